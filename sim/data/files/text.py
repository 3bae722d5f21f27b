"""Tables as text: which sign separates columns, and the rows between bounds, each under the line it begins in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from sim.data import limits
from sim.data.files.encodings import encoding_of
from sim.data.files.opened import fail
from sim.data.headings import how_many
from sim.data.own import DataError, Trouble
from sim.data.table import Chunk, Troubles, shown
from sim.words import say

SEPARATORS: Final = (",", ";", "\t", "|")
SPACES: Final = " "
"""Runs of spaces, as statistical programs write; only where nothing else separates."""

_TRIED: Final = 30
"""Rows by which a separator is judged, and among which headings are looked for."""


class Text:
    """A text file, opened.

    Attributes:
        headings: of its columns.
        header: the line they stand in.
        remarks: encoding, separator, and lines above the headings.
        encoding: as Python names it.
        separator: between columns.
    """

    def __init__(self, path: Path, file: BinaryIO, encoding: str | None = None) -> None:
        self.path = path
        self.encoding = encoding_of(path, file, encoding)
        self._stream = io.TextIOWrapper(file, encoding=self.encoding, errors="strict", newline="")
        self._skip = 0
        head = self._head()
        self.separator, self.header, self.headings = self._understood(head)
        name = say("data-encoding-utf8") if self.encoding.startswith("utf-8") else self.encoding.upper()
        self.remarks = [say("data-read-text", encoding=name, separator=say(_SEPARATOR_NAMES[self.separator]))]
        if self.header > 1 + self._skip:
            self.remarks.append(say("data-header-at", row=str(self.header)))

    def _head(self) -> list[str]:
        """The first lines, at most as many characters as a few lines may have."""
        lines: list[str] = []
        total = 0
        for line in self._lines():
            lines.append(line)
            total += len(line)
            if len(lines) > _TRIED or total > 4 * limits.LINE:
                break
        if lines and re.fullmatch(r"sep=.", lines[0].strip(), re.IGNORECASE):
            self._skip = 1
        return lines

    def _understood(self, lines: list[str]) -> tuple[str, int, tuple[str, ...]]:
        """Separator, line of the headings, headings.

        Several separators may split the headings; the one by which most are known counts, then the one by which all rows are
        as long as they, then the one that makes most columns.
        """
        told = lines[0].strip()[4] if self._skip else None
        body = lines[self._skip :]
        best: tuple[tuple[int, bool, int], str, int, tuple[str, ...]] | None = None
        for separator in [told] if told else SEPARATORS:
            found = _split(body, separator)
            if found is None:
                continue
            at, headings, even = found
            score = (how_many(headings), even, len(headings))
            if best is None or score > best[0]:
                best = (score, separator, at + self._skip, headings)
        if best is None and not told:
            found = _split(body, SPACES)
            if found is not None:
                best = ((0, True, 0), SPACES, found[0] + self._skip, found[1])
        if best is None or len(best[3]) < 2:
            first = next((line for line in body if line.strip()), "")
            if not first:
                raise fail(self.path, "data-empty")
            raise fail(self.path, "data-no-separator", line=shown(first.strip()))
        if len(best[3]) > limits.COLUMNS:
            raise fail(self.path, "data-too-many-columns", n=len(best[3]), most=limits.COLUMNS)
        return best[1], best[2], best[3]

    def _lines(self) -> Iterator[str]:
        """Lines, none longer than allowed, from the beginning."""
        self._stream.seek(0)
        number = read = 0
        while line := self._stream.readline(limits.LINE + 1):
            number += 1
            read += len(line)
            if len(line) > limits.LINE:
                raise DataError(self.path, [Trouble(say("data-long-line", most=limits.LINE), rows=(number,), count=1)])
            if read > limits.BYTES:
                raise fail(self.path, "data-too-large", size=read / 1e9, most=limits.BYTES / 1e9)
            yield line

    def chunks(self, wanted: Sequence[int], troubles: Troubles) -> Iterator[Chunk]:
        """The rows of the columns wanted."""
        places: list[int] = []
        kept: list[list[str]] = []
        wide = len(self.headings)
        for line, row in self._rows():
            if line <= self.header:
                continue
            if len(row) != wide:
                if not any(map(str.strip, row)):
                    continue
                if len(row) < wide or any(map(str.strip, row[wide:])):
                    troubles.add(say("data-row-width", wanted=wide), row=line, value=f"{len(row)}")
                    continue
            elif row[0] == "" and not any(map(str.strip, row)):
                continue
            places.append(line)
            kept.append(row)
            if len(places) == limits.CHUNK:
                yield places, [[row[k] for row in kept] for k in wanted]
                places, kept = [], []
        if places:
            yield places, [[row[k] for row in kept] for k in wanted]

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Rows and the line each begins in."""
        if self.separator == SPACES:
            for number, line in enumerate(self._lines(), 1):
                yield number, line.split()
            return
        reader = csv.reader(self._lines(), delimiter=self.separator, strict=True, skipinitialspace=True)
        begins = 1
        try:
            for row in reader:
                yield begins, row
                begins = reader.line_num + 1
        except csv.Error as error:
            open_ = "unexpected end" in str(error) or "field larger" in str(error)
            problem = say("data-quote-open" if open_ else "data-quotes")
            raise DataError(self.path, [Trouble(problem, rows=(begins,), count=1)]) from None


_SEPARATOR_NAMES: Final = {
    ",": "data-separator-comma",
    ";": "data-separator-semicolon",
    "\t": "data-separator-tab",
    "|": "data-separator-bar",
    " ": "data-separator-spaces",
}


def _split(lines: Sequence[str], separator: str) -> tuple[int, tuple[str, ...], bool] | None:
    """The first lines taken apart: line of the headings (from 1), headings, whether every row is as long; None when it fails."""
    if separator not in _SEPARATOR_NAMES:
        return None
    rows: list[tuple[int, list[str]]] = []
    if separator == SPACES:
        rows = [(k, line.split()) for k, line in enumerate(lines, 1)]
    else:
        reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
        begins = 1
        try:
            for row in reader:
                rows.append((begins, row))
                begins = reader.line_num + 1
        except csv.Error:
            return None
    filled = [(line, row) for line, row in rows if sum(bool(cell.strip()) for cell in row) > 1]
    if not filled:
        return None
    at, row = filled[0]
    while row and not row[-1].strip():  # a separator at the end of the line
        row = row[:-1]
    rest = [row for _, row in filled[1:-1]]
    return at, tuple(cell.strip() for cell in row), all(len(other) == len(row) for other in rest)
