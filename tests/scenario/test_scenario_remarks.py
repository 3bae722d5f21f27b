"""What is allowed but hardly meant is remarked on, as data and in words; what is meant is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sim.app.cli import outcome
from sim.scenario import Scenario
from sim.scenario.files import shipped
from sim.scenario.remarks import CODES, FAR


@pytest.mark.parametrize("name", shipped())
def test_nothing_is_remarked_on_in_a_shipped_market(name: str) -> None:
    assert Scenario.load(name).remarks() == []


CASES: list[tuple[dict[str, Any], str, str, str]] = [
    ({"market.category_price": 1}, "price-far-from-category", "firms.sewell.list_price", "22 is 22 times"),
    ({"market.category_price": 200}, "price-far-from-category", "firms.rival.list_price", "20 is 0.1 times"),
    (
        {"firms.sewell.list_price": 1e12},
        "price-far-from-category",
        "firms.sewell.list_price",
        "times market.category_price (20)",
    ),
    ({"firms.sewell.list_price": 0}, "price-zero", "firms.sewell.list_price", "nothing is earned"),
    ({"firms.sewell.costs.unit": 1.5}, "loss-on-unit", "firms.sewell.costs.unit", "costs 1.5 of the list price"),
    (
        {"firms.sewell.costs.unit": 0.7, "firms.sewell.price.change": -0.4},
        "loss-on-unit",
        "firms.sewell.costs.unit",
        "sold at 0.6",
    ),
    (
        {"firms.rival.costs.unit_service": 1.2},
        "loss-on-service",
        "firms.rival.costs.unit_service",
        "cost 1.2 of its price",
    ),
    ({"population.size": 1}, "few-customers", "population.size", "with a population of 1"),
]


@pytest.mark.parametrize(("changes", "code", "path", "said"), CASES, ids=[f"{c[1]}-{k}" for k, c in enumerate(CASES)])
def test_what_is_hardly_meant_is_remarked_on(
    base: Scenario, changes: dict[str, Any], code: str, path: str, said: str
) -> None:
    assert base.remarks() == []
    (remark,) = [r for r in base.evolve("odd", changes).remarks() if r.path == path]
    assert remark.code == code
    assert said in remark.message
    assert str(remark) == f"{path}: {remark.message}"
    told = json.loads(json.dumps(remark.to_dict()))
    assert (told["path"], told["value"], told["message"]) == (path, remark.value, remark.message)
    low, high = told["expected"]["low"], told["expected"]["high"]
    assert (low is not None and remark.value < low) or (high is not None and remark.value > high)


def test_every_kind_of_remark_is_tried() -> None:
    assert {code for _, code, _, _ in CASES} == set(CODES)


@pytest.mark.parametrize(
    ("times", "remarked"), [(FAR * 0.99, False), (FAR * 1.01, True), (1.01 / FAR, False), (0.99 / FAR, True)]
)
def test_a_price_is_far_from_a_factor_on(base: Scenario, times: float, remarked: bool) -> None:
    odd = base.evolve("odd", {"firms.sewell.list_price": 20 * times})
    assert bool(odd.remarks()) == remarked


def test_validate_says_the_remarks_and_still_calls_the_file_valid(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "market.yaml"
    path.write_text(path.read_text().replace("  category_price: 20\n", ""))
    assert outcome(["validate", str(path), "--quick"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert (
        "valid" in said and "firms.sewell.list_price: the list price 22 is 22 times market.category_price (1)" in said
    )
    assert outcome(["validate", str(path), "--quick", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert told["valid"]
    assert {remark["code"] for remark in told["remarks"]} == {"price-far-from-category"}
