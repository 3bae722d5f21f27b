"""A sheet as an Excel workbook: what it says first, then a worksheet a table, the figures, and where it all comes from.

Numbers are numbers, unrounded, with a format that shows as many digits as they bear; what belongs together in one cell of
a page (a difference and its interval) stands in columns of its own. No text becomes a formula or a link. The same sheet
gives the same bytes.

XlsxWriter comes with the extra ``report`` and is imported when a workbook is made.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sim.extras import needed
from sim.report.html import axes_and_figure
from sim.report.sheet import Cell, Chapter, Code, Facts, Grid, Points, Sheet, Sketch
from sim.report.tabs import tab
from sim.words import say, sentences, speaking, wide

TEXT: Final = 72
"""Characters of a line of text: as wide as an upright A4 page."""

WIDEST: Final = 60
"""Characters of the widest column; longer texts are broken into lines."""

MOST: Final = 32_767
"""Characters a cell holds."""

ROW: Final = 20
"""Pixels, of 96 an inch, of a row that no height is given to."""

PRINTED: Final = 68
"""Per cent at which figures are printed: the tallest, of a dozen rows of long names, takes a page."""

PAGE: Final = int((11.69 - 1.0) * 96 * 100 / PRINTED / ROW)
"""Such rows that an upright A4 page then holds."""


def excel(sheet: Sheet) -> bytes:
    """The workbook.

    Raises:
        MissingExtraError: when XlsxWriter is not installed.
    """
    return bound(sheet, lambda book: Writer(book, sheet).write())


def bound(sheet: Sheet, write: Callable[[Any], None]) -> bytes:
    """A workbook of a sheet, written by a function of the workbook.

    Raises:
        MissingExtraError: when XlsxWriter is not installed.
    """
    with needed("A workbook"):
        import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": sheet.title[:255], "created": datetime(2026, 1, 1)})  # noqa: DTZ001 - the same bytes
    with speaking(sheet.lang):
        write(book)
    book.close()
    return buffer.getvalue()


class Writer:
    """Writes one workbook."""

    def __init__(self, book: Any, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        self.names: set[str] = set()
        self.formats: dict[str, Any] = {}

    def style(self, **of: Any) -> Any:
        """A format, made once."""
        key = repr(sorted(of.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format({"valign": "top", **of})
        return self.formats[key]

    def write(self) -> None:
        """Everything, in order."""
        self.texts(say("report-label-short"), self._summary())
        self.tables()
        if self.sheet.sketches:
            self.figures(self.sheet.sketches)
        self.texts(say("report-label-again"), self._provenance())

    def tables(self) -> None:
        """A worksheet a table."""
        for grid in self.sheet.grids:
            self.grid(grid)

    def page(self, title: str) -> Any:
        """A worksheet, named after its title (``tab``)."""
        name = tab(title, self.names)
        self.names.add(name.lower())
        page = self.book.add_worksheet(name)
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        return page

    def texts(self, title: str, lines: Iterator[tuple[str, str]]) -> None:
        """A worksheet of texts, a line each: how it looks, and what it says."""
        page = self.page(title)
        page.set_column(0, 0, TEXT)
        page.hide_gridlines(2)
        looks: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "font_size": 16, "text_wrap": True},
            "head": {"bold": True, "font_size": 12, "top": 1},
            "text": {"text_wrap": True},
            "code": {"text_wrap": True, "font_name": "Courier New", "font_size": 9},
        }
        row = 0
        for row, (look, text) in enumerate(lines):
            page.write_string(row, 0, text[:MOST], self.style(**looks[look]))
            lined = sum(1 + wide(line) // (45 if look == "title" else TEXT) for line in text.split("\n"))
            page.set_row(row, (22 if look == "title" else 15) * min(lined, 26) + (6 if look == "head" else 2))
        page.print_area(0, 0, row, 0)

    def _summary(self) -> Iterator[tuple[str, str]]:
        sheet = self.sheet
        yield "title", sheet.title
        yield "text", sheet.lead
        yield "head", say("report-label-short")
        yield from (("text", f"• {text}") for text in sheet.short)
        for chapter in sheet.chapters:
            yield from self._texts(chapter)
        if sheet.limits:
            yield "head", say("report-label-limits")
            yield from (("text", f"• {text}") for text in sheet.limits)

    def _texts(self, chapter: Chapter) -> Iterator[tuple[str, str]]:
        """What a chapter says apart from its tables and figures."""
        said: list[tuple[str, str]] = []
        for block in chapter.blocks:
            match block:
                case str():
                    said.append(("text", block))
                case Points():
                    said += [("text", f"• {text}") for text in block.items]
                case Facts():
                    said += [("text", _said_of(term, words)) for term, words in block.pairs]
                case Code():
                    said.append(("code", block.text))
                case Chapter():
                    said += list(self._texts(block))
        if said:
            yield "head", chapter.title
            yield from said

    def _provenance(self) -> Iterator[tuple[str, str]]:
        sheet = self.sheet
        yield "title", say("report-label-again")
        yield from (("code", text) for text in (sheet.command, sheet.code) if text)
        yield from (("text", _said_of(term, text)) for term, text in sheet.provenance)
        for chapter in sheet.appendix:
            yield from self._texts(chapter)

    def grid(self, grid: Grid) -> None:
        """A table: title, note, headings that stay in sight, and numbers."""
        page = self.page(grid.title)
        heads, shown = _spread(grid)
        widths = [_column_width(heads[k][0], [cells[k] for cells in shown]) for k in range(len(heads))]
        self.line(page, 0, grid.title, widths, 20, bold=True, font_size=13)
        head = 1
        if grid.note:
            self.line(page, 1, grid.note, widths, 15, italic=True, font_color="#5a5a5a")
            head = 2
        for k, (name, kind) in enumerate(heads):
            stands = {"align": "right"} if kind == "number" and k else _left(k)
            page.write_string(head, k, name, self.style(bold=True, text_wrap=True, bottom=2, **stands))
        lines = (_lines(name, size) for (name, _), size in zip(heads, widths, strict=True))
        page.set_row(head, 16 * max(lines, default=1))
        for row, cells in enumerate(shown, head + 1):
            for k, (value, form) in enumerate(cells):
                self.cell(page, row, k, value, form, heads[k][1])
        for k, size in enumerate(widths):
            page.set_column(k, k, size)
        page.print_area(0, 0, head + len(shown), len(heads) - 1)
        page.freeze_panes(head + 1, 1)
        page.repeat_rows(head)
        if len(heads) > 6:
            page.set_landscape()

    def line(self, page: Any, row: int, text: str, widths: Sequence[float], high: float, **look: Any) -> None:
        """A text over all columns of a table, as many lines high as it needs."""
        style = self.style(text_wrap=True, **look)
        if len(widths) > 1:
            page.merge_range(row, 0, row, len(widths) - 1, "", style)
        page.write_string(row, 0, text[:MOST], style)
        page.set_row(row, high * (1 + int(wide(text) * (high / 15) // max(sum(widths), 1))))

    def cell(self, page: Any, row: int, k: int, value: Any, form: str, kind: str) -> None:
        """One cell: a number as a number, words as words; a little apart from the number before them. What stands in a number's
        stead stands where its number would.
        """
        if value is None:
            return
        stands = _left(k) if kind != "number" or not k else {"align": "right"} if isinstance(value, str) else {}
        if isinstance(value, str):
            wrapped: dict[str, Any] = {"text_wrap": True} if kind == "prose" else {}
            if kind == "key":
                wrapped["font_name"] = "Courier New"
            page.write_string(row, k, value[:MOST], self.style(**wrapped, **stands))
        else:
            page.write_number(row, k, value, self.style(num_format=form, **stands))

    def figures(self, sketches: Sequence[Sketch]) -> None:
        """A worksheet of pictures, below one another; on paper none is broken between pages."""
        page = self.page(say("report-label-figures"))
        page.hide_gridlines(2)
        page.set_column(0, 0, 110)
        page.set_print_scale(PRINTED)  # where sheets are fitted to pages, Excel heeds no break
        page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.5)
        row, full, breaks = 0, 0, []
        for sketch in sketches:
            data, high = png(sketch.draw)
            rows = 3 + int(high / ROW)
            if full and full + rows > PAGE:
                breaks.append(row)
                full = 0
            page.write_string(row, 0, sketch.about, self.style(bold=True))
            page.insert_image(
                row + 1, 0, f"{sketch.name}.png", {"image_data": io.BytesIO(data), "description": sketch.about}
            )
            row, full = row + rows, full + rows
        page.set_h_pagebreaks(breaks)


def _left(k: int) -> dict[str, Any]:
    """How what stands to the left is written in a column; the first begins at the edge."""
    return {"align": "left", "indent": 1} if k else {"align": "left"}


def _said_of(term: str, words: str | Sequence[str]) -> str:
    return say("report-said-of", term=term, said=words if isinstance(words, str) else sentences(words))


def _spread(grid: Grid) -> tuple[list[tuple[str, str]], list[list[tuple[Any, str]]]]:
    """Headings with kinds, and rows of values with formats: a column for each part of each of the grid's columns."""
    heads: list[tuple[str, str]] = [
        (f"{column.name} {part}".strip(), column.kind) for column in grid.columns for part in (column.parts or ("",))
    ]
    rows = []
    for row in grid.rows:
        cells: list[tuple[Any, str]] = []
        for column, cell in zip(grid.columns, row, strict=True):
            parts = len(column.parts) or 1
            values = list(_values(cell))[:parts]
            cells += values + [(None, "General")] * (parts - len(values))
        rows.append(cells)
    return heads, rows


