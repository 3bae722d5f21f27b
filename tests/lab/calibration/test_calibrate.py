"""A whole fit, small: a cohort counted by the month."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sim.lab.calibration.calibrate import calibrate, generations
from sim.lab.calibration.result import Calibration
from sim.lab.calibration.targets import survival
from sim.lab.calibration.written import market_text, save
from sim.lab.ensemble.ensemble import Ensemble
from sim.lab.store import Memory
from sim.lab.yardsticks.sbg import ShiftedBetaGeometric
from sim.report import rendered, sheet_of
from sim.report.calibration import headlines
from sim.scenario import Scenario

TRUTH = ShiftedBetaGeometric(0.8, 2.4)
PERIODS = 8


def asked(customers: int = 600):
    return survival.target(TRUTH.survival(np.arange(PERIODS + 1)), [500], unit="month", held=3, customers=customers)


@pytest.fixture(scope="module")
def store() -> Memory:
    return Memory()


@pytest.fixture(scope="module")
def fit(store: Memory) -> Calibration:
    return calibrate(asked(), name="small", members=10, worlds=160, workers=1, store=store)


def test_what_made_the_data_lies_inside(fit):
    rows = fit.parameters.set_index("parameter")
    mean, spread = 0.25, 1 / 4.2
    assert rows.loc["leaving.mean", "low"] < mean < rows.loc["leaving.mean", "high"]
    assert rows.loc["leaving.spread", "low"] < spread < rows.loc["leaving.spread", "high"]


def test_what_the_data_do_not_tell_stays_as_it_was(fit):
    assert "behaviour.choice.inertia" in fit.known.untold
    row = fit.parameters.set_index("parameter").loc["behaviour.choice.inertia"]
    assert row["kept_of_prior"] > 0.7
    drawn = [one["behaviour.choice.inertia"] for one in fit.values]
    assert max(drawn) - min(drawn) > 0.5


def test_what_is_said_of_a_number_goes_by_the_spread_the_fit_left(fit):
    """Not by the look along straight lines before it."""
    place = list(fit.known.names).index("behaviour.choice.inertia")
    assert fit.parameters["told"][place] == fit.known.verdict(place) == "untold"
    points = fit.posterior.points.copy()
    points[:, place] = 0.5 + 0.5 * (points[:, place] - 0.5)
    learned = replace(fit, posterior=replace(fit.posterior, points=points))
    assert learned.parameters["told"][place] == "partly"
    assert not any("stays as uncertain" in said for said in headlines(learned))
    assert any("stays as uncertain" in said for said in headlines(fit))


def test_what_was_held_out_is_never_fitted(fit, store):
    """Other numbers held out, the same worlds and the same posterior."""
    shares = TRUTH.survival(np.arange(PERIODS + 1))
    shares[-3:] = shares[-4] * np.array([0.6, 0.5, 0.4])
    other = survival.target(shares, [500], unit="month", held=3, customers=600)
    again = calibrate(other, name="small", members=10, worlds=160, workers=1, store=store)
    assert np.array_equal(again.posterior.points, fit.posterior.points)
    assert again.covered(True)[0] < fit.covered(True)[0]


def test_the_hold_out_is_foretold(fit):
    inside, of = fit.covered(True)
    assert of == 3 and inside == 3
    assert fit.missed(True) < 0.1
    assert fit.missed(True, "yardstick") < 0.01  # it is the law that made them


def test_the_same_seed_gives_the_same_and_another_does_not(fit, store):
    assert calibrate(asked(), name="small", members=10, worlds=160, workers=1, store=store).id == fit.id
    assert calibrate(asked(300), members=2, worlds=128, lucks=1, workers=1, seed=2).id != fit.id


def test_market_and_ensemble_read_back(fit, tmp_path):
    market, beside = save(fit, tmp_path / "own.yaml")
    assert Scenario.load(market) == fit.scenario
    members = Ensemble.load(beside)
    assert len(members) == 10
    assert members.scenarios[0].population.traits.taste != fit.scenario.population.traits.taste


def test_a_market_made_for_data_extends_its_base_and_says_where_each_value_is_from(fit, tmp_path):
    from sim.words import number, speaking

    text = market_text(fit, "", tmp_path / "own.yaml")
    assert "extends: bases/subscription" in text and "needs:" not in text
    assert Scenario.from_yaml(text) == fit.scenario == Scenario.from_yaml(fit.scenario.to_yaml())
    flat = " ".join(text.replace("#", " ").split())
    for row in fit.parameters.to_dict("records"):
        assert f"median {number(row['median'], 4)}, 90% interval {number(row['low'], 4)} to" in flat
    assert flat.index("taste: {logit_beta") > flat.index("how much that chance differs") > flat.index("traits:")
    assert "the cohorts tell it well" in flat or "the cohorts tell it in part" in flat
    with speaking("zh"):
        assert "中位数" in market_text(fit, "", tmp_path / "own.yaml")


def test_a_base_that_has_a_title_of_its_own_is_extended(tmp_path: Path):
    shipped = Scenario.load("textbook").evolve("textbook", {"population.size": 300, "market.warm_up": 2})
    (tmp_path / "own.yaml").write_text("title: Ours\n" + shipped.evolve("own", {"title": ""}).to_yaml(defaults=False))
    for source in ("own.yaml", "../own.yaml"):
        base = Scenario.load(tmp_path / "own.yaml")
        target = survival.target(
            TRUTH.survival(np.arange(5)), [500], unit="month", held=1, base=base, fit=("market.review_rate=0.02:0.9",)
        )
        found = calibrate(target, name="mine", members=2, worlds=128, lucks=1, workers=1)
        market, beside = save(found, tmp_path / "fitted.yaml", str(tmp_path / source))
        text = market.read_text()
        assert f"extends: {'own.yaml' if source == 'own.yaml' else 'bases/subscription'}" in text
        assert Scenario.load(market) == found.scenario and Ensemble.load(beside).market == found.scenario
        flat = " ".join(text.replace("#", " ").split())
        assert "median" in flat and "(as asked)" in flat and ("list_price" in text) == (source != "own.yaml")


def test_report_and_figures_in_either_language(fit):
    for lang, said in (("en", "held out"), ("zh", "留出")):
        assert said in rendered(sheet_of(fit, lang), ".md").decode()
    for name in ("calibration", "learned"):
        assert fit.plot(name).get_title(loc="left")


def test_generations_begin_with_a_power_of_two():
    assert generations(768) == (256, 128, 128, 128, 128)
    assert sum(generations(160)) == 160


def test_too_few_worlds_are_refused():
    with pytest.raises(ValueError, match="worlds"):
        calibrate(asked(), worlds=10)


def test_a_base_of_another_kind_says_so():
    base = Scenario.load("cola").evolve("cola", {"population.size": 200, "market.warm_up": 0})
    target = survival.target(
        TRUTH.survival(np.arange(5)), [500], unit="month", held=1, base=base, fit=("market.outside=-3:3",)
    )
    object.__setattr__(target, "collect", survival.Stayed(4, 400))
    with pytest.raises(ValueError, match="showed all the figures"):
        calibrate(target, worlds=128, workers=1)
