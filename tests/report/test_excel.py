"""Workbooks: numbers are numbers, names are words, headings stay in sight, and the same result gives the same bytes."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from openpyxl import load_workbook

import sim
from sim.report import rendered, sheet_of
from sim.report.cells import frame, spread
from sim.report.excel import PAGE, ROW, excel
from sim.report.sheet import Chapter, Column, Facts, Grid, Sheet, Sketch

EVIL = '=HYPERLINK("http://example.org")'


def opened(data: bytes):
    return load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    table = pd.DataFrame({"name": [EVIL, "b"], "count": [12345, 2], "share": [0.5, float("nan")], "ok": [True, False]})
    moved = Grid(
        "moved", [Column("what", "text"), Column("by", parts=("", "±"))], [["x", spread(0.1146, 0.0048, "share")]]
    )
    return Sheet("title", "lead", ["short"], [Chapter("c", ["text", frame("A [table]: x/y?", table), moved, moved])])


def test_numbers_are_numbers_and_nothing_becomes_a_formula(sheet: Sheet) -> None:
    page = opened(excel(sheet))["A table x y"]
    assert [cell.value for cell in page[2]] == ["name", "count", "share", "ok"]
    assert [cell.value for cell in page[3]] == [EVIL, 12345, 0.5, "yes"]
    assert page["A3"].data_type == "s"
    assert page["B3"].number_format == "#,##0"
    assert page["C4"].value is None
    assert page.freeze_panes == "B3"
    assert page["A3"].hyperlink is None


def test_a_difference_and_its_interval_have_columns_of_their_own(sheet: Sheet) -> None:
    book = opened(excel(sheet))
    page = book["moved"]
    assert [cell.value for cell in page[2]] == ["what", "by", "by ±"]
    assert page["B3"].value == pytest.approx(11.46)
    assert page["C3"].value == pytest.approx(0.48)
    assert page["B3"].number_format == "+#,##0.00;-#,##0.00;#,##0.00"
    assert page["C3"].number_format == "#,##0.00"
    assert "moved 2" in book.sheetnames, "two tables of one title have worksheets of two names"


def test_words_stand_apart_from_the_number_before_them() -> None:
    grid = Grid("g", [Column("a", "text"), Column("n"), Column("b", "text")], [["x", spread(1.0, 0.1, "1"), "never"]])
    page = opened(excel(Sheet("t", "", [], [Chapter("c", [grid])])))["g"]
    assert page["C3"].alignment.indent == page["C2"].alignment.indent == 1
    assert page["A3"].alignment.indent == 0


def test_figures_are_pictures() -> None:
    from sim.plots.style import canvas

    def draw():
        with canvas(None) as ax:
            ax.plot([1, 2])
        return ax

    book = opened(excel(Sheet("t", "l", [], [Chapter("c", [Sketch("line", "a line", draw)])])))
    assert len(book["Figures"]._images) == 1


def test_no_figure_is_broken_between_printed_pages() -> None:
    """A page breaks before a figure that would not end on it; Excel heeds that only where sheets are not fitted to pages."""
    from sim.plots.style import canvas

    def draw(height: float):
        def drawn():
            with canvas(None, height=height) as ax:
                ax.plot([1, 2])
            return ax

        return drawn

    heights = (3.0, 4.0, 5.0, 8.0, 5.0, 5.0)
    figures = [Sketch(f"f{k}", "a line", draw(high)) for k, high in enumerate(heights)]
    page = opened(excel(Sheet("t", "l", [], [Chapter("c", figures)])))["Figures"]
    assert not page.sheet_properties.pageSetUpPr or not page.sheet_properties.pageSetUpPr.fitToPage
    held = PAGE * ROW * page.page_setup.scale / 100
    assert held <= (11.69 - page.page_margins.top - page.page_margins.bottom) * 96
    breaks = [0, *(one.id for one in page.row_breaks.brk)]
    assert len(breaks) > 2
    for image in page._images:
        first = image.anchor._from.row
        last = first + image.height / ROW
        begins = max(at for at in breaks if at <= first)
        assert last - begins <= PAGE, "the figure ends on the page it begins on"
        assert not [at for at in breaks if first < at < last]


@pytest.mark.parametrize(("lang", "says"), [("en", "term: one. two."), ("zh", "term：one.two.")])
def test_what_is_said_of_a_term_is_joined_as_the_language_joins_it(lang: str, says: str) -> None:
    data = excel(Sheet("t", "l", [], [Chapter("c", [Facts([("term", ["one.", "two."])])])], lang=lang))
    page = opened(data).worksheets[0]
    assert says in [cell.value for (cell,) in page.iter_rows(max_col=1)]


def test_what_stands_in_a_numbers_stead_stands_where_it_would() -> None:
    grid = Grid("g", [Column("a", "text"), Column("n")], [["x", "–"], ["y", spread(1.0, 0.1, "1")]])
    page = opened(excel(Sheet("t", "", [], [Chapter("c", [grid])])))["g"]
    assert page["B3"].alignment.horizontal == page["B2"].alignment.horizontal == "right"


def test_a_run_is_a_workbook_and_twice_the_same() -> None:
    small = {"population.size": 150, "market.months": 6, "market.warm_up": 2}
    run = sim.simulate(sim.Scenario.load("textbook").evolve("small", small))
    data = rendered(sheet_of(run), ".xlsx")
    book = opened(data)
    assert book.sheetnames[0] == "In short"
    assert book.sheetnames[-1] == "How to reproduce it"
    page = book["The measures, by firm"]
    found = {row[0].value: row[2].value for row in page.iter_rows(min_row=1) if row[0].value}
    assert found["profit"] == pytest.approx(float(run.summary().set_index("firm").loc["alpha", "profit"]))
    said = [cell.value for cell in book["How to reproduce it"]["A"]]
    assert any(run.id in str(text) for text in said)
    assert rendered(sheet_of(run), ".xlsx") == data
