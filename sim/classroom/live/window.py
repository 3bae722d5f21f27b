"""A window on the month as a class sees it: who is with whom and how content, what was felt, said, suffered and put right.

It keeps sums of the last twelve months, never what happened to whom; ``sim.windows`` has tables for that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.classroom.live.journey import Journey, lived
from sim.engines.columns.engine import ColumnEngine
from sim.results.pyramid import SHARES, layers_of
from sim.state.causes import CAUSES, FORCED, REASONS
from sim.state.person import PRESENT
from sim.windows import EVENTS, MonthView

YEAR: Final = 12
PULSES: Final = 200
"""Words shown at most on their way along ties in a month; of more, every so manyth."""

NOBODY, ABSENT = -1, -2
"""What stands for a firm where a customer has none, or has not come yet or is gone."""

ENDS: Final = (*REASONS, *FORCED, "chance")
"""Why a customer is lost: the reasons of the domain, what nobody chose, and chance alone. Several may apply to one."""

FUNNEL: Final = ("failed", "complained", "righted", "stayed", "silent", "silent_stayed")
"""Steps of the complaint funnel: customers' months with a failure at a firm; of these, those in which it was brought to the firm;
of these, those in which it was put right; of these, whose customer is with the firm now. Then those not brought to it, and of
these, whose customer is with it now."""


@dataclass(frozen=True)
class Seen:
    """What a month looks like beyond the books.

    Attributes:
        home: the firm each row is with; ``NOBODY``, ``ABSENT``.
        satisfaction: cumulative, with that firm, 0-1; 0 without one.
        loyalty: emotional, likewise.
        journey: what was lived; None before the first month.
        funnel: over the last twelve months, shape (firms, steps).
        layers: size, profit in the last twelve months, shape (firms, layers, 2).
        ends: whom firms lost and why, in the last twelve months, shape (reasons, firms).
        lost: customers lost in the last twelve months, shape (firms,).
        pulses: teller, listener, 1 for good and 0 for bad: some of what was heard over lasting ties.
    """

    home: NDArray[np.int8]
    satisfaction: NDArray[np.float64]
    loyalty: NDArray[np.float64]
    journey: Journey | None
    funnel: NDArray[np.int64]
    layers: NDArray[np.float64]
    ends: NDArray[np.int64]
    lost: NDArray[np.int64]
    pulses: NDArray[np.int64]


class Eye:
    """The window, on a world of the column engine; ``seen`` is the last month as it was seen.

    Args:
        hears: whether it sees word of mouth on its way; of a ghost, whose customers are not on the map, none is shown.
    """

    name = "classroom"
    watches = True

    def __init__(self, *, hears: bool = True) -> None:
        self.seen: Seen | None = None
        self._hears = hears
        self._before: NDArray[Any] | None = None
        self._contacts: NDArray[Any] = np.zeros(0)
        self._earned: list[NDArray[np.float32]] = []
        self._failed: list[NDArray[np.int64]] = []
        self._ends: list[NDArray[np.int64]] = []
        self._journey: Journey | None = None
        self._pulses: NDArray[np.int64] = np.zeros((0, 3), np.int64)

    def lived(self, view: MonthView) -> None:
        """Look at a month before the firms review their customers."""
        assert self._before is not None
        assert isinstance(view.engine, ColumnEngine)
        self._journey = lived(view, view.engine.world.delivery, self._before, self._contacts)
        self._failed = [*self._failed, _failures(view)][-YEAR:]
        self._ends = [*self._ends, _ends(view)][-YEAR:]
        if self._hears:
            self._pulses = _pulses(view)

    def reviewed(self, view: MonthView) -> None:
        """Look at its end."""
        self.look(view.month, view.people, view.relationships)

    def look(self, month: int, people: NDArray[Any], relationships: NDArray[Any]) -> None:
        """See where customers stand at the end of a month; -1 is the day observation begins."""
        if month < 0:
            self._earned = []
        self._before, self._contacts = relationships.copy(), people["personal_contacts"].copy()
        self._earned = [*self._earned, relationships["contribution"].copy()][-YEAR - 1 :]
        home = people["home"].astype(np.int8)
        mine = relationships[np.arange(home.size), np.maximum(home, 0)]
        with_firm = home >= 0
        firms = relationships.shape[1]
        ends = np.sum(self._ends, axis=0) if self._ends else np.zeros((len(ENDS) + 1, firms), np.int64)
        self.seen = Seen(
            home=np.where(people["stage"] == PRESENT, home, ABSENT).astype(np.int8),
            satisfaction=np.where(with_firm, mine["cumulative_satisfaction"], 0.0),
            loyalty=np.where(with_firm, mine["emotional"], 0.0),
            journey=self._journey,
            funnel=self._funnel(home, firms),
            layers=self._layers(home, firms),
            ends=ends[:-1],
            lost=ends[-1],
            pulses=self._pulses,
        )

    def _funnel(self, home: NDArray[np.int8], firms: int) -> NDArray[np.int64]:
        """Counts of ``FUNNEL`` over the months kept."""
        found = np.zeros((firms, len(FUNNEL)), np.int64)
        if not self._failed:
            return found
        row, firm, complained, righted = np.concatenate(self._failed).T
        stays = home[row] == firm
        voiced = complained > 0
        steps = (
            voiced | True,
            voiced,
            voiced & (righted > 0),
            voiced & (righted > 0) & stays,
            ~voiced,
            ~voiced & stays,
        )
        for k, those in enumerate(steps):
            found[:, k] = np.bincount(firm[those], minlength=firms)
        return found

    def _layers(self, home: NDArray[np.int8], firms: int) -> NDArray[np.float64]:
        """Size and profit of each layer of the firms' customers, by what they brought in the months kept."""
        profit = self._earned[-1].astype(float) - self._earned[0].astype(float)
        found = np.zeros((firms, len(SHARES), 2))
        for j in range(firms):
            mine = profit[home == j, j]
            layer = layers_of(mine) - 1
            found[j, :, 0] = np.bincount(layer, minlength=len(SHARES))
            found[j, :, 1] = np.bincount(layer, weights=mine, minlength=len(SHARES))
        return found

    def tables(self) -> dict[str, pd.DataFrame]:
        """None: what is seen is shown and forgotten."""
        return {}

    def state(self) -> dict[str, NDArray[Any]]:
        """Nothing: it goes on by itself (``world``)."""
        return {}

    def restore(self, state: dict[str, NDArray[Any]], month: int) -> None:
        """Nothing to take over."""


