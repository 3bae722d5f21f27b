"""A page that draws every chart from fixed data, served beside the classroom's own files."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from sim.classroom import page

MODULE = Path(__file__).with_suffix(".js")


def routes() -> list[BaseRoute]:
    """The gallery's page and its module."""

    def shell(request: Request) -> Response:
        return HTMLResponse(page.shell().replace('src="/assets/js/start.js"', 'src="/gallery.js"'))

    def module(request: Request) -> Response:
        return Response(MODULE.read_text("utf-8"), media_type="text/javascript")

    return [Route("/gallery", shell), Route("/gallery.js", module)]
