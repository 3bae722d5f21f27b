"""What the columns of the tables mean, where it is not a field of a record that says so."""

from __future__ import annotations

from typing import Final

from sim.results.measures import MONTHLY
from sim.state import books, cohort, person, relationship, segment
from sim.state.causes import REASONS
from sim.state.field import Field

COLUMNS: Final = (
    Field("run", "", "", "digest of the world that a row is about; in tables of one world, 0"),
    Field("month", "", "months", "counted from 0, the first month observed"),
    Field("firm", "", "", "the firm's name"),
    Field("customer", "", "", "the customer's number, the same in every world of a seed"),
    Field("segment", "", "", "the customer's segment"),
    Field("arm", "", "", "arm of a field experiment"),
    Field("to", "", "", "the firm a customer left for; none when the category is left"),
    Field("chance", "", "", "chance that the customer would have left in that month"),
    Field("cost", "", "money", "all costs of the row"),
    Field("line", "", "", "line of the books"),
    Field("side", "", "", "revenue or cost"),
    Field("amount", "", "money", "of the line"),
    Field("joined_year", "", "", "year in which the cohort joined"),
    Field("tenure_year", "", "", "year since joining, from 0"),
    Field("customer_months", "", "months", "months lived by the cohort's customers in that year"),
    Field("full_price", "", "money", "what was bought, at list prices"),
    Field("opening", "", "money", "points outstanding when the month began"),
    Field("issued", "", "money", "points given in the month"),
    Field("redeemed", "", "money", "points spent in the month"),
    Field("expired", "", "money", "points that lapsed in the month"),
    Field("outstanding", "", "money", "points at the month's end"),
    Field("deferred_revenue", "", "money", "income put off until points are redeemed"),
    Field("liability", "", "money", "what outstanding points are expected to cost"),
    Field("members", "", "customers", "customers in the programme"),
    Field("spend_trait", "", "", "what one unit is worth to the customer, relative to the list price"),
    Field("contribution_<firm>", "", "money", "what the customer left with that firm: revenue less cost to serve"),
    Field("cause_ceased", "", "", "whether the need had ended"),
    Field("cause_released", "", "", "whether the firm let the customer go"),
    Field("cause_rival", "", "", "whether a rival had become better than on joining"),
    Field("share", "", "share", "customers of the firm among all present"),
    Field("layer", "", "", "layer of the customer pyramid"),
)
"""Columns that tables share or work out."""

_PRICE: Final = Field("price", "", "money", "of one unit, after price lever and season")
_MONTHLY: Final = tuple(Field(name, "", m.unit, m.meaning) for name, m in MONTHLY.items())
_REASONS: Final = (
    *(Field(f"cause_{part}", "", "", f"whether {part.replace('_', ' ')} was a cause") for part in person.PARTS),
    *(Field(r, "", "", "reason of an exit: " + ", ".join(c).replace("_", " ")) for r, c in REASONS.items()),
)
_RECORDS: Final[dict[str, tuple[Field, ...]]] = {
    "firms": (_PRICE, *_MONTHLY, *books.FIELDS),
    "segments": segment.FIELDS,
    "cohorts": cohort.FIELDS,
    "exits": _REASONS,
    "ledger": (),
    "points": books.POINT_FIELDS,
    "customers": (*person.FIELDS, *relationship.FIELDS, *(f for f in books.SUM_FIELDS if f.name == "wallet")),
}
"""Records that tables are made of; of two fields of one name the later one counts."""


def columns_of(table: str) -> dict[str, Field]:
    """What is known of the columns of a table of a run, by name; nothing of a table that is no run's."""
    made_of = _RECORDS.get(table)
    return {} if made_of is None else {field.name: field for field in (*COLUMNS, *made_of)}
