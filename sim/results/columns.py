"""The columns of every table of a run, in their order: name, unit and meaning. Files, tooltips and documentation read them here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sim.results.measures import MONTHLY
from sim.state import books, cohort, person, relationship, segment
from sim.state.causes import CAUSES, REASONS
from sim.state.field import Field

RUN: Final = Field("run", "", "", "digest of the world that a row is about; in tables of one world, 0")
MONTH: Final = Field("month", "i4", "months", "counted from 0, the first month observed")
FIRM: Final = Field("firm", "i1", "", "the firm", stands_for="firm")
CUSTOMER: Final = Field(
    "customer", "i4", "", "the customer's number, the same in every world of a seed", stands_for="customer"
)
SEGMENT: Final = Field("segment", "", "", "the customer's segment")
ARM: Final = Field("arm", "", "", "arm of a field experiment; all where there is none")

_BOOKS: Final = {field.name: field for field in books.FIELDS}
_SEGMENT: Final = {field.name: field for field in segment.FIELDS}
_PERSON: Final = {field.name: field for field in person.FIELDS}
_RELATIONSHIP: Final = {field.name: field for field in relationship.FIELDS}

_PART: Final = "whether the customer would have stayed had this part of the firm's utility been as on joining: {}"
_CAUSES: Final = {
    "ceased": "whether the need had ended",
    "released": "whether the firm let the customer go",
    "moved": "whether life made the customer choose anew",
    "rival": "whether a rival had become better than on joining",
}


def _monthly(name: str) -> Field:
    return Field(name, "f8", MONTHLY[name].unit, MONTHLY[name].meaning)


_WHY: Final = (
    *(Field(f"cause_{cause}", "?", "", _CAUSES.get(cause, _PART.format(cause.replace("_", " ")))) for cause in CAUSES),
    *(
        Field(reason, "?", "", "reason of an exit: " + ", ".join(causes).replace("_", " "))
        for reason, causes in REASONS.items()
    ),
    Field(
        "chance",
        "?",
        "",
        "whether it was chance: no cause alone would have kept the customer, nor did the firm let go or life decide",
    ),
)
"""Causes and reasons of an exit, a column each."""

TABLES: Final[Mapping[str, tuple[Field, ...]]] = {
    "firms": (
        MONTH,
        FIRM,
        Field("price", "f8", "money", "of one unit, after price lever and season"),
        *(_BOOKS[name] for name in (*books.LINES, *books.COUNTS, *books.LISTED)),
        _monthly("profit"),
        *(_BOOKS[name] for name in books.SUMS),
        _monthly("retention"),
        _monthly("share"),
    ),
    "segments": (
        MONTH,
        ARM,
        SEGMENT,
        FIRM,
        *(_SEGMENT[n] for n in ("customers", "left", "paid", "cost", "emotional", "cumulative_satisfaction")),
    ),
    "cohorts": (
        FIRM,
        Field("joined_year", "", "", "year in which the cohort joined; 0: before observation began"),
        Field("tenure_year", "", "", "year since joining, from 0"),
        *cohort.FIELDS,
    ),
    "exits": (
        MONTH,
        CUSTOMER,
        FIRM,
        Field("to", "", "", "the firm a customer left for; nobody when the category is left"),
        *_WHY,
    ),
    "stays": (
        CUSTOMER,
        FIRM,
        Field("began", "i4", "months", "month of joining; below 0 before observation began"),
        Field("ended", "i4", "months", "month of leaving; empty while the stay lasts"),
        Field("months", "i4", "months", "how long the stay has lasted: to its end, or to the last month observed"),
        Field(
            "before",
            "i4",
            "months",
            "how long it had lasted when observation began, 0 for a stay that began since; who had left by then is in no row",
        ),
        Field("channel", "", "", "how the customer came"),
        Field(
            "referrer",
            "i4",
            "",
            "the customer who is rewarded for bringing this one; empty for nobody, and before month 0",
        ),
        Field(
            "end",
            "",
            "",
            "how the stay ended: left by choice, ceased, released by the firm, moved by life, or still there",
        ),
        Field("to", "", "", "the firm a customer left for, nobody for none; empty while the stay lasts"),
        *_WHY,
    ),
    "ledger": (
        MONTH,
        FIRM,
        Field("line", "", "", "line of the books"),
        Field("side", "", "", "revenue or cost"),
        Field("amount", "f8", "money", "of the line"),
    ),
    "points": (
        MONTH,
        FIRM,
        Field("opening", "f8", "money", "points outstanding when the month began"),
        *books.POINT_FIELDS,
        Field("outstanding", "f8", "money", "points at the month's end"),
        Field("deferred_revenue", "f8", "money", "income put off until points are redeemed"),
        Field("liability", "f8", "money", "what outstanding points are expected to cost"),
        Field("members", "f8", "customers", "customers in the programme"),
    ),
    "customers": (
        CUSTOMER,
        SEGMENT,
        ARM,
        *(_PERSON[name] for name in ("stage", "first", "home", "channel", "joined", "paid")),
        replace(_PERSON["spend"], name="spend_trait"),
        _PERSON["price_sensitivity"],
        _PERSON["stock"],
        *(
            _RELATIONSHIP[name]
            for name in (
                "will",
                "should",
                "cumulative_satisfaction",
                "emotional",
                "transactional",
                "trust",
                "grievance",
                "unfairness",
                "reference",
                "episodes",
                "tier",
            )
        ),
        _BOOKS["wallet"],
        Field(
            "contribution_<firm>",
            "f8",
            "money",
            "what the customer left with that firm: revenue less what serving and taking on cost",
        ),
    ),
}
"""Columns by table; ``<firm>`` stands for the name of each firm."""


def columns_of(table: str) -> dict[str, Field]:
    """The columns of a table of a run, by name; none of a table that is no run's."""
    made_of = TABLES.get(table, ())
    return {field.name: field for field in (RUN, *made_of)} if made_of else {}
