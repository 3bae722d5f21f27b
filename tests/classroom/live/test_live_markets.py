"""Markets made fit for a class, and the map of who knows whom."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from worlds.towns import town

from sim.classroom.live.layout import placed
from sim.classroom.live.markets import UnfitError, fit, offered
from sim.market.networks.ties import build
from sim.numerics.streams import make_key
from sim.scenario import Scenario
from sim.scenario.files import shipped


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("firms", [2, 3, 8])
def test_a_market_has_as_many_firms_as_asked_for_and_every_customer_has_a_place(name: str, firms: int) -> None:
    whole, market = Scenario.load(name), fit(name, 500, 60, firms)
    assert (len(market.firms), market.population.size, market.market.months) == (firms, 500, 60)
    assert market.focal_firm == whole.focal_firm
    assert len(set(market.streams())) == firms
    total = sum(firm.start_share for firm in market.firms.values()) + market.population.start_outside
    assert total == pytest.approx(1, abs=1e-9)
    luck = dict(zip(whole.firms, whole.streams(), strict=True))
    for firm, stream in zip(market.firms, market.streams(), strict=True):
        if firm in luck:
            assert stream == luck[firm], "a firm keeps its luck, whoever else is there"
    assert all(dict(firm.strategy)["use"] == "rest" for firm in market.firms.values())


def test_firms_kept_by_name_share_what_the_others_had() -> None:
    whole = Scenario.load("telecom")
    kept = list(whole.firms)[1:]
    market = fit("telecom", 500, 60, kept)
    assert list(market.firms) == kept and market.focal_firm == kept[0]
    before = [whole.firms[name].start_share for name in kept]
    after = [market.firms[name].start_share for name in kept]
    assert np.array(after) / np.array(before) == pytest.approx(sum(after) / sum(before))


def test_a_firm_opened_twice_shares_its_customers_with_its_double() -> None:
    whole, market = Scenario.load("textbook"), fit("textbook", 500, 60, 4)
    assert list(market.firms) == ["alpha", "beta", "alpha 2", "beta 2"]
    for name in ("alpha", "alpha 2"):
        assert market.firms[name].start_share == pytest.approx(whole.firms["alpha"].start_share / 2)
        assert market.firms[name].quality == whole.firms["alpha"].quality


@pytest.mark.parametrize("firms", [["alpha"], ["alpha", "gamma"], 1, 9])
def test_firms_there_are_not_and_too_few_or_many_are_refused(firms: object) -> None:
    with pytest.raises(UnfitError):
        fit("textbook", 500, 60, firms)  # type: ignore[arg-type]


def test_a_smaller_market_has_smaller_fixed_costs() -> None:
    market = Scenario.load("textbook").evolve("paid", {"firms.alpha.costs.fixed": 1000.0})
    assert market.population.size == 2000
    from sim.classroom.live import markets

    half = markets._grown(market.evolve("paid", {"population.size": 1000}), 4)
    assert half.firms["alpha"].costs.fixed == half.firms["alpha 2"].costs.fixed == 500.0


def test_every_shipped_market_is_offered_in_both_languages() -> None:
    found = offered()
    assert [market["name"] for market in found] == list(shipped())
    for market in found:
        assert market["title"]["en"] != market["title"]["zh"] and market["about"]["en"] != market["about"]["zh"]
        assert len(market["firms"]) >= 2


@pytest.mark.parametrize("kind", ["small_world", "random", "scale_free"])
def test_on_the_map_who_is_tied_stands_nearer_than_who_is_not(kind: str) -> None:
    market = town(400, isolated=20, kind=kind, degree=6)
    ties = build(market, make_key(1))
    x, y = placed(ties)
    again = placed(ties)
    assert x.tobytes() == again[0].tobytes() and y.tobytes() == again[1].tobytes()
    assert np.isfinite(x).all() and np.isfinite(y).all()
    assert max(np.abs(x).max(), np.abs(y).max()) <= 1
    a, b = ties.edges().T
    tied = np.hypot(x[a] - x[b], y[a] - y[b]).mean()
    some = np.arange(400)
    others = np.hypot(x[some] - x[some[::-1]], y[some] - y[some[::-1]]).mean()
    assert tied < 0.75 * others
    assert len({(round(float(p), 4), round(float(q), 4)) for p, q in zip(x, y, strict=True)}) > 400


def test_a_market_without_ties_has_a_map_too() -> None:
    x, y = placed(build(town(300, kind="none"), make_key(1)))
    assert np.isfinite(x).all() and np.isfinite(y).all() and np.std(x) > 0.2


def test_a_file_of_ones_own_is_opened_at_rest_and_without_its_experiment(tmp_path: Path) -> None:
    own = Scenario.load("textbook").evolve(
        "own",
        {
            "assign.share": 0.5,
            "assign.arms.third": {"share": 0.2, "strategy": {"use": "under-promise"}},
            "firms.alpha.strategy": {"use": "under-promise"},
        },
    )
    path = tmp_path / "own.yaml"
    path.write_text(own.to_yaml(defaults=False), "utf-8")
    found = [market["name"] for market in offered([str(path), "telecom"])]
    assert found[:2] == [str(path), "telecom"] and found.count("telecom") == 1
    market = fit(str(path), 300, 24)
    assert market.assign.share == 1 and not market.assign.arms
    assert dict(market.firms["alpha"].strategy) == {"use": "rest"}
