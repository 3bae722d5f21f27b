"""Parameters: priors, and how values become a scenario."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.calibration.bases import brands, newcomers
from sim.lab.calibration.parameter import Parameter, as_values, asked, laid
from sim.lab.calibration.said import parameter_called
from sim.lab.calibration.targets.survival import PARAMETERS
from sim.lab.factors import DesignError
from sim.scenario import Scenario, ScenarioError
from sim.words import speaking


@pytest.mark.parametrize("scale", ["linear", "log", "logit"])
def test_places_and_values_are_each_others_inverse(scale):
    one = Parameter("x", 0.1, 0.9, scale)
    places = np.array([0.0, 0.2, 0.5, 1.0])
    assert np.allclose(one.places(one.values(places)), places)
    assert np.allclose(one.values(np.array([0.0, 1.0])), [0.1, 0.9])


@pytest.mark.parametrize(("low", "high", "scale"), [(1, 1, "linear"), (0, 2, "log"), (0.0, 1.0, "logit")])
def test_a_range_that_is_none_is_refused(low, high, scale):
    with pytest.raises(DesignError, match="x"):
        Parameter("x", low, high, scale)


def test_both_parameters_of_a_distribution_are_laid_together():
    base = newcomers("b", 3, 100)
    mean, shape = (Parameter(f"population.traits.rate.gamma.{k}", 0.1, 2.0) for k in ("mean", "shape"))
    values = {mean.name: 0.5, shape.name: 1.25}
    changes = laid(base, (mean, shape), values)
    assert changes == {"population.traits.rate": {"gamma": {"mean": 0.5, "shape": 1.25}}}
    assert base.evolve("c", changes).population.traits.rate.expected() == 0.5


def test_a_parameter_alone_keeps_the_others_of_its_distribution():
    base = newcomers("b", 3, 100)
    one = Parameter("population.traits.rate.gamma.mean", 0.1, 2.0)
    shape = base.population.traits.rate.written()["gamma"]["shape"]
    assert laid(base, (one,), {one.name: 0.5})["population.traits.rate"]["gamma"] == {"mean": 0.5, "shape": shape}


def test_quality_keeps_its_profile_and_its_bounds():
    base = brands("b", {"a": 0.5, "b": 0.5}, 3, 100)
    one = Parameter("firms.a.quality", 0.4, 0.98)
    after = base.evolve("c", laid(base, (one,), {one.name: 0.9}))
    assert sum(after.firms["a"].quality.values()) / 6 == pytest.approx(0.9)
    assert after.firms["b"].quality == base.firms["b"].quality


def test_leaving_is_a_beta_of_its_mean_and_spread():
    mean, spread = 0.373, 0.3465
    shapes = PARAMETERS[0].lays({"leaving.mean": mean, "leaving.spread": spread})["population.traits.taste"][
        "logit_beta"
    ]
    assert shapes["a"] / (shapes["a"] + shapes["b"]) == pytest.approx(mean, rel=1e-5)
    assert 1 / (shapes["a"] + shapes["b"] + 1) == pytest.approx(spread, rel=1e-5)


def test_what_is_typed_has_a_published_range_or_the_one_given():
    base = Scenario.load("textbook")
    usual, given = asked(base, ["behaviour.choice.inertia", "market.review_rate=0.01:0.4"])
    assert (usual.low, usual.high, usual.source) == (0.2, 1.5, "published")
    assert (given.low, given.high, given.source, given.scale) == (0.01, 0.4, "given", "log")


@pytest.mark.parametrize(
    "text", ["market.reviw_rate", "market.review_rate=3:1", "population.traits.taste.normal.sd=a:b", "name"]
)
def test_what_cannot_be_fitted_is_refused(text):
    with pytest.raises((ScenarioError, DesignError)):
        asked(Scenario.load("textbook"), [text])


def test_values_are_rounded_as_a_file_has_them():
    one = Parameter("x", 0.0, 1.0)
    assert as_values((one,), np.array([[1 / 3]])) == [{"x": 0.333333}]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Choice: pull of the firm chosen last"), ("zh", "选择：上次所选企业的吸引力")]
)
def test_a_coefficient_is_called_what_it_means(lang, said):
    with speaking(lang):
        assert parameter_called("behaviour.choice.inertia", Scenario.load("textbook")) == said
