"""A whole fit, small: a cohort counted by the month."""

from __future__ import annotations

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
    assert "leaving.mean" in market.read_text()


def test_a_shipped_base_is_extended(tmp_path: Path):
    base = Scenario.load("textbook").evolve("textbook", {"population.size": 300, "market.warm_up": 2})
    target = survival.target(
        TRUTH.survival(np.arange(5)), [500], unit="month", held=1, base=base, fit=("market.review_rate=0.02:0.9",)
    )
    found = calibrate(target, name="mine", members=3, worlds=128, lucks=1, workers=1)
    text = market_text(found, "textbook", tmp_path / "a.yaml")
    assert "extends: textbook" in text and "review_rate" in text


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
