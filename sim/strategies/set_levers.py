"""Levers set by hand."""

from typing import Any

from sim.scenario import Levers
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView


@strategy("set-levers", free=True)
def set_levers(view: MarketView, *, strength: float = 1.0, start: int = 0, **levers: Any) -> Levers:
    """Set any levers to given values from month ``start`` on, e.g. ``{use: set-levers, recovery.ease: 0.9, start: 6}``.

    Source: the user. Costs whatever the levers cost.
    """
    if view.month < start:
        return view.rest
    targets: dict[str, dict[str, float]] = {}
    for path, value in levers.items():
        block, dot, field = path.partition(".")
        if not dot:
            raise StrategyError(f"strategy set-levers: {path!r} is no lever; write block.field, e.g. recovery.ease")
        targets.setdefault(block, {})[field] = value
    return view.rest.towards(1, **targets)
