"""Figures of a tournament: what they say is what the tables say."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.patches import Rectangle

import sim
from sim.plots import PlotError
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")


@pytest.fixture(scope="module")
def played() -> sim.Tournament:
    small = {"population.size": 200, "market.months": 8, "market.warm_up": 2}
    duel = sim.Scenario.load("duopoly").evolve("duel", small)
    return sim.tournament(duel, "price-cut", "better-service", "over-promise", replications=3, executor="serial")


def test_the_ranking_stands_in_the_order_of_the_table(played: sim.Tournament) -> None:
    ax = played.plot("ranking")
    names = [label.get_text().replace("\n", " ") for label in ax.get_yticklabels()]
    assert names == list(played.ranking()["strategy"])
    assert names[0] in ax.get_title(loc="left").replace("\n", " ")


def test_the_heat_map_shows_the_gains_and_frames_equilibria(played: sim.Tournament) -> None:
    ax = played.plot("payoffs")
    order = list(played.ranking()["strategy"])
    cells = played.meetings().set_index(["strategy", "rival"])["gain"]
    drawn = np.asarray(ax.images[0].get_array())
    told = np.array([[cells[a, b] for b in order] for a in order])
    assert drawn / np.abs(drawn).max() == pytest.approx(told / np.abs(told).max())
    framed = sum(isinstance(patch, Rectangle) for patch in ax.patches)
    pure = [one for one in played.solved().found if one.pure]
    assert framed == sum(1 if one.support[0] == one.support[1] else 2 for one in pure)


def test_shares_of_a_population_begin_equal(played: sim.Tournament) -> None:
    ax = played.plot("replicators")
    starts = [line.get_ydata()[0] for line in ax.lines if len(line.get_ydata()) > 2]
    assert starts == pytest.approx([1 / 4] * len(starts))


def test_a_triangle_has_its_three_corners(played: sim.Tournament) -> None:
    ax = played.plot("simplex")
    assert len([text for text in ax.texts if text.get_text() in played.players]) == 3


@pytest.mark.parametrize("what", ["ranking", "payoffs", "replicators", "simplex"])
def test_figures_speak_chinese(what: str, played: sim.Tournament) -> None:
    with speaking("zh"):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in played.plot(what).get_title(loc="left"))


def test_a_market_that_was_not_played_is_refused(played: sim.Tournament) -> None:
    with pytest.raises(ValueError, match="no market"):
        played.plot("ranking", market="elsewhere")
    with pytest.raises(PlotError, match="no figure"):
        played.plot("retention")
