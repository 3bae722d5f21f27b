"""What a firm keeps of a customer for programme and pyramid; kept only for firms that have use for it."""

from __future__ import annotations

from typing import Final

from sim.state.field import Field, dtype_of

FIELDS: Final = (
    Field("points", "f8", "money", "held, not about to expire; double, so that the ledger balances"),
    Field("old", "f8", "money", "held, of the period before: the next to expire"),
    Field("score", "f4", "", "what tiers are ranked by, trailing year, exponentially weighted"),
    Field("profit", "f4", "money per month", "profit brought, trailing year, exponentially weighted"),
    Field("rewards", "f4", "", "taken so far"),
)

CLUB: Final = dtype_of(FIELDS, align=True)
"""What a firm keeps of a customer for programme and pyramid; kept only for firms that have use for it."""
