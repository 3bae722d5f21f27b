"""Who has had enough of a category, lived."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.corners import assert_same_tables

from sim.lab.calibration.bases import newcomers
from sim.market.market import Market
from sim.numerics.quantiles import normal_quantile
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


@pytest.mark.parametrize("spread", [0.0, 1.5])
def test_a_cohort_shrinks_as_the_mixture_of_its_chances_does(spread: float) -> None:
    """S(t) = mean over z of E[(1 - q)^n]^t = mean over z of exp(-r q t): n purchases a month are Poisson."""
    z = np.array([normal_quantile((k + 0.5) / 4000) for k in range(4000)])
    own = 1 / (1 + np.exp(-(np.log(0.3 / 0.7) + spread * z)))
    known = np.exp(-RATE * own[:, None] * np.arange(MONTHS)).mean(axis=0)
    error = np.sqrt(np.maximum(known * (1 - known), 1e-12) / PEOPLE)
    assert (np.abs(lasting(0.3, spread) - known) < 4.5 * error + 1e-9).all()


def test_of_unequal_people_ever_fewer_leave() -> None:
    there = lasting(0.3, 2.5)
    left = 1 - there[1:] / there[:-1]
    assert left[-6:].mean() < 0.7 * left[:6].mean()


def test_both_engines_let_the_same_people_go() -> None:
    base = newcomers("lasting", 6, 80)
    changed = base.evolve(
        "lasting", {"population.traits.rate": 1.5, "population.dropout": 0.3, "population.dropout_spread": 2.0}
    )
    one, other = (Market(changed, rng=2, engine=engine).run() for engine in ("agents", "columns"))
    gone = one.tables()["customers"]["stage"] == "gone"
    assert 0.3 < gone.mean() < 0.95
    assert_same_tables(one, other)
