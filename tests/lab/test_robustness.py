"""Robustness of a choice: regret, the cautious option, and break-even values that are where theory puts them."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import sim
from sim.lab.robustness import Robustness, assumptions_of, robustness, unsourced
from sim.report import rendered, sheet_of
from sim.scenario import ScenarioError
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 300, "market.months": 8, "market.warm_up": 2}
    return sim.Scenario.load("textbook").evolve("small", small)


@pytest.fixture(scope="module")
def looked(base: sim.Scenario) -> Robustness:
    policies = {"good": {"use": "better-service"}, "cut": {"use": "price-cut"}}
    return robustness(base, policies, coefficients=["behaviour.word_of_mouth.good"], replications=2, executor="serial")


def test_every_kind_of_assumption_is_tried(base: sim.Scenario, looked: Robustness) -> None:
    found = assumptions_of(base, "alpha")
    assert found[0].name == "as it is"
    assert [one.name for one in found if one.kind == "rivals"] == [
        "rivals at rest", "rivals copy the leader", "rivals best-reply"
    ]  # fmt: skip
    assert {one.what for one in found if one.kind == "coefficient"} <= set(unsourced(base))
    assert {one.value for one in found if one.kind == "cost"} == {0.5, 2.0}
    assert looked.left_out.empty


def test_only_what_has_no_source_of_its_own_is_varied(base: sim.Scenario) -> None:
    for path in unsourced(base):
        source = base.field(path).source.lower()
        assert source in ("", "-") or "prior" in source


def test_regret_is_what_the_best_earns_more_and_the_cautious_choice_has_least(looked: Robustness) -> None:
    table = looked.table()
    for _, rows in table.groupby("assumption"):
        best = rows["difference"].max()
        assert (best - rows["difference"]).to_numpy() == pytest.approx(rows["regret"].to_numpy(), abs=1e-6)
    largest = table.groupby("policy")["regret"].max()
    assert looked.minimax == largest.idxmin()
    assert looked.regrets().set_index("policy")["largest_regret"].to_dict() == pytest.approx(largest.to_dict())


def test_doing_nothing_differs_from_nothing_by_nothing(looked: Robustness) -> None:
    table = looked.table()
    assert (table[table["policy"] == "baseline"]["difference"] == 0).all()


def test_a_cost_breaks_even_where_profit_says(base: sim.Scenario) -> None:
    """Profit is linear in what a lever costs as long as nobody notices it: the break-even multiple is known by arithmetic."""
    free = base.evolve("free", {"firms.alpha.costs.prevention": 0.0001, "firms.alpha.costs.lift": 0.0001})
    twins = sim.compare(free, "reliability", replications=2, executor="serial")
    gain = float(twins.difference("profit").each.mean())
    spent = -float(twins.bridge().set_index("line").loc["service", "effect"])
    assert gain > 0
    dear = (gain / spent + 1) / 1.5  # in units of the cost above: at one and a half times it, nothing is gained
    market = base.evolve(
        "dear", {"firms.alpha.costs.prevention": 0.0001 * dear, "firms.alpha.costs.lift": 0.0001 * dear}
    )
    told: list[tuple[int, int]] = []
    found = robustness(
        market,
        "reliability",
        coefficients=[],
        replications=2,
        executor="serial",
        progress=lambda done, total: told.append((done, total)),
    )
    done = [one for one, _ in told]
    assert done == sorted(done) and all(one <= total for one, total in told), "progress never goes back"
    assert done[-1] > len(found.outcomes.design), "worlds for break-even values come after all others"
    row = found.break_even.set_index("what").loc["costs.prevention"]
    assert found.best == "reliability"
    assert row["overtaken_by"] == "baseline"
    assert row["times"] == pytest.approx(1.5, abs=1.0 / 2**7)


def test_a_choice_that_stands_has_no_break_even(base: sim.Scenario) -> None:
    found = robustness(base, {"use": "price-cut", "depth": 0.5}, coefficients=[], replications=2, executor="serial")
    assert found.best == "baseline"
    rows = found.break_even
    assert rows[rows["kind"] == "cost"].empty
    assert np.isfinite(found.means).all()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_is_written_and_drawn(lang: str, looked: Robustness, tmp_path: Path) -> None:
    sheet = sheet_of(looked, lang)
    assert rendered(sheet, ".html")
    assert looked.regrets()["policy"].iloc[0] in sheet.short[-1] or looked.minimax == "baseline"
    ax = looked.plot(lang=lang)
    assert ax.get_title(loc="left")


def test_what_cannot_be_looked_at_is_said(base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="at least one policy"):
        robustness(base)
    with pytest.raises(ScenarioError):
        robustness(base, "price-cut", coefficients=["behaviour.word_of_mouth.goood"])
    with pytest.raises(ValueError, match="measure"):
        robustness(base, "price-cut", measure="joy")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_assumption_is_called_what_it_is_and_not_by_its_key(lang: str, looked: Robustness) -> None:
    from sim.report.robustness import robustness_sheet

    with speaking(lang):
        told = [looked.called(one.name) for one in assumptions_of(looked.base, looked.firm)]
        named = [looked.called(one.what) for one in looked.assumptions]
    for text in (*told, *named, *robustness_sheet(looked, lang).short):
        assert not re.search(r"\w_\w|\b(?:costs|behaviour|word of mouth|choice)\.\w|\bprevention \*", text), text
        assert lang == "en" or re.search(r"[\u4e00-\u9fff]", text), text
    assert len(set(told)) == len(told), "no two are called the same"
