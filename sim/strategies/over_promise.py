"""Promise more than one delivers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("over-promise", costs=(), forgoes=("trust",), steady=True)
def over_promise(view: MarketView, *, excess: float = 0.10) -> Levers:
    """Promise more than the honest estimate.

    ``excess`` is on the quality scale. Source: DOMAIN section 2; Kopalle & Lehmann 2006 (A14). Costs no money, but
    disappointment and trust.
    """
    return view.rest.towards(1, promise={"cushion": -excess})
