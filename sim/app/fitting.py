"""How a table fits a terminal: which columns stand side by side, how wide each is, and where texts go on in the next line.

Values are always whole. What gives way, in this order: headings and texts are broken between words, the first column, which
names the rows, as well; then columns that still find no room go below, beside the first one again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sim.words import fill, wide

FIRST: Final = 28
"""Characters that the first column keeps before its texts are broken, where there is room for them."""

PROSE: Final = 24
"""The same for prose."""

HEAD: Final = 3
"""Lines, or so, that a heading may take."""

GAP: Final = 2
"""Characters between two columns."""


@dataclass(frozen=True)
class Part:
    """Columns side by side.

    Attributes:
        columns: their places in the whole table.
        widths: characters of each.
    """

    columns: Sequence[int]
    widths: Sequence[int]


@dataclass(frozen=True)
class _Need:
    """What a column takes: unbroken, and at least."""

    natural: int
    least: int


def parts(
    heads: Sequence[str], prose: Sequence[bool], cells: Sequence[Sequence[str]], room: int, names: int = 1
) -> list[Part]:
    """Columns laid out within ``room`` characters.

    Args:
        heads: names of the columns.
        prose: which of them hold texts that may be broken.
        cells: the rows.
        room: characters of a line.
        names: how many columns, from the first on, say which row it is; as many of them as leave room for any other stand again
            in a part that goes below.
    """
    needs = [_need(head, [row[k] for row in cells], prose[k]) for k, head in enumerate(heads)]
    widest = max((need.least for need in needs[1:]), default=0)
    needs[0] = _first(heads[0], [row[0] for row in cells], room - widest - 2 * GAP)
    again = [0]
    for k in range(1, min(names, len(heads) - 1)):
        beside = max(need.least for need in needs[k + 1 :]) + GAP
        if sum(needs[n].least + GAP for n in (*again, k)) + beside > room:
            break
        again.append(k)
    stacks = [again[:1]]
    used = needs[0].least + GAP
    for k in range(1, len(heads)):
        if used + needs[k].least + GAP > room and len(stacks[-1]) > 1:
            stacks.append(list(again) if k > again[-1] else [0])
            used = sum(needs[n].least + GAP for n in stacks[-1])
        stacks[-1].append(k)
        used += needs[k].least + GAP
    return [Part(stack, _widths([needs[k] for k in stack], room)) for stack in stacks]


def broken(text: str, width: int) -> str:
    """A text in lines of at most ``width`` characters; lines that it has stay lines."""
    return "\n".join(line if wide(line) <= width else fill(line, width) for line in text.split("\n"))


def _need(head: str, texts: Sequence[str], prose: bool) -> _Need:
    natural = max([wide(head), *(wide(line) for text in texts for line in text.split("\n"))])
    if prose:
        return _Need(natural, min(natural, PROSE))
    value = max((wide(line) for text in texts for line in text.split("\n")), default=0)
    return _Need(natural, min(natural, max(value, _word(head), wide(head) // HEAD + 2)))


def _first(head: str, texts: Sequence[str], most: int) -> _Need:
    """The first column: no narrower than its longest word, as long as values find their room beside it."""
    natural = max([wide(head), *(wide(line) for text in texts for line in text.split("\n"))])
    least = max(FIRST, *map(_word, (head, *texts)))
    return _Need(natural, max(1, min(natural, least, max(most, 8))))


def _word(text: str) -> int:
    """The longest word; Chinese is broken between any two characters, but not so often that a heading stands on end."""
    return max((wide(word) if word.isascii() else min(wide(word), 8) for word in text.split()), default=0)


def _widths(needs: Sequence[_Need], room: int) -> list[int]:
    """The least of each, and of what room is left to each by what it lacks."""
    widths = [need.least for need in needs]
    for _ in needs:
        left = room - sum(widths) - GAP * len(widths)
        lacks = [need.natural - width for need, width in zip(needs, widths, strict=True)]
        if left <= 0 or not sum(lacks):
            break
        share = min(1.0, left / sum(lacks))
        widths = [width + int(share * lack) for width, lack in zip(widths, lacks, strict=True)]
    return widths
