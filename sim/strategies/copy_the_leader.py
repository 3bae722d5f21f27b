"""Do as the market leader does."""

from typing import Any

from sim.scenario import Levers
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView, Offer
from sim.words import listed, message

PARTS = ("price", "promise", "offers")


@strategy("copy-the-leader", costs="varies")
def copy_the_leader(view: MarketView, *, what: str = "price, promise, offers", most: float = 0.2) -> Levers:
    """Copy the public price, promise and offers of the firm with the most customers.

    ``what`` names the parts to copy. The price is matched as far as ``most`` of the own list price up or down; the
    promise by promising the same quality, whatever is delivered; the offers are discounts, bundle, programme,
    contract, referral reward and recognition (``sim.strategies.view.PUBLIC``). How the leader answers complaints,
    whom it calls and what it spends it does not see, and the leader itself rests. Memory: none, it copies last month.
    Source: DOMAIN section 2 (financial bonds are easily copied); form a prior. Costs whatever the leader's offers cost.
    """
    wanted = [part.strip() for part in what.split(",")]
    for part in wanted:
        if part not in PARTS:
            raise StrategyError(message("strategy-no-part", part=repr(part), parts=listed(PARTS)))
    leader = the_leader(view)
    if leader is None:
        return view.rest
    targets: dict[str, dict[str, Any]] = {}
    if "offers" in wanted:
        targets = {block: dict(fields) for block, fields in leader.levers.items()}
        targets["price"].pop("change")
    own = view.public[view.firm]
    if "price" in wanted and own.list_price > 0:
        change = (leader.list_price * (1 + leader.levers["price"]["change"])) / own.list_price - 1
        targets.setdefault("price", {})["change"] = min(max(change, -most), most)
    if "promise" in wanted:
        estimate = own.promised_quality + view.levers.promise.cushion
        targets["promise"] = {"cushion": min(max(estimate - leader.promised_quality, -0.3), 0.3)}
    return view.rest.towards(1, **targets)


def the_leader(view: MarketView) -> Offer | None:
    """What can be seen of the rival with the most customers; None when no rival has more than the firm itself.

    Of two equally large rivals it is the cheaper, so that it does not matter in which order firms are listed.
    """
    rivals = [name for name in view.public if view.shares.get(name, 0.0) > view.shares.get(view.firm, 0.0)]
    if not rivals:
        return None
    return view.public[max(rivals, key=lambda name: (view.shares[name], -view.public[name].price, name))]
