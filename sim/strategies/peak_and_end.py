"""Spend on the high point and the farewell."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("peak-and-end", costs=("service",))
def peak_and_end(view: MarketView, *, peak: float = 0.10, end: float = 0.20) -> Levers:
    """Lift quality at the high point of the journey and at the farewell, and nowhere else.

    By ``peak`` and ``end``, on the quality scale. Source: DOMAIN section 2 (the one-yuan ice cream at the exit) and
    claim 14; Alaybek et al. 2022 (A23); B1. Costs the lifts at every visit, each at its share of the touchpoints.
    ``even-spend`` spends the same money everywhere.
    """
    return view.rest.towards(1, service={"peak": peak, "end": end})
