"""A table of customers: how long each has been one, and whether it left."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.data.headings import unit_of
from sim.data.numerals import is_missing
from sim.words import say

MONTHS: Final = {"day": 12 / 365.25, "week": 84 / 365.25, "month": 1.0, "quarter": 3.0, "year": 12.0}
"""Months of a unit of time, of 365.25/12 days each."""

FEW: Final = 20
"""Different texts of a column up to which it is kept as groups."""

GROUPS: Final = ("none", "nil", "无")
"""What stands for nothing elsewhere and may be a group of customers: those who have none of something."""


def customers(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``months``, ``ended``, ``entry``, ``customer`` and the days where the file has them, and its other columns.

    Of a tenure and days, days count. Who has no end was still there when watching ended: on the file's own day of that
    (``seen_until``), else on the latest day in it, which is said.
    """
    frame = pd.DataFrame(index=range(len(cells.table)))
    if "customer" in cells:
        frame["customer"] = cells.names("customer")
        cells.note(say("data-customer-twice"), "customer", repeated({"customer": frame["customer"].to_numpy()}))
    if "start" in cells:
        _of_days(cells, frame)
    else:
        _of_tenure(cells, frame)
    for name in cells.table.columns:
        if name.startswith("other:"):
            frame[name.removeprefix("other:")] = _covariate(cells, name)
    return frame


def _of_days(cells: Cells, frame: pd.DataFrame) -> None:
    """Tenure from the day a customer began to the day it left, or watching ended."""
    start = frame["start"] = cells.day("start")
    end = cells.day("end") if "end" in cells else np.full(len(start), np.datetime64("NaT", "ns"), "datetime64[ns]")
    frame["end"] = end
    churned = cells.flag("churned") if "churned" in cells else (~np.isnat(end)).astype(float)
    if "seen_until" in cells:
        until = cells.day("seen_until")
    else:
        known = [part[~np.isnat(part)].max() for part in (start, end) if (~np.isnat(part)).any()]
        until = np.full(len(start), max(known) if known else np.datetime64("NaT", "ns"), "datetime64[ns]")
        if known and (np.isnat(end)).any():
            cells.remarks.append(say("data-seen-until", day=str(max(known))[:10]))
    if "end" in cells:
        cells.note(say("data-end-first"), "end", end < start)
        cells.note(say("data-left-no-end"), "end", (churned == 1) & np.isnat(end), values=False)
        cells.note(say("data-end-not-left"), "end", (churned == 0) & ~np.isnat(end) & (end < until))
    elif (churned == 1).any():
        cells.note(say("data-left-no-day"), "churned", churned == 1)
    cells.note(say("data-begins-after"), "start", start > until)
    last = np.where(churned == 1, end, until)
    frame["months"] = (last - start) / np.timedelta64(1, "D") * MONTHS["day"]
    frame["ended"] = churned == 1
    if "entry_date" in cells:
        entered = cells.day("entry_date")
        entry = np.maximum((entered - start) / np.timedelta64(1, "D") * MONTHS["day"], 0.0)
        cells.note(say("data-entry-late"), "entry_date", entry > frame["months"].to_numpy())
        frame["entry"] = entry
    else:
        frame["entry"] = 0.0


def _of_tenure(cells: Cells, frame: pd.DataFrame) -> None:
    """Tenure as the file states it, in the unit that its heading names."""
    name = next(n for n in ("tenure_months", "tenure_days", "tenure_weeks", "tenure_years", "tenure") if n in cells)
    unit = unit_of(cells.heading(name)) if name == "tenure" else name.removeprefix("tenure_").removesuffix("s")
    if unit is None:
        heading = cells.heading(name)
        cells.troubles.add(say("data-which-unit", heading=heading), heading)
        unit = "month"
    times = MONTHS[unit]
    cells.facts["unit"] = unit
    frame["months"] = cells.number(name) * times
    cells.formats[name] = say(f"data-unit-{unit}")
    if "churned" in cells:
        frame["ended"] = cells.flag("churned") == 1
    else:
        frame["ended"] = ~np.isnat(cells.day("end"))
    frame["entry"] = cells.number("entry") * times if "entry" in cells else 0.0
    if "entry" in cells:
        late = (frame["entry"] >= frame["months"]).to_numpy()
        cells.note(say("data-entry-late"), "entry", late)


def _covariate(cells: Cells, name: str) -> Any:
    """Numbers where all are, else groups of text; a gap stays one and is counted."""
    coded, read = cells.table.columns[name], cells.read_as_numbers[name]
    missing = [value is None or (is_missing(value) and str(value).casefold() not in GROUPS) for value in coded.distinct]
    gone = int(coded.spread(missing, bool).sum())
    if gone:
        cells.remarks.append(say("data-covariate-missing", column=coded.heading, n=gone))
    numbers = [one is not None and one.by(cells.sign) is not None for one in read]
    if all(number or gap for number, gap in zip(numbers, missing, strict=True)) and any(numbers):
        cells.formats[name] = say("data-format-number")
        return coded.spread([np.nan if one is None else one.by(cells.sign) for one in read], float)
    texts = [None if gap else str(value) for value, gap in zip(coded.distinct, missing, strict=True)]
    cells.formats[name] = say("data-format-groups", n=len({text for text in texts if text}))
    column = coded.spread(texts, object)
    return pd.Categorical(column) if len(set(texts)) <= FEW else column
