"""Quick answers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("responsiveness", costs=("recovery",), steady=True)
def responsiveness(view: MarketView, *, delay_days: float = 1.0, notice: float = 0.3) -> Levers:
    """Answer complaints within the day, and handle failures before anyone complains.

    ``delay_days`` is the days until an answer, ``notice`` the share of silent failures handled. Source: DOMAIN
    section 2 (keeping strategies: responsiveness; put it right while the customer is still there); Smith, Bolton &
    Wagner 1999 (A10). Costs speed per complaint, and handling and compensation for what is noticed.
    """
    return view.rest.towards(1, recovery={"delay_days": delay_days, "notice": notice})
