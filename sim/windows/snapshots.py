"""Snapshots: any column of the customers, at the end of any month."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.numerics.encoding import UTILITY_CODES
from sim.scenario import NEEDS
from sim.scenario.errors import suggest
from sim.state.club import CLUB
from sim.state.person import CHANNELS, PARTS, PERSON, UNFIT
from sim.state.relationship import RELATIONSHIP
from sim.windows.month_view import MonthView, Watched, WindowError

HOLDERS: Final = {"people": PERSON, "relationships": RELATIONSHIP, "club": CLUB}
"""What holds columns: a customer; a customer and a firm; the same, kept for firms that need it."""

FIRM_COLUMNS: Final = ("home", "last", "left", "first", "invited")
UTILITIES: Final = ("parts", "rival")
STAGES: Final = ("absent", "present", "gone")
PASTS: Final = ("never", "customer", "lost", "won back")


@dataclass(frozen=True)
class Asked:
    """One column asked for.

    Attributes:
        name: as asked.
        holder: which of ``HOLDERS`` has it.
        field: its field there.
    """

    name: str
    holder: str
    field: str

    @property
    def per_firm(self) -> bool:
        """Whether it has a value a firm."""
        return self.holder != "people"


def known_columns() -> dict[str, list[str]]:
    """Every column there is, with those who hold one of that name."""
    holders: dict[str, list[str]] = {}
    for holder, dtype in HOLDERS.items():
        for field in dtype.names or ():
            holders.setdefault(field, []).append(holder)
    return holders


def asked_for(name: str) -> Asked:
    """A column by name: ``trust``, or ``relationships.spend`` where two have the name.

    Raises:
        WindowError: when there is none, naming the nearest, or when there are two.
    """
    known = known_columns()
    holder, _, field = str(name).rpartition(".")
    if field not in known or (holder and holder not in known[field]):
        qualified = [f"{h}.{f}" for f, hs in known.items() for h in hs]
        raise WindowError(f"no column {name!r}; {suggest(name, qualified if holder else known, 'columns')}")
    if not holder and len(known[field]) > 1:
        raise WindowError(f"two columns are called {field!r}; say {' or '.join(f'{h}.{field}' for h in known[field])}")
    return Asked(str(name), holder or known[field][0], field)


class Snapshots:
    """A window on some columns, at the end of some months.

    Args:
        world: whose.
        months: which; -1 is the day observation begins.
        columns: names of columns (``known_columns``).

    Raises:
        WindowError: for a month or a column there is not.
    """

    name = "snapshots"
    watches = False

    def __init__(self, world: Watched, months: Collection[int], columns: Collection[str]) -> None:
        last = world.spec.market.months - 1
        columns = [columns] if isinstance(columns, str) else list(columns)
        for month in months:
            if not isinstance(month, int | np.integer) or isinstance(month, bool) or not -1 <= month <= last:
                raise WindowError(
                    f"no snapshot of month {month!r}; allowed: -1 (the day observation begins) to {last}, whole numbers"
                )
        if not columns or not list(months):
            raise WindowError("snapshots need months and columns")
        self.world = world
        self.months = tuple(sorted({int(month) for month in months}))
        self.columns = tuple(asked_for(name) for name in dict.fromkeys(columns))
        self._taken: dict[str, NDArray[Any]] = {}

    def lived(self, view: MonthView) -> None:
        """Nothing: snapshots are of the end of a month."""

    def reviewed(self, view: MonthView) -> None:
        """Take the columns, if it is time."""
        if view.month not in self.months:
            return
        for asked in self.columns:
            self._taken[f"{view.month}:{asked.holder}.{asked.field}"] = _values(view, asked)

    def state(self) -> dict[str, NDArray[Any]]:
        """What was taken so far, by month and column."""
        return self._taken

    def restore(self, state: dict[str, NDArray[Any]], month: int) -> None:
        """Take over what ``state`` gave.

        Raises:
            WindowError: when a snapshot that should have been taken before ``month`` is missing.
        """
        for past in self.months:
            for asked in self.columns:
                if past < month and f"{past}:{asked.holder}.{asked.field}" not in state:
                    raise WindowError(f"the checkpoint was saved without the snapshot of {asked.name} in month {past}")
        self._taken = dict(state)

    def tables(self) -> dict[str, pd.DataFrame]:
        """The table ``snapshots``: month x customer, and x firm when a column has a value a firm."""
        per_firm = any(asked.per_firm for asked in self.columns)
        parts = []
        for month in self.months:
            if all(f"{month}:{asked.holder}.{asked.field}" in self._taken for asked in self.columns):
                parts.append(self._part(month, per_firm))
        return {"snapshots": pd.concat(parts, ignore_index=True) if parts else self._part(None, per_firm)}

    def _part(self, month: int | None, per_firm: bool) -> pd.DataFrame:
        """What was taken at the end of a month; of none, the same columns without rows."""
        rows, firms = 0 if month is None else self.world.spec.rows, len(self.world.spec.firms)
        each = firms if per_firm else 1
        data: dict[str, Any] = {"month": np.full(rows * each, month or 0, np.int32)}
        data["customer"] = np.repeat(np.arange(rows, dtype=np.int32), each)
        if per_firm:
            data["firm"] = np.tile(self.world.firms[:-1], rows)
        for asked in self.columns:
            values = _none(asked, firms) if month is None else self._taken[f"{month}:{asked.holder}.{asked.field}"]
            for name, column in _named(self.world, asked, values).items():
                data[name] = column.ravel() if asked.per_firm else np.repeat(column, each)
        return pd.DataFrame(data)


def _values(view: MonthView, asked: Asked) -> NDArray[Any]:
    """A copy of a column as it is now, shape (rows, ...); of a firm that keeps no such thing, NaN."""
    if asked.holder != "club":
        held: NDArray[Any] = view.people if asked.holder == "people" else view.relationships
        return np.ascontiguousarray(held[asked.field])
    out = np.full(view.relationships.shape, np.nan)
    for firm, column in enumerate(view.offers["club"][0].astype(int)):
        if column >= 0:
            out[:, firm] = view.engine.club[asked.field][:, column]
    return out


def _none(asked: Asked, firms: int) -> NDArray[Any]:
    """A column of nobody."""
    kind = np.dtype(np.float64) if asked.holder == "club" else HOLDERS[asked.holder][asked.field]
    return np.zeros((0, firms, *kind.shape) if asked.per_firm else (0, *kind.shape), kind.base)


def _named(world: Watched, asked: Asked, values: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """A column in words and units, and by the names of its parts where it has several."""
    words: dict[str, Callable[[], NDArray[Any]]] = {
        "segment": lambda: np.array(list(world.spec.population.segments), dtype=object)[values],
        "stage": lambda: np.array(STAGES, dtype=object)[values],
        "channel": lambda: np.array(CHANNELS, dtype=object)[values],
        "past": lambda: np.array(PASTS, dtype=object)[values],
    }
    if asked.field == "needs":
        share = values / np.maximum(values.sum(axis=1, keepdims=True, dtype=np.int64), 1)
        return {f"{asked.name}_{need}": share[:, k] for k, need in enumerate(NEEDS)}
    if asked.field in UTILITIES:
        untaken = values[..., :1] if asked.field == "parts" else values  # the first part stands for all
        utility = np.where(untaken == UNFIT, np.nan, values / UTILITY_CODES)
        if asked.field == "rival":
            return {asked.name: utility}
        return {f"{asked.name}_{part}": utility[:, k] for k, part in enumerate(PARTS)}
    if asked.field in FIRM_COLUMNS:
        return {asked.name: world.firms[values]}
    return {asked.name: words[asked.field]() if asked.field in words else values}


def from_mapping(world: Watched, wanted: Any) -> Snapshots:
    """Snapshots from ``{"months": [...], "columns": [...]}``.

    Raises:
        WindowError: for anything else.
    """
    if not isinstance(wanted, Mapping) or set(wanted) != {"months", "columns"}:
        raise WindowError('snapshots are asked for as {"months": [0, 12], "columns": ["trust", "will"]}')
    months = wanted["months"]
    if isinstance(months, int | np.integer):
        months = [int(months)]
    return Snapshots(world, list(months), wanted["columns"])
