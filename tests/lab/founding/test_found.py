"""Founding: a small market that hits its facts, one that cannot, and the file of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.lab.founding.declared import facts_of, from_text
from sim.lab.founding.draft import apportioned
from sim.lab.founding.found import Founded, found
from sim.lab.founding.met import NEAR
from sim.scenario import Scenario, ScenarioError, yaml
from sim.scenario.schema import of
from sim.words import speaking

FACTS = """
name: tiny
kind: subscription
currency: EUR
ours: a
customers: 500
retention: 70%
satisfaction: 74
operating_margin: 10%
complaints: {service: 0.3, price: 0.1}
firms:
  a: {price: 40, share: 45%, margin: 60%, contract_months: 12}
  b: {price: 25, share: 35%, margin: 50%}
  c: {price: 60, share: 20%, margin: 98%}
"""


@pytest.fixture(scope="module")
def tiny() -> Founded:
    return found(from_text(FACTS, "tiny"), seeds=6, fresh=6, size=500, executor="serial")


def test_facts_are_met_at_rest_on_luck_that_no_try_had(tiny: Founded) -> None:
    assert {one.fact for one in tiny.met} == {
        "retention",
        "satisfaction",
        "complaints",
        "share",
        "customers",
        "operating_margin",
    }
    for one in tiny.met:
        assert one.stated
        mean, half = one.reached
        near = NEAR[one.fact] * (one.wanted if one.fact in ("complaints", "customers") else 1.0)
        assert abs(mean - one.wanted) <= near + 2 * half, one  # both the tries and these worlds have luck
        assert not one.at_end


def test_facts_may_be_a_mapping_a_file_or_read_already(tmp_path: Path) -> None:
    said = yaml.read(FACTS, "tiny")[0]
    (tmp_path / "facts.yaml").write_text(FACTS)
    assert facts_of(said) == facts_of(tmp_path / "facts.yaml") == facts_of(str(tmp_path / "facts.yaml"))
    assert facts_of(facts_of(said)) == from_text(FACTS, "tiny")
    with pytest.raises(ScenarioError, match="retenton"):
        found({**said, "retenton": 0.7})
    with pytest.raises(ScenarioError, match="No such"):
        found(tmp_path / "none.yaml")


def test_a_founded_market_shows_and_writes_itself(tiny: Founded, tmp_path: Path) -> None:
    assert Scenario.load(tiny.save(tmp_path / "tiny.yaml")) == tiny.scenario
    table = tiny.table()
    assert len(table) == len(tiny.met) and table["wanted"].notna().all() and (table["half_width"] > 0).all()
    assert "retention" in repr(tiny) and len(repr(tiny)) < 2000


def test_what_is_stated_stands_in_the_market(tiny: Founded) -> None:
    market = tiny.scenario
    assert market.focal == "a" and market.market.currency == "EUR"
    assert market.market.category_price == pytest.approx(0.45 * 40 + 0.35 * 25 + 0.2 * 60)
    assert [firm.list_price for firm in market.firms.values()] == [40, 25, 60]
    assert market.firms["a"].contract.months == 12
    assert market.firms["b"].costs.unit + market.firms["b"].costs.serve == pytest.approx(0.5)
    assert market.firms["c"].costs.serve == pytest.approx(0.02)
    outside = market.population.start_outside
    assert [firm.start_share for firm in market.firms.values()] == pytest.approx(
        [share * (1 - outside) for share in (0.45, 0.35, 0.2)], abs=1e-5
    )
    assert market.population.size * (1 - outside) == pytest.approx(500, abs=1)
    assert market.behaviour == Scenario.load("telecom").behaviour  # coefficients are the base's


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_file_says_of_each_value_where_it_is_from_and_reads_back(tiny: Founded, lang: str) -> None:
    with speaking(lang):
        text = tiny.to_yaml()
        assert Scenario.from_yaml(text) == tiny.scenario
    said = tiny.draft.data
    leaves = [path for path in _leaves(said, ()) if path not in tiny.draft.notes and "journey" not in path]
    assert leaves == []
    assert tiny.scenario.remarks() == []


def _leaves(data: object, path: tuple[str, ...]) -> list[str]:
    if not isinstance(data, dict) or ".".join(path).endswith(("price_sensitivity", "complaint_propensity")):
        return [".".join(path)]
    return [leaf for key, value in data.items() for leaf in _leaves(value, (*path, key))]


def test_the_same_facts_found_the_same_market(tiny: Founded) -> None:
    again = found(from_text(FACTS, "tiny"), seeds=6, fresh=2, size=500, executor="serial")
    assert again.scenario == tiny.scenario


def test_what_cannot_be_reached_is_said_and_the_nearest_is_made() -> None:
    facts = from_text(FACTS.replace("70%", "99%"), "loyal")
    founded = found(facts, seeds=3, fresh=3, size=300, executor="serial")
    kept = next(one for one in founded.met if one.fact == "retention")
    assert not kept.held and not founded.held and kept.at_end
    assert 0.8 < kept.reached[0] < 0.98
    share = next(one for one in founded.met if one.fact == "share")
    assert abs(share.reached[0] - share.wanted) < 0.05
    assert "NOT reached" in founded.to_yaml()


def test_ours_alone_may_be_what_is_known() -> None:
    facts = from_text(FACTS.replace("customers: 500", "customers: 200\ncustomers_of: ours\nretention_of: ours"), "ours")
    assert facts.all_customers == pytest.approx(200 / 0.45)
    founded = found(facts, seeds=4, fresh=4, size=400, executor="serial")
    ours = {one.fact: one for one in founded.met if one.firm == "a"}
    assert abs(ours["retention"].reached[0] - 0.7) < 0.03 + ours["retention"].reached[1]
    assert abs(ours["customers"].reached[0] - 200) < 10 + ours["customers"].reached[1]


def test_seats_by_weight() -> None:
    assert apportioned({"a": 3.0, "b": 1.0, "c": 0.0}, 12) == {"a": 8, "b": 3, "c": 1}
    assert sum(apportioned({"a": 1.0, "b": 1.0, "c": 1.0}, 10).values()) == 10


def test_every_path_that_is_written_is_one_of_a_scenario(tiny: Founded) -> None:
    assert of(Scenario).kind == "part"
    for path in tiny.draft.notes:
        if path not in ("extends", "name", "about", "journey"):
            tiny.scenario.field(path)
