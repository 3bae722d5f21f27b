"""The planner: what it stops on still covers, and it says why it stopped."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.paired import half_width
from sim.lab.planner import Planned, anytime_half_width, plan, prior_variance

SEQUENCES = 500


def lived(values: np.ndarray, target: float, budget: int, level: float = 0.95) -> Planned:
    """The planner on a sequence that is there already."""

    def more(done: int, count: int) -> Mapping[str, np.ndarray]:
        assert count >= 1
        return {"policy": values[: done + count]}

    return plan(more, "profit", target, budget=budget, level=level)


@pytest.mark.parametrize("target", [1.0, 0.4])
@pytest.mark.parametrize("shape", ["normal", "gamma"])
def test_what_it_stops_on_covers_the_mean_as_often_as_it_says(shape: str, target: float) -> None:
    rng = np.random.default_rng(7)
    drawn = rng.standard_normal((SEQUENCES, 160)) if shape == "normal" else (rng.gamma(4, 1, (SEQUENCES, 160)) - 4) / 2
    ends = [lived(3 * row + 10, 3 * target, 160) for row in drawn]
    covered = np.mean([abs(one.means["policy"] - 10) <= one.half_widths["policy"] for one in ends])
    assert all(one.reached for one in ends)
    assert covered >= 0.95, "and 500 sequences would show 0.93 of one that says 0.95 but is off"


def test_all_its_intervals_together_cover_and_students_do_not() -> None:
    rng = np.random.default_rng(11)
    drawn = rng.standard_normal((SEQUENCES, 120))
    g = prior_variance(0.95)

    def misses(width: object) -> float:
        return float(np.mean([any(abs(row[:n].mean()) > width(row[:n]) for n in range(2, 121)) for row in drawn]))  # type: ignore[operator]

    assert misses(lambda seen: anytime_half_width(seen, 0.95, g)) <= 0.05
    assert misses(half_width) > 0.3, "an interval made for one look is wrong after a hundred"


def test_it_says_which_of_the_two_ended_it() -> None:
    rng = np.random.default_rng(3)
    values = rng.standard_normal(500)
    narrow, spent = lived(values, 0.5, 500), lived(values, 0.01, 60)
    assert (narrow.reason, narrow.reached) == ("narrow enough", True)
    assert narrow.half_widths["policy"] <= 0.5 and narrow.replications < 500
    assert (spent.reason, spent.reached, spent.replications) == ("budget spent", False, 60)
    assert spent.half_widths["policy"] > 0.01


def test_it_goes_on_until_the_widest_of_several_policies_is_narrow_enough() -> None:
    rng = np.random.default_rng(5)
    calm, wild = rng.standard_normal(400), 4 * rng.standard_normal(400)

    def more(done: int, count: int) -> Mapping[str, np.ndarray]:
        return {"calm": calm[: done + count], "wild": wild[: done + count]}

    both = plan(more, "profit", 1.5, budget=400)
    assert both.widest == "wild"
    assert both.reached and both.replications > lived(calm, 1.5, 400).replications


def test_differences_that_are_the_same_in_every_replication_need_the_first_look_alone() -> None:
    assert lived(np.full(50, 7.0), 0.001, 50).replications == 8


@given(st.integers(8, 400), st.floats(0.5, 0.999), st.floats(0.01, 100))
def test_it_is_wider_than_students_and_goes_with_the_unit(n: int, level: float, unit: float) -> None:
    values = np.random.default_rng(n).standard_normal(n)
    wide = anytime_half_width(values, level)
    assert wide > half_width(values, level)
    if math.isfinite(wide):
        assert anytime_half_width(unit * values, level) == pytest.approx(unit * wide)


def test_before_enough_is_known_the_interval_is_everything() -> None:
    assert anytime_half_width(np.array([1.0])) == math.inf
    assert anytime_half_width(np.array([1.0, 2.0, 4.0])) == math.inf


@pytest.mark.parametrize("target", [0, -1.0, math.nan, True, "wide"])
def test_a_target_that_is_no_width_is_refused(target: object) -> None:
    with pytest.raises(ValueError, match="target"):
        lived(np.arange(9.0), target, 9)  # type: ignore[arg-type]


def test_a_budget_without_an_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2 replications"):
        lived(np.arange(9.0), 1.0, 1)
