"""A decision so small that it is lived in a few seconds: every chapter of its report has something to say."""

from __future__ import annotations

from functools import cache
from typing import Any

import pandas as pd

from sim.lab.decision import trial
from sim.lab.decision.decide import decide
from sim.lab.decision.decision import Decision
from sim.lab.ensemble.ensemble import Ensemble, Member
from sim.lab.ensemble.ranges import drawn_numbers
from worlds import shipped

FAILURES = "firms.alpha.failure_rate"
COST = "firms.alpha.costs.prevention"
IMPACT = "behaviour.word_of_mouth.impact"


def ensemble(members: int = 6, months: int = 24, size: int = 200, **changes: Any) -> Ensemble:
    """Markets in which failures are rare to frequent, and hearsay counts for little to much."""
    market = shipped("textbook", size=size, months=months, warm_up=6, **{"market.currency": "EUR", **changes})
    each = tuple(
        Member({FAILURES: round(0.02 + 0.28 * k / max(members - 1, 1), 4), IMPACT: round(0.3 + 0.1 * ((5 * k) % 7), 4)})
        for k in range(members)
    )
    drawn = next(str(one.source) for one in drawn_numbers(market) if one.factor.name == IMPACT)
    return Ensemble("small", market, each, {FAILURES: "a range", IMPACT: drawn})


@cache
def decided() -> Decision:
    """Two policies within a budget, in six markets, with rivals and trials."""
    markets = ensemble()
    before, trial.TRIALS = trial.TRIALS, 3  # type: ignore[misc]
    try:
        return decide(
            markets.market,
            "reliability",
            "under-promise",
            ensemble=markets,
            replications=2,
            budget=600,
            fit=pd.DataFrame({"what": ["Kept"], "known": [0.7], "low": [0.6], "high": [0.8], "reached": [0.75]}),
            executor="serial",
        )
    finally:
        trial.TRIALS = before  # type: ignore[misc]


@cache
def resting() -> Decision:
    """A policy that is doing nothing under another name."""
    markets = ensemble(3)
    return decide(
        markets.market,
        {"nothing new": {"use": "rest"}},
        ensemble=markets,
        replications=2,
        rivals=False,
        trial=False,
        executor="serial",
    )


@cache
def alone() -> Decision:
    """One market, taken for the real one."""
    market = ensemble(1).market
    return decide(market, "reliability", members=0, replications=3, rivals=False, trial=False, executor="serial")
