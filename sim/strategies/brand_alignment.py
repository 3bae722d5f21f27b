"""Promise what is delivered, deliver what is promised."""

from collections.abc import Sequence

from sim.scenario import Levers
from sim.strategies.memory import Month
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("brand-alignment", costs=("survey",))
def brand_alignment(
    view: MarketView, *, asked: float = 0.2, gain: float = 0.3, by_delivering: float = 0.5, most: float = 0.2
) -> Levers:
    """Ask whether the promise was kept, and close the gap by delivering more and promising less.

    Each month the gap moves by ``gain`` times what the survey says is missing (or left over), to at most ``most`` of
    quality; the promise comes down from the honest estimate by the gap, and service is lifted by ``by_delivering`` of
    it, which raises the honest estimate as much, so that this part of the promise stands. Where more is delivered
    than promised it promises more. Memory: its own survey, gone through again from the first month on. Source: DOMAIN
    section 2 (brand triangle). Costs every answer, and the lift at every visit as far as there is a gap.
    """
    gap = missing(view.books, gain, most)
    rest = view.rest
    return rest.towards(
        1,
        survey={"asked": asked, "questions": 1.0},
        promise={"cushion": min(max(rest.promise.cushion + gap, -0.3), 0.3)},
        service={"lift": min(rest.service.lift + by_delivering * max(gap, 0.0), 0.3)},
    )


def missing(books: Sequence[Month], gain: float, most: float) -> float:
    """How far the promise has to come down, on the quality scale, after what the survey has said so far."""
    gap = 0.0
    for month in books:
        if month["surveyed"] > 0:
            gap = min(max(gap - gain * month["bill"], -most), most)
    return gap
