"""Serving through channel partners."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("channel-partner", costs=("partner",))
def channel_partner(
    view: MarketView, *, share: float = 0.4, commission: float = 0.10, aligned: float = 0.5, gap: float = -0.03
) -> Levers:
    """Let partners serve part of the visits for a commission that depends on satisfied customers.

    ``share`` of the visits go to partners, and ``aligned`` of the ``commission`` depends on satisfied customers.
    ``gap`` is how their service differs from the firm's own while the commission is fixed. Source: DOMAIN section 2
    (channel partners: share reward and risk). Costs the commission, the dearer the more it is aligned, and quality
    where it is not; saves part of the cost to serve.
    """
    return view.rest.towards(1, partner={"share": share, "commission": commission, "aligned": aligned, "gap": gap})
