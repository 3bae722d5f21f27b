"""A report as data: chapters of texts, tables and figures, in order.

Everything that is reported (a comparison, a run, a life, an ablation, a field experiment, a claim, targets) becomes one
``Sheet``; a renderer makes a page, a text or a workbook of it. Cells of tables keep the numbers beside what is said of
them, so that a workbook calculates and a page reads.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from sim.words import wide

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BRACKET: Final = re.compile(r"(?<=\S)(?:\s+(?=\()|(?=（))")
"""Where what stands in brackets behind a number begins."""

LINE: Final = 28
"""Columns after which words in a cell go on in the next line."""

HAN: Final = 12
"""Columns that a piece of Chinese gets at least before it is broken."""


@dataclass(frozen=True)
class Cell:
    """A number, or several that belong together, and how they are said.

    Attributes:
        text: for a reader: ``−11.5 ± 0.5``.
        numbers: the same for a workbook, one a part of its column (``Column.parts``); None where there is none.
        form: how a workbook shows them (Excel's number format).
        about: what the text means, for whoever points at it.
        page: the page beside this one that tells more, without its ending: ``under-promise``.
    """

    text: str
    numbers: Sequence[float | None] = ()
    form: str = "General"
    about: str = ""
    page: str = ""

    def __str__(self) -> str:
        return self.text


Kind = Literal["number", "text", "prose", "key"]
"""What stands in a column."""

Entry = str | Cell
"""What stands in a cell: words, or numbers with their words."""


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        name: its heading.
        kind: numbers stand to the right, text to the left, prose to the left and broken into lines, keys in the font of code.
        parts: names of the numbers in each of its cells, where there are several; a workbook gives each a column.
        about: what it holds, for whoever points at its heading.
    """

    name: str
    kind: Kind = "number"
    parts: Sequence[str] = ("",)
    about: str = ""


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        title: its caption.
        columns: the first one names the rows.
        rows: the cells.
        note: what to know about it.
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Entry]]
    note: str = ""

    @property
    def width(self) -> int:
        """Characters side by side that the table needs when its headings are broken between words."""
        return sum(self._wide(k) + 3 for k in range(len(self.columns)))

    @property
    def narrowest(self) -> int:
        """The same when texts are broken between words too, and numbers before what stands in brackets: what it cannot do with
        less of.
        """
        return sum(
            max(
                [
                    _word(column.name),
                    *(
                        max(map(wide, parts(str(r[k])))) if column.kind == "number" else _word(str(r[k]))
                        for r in self.rows
                    ),
                ]
            )
            + 3
            for k, column in enumerate(self.columns)
        )

    def _wide(self, k: int) -> int:
        column, texts = self.columns[k], [str(row[k]) for row in self.rows]
        cell = max(map(wide, texts), default=0)
        if column.kind != "number":
            cell = min(cell, max(LINE, *map(_word, texts)) if texts else 0)
        return max(_word(column.name), cell)


def parts(text: str) -> list[str]:
    """A number, and what stands in brackets behind it: ``["−3.19%", "(−3.47 to −2.91%)"]``."""
    return _BRACKET.split(text, maxsplit=1)


def _word(text: str) -> int:
    """The longest piece of a text that stays on one line; Chinese is broken between any two characters, but not so often."""
    return max((wide(word) if word.isascii() else min(wide(word), HAN) for word in text.split()), default=0)


@dataclass(frozen=True)
class Sketch:
    """A figure that is drawn when it is wanted.

    Attributes:
        name: of its file.
        about: what it shows.
        draw: draws it.
        caption: what to write below it.
    """

    name: str
    about: str
    draw: Callable[[], Axes]
    caption: str = ""


@dataclass(frozen=True)
class Points:
    """A list, a line each."""

    items: Sequence[str]


@dataclass(frozen=True)
class Facts:
    """Terms, and what is to be said of each."""

    pairs: Sequence[tuple[str, str | Sequence[str]]]


@dataclass(frozen=True)
class Code:
    """Text that is typed or kept as it stands."""

    text: str


@dataclass(frozen=True)
class Chapter:
    """A heading and what follows, in order; chapters within it stand a step lower. A table without a row is left out.

    Attributes:
        title: its heading.
        blocks: paragraphs (texts), lists, facts, code, figures, tables, chapters.
        folded: for those who want it all: a page folds it away, a workbook leaves it out.
        fresh: begins a page on paper.
    """

    title: str
    blocks: Sequence[Block]
    folded: bool = False
    fresh: bool = False

    def __post_init__(self) -> None:
        """Leave out what would be a heading over nothing."""
        object.__setattr__(self, "blocks", [one for one in self.blocks if not isinstance(one, Grid) or one.rows])


Block = str | Points | Facts | Code | Sketch | Grid | Chapter


@dataclass(frozen=True)
class Sheet:
    """A whole report.

    Attributes:
        title, lead: its head.
        short: what it says in short, a sentence or two each; for a reader who reads nothing else.
        chapters: the rest.
        limits: what it does not tell.
        command, code: how to do it again; empty where there is none.
        provenance: terms and texts.
        appendix: chapters behind everything, folded.
        lang: the language it is written in.
    """

    title: str
    lead: str
    short: Sequence[str]
    chapters: Sequence[Chapter]
    limits: Sequence[str] = ()
    command: str = ""
    code: str = ""
    provenance: Sequence[tuple[str, str]] = ()
    appendix: Sequence[Chapter] = ()
    lang: str = "en"

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block, those within chapters included, in order."""
        for chapter in (*self.chapters, *self.appendix):
            yield from _within(chapter)

    @property
    def sketches(self) -> list[Sketch]:
        """Every figure."""
        return [block for block in self.blocks if isinstance(block, Sketch)]

    @property
    def grids(self) -> list[Grid]:
        """Every table."""
        return [block for block in self.blocks if isinstance(block, Grid)]

    def once(self) -> Sheet:
        """The same report, of which every figure is drawn once, however often it is shown. Layout goes by what was shown first."""
        chapters, appendix = map(_once, self.chapters), map(_once, self.appendix)
        return replace(self, chapters=list(chapters), appendix=list(appendix))


def _once(chapter: Chapter) -> Chapter:
    return replace(chapter, blocks=[_kept(block) for block in chapter.blocks])


def _kept(block: Block) -> Block:
    if isinstance(block, Sketch):
        return replace(block, draw=functools.cache(block.draw))
    return _once(block) if isinstance(block, Chapter) else block


def _within(chapter: Chapter) -> Iterator[Block]:
    for block in chapter.blocks:
        yield block
        if isinstance(block, Chapter):
            yield from _within(block)
