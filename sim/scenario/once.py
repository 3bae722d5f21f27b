"""What follows from a scenario alone, worked out once for all worlds that share the scenario."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from sim.scenario.scenario import Scenario

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[Concatenate[Scenario, P], R]) -> Callable[Concatenate[Scenario, P], R]:
    """Remember what a function of a scenario gave, for as long as that very scenario is in use.

    By identity: scenarios never change, and comparing two takes longer than most of what follows from them. Results are
    shared, so they must not be changed by whoever gets them.

    Args:
        function: of a scenario and of arguments that can be looked up by.
    """
    kept: dict[int, dict[Any, R]] = {}

    def asked(scenario: Scenario, *args: P.args, **named: P.kwargs) -> R:
        found = kept.get(id(scenario))
        if found is None:
            found = kept[id(scenario)] = {}
            weakref.finalize(scenario, kept.pop, id(scenario), None).atexit = False
        key = (args, *named.items())
        if key not in found:
            found[key] = function(scenario, *args, **named)
        return found[key]

    asked.__doc__, asked.__name__, asked.__wrapped__ = function.__doc__, function.__name__, function  # type: ignore[attr-defined]
    return asked
