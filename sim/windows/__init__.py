"""Windows: how a world can be looked at, month by month, without changing it.

``events`` tells what happened, one observation a row; ``snapshots`` what any column was at the end of a month; ``layers``
who brought the profit and who moved. None is open unless asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from sim.windows.events import EVENTS, Events, chosen
from sim.windows.layers import Layers
from sim.windows.month_view import Before, MonthView, Watched, Window, WindowError, before_month
from sim.windows.snapshots import from_mapping

if TYPE_CHECKING:
    import numpy as np

    from sim.scenario import Scenario
    from sim.state.ties import Ties

__all__ = ["EVENTS", "Before", "Events", "MonthView", "Watched", "Window", "WindowError", "before_month", "opened"]


def opened(
    spec: Scenario,
    key: np.uint64,
    ties: Ties,
    *,
    events: bool | Collection[str] = False,
    customer: int | None = None,
    snapshots: Mapping[str, Any] | None = None,
    pyramid: bool | Mapping[str, float] = False,
) -> tuple[Window, ...]:
    """The windows asked for.

    Args:
        spec, key, ties: the world.
        events: True for every event table, or names of some (``EVENTS``).
        customer: keep the events of this customer alone.
        snapshots: ``{"months": [...], "columns": [...]}``.
        pyramid: True for the usual layers, or others with their shares, from the top.

    Raises:
        WindowError: for a table, month, column or layer there is not.
    """
    world = Watched(spec, key, ties)
    windows: list[Window] = []
    names = chosen(events)
    if names:
        windows.append(Events(world, names, customer))
    if snapshots is not None:
        windows.append(from_mapping(world, snapshots))
    if pyramid:
        windows.append(Layers(world, None if pyramid is True else pyramid))
    return tuple(windows)
