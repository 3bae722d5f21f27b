"""Columns of what the court found of a claim. Numbers of a case are in the unit that their rows name."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import FAILED, MARKET, UNIT, Columns, number
from sim.state.field import Field


def estimated(name: str, meaning: str, unit: str = "") -> tuple[Field, Field, Field]:
    """A mean over replications, and the ends of its interval under ``<name>_low`` and ``<name>_high``."""
    return (
        number(name, meaning, unit),
        number(f"{name}_low", f"lower end of the interval of {name}", unit),
        number(f"{name}_high", f"upper end of the interval of {name}", unit),
    )


SAYS: Final = Field("says", "", "", "what it says, in words")
TOLD: Final = Field("told", "", "", "what the number says: yes, no or open; of several markets, each")
POLICY: Final = Field("policy", "", "", "the policy by its name in the case")
RULING: Final = Field("ruling", "", "", "what the rule comes to")
MEAN: Final = (
    number("mean", "over replications, in the unit of the row"),
    number("low", "lower end of its interval"),
    number("high", "upper end of its interval"),
)
BAND: Final = (
    number("least", "least it may be for the claim to hold; empty where there is no such end"),
    number("most", "most it may be"),
)
MOVED: Final = (
    *estimated("saved", "of a thousand customers, those who stay with the policy alone", "per thousand"),
    *estimated("driven_away", "of a thousand customers, those who stay without it alone", "per thousand"),
)

CLAIMS: Final[Columns] = {
    "asks": (
        Field("number", "", "", "what is asked about, by its key"),
        SAYS,
        Field("short", "", "", "the number in a few words"),
        UNIT,
        MARKET,
        *MEAN,
        *BAND,
        TOLD,
    ),
    "beside": (SAYS, UNIT, MARKET, *MEAN),
    "form": (
        SAYS,
        number("stated", "by the claim, or its source"),
        number("exact", "by the arithmetic, or as the engine lived it"),
        number("tolerance", "how far apart they may be"),
        Field("stands", "?", "", "whether they agree"),
    ),
    "selection": (
        MARKET,
        *estimated("naive", "what tables of the world at rest suggest"),
        *estimated("causal", "what twin worlds say"),
        *estimated("selection", "of the naive estimate, what selection makes; none where that is nothing", "share"),
    ),
    "published": (
        Field("source", "", "", "who published it"),
        MARKET,
        *MEAN,
        number("least", "lower end of what was published"),
        number("most", "upper end of what was published"),
        Field("agrees", "?", "", "whether the interval reaches the band"),
    ),
    "ledger": (
        MARKET,
        POLICY,
        Field("strategy", "", "", "whose rule it is"),
        number("strength", "of the strategy"),
        Field("currency", "", "", "what money is counted in"),
        *estimated("spent_a_month", "what the policy spends beyond rest", "money per month"),
        *estimated("spent_of_revenue", "what the policy spends beyond rest, of revenue at rest", "%"),
        *estimated("rest", "change of discounted profit while rivals rest, of its mean at rest", "%"),
        *estimated("answered", "change of discounted profit when rivals answer, of its mean at rest", "%"),
        *MOVED,
    ),
    "segments": (MARKET, POLICY, Field("segment", "", "", "of customers"), *MOVED),
    "flips": (
        Field("assumption", "", "", "what is assumed or read otherwise"),
        RULING,
        Field("flips", "?", "", "whether the ruling is another"),
        Field("markets", "", "", "those whose answer turns"),
    ),
    "luck": (
        number("set", "of luck, from 1"),
        number("first", "its first replication"),
        RULING,
        TOLD,
    ),
    "where": (Field("yes", "?", "", "whether the mean of every number lies in its band there"),),
    "worlds that failed": (*FAILED, MARKET),
}
"""Tables of a verdict of the court; in those of ``where``, a column for each factor and each number asked about."""
