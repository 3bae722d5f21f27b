"""Sums over the customers who joined a firm in one year, by year of tenure."""

from __future__ import annotations

from typing import Final

import numpy as np

COHORT: Final = np.dtype(
    [
        (name, "f8")
        for name in ("customer_months", "left", "units", "revenue", "cost", "acquisition", "full_price", "told_good")
    ]
)
"""One firm, one year of joining, one year of tenure; ``full_price`` is what the units would have brought at list price."""
