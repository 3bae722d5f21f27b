"""Workbooks: numbers are numbers, names are words, headings stay in sight, and the same result gives the same bytes."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from openpyxl import load_workbook

import sim
from sim.report import rendered, sheet_of
from sim.report.cells import frame, spread
from sim.report.excel import excel
from sim.report.sheet import Chapter, Column, Grid, Sheet, Sketch

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
