"""What a firm knows of each customer on the day its policy begins: its own records, nothing felt and not said."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.export.lives import Lives
from sim.state.field import Field

RECENT: Final = 3
"""Months that count as recent."""

FEATURES: Final = (
    Field("tenure", "i4", "months", "time since the customer joined the firm; 0 for who is no longer with it"),
    Field("months_bought", "i4", "months", "months before the policy in which the customer bought or was billed"),
    Field("units", "i4", "units", "units bought before the policy, or months billed"),
    Field("paid", "f8", "money", "paid to the firm before the policy"),
    Field("paid_recent", "f8", "money", "paid to the firm in the last three months before the policy"),
    Field("since_last", "i4", "months", "from the last purchase to the day the policy begins, 1 at least"),
    Field("discount", "f8", "share", "discount of the last price paid against the list price"),
    Field("complaints", "i4", "", "complaints voiced before the policy"),
    Field("put_right", "i4", "", "complaints of these that were put right"),
    Field("calls", "i4", "", "calls from the firm before the policy"),
    Field("answers", "i4", "", "answers to the survey that reached the firm before the policy"),
    Field("score", "i4", "1-10", "the last of these answers; 0 where there is none"),
)
"""Columns that a model may learn from, all numbers and none missing."""

NAMES: Final = tuple(field.name for field in FEATURES)


def counted(rows: int, table: pd.DataFrame, column: str | None = None) -> NDArray[np.float64]:
    """Rows of a table by customer, or the sum of one column: shape (rows,)."""
    weights = None if column is None else table[column].to_numpy(float)
    return np.bincount(table["customer"].to_numpy(), weights, rows).astype(float)


def last(rows: int, table: pd.DataFrame, column: str, none: float) -> NDArray[np.float64]:
    """The last entry of a column by customer, in the order of the table: shape (rows,)."""
    found = np.full(rows, none)
    found[table["customer"].to_numpy()] = table[column].to_numpy(float)
    return found


def features(lives: Lives, surveys: pd.DataFrame) -> pd.DataFrame:
    """Everybody's records on the day the policy begins: a row a customer, in the order of their numbers.

    Args:
        lives: the two lives, whose past is one.
        surveys: answers that reached the firm (``sim.lab.export.answers``), whole.
    """
    rows, before = lives.rows, lives.before
    past = {name: table[table["month"] < before] for name, table in lives.without.items() if name != "stays"}
    bought = past["purchases"]
    voiced = past["complaints"][past["complaints"]["complained"]]
    said = surveys[(surveys["month"] < before) & ~surveys["missing"]]
    tenure = np.where(lives.with_it, before - lives.people["joined"].astype(int), 0)
    columns: dict[str, NDArray[Any]] = {
        "tenure": tenure,
        "months_bought": counted(rows, bought),
        "units": counted(rows, bought, "units"),
        "paid": counted(rows, bought, "paid"),
        "paid_recent": counted(rows, bought[bought["month"] >= before - RECENT], "paid"),
        "since_last": before - last(rows, bought, "month", -1),
        "discount": last(rows, bought, "discount", 0.0),
        "complaints": counted(rows, voiced),
        "put_right": counted(rows, voiced[voiced["put_right"]]),
        "calls": counted(rows, past["contacts"]),
        "answers": counted(rows, said),
        "score": last(rows, said, "score", 0),
    }
    return pd.DataFrame({field.name: columns[field.name].astype(field.kind) for field in FEATURES})


def risk(known: pd.DataFrame) -> NDArray[np.float64]:
    """How endangered a customer looks by the records: mean 0, standard deviation 1, where customers differ at all.

    The sum of three standardised signs: short tenure, complaints not put right, little bought lately.
    """
    signs = (
        -np.log1p(known["tenure"].to_numpy(float)),
        (known["complaints"] - known["put_right"]).to_numpy(float),
        -np.log1p(known["paid_recent"].to_numpy(float)),
    )
    return standard(np.sum([standard(sign) for sign in signs], axis=0))


def standard(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values less their mean, in units of their standard deviation; zeros where there is no spread."""
    spread = float(values.std()) if values.size else 0.0
    return np.asarray((values - values.mean()) / spread) if spread > 1e-12 else np.zeros(values.shape)
