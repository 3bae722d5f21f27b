"""Silver, gold and platinum by frequency, as airlines do."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("airline-tiers", costs=("tiers", "contact"), steady=True)
def airline_tiers(
    view: MarketView,
    *,
    platinum: float = 0.02,
    gold: float = 0.08,
    silver: float = 0.20,
    lift: float = 0.04,
    recognition: float = 0.9,
    visibility: float = 0.6,
    calls: float = 0.2,
) -> Levers:
    """Silver, gold and platinum for those who come most often, for all to see; personal calls.

    ``platinum``, ``gold`` and ``silver`` are shares of customers; gold gets ``lift``, platinum one and a half times
    as much, silver half; ``calls`` is the chance of a call per month. Who visits cheaply and often ranks above who
    spends more; where all come equally often (subscriptions), the longer and larger customer ranks first. Source:
    DOMAIN section 2 (airline tiers); Dreze & Nunes 2009 (A21); B14. Costs the lift at every visit, recognition per
    member of a tier, and the calls.
    """
    return view.rest.towards(
        1,
        tiers={
            "summit_share": platinum,
            "top_share": gold,
            "middle_share": silver,
            "by_frequency": 1.0,
            "by_profit": 0.0,
            "lift_summit": 1.5 * lift,
            "lift_top": lift,
            "lift_middle": 0.5 * lift,
            "recognition": recognition,
            "visibility": visibility,
        },
        contact={"rate": calls, "advice": 0.1, "top_only": 1.0},
    )
