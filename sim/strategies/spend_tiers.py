"""Silver, gold and platinum by spend."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("spend-tiers", costs=("tiers",), steady=True)
def spend_tiers(
    view: MarketView,
    *,
    platinum: float = 0.03,
    gold: float = 0.12,
    silver: float = 0.25,
    lift: float = 0.04,
    recognition: float = 0.6,
    visibility: float = 0.3,
) -> Levers:
    """Silver, gold and platinum for those who spend most: better service and recognition.

    ``platinum``, ``gold`` and ``silver`` are shares of customers; gold gets ``lift``, platinum one and a half times
    as much, silver half. Others see it with ``visibility``. Source: DOMAIN section 2 (tiers); Dreze & Nunes 2009
    (A21); B14. Costs the lift at every visit and recognition per member of a tier and month; and the envy of those
    who see it.
    """
    return view.rest.towards(
        1,
        tiers={
            "summit_share": platinum,
            "top_share": gold,
            "middle_share": silver,
            "lift_summit": 1.5 * lift,
            "lift_top": lift,
            "lift_middle": 0.5 * lift,
            "recognition": recognition,
            "visibility": visibility,
        },
    )
