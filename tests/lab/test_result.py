"""Whatever was lived has one face."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from matplotlib import pyplot as plt

import sim
from sim.lab.court.claim import Verdict
from sim.lab.court.target import Estimate, Lived, Part, Target, run_target
from sim.lab.outcomes import Outcome
from sim.lab.result import Result, Tables
from sim.lab.world import Arm
from sim.market.market import Market


def measured(market: Market) -> Outcome:
    if market.world_seed == 3:
        raise ZeroDivisionError("by nothing")
    return Outcome({"x": market.world_seed})


def worlds(scale: float) -> dict[Arm, Lived]:
    sizes = {"population.size": 60, "market.months": 1, "market.warm_up": 0}
    return {Arm(): Lived(sim.Scenario.load("textbook").evolve("small", sizes), measured)}


TARGET = Target(
    "made-up", "A0", "Up", "this test", "none", (Part("x", "is above 0", "CHECK", low=0),),
    worlds, lambda found: {"x": found[Arm()].measures["x"] + 1.0}, str,
)  # fmt: skip


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    sizes = {"population.size": 60, "market.months": 4, "market.warm_up": 1}
    base = sim.Scenario.load("textbook").evolve("small", sizes)
    return {
        "run": sim.simulate(base),
        "twins": sim.compare(base, "price-cut", replications=2, executor="serial"),
        "ablation": sim.ablate(base, "inertia", replications=2, executor="serial"),
        "trial": sim.field_experiment(base, "better-service", replications=2, executor="serial"),
        "target": run_target(TARGET, seeds=4, executor="serial"),
        "verdict": Verdict(
            "made-up", "More is more.", {"more": "a larger number"}, "holds", "It holds.",
            tables=Tables({"The map": pd.DataFrame({"gain": [1.0, float("nan")]})}),
            figures={"A line": lambda: plt.figure().gca()}, numbers={"gain": 1.0},
        ),
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["run", "twins", "ablation", "trial", "target", "verdict"])
def test_one_face(kind: str, results: dict[str, Result], tmp_path: Path) -> None:
    one = results[kind]
    assert one.kind == kind
    assert len(one.id) == 16
    assert one == one and one in [*results.values()] and len({*results.values()}) == len(results)
    assert one != kind and one != next(other for other in results.values() if other.kind != kind)
    for name, table in one.tables().items():
        assert isinstance(table, pd.DataFrame), name
    assert json.loads(json.dumps(one.to_dict(), allow_nan=False))
    assert one.headline() in repr(one)
    assert "<table" in one._repr_html_()
    for suffix in ("html", "md", "xlsx"):
        path = tmp_path / f"{kind}.{suffix}"
        assert one.report(path) == path
        assert path.stat().st_size > 200


def units(told: object) -> set[str]:
    if isinstance(told, dict):
        return {v for k, v in told.items() if k == "unit"}.union(*map(units, told.values()))
    return set().union(*map(units, told)) if isinstance(told, list) else set()


@pytest.mark.parametrize("kind", ["twins", "ablation", "trial"])
def test_json_says_what_money_is_counted_in(kind: str, results: dict[str, Result]) -> None:
    one: Any = results[kind]
    assert "money" in units(one.to_dict())  # the textbook's
    there = replace(one, base=one.base.evolve("there", {"market.currency": "EUR"}))
    assert units(there.to_dict()) == units(one.to_dict()) - {"money"} | {"EUR"}


class OnSeveral(Result):
    def __init__(self, *currencies: str) -> None:
        textbook = sim.Scenario.load("textbook")
        self.there = tuple(textbook.evolve("m", {"market.currency": one}) for one in currencies)

    @property
    def of_markets(self) -> tuple[sim.Scenario, ...]:
        return self.there

    def _told(self) -> dict[str, Any]:
        return {"unit": "money", "measure": "money", "rows": [{"unit": "money per year", "more": [{"unit": "money"}]}]}


@pytest.mark.parametrize(("currencies", "said"), [(("EUR", "EUR"), "EUR"), (("EUR", "yuan"), "money"), ((), "money")])
def test_several_markets_say_a_currency_only_where_they_share_it(currencies: tuple[str, ...], said: str) -> None:
    told = {"unit": said, "measure": "money", "rows": [{"unit": "money per year", "more": [{"unit": said}]}]}
    assert OnSeveral(*currencies).to_dict() == told


def test_figures_of_each(results: dict[str, Result]) -> None:
    for kind in ("run", "twins", "ablation", "trial", "verdict"):
        assert results[kind].plot() is not None
        with pytest.raises(ValueError, match="nope"):
            results[kind].plot("nope")
    with pytest.raises(ValueError, match="no figures"):
        results["target"].plot()
    plt.close("all")


def test_a_seed_that_fails_has_no_number_and_says_why() -> None:
    found = run_target(TARGET, seeds=4, executor="serial")
    assert found.failed == {3: "ZeroDivisionError: by nothing"}
    assert Estimate(found.values["x"]).mean == (2 + 3 + 5) / 3  # noqa: PD011 - a method of ours
    with pytest.raises(ZeroDivisionError):
        run_target(TARGET, seed=3, seeds=1, executor="serial")
