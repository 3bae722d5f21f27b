"""The customer pyramid: layers of customers by the profit they bring, who moves between them, and how unequal it is.

Arithmetic on arrays and tables; ``sim.windows.layers`` takes the numbers from a running market. Names of the layers:
Zeithaml, Rust & Lemon 2001 (LITERATURE A21), whose bank had 82% of its profit from 20% of its customers. That a fifth bring
four fifths is a claim under test (DOMAIN claim 5): nothing here assumes it, and what comes out is the model's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.state.field import Field

SHARES: Final[dict[str, float]] = {"platinum": 0.04, "gold": 0.16, "iron": 0.30, "lead": 0.50}
"""Layers from the top, as shares of a firm's customers: the fifth of DOMAIN section 2 (tiers, customer pyramid), with a
fifth of it on top; that the lower four fifths part at 3 to 5 is a prior."""

OUTSIDE: Final = "not a customer"
"""Where those are who are not with the firm."""

TOLERANCE: Final = 1e-9

FIELDS: Final = (
    Field("month", "i8", "months", "counted from 0, the first month observed: the end of the year ranked"),
    Field("firm", "O", "", "the firm"),
    Field("layer", "O", "", "layer of the customer pyramid"),
    Field("customers", "i8", "customers", "in the layer"),
    Field("profit", "f8", "money", "of the layer, in the year"),
    Field("customer_share", "f8", "share", "of the firm's customers"),
    Field("profit_share", "f8", "share", "of the firm's profit; none when there is no profit"),
    Field("least", "f8", "money", "profit of the layer's least profitable customer"),
    Field("most", "f8", "money", "profit of its most profitable one"),
)
"""Columns of a table of layers: see ``pyramid``."""


def checked(shares: Mapping[str, float]) -> dict[str, float]:
    """Shares of layers, from the top.

    Raises:
        ValueError: unless there are at least two, all above 0, which sum to 1.
    """
    given = dict(shares) if isinstance(shares, Mapping) else {str(shares): 1.0}
    sound = all(isinstance(s, int | float) and not isinstance(s, bool) and 0 < s < 1 for s in given.values())
    if len(given) < 2 or not sound or abs(sum(given.values()) - 1) > TOLERANCE or OUTSIDE in given:
        raise ValueError(f"layers are at least two names with shares above 0 that sum to 1, from the top; got {given}")
    return {str(name): float(share) for name, share in given.items()}


def layers_of(profit: NDArray[Any], shares: Mapping[str, float] = SHARES) -> NDArray[np.int8]:
    """Layer of each customer of a firm, 1 for the top, by rank: equal profits stay in the order of their rows.

    The first k customers by profit are in the layers down to one whose shares add up to S when k = S n, rounded; so a
    layer's size does not depend on how profits are spread.

    Args:
        profit: one firm's customers', shape (customers,).
        shares: of the layers, from the top.
    """
    n = profit.size
    edges = np.rint(np.cumsum(list(shares.values())) * n).astype(int)
    layer = np.empty(n, np.int8)
    layer[np.argsort(-profit, kind="stable")] = 1 + np.searchsorted(edges, np.arange(n), side="right")
    return np.minimum(layer, len(shares)).astype(np.int8)


def moves(before: NDArray[Any], after: NDArray[Any], layers: int) -> NDArray[np.int64]:
    """How many went from each layer to each, shape (layers + 1, layers + 1); position 0 is outside.

    Args:
        before: layer of every row, 0 outside, shape (rows,).
        after: the same, later.
        layers: how many there are.
    """
    both = np.bincount(before.astype(np.int64) * (layers + 1) + after, minlength=(layers + 1) ** 2)
    return both.reshape(layers + 1, layers + 1)


def whale(profit: NDArray[Any]) -> pd.DataFrame:
    """The whale curve: what the k best customers bring together, for every k.

    It rises as long as customers bring anything, and comes back to 100% over those who cost more than they bring; the
    height of its back is what the profit would be without them, in the same year and with nothing else changed. Source:
    DOMAIN section 2 (cost to serve).

    Args:
        profit: of each customer, in any order.

    Returns:
        A row a customer, from the most profitable, and one before: ``customers`` (so far), ``profit`` (together),
        ``customer_share``, ``profit_share`` (NaN when there is no profit to share).
    """
    ranked = np.sort(np.asarray(profit, dtype=float))[::-1]
    together = np.concatenate([[0.0], np.cumsum(ranked)])
    total = together[-1]
    count = np.arange(ranked.size + 1)
    return pd.DataFrame(
        {
            "customers": count,
            "profit": together,
            "customer_share": count / max(ranked.size, 1),
            "profit_share": together / total if total > 0 else np.nan,
        }
    )


def concentration(profit: NDArray[Any], share: float = 0.2) -> float:
    """Share of the profit that the best ``share`` of customers bring, between customers by a straight line; NaN without one."""
    curve = whale(profit)
    if len(curve) < 2 or not np.isfinite(curve["profit_share"].iloc[-1]):
        return float("nan")
    return float(np.interp(share, curve["customer_share"], curve["profit_share"]))


def pyramid(layers: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Size and profit of every layer.

    Args:
        layers: rows of a ``layers`` table: month, customer, firm, layer, profit.
        names: the layers, from the top.

    Returns:
        A row a month, firm and layer, and one for who is not a customer (any more) but dealt with the firm in the year:
        ``customers``, ``profit``, ``customer_share`` (of those with the firm), ``profit_share`` (of all profit; NaN when
        there is none), ``least`` and ``most`` (profit of one customer).
    """
    rows: list[dict[str, Any]] = []
    for (month, firm), mine in layers.groupby(["month", "firm"], sort=False):
        total, heads = float(mine["profit"].sum()), int((mine["layer"] != OUTSIDE).sum())
        for name in (*names, OUTSIDE):
            one = mine.loc[mine["layer"] == name, "profit"]
            rows.append(
                {
                    "month": month,
                    "firm": firm,
                    "layer": name,
                    "customers": len(one),
                    "profit": float(one.sum()),
                    "customer_share": len(one) / heads if name != OUTSIDE and heads else float("nan"),
                    "profit_share": float(one.sum()) / total if total > 0 else float("nan"),
                    "least": float(one.min()) if len(one) else float("nan"),
                    "most": float(one.max()) if len(one) else float("nan"),
                }
            )
    kinds = {field.name: field.kind for field in FIELDS}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def matrix(migration: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """One migration matrix from rows of a ``migration`` table, counts added up over months: ``before`` down, ``after`` across.

    Nobody is counted who was outside before and after: that row says where newcomers land.
    """
    order = [*names, OUTSIDE]
    table = migration.pivot_table(index="before", columns="after", values="customers", aggfunc="sum", fill_value=0)
    return table.reindex(index=order, columns=order, fill_value=0)
