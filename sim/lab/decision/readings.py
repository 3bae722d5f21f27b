"""What readings without a trial would say of a policy, beside what is true.

Two that are often made:

- *before and after*: a year with the policy less the year before without it. It takes for the policy's doing what the
market does by
  itself: the change of a year without any policy.
- *beside rivals*: the firm's gain less that of its rivals, as if they told what would have happened. What the policy wins
it wins from
  them, and is counted twice.

Both are made of the worlds of the comparison; the truth is what the policy changes on the same luck.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from sim.lab.decision.years import gained, one, yearly
from sim.lab.ensemble.compared import Compared
from sim.lab.world import BASELINE


def readings(found: Compared, option: str) -> pd.DataFrame:
    """A row a reading: what it says (``reading``), what is true (``truth``), and what it is off by (``off``), with intervals.

    ``wrong`` is the share of markets, by weight, in which the reading has the wrong sign.
    """
    rows: list[dict[str, Any]] = []
    if found.base.market.months >= 24:
        alone = yearly(found, "profit", BASELINE)
        truth = gained(found, option)[:, :, 0]
        rows.append(_row(found, "before and after", "profit", truth + alone[:, :, 1] - alone[:, :, 0], truth))
    rivals = [k for k, name in enumerate(found.base.firms) if name != found.firm]
    if rivals:
        own = list(found.base.firms).index(found.firm)
        with_it, without = (
            found.each(name, lambda one: one.tables["firms"]["customers"]) * found.size.times
            for name in (option, BASELINE)
        )
        gap = np.asarray(with_it - without, dtype=float)
        rows.append(
            _row(found, "beside rivals", "customers", gap[:, :, own] - gap[:, :, rivals].mean(axis=2), gap[:, :, own])
        )
    return pd.DataFrame(rows)


def _row(found: Compared, name: str, measure: str, reading: np.ndarray, truth: np.ndarray) -> dict[str, Any]:
    says, true, off = one(found, reading), one(found, truth), one(found, reading - truth)
    wrong = np.sign(reading.mean(axis=1)) != np.sign(truth.mean(axis=1))
    return {
        "reading": name,
        "measure": measure,
        "says": says.mean,
        "says_low": says.low,
        "says_high": says.high,
        "truth": true.mean,
        "truth_low": true.low,
        "truth_high": true.high,
        "off": off.mean,
        "off_low": off.low,
        "off_high": off.high,
        "wrong": float(found.weights @ wrong),
    }
