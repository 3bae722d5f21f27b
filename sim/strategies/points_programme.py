"""Points: a currency of one's own."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("points-programme", costs=("programme",), steady=True)
def points_programme(
    view: MarketView,
    *,
    earn: float = 0.05,
    threshold: float = 0.5,
    endowed: float = 0.1,
    expiry_months: float = 0.0,
    partners: float = 0.0,
) -> Levers:
    """Give points for money spent, rewards for points, and a head start on enrolling.

    Points are worth ``earn`` of what is paid (durables: of the unit margin in it); a reward takes ``threshold``
    category prices; ``endowed`` is the head start, as a share of the way. Points die after ``expiry_months`` (0:
    never); ``partners`` sell the firm's points to its members, in category prices per month. Where a purchase is
    rare and dear (durable markets) a reward worth half of one is never reached: set the threshold to what members
    can collect. Source: DOMAIN section 2 (loyalty programme) and claim 15; Kivetz, Urminsky & Zheng 2006; Nunes &
    Dreze 2006 (A22); B15. Costs rewards taken and the running of the programme, per member and month; what is not
    yet redeemed is a liability.
    """
    return view.rest.towards(
        1,
        programme={
            "earn": view.conceded(earn),
            "threshold": threshold,
            "endowed": endowed,
            "expiry_months": expiry_months,
            "partners": partners,
        },
    )
