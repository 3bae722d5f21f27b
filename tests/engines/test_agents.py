"""What agents remember is what the records declare: the same names, kinds and beginnings."""

from __future__ import annotations

import ast
from pathlib import Path

import agents_stub
import numpy as np
import pytest

from sim.engines.agents import records, remembered
from sim.engines.agents.customer import FIRMS, Customer
from sim.engines.agents.records import DECLARED
from sim.engines.agents.relationship import Relationship
from sim.state.field import Field, dtype_of, names
from sim.state.person import PERSON
from sim.state.relationship import RELATIONSHIP


def test_type_checkers_read_what_is_declared() -> None:
    assert agents_stub.STUB.read_text("utf-8") == agents_stub.stub(), "run: python tests/agents_stub.py"


@pytest.mark.parametrize("name", DECLARED)
def test_a_record_is_an_object_with_its_fields_in_order_and_nothing_else(name: str) -> None:
    made, fields = getattr(records, name), DECLARED[name]
    assert made.NAMES == names(fields) == tuple(f.name for f in made.__dataclass_fields__.values())
    with pytest.raises(AttributeError):
        made().nothing = 1


@pytest.mark.parametrize("name", DECLARED)
def test_a_record_passes_through_an_object_unchanged(name: str) -> None:
    made, dtype = getattr(records, name), dtype_of(DECLARED[name])
    bits = np.random.default_rng(7).integers(0, 100, dtype.itemsize, np.uint8).tobytes()
    there = np.frombuffer(bits, dtype)[:1]
    one = made()
    one.read(there[0])
    back = np.array([one.record()], dtype)
    for field in names(DECLARED[name]):
        np.testing.assert_array_equal(back[field], there[field])


def test_a_new_record_begins_as_declared() -> None:
    fields = (
        Field("at", "i1", "", "nobody", stands_for="firm", start=-1),
        Field("many", "f8", "", "three", shape=(3,)),
    )
    new = remembered.made("New", __name__, fields)()
    assert new.record() == (-1, (0.0, 0.0, 0.0))
    assert records.Encounter().named == -1 == records.CustomerMonth().firm


def test_what_single_precision_cannot_keep_is_rounded_and_nothing_else_is() -> None:
    account = records.Account(0.1, 0.1, 0.1, 0.1)
    assert (account.points, account.score) == (0.1, float(np.float32(0.1)))


def test_customers_bear_every_name_of_a_person_and_those_of_firms_hold_a_relationship() -> None:
    assert PERSON.names == Customer.NAMES
    assert RELATIONSHIP.names == Relationship.NAMES
    assert FIRMS == ("home", "last", "left", "first", "invited")


def test_no_agent_spells_a_field_again() -> None:
    """An annotation of a field's name in a class made from a record would be a second declaration."""
    declared = {name for fields in DECLARED.values() for name in names(fields)}
    spelled = {
        f"{of.name}.{line.target.id}"
        for path in Path(remembered.__file__).parent.glob("*.py")
        for of in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(of, ast.ClassDef) and any(name in ast.unparse(base) for base in of.bases for name in DECLARED)
        for line in of.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.target.id in declared
    }
    assert spelled == {"Provider.stream"}  # a number of luck there, a whole one
