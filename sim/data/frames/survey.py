"""A satisfaction survey: answers, firm by firm."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.data.headings import span_of
from sim.words import say

SCALES: Final = ((1.0, 5.0), (1.0, 7.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0), (1.0, 4.0), (1.0, 6.0), (1.0, 9.0))
"""Scales that are taken when the answers fill one from end to end."""


def survey(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``firm``, ``score``, and ``respondent`` and ``date`` where the file has them; answers missing are left out and counted.

    The scale stands in ``facts["scale"]``: as said, in brackets of the heading, in a column of its own, or as the answers fill it.
    """
    frame = pd.DataFrame({"firm": cells.names("firm"), "score": cells.number("score")})
    if "respondent" in cells:
        frame["respondent"] = cells.names("respondent")
    if "date" in cells:
        frame["date"] = cells.day("date")
    if "respondent" in frame:
        keys = {name: frame[name].to_numpy() for name in ("respondent", "firm", "date") if name in frame}
        cells.note(say("data-answer-twice"), "respondent", repeated(keys))
    low, high = _scale(cells, frame["score"].to_numpy())
    cells.facts["scale"] = (low, high)
    beyond = ((frame["score"] < low) | (frame["score"] > high)).to_numpy()
    cells.note(say("data-beyond-scale", low=low, high=high), "score", beyond)
    missing = frame["score"].isna()
    if missing.all():
        cells.troubles.add(say("data-no-values"), cells.heading("score"))
    elif missing.any():
        cells.remarks.append(say("data-no-answer", n=int(missing.sum())))
    return frame[~missing].reset_index(drop=True)


def _scale(cells: Cells, score: np.ndarray) -> tuple[float, float]:
    """The lowest and highest answer there is."""
    if "scale" in cells.plan.constants:
        return span_of(cells.plan.constants["scale"]) or (-np.inf, np.inf)
    stated = span_of(cells.heading("score"))
    if stated:
        return stated
    if "scale" in cells:
        cells.used.add("scale")
        coded = cells.table.columns["scale"]
        spans = {span_of(value) for value in coded.distinct}
        (one,) = spans if len(spans) == 1 else (None,)
        if one:
            return one
        cells.troubles.add(say("data-scales"), coded.heading)
        return -np.inf, np.inf
    seen = score[~np.isnan(score)]
    if len(seen):
        ends = (float(seen.min()), float(seen.max()))
        if ends in SCALES and np.array_equal(seen, np.floor(seen)):
            cells.remarks.append(say("data-scale-filled", low=ends[0], high=ends[1]))
            return ends
        cells.troubles.add(say("data-which-scale", low=ends[0], high=ends[1]), cells.heading("score"))
    return -np.inf, np.inf
