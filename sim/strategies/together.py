"""Several strategies at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sim.scenario import Levers
from sim.strategies.joined import TOGETHER, parts
from sim.strategies.registry import StrategyError, strategy
from sim.strategies.view import MarketView
from sim.words import message


@strategy(TOGETHER, costs="varies", free=True)
def together(view: MarketView, *, of: str = "", **parameters: Any) -> Levers:
    """Follow several strategies at once, each with its own levers.

    Written ``{use: together, of: "reliability, win-back", win-back.offer: 0.1}``: each is followed at its defaults, or at
    the parameters that bear its name, ``win-back.strength`` among them. Two that move one lever to different places cannot
    be followed together: that is refused, and the lever named. Source: the user. Costs whatever the strategies cost.
    """
    moved: dict[tuple[str, ...], tuple[str, Any]] = {}
    for one, own in parts(of, parameters):
        for path, value in _moves(view.rest, one(view, **own)):
            mover, there = moved.setdefault(path, (one.name, value))
            if there != value:
                raise StrategyError(message("strategy-both-move", one=mover, other=one.name, lever=".".join(path)))
    targets: dict[str, dict[str, Any]] = {}
    for (block, field, *segment), (_, value) in moved.items():
        fields = targets.setdefault(block, {})
        if segment:
            fields[field] = {**fields.get(field, getattr(getattr(view.rest, block), field)), segment[0]: value}
        else:
            fields[field] = value
    return view.rest.towards(1, **targets)


def _moves(rest: Levers, aim: Levers) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The levers that stand elsewhere than at rest: path (block, field, and segment where it has any) and where they stand."""
    for block in Levers.model_fields:
        before, after = getattr(rest, block), getattr(aim, block)
        if before == after:
            continue
        for field in type(before).model_fields:
            old, new = getattr(before, field), getattr(after, field)
            if old == new:
                continue
            if isinstance(new, Mapping):
                yield from (((block, field, key), value) for key, value in new.items() if old.get(key) != value)
            else:
                yield (block, field), new
