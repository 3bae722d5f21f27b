"""Purchases of a log, as models of buying and dying take them: frequency, recency and age a customer; repeats by week.

What one customer bought on one day is one purchase (as Fader, Hardie and Lee 2005 count CDNOW). The first purchase begins a
customer and is no repeat. Weeks are seven days and may have fractions.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import numpy as np
import pandas as pd

from sim.data.forms.asked import day_of, of_kind
from sim.data.own import OwnData

DAYS: Final = {"D": 1, "W": 7}
"""Days of a unit of time."""

Unit = Literal["D", "W"]
Day = str | date | pd.Timestamp


def purchases(own: OwnData) -> pd.DataFrame:
    """One row a customer and day: ``customer``, ``date``, ``amount`` (summed; NaN where the log has none), in order of both."""
    frame = of_kind(own, "transactions")
    days = frame["date"].dt.normalize()
    amount = frame["amount"] if "amount" in frame else pd.Series(np.nan, index=frame.index)
    table = pd.DataFrame({"customer": frame["customer"], "date": days, "amount": amount})
    return table.groupby(["customer", "date"], sort=True)["amount"].sum(min_count=1).reset_index()


def rfm(own: OwnData, until: Day | None = None, *, unit: Unit = "W") -> pd.DataFrame:
    """Frequency, recency and age of every customer who had bought by a day: what BG/NBD and Pareto/NBD are fitted to.

    Args:
        own: data of the kind ``transactions``.
        until: last day looked at, itself included; the log's last unless given.
        unit: of recency and T: ``W`` weeks of seven days, ``D`` days.

    Returns:
        One row a customer, in order of their identifiers: ``customer``; ``frequency``, repeat purchases, x; ``recency``,
        from the first purchase to the last, t_x, 0 without a repeat; ``T``, from the first purchase to ``until``;
        ``monetary``, mean amount of a repeat purchase (NaN without a repeat, or where the log has no amounts).
    """
    bought = purchases(own)
    end = bought["date"].max() if until is None else day_of(until)
    bought = bought[bought["date"] <= end]
    of = bought.groupby("customer", sort=True)
    first = of["date"].min()
    later = bought[bought["date"] > bought["customer"].map(first)]
    days = DAYS[unit]
    return pd.DataFrame(
        {
            "frequency": of.size() - 1,
            "recency": (of["date"].max() - first).dt.days / days,
            "T": (end - first).dt.days / days,
            "monetary": later.groupby("customer")["amount"].mean().reindex(first.index),
        }
    ).reset_index()


def held_out(own: OwnData, after: Day, until: Day | None = None) -> pd.DataFrame:
    """What customers known by a day bought later: what a fit up to that day is held against.

    Args:
        own: data of the kind ``transactions``.
        after: the last day of calibration.
        until: last day held out, itself included; the log's last unless given.

    Returns:
        One row for each row of ``rfm(own, after)``: ``customer``, ``purchases`` after the day.
    """
    bought = purchases(own)
    start = day_of(after)
    end = bought["date"].max() if until is None else day_of(until)
    known = bought.loc[bought["date"] <= start, "customer"].drop_duplicates()
    kept = bought[(bought["date"] > start) & (bought["date"] <= end)]
    counts = kept.groupby("customer").size().reindex(known.to_numpy(), fill_value=0)
    return pd.DataFrame({"customer": counts.index.to_numpy(), "purchases": counts.to_numpy()})


def repeats(own: OwnData, unit: Unit = "W", *, known_by: Day | None = None) -> pd.Series[int]:
    """Repeat purchases of all customers together, cumulative.

    Args:
        own: data of the kind ``transactions``.
        unit: ``W`` weeks counted from the log's first day, ``D`` days.
        known_by: only customers whose first purchase was by this day; all unless given.

    Returns:
        Indexed by ``week`` (or ``day``), 1 … to the log's end: repeats up to and with the end of that week. The last may be
        a part of a week.
    """
    bought = purchases(own)
    origin, end = bought["date"].min(), bought["date"].max()
    first = bought.groupby("customer")["date"].transform("min")
    again = bought["date"] > first
    if known_by is not None:
        again &= first <= day_of(known_by)
    place = (bought.loc[again, "date"] - origin).dt.days // DAYS[unit]
    length = (end - origin).days // DAYS[unit] + 1
    counts = np.bincount(place.to_numpy(np.int64), minlength=length)
    name = "week" if unit == "W" else "day"
    return pd.Series(counts.cumsum(), index=pd.RangeIndex(1, length + 1, name=name), name="repeats")
