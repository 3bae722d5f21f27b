"""What is remembered of a visit: its peak and its end, not how long it was; and what that means for spending."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import CALM, assert_same_lives, both, encounters, lived, pull, total, twins, world

PEAK_AND_END = {"behaviour.experience.peak_weight": 0.5, "behaviour.experience.end_weight": 0.5}
PLAIN_MEAN = {"behaviour.experience.peak_weight": 0.0, "behaviour.experience.end_weight": 0.0}


def journey(middles: int, peak: float = 0.2, end: float = -0.1) -> dict[str, Any]:
    """A high point, some flat touchpoints, a farewell."""
    flat = [{"name": f"middle {k}", "need": "service"} for k in range(middles)]
    return {
        "journey": [
            {"name": "high point", "need": "service", "emotion": peak},
            *flat,
            {"name": "farewell", "need": "service", "emotion": end},
        ]
    }


@pytest.mark.domain("memory")
@pytest.mark.parametrize(("weights", "counts"), [(PEAK_AND_END, False), (PLAIN_MEAN, True)])
def test_duration_is_remembered_only_where_the_mean_is(weights: dict[str, float], counts: bool) -> None:
    short, long = (lived(world("repertoire", CALM | weights | journey(n)), 1, watch=True) for n in (2, 12))
    mine, theirs = both(encounters(short), encounters(long))
    assert len(mine) > 50
    assert np.allclose(mine["experience"], theirs["experience"], atol=1e-9) is not counts
    if not counts:
        np.testing.assert_allclose(mine["experience"], 0.5 * 0.95 + 0.5 * 0.65, atol=1e-9)


@pytest.mark.domain("memory")
def test_the_end_stays() -> None:
    scenario = world("repertoire", CALM | {"behaviour.experience.peak_weight": 0.0} | journey(5))
    sour, sweet = twins(scenario, journey(5, end=0.1), 1, watch=True)
    mine, theirs = both(encounters(sour), encounters(sweet))
    share = scenario.behaviour.experience.end_weight
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], 0.2 * (share + (1 - share) / 7), atol=1e-9)


@pytest.mark.domain("peak and end design")
@pytest.mark.parametrize(("weights", "pays"), [({}, True), (PLAIN_MEAN, False)])
def test_the_same_money_at_peak_and_end_is_remembered_better_than_spread_evenly(
    weights: dict[str, float], pays: bool
) -> None:
    """The one-yuan ice cream: an even lift of 0.05 costs as much as 0.2244 at the high point and the farewell of ten."""
    scenario = world("repertoire", CALM | weights | journey(8, 0.1, 0.0))
    q = (np.sqrt(1 + 4 * 5 * 10 * 0.05 * 1.25 / 2) - 1) / 10  # 2/10 q (1 + 5 q) = 0.05 (1 + 5 x 0.05)
    even, designed = (
        lived(scenario.evolve("x", pull(levers)), 1, watch=True)
        for levers in ({"service.lift": 0.05}, {"service.peak": q, "service.end": q})
    )
    per_visit = [total(market, "service") / total(market, "visits") for market in (even, designed)]
    assert per_visit[0] == pytest.approx(per_visit[1])
    mine, theirs = both(encounters(even), encounters(designed))
    assert ((theirs["experience"] > mine["experience"] + 0.01) == pays).all()


@pytest.mark.domain("peak and end design")
def test_a_better_end_keeps_customers_and_costs_its_share_of_the_journey() -> None:
    scenario = world("subscription", journey(8, 0.1, 0.0), size=1500, months=24)
    plain, sweet = twins(scenario, pull({"service.end": 0.3}))
    assert total(sweet, "left") < total(plain, "left")
    each = scenario.firms["a"].costs.lift * 0.3 * (1 + 5 * 0.3) / 10 * 10.0
    assert total(sweet, "service") == pytest.approx(each * total(sweet, "visits"))
    assert total(plain, "service") == 0


@pytest.mark.domain("peak and end design")
def test_designed_at_nothing_it_is_nothing() -> None:
    scenario = world("subscription", journey(3))
    assert_same_lives(*twins(scenario, pull({"service.end": 0.0, "service.peak": 0.0})))
