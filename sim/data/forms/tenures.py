"""Customers and how long they stayed: censored at the end, unseen before they entered."""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.data.forms.asked import of_kind
from sim.data.own import OwnData


def tenures(own: OwnData) -> pd.DataFrame:
    """One row a customer, as survival regression takes it.

    Args:
        own: data of the kind ``customers``.

    Returns:
        ``months``, how long the customer has been seen to stay; ``ended``, whether the customer left then (else: was still there);
        ``entry``, months of tenure at which watching began (0: from the start); then the file's other columns.

    Raises:
        DataError: data of another kind.
    """
    frame = of_kind(own, "customers")
    first = ["months", "ended", "entry"]
    return frame[[*first, *(name for name in frame if name not in (*first, "customer", "start", "end"))]].copy()


def kaplan_meier(table: pd.DataFrame) -> pd.DataFrame:
    """The product-limit estimate S(t) = Π (1 − d/n), with late entry; Greenwood's standard error.

    A customer is at risk at t when entry < t ≤ months. Where few are at risk early (late entry), an estimate may rest on
    almost nobody: ``at_risk`` says how many. (Kaplan and Meier 1958; Tsai, Jewell and Wang 1987 for left truncation.)

    Args:
        table: as ``tenures`` gives it.

    Returns:
        One row for each duration at which somebody left: ``months``, ``at_risk``, ``left``, ``share`` (S after it), ``se``.
        NaN as ``se`` once S is 0.
    """
    months, entry = table["months"].to_numpy(float), table["entry"].to_numpy(float)
    ended = table["ended"].to_numpy(bool)
    times, left = np.unique(months[ended], return_counts=True)
    # n(t): who came to t or further, less who entered at t or later
    staying = len(months) - np.searchsorted(np.sort(months), times, side="left")
    at_risk = staying - (len(entry) - np.searchsorted(np.sort(entry), times, side="left"))
    share = np.cumprod(1 - left / at_risk)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.cumsum(left / (at_risk * (at_risk - left).astype(float)))
        se = np.where(share > 0, share * np.sqrt(terms), np.nan)
    return pd.DataFrame({"months": times, "at_risk": at_risk, "left": left, "share": share, "se": se})
