"""Cohorts: how many of those who began are still there, by period."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.data.forms.asked import of_kind
from sim.data.own import OwnData


@dataclass(frozen=True)
class Survival:
    """S(t) of each cohort, C cohorts over P periods.

    Attributes:
        period: 0 … , shape (P,); the union of what the cohorts were seen in.
        alive: customers still there, shape (C, P); NaN where the cohort's size is not known or it was not seen.
        share: of those who began, 0-1, shape (C, P); NaN where the cohort was not seen (young cohorts end sooner).
        n: customers who began, shape (C,); NaN where it is not known.
        unit: of the periods: ``day``, ``week``, ``month``, ``quarter``, ``year``, or ``period`` where the file does not say.
        cohorts: their names, in the file's order.
    """

    period: NDArray[np.int64]
    alive: NDArray[np.float64]
    share: NDArray[np.float64]
    n: NDArray[np.float64]
    unit: str
    cohorts: tuple[str, ...]

    @property
    def retention(self) -> NDArray[np.float64]:
        """r_t = S(t) / S(t − 1) between neighbouring columns of ``period``, shape (C, P − 1); NaN after nobody was left."""
        before = self.share[:, :-1]
        return np.divide(self.share[:, 1:], before, out=np.full_like(before, np.nan), where=before > 0)


def survival(own: OwnData) -> Survival:
    """The cohorts of a survival table.

    Args:
        own: data of the kind ``survival``.

    Raises:
        DataError: data of another kind.
    """
    frame = of_kind(own, "survival")
    cohorts = tuple(dict.fromkeys(frame["cohort"]))
    period = np.unique(frame["period"].to_numpy(np.int64))
    shape = (len(cohorts), len(period))
    row = frame["cohort"].map({name: k for k, name in enumerate(cohorts)}).to_numpy(np.int64)
    column = np.searchsorted(period, frame["period"].to_numpy(np.int64))
    alive, share = np.full(shape, np.nan), np.full(shape, np.nan)
    alive[row, column] = frame["alive"].to_numpy(float)
    share[row, column] = frame["share"].to_numpy(float)
    n = np.full(len(cohorts), np.nan)
    n[row] = frame["n"].to_numpy(float)
    return Survival(period, alive, share, n, str(own.facts.get("unit", "period")), cohorts)
