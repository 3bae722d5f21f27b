"""What differs from the defaults: all of it, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from sim.scenario import Scenario
from sim.scenario.files import shipped


@pytest.mark.parametrize("name", shipped())
def test_put_back_to_their_defaults_nothing_is_left(name: str) -> None:
    scenario = Scenario.load(name)
    content = scenario.model_dump()
    found = scenario.departures()
    assert found
    for departure in found:
        at: Any = content
        for key in departure.path[:-1]:
            at = at[key]
        assert at[departure.path[-1]] == departure.value != departure.default
        at[departure.path[-1]] = departure.default
    content["market"]["kind"] = "repertoire"  # a durable market cannot do without a price of service
    next(iter(content["firms"].values()))["start_share"] += scenario.population.start_outside  # shares sum to one again
    assert Scenario.model_validate(content).departures() == []


def test_one_change_is_one_departure(base: Scenario) -> None:
    before = base.departures()
    after = base.evolve("other", {"firms.rival.costs.unit": 0.6, "title": "Other", "focal": "rival"}).departures()
    (new,) = [d for d in after if d not in before]
    assert (new.name, new.value, new.default, new.unit) == ("firms.rival.costs.unit", 0.6, 0.5, "share of price")
    assert new.meaning.startswith("goods")


def test_what_a_part_stands_in_with_is_its_default(base: Scenario) -> None:
    lists = base.evolve("other", {"market.growth": [1.0, 1.2], "behaviour.satisfaction.form": "delta_only"})
    found = {d.name: (d.value, d.default) for d in lists.departures()}
    assert found["market.growth"] == ([1.0, 1.2], [1.0])
    assert found["behaviour.satisfaction.form"] == ("delta_only", "full")
    assert found["population.segments.thrift.traits.price_sensitivity"] == (5, {"lognormal": {"mean": 3.0, "sd": 1.0}})
    assert found["firms.sewell.strategy"] == ({"use": "under-promise", "cushion": 0.1}, {"use": "rest"})
    assert not any("list_price" in name or "share" in name for name in found)
