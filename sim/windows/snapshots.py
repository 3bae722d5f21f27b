"""Snapshots: any column of the customers, at the end of any month."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.numerics.encoding import UTILITY_CODES
from sim.scenario.errors import no_such
from sim.state import club, person, relationship
from sim.state.field import Field
from sim.state.person import UNFIT
from sim.windows.event import CUSTOMER, FIRM, MONTH
from sim.windows.month_view import MonthView, Watched, WindowError
from sim.words import listed, message

HOLDERS: Final = {"people": person.FIELDS, "relationships": relationship.FIELDS, "club": club.FIELDS}
"""What holds columns: a customer; a customer and a firm; the same, kept for firms that need it."""


@dataclass(frozen=True)
class Asked:
    """One column asked for.

    Attributes:
        name: as asked.
        holder: which of ``HOLDERS`` has it.
        field: how it is declared there.
    """

    name: str
    holder: str
    field: Field

    @property
    def per_firm(self) -> bool:
        """Whether it has a value a firm."""
        return self.holder != "people"

    @property
    def key(self) -> str:
        """Under which it is kept."""
        return f"{self.holder}.{self.field.name}"

    @property
    def columns(self) -> tuple[Field, ...]:
        """Its columns in the table: one, or one an entry where it has several."""
        unit = {"utility": "utility", "share": "share"}.get(self.field.stands_for, self.field.unit)
        one = replace(self.field, name=self.name, unit=unit, shape=(), entries=())
        return tuple(
            replace(one, name=f"{self.name}_{entry}", meaning=f"{one.meaning}: {entry.replace('_', ' ')}")
            for entry in self.field.entries
        ) or (one,)


def known_columns() -> dict[str, dict[str, Field]]:
    """Every column there is, by name, with those who hold one of that name."""
    holders: dict[str, dict[str, Field]] = {}
    for holder, fields in HOLDERS.items():
        for field in fields:
            holders.setdefault(field.name, {})[holder] = field
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
        raise WindowError(no_such(name, qualified if holder else known, "columns"))
    if not holder and len(known[field]) > 1:
        raise WindowError(
            message("asked-column-twice", name=repr(field), names=listed(f"{h}.{field}" for h in known[field]))
        )
    holder = holder or next(iter(known[field]))
    return Asked(str(name), holder, known[field][holder])


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
                raise WindowError(message("asked-no-snapshot", month=repr(month), last=str(last)))
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
            self._taken[f"{view.month}:{asked.key}"] = _values(view, asked)

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
                if past < month and f"{past}:{asked.key}" not in state:
                    raise WindowError(f"the checkpoint was saved without the snapshot of {asked.name} in month {past}")
        self._taken = dict(state)

    def tables(self) -> dict[str, pd.DataFrame]:
        """The table ``snapshots``: month x customer, and x firm when a column has a value a firm."""
        per_firm = any(asked.per_firm for asked in self.columns)
        parts = []
        for month in self.months:
            if all(f"{month}:{asked.key}" in self._taken for asked in self.columns):
                parts.append(self._part(month, per_firm))
        return {"snapshots": pd.concat(parts, ignore_index=True) if parts else self._part(None, per_firm)}

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns of the table."""
        per_firm = (FIRM,) if any(asked.per_firm for asked in self.columns) else ()
        return (MONTH, CUSTOMER, *per_firm, *(column for asked in self.columns for column in asked.columns))

    def _part(self, month: int | None, per_firm: bool) -> pd.DataFrame:
        """What was taken at the end of a month; of none, the same columns without rows."""
        rows, firms = 0 if month is None else self.world.spec.rows, len(self.world.spec.firms)
        each = firms if per_firm else 1
        data: dict[str, Any] = {"month": np.full(rows * each, month or 0, np.int32)}
        data["customer"] = np.repeat(np.arange(rows, dtype=np.int32), each)
        if per_firm:
            data["firm"] = np.tile(self.world.firms[:-1], rows)
        for asked in self.columns:
            values = _none(asked, firms) if month is None else self._taken[f"{month}:{asked.key}"]
            told = _told(self.world, asked.field, values)
            for k, column in enumerate(asked.columns):
                one = told[..., k] if asked.field.entries else told
                data[column.name] = one.ravel() if asked.per_firm else np.repeat(one, each)
        return pd.DataFrame(data)


def _values(view: MonthView, asked: Asked) -> NDArray[Any]:
    """A copy of a column as it is now, shape (rows, ...); of a firm that keeps no such thing, NaN."""
    if asked.holder != "club":
        held: NDArray[Any] = view.people if asked.holder == "people" else view.relationships
        return np.ascontiguousarray(held[asked.field.name])
    out = np.full(view.relationships.shape, np.nan)
    for firm, column in enumerate(view.offers["club"][0].astype(int)):
        if column >= 0:
            out[:, firm] = view.engine.club[asked.field.name][:, column]
    return out


def _none(asked: Asked, firms: int) -> NDArray[Any]:
    """A column of nobody."""
    kind = "f8" if asked.holder == "club" else asked.field.kind
    return np.zeros((0, firms, *asked.field.shape) if asked.per_firm else (0, *asked.field.shape), kind)


def _told(world: Watched, field: Field, values: NDArray[Any]) -> NDArray[Any]:
    """Values in words, and codes as the numbers they are of."""
    if field.stands_for == "share":
        told = values / np.maximum(values.sum(axis=-1, keepdims=True, dtype=np.int64), 1)
    elif field.stands_for == "utility":
        untaken = values[..., :1] if field.entries else values  # the first part stands for all
        told = np.where(untaken == UNFIT, np.nan, values / UTILITY_CODES)
    else:
        told = world.in_words(field, values)
    return np.asarray(told)


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
