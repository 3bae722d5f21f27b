"""Figures that are known, with their standard errors."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.words import say


def moments(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``moment``, ``value``, ``se``, and ``firm`` and ``year`` where the file has them; per cent are divided.

    A standard error of 0 would be a certainty that no sample gives: a trouble.
    """
    percent = {name: _percent(cells, name) for name in ("value", "se")}
    frame = pd.DataFrame({"moment": cells.names("moment")})
    for name in ("value", "se"):
        share = type(cells.plan.kind[name])(name, "number", low=cells.plan.kind[name].low)
        frame[name] = _numbers(cells, name, share, percent[name])
    if "firm" in cells:
        frame["firm"] = [name or "" for name in cells.names("firm")]
    if "year" in cells:
        frame["year"] = pd.array([None if x != x else int(x) for x in cells.number("year")], dtype="Int64")
    one_sided = (percent["value"] != percent["se"]) & ~np.isnan(frame["se"].to_numpy())
    cells.note(say("data-percent-one-side"), "se", one_sided)
    cells.note(say("data-no-error"), "se", (frame["se"] == 0).to_numpy())
    keys = {name: frame[name].astype(str).to_numpy() for name in ("moment", "firm", "year") if name in frame}
    cells.note(say("data-moment-twice"), "moment", repeated(keys))
    return frame


def _percent(cells: Cells, name: str) -> np.ndarray:
    """Rows whose number bears a per cent sign."""
    marked = [one is not None and one.percent for one in cells.read_as_numbers[name]]
    return cells.table.columns[name].spread(marked, bool)


def _numbers(cells: Cells, name: str, column: Any, percent: np.ndarray) -> np.ndarray:
    read = cells.read_as_numbers[name]
    cells.read_as_numbers[name] = [
        None if one is None else type(one)(one.point, one.comma, False, one.currency) for one in read
    ]
    values = cells.number(name, column)
    cells.read_as_numbers[name] = read
    return np.where(percent, values / 100, values)
