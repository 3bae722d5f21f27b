"""A log of purchases: one row a purchase."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.words import say

Returns = Literal["drop", "net"] | None


def transactions(cells: Cells, returns: Returns = None) -> pd.DataFrame:
    """``customer``, ``date``, and what else the file has of ``amount``, ``quantity``, ``firm``.

    Args:
        cells: of the file.
        returns: what negative amounts come to: ``drop`` leaves them out, ``net`` takes each from the customer's purchases before
            it, latest first, and drops what comes to nothing. Unless said, they are a trouble.
    """
    frame = pd.DataFrame({"customer": cells.names("customer"), "date": cells.day("date")})
    if "amount" in cells:
        frame["amount"] = cells.number("amount")
    if "quantity" in cells:
        column = cells.plan.kind["quantity"]
        frame["quantity"] = cells.number("quantity", replace(column, low=None))
    if "firm" in cells:
        frame["firm"] = cells.names("firm")
    counted = _counted(frame)
    back = (frame[counted] < 0).to_numpy() if counted else np.zeros(len(frame), bool)
    if back.any() and returns is None:
        cells.note(say("data-returns"), counted, back)
    if "quantity" in frame:
        cells.note(say("data-negative"), "quantity", (frame["quantity"] < 0).to_numpy() & ~back)
    if "amount" in frame and (zero := int((frame["amount"] == 0).sum())):
        cells.remarks.append(say("data-zero-amounts", n=zero))
    if twice := int(frame.duplicated().sum()):
        cells.remarks.append(say("data-alike", n=twice))
    if cells.troubles.found or not back.any():
        return frame
    cells.remarks.append(say("data-returns-dropped" if returns == "drop" else "data-returns-netted", n=int(back.sum())))
    return frame[~back].reset_index(drop=True) if returns == "drop" else netted(frame, back)


def _counted(frame: pd.DataFrame) -> str:
    """By what returns are told and taken off: amounts, or quantities where there are none; empty where there is neither."""
    return next((name for name in ("amount", "quantity") if name in frame), "")


def netted(frame: pd.DataFrame, back: np.ndarray) -> pd.DataFrame:
    """A log in which every return is taken from what the customer had bought by that day, latest first.

    Args:
        frame: with ``customer``, ``date`` and ``amount``, or ``quantity`` where there are no amounts.
        back: rows that are returns.

    Returns:
        The purchases left, in the frame's order; what a customer returned without having bought it here is dropped.
    """
    counted = _counted(frame)
    before = frame[counted].to_numpy(float)
    left = before.copy()
    customer, date = frame["customer"].to_numpy(), frame["date"].to_numpy()
    concerned = np.flatnonzero(np.isin(customer, np.unique(customer[back])))
    concerned = concerned[np.lexsort((back[concerned], date[concerned], customer[concerned]))]
    stack: list[int] = []
    whose: object = None
    for row in concerned:
        if customer[row] != whose:
            whose, stack = customer[row], []
        if not back[row]:
            stack.append(int(row))
            continue
        owed = -left[row]
        while owed > 1e-9 and stack:
            taken = min(owed, left[stack[-1]])
            left[stack[-1]] -= taken
            owed -= taken
            if left[stack[-1]] <= 1e-9:
                stack.pop()
    keep = ~back & ((left > 1e-9) | (before == 0))
    return frame.assign(**{counted: left})[keep].reset_index(drop=True)
