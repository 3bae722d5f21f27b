"""What is measured in one stroke of luck: a market as it is, better, worse, and promising less."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.books import lost_of
from sim.strategies.policies import as_policy

STEP: Final = 0.05
"""By how much the focal firm's quality is raised or lowered from month 0 on, at every touchpoint."""

CUSHION: Final = 0.10
"""By how much it promises less from month 0 on (DOMAIN claim 7), without small extras, whose quality would be felt too."""

EARLY: Final = slice(0, 6)
LATE: Final = slice(30, 36)
SETTLED: Final = slice(12, 36)
WATCHED: Final = 3
"""Months at the end whose visits are looked at one by one."""

POLICIES: Final[dict[str, dict[str, Any]]] = {
    "better": {"use": "set-levers", "service.lift": STEP},
    "worse": {"use": "set-levers", "service.lift": -STEP},
    "promise": {"use": "under-promise", "cushion": CUSHION, "extras": 0.0},
}


Story = Mapping[str, Outcome]
"""What the four worlds of one stroke of luck left, by policy."""


def arms_of(base: Scenario, **factors: Any) -> dict[Arm, Scenario]:
    """The four worlds of a market under a sub-model: as it is, better, worse, and promising less."""
    named = tuple(factors.items())
    tried = {Arm(policy, (), named): as_policy(base, block) for policy, block in POLICIES.items()}
    return {Arm(BASELINE, (), named): base, **tried}


def story(market: Market) -> Outcome:
    """What one world leaves: what is seen at single visits and of who stays, and the focal firm's months."""
    found = _watched(market)
    return Outcome(found, {"months": market.record.months_of(market.spec.focal_firm)})


def measured(worlds: Story) -> dict[str, float]:
    """The numbers of one stroke of luck: of the market as it is, and of the others beside it."""
    months = {policy: one.tables["months"] for policy, one in worlds.items()}
    return {**worlds[BASELINE].measures, **_compared(months)}


def _watched(market: Market) -> dict[str, float]:
    """Run a market to its end, looking at single visits and at who stays."""
    end = market.spec.market.months
    market.run(end - 12)
    people, relationships = market.customers
    then = people["home"].copy()
    with_firm = np.flatnonzero(then >= 0)
    felt = relationships["cumulative_satisfaction"][with_firm, then[with_firm]].astype(float)
    market.run(end - WATCHED)
    market.engine.watch()
    visits = []
    for _ in range(WATCHED):
        market.step()
        encounters = market.engine.encounters()
        visits.append(encounters[encounters["visits"] > 0])
    market.engine.watch(False)
    seen = np.concatenate(visits)
    stays = (people["home"] == then)[with_firm].astype(float)
    satisfied, lived, expected = (
        seen[name].astype(float) for name in ("encounter_satisfaction", "experience", "expected")
    )
    quiet = (seen["complained"] == 0) & (seen["noticed"] == 0)
    firms = market.tables()["firms"]
    bad = float(firms["told_bad"].sum())
    return {
        "good_to_bad": float(firms["told_good"].sum()) / bad if bad else float("inf"),
        "r_disconfirmation": _correlation(satisfied, lived - expected),
        "r_performance": _correlation(satisfied, lived),
        "r_expectation": _correlation(satisfied, expected),
        "order": _order(satisfied, lived, expected),
        "loss_to_gain": _loss_to_gain(satisfied, lived - expected),
        "loss_to_gain_quiet": _loss_to_gain(satisfied[quiet], (lived - expected)[quiet]),
        "r_stay": _correlation(felt, stays),
        "level": float((firms["encounter_satisfaction"] * firms["buyers"]).sum() / firms["buyers"].sum()),
    }


def _correlation(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Pearson's; 0 where one of the two does not vary."""
    if a.size < 3 or a.std() == 0 or b.std() == 0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def _order(satisfied: NDArray[np.float64], lived: NDArray[np.float64], expected: NDArray[np.float64]) -> float:
    """By how much correlations fall from disconfirmation to performance to expectation, at the smaller of the two steps."""
    disconfirmed, performed, foreseen = (_correlation(satisfied, x) for x in (lived - expected, lived, expected))
    return min(disconfirmed - performed, performed - foreseen)


def _loss_to_gain(satisfied: NDArray[np.float64], delta: NDArray[np.float64]) -> float:
    """Slope of satisfaction on disconfirmation below zero over that above, by least squares with a kink at zero."""
    parts = np.column_stack([np.ones_like(delta), np.maximum(delta, 0.0), np.minimum(delta, 0.0)])
    _, gain, loss = np.linalg.lstsq(parts, satisfied, rcond=None)[0]
    return float(loss / gain) if gain > 0 else float("inf")


def _satisfaction(columns: Mapping[str, NDArray[np.float64]], span: slice) -> float:
    buyers = columns["buyers"][span]
    return float((columns["encounter_satisfaction"][span] * buyers).sum() / max(buyers.sum(), 1.0))


def _kept(columns: Mapping[str, NDArray[np.float64]], span: slice) -> float:
    """Yearly retention over a span of months."""
    lost = lost_of(columns)[span]
    before = columns["customers"][span] + lost - columns["joined"][span]
    return float((1 - lost.sum() / max(before.sum(), 1.0)) ** 12)


def _compared(months: Mapping[str, Mapping[str, NDArray[np.float64]]]) -> dict[str, float]:
    """The focal firm's four worlds against one another."""
    early = {name: _satisfaction(columns, EARLY) for name, columns in months.items()}
    late = {name: _satisfaction(columns, LATE) for name, columns in months.items()}
    kept = {name: _kept(columns, SETTLED) for name, columns in months.items()}
    joined = {name: float(columns["joined"].sum()) for name, columns in months.items()}
    return {
        "slope_now": (early["better"] - early["worse"]) / (2 * STEP),
        "slope_later": (late["better"] - late["worse"]) / (2 * STEP),
        "promise_now": early["promise"] - early[BASELINE],
        "promise_later": late["promise"] - late[BASELINE],
        "promise_joins": joined["promise"] / max(joined[BASELINE], 1.0) - 1.0,
        "kept_gap": kept["better"] - kept["worse"],
        "kept_asymmetry": (kept[BASELINE] - kept["worse"]) - (kept["better"] - kept[BASELINE]),
    }
