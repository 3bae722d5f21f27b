"""A workbook's sheet: values alone, formulas by what Excel last made of them, and nothing run or followed."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final
from zipfile import BadZipFile, ZipFile

from sim.data import limits
from sim.data.files.archive import looked_at
from sim.data.files.opened import fail
from sim.data.own import DataError
from sim.data.table import Chunk, Troubles, shown
from sim.extras import needed
from sim.words import say

ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
"""What Excel writes where a formula failed."""

_BROKEN: Final = (
    BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    SyntaxError,  # XML that is none: of both parsers that openpyxl may use
    OSError,
    EOFError,
    OverflowError,
)
"""What openpyxl raises of a workbook that is none."""


class Workbook:
    """One sheet of a workbook, opened.

    Attributes:
        headings: of its columns.
        header: the row they stand in.
        remarks: which sheet, and what was left out.
    """

    def __init__(self, path: Path, file: BinaryIO, sheet: str | None = None) -> None:
        self.path = path
        self._file = file
        self._archive = looked_at(path, file)
        with needed("Reading a workbook"):
            import openpyxl  # noqa: F401 - whether it is there
        self._book = self._load(values=True)
        self.remarks: list[str] = []
        self._sheet = self._chosen(sheet)
        self.header, self.headings = self._head()
        self._formulas = _has_formulas(self._archive, self._book[self._sheet])
        self.remarks.insert(0, say("data-read-sheet", sheet=self._sheet))
        if self._formulas:
            self.remarks.append(say("data-formulas"))
        if self.header > 1:
            self.remarks.append(say("data-header-at", row=str(self.header)))

    def _load(self, *, values: bool) -> Any:
        import openpyxl

        self._file.seek(0)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of styles and validations, which are not read
                return openpyxl.load_workbook(self._file, read_only=True, data_only=values, keep_links=False)
        except _BROKEN as error:
            raise fail(self.path, "data-broken-workbook", reason=_short(error)) from None

    def _chosen(self, wanted: str | None) -> str:
        """The sheet asked for, or the only one that holds something."""
        names = [str(sheet.title) for sheet in self._book.worksheets]
        if wanted is not None:
            if wanted not in names:
                raise fail(self.path, "data-no-sheet", sheet=wanted, sheets=names)
            return wanted
        seen = [str(sheet.title) for sheet in self._book.worksheets if sheet.sheet_state == "visible"]
        filled = [
            name
            for name in seen
            if any(any(map(_filled, row)) for _, row in zip(range(200), self._rows(name), strict=False))
        ]
        if not filled:
            raise fail(self.path, "data-empty")
        if len(filled) > 1:
            raise fail(self.path, "data-which-sheet", sheets=filled)
        if hidden := [name for name in names if name not in seen]:
            self.remarks.append(say("data-hidden-sheets", sheets=hidden))
        return filled[0]

    def _rows(self, name: str, book: Any = None) -> Iterator[tuple[Any, ...]]:
        """The rows of a sheet as they are, whatever size it announces, up to as many as are read."""
        page = (book or self._book)[name]
        page.reset_dimensions()
        try:
            for number, row in enumerate(page.iter_rows(values_only=True), 1):
                if number > limits.SHEET:
                    raise fail(self.path, "data-too-many-rows", most=limits.SHEET)
                if len(row) > limits.COLUMNS and any(map(_filled, row[limits.COLUMNS :])):
                    raise fail(self.path, "data-too-many-columns", n=len(row), most=limits.COLUMNS)
                yield row
        except DataError:
            raise
        except _BROKEN as error:
            raise fail(self.path, "data-broken-workbook", reason=_short(error)) from None

    def _head(self) -> tuple[int, tuple[str, ...]]:
        """The first row with more than one cell filled."""
        for number, row in enumerate(self._rows(self._sheet), 1):
            if sum(map(_filled, row)) > 1:
                cells = [_heading(cell) for cell in row[: limits.COLUMNS]]
                while cells and not cells[-1]:
                    cells.pop()
                return number, tuple(cells)
            if number > 1000:
                break
        raise fail(self.path, "data-no-table")

    def chunks(self, wanted: Sequence[int], troubles: Troubles) -> Iterator[Chunk]:
        """The rows of the columns wanted."""
        if self._formulas:
            self._uncounted(wanted, troubles)
        places: list[int] = []
        kept: list[list[Any]] = []
        wide = len(self.headings)
        for number, row in enumerate(self._rows(self._sheet), 1):
            if number <= self.header or not any(map(_filled, row)):
                continue
            if len(row) > wide and any(map(_filled, row[wide:])):
                troubles.add(say("data-beyond-headings", wanted=wide), row=number)
                continue
            cells = [row[k] if k < len(row) else None for k in wanted]
            for k, cell in zip(wanted, cells, strict=True):
                if isinstance(cell, str) and cell in ERRORS:
                    troubles.add(say("data-formula-failed"), self.headings[k], number, cell)
            places.append(number)
            kept.append([_value(cell) for cell in cells])
            if len(places) == limits.CHUNK:
                yield places, list(zip(*kept, strict=True))
                places, kept = [], []
        if places:
            yield places, list(zip(*kept, strict=True))

    def _uncounted(self, wanted: Sequence[int], troubles: Troubles) -> None:
        """Formulas that no program has calculated: they have no value to read."""
        book = self._load(values=False)
        pairs = zip(self._rows(self._sheet), self._rows(self._sheet, book), strict=False)
        for number, (values, formulas) in enumerate(pairs, 1):
            if number <= self.header:
                continue
            for k in wanted:
                formula = formulas[k] if k < len(formulas) else None
                text = getattr(formula, "text", formula)  # an array formula is an object
                if isinstance(text, str) and text.startswith("=") and (k >= len(values) or values[k] is None):
                    troubles.add(say("data-formula-empty"), self.headings[k], number, text)
        book.close()


def _has_formulas(archive: ZipFile, page: Any) -> bool:
    """Whether a sheet's text holds a formula, looked for without reading it whole."""
    try:
        with archive.open(page._worksheet_path.lstrip("/")) as part:
            before = b""
            while piece := part.read(1 << 18):
                text = before + piece
                if b"<f>" in text or b"<f " in text or b"<f/" in text or b":f>" in text or b":f " in text:
                    return True
                before = piece[-8:]
    except (KeyError, AttributeError, BadZipFile):
        return True
    return False


def _filled(cell: Any) -> bool:
    return cell is not None and cell != ""


def _heading(cell: Any) -> str:
    """A cell at the head of a column: 3.0 is 3, a day is a day."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell).strip()


def _value(cell: Any) -> Any:
    """A cell as text, number, truth or day."""
    if cell is None or isinstance(cell, str | bool | int | float | dt.date):
        return cell
    return shown(cell)


def _short(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".split("\n", 1)[0][:120]
