"""Monthly figures of firms: churn and shares."""

from __future__ import annotations

import pandas as pd

from sim.data.forms.asked import of_kind
from sim.data.own import OwnData


def monthly(own: OwnData) -> pd.DataFrame:
    """Churn and share of each firm, month by month.

    Args:
        own: data of the kind ``firms``; ``customers`` are those at a month's end.

    Returns:
        The file's columns, by firm and month, and: ``began``, customers at the month's beginning (the end of the month before, else
        customers − joined + left); ``churn``, left / began; ``share`` of all firms' customers that month. NaN where the file
        does not say enough.

    Raises:
        DataError: data of another kind.
    """
    frame = of_kind(own, "firms").sort_values(["firm", "month"], kind="stable").reset_index(drop=True)
    missing = pd.Series(float("nan"), index=frame.index)
    customers, joined, left = (frame.get(name, missing) for name in ("customers", "joined", "left"))
    of = frame.groupby("firm", sort=False)["month"]
    follows = frame["month"] == of.shift() + pd.offsets.MonthBegin()
    before = customers.groupby(frame["firm"], sort=False).shift().where(follows)
    frame["began"] = before.fillna(customers - joined + left)
    frame["churn"] = (left / frame["began"]).where(frame["began"] > 0)
    total = customers.groupby(frame["month"]).transform(lambda column: column.sum(skipna=False))
    frame["share"] = customers / total.where(total > 0)
    return frame
