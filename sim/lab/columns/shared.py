"""Columns that tables of several analyses share, and how a number is declared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.results.columns import RUN
from sim.results.measures import MEASURES
from sim.state.field import Field

Columns = Mapping[str, tuple[Field, ...]]
"""Of tables, by name."""


def number(name: str, meaning: str, unit: str = "") -> Field:
    """A column of numbers."""
    return Field(name, "f8", unit, meaning)


def spread(name: str, meaning: str, unit: str = "") -> tuple[Field, Field]:
    """A mean over replications, and half the width of its interval under ``<name>_half_width``."""
    return number(name, meaning, unit), number(f"{name}_half_width", f"half the width of the interval of {name}", unit)


POLICY: Final = Field("policy", "", "", "the policy compared with the baseline")

MEASURE: Final = Field("measure", "", "", "what is measured, by its key (see the glossary)")

UNIT: Final = Field("unit", "", "", "of the measure")

BASELINE: Final = number("baseline", "mean of the worlds compared with")

WITH_POLICY: Final = number("with_policy", "mean of the worlds with the policy")

DIFFERENCE: Final = (
    number("difference", "mean of the paired differences"),
    number("low", "lower end of its interval"),
    number("high", "upper end of its interval"),
    number("half_width", "half the width of its interval"),
)

REASON: Final = Field("reason", "", "", "why customers left; reasons may overlap")

REPLICATIONS: Final = number("replications", "pairs of worlds", "worlds")

STRATEGY: Final = Field("strategy", "", "", "who plays")

MARKET: Final = Field("market", "", "", "where")

SWEPT: Final = (
    Field("scenario", "", "", "the market"),
    Field("policy", "", "", "the policy; baseline where there is none"),
    Field("knockouts", "", "", "what is switched off"),
)

LUCK: Final = (Field("seed", "", "", "whose luck"), Field("replication", "", "", "of the seed"))

MEASURED: Final = (
    *(Field(name, "f8", one.unit, one.meaning) for name, one in MEASURES.items()),
    number("good_to_bad", "good word of mouth told for each bad"),
    number("units", "sold over all months", "units"),
    number("full_price", "what was sold over all months, at list prices", "money"),
)

PAID: Final = (
    RUN,
    *SWEPT,
    *LUCK,
    Field("firm", "", "", "whose measures these are"),
    *MEASURED,
)
"""What a seat got in a world: those of the measures that are played for."""

FAILED: Final = (RUN, *SWEPT, *LUCK, Field("error", "", "", "what the world failed with"))

FACTOR: Final = Field("factor", "", "", "what was varied, by its path")

OF_FACTOR: Final = (Field("unit", "", "", "of the factor"), Field("meaning", "", "", "what the factor is"))
