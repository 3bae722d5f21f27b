"""The blind test goes one way, the branded market the other."""

from __future__ import annotations

import pytest

import sim
from sim.lab.analyses.blind import blind_test

COLA = sim.Scenario.load("cola")


@pytest.mark.domain("objective and subjective experience")
def test_the_better_taste_wins_blind_and_the_stronger_brand_in_sight() -> None:
    test = blind_test(COLA, "blue", "classic", seed=1)
    print(test)
    assert test.blind > 0.5 + 4 * test.standard_error
    assert test.branded < 0.5
    shares = sim.simulate(COLA.evolve("small", {"population.size": 1000, "market.months": 12}), seed=1).firms
    last = shares[shares["month"] == 11].set_index("firm")["share"]
    assert last["classic"] > last["blue"]


def test_without_a_halo_the_name_makes_no_difference() -> None:
    test = blind_test(COLA.evolve("plain", {"behaviour.experience.halo": 0.0}), "blue", "classic")
    assert test.blind == test.branded


def test_it_is_the_closed_form() -> None:
    """Two normal sips: the first is preferred with chance Phi(gap / (sigma sqrt 2))."""
    from scipy.stats import norm

    gap = COLA.firms["blue"].quality.product - COLA.firms["classic"].quality.product
    exact = norm.cdf(gap / (COLA.behaviour.experience.noise * 2**0.5))
    test = blind_test(COLA, "blue", "classic", seed=3)
    assert test.blind == pytest.approx(exact, abs=4 * test.standard_error)


def test_an_unknown_firm_is_named() -> None:
    with pytest.raises(ValueError, match="no firm 'bleu'"):
        blind_test(COLA, "bleu", "classic")
