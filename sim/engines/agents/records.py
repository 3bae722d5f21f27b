"""The records of ``sim.state`` as objects, for agents: each attribute is a field, by the same name.

They are made by rule from what ``sim.state`` declares, so that nothing is spelled a second time. Type checkers and editors read
``records.pyi`` in place of this file: ``python tests/agents_stub.py`` writes it from the same declarations, and a test compares.
"""

from __future__ import annotations

from typing import Final

from sim.engines.agents.remembered import made
from sim.state import books, club, coefficients, cohort, customer_month, encounter, offer, person, relationship, segment
from sim.state import world as worlds
from sim.state.field import Field

DECLARED: Final[dict[str, tuple[Field, ...]]] = {
    "PersonRecord": person.FIELDS,
    "RelationshipRecord": relationship.FIELDS,
    "Account": club.FIELDS,
    "Encounter": encounter.FIELDS,
    "CustomerMonth": customer_month.FIELDS,
    "OfferRecord": offer.FIELDS,
    "Book": books.FIELDS,
    "Cohort": cohort.FIELDS,
    "SegmentMonth": segment.FIELDS,
    "Touchpoint": worlds.TOUCH_FIELDS,
    "Coefficients": coefficients.FIELDS,
    "Active": worlds.ACTIVE_FIELDS,
}
"""The classes of this module, and the fields each is made of."""

for _name, _fields in DECLARED.items():
    globals()[_name] = made(_name, __name__, _fields)
