"""Spend evenly what peak-and-end spends on two touchpoints."""

import math

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("even-spend", costs=("service",))
def even_spend(view: MarketView, *, peak: float = 0.10, end: float = 0.20) -> Levers:
    """Lift quality at every touchpoint alike, for the money that ``peak-and-end`` spends on two.

    Give it the same ``peak`` and ``end``. A lift q costs k q (1 + 5 q) at all touchpoints and 1/n of that at one of
    n, so the even lift solves q (1 + 5 q) = [p (1 + 5 p) + e (1 + 5 e)] / n; at a strength below 1 the two cost
    slightly different amounts. Source: DOMAIN claim 14, its other arm; Alaybek et al. 2022 (A23: recall follows the
    plain average about as well). Costs the lift at every visit.
    """
    money = (peak * (1 + 5 * peak) + end * (1 + 5 * end)) / view.touchpoints
    return view.rest.towards(1, service={"lift": (math.sqrt(1 + 20 * money) - 1) / 10})
