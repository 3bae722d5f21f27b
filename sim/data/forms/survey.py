"""A satisfaction survey, firm by firm."""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.data.forms.asked import of_kind
from sim.data.own import OwnData


def survey(own: OwnData) -> pd.DataFrame:
    """Mean, spread and top box of each firm's scores.

    Args:
        own: data of the kind ``survey``; ``own.facts["scale"]`` is (lowest, highest) answer.

    Returns:
        One row a firm, in the file's order: ``firm``, ``n`` answers, ``mean``, ``sd`` (n − 1), ``se`` of the mean; ``level``, the
        mean from 0 (lowest answer) to 1 (highest), ``level_se``; ``top_box``, share giving the highest answer, ``top_box_se``
        (binomial).
        NaN where one answer is too few.

    Raises:
        DataError: data of another kind.
    """
    frame = of_kind(own, "survey")
    low, high = own.facts["scale"]
    of = frame.groupby("firm", sort=False)["score"]
    n, mean, sd = of.size(), of.mean(), of.std(ddof=1)
    top = (frame["score"] >= high).groupby(frame["firm"], sort=False).mean()
    se: pd.Series[float] = sd / np.sqrt(n)
    return pd.DataFrame(
        {
            "n": n,
            "mean": mean,
            "sd": sd,
            "se": se,
            "level": (mean - low) / (high - low),
            "level_se": se / (high - low),
            "top_box": top,
            "top_box_se": np.sqrt(top * (1 - top) / n),
        }
    ).reset_index()
