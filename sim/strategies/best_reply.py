"""Try, measure, keep what paid best."""

from typing import Any

from sim.scenario import Levers
from sim.strategies.memory import total, whole
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView
from sim.words import message


@strategy("best-reply", costs="varies")
def best_reply(
    view: MarketView,
    *,
    lever: str = "price.change",
    low: float = -0.10,
    high: float = 0.10,
    steps: int = 3,
    trial: int = 2,
    keep: int = 12,
) -> Levers:
    """Try settings of one lever in turn, keep the one that paid best, and try again later.

    There are ``steps`` settings of ``lever``, tried ``trial`` months each; the best is kept for ``keep`` months. The
    settings are spread evenly from ``low`` to ``high``; the best is the one with the highest own profit over its
    trial, and it is the reply to what rivals did meanwhile. No demand is estimated: what a setting does after its
    trial (customers who leave late, expectations that move) is not seen, so it favours what pays at once. Memory: the
    profits of its own last trials in its books; where it is in the cycle follows from the month. Source: best-reply
    dynamics, as in Cournot 1838, by trial instead of by knowledge. Costs whatever the settings tried cost, the bad
    ones included.
    """
    block, _, field = lever.partition(".")
    steps, trial, keep = whole("steps", steps, 2), whole("trial", trial), whole("keep", keep)
    if not isinstance(getattr(getattr(view.rest, block, None), field, None), float):
        raise StrategyError(
            message("strategy-no-lever", strategy="best-reply", lever=repr(lever), example="price.change")
        )
    settings: list[dict[str, Any]] = [{block: {field: low + (high - low) * k / (steps - 1)}} for k in range(steps)]
    aims = [view.rest.towards(1, **setting) for setting in settings]
    begun = view.month % (steps * trial + keep)
    if begun < steps * trial:
        return aims[begun // trial]
    first = view.month - begun
    profits = [total(view.books[first + k * trial : first + (k + 1) * trial], "profit") for k in range(steps)]
    return aims[profits.index(max(profits))]
