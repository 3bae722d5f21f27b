"""A sheet as one HTML page, complete in itself, that opens anywhere without a network.

Figures are inside as SVG, styles are inline, and there is no script. The same sheet gives the same bytes. Every name and
text is escaped. A table is as wide as it needs to be: on a narrow screen its rows are stacked, on paper those that would
not fit are; nothing is cut.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sim.extras import needed
from sim.plots.letters import face
from sim.report.sheet import Block, Chapter, Code, Facts, Grid, Points, Sheet, Sketch, parts
from sim.words import say, speaking, unfilled

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Final = Path(__file__).parent / "templates"

ON_PAPER: Final = 118
"""Characters side by side that an upright A4 page holds at the size tables are printed in."""

DENSE: Final = 131
"""The same in a smaller size, in which tables are printed that are only just too wide."""

ACROSS: Final = 178
"""The same of an A4 page on its side."""

FEW: Final = 6
"""Rows that are stacked on paper, where they do not fit side by side, rather than given a page on its side."""

ON_SCREEN: Final = 175
"""Characters side by side that a window of 1400 pixels holds."""

ON_TELEPHONE: Final = 44
"""The same of one of 390 pixels, a telephone held upright."""

PROSE: Final = 16
"""Characters that a column of prose gets at least on a telephone."""

ON_TABLET: Final = 88
"""The same of one of 768 pixels, a tablet held upright, where texts are broken between words."""

LONG: Final = 20
"""Rows of a table that may be broken between pages."""

UNFOLDED: Final = 6
"""Rows of a stacked table that a narrow screen shows before it is asked for all."""


@dataclass(frozen=True)
class Picture:
    """A figure as a data URI, with its size in CSS pixels and what it shows for those who do not see it."""

    source: str
    alt: str
    caption: str
    width: int
    height: int


def html(sheet: Sheet) -> str:
    """The page."""
    from sim import __version__

    with speaking(sheet.lang):
        labels = {
            "short": say("report-label-short"),
            "limits": say("report-label-limits"),
            "again": say("report-label-again"),
            "python": say("report-label-python"),
            "sideways": say("report-label-sideways"),
            "rows": lambda grid: say("report-label-rows", rows=len(grid.rows)),
        }
        page = (
            _environment()
            .get_template("sheet.html.j2")
            .render(
                version=__version__,
                unfolded=UNFOLDED,
                sheet=sheet,
                chapters=[_drawn(chapter) for chapter in sheet.chapters],
                appendix=[_drawn(chapter) for chapter in sheet.appendix],
                label=labels,
            )
        )
    return page.replace("<style>\n", f"<style>\n{face(page)}", 1)


def _drawn(chapter: Chapter) -> Chapter:
    """A chapter as the template takes it: figures that follow one another as a list, each drawn."""
    return replace(chapter, blocks=list(_blocks(chapter.blocks)))


def _blocks(blocks: Sequence[Block]) -> Iterator[Any]:
    row: list[Picture] = []
    for block in blocks:
        if isinstance(block, Sketch):
            row.append(picture(block))
            continue
        if row:
            yield row
            row = []
        yield _drawn(block) if isinstance(block, Chapter) else block
    if row:
        yield row


def _kind(block: Any) -> str:
    """What a block is, for the template."""
    kinds = ((str, "text"), (Points, "points"), (Facts, "facts"), (Code, "code"), (Grid, "grid"), (Chapter, "chapter"))
    return next((kind for of, kind in kinds if isinstance(block, of)), "pictures")


def _fit(grid: Grid) -> str:
    """How large a table is, as class names: on a page on its side or stacked on paper, scrolled on a screen, broken between
    pages.
    """
    wide = ""
    if ON_PAPER < grid.width <= DENSE:
        wide = "dense"
    elif grid.width > DENSE:
        wide = "across" if grid.width <= ACROSS and len(grid.rows) > FEW else "wide"
    wider = "wider" if grid.width > ON_SCREEN else "broad" if grid.narrowest > ON_TABLET else ""
    long = "long" if len(grid.rows) > LONG else ""
    room = ON_TELEPHONE - PROSE * sum(column.kind == "prose" for column in grid.columns[1:])
    few = len(grid.columns) < 4 and grid.narrowest <= room
    return " ".join(filter(None, ("few" if few else "many", wide, wider, long)))


def _folds(grid: Grid) -> bool:
    """Whether a narrow screen, which stacks its rows, shows the first of them until all are asked for."""
    return "many" in _fit(grid).split() and len(grid.rows) > UNFOLDED + 2


def _on_its_side(chapter: Chapter) -> bool:
    """Whether a chapter is printed on its side: a table in it is, and no figure stands beside it."""
    grids = [block for block in chapter.blocks if isinstance(block, Grid)]
    return any("across" in _fit(grid) for grid in grids) and all(isinstance(b, str | Grid) for b in chapter.blocks)


def picture(sketch: Sketch) -> Picture:
    """A figure, drawn, as a picture in the page."""
    from sim.plots import detached

    with detached():
        drawn = sketch.draw()
        return _photograph(drawn, sketch.about, sketch.caption)


def _photograph(drawn: Any, about: str, caption: str = "") -> Picture:
    import matplotlib as mpl

    axes, figure = axes_and_figure(drawn)
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "loyalty", "svg.fonttype": "path"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    text = re.sub(r"<!DOCTYPE[^>]*>\s*", "", buffer.getvalue().decode())
    width, height = (round(96 * side) for side in figure.get_size_inches())
    source = "data:image/svg+xml;base64," + base64.b64encode(text.encode()).decode()
    return Picture(source, _alt(axes, about), caption, width, height)


def axes_and_figure(drawn: Any) -> tuple[Any, Any]:
    """The first Axes and the Figure of what a sketch drew, be it Axes or a Figure."""
    if hasattr(drawn, "get_title"):
        return drawn, drawn.figure
    return next(iter(drawn.axes), None), drawn


def _alt(axes: Any, about: str) -> str:
    """What is seen, in words: the title, which says it, and what the axes show."""
    if axes is None:
        return about
    title = axes.get_title(loc="left") or axes.get_title()
    labels = [label for label in (axes.get_xlabel(), axes.get_ylabel()) if label]
    text = say(
        "report-figure", title=title or about, about=about, axes=say("report-comma").join(labels), labelled=bool(labels)
    )
    return " ".join(unfilled(text).replace(r"\$", "$").split())


@cache
def _environment() -> Environment:
    with needed("A report"):
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.tests["words"] = lambda value: isinstance(value, str)
    found.tests["explained"] = lambda named: bool(getattr(named, "about", ""))
    found.tests["leading"] = lambda cell: bool(getattr(cell, "page", ""))
    found.filters["kind"] = _kind
    found.filters["parts"] = lambda cell: parts(str(cell))
    found.filters["fit"] = _fit
    found.filters["folds"] = _folds
    found.filters["on_its_side"] = _on_its_side
    return found
