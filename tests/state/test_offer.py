"""What a firm offers: its levers by one rule, its costs where they were declared, and the rest written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.market.offers import announced
from sim.scenario.booked import booked
from sim.scenario.flat import numbers_of, unit_of
from sim.scenario.levers import Costs, Levers
from sim.state.books import COSTS
from sim.state.field import names
from sim.state.offer import FIELDS, LEVERS, MADE_FIELDS, OWN, PRICES

FIRM = "sewell"
DEALER = sim.Scenario.load("car-dealer").evolve("shares", {f"firms.{FIRM}.costs.wage": 0.0})
"""Where no wage is known, work costs shares of the price."""
NUMBERS = {number.name: number for number in LEVERS}
DECLARED = {key: said for key, field in Costs.model_fields.items() if (said := booked(field))}

SHARED = {"goods", "serving", "failures", "gifts", "acquisition", "fixed"}
"""Lines of the books that no one lever has to itself."""


def test_every_number_of_every_lever_is_offered_under_the_levers_name() -> None:
    wanted = {
        f"{block}_{key}"
        for block, lever in Levers().model_dump().items()
        for key, value in lever.items()
        if isinstance(value, float)
    }
    assert set(NUMBERS) == wanted
    declared = {field.name: field for field in FIELDS}
    for name, number in NUMBERS.items():
        assert (declared[name].meaning, declared[name].unit) == (number.field.description, unit_of(number.field))


@given(st.sampled_from(sorted(NUMBERS)), st.floats(0, 1))
def test_what_a_lever_is_set_to_is_offered_as_it_is(name: str, strength: float) -> None:
    """Between rest and the upper end of its range; shares of a ranking are kept below their sum."""
    number = NUMBERS[name]
    rest = DEALER.firms[FIRM].levers()
    ends = [limit.le for limit in number.field.metadata if hasattr(limit, "le")]
    levers = rest.towards(strength, **{number.block: {number.key: ends[0]}})
    assert float(announced(DEALER, FIRM, levers).offer[name]) == number.of(levers)


def test_what_is_written_out_bears_no_name_that_the_rule_gives() -> None:
    assert len(set(names(FIELDS))) == len(FIELDS) == len(OWN) + len(LEVERS) + len(PRICES) + len(MADE_FIELDS)


def test_every_cost_stands_on_a_line_of_the_books() -> None:
    assert set(DECLARED) == set(Costs.model_fields)
    assert {said.line for said in DECLARED.values()} <= set(COSTS)


def test_a_line_that_one_lever_is_booked_on_bears_its_name() -> None:
    assert set(COSTS) - SHARED <= set(Levers.model_fields)
    assert set(COSTS) >= SHARED


@pytest.mark.parametrize("name", PRICES)
def test_a_price_is_a_share_of_a_list_price_times_what_it_depends_on(name: str) -> None:
    key, said = PRICES[name]
    firm = DEALER.firms[FIRM]
    prices = {"unit": firm.list_price, "worth": 1.0}  # of a durable, all else is a share of a service visit
    share = getattr(firm.costs, key)
    times = 1.0
    if said.times:
        (times,) = (n.of(firm) for n in numbers_of(Levers) if f"{n.block}.{n.key}" == said.times)
    offered = float(announced(DEALER, FIRM, firm.levers()).offer[name])
    assert offered == pytest.approx(share * times * prices.get(str(said.of), firm.service_price))
