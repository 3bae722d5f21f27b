"""Reports made of chapters: HTML and Markdown say the same, nothing in a name becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from matplotlib.axes import Axes

import sim
from sim.plots.style import canvas
from sim.report import sheet_of
from sim.report.cells import between, share, spread
from sim.report.claim import claim_sheet
from sim.report.html import UNFOLDED, html
from sim.report.markdown import markdown, table
from sim.report.sheet import Chapter, Column, Facts, Grid, Points, Sheet, Sketch

EVIL = "<script>alert('x')</script>|[a](b)"


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 150, "market.months": 6, "market.warm_up": 2, "title": EVIL, "market.currency": "<b>$"}
    return sim.Scenario.load("textbook").evolve("small", small)


@pytest.fixture(scope="module")
def shipped() -> sim.Scenario:
    return sim.Scenario.load("textbook")


@pytest.mark.parametrize(
    ("gap", "half", "unit", "said"),
    [
        (0.1146, 0.0048, "per year", "+11.46 ± 0.48"),
        (-12345.6, 780.0, "money", "−12,350 ± 780"),
        (-42906.0, 28336.0, "money", "−43,000 ± 28,000"),
        (0.00004, 0.02, "0-1", "0.000 ± 0.020"),
        (0.0, 0.0, "money", "0"),
        (float("nan"), float("nan"), "money", "–"),
        (0.021, float("nan"), "share", "+2.1"),
    ],
)
def test_a_difference_is_rounded_to_what_its_interval_bears(gap: float, half: float, unit: str, said: str) -> None:
    assert str(spread(gap, half, unit)) == said


def test_a_table_in_markdown_keeps_its_columns() -> None:
    grid = Grid("a title", [Column("name", "text"), Column("x|y")], [["a|b", "1"], ["<c>", ""]])
    assert table(grid).splitlines()[2:] == ["| name | x\\|y |", "| --- | ---: |", "| a\\|b | 1 |", "| &lt;c> |   |"]


def test_a_figure_of_a_page_and_its_file_is_drawn_once(tmp_path: Path) -> None:
    from sim.app.publish import pages

    drawn: list[str] = []

    def draw() -> Axes:
        drawn.append("figure")
        with canvas(None) as axes:
            axes.plot([0, 1], [1, 2])
        return axes

    deep = Chapter("outer", [Chapter("inner", [Sketch("one", "a line", draw)]), Sketch("two", "a line", draw)])
    sheet = Sheet("t", "lead", [], [deep], appendix=[Chapter("more", [Sketch("three", "a line", draw)])])
    pages(sheet, tmp_path)
    assert len(drawn) == 3
    assert html(sheet) == (tmp_path / "report.html").read_text("utf-8")
    assert sorted(path.stem for path in (tmp_path / "figures").iterdir()) == ["one", "three", "two"]


def test_a_number_may_be_broken_before_its_interval_and_nowhere_else() -> None:
    columns = [Column("name", "text"), Column("x")]
    page = html(Sheet("t", "lead", [], [Chapter("c", [Grid("g", columns, [["a", "−3.2% (−3.5 to −2.9%)"]])])]))
    assert '<span>−3.2% <span class="in">(−3.5 to −2.9%)</span></span>' in page
    chinese = html(
        Sheet("t", "lead", [], [Chapter("c", [Grid("g", columns, [["a", "−3.2%（−3.5 至 −2.9%）"]])])], lang="zh")
    )
    assert '<span>−3.2%<wbr><span class="in">（−3.5 至 −2.9%）</span></span>' in chinese


def test_a_table_of_three_columns_is_stacked_on_a_telephone_that_cannot_hold_it() -> None:
    def look(kind: str, said: str) -> str:
        columns = [Column("a", "prose"), Column("b", kind), Column("c", kind)]  # type: ignore[arg-type]
        return html(Sheet("t", "lead", [], [Chapter("c", [Grid("g", columns, [["x", said, said]])])]))

    assert 'class="table few"' in look("text", "yes") and 'class="table many"' in look("prose", "yes")
    assert 'class="table many"' in look("number", "exactly 123,456,789")


def test_a_note_stays_with_its_table_on_paper() -> None:
    page = html(Sheet("t", "lead", [], [Chapter("c", [Grid("g", [Column("a")], [["1"]], "what it is of")])]))
    assert re.search(
        r'<div class="with whole">\s*<div class="table[^>]*>.*</table>\s*</div>\s*<p class="note">what', page, re.S
    )


def test_a_long_table_is_folded_on_a_narrow_screen_and_its_numbers_have_names() -> None:
    columns = [Column(name) for name in ("year", "b", "c", "d")]
    for rows in (UNFOLDED + 2, UNFOLDED + 3):
        page = html(Sheet("t", "lead", [], [Chapter("c", [Grid("g", columns, [["1", "2", "3", "4"]] * rows)])]))
        assert (f"Show all {rows} rows" in page) == (rows > UNFOLDED + 2)
        assert f"tr:nth-child(n + {UNFOLDED + 1})" in page
        assert page.count('data-of="year"') == rows


def test_lists_stay_together() -> None:
    sheet = Sheet("t", "lead", ["a", "b"], [Chapter("c", [Points(["x", "y"]), "z", Facts([("term", "text")])])])
    assert "- a\n- b\n\n## c\n\n- x\n- y\n\nz\n\n- term: text\n" in markdown(sheet)


def test_a_number_keeps_its_value_beside_its_words() -> None:
    assert spread(0.11462, 0.0048, "per year").numbers == (pytest.approx(11.462), pytest.approx(0.48))
    assert between(-0.021, 0.5, "share").numbers == (pytest.approx(-2.1), pytest.approx(50))
    assert str(between(-0.021, 0.5, "share")) == "−2.1 to 50"
    assert str(between(float("nan"), float("nan"), "money")) == "–"


@pytest.fixture(scope="module")
def ablation(base: sim.Scenario) -> sim.Ablation:
    return sim.ablate(base, "inertia", "envy", strategy="price-cut", replications=2, workers=1)


@pytest.fixture(scope="module")
def trial(base: sim.Scenario) -> sim.FieldExperiment:
    return sim.field_experiment(base, "price-cut", replications=2, workers=1)


@pytest.mark.parametrize("kind", ["ablation", "trial"])
def test_names_are_escaped_in_both(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    found = request.getfixturevalue(kind)
    sheet = sheet_of(found)
    page = found.report(tmp_path / "page.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    for text in (page, markdown(sheet, "figures")):
        assert "<script" not in text
        assert "<b>" not in text
        assert "price-cut" in text
    assert "](b)" not in markdown(sheet, "figures").replace("\\[a](b)", "")
    assert "](figures/" not in markdown(sheet)
    assert sheet.command == "", "no command makes a market that is not shipped"


def test_the_command_does_it_again(shipped: sim.Scenario) -> None:
    found = sim.ablate(shipped.evolve("textbook", {"market.months": 3, "market.warm_up": 0}), "envy", replications=1)
    found = replace(found, base=shipped)
    assert sheet_of(found).command == "loyalty ablate textbook --replications 1 --seed 1 --of envy"


def test_knockouts_that_do_the_same_share_a_row() -> None:
    from sim.report.ablation import _merged

    one = spread(1.0, 0.5, "")
    rows = {"word-of-mouth": [one], "inertia": [spread(2.0, 0.5, "")], "network": [one]}
    assert [row[0] for row in _merged(rows)] == ["word-of-mouth / network", "inertia"]


def test_a_claim_as_a_sheet() -> None:
    long = pd.DataFrame({"n": range(500)})
    record = {
        "study": "x",
        "claim": "all is well",
        "verdict": "false",
        "words": "one\n\ntwo",
        "definitions": {"well": "not ill"},
        "tables": {"short": pd.DataFrame({"a": [1.0], "b": ["c"]}), "long": long},
        "unknown": "much",
        "seed": 1,
        "scale": 1.0,
    }
    sheet = claim_sheet(record, {"a figure": lambda: None})
    text = markdown(sheet)
    for part in (
        "# x: on trial",
        "- Verdict: false",
        "one\n\ntwo",
        "- well: not ill",
        "| 1 | c |",
        "long (500 rows)",
        "- much",
        "loyalty claims x --seed 1 --scale 1.0",
    ):
        assert part in text
    assert "| 499 |" not in text
    assert "![a figure](figures/a-figure.png)" in markdown(sheet, "figures")


def test_a_share_that_rounds_to_nothing_has_no_sign() -> None:
    assert [share(x).text for x in (-0.002, 0.0, 0.002, -0.02)] == ["0%", "0%", "0%", "−2%"]


def test_a_table_without_a_row_is_no_table() -> None:
    empty = Grid("what flips it", [Column("assumption")], [], "a note on what is not there")
    chapter = Chapter("c", ["words", empty, Grid("full", [Column("a")], [["1"]])])
    assert [block if isinstance(block, str) else block.title for block in chapter.blocks] == ["words", "full"]
