"""Sums over the customers who joined a firm in one year, by year of tenure."""

from __future__ import annotations

from typing import Final

from sim.state.field import Field, dtype_of

FIELDS: Final = (
    Field("customer_months", "f8", "months", "months lived by the cohort's customers in that year"),
    Field("left", "f8", "customers", "who left, by choice or not"),
    Field("units", "f8", "units", "bought"),
    Field("revenue", "f8", "money", "paid to the firm"),
    Field("cost", "f8", "money", "all costs of the row"),
    Field("acquisition", "f8", "money", "taking on new customers"),
    Field("full_price", "f8", "money", "what was bought, at list prices"),
    Field("told_good", "f8", "messages", "good messages sent"),
)

COHORT: Final = dtype_of(FIELDS)
"""One firm, one year of joining, one year of tenure."""