def _failures(view: MonthView) -> NDArray[np.int64]:
    """Row, firm, whether complained, whether put right: of every customer's month with a failure."""
    d = view.encounters
    d = d[d["failures"] > 0]
    return np.column_stack([d["row"], d["firm"], d["complained"], d["resolved"]]).astype(np.int64)


def _ends(view: MonthView) -> NDArray[np.int64]:
    """Whom firms lost this month, by ``ENDS``, and in the last row in all; shape (reasons + 1, firms)."""
    rows = view.engine.leavers()
    firm, cause = view.people["left"][rows].astype(np.int64), view.people["cause"][rows].astype(np.int64)
    firms = view.relationships.shape[1]
    found = np.zeros((len(ENDS) + 1, firms), np.int64)
    told = np.zeros(rows.size, np.bool_)
    for k, end in enumerate(ENDS):
        if end == "chance":
            those = ~told
        else:
            those = (cause & sum(CAUSES[c] for c in REASONS.get(end, (end,)))) != 0
            told |= those
        found[k] = np.bincount(firm[those], minlength=firms)
    found[-1] = np.bincount(firm, minlength=firms)
    return found


def _pulses(view: MonthView) -> NDArray[np.int64]:
    """Some of what was heard over lasting ties, evenly from all of it, without luck."""
    heard = EVENTS["heard"].take(view)
    strong = np.flatnonzero(np.asarray(heard["tie"]) == 0)
    if strong.size > PULSES:
        strong = strong[np.linspace(0, strong.size - 1, PULSES).astype(np.int64)]
    good = np.asarray(heard["valence"])[strong] > 0
    return np.column_stack([np.asarray(heard["teller"])[strong], np.asarray(heard["listener"])[strong], good]).astype(
        np.int64
    )
