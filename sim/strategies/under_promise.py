"""Promise less than one delivers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("under-promise", costs=("promise",))
def under_promise(view: MarketView, *, cushion: float = 0.10, extras: float = 0.01) -> Levers:
    """Promise less than the honest estimate, and use the cushion for small free extras.

    ``cushion`` is on the quality scale, ``extras`` a share of the bill. Source: DOMAIN claim 7 (quote about 10% above
    the honest estimate, use the cushion for small extras); Kopalle & Lehmann 2006 (A14) on why it may not pay:
    whoever expects less tries less. Costs the extras at every visit, and trial.
    """
    return view.rest.towards(1, promise={"cushion": cushion, "extras": extras})
