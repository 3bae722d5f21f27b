"""Every column of the tables of an analysis is declared, in their order, and reaches the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from worlds import shipped
from worlds.claims import small_case

import sim
from sim.lab.columns import (
    ABLATION,
    CLAIMS,
    COMPARISON,
    CUSTOMER_VALUE,
    DISCOVERY,
    OPTIMUM,
    ROBUSTNESS,
    SENSITIVITY,
    SWEEP,
    TOURNAMENT,
    TRIAL,
)
from sim.lab.court.trial import tried
from sim.state.field import names


@pytest.fixture(scope="module")
def small() -> sim.Scenario:
    return shipped("textbook", 40, 3, 0)


@pytest.fixture(scope="module", params=["comparison", "ablation", "trial"])
def found(request: pytest.FixtureRequest, small: sim.Scenario) -> tuple[Any, Any]:
    if request.param == "comparison":
        return sim.compare(small, "complaint-recovery", replications=2, seed=1, executor="serial"), COMPARISON
    if request.param == "trial":
        return sim.field_experiment(small, "complaint-recovery", replications=2, seed=1, executor="serial"), TRIAL
    return sim.ablate(small, strategy="complaint-recovery", replications=2, seed=1, executor="serial"), ABLATION


def test_tables_of_an_analysis_have_the_columns_declared(found: tuple[Any, Any]) -> None:
    result, declared = found
    tables = result.tables()
    for name, fields in declared.items():
        said = [field.replace("<strategy>", "complaint-recovery") for field in names(fields)]
        assert list(tables[name].columns) == said, name
        assert all(field.meaning for field in fields), name


def of_all(small: sim.Scenario) -> dict[str, tuple[Any, Any]]:
    """Every kind of result of many worlds, and how the verb of it writes a folder."""
    from sim.app import ablate, compare, discover, optimise, robustness, sensitivity, sweep, tournament, trial, value

    few: dict[str, Any] = {"replications": 2, "seed": 1, "executor": "serial"}
    varied = {"behaviour.choice.inertia": None, "market.review_rate": "0.1:0.3"}
    study = sim.Experiment(
        small, policies={"less": {"use": "under-promise", "cushion": 0.1}}, factors=varied, replications=2
    )
    return {
        "compare": (sim.compare(small, "complaint-recovery", **few), compare.write),
        "ablate": (sim.ablate(small, "inertia", strategy="complaint-recovery", **few), ablate.write),
        "trial": (sim.field_experiment(small, "complaint-recovery", **few), trial.write),
        "sweep": (study.run(executor="serial"), sweep._write),
        "tournament": (sim.tournament(small, {"use": "price-cut", "depth": 0.05}, **few), tournament.write),
        "robustness": (
            sim.robustness(small, "price-cut", coefficients=["behaviour.choice.inertia"], **few),
            robustness.write,
        ),
        "optimise": (sim.optimise(small, "better-service", trials=2, fresh=2, **few), optimise.write),
        "value": (sim.customer_value(small, "price-cut", years=1, **few), value.write),
        "discover": (
            sim.discover(small, "profit > 2380", factors=varied, points=64, replications=1, executor="serial"),
            discover.write,
        ),
        "claims": (tried(small_case("dropping-customers"), 1, 0.01, executor="serial"), a_verdict),
        **{
            f"sensitivity {method}": (
                sim.sensitivity(small, factors=varied, method=method, budget=worlds, replications=1, executor="serial"),
                sensitivity.write,
            )
            for method, worlds in (("morris", 6), ("sobol", 48), ("pawn", 64))
        },
    }


def a_verdict(found: Any, place: Path, lang: str, mark: dict[str, Any]) -> None:
    from sim.app import claims
    from sim.app.output import plain

    told = {key: value for key, value in found.record().items() if key != "tables"}
    claims._store(found, plain({**told, **mark, "id": found.id, "seed": 1, "scale": 0.01}), place, lang)


KINDS = (
    "compare", "ablate", "trial", "sweep", "tournament", "robustness", "optimise", "value", "discover", "sensitivity morris",
    "sensitivity sobol", "sensitivity pawn", "claims",
)  # fmt: skip


@pytest.fixture(scope="module")
def written(small: sim.Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of folders, one a kind; figures are left out."""
    from sim.app import publish

    place = tmp_path_factory.mktemp("written")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(publish, "pages", lambda *_, **__: None)
        for kind, (result, write) in of_all(small).items():
            write(result, place / kind, "en", mark={})
    return place


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_says_what_every_column_of_every_table_is(kind: str, written: Path) -> None:
    tables = sorted((written / kind).glob("*.parquet"))
    assert tables
    silent = [
        f"{path.stem}.{field.name}"
        for path in tables
        for field in pq.read_schema(path)
        if not (field.metadata or {}).get(b"meaning")
    ]
    assert silent == []


@pytest.mark.parametrize("name", ["profit-by-tenure", "under-promise"])
def test_tables_of_a_verdict_have_the_columns_declared(name: str) -> None:
    found = tried(small_case(name), 1, 0.01, executor="serial")
    case = small_case(name)
    for title, table in found.tables.items():
        fields = found.columns[title]
        assert all(field.meaning for field in fields), title
        if title == "where":
            assert set(table.columns) == set(names(fields)) == {"yes", *case.where, *(ask.number for ask in case.asks)}
        else:
            assert tuple(table.columns) == names(fields) == names(CLAIMS[title]), title


@pytest.mark.parametrize(
    "declared", [SWEEP, TOURNAMENT, ROBUSTNESS, OPTIMUM, SENSITIVITY, DISCOVERY, CUSTOMER_VALUE, CLAIMS]
)
def test_no_column_is_declared_twice_in_a_table(declared: Any) -> None:
    for name, fields in declared.items():
        assert len(set(names(fields))) == len(names(fields)), name
        assert all(field.meaning for field in fields), name
