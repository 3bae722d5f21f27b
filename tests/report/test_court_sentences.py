"""What the court's pages say, read as a board reads them: of the committed record, and of numbers made up to trip a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any, cast

import openpyxl
import pytest

from sim.lab.court import said
from sim.lab.court.record import latest
from sim.report.claim import claim_sheet
from sim.report.court import record_sheet
from sim.report.excel import excel
from sim.report.html import html
from sim.report.markdown import markdown
from sim.words import speaking

RECORD: Mapping[str, Any] = latest()

NOTHING = re.compile(r"\((\S+) to \1%?\)|（(\S+) 至 \2%?）")
"""An interval that ends where it begins."""


def row(mean: float, low: float, high: float, **more: Any) -> dict[str, Any]:
    return {"mean": mean, "low": low, "high": high, **more}


@pytest.mark.parametrize(
    ("found", "unit", "en", "zh"),
    [
        (row(-5.788, -6.478, -5.098), "%", "−5.79% (−6.48 to −5.10%)", "−5.79%（−6.48 至 −5.10%）"),
        (row(-0.5411, -1.09, 0.0064), "%", "−0.54% (−1.09 to 0.01%)", "−0.54%（−1.09 至 0.01%）"),
        (row(0.0, 0.0, 0.0), "%", "exactly 0%", "恰为 0%"),
        (row(8e-14, -2e-14, 3e-13), "%", "exactly 0%", "恰为 0%"),
        (row(134.0, 134.0, 134.0), "", "exactly 134", "恰为 134"),
        (row(100.02, 100.011, 100.029), "%", "100.020% (100.011 to 100.029%)", "100.020%（100.011 至 100.029%）"),
        (row(3.424, 2.731, 4.117), "points", "3.42 points (2.73 to 4.12)", "3.42 个百分点（2.73 至 4.12）"),
        (row(4.2, float("nan"), float("nan")), "%", "4.2%", "4.2%"),
        (row(float("nan"), float("nan"), float("nan")), "%", "no number", "无此数"),
    ],
)
def test_an_estimate_and_its_interval_are_said_to_one_place(found: Any, unit: str, en: str, zh: str) -> None:
    assert said.estimate(found, unit=unit) == en
    with speaking("zh"):
        assert said.estimate(found, unit=unit) == zh


@pytest.mark.parametrize("study", RECORD)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_page_of_the_record_puzzles_with_its_numbers_or_names(study: str, lang: str) -> None:
    page = markdown(claim_sheet(RECORD[study], lang=lang)).split("```")[0]
    assert not (found := NOTHING.search(page)), found
    assert not re.search(r"\de-\d", page), "a number the machine made"
    assert not re.search(r"at 0%|0% 的点", page), "none is a word"
    assert not re.search(r"\b(firms|behaviour|market|policy|population)\.\w+", page)
    named = {one["segment"] for one in RECORD[study]["found"]["segments"] if "-" in one["segment"]}
    assert not [one for one in named if f"| {one} |" in page], "words, no codes"
    if lang == "zh":
        assert not re.search(r"^- [^\n：]*: ", page, re.M), "a Chinese colon"


def test_reasons_stand_apart_and_assumptions_in_quotes() -> None:
    found = RECORD["peak-and-end"]["found"]
    assert said.certainty(found).count("; ") == 3
    assert "“satisfaction is looked at instead of profit” or “every touchpoint is remembered alike”" in said.certainty(
        found
    )
    with speaking("zh"):
        text = said.certainty(found)
    assert text.count("；") == 3 and "“不看利润，改看满意度”或“每个触点被同样记住”" in text


def test_an_assumption_that_turns_a_claim_says_in_which_markets() -> None:
    page = markdown(claim_sheet(RECORD["peak-and-end"]))
    assert "| every touchpoint is remembered alike | cannot be told yet | turns it in car dealer |" in page


def test_sets_of_luck_are_shown_where_they_disagree_and_the_market_is_named() -> None:
    found = RECORD["after-sales"]["found"]
    assert {one["told"] for one in found["told"]} == {"yes"}, "else the page needs no more than its answers"
    assert "would settle car dealer beside strong independents, were" in said.ruling(found)
    titles = {
        name: [grid.title for grid in claim_sheet(RECORD[name]).grids] for name in ("after-sales", "under-promise")
    }
    assert "On each set of luck" in titles["after-sales"] and "On each set of luck" not in titles["under-promise"]


def test_sets_of_luck_contradict_each_other_only_where_one_denies_what_another_says() -> None:
    found = RECORD["second-failure"]["found"]
    assert {one["ruling"] for one in found["luck"]} == {"cannot be told", "cannot be told yet"}
    assert "contradict" not in said.ruling(found) and "edge of its band" in said.ruling(found)
    denied = [{**one, "ruling": ruled} for one, ruled in zip(found["luck"], ("holds", "fails", "fails"), strict=True)]
    assert "contradict" in said.ruling({**found, "luck": denied})


def test_where_a_ruling_is_open_the_page_turns_on_what_is_open_or_denied() -> None:
    found = RECORD["peak-and-end"]["found"]
    assert said.turning(found)[0][0] == "profit ahead, rivals answering", "which one market denies"


def test_a_ledger_too_long_for_the_back_row_is_drawn_by_market() -> None:
    many, few = (RECORD[name]["found"] for name in ("retention-profit", "under-promise"))
    assert len(said.ledgers(few)) == 1 and len(said.ledgers(many)) == len({one["market"] for one in many["ledger"]})
    assert [one for _, rows in said.ledgers(many) for one in rows] == many["ledger"]
    names = [sketch.name for sketch in claim_sheet(RECORD["retention-profit"]).sketches]
    assert [name for name in names if name.startswith("ledger")] == [f"ledger-{k + 1}" for k in range(5)]


def test_a_workbook_has_both_ends_of_every_interval_as_numbers() -> None:
    book = openpyxl.load_workbook(BytesIO(excel(claim_sheet(RECORD["bad-word-of-mouth"]))))
    page = book["What was asked, market by"] if "What was asked, market by" in book else book.worksheets[1]
    heads = next(cells for cells in page.iter_rows(values_only=True) if cells[0] == "must be so")
    first = RECORD["bad-word-of-mouth"]["found"]["asks"][0]
    told = next(cells for cells in page.iter_rows(values_only=True) if cells[0] == first["says"])
    assert len(heads) == 6 and told[2:5] == pytest.approx((first["mean"], first["low"], first["high"]))
    shown = next(cell for cells in page.iter_rows() for cell in cells if cell.value == told[2])
    assert cast("str", shown.number_format).endswith('" points"')


def test_the_record_is_one_table_and_counts_claims_in_runs() -> None:
    records = [{**one, "versions": {"loyalty": str(number == 13)}} for number, one in enumerate(RECORD.values(), 1)]
    sheet = record_sheet(records)
    assert [len(grid.rows) for grid in sheet.grids] == [24, 24]
    assert "claims 1–12 and 14–24" in markdown(sheet)
    assert 'class="table few' not in html(sheet), "three columns of prose do not fit a telephone side by side"
