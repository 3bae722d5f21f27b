"""Several small markets lived side by side, as many months at a time as nobody decides anything in: each leaves the bits it would
leave alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from sim.engines.columns.engine import ColumnEngine
from sim.engines.columns.stack import Stack, alike
from sim.market.market import Market

SMALL = 4_000
"""Rows above which a market is lived by itself: its compiled month takes so long that calling it costs nothing."""


def stackable(market: Market) -> Hashable | None:
    """What a market must have in common with those it is stacked with; none when it must be lived by itself."""
    engine = market.engine
    if not isinstance(engine, ColumnEngine) or market.windows or engine.world.people.size > SMALL:
        return None
    return (market.month, market.spec.market.months, alike(engine))


def live_together(markets: Sequence[Market], *, warm_up_only: bool = False) -> list[Exception | None]:
    """Live markets to their end, or to the end of their warm-up.

    Args:
        markets: all of one ``stackable`` kind.
        warm_up_only: stop before the first observed month.

    Returns:
        What each failed with, none for those that did not: one that fails stops, and the others go on.
    """
    failed: list[Exception | None] = [None] * len(markets)
    if len(markets) == 1:
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
        until = min(end, *(markets[k].settled_until for k in living))
        for k, lived in zip(list(living), stack.live(month, until - month, offered), strict=True):
            try:
                markets[k].close_several(lived)
            except Exception as error:
                failed[k] = error
                living.remove(k)
                stack = None
    return failed