def _values(cell: str | Cell) -> Iterator[tuple[Any, str]]:
    if isinstance(cell, str):
        yield cell or None, "General"
        return
    if not cell.numbers:
        yield cell.text or None, "General"
    for k, x in enumerate(cell.numbers):
        yield x, cell.form if k == 0 or not cell.form.startswith("+") else cell.form.split(";")[-1]


def _lines(name: str, width: float) -> int:
    """Lines a heading takes when it is broken between words."""
    lines, room = 1, width
    for word in name.split():
        if room < width and wide(word) + 1 > room:
            lines, room = lines + 1, width
        room -= wide(word) + 1
    return lines


def _column_width(name: str, cells: Sequence[tuple[Any, str]]) -> float:
    words = max((wide(word) for word in name.split()), default=4)
    texts = (wide(v) if isinstance(v, str) else len(f"{v:,.0f}") + 5 for v, _ in cells if v is not None)
    return min(max(words, max(texts, default=4), 8) + 3, WIDEST)


def png(draw: Callable[[], Any], dots: int = 96) -> tuple[bytes, float]:
    """A figure as PNG at so many pixels an inch, and its height in pixels of 96 an inch."""
    import matplotlib.pyplot as plt

    from sim.plots import detached

    with detached():
        _, figure = axes_and_figure(draw())
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", dpi=dots, metadata={"Software": None})
        high = 96 * figure.get_size_inches()[1]
        plt.close(figure)
    return buffer.getvalue(), float(high)
