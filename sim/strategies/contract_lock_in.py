"""Contracts."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("contract-lock-in", costs=("gifts",), steady=True)
def contract_lock_in(view: MarketView, *, months: float = 24.0, penalty: float = 0.5, gift: float = 0.5) -> Levers:
    """Bind whoever joins by a contract, for a gift; leaving early costs a penalty.

    ``months`` is its length, ``gift`` a share of the price. ``penalty`` is the share of the fees still due that it
    takes. Only subscriptions are signed for: in other markets this does nothing. Source: DOMAIN section 2 (barriers
    to exit); B19. Costs the gift for every contract signed or renewed, those whom being bound deters, and the
    grievance of those who stay because they must.
    """
    return view.rest.towards(1, contract={"months": months, "penalty": penalty, "gift": gift})
