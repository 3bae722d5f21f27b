"""A report put together from chapters, written as one HTML page or as Markdown."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sim.report.page import Grid, photograph, render
from sim.words import number

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True)
class Sketch:
    """A figure that is drawn when it is wanted.

    Attributes:
        name: of its file.
        about: what it shows.
        draw: draws it.
    """

    name: str
    about: str
    draw: Callable[[], Axes]


@dataclass(frozen=True)
class Chapter:
    """A heading, paragraphs, figures and tables, in this order."""

    title: str
    text: Sequence[str] = ()
    sketches: Sequence[Sketch] = ()
    grids: Sequence[Grid] = ()


@dataclass(frozen=True)
class Sheet:
    """A whole report.

    Attributes:
        title, lead: its head.
        short: what it says in short, a sentence or two each.
        chapters: the rest.
        limits: what it does not tell.
        command, code: how to do it again; empty where there is none.
        provenance: terms and texts.
    """

    title: str
    lead: str
    short: Sequence[str]
    chapters: Sequence[Chapter]
    limits: Sequence[str] = ()
    command: str = ""
    code: str = ""
    provenance: Sequence[tuple[str, str]] = ()

    @property
    def sketches(self) -> list[Sketch]:
        """Every figure."""
        return [sketch for chapter in self.chapters for sketch in chapter.sketches]

    def html(self) -> str:
        """One page, complete in itself."""
        from sim.plots import detached

        chapters = []
        for chapter in self.chapters:
            with detached():
                pictures = [photograph(sketch.draw(), sketch.about) for sketch in chapter.sketches]
            chapters.append(
                {"title": chapter.title, "text": chapter.text, "pictures": pictures, "grids": chapter.grids}
            )
        page: dict[str, Any] = {
            "title": self.title,
            "lead": self.lead,
            "short": self.short,
            "chapters": chapters,
            "limits": self.limits,
            "command": self.command,
            "code": self.code,
            "provenance": self.provenance,
        }
        return render("sheet.html.j2", page)

    def markdown(self, figures: str | None = "figures") -> str:
        """The same as Markdown.

        Args:
            figures: the folder its figures lie in as PNG, seen from the file; None leaves them out.
        """
        lines = [f"# {_inline(self.title)}", _inline(self.lead), *(f"- {_inline(text)}" for text in self.short)]
        for chapter in self.chapters:
            lines += [f"## {_inline(chapter.title)}", *map(_inline, chapter.text)]
            if figures is not None:
                lines += [f"![{_inline(sketch.about)}]({figures}/{sketch.name}.png)" for sketch in chapter.sketches]
            for grid in chapter.grids:
                lines += [table(grid), *([_inline(grid.note)] if grid.note else [])]
        if self.limits:
            lines += ["## What this does not tell", *(f"- {_inline(text)}" for text in self.limits)]
        again = [f"```\n{text}\n```" for text in (self.command, self.code) if text]
        facts = [f"- {_inline(term)}: {_inline(text)}" for term, text in self.provenance]
        if again or facts:
            lines += ["## How to reproduce it", *again, *facts]
        return _joined(lines)


def _joined(lines: Sequence[str]) -> str:
    """Paragraphs with an empty line between them, entries of a list without."""
    out = ""
    before = ""
    for line in lines:
        near = line.startswith("- ") and before.startswith("- ")
        out += ("" if not out else "\n" if near else "\n\n") + line
        before = line
    return out + "\n"


def table(grid: Grid) -> str:
    """A table as Markdown, its caption above it."""
    head = [_cell(name) for name in grid.head]
    marks = ["---" if k in grid.words or k == 0 else "---:" for k in range(len(head))]
    rows = [head, marks, *([_cell(cell) for cell in row] for row in grid.rows)]
    return f"**{_inline(grid.title)}**\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _inline(text: str) -> str:
    """Text on one line in which nothing becomes a tag, a link or code."""
    return " ".join(str(text).split()).replace("<", "&lt;").replace("[", "\\[").replace("`", "\\`")


def _cell(text: str) -> str:
    return _inline(text).replace("|", "\\|") or " "


SHARES = ("per year", "per month", "share")


def moved(gap: float, half: float, unit: str) -> str:
    """A difference and half its interval: ``−11.5 ± 0.5``; shares in percentage points; ``–`` where there is none."""
    if math.isnan(gap):
        return "–"
    factor = 100.0 if unit in SHARES else 1.0
    gap, half = factor * gap, factor * half
    if math.isnan(half) or half == 0:
        return signed_to(gap, 3)
    places = max(0, min(6, 1 - math.floor(math.log10(half))))
    sign = "+" if round(gap, places) > 0 else ""
    said = f"{gap:,.{places}f}".replace("-", "−")
    if not said.strip("−0.,"):
        said = said.removeprefix("−")
    return f"{sign}{said} ± {half:,.{places}f}"


def signed_to(x: float, digits: int) -> str:
    """A number with its sign, to some digits."""
    return ("+" if x > 0 else "") + number(x, digits)
