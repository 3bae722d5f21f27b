"""What a firm keeps of a customer for programme and pyramid."""

from __future__ import annotations

from typing import Final

import numpy as np

CLUB: Final = np.dtype(
    [
        ("points", "f8"),  # held, not about to expire, money; double, so that the ledger balances
        ("old", "f8"),  # held, of the period before: the next to expire
        ("score", "f4"),  # what tiers are ranked by, trailing year, exponentially weighted
        ("profit", "f4"),  # profit brought, trailing year, exponentially weighted, money per month
    ],
    align=True,
)
"""What a firm keeps of a customer for programme and pyramid; kept only for firms that have use for it."""
