"""Monthly figures of firms."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.words import say

FIGURES: Final = ("customers", "joined", "left", "revenue", "cost", "price", "complaints")
OWN: Final = "own"
"""The name of the only firm of a file that names none."""


def firms(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``month`` (its first day), ``firm``, and the figures that the file has; a figure may be missing."""
    month = pd.Series(cells.day("month", month=True)).dt.to_period("M").dt.to_timestamp()
    frame = pd.DataFrame({"month": month})
    if "firm" in cells:
        frame["firm"] = cells.names("firm")
    else:
        frame["firm"] = OWN
        cells.remarks.append(say("data-one-firm", name=OWN))
    for name in FIGURES:
        if name in cells:
            frame[name] = cells.number(name)
            if gone := int(frame[name].isna().sum()):
                cells.remarks.append(say("data-figures-missing", column=cells.heading(name), n=gone))
    cells.note(say("data-month-twice"), "month", repeated({n: frame[n].to_numpy() for n in ("month", "firm")}))
    if not cells.troubles.found:
        _adds_up(cells, frame)
    return frame


def _adds_up(cells: Cells, frame: pd.DataFrame) -> None:
    """Whether a month's customers are those of the one before, and who joined, less who left; and no more left than there were."""
    gaps = frame.groupby("firm")["month"].apply(
        lambda m: (m.max().to_period("M") - m.min().to_period("M")).n + 1 - m.nunique()
    )
    if missing := int(gaps.sum()):
        cells.remarks.append(say("data-months-missing", n=missing))
    if not {"customers", "joined", "left"} <= set(frame):
        return
    order = frame.sort_values(["firm", "month"], kind="stable")
    follows = order["month"] == order.groupby("firm")["month"].shift() + pd.offsets.MonthBegin()
    before = order.groupby("firm")["customers"].shift().where(follows)
    off = (before + order["joined"] - order["left"] - order["customers"]).abs() > 0.5
    if off.any():
        rows = cells.rows[off[off].index.to_numpy()]
        cells.remarks.append(
            say("data-no-balance", n=int(off.sum()), of=int(before.notna().sum()), row=str(rows.min()))
        )
    too_many = (order["left"] > before).reindex(frame.index).to_numpy()
    cells.note(say("data-more-left"), "left", np.asarray(too_many, bool))
