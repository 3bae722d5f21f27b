"""A better price for some."""

from typing import Final

from sim.scenario import Levers
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView
from sim.words import listed as listed_
from sim.words import meant, message

PRICE_MINDED: Final = "students, thrifty, thrift"
"""Names under which markets usually speak of those who mind the price most."""


@strategy("segment-discount", costs=(), forgoes=("realised_price",), steady=True)
def segment_discount(view: MarketView, *, segments: str = PRICE_MINDED, depth: float = 0.15) -> Levers:
    """Give a discount to named segments, such as students.

    ``depth`` is a share of the price (durables: of the unit margin), ``segments`` are names separated by commas.
    Unless told whom, it looks for a segment called students, thrifty or thrift; in a market without one it does
    nothing. A segment that is named and does not exist is an error. Source: DOMAIN section 2 (price and discounts:
    student discounts, need-based segments). Costs the discount on every unit the segment buys.
    """
    wanted = [name.strip() for name in segments.split(",") if name.strip()]
    found = [name for name in wanted if name in view.segments]
    if segments != PRICE_MINDED and len(found) < len(wanted):
        missing = next(name for name in wanted if name not in found)
        raise StrategyError(
            message(
                "strategy-no-segment",
                segment=repr(missing),
                near=meant(missing, view.segments),
                segments=listed_(view.segments),
            )
        )
    return view.rest.towards(
        1, price={"segments": {**view.rest.price.segments, **dict.fromkeys(found, view.conceded(depth))}}
    )
