"""A page's parts: tables, figures, templates."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.extras import needed
from sim.words import number

if TYPE_CHECKING:
    import pandas as pd
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Grid:
    """A table as text.

    Attributes:
        title: its caption.
        head: names of the columns; the first column names the rows.
        rows: the cells.
        note: what to know about it.
        words: positions of the columns that hold words, not numbers.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""
    words: Sequence[int] = (0,)


@dataclass(frozen=True)
class Picture:
    """A figure as a data URI, with its size in CSS pixels and what it shows for those who do not see it."""

    source: str
    alt: str
    caption: str
    width: int
    height: int


def frame_grid(title: str, table: pd.DataFrame, note: str = "") -> Grid:
    """Any table as text: numbers to four digits, words as they are."""
    words = [k for k, name in enumerate(table.columns) if table[name].dtype.kind not in "iuf"]
    rows = [[cell(x) for x in row] for row in table.itertuples(index=False)]
    return Grid(title, [str(name).replace("_", " ") for name in table.columns], rows, note, words=tuple(words) or (0,))


def cell(x: Any) -> str:
    """One value of a table."""
    import numpy as np

    if isinstance(x, bool | np.bool_):
        return "yes" if x else "no"
    if isinstance(x, int | np.integer):
        return f"{x:,}".replace("-", "−")
    if isinstance(x, float | np.floating):
        return "" if np.isnan(x) else number(float(x), 4)
    return "" if x is None else str(x)


def picture(subject: Any, what: str, **options: Any) -> Picture:
    """A figure of a run or of twins by its name."""
    from sim.plots import FIGURES, detached, draw

    with detached():
        axes = draw(subject, what, **options)
    return photograph(axes, FIGURES[what].about)


def photograph(drawn: Any, about: str, caption: str = "") -> Picture:
    """A matplotlib Figure or Axes as a picture.

    Args:
        drawn: the Figure, or Axes of it.
        about: what it shows.
        caption: what to write below it.
    """
    import matplotlib as mpl

    axes = drawn if hasattr(drawn, "get_title") else next(iter(drawn.axes), None)
    figure = drawn.figure if hasattr(drawn, "get_title") else drawn
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "loyalty", "svg.fonttype": "path"}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    text = re.sub(r"<!DOCTYPE[^>]*>\s*", "", buffer.getvalue().decode())
    width, height = (round(96 * side) for side in figure.get_size_inches())
    source = "data:image/svg+xml;base64," + base64.b64encode(text.encode()).decode()
    return Picture(source, _alt(axes, about), caption, width, height)


def _alt(axes: Any, about: str) -> str:
    """What is seen, in words: the title, which says it, and what the axes show."""
    if axes is None:
        return about
    title = axes.get_title(loc="left") or axes.get_title()
    labels = [label for label in (axes.get_xlabel(), axes.get_ylabel()) if label]
    text = f"{title or about}. Figure: {about}" + (f"; axes: {', '.join(labels)}." if labels else ".")
    return " ".join(text.replace(r"\$", "$").split())


@cache
def _environment() -> Environment:
    with needed("A report"):
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, page: dict[str, Any]) -> str:
    """A page as HTML; every value in it is escaped."""
    from sim import __version__

    return _environment().get_template(template).render(version=__version__, **page)
