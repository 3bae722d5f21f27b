"""The page as it is served: one shell, modules by plain names, nothing from anywhere else.

Modules import each other by names of their own (``import { h } from "lab/dom"``), which the page's import map turns into
addresses. So the same modules run from a server and, each as data, in a file that needs none (``export``).
"""

from __future__ import annotations

import base64
import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

ASSETS: Final = Path(__file__).parent / "assets"


@cache
def modules() -> dict[str, Path]:
    """Every module by the name that others import it by: ``lab/charts/lines``."""
    folder = ASSETS / "js"
    return {f"lab/{p.relative_to(folder).with_suffix('').as_posix()}": p for p in sorted(folder.rglob("*.js"))}


@cache
def styles() -> tuple[Path, ...]:
    """Style sheets, in the order in which they are read: ``base.css`` first."""
    return tuple(sorted((ASSETS / "css").glob("*.css"), key=lambda p: (p.name != "base.css", p.name)))


def import_map() -> str:
    """The page's import map."""
    folder = ASSETS / "js"
    found = {name: f"/assets/js/{path.relative_to(folder).as_posix()}" for name, path in modules().items()}
    return json.dumps({"imports": found}, separators=(",", ":"))


def shell() -> str:
    """The page."""
    links = "\n".join(f'<link rel="stylesheet" href="/assets/css/{path.name}">' for path in styles())
    return (
        (ASSETS / "shell.html")
        .read_text("utf-8")
        .replace("<!-- styles -->", links)
        .replace("<!-- modules -->", f'<script type="importmap">{import_map()}</script>')
        .replace("<!-- start -->", '<script type="module" src="/assets/js/start.js"></script>')
    )


def policy(host: str) -> str:
    """What the page may load: its own files, its own import map, and a connection to where it came from.

    Args:
        host: name and port by which it was asked for.
    """
    digest = base64.b64encode(sha256(import_map().encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'self'; img-src 'self' data: blob:; "
        f"font-src 'self'; connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
