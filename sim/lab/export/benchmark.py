"""export_benchmark: data as a firm would have them, and beside them what every customer would have done either way.

    made = sim.export_benchmark("telecom", "complaint-recovery", months=24, difficulty="real")
    made.data["uplift"], made.truth["effects"]
    made.score_effects(predicted)                         # a model's effects against the true ones
    made.write("data")

One past, then two futures on the same luck: nobody meets the policy, or everybody does. A customer's records follow the future
that the assignment chose, so that ``outcome`` is ``y1`` where ``treatment`` is 1 and ``y0`` where it is 0, always.

What it does not know: interference. A treated customer lives among treated ones, an untreated one among untreated ones; what a
trial in one mixed market would say, ``sim.field_experiment`` tells. And, as everything here, whether the market is like a real one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from sim.lab.asked import one_of
from sim.lab.export import score
from sim.lab.export.files import write
from sim.lab.export.made import Made
from sim.lab.export.truth import OUTCOMES


class Benchmark(Made):
    """Data and truth of one firm's customers: what stands in ``Made``, with scores against the truth and a folder to keep it in."""

    def score_effects(self, predicted: pd.Series[float] | ArrayLike, outcome: str = "kept") -> dict[str, float]:
        """Predicted effects of the policy, a number a customer of ``uplift``, against the true ones.

        Args:
            predicted: a series by ``customer_id``, or an array in the order of ``uplift``.
            outcome: ``kept``, ``spend`` or ``margin``.

        Returns:
            ``qini`` (1 for the best order there is, 0 for chance), ``rank`` correlation, ``pehe`` (root mean squared error), and
            ``mean`` predicted beside the ``true`` one.

        Raises:
            ValueError: for predictions that do not fit, or an outcome there is not.
        """
        one_of(outcome, OUTCOMES, "outcomes")
        table = self.truth["effects"]
        values = score.aligned(predicted, table)
        true = table["effect" if outcome == "kept" else f"{outcome}_effect"].to_numpy(float)
        return {
            "qini": score.qini(values, true),
            "rank": score.rank_correlation(values, true),
            "pehe": score.rmse(values, true),
            "mean": float(values.mean()),
            "true": float(true.mean()),
        }

    def score_risk(self, predicted: pd.Series[float] | ArrayLike) -> dict[str, float]:
        """Predicted risk of leaving, a number a customer of ``uplift`` (larger is riskier), against what came of it.

        Returns:
            ``auc`` against who left without the policy, and ``rank`` correlation with the true ``hazard``; beside them
            ``best_auc``, what the true hazard itself reaches: luck decides the rest.

        Raises:
            ValueError: for predictions that do not fit.
        """
        table = self.truth["risk"]
        values = score.aligned(predicted, table)
        left, hazard = table["left0"].to_numpy(bool), table["hazard"].to_numpy(float)
        known = np.isfinite(hazard)
        return {
            "auc": score.auc(values, left),
            "rank": score.rank_correlation(values, hazard),
            "best_auc": score.auc(hazard[known], left[known]),
        }

    def score_purchases(self, predicted: pd.Series[float] | ArrayLike) -> dict[str, float]:
        """Predicted months with a purchase after the policy began, were there none, a number a customer of ``rfm``.

        Returns:
            ``total`` predicted, the ``true`` one, the ``error`` of the total as a share of it, ``rmse`` and ``rank`` correlation.

        Raises:
            ValueError: for predictions that do not fit.
        """
        table = self.truth["future"]
        values = score.aligned(predicted, table)
        true = table["frequency_holdout0"].to_numpy(float)
        total = float(true.sum())
        return {
            "total": float(values.sum()),
            "true": total,
            "error": float(values.sum() / total - 1) if total else float("nan"),
            "rmse": score.rmse(values, true),
            "rank": score.rank_correlation(values, true),
        }

    def write(self, folder: str | Path, lang: str = "en", **more: Any) -> list[Path]:
        """Write every table as CSV and Parquet, the truth in a folder of its own, a data dictionary and ``manifest.json``.

        Args:
            folder: where to.
            lang: of the data dictionary.
            more: what the manifest is to say beside.

        Returns:
            The files, the manifest last.
        """
        return write(self, Path(folder), lang, **more)
