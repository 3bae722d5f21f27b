"""Several responses met at once, against responses in closed form."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from sim.lab.levelling.dials import Dials, at_rest_outside, sized
from sim.lab.levelling.joint import Aim, Knob, solve
from sim.scenario import Scenario

Floats = NDArray[np.float64]

KNOBS = tuple(Knob(name, -8.0, 8.0, 0.1, 1.5) for name in "abc")


def _logit(x: Floats) -> Floats:
    """Rate by log-odds, and log shares beside the first: what a market answers, without its luck."""
    utilities = np.concatenate([[0.0], x[1:] + 0.2 * x[0]])
    shares = np.exp(utilities) / np.exp(utilities).sum()
    return np.array([1 / (1 + np.exp(-x[0])), *np.log(shares[1:] / shares[0])])


def test_a_market_of_logits_is_met_within_a_few_rounds() -> None:
    target = _logit(np.array([1.1, -0.7, 2.3]))
    aims = [Aim("y", float(t), 1e-3) for t in target]
    rounds = []

    def live(tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        rounds.append(len(tries))
        return [_logit(x) for _, x in tries]

    (found,) = solve(live, [np.zeros(3)], KNOBS, aims)
    assert found.reached and found.x == pytest.approx([1.1, -0.7, 2.3], abs=0.01)
    assert rounds[0] == 4 and len(rounds) <= 8


def test_tasks_are_lived_a_design_a_round_and_each_meets_its_own() -> None:
    target = _logit(np.array([0.5, 0.5, -0.5]))
    offsets = [np.zeros(3), np.array([0.4, -0.3, 0.6]), np.array([-0.6, 0.2, 0.1])]
    designs = []

    def live(tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        designs.append({task for task, _ in tries})
        return [_logit(x + offsets[task]) for task, x in tries]

    found = solve(live, [np.zeros(3)] * 3, KNOBS, [Aim("y", float(t), 1e-3) for t in target])
    for one, offset in zip(found, offsets, strict=True):
        assert one.reached and one.x + offset == pytest.approx([0.5, 0.5, -0.5], abs=0.01)
    assert {0, 1, 2} in designs


def test_what_lies_beyond_an_end_is_let_go_and_the_rest_is_met() -> None:
    knobs = [Knob("a", -1.0, 1.0, 0.1, 1.0), Knob("b", -5.0, 5.0, 0.1, 1.0)]

    def live(tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        return [np.array([x[0], x[1] + x[0]]) for _, x in tries]

    (found,) = solve(live, [np.zeros(2)], knobs, [Aim("a", 3.0, 0.01), Aim("b", 2.0, 0.01)])
    assert (found.held, found.at_end) == ((False, True), (True, False))
    assert found.x == pytest.approx([1.0, 1.0], abs=0.02)


def test_a_try_that_cannot_be_lived_is_stepped_back_from() -> None:
    def live(tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        return [np.array([np.nan if x[0] > 1.2 else x[0] ** 3]) for _, x in tries]

    (found,) = solve(live, [np.array([0.3])], [Knob("a", -5.0, 5.0, 0.05, 5.0)], [Aim("a", 1.0, 0.01)], rounds=20)
    assert found.reached


def test_as_many_targets_as_numbers() -> None:
    with pytest.raises(ValueError, match="3 numbers for 1 targets"):
        solve(lambda tries: [], [np.zeros(3)], KNOBS, [Aim("a", 1.0, 0.1)])


def test_who_starts_outside_is_who_is_there_at_rest() -> None:
    def held(outside: float) -> float:
        return 0.9 - 0.3 * (outside - 0.05)  # a slow market keeps some of its start

    tried = [(0.02, held(0.02))]
    tried.append((at_rest_outside(tried), held(at_rest_outside(tried))))
    outside = at_rest_outside(tried)
    assert 1 - outside == pytest.approx(held(outside), abs=1e-3)


def test_sizes_are_closed_forms() -> None:
    market = Scenario.load("telecom")
    changes = sized(market, 0.9, 1800)
    assert (changes["population.size"], changes["population.start_outside"]) == (2000, 0.1)
    sized_ = market.evolve("sized", changes)
    shares = np.array([firm.start_share for firm in sized_.firms.values()])
    before = np.array([firm.start_share for firm in market.firms.values()])
    assert shares / shares.sum() == pytest.approx(before / before.sum(), abs=1e-5)


@pytest.mark.parametrize("name", ["telecom", "coffee-shop", "car-dealer"])
@pytest.mark.parametrize("anchored", [True, False])
def test_dials_at_their_start_leave_the_market_as_it_is(name: str, anchored: bool) -> None:
    market = Scenario.load(name)
    dials = Dials(market, ("retention", "satisfaction", "complaints", "units", "shares"), "", True, anchored)
    same = market.evolve(market.name, dials.changes(dials.start))
    for one in same.differences(market):
        assert one["before"] == pytest.approx(one["after"], rel=2e-3, abs=2e-3), one["path"]
    moved = market.evolve(market.name, dials.changes(dials.start + 0.05))
    assert len({str(one["path"]).split(".")[-1] for one in moved.differences(market)}) >= 4
    assert len(dials.paths) == len(dials.knobs) == len(dials.start)
