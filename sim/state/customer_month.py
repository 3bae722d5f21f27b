"""What befalls a customer in a month, apart from encounters."""

from __future__ import annotations

from typing import Final

import numpy as np

CUSTOMER_MONTH: Final = np.dtype(
    [
        ("sold", "u4"),  # sales calls received: a bit a firm
        ("wooed", "u4"),  # win-back calls received: a bit a firm
        ("occasions", "i2"),  # renewals, purchases and service visits at which a firm was chosen
        ("firm", "i1"),  # home when the last of them came; -1 none
        ("pick", "i1"),  # what was chosen then; -1 none
        ("inviter", "i4"),  # who brought this customer to a firm this month; -1 nobody
        ("chance", "f8"),  # of the pick, by the choice model
        ("stay", "f8"),  # of the home firm (without one: of staying without), by the choice model
        ("fee", "f8"),  # paid to the firm left for leaving a contract, money
    ],
    align=True,
)
"""One customer's month, apart from encounters; kept only when watched."""
