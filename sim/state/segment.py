"""A month's sums by segment and firm."""

from __future__ import annotations

from typing import Final

import numpy as np

SEGMENT: Final = np.dtype(
    [(name, "f8") for name in ("customers", "emotional", "cumulative_satisfaction", "left", "paid", "cost")]
)
"""One segment and firm, one month; ``paid`` is what the segment paid the firm, ``cost`` what it cost."""
