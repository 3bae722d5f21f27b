"""A better price for newcomers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("newcomer-discount", costs=(), forgoes=("realised_price",), steady=True)
def newcomer_discount(view: MarketView, *, depth: float = 0.30, months: float = 6.0, visibility: float = 0.3) -> Levers:
    """Give newcomers a discount for their first months.

    ``depth`` is a share of the price (durables: of the unit margin); ``visibility`` the share of old customers who
    know. Source: DOMAIN section 2 (price and discounts) and claim 13; Feinberg, Krishna & Zhang 2002 (A21); Lewis
    2006 (A26). Costs the discount on every unit newcomers buy, and the feeling of betrayal of those who pay in
    full.
    """
    return view.rest.towards(
        1, price={"newcomer": view.conceded(depth), "newcomer_months": months, "visibility": visibility}
    )
