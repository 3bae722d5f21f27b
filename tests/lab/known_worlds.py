"""Sweeps whose worlds were never lived: every measure is a function of the point, and of luck."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from sim.lab.crossing import Crossing
from sim.lab.sweep import Sweep

Function = Callable[[np.ndarray], np.ndarray]


def known(
    experiment: Crossing,
    effect: Function,
    noise: float = 0.0,
    *,
    lost: Any = (),
    measures: tuple[str, ...] = ("profit",),
) -> Sweep:
    """A sweep in which a policy adds ``effect`` of the point to every measure, and all that is common is luck.

    Args:
        experiment: what would be lived.
        effect: from points, shape (points, factors), to what the policy changes there (or the measure, without a policy).
        noise: standard deviation of luck that points do not share.
        lost: points whose worlds failed.
        measures: which there are.
    """
    rng = np.random.default_rng(experiment.seed)
    change = effect(experiment.x)
    common = rng.normal(0, 50, experiment.replications)
    rows, failed = [], []
    for cell in experiment.cells:
        treated = cell.policy != "baseline" or not experiment.policies
        for replication in range(experiment.replications):
            labels = {**cell.arm.labels(), "seed": experiment.seed, "replication": replication}
            if cell.point in lost:
                failed.append({**labels, "error": "lost"})
                continue
            value = common[replication] + (change[cell.point] if treated else 0.0) + rng.normal(0, noise)
            rows.append({"run": f"{len(rows):016x}", **labels, **dict.fromkeys(measures, value)})
    return Sweep(experiment, pd.DataFrame(rows), pd.DataFrame(failed, columns=None if failed else ["error"]))
