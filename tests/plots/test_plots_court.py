"""Figures of claims on trial hold what they say: nothing runs out of them, rows stand under their market, marks have names."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from matplotlib.text import Text

from sim.lab.court import said
from sim.lab.court.record import latest
from sim.plots import court
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")


def outside(ax: Any) -> list[str]:
    """Texts that run out of the figure: title, labels, names of rows, legends, what stands in fields."""
    figure = ax.figure
    figure.canvas.draw()
    page = figure.bbox
    legends = [text for legend in figure.legends for text in legend.get_texts()]
    texts: list[Text] = [ax._left_title, ax.xaxis.label, ax.yaxis.label, *ax.get_yticklabels(), *ax.texts, *legends]
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts if text.get_text().strip()]
    return [
        said_
        for said_, box in boxes
        if box.x0 < page.x0 - 1 or box.x1 > page.x1 + 1 or box.y0 < page.y0 - 1 or box.y1 > page.y1 + 1
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("study", ["points-and-hearts", "bonds-outlast", "second-failure"])
def test_nothing_runs_out_of_a_figure_of_the_record(study: str, lang: str) -> None:
    with speaking(lang):
        for title, draw in said.figures(latest()[study]["found"]).items():
            assert outside(draw()) == [], title


def test_rows_of_policies_do_not_touch_where_a_market_has_a_long_name() -> None:
    rows = latest()["retention-profit"]["found"]["asks"][:5]
    assert max(len(one["market"]) for one in rows) > 40
    ax = court.asked(rows)
    ax.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in ax.get_yticklabels()]
    tops = sorted(boxes, key=lambda box: -box.y1)
    assert all(above.y0 >= below.y1 for above, below in pairwise(tops))


def test_a_market_heads_its_policies_and_every_kind_of_mark_has_a_name() -> None:
    found = latest()["points-and-hearts"]["found"]
    ax = court.gains(found["ledger"])
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels[:3] == ["Airlines", "points programme", "better service"] and len(labels) == 9
    ax = court.asked([one for one in latest()["second-failure"]["found"]["asks"] if "vain" in one["short"]])
    named = {text.get_text() for legend in ax.figure.legends for text in legend.get_texts()}
    assert named == {"where the claim would be right", "yes", "cannot be told"}


@pytest.mark.parametrize(("unit", "said_there"), [("points", "百分点；"), ("%", "%；"), ("times", "倍数；")])
def test_a_unit_on_an_axis_in_chinese_is_no_measure_word(unit: str, said_there: str) -> None:
    row = {"short": "s", "unit": unit, "market": "m", "mean": 1.0, "low": 0.5, "high": 1.5, "least": 0, "most": None}
    with speaking("zh"):
        label = court.asked([{**row, "told": "yes"}]).get_xlabel()
    assert label.startswith(said_there)
