"""Who has had enough of a category, lived."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import special
from worlds.corners import assert_same_tables

from sim.lab.calibration.bases import newcomers
from sim.lab.calibration.targets.returning import watched
from sim.lab.yardsticks import bgnbd
from sim.market.market import Market
from sim.state.person import PRESENT

PEOPLE, MONTHS, RATE = 8000, 18, 0.4


def lasting(dropout: float, spread: float) -> np.ndarray:
    """The share still in the category at the start of each month, of people who buy at one rate."""
    base = newcomers("lasting", MONTHS, PEOPLE)
    alike = {"population.traits.rate": RATE, "population.dropout": dropout, "population.dropout_spread": spread}
    market = Market(base.evolve("lasting", alike), rng=2)
    market.warm_up()
    found = []
    while market.month < MONTHS:
        market.step()
        found.append(float((market.customers.people["stage"] == PRESENT).mean()))
    return np.array(found)


@pytest.mark.parametrize("spread", [0.0, 0.25])
def test_a_cohort_shrinks_as_the_mixture_of_its_chances_does(spread: float) -> None:
    """S(t) = mean over people of exp(-r q t): n purchases a month are Poisson, and of each one is the last with a chance q."""
    u = (np.arange(4000) + 0.5) / 4000
    size = 1 / spread - 1 if spread else 0.0
    own = special.betaincinv(0.3 * size, 0.7 * size, u) if spread else np.full(4000, 0.3)
    known = np.exp(-RATE * own[:, None] * np.arange(MONTHS)).mean(axis=0)
    error = np.sqrt(np.maximum(known * (1 - known), 1e-12) / PEOPLE)
    assert (np.abs(lasting(0.3, spread) - known) < 4.5 * error + 1e-9).all()


def test_of_unequal_people_ever_fewer_leave() -> None:
    there = lasting(0.3, 0.6)
    left = 1 - there[1:] / there[:-1]
    assert left[-6:].mean() < 0.7 * left[:6].mean()


def test_a_cohort_just_won_is_a_bg_nbd() -> None:
    """At the four numbers that fit CDNOW (Fader, Hardie & Lee 2005) repeats by age and how many come back how often are those of
    the closed form, in the month of the first of them as in the last.
    """
    model, week = bgnbd.BgNbd(0.243, 4.414, 0.793, 2.426), 7 / 30.4375
    law = {
        "population.traits.rate": {"gamma": {"mean": model.r / model.alpha / week, "shape": model.r}},
        "population.dropout": model.a / (model.a + model.b),
        "population.dropout_spread": 1 / (model.a + model.b + 1),
    }
    _, bought = watched(Market(newcomers("won", MONTHS, PEOPLE).evolve("won", law), rng=3), "", MONTHS)
    lived = np.cumsum(bought, axis=1)
    known = model.expected(np.arange(1, MONTHS + 1) / week)
    assert (np.abs(lived.mean(axis=0) - known) < 4 * lived.std(axis=0) / PEOPLE**0.5).all()
    counts = np.array([(lived[:, 8] == x).mean() for x in range(5)])
    chances = np.array([float(model.chance(x, 9 / week)) for x in range(5)])
    assert (np.abs(counts - chances) < 4 * np.sqrt(chances * (1 - chances) / PEOPLE)).all()


def test_both_engines_let_the_same_people_go() -> None:
    base = newcomers("lasting", 6, 80)
    changed = base.evolve(
        "lasting", {"population.traits.rate": 1.5, "population.dropout": 0.3, "population.dropout_spread": 0.3}
    )
    one, other = (Market(changed, rng=2, engine=engine).run() for engine in ("agents", "columns"))
    gone = one.tables()["customers"]["stage"] == "gone"
    assert 0.3 < gone.mean() < 0.95
    assert_same_tables(one, other)
