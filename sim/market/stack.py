"""Several small markets lived side by side, as many months at a time as nobody decides anything in: each leaves the bits it would
leave alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sim.engines.columns.engine import ColumnEngine
from sim.engines.columns.stack import Stack, alike
from sim.market.market import Market

SMALL = 16_000
"""Rows above which a market is lived by itself: its compiled month takes so long that calling it costs nothing."""


def stackable(market: Market) -> Hashable | None:
    """What a market must have in common with those it is stacked with; none when it must be lived by itself."""
    engine = market.engine
    if not isinstance(engine, ColumnEngine) or market.windows or engine.world.people.size > SMALL:
        return None
    return (market.month, market.spec.market.months, alike(engine))


def settled_until(market: Market) -> int:
    """Up to which month (not including) what a market has announced for the one at hand holds, and nobody looks at what is lived:
    until firms rank their customers, the lot is cast anew, or observation begins or ends. The next month where somebody does.
    """
    month, months, every = market.month, market.spec.market.months, market.spec.assign.every
    for firm in market.firms:
        decides = month >= 0 and not firm.is_settled
        if decides or firm.club >= 0 or firm.needs.seasonal or firm.needs.floor > 0:
            return month + 1
    lot = (month // every + 1) * every if every > 0 and month >= 0 else months
    return min((month // 12 + 1) * 12, lot, months)


def live_together(markets: Sequence[Market], *, warm_up_only: bool = False) -> list[Exception | None]:
    """Live markets to their end, or to the end of their warm-up.

    Args:
        markets: all of one ``stackable`` kind.
        warm_up_only: stop before the first observed month.

    Returns:
        What each failed with, none for those that did not: one that fails stops, and the others go on.
    """
    failed: list[Exception | None] = [None] * len(markets)
    if len(markets) == 1 and stackable(markets[0]) is None:
        try:
            markets[0].warm_up() if warm_up_only else markets[0].run()
        except Exception as error:
            failed[0] = error
        return failed
    living = list(range(len(markets)))
    stack: Stack | None = None
    end = 0 if warm_up_only else markets[0].spec.market.months
    while living and markets[living[0]].month < end:
        month = markets[living[0]].month
        offered = []
        for k in list(living):
            try:
                offered.append(markets[k].announce()[0])
            except Exception as error:
                failed[k] = error
                living.remove(k)
                stack = None
        if not living:
            break
        if stack is None:
            stack = Stack([markets[k].engine for k in living])  # type: ignore[misc]
        until = min(end, *(settled_until(markets[k]) for k in living))
        for k, lived in zip(list(living), stack.live(month, until - month, offered), strict=True):
            try:
                markets[k].close_several(lived)
            except Exception as error:
                failed[k] = error
                living.remove(k)
                stack = None
    return failed
