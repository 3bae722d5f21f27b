"""Calling customers unasked."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("proactive-contact", costs=("contact",), forgoes=("realised_price",))
def proactive_contact(view: MarketView, *, rate: float = 0.10, advice: float = 0.2, saving: float = 0.03) -> Levers:
    """Call customers with advice and a better plan for their money.

    ``saving`` is the share of the month's price that the plan saves. ``rate`` is the chance of a call per month;
    ``advice`` how far a call moves trust towards full trust. Source: DOMAIN section 2 (personal calls, plan
    recommendation, keeping strategies). Costs the calls, and the revenue customers save.
    """
    return view.rest.towards(1, contact={"rate": rate, "advice": advice, "saving": saving})
