"""Figures of ablations and trials: axes say what and in which unit, and they stand what is empty or cannot be known."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.axes import Axes

import sim
from sim import plots
from sim.plots.trial import interference_title
from sim.results.measures import OUTCOMES
from sim.words import called

pytestmark = pytest.mark.usefixtures("clean_drawing")


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 150, "market.months": 6, "market.warm_up": 2}
    return sim.Scenario.load("textbook").evolve("small", small)


@pytest.fixture(scope="module")
def ablation(base: sim.Scenario) -> sim.Ablation:
    names = ("inertia", "envy", "word-of-mouth", "homogeneous:complaint_propensity", "perceived-quality")
    return sim.ablate(base, *names, strategy="price-cut", replications=3, workers=1)


@pytest.fixture(scope="module")
def trial(base: sim.Scenario) -> sim.FieldExperiment:
    return sim.field_experiment(base, "price-cut", replications=3, workers=1)


def seen(ax: Axes) -> Axes:
    ax.figure.canvas.draw()
    assert ax.get_title(loc="left")
    assert ax.get_xlabel()
    return ax


@pytest.mark.parametrize("what", ["ablation", "interaction"])
@pytest.mark.parametrize("measure", ["retention", "profit", "good_to_bad"])
def test_a_tornado(what: str, measure: str, ablation: sim.Ablation) -> None:
    ax = seen(ablation.plot(what, measure=measure))
    assert "95% interval" in " ".join(ax.get_xlabel().split())
    assert "at rest here" in " ".join(ax.get_xlabel().split())
    sizes = np.abs([patch.get_width() for patch in ax.patches])
    spots = np.argsort([patch.get_y() for patch in ax.patches])
    assert (np.diff(sizes[spots]) <= 1e-9).all(), "the largest on top"


def test_nothing_that_moves(base: sim.Scenario) -> None:
    resting = sim.ablate(base, "envy", "weak-ties", replications=2, workers=1)
    assert "No mechanism moves retention" in " ".join(seen(resting.plot()).get_title(loc="left").split())


@pytest.mark.parametrize("what", ["trials", "interference"])
@pytest.mark.parametrize("measure", OUTCOMES)
def test_a_trial(what: str, measure: str, trial: sim.FieldExperiment) -> None:
    ax = seen(trial.plot(what, measure=measure))
    assert called(measure) in " ".join(ax.get_xlabel().split())


def test_one_trial_has_no_interval_over_trials(base: sim.Scenario) -> None:
    one = sim.field_experiment(base, "price-cut", replications=1, workers=1)
    assert "cannot tell" in " ".join(seen(one.plot()).get_title(loc="left").split())


@pytest.mark.parametrize(
    ("bias", "truth", "says"),
    [
        ((0.0, 0.0), (0.1, 0.01), "Nothing leaks"),
        ((0.01, 0.02), (0.1, 0.01), "not seen to mislead"),
        ((-0.05, 0.01), (0.1, 0.01), "hide 50%"),
        ((0.05, 0.01), (0.1, 0.01), "overstate its effect on customers kept by 50%"),
        ((-0.2, 0.01), (0.1, 0.01), "wrong sign"),
        ((0.05, 0.01), (0.001, 0.01), "about nothing"),
        ((-0.0005, 0.0001), (0.1, 0.01), "hide less than 1%"),
    ],
)
def test_what_a_trial_comes_to(bias: tuple[float, float], truth: tuple[float, float], says: str) -> None:
    row = {"measure": "kept", "interference": bias[0], "interference_half_width": bias[1], "truth": truth[0]}
    row |= {"truth_half_width": truth[1], "expected": truth[0] + bias[0], "expected_half_width": 0.01}
    assert says in interference_title(row, "it")


def test_figures_are_told_apart_by_what_they_are_of(ablation: sim.Ablation, trial: sim.FieldExperiment) -> None:
    with pytest.raises(plots.PlotError, match="no figure 'bridge' of ablation"):
        ablation.plot("bridge")
    with pytest.raises(plots.PlotError, match="ablation"):
        trial.plot("ablation")
    with pytest.raises(plots.PlotError, match="gravity"):
        ablation.plot(measure="gravity")
