"""A sheet as Markdown. Nothing in a name becomes a tag, a link or code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sim.report.sheet import Block, Cell, Chapter, Code, Entry, Facts, Grid, Kind, Points, Sheet, Sketch
from sim.words import say, sentences, speaking

MOST_ROWS: Final = 80
"""Rows of a table that is still shown; of longer ones, the title."""

_LINK: Final = re.compile(r"\][(\[:]")
"""What may make a link of words in brackets."""


def markdown(sheet: Sheet, figures: str | None = None) -> str:
    """The text.

    Args:
        sheet: what to write.
        figures: the folder its figures lie in as PNG, seen from the file; None leaves them out.
    """
    with speaking(sheet.lang):
        return _joined(list(_lines(sheet, figures)))


def _lines(sheet: Sheet, figures: str | None) -> Iterator[str]:
    yield f"# {_inline(sheet.title)}"
    yield _inline(sheet.lead)
    yield from _list(sheet.short)
    for chapter in sheet.chapters:
        yield from _chapter(chapter, 2, figures)
    if sheet.limits:
        yield f"## {say('report-label-limits')}"
        yield from _list(sheet.limits)
    if sheet.command or sheet.code or sheet.provenance:
        yield f"## {say('report-label-again')}"
        yield from (_code(text) for text in (sheet.command, sheet.code) if text)
        yield from _facts(Facts(sheet.provenance))
    for chapter in sheet.appendix:
        yield from _chapter(chapter, 2, figures)


def _chapter(chapter: Chapter, step: int, figures: str | None) -> Iterator[str]:
    yield f"{'#' * step} {_inline(chapter.title)}"
    long = [block for block in chapter.blocks if isinstance(block, Grid) and len(block.rows) > MOST_ROWS]
    if long:
        yield say("report-too-long", tables=[say("report-rows", title=g.title, rows=len(g.rows)) for g in long])
    for block in chapter.blocks:
        yield from _block(block, step, figures)


def _block(block: Block, step: int, figures: str | None) -> Iterator[str]:
    match block:
        case str():
            yield _inline(block)
        case Points():
            yield from _list(block.items)
        case Facts():
            yield from _facts(block)
        case Code():
            yield _code(block.text)
        case Grid() if len(block.rows) <= MOST_ROWS:
            yield table(block)
            if block.note:
                yield _inline(block.note)
        case Chapter():
            yield from _chapter(block, step + 1, figures)
        case Sketch():
            if figures is not None:
                yield f"![{_inline(block.about)}]({figures}/{block.name}.png)"
                if block.caption:
                    yield _inline(block.caption)


def _list(items: Sequence[str]) -> Iterator[str]:
    return (f"- {_inline(text)}" for text in items)


def _facts(facts: Facts) -> Iterator[str]:
    for term, said in facts.pairs:
        words = said if isinstance(said, str) else sentences(said)
        yield f"- {say('report-said-of', term=_inline(term), said=_inline(words))}"


def _code(text: str) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in text.split() if set(run) == {"`"}), default=0))
    return f"{fence}\n{text.rstrip()}\n{fence}"


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
    head = [_cell(column.name) for column in grid.columns]
    marks = ["---:" if column.kind == "number" and k else "---" for k, column in enumerate(grid.columns)]
    rows = [
        head,
        marks,
        *([_entry(cell, column.kind) for cell, column in zip(row, grid.columns, strict=True)] for row in grid.rows),
    ]
    caption = f"**{_inline(grid.title)}**\n\n" if grid.title else ""
    return caption + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _inline(text: str) -> str:
    """Text on one line in which nothing becomes a tag, a link or code."""
    said = " ".join(str(text).split()).replace("<", "&lt;").replace("`", "\\`")
    return said.replace("[", "\\[") if _LINK.search(said) else said


def _entry(entry: Entry, kind: Kind) -> str:
    """What stands in a cell, linked to the page that tells more; a key as code."""
    if kind == "key" and (key := str(entry).replace("`", "")):
        return f"`{key}`".replace("|", "\\|")
    text = _cell(str(entry))
    return f"[{text}]({entry.page}.md)" if isinstance(entry, Cell) and entry.page else text


def _cell(text: str) -> str:
    return _inline(text).replace("|", "\\|") or " "
