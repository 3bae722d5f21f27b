"""What agents remember is what the records declare: the same names, kinds and beginnings."""

from __future__ import annotations

import ast
from pathlib import Path

import agents_stub
import numpy as np
import pytest
from worlds.corners import CORNERS, corner
from worlds.sound import assert_counts_fit_together, assert_customers_are_conserved, assert_money_is_conserved

from sim.engines.agents import records, remembered
from sim.engines.agents.customer import FIRMS, Customer
from sim.engines.agents.records import DECLARED
from sim.engines.agents.relationship import Relationship
from sim.market.market import Market
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


@pytest.fixture(scope="module", params=CORNERS)
def lived(request: pytest.FixtureRequest) -> Market:
    """A corner lived by agents, month by month, every month looked at."""
    market = Market(corner(request.param, 25, 13), rng=1, engine="agents")
    market.engine.watch()
    market.warm_up()
    assert_customers_are_conserved(market)
    return market


def test_what_agents_lived_adds_up(lived: Market) -> None:
    assert_money_is_conserved(lived)
    assert_counts_fit_together(lived)


def test_what_agents_met_with_is_in_the_books(lived: Market) -> None:
    met, last = lived.engine.encounters(), lived.record.books[-1]
    for firm in range(last.size):
        mine = met[met["firm"] == firm]
        assert mine["visits"].sum() == last["visits"][firm]
        assert mine["failures"].sum() == last["failed"][firm]
        assert mine["joined"].sum() == last["joined"][firm]
        assert mine["rewards"].sum() == last["rewards"][firm]
    assert (lived.engine.customer_months()["fee"] >= 0).all()


def test_agents_go_on_from_what_other_agents_remember(lived: Market) -> None:
    other = Market(lived.spec, rng=2, engine="agents")
    other.engine.restore(lived.engine.state())
    for mine, theirs in zip(lived.engine.state().items(), other.engine.state().items(), strict=True):
        assert mine[0] == theirs[0]
        np.testing.assert_array_equal(mine[1], theirs[1])
