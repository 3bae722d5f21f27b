"""The court's rule over markets and sets of luck, how certain a verdict is, and selection told from treatment."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.court.certainty import certainty, red_cells
from sim.lab.court.rule import Ruled, agreed, behaviour, in_market, with_form
from sim.lab.court.ruling import Question
from sim.lab.court.selection import laid_beside
from sim.lab.paired import interval

YES = Question(2.0, 1.0, 12, low=0.0)
NO = Question(-2.0, 1.0, 12, low=0.0)
OPEN = Question(0.2, 1.0, 12, low=0.0)
EDGE = Question(0.0, 1.0, 12, low=0.0)


@pytest.mark.parametrize(
    ("markets", "ruling"),
    [
        ({"a": [YES, YES], "b": [YES]}, "holds"),
        ({"a": [YES, NO], "b": [NO]}, "fails"),
        ({"a": [YES], "b": [NO], "c": [OPEN]}, "holds where"),
        ({"a": [YES], "b": [OPEN]}, "cannot be told yet"),
        ({"a": [YES], "b": [EDGE]}, "cannot be told"),
        ({}, "cannot be told"),
    ],
)
def test_markets_come_to_a_ruling_together(markets: dict, ruling: str) -> None:
    assert behaviour(markets).ruling == ruling


@pytest.mark.parametrize(
    ("markets", "ruling"),
    [
        ({"a": [YES], "b": [OPEN]}, "holds where"),
        ({"a": [YES], "b": [EDGE], "c": [NO]}, "holds where"),
        ({"a": [NO], "b": [NO]}, "fails"),
        ({"a": [NO], "b": [OPEN]}, "cannot be told yet"),
        ({"a": [NO], "b": [EDGE]}, "cannot be told"),
    ],
)
def test_one_market_is_enough_for_what_can_be(markets: dict, ruling: str) -> None:
    assert behaviour(markets, somewhere=True).ruling == ruling


def test_what_is_open_says_how_much_more_would_tell() -> None:
    found = behaviour({"a": [YES], "b": [OPEN]})
    assert found.more
    assert in_market([OPEN.at(12 + found.more)], 2) == "yes"
    assert in_market([OPEN.at(11 + found.more)], 2) == "open"


@pytest.mark.parametrize("mean", np.linspace(-2, 2, 41))
def test_what_a_market_says_is_what_its_interval_shows(mean: float) -> None:
    values = np.random.default_rng(3).normal(0, 1, 9)
    values += mean - values.mean()
    shown = interval(values)
    inside, outside = shown.low > 0, shown.high < 0
    assert in_market([Question.of(values, low=0)]) == ("yes" if inside else "no" if outside else "open")


def test_a_yes_beside_a_no_is_held_to_the_stricter_level() -> None:
    barely = next(
        q for mean in np.linspace(0, 1, 400) if 0.015 < (q := Question(mean, 1.0, 12, low=0.0)).doubt_of_yes < 0.025
    )
    assert in_market([barely]) == "yes"
    assert behaviour({"a": [barely], "b": [NO]}).ruling != "holds where"


def test_luck_alone_grants_nothing_more_often_than_its_level() -> None:
    rng = np.random.default_rng(5)
    told = [behaviour({"a": [Question.of(rng.normal(0, 1, 8), low=0)]}).ruling for _ in range(2000)]
    assert told.count("holds") / 2000 < 0.035 and told.count("fails") / 2000 < 0.035


def test_a_form_separates_arithmetic_from_behaviour() -> None:
    fails, holds, open_ = (behaviour({"a": [one]}) for one in (NO, YES, OPEN))
    assert with_form(fails, True).ruling == "arithmetic, not behaviour"
    assert with_form(holds, True).ruling == "holds"
    assert with_form(holds, False).ruling == "fails"
    assert with_form(open_, True).ruling == "cannot be told yet"
    assert with_form(fails, None) is fails


def test_sets_of_luck_must_agree() -> None:
    holds, fails, yet = (
        Ruled("holds", {"a": "yes"}),
        Ruled("fails", {"a": "no"}),
        Ruled("cannot be told yet", {"a": "open"}, 7),
    )
    assert agreed([holds] * 3, holds).ruling == "holds"
    assert agreed([holds, holds, fails], holds).ruling == "cannot be told"
    split = agreed([holds, holds, yet], holds)
    assert (split.ruling, split.more) == ("cannot be told yet", 7)
    here, there = Ruled("holds where", {"a": "yes", "b": "no"}), Ruled("holds where", {"a": "no", "b": "yes"})
    assert agreed([here, here, there], here).ruling == "cannot be told"


@pytest.mark.parametrize(
    ("how", "grade"),
    [
        ({}, "high"),
        ({"outside": None}, "moderate"),
        ({"sets": 1}, "moderate"),
        ({"red": (3, 10)}, "moderate"),
        ({"red": (6, 10)}, "low"),
        ({"red": (0, 0)}, "moderate"),
        ({"flipped": ["otherwise"]}, "moderate"),
        ({"outside": [True, True, False]}, "moderate"),
        ({"outside": [True, False, False]}, "high"),
        ({"outside": None, "sets": 1, "flipped": ["x"]}, "low"),
        ({"red": (6, 10), "flipped": ["x"], "sets": 1}, "very low"),
    ],
)
def test_certainty_goes_down_a_step_for_each_reason(how: dict, grade: str) -> None:
    asked = {"red": (0, 10), "flipped": [], "outside": [False], "sets": 3, **how}
    assert certainty("holds", **asked).grade == grade


def test_what_cannot_be_told_is_never_certain() -> None:
    assert certainty("cannot be told yet", red=(0, 10), flipped=[], outside=[False], sets=3).grade == "very low"


def test_red_cells_are_counted_in_the_markets_and_rows_asked_for() -> None:
    bad, measured = red_cells(["telecom", "hotel"], range(1, 25))
    assert 0 < bad < measured
    assert red_cells(["nowhere"], [1]) == (0, 0)


def test_the_share_that_is_selection_has_its_interval() -> None:
    rng = np.random.default_rng(2)
    found = laid_beside(rng.normal(10, 1, 40), rng.normal(2, 1, 40))
    assert found["selection_low"] < 0.8 < found["selection_high"]
    assert found["selection"] == pytest.approx(0.8, abs=0.05)
    nothing = laid_beside(rng.normal(0, 1, 40), rng.normal(2, 1, 40))
    assert np.isnan(nothing["selection"])
