"""A window on the customer pyramid: trailing-year profit of every customer with every firm, ranked into layers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.results.pyramid import FIELDS as PYRAMID_FIELDS
from sim.results.pyramid import OUTSIDE, SHARES, checked, layers_of, moves, pyramid
from sim.state.field import Field, dtype_of
from sim.windows.event import CUSTOMER, FIRM, MONTH
from sim.windows.month_view import MonthView, Watched, WindowError

YEAR: Final = 12

MEMBER_FIELDS: Final = (
    MONTH,
    CUSTOMER,
    FIRM,
    Field("layer", "i1", "", "layer of the customer pyramid"),
    Field("profit", "f8", "money", "what the firm earned from the customer in the twelve months past"),
)
LAYER_MEMBER: Final = dtype_of(MEMBER_FIELDS)
"""A customer and a firm at the end of a year; layer 0 is outside."""

MOVE_FIELDS: Final = (
    Field("span", "?", "", "over which customers moved", words=("month", "year")),
    MONTH,
    FIRM,
    Field("before", "i1", "", "the layer a month or a year before"),
    Field("after", "i1", "", "the layer now"),
    Field("customers", "i8", "customers", "who moved so, or stayed"),
)
MOVE: Final = dtype_of(MOVE_FIELDS)
"""How many went from one layer of a firm to one layer; layer 0 is outside."""

FIELDS: Final = {"layers": MEMBER_FIELDS, "pyramid": PYRAMID_FIELDS, "migration": MOVE_FIELDS}
"""Columns of the tables, by table."""


class Layers:
    """A window on who is in which layer, and who moves.

    A customer's profit is what the firm earned from the customer in the twelve months past (``RELATIONSHIP.contribution``): margin
    after service and taking on, before advertising, fixed costs and calls to those who are not customers. Layers are of
    those who are with the firm at the end of the month, from the first full year on. A run of less than a year is ranked
    once, on its last day, over what there is.

    Args:
        world: whose.
        shares: the layers and their shares, from the top; the usual ones if not given.

    Raises:
        WindowError: when the shares are no layers.
    """

    name = "pyramid"
    watches = False

    def __init__(self, world: Watched, shares: Mapping[str, float] | None = None) -> None:
        try:
            self.shares = checked(SHARES if shares is None else shares)
        except ValueError as error:
            raise WindowError(str(error)) from None
        self.world = world
        rows, firms = world.spec.rows, len(world.spec.firms)
        self._earned = np.zeros((YEAR, rows, firms), np.float32)  # contribution at the ends of the last twelve months
        self._layer = np.zeros((YEAR + 1, rows, firms), np.int8)
        self._members: list[NDArray[Any]] = []
        self._moves: list[NDArray[Any]] = []

    def lived(self, view: MonthView) -> None:
        """Nothing: layers are of the end of a month."""

    def reviewed(self, view: MonthView) -> None:
        """Rank the firms' customers, and count who moved."""
        month, earned = view.month, view.relationships["contribution"]
        if month < 0:
            return
        year_ago = self._earned[month % YEAR].astype(float)  # zero in the first year: nothing had been earned
        self._earned[month % YEAR] = earned
        only = self.world.spec.market.months
        if month < YEAR - 1 and month != only - 1:
            return
        now = self._layer[month % (YEAR + 1)]
        now[:] = 0
        profit = earned.astype(float) - year_ago
        for firm in range(now.shape[1]):
            mine = np.flatnonzero(view.people["home"] == firm)
            now[mine, firm] = layers_of(profit[mine, firm], self.shares)
        for yearly, ago in ((False, 1), (True, YEAR)):
            if month - ago >= YEAR - 1:
                self._count(month, now, self._layer[(month - ago) % (YEAR + 1)], yearly)
        if (month + 1) % YEAR == 0 or only < YEAR:
            rows, firms = np.nonzero((now > 0) | (profit != 0))
            standing = np.zeros(rows.size, LAYER_MEMBER)
            standing["month"], standing["customer"], standing["firm"] = month, rows, firms
            standing["layer"], standing["profit"] = now[rows, firms], profit[rows, firms]
            self._members.append(standing)

    def _count(self, month: int, now: NDArray[Any], before: NDArray[Any], yearly: bool) -> None:
        layers = len(self.shares)
        for firm in range(now.shape[1]):
            counted = moves(before[:, firm], now[:, firm], layers)
            counted[0, 0] = 0
            old, new = np.nonzero(counted)
            part = np.zeros(old.size, MOVE)
            part["span"], part["month"], part["firm"] = yearly, month, firm
            part["before"], part["after"], part["customers"] = old, new, counted[old, new]
            self._moves.append(part)

    def state(self) -> dict[str, NDArray[Any]]:
        """What was seen so far."""
        return {
            "earned": self._earned,
            "layer": self._layer,
            "members": _joined(self._members, LAYER_MEMBER),
            "moves": _joined(self._moves, MOVE),
        }

    def restore(self, state: dict[str, NDArray[Any]], month: int) -> None:
        """Take over what ``state`` gave.

        Raises:
            WindowError: when it was never given.
        """
        if any(name not in state for name in ("earned", "layer", "members", "moves")):
            raise WindowError("the checkpoint was saved without the pyramid")
        like = {"earned": (self._earned.shape, self._earned.dtype), "layer": (self._layer.shape, self._layer.dtype)}
        rows = {"members": LAYER_MEMBER, "moves": MOVE}
        if any((state[name].shape, state[name].dtype) != there for name, there in like.items()) or any(
            state[name].dtype != kind for name, kind in rows.items()
        ):
            raise WindowError("the checkpoint was saved by another version")
        self._earned, self._layer = state["earned"].copy(), state["layer"].copy()
        self._members, self._moves = [state["members"]], [state["moves"]]

    def tables(self) -> dict[str, pd.DataFrame]:
        """``layers`` (who stands where), ``pyramid`` (their sizes and profits) and ``migration`` (who moved)."""
        layers = self._table(MEMBER_FIELDS, _joined(self._members, LAYER_MEMBER))
        migration = self._table(MOVE_FIELDS, _joined(self._moves, MOVE))
        return {"layers": layers, "pyramid": pyramid(layers, list(self.shares)), "migration": migration}

    def _table(self, fields: tuple[Field, ...], rows: NDArray[Any]) -> pd.DataFrame:
        layers = np.array([OUTSIDE, *self.shares], dtype=object)
        return pd.DataFrame(
            {
                field.name: layers[rows[field.name]]
                if field.name in ("layer", "before", "after")
                else self.world.in_words(field, rows[field.name])
                for field in fields
            }
        )


def _joined(parts: list[NDArray[Any]], dtype: np.dtype[Any]) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.zeros(0, dtype)
