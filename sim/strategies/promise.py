"""Promise less than one delivers, or more."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("under-promise")
def under_promise(view: MarketView, *, cushion: float = 0.10, extras: float = 0.01) -> Levers:
    """Promise ``cushion`` of quality less than the honest estimate, and spend ``extras`` of the bill on small free extras.

    Source: DOMAIN claim 7 (quote about 10% above the honest estimate, use the cushion for small extras); Kopalle & Lehmann
    2006 (A14) on why it may not pay: whoever expects less tries less. Costs the extras at every visit, and trial.
    """
    return view.rest.towards(1, promise={"cushion": cushion, "extras": extras})


@strategy("over-promise")
def over_promise(view: MarketView, *, excess: float = 0.10) -> Levers:
    """Promise ``excess`` of quality more than the honest estimate.

    Source: DOMAIN section 2; Kopalle & Lehmann 2006 (A14). Costs no money, but disappointment and trust.
    """
    return view.rest.towards(1, promise={"cushion": -excess})
