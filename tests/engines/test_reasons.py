"""Why customers leave: each reason is found where it is at work."""

from __future__ import annotations

from typing import Any

import pytest

import sim
from sim.engines.causes import CAUSES, REASONS

FROM_MONTH_6 = {"use": "set-levers", "start": 6}

AT_WORK: dict[str, dict[str, Any]] = {
    "novelty seeking": {"population.traits.novelty_seeking": 3.0},
    "dissatisfaction": {"firms.alpha.strategy": {**FROM_MONTH_6, "service.lift": -0.3}},
    "rival's relative advantage": {"firms.alpha.strategy": {**FROM_MONTH_6, "price.change": 0.4}},
    "conflict": {"firms.alpha.failure_rate": 0.6},
    "loss of trust": {
        "firms.alpha.strategy": {"use": "over-promise", "excess": 0.3},
        "behaviour.choice.trust": 4.0,
    },
    "need ceased": {"population.need_ceases": 0.5},
}


def reasons(changes: dict[str, Any]) -> dict[str, int]:
    """Customers who left alpha, by reason."""
    small = {"population.size": 600, "market.months": 24, "market.warm_up": 0}
    exits = sim.simulate(sim.Scenario.load("textbook").evolve("small", small | changes), seed=1).exits
    return {reason: int(exits.loc[exits["firm"] == "alpha", reason].sum()) for reason in REASONS}


@pytest.fixture(scope="module")
def usual() -> dict[str, int]:
    return reasons({})


@pytest.mark.domain("six reasons to leave")
@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_at_work_makes_more_leave_for_it(reason: str, usual: dict[str, int]) -> None:
    assert reasons(AT_WORK[reason])[reason] > 2 * usual[reason]


def test_there_are_six_and_every_cause_counts_towards_one() -> None:
    assert len(REASONS) == 6
    assert sorted(cause for causes in REASONS.values() for cause in causes) == sorted(CAUSES)
