"""One file that is a page: modules, styles, words and a font inside, and a policy that lets it load nothing else."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import Any, Final

from sim import __version__
from sim.classroom import catalogue, page
from sim.plots.letters import as_data

START: Final = "lab/export/start"
"""The module with which the page begins."""

INSTEAD: Final = {"lab/rooms": "lab/export/rooms"}
"""Modules that another takes the place of: a file has rooms of its own."""

UNUSED: Final = ("arena-",)
"""Messages that no room of a file says, by how they begin."""

_IMPORTED: Final = re.compile(r'["`](lab/[a-z0-9_/-]+)(\$\{)?')


def written(
    *,
    lessons: Iterable[dict[str, Any]] = (),
    grids: Iterable[dict[str, Any]] = (),
    state: dict[str, Any] | None = None,
) -> str:
    """The page.

    Args:
        lessons: each ``{"told": ..., "result": ...}``, as the lessons' room tells it.
        grids: worlds lived beforehand, each as ``grid.Grid.told`` has it.
        state: a live market as it stands: ``world`` and ``months`` as its room tells them, the newest ``frame``, and ``since``
            when each lever stands where it stands.
    """
    words = {
        lang: {id_: pattern for id_, pattern in found.items() if not id_.startswith(UNUSED)}
        for lang, found in catalogue.messages().items()
    }
    held = {"version": __version__, "words": words, "lessons": list(lessons), "grids": list(grids), "state": state}
    data = json.dumps(held, ensure_ascii=False, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
    imports = json.dumps({"imports": _as_data()}, separators=(",", ":"))
    start = f'import "{START}";'
    style = _styles(data + "".join(sorted(_written_in_modules())))
    return (
        (page.ASSETS / "shell.html")
        .read_text("utf-8")
        .replace(
            "<meta charset",
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(imports, start, style)}">\n<meta charset',
        )
        .replace("<!-- styles -->", f"<style>{style}</style>")
        .replace("<!-- modules -->", f'<script type="importmap">{imports}</script>')
        .replace(
            "<!-- start -->",
            f'<script type="application/json" id="held">{data}</script>\n<script type="module">{start}</script>',
        )
    )


@cache
def reached() -> tuple[str, ...]:
    """The modules that the page imports, one by another; of names put together at run time all that begin so."""
    sources = page.modules()
    found: dict[str, None] = {}
    waiting = [START]
    while waiting:
        name = waiting.pop()
        if name in found or name in INSTEAD:
            continue
        found[name] = None
        for other, open_end in _IMPORTED.findall(sources[name].read_text("utf-8")):
            waiting += [one for one in sources if one.startswith(other)] if open_end else [INSTEAD.get(other, other)]
    return tuple(sorted(found))


@cache
def _written_in_modules() -> frozenset[str]:
    """Characters that modules write themselves, such as those of a currency or of ten thousand."""
    sources = page.modules()
    return frozenset(c for name in reached() for c in sources[name].read_text("utf-8") if not c.isascii())


def _as_data() -> dict[str, str]:
    sources = page.modules()
    urls = {name: f"data:text/javascript;base64,{_base64(sources[name].read_bytes())}" for name in reached()}
    return urls | {name: urls[other] for name, other in INSTEAD.items()}


def _styles(text: str) -> str:
    """The style sheets, with the characters of a text as their font."""
    font = as_data(text)
    found = "\n".join(path.read_text("utf-8") for path in page.styles())
    return found.replace('url(/font.ttf) format("truetype")', f'url({font}) format("woff")')


def _policy(*inside: str) -> str:
    """What the page may load: the scripts and the style that stand in it, its modules and font as data, pictures it makes."""
    imports, start, style = (base64.b64encode(sha256(text.encode()).digest()).decode() for text in inside)
    return (
        f"default-src 'none'; script-src data: 'sha256-{imports}' 'sha256-{start}'; style-src 'sha256-{style}'; "
        "font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
