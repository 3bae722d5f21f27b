"""What befalls a customer in a month, apart from encounters."""

from __future__ import annotations

from typing import Final

from sim.state.field import Field, dtype_of
from sim.state.person import PROMPTS

FIELDS: Final = (
    Field("sold", "u4", "", "sales calls received: a bit a firm"),
    Field("wooed", "u4", "", "win-back calls received: a bit a firm"),
    Field("occasions", "i2", "", "renewals, purchases and service visits at which a firm was chosen"),
    Field("firm", "i1", "", "home when the last of them came", stands_for="firm", start=-1),
    Field("prompted", "u1", "", "what made one reconsider", words=PROMPTS),
    Field("pick", "i1", "", "what was chosen then", stands_for="firm", start=-1),
    Field(
        "inviter",
        "i4",
        "",
        "who brought this customer to a firm this month",
        stands_for="customer",
        start=-1,
    ),
    Field("chance", "f8", "", "of the pick, by the choice model"),
    Field("home", "i1", "", "with whom one was before choosing", stands_for="firm", start=-1),
    Field("rate", "f8", "per month", "repertoire, durable: how often the category is needed now"),
    Field("stock", "f8", "units", "repertoire, durable: bought ahead of need before, and not used up"),
    Field("deal", "f8", "share", "by which a price of a firm one may choose is below its reference, the most"),
    Field("due", "f8", "", "chance of an occasion this month, of who has a home"),
    Field("leave", "f8", "", "chance to leave home at one, this month"),
    Field("hazard", "f8", "", "the same within a year, were all to stay as it is"),
    Field("stay", "f8", "", "of the home firm (without one: of staying without), by the choice model"),
    Field("fee", "f8", "money", "paid to the firm left for leaving a contract"),
)

CUSTOMER_MONTH: Final = dtype_of(FIELDS, align=True)
"""One customer's month, apart from encounters; kept only when watched."""
