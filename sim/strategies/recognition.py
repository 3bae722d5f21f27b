"""Recognition without privilege."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("recognition", costs=("tiers",), steady=True)
def recognition(view: MarketView, *, top: float = 0.2, middle: float = 0.3, degree: float = 0.6) -> Levers:
    """Cards and titles for good customers, and no better service.

    ``top`` and ``middle`` are the shares of customers who get them, ``degree`` how much is made of it. Source: DOMAIN
    section 2 (keeping strategies); Dreze & Nunes 2009 (A21); B14. Costs recognition per member of a tier and month,
    and the hearts of those who are put lower again.
    """
    return view.rest.towards(1, tiers={"top_share": top, "middle_share": middle, "recognition": degree})
