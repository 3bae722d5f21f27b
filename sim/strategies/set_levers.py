"""Levers set by hand."""

from typing import Any

from sim.scenario import Levers
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView
from sim.words import message


@strategy("set-levers", costs="varies", free=True)
def set_levers(
    view: MarketView, *, strength: float = 1.0, start: int = 0, end: int | None = None, **levers: Any
) -> Levers:
    """Set any levers to given values, e.g. ``{use: set-levers, recovery.ease: 0.9, start: 6, end: 18}``.

    From month ``start`` on, until month ``end``, the first at rest again; without an end for good. A discount for one
    segment is written ``price.segments.students: 0.2``. Source: the user. Costs whatever the levers cost.
    """
    if end is not None and end <= start:
        raise StrategyError(message("strategy-end-before-start", end=str(end), start=str(start)))
    if view.month < start or (end is not None and view.month >= end):
        return view.rest
    targets: dict[str, dict[str, Any]] = {}
    for path, value in levers.items():
        block, dot, field = path.partition(".")
        if not dot:
            raise StrategyError(
                message("strategy-no-lever", strategy="set-levers", lever=repr(path), example="recovery.ease")
            )
        fields = targets.setdefault(block, {})
        if block == "price" and field.startswith("segments."):
            fields["segments"] = {**fields.get("segments", view.rest.price.segments), field.partition(".")[2]: value}
        else:
            fields[field] = value
    return view.rest.towards(1, **targets)
