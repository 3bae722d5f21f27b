"""Who is saved and who is annoyed into leaving, by segment."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from sim.lab.decision.years import one, row
from sim.lab.ensemble.compared import Compared
from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE

ALL: Final = ""
"""The segment of everybody."""

FATES: Final = ("saved", "driven away")


def fates(found: Compared, option: str) -> pd.DataFrame:
    """Customers of the first day whom a policy keeps, or makes leave, at the end of the period: a row a segment and fate.

    ``customers`` counts those of the market at its full size, with both intervals; ``share`` is of the firm's customers of
    the segment;
    ``worth`` what the policy changed in their contribution. Segment ``""`` is everybody.
    """
    segments = [ALL, *found.base.population.segments]
    pairs = [
        list(
            zip(found.outcomes.of(found.arm(place, BASELINE)), found.outcomes.of(found.arm(place, option)), strict=True)
        )
        for place in range(len(found.lived))
    ]
    each = np.array([[_moved(without, with_it, len(segments) - 1) for without, with_it in member] for member in pairs])
    rows = []
    for s, segment in enumerate(segments):
        ours = float(found.weights @ each[:, :, s, 2, 0].mean(axis=1))
        for f, fate in enumerate(FATES):
            heads = one(found, each[:, :, s, f, 0] * found.size.times)
            rows.append(
                {
                    "policy": option,
                    "segment": segment,
                    "fate": fate,
                    **row(heads, "customers"),
                    "share": heads.mean / found.size.times / ours if ours > 0 else 0.0,
                    "worth": one(found, each[:, :, s, f, 1] * found.size.times).mean,
                }
            )
        net = one(found, (each[:, :, s, 0, 0] - each[:, :, s, 1, 0]) * found.size.times)
        rows.append(
            {
                "policy": option,
                "segment": segment,
                "fate": "net",
                **row(net, "customers"),
                "share": np.nan,
                "worth": np.nan,
            }
        )
    return pd.DataFrame(rows)


def _moved(without: Outcome, with_it: Outcome, segments: int) -> np.ndarray:
    """Heads, and what changed in their contribution, of the saved, the driven away and all: shape (1 + segments, 3, 2)."""
    before, after = (one.tables["people"] for one in (without, with_it))
    ours = before["was_with_it"]
    then, now = before["is_with_it"], after["is_with_it"]
    gain = after["contribution"].astype(float) - before["contribution"].astype(float)
    found = np.zeros((1 + segments, 3, 2))
    for k, cell in enumerate((ours & ~then & now, ours & then & ~now, ours)):
        segment = before["segment"][cell]
        found[1:, k, 0] = np.bincount(segment, minlength=segments)[:segments]
        found[1:, k, 1] = np.bincount(segment, weights=gain[cell], minlength=segments)[:segments]
    found[0] = found[1:].sum(axis=0)
    return found
