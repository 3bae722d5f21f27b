"""From mass media to measurable contact."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("sales-calls", costs=("contact",))
def sales_calls(view: MarketView, *, rate: float = 0.05, shift: float = 1.0) -> Levers:
    """Call prospects one by one, and drop the spend on mass media.

    ``rate`` is the chance of a call per month, ``shift`` the share of the spend that is dropped. Source: DOMAIN
    section 2 (acquisition: shift money from mass media to measurable contact); Blattberg & Deighton 1996 (B17). Costs
    the calls, most of them to people who do not come; saves the media.
    """
    spend = view.rest.advertising.spend * (1 - shift)
    return view.rest.towards(1, advertising={"spend": spend, "calls": rate})
