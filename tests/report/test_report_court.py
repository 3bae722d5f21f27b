"""The page of a claim and the court record: verdict first, what a board can read, the same in every language and form."""

from __future__ import annotations

import re
from typing import Any

import pytest
from matplotlib.patches import Rectangle
from worlds.claims import small_record

from sim.lab.court import said
from sim.lab.court.record import record_of
from sim.report.claim import claim_sheet
from sim.report.court import record_sheet
from sim.report.excel import excel
from sim.report.html import html
from sim.report.markdown import markdown
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")

TRIED = ("under-promise", "offers-to-customers")


@pytest.fixture(scope="module", params=TRIED)
def record(request: pytest.FixtureRequest) -> dict[str, Any]:
    return small_record(request.param)


def titles(record: dict[str, Any]) -> list[str]:
    return [draw().get_title(loc="left") for draw in said.figures(record["found"]).values()]


def test_the_verdict_comes_first_and_figures_after_three_sentences(record: dict[str, Any]) -> None:
    page = markdown(claim_sheet(record), "figures")
    verdict, figure = page.index("Verdict:"), page.index("![")
    assert page.index(record["claim"]) < verdict < figure
    assert figure < 3_000, "more than a screen stands before the first figure"
    assert page.index("What this does not tell") > figure


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_board_reads_has_no_code_in_it(record: dict[str, Any], lang: str) -> None:
    page = markdown(claim_sheet(record, lang=lang), "figures")
    before = page.split("```")[0]
    assert not re.search(r"\b(firms|behaviour|market|policy|population)\.\w+", before)
    assert not re.search(r"\w_\w", before.replace("figures/", "")), re.findall(r"\S*\w_\w\S*", before)
    assert "nan" not in before.split()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_form_is_written_in_every_language(record: dict[str, Any], lang: str) -> None:
    sheet = claim_sheet(record, lang=lang)
    assert html(sheet).count("<figure") >= 3 and excel(sheet)
    with speaking(lang):
        chinese = [any("\u4e00" <= letter <= "\u9fff" for letter in title) for title in titles(record)]
    assert all(chinese) == any(chinese) == (lang == "zh")


def test_the_record_lays_deck_research_and_finding_side_by_side(record: dict[str, Any]) -> None:
    kept = record_of([record], {"loyalty": "1"})
    page = markdown(record_sheet(kept["claims"]))
    for said_there in (record["found"]["figure"], record["found"]["research"][:40], "what the laboratory finds"):
        assert said_there in page


def test_the_map_marks_as_many_fields_as_points_that_say_yes(record: dict[str, Any]) -> None:
    (ax,) = [draw() for title, draw in said.figures(record["found"]).items() if title.startswith("Where")]
    points = record["found"]["where"]["points"]
    hatched = [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_hatch()]
    assert len(hatched) == sum(point["yes"] for point in points)
    assert len(ax.texts) == len(points)


def test_the_sentence_after_the_ruling_is_of_what_it_turns_on(record: dict[str, Any]) -> None:
    found = record["found"]
    denied = {
        **found,
        "ruling": "fails",
        "asks": [
            {**row, "told": "no" if row["number"] == found["asks"][-1]["number"] else "open"} for row in found["asks"]
        ],
    }
    assert said.turning(denied)[0][0] == found["asks"][-1]["short"]
    granted = {**found, "ruling": "holds", "asks": [{**row, "told": "yes"} for row in found["asks"]]}
    assert said.turning(granted)[0][0] == found["asks"][0]["short"]
