"""Everything that happens in a world, one observation a row: the event tables, and the window that fills them.

``EVENTS`` says what each holds; ``docs/reference/windows.md`` says how they add up to the books. All are made from what the engine
keeps of a month (``encounters``, ``customer_months``, ``messages``) after it was lived: they change nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.scenario.errors import no_such
from sim.windows.acquisition import CONTACTS_MADE, DISCOVERIES, ENTRIES, HAZARDS, RENEWALS
from sim.windows.event import Event
from sim.windows.month_view import MonthView, Watched, WindowError
from sim.windows.programme import POINT_MOVES, TIER_CHANGES
from sim.windows.visits import ACCOUNTS, COMPLAINTS, OFFERS_SHOWN, PURCHASES, SURVEYS, VISITS
from sim.windows.word_of_mouth import HEARD, TOLD

EVENTS: Final[dict[str, Event]] = {
    event.name: event
    for event in (
        VISITS,
        PURCHASES,
        OFFERS_SHOWN,
        RENEWALS,
        HAZARDS,
        ENTRIES,
        CONTACTS_MADE,
        DISCOVERIES,
        COMPLAINTS,
        SURVEYS,
        TOLD,
        HEARD,
        POINT_MOVES,
        TIER_CHANGES,
        ACCOUNTS,
    )
}
"""Every event table by name. Exits are always kept (``sim.results.tables``)."""


def chosen(names: bool | Collection[str]) -> tuple[str, ...]:
    """The event tables asked for, in the order of ``EVENTS``; True asks for every one.

    Raises:
        WindowError: for a name there is not.
    """
    if isinstance(names, str):
        names = [names]
    if isinstance(names, bool):
        return tuple(EVENTS) if names else ()
    for name in names:
        if name not in EVENTS:
            raise WindowError(no_such(name, EVENTS, "event tables"))
    return tuple(name for name in EVENTS if name in names)


class Events:
    """A window on every event of the kinds asked for.

    Args:
        world: whose.
        names: the tables.
        customer: keep the events of this customer alone.
    """

    name = "events"
    watches = True

    def __init__(self, world: Watched, names: Collection[str] = tuple(EVENTS), customer: int | None = None) -> None:
        self.world = world
        self.names = tuple(names)
        self.customer = customer
        self._kept: dict[str, list[NDArray[Any]]] = {name: [] for name in self.names}

    def lived(self, view: MonthView) -> None:
        """Keep what happened in a month."""
        self._keep(view, reviewed=False)

    def reviewed(self, view: MonthView) -> None:
        """Keep what the review changed."""
        if view.month >= 0:
            self._keep(view, reviewed=True)

    def _keep(self, view: MonthView, *, reviewed: bool) -> None:
        for name in self.names:
            event = EVENTS[name]
            if event.reviewed == reviewed:
                rows = event.rows(view)
                if self.customer is not None:
                    rows = rows[np.logical_or.reduce([rows[who] == self.customer for who in event.whose])]
                if rows.size:
                    self._kept[name].append(rows)

    def state(self) -> dict[str, NDArray[Any]]:
        """The rows kept so far, by table."""
        return {
            name: np.concatenate(parts) if parts else np.zeros(0, EVENTS[name].dtype)
            for name, parts in self._kept.items()
        }

    def restore(self, state: dict[str, NDArray[Any]], month: int) -> None:
        """Take over what ``state`` gave.

        Raises:
            WindowError: when a table of the months before ``month`` is missing.
        """
        for name in self.names:
            if name not in state or state[name].dtype != EVENTS[name].dtype:
                raise WindowError(f"the checkpoint was saved without the event table {name}")
            self._kept[name] = [state[name]]

    def tables(self) -> dict[str, pd.DataFrame]:
        """The event tables."""
        return {name: EVENTS[name].table(kept, self.world) for name, kept in self.state().items()}
