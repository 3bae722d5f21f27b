"""Satisfaction is experience less expectation, in five felt bands; and what becomes of that in the long run."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from worlds.two_firms import CALM, encounters, lived, monthly, relationship, twins, world

from sim.state.books import BANDS, DAZZLED, PLEASED

pytestmark = pytest.mark.domain("Delta principle")

DELTA = {"behaviour.satisfaction.form": "delta_only"}


def test_satisfaction_is_experience_less_expectation_and_a_constant() -> None:
    scenario = world("repertoire", DELTA | {"firms.a.failure_rate": 0.0})
    met = encounters(lived(scenario, 3, watch=True))
    base, gain = scenario.behaviour.satisfaction.base, scenario.behaviour.satisfaction.gain
    people = lived(scenario, 3).customers.people["loss_aversion"][met["row"]]
    delta = met["experience"] - met["expected"]
    assert len(met) > 50
    felt = np.where(delta < 0, delta * people, delta)
    np.testing.assert_allclose(met["encounter_satisfaction"], base + gain * felt, atol=1e-9)


def test_the_five_bands_are_those_of_the_dealings() -> None:
    market = lived(world("repertoire", size=1500), 3, watch=True)
    met = encounters(market)
    delta = met["experience"] - met["expected"]
    edges = [-np.inf, -DAZZLED, -PLEASED, PLEASED, DAZZLED, np.inf]
    counted = [np.count_nonzero((delta > low) & (delta <= high)) for low, high in itertools.pairwise(edges)]
    assert [monthly(market, band)[-1] for band in BANDS] == counted
    assert min(counted) > 0


IN_DEVIATIONS = {"behaviour.satisfaction.surprise_sd": 1.0}


@pytest.mark.parametrize("kind", ["subscription", "repertoire", "durable"])
def test_bands_move_nothing_but_themselves(kind: str) -> None:
    """How a surprise is called: nobody acts on it."""
    one, other = twins(world(kind), IN_DEVIATIONS)
    firms, same = one.tables()["firms"], other.tables()["firms"]
    pd.testing.assert_frame_equal(firms.drop(columns=list(BANDS)), same.drop(columns=list(BANDS)))
    assert not firms[list(BANDS)].equals(same[list(BANDS)])
    assert (same[list(BANDS)].sum(axis=1) == same["buyers"]).all()


@pytest.mark.parametrize("noise", [0.1, 0.25])
def test_where_beliefs_are_true_as_many_are_extreme_however_much_visits_vary(noise: float) -> None:
    """One touchpoint, no failures, luck of the visit as believed: normal surprises, of which 13.4% go beyond 3/2."""
    true = {
        **CALM,
        **IN_DEVIATIONS,
        "behaviour.experience.noise": 0.0,
        "behaviour.experience.visit_noise": noise,
        "behaviour.expectation.signal_variance": noise**2,
        "behaviour.expectation.prior_variance": 1e-9,
        "behaviour.expectation.drift_variance": 0.0,
        "behaviour.expectation.prior": 0.75,
        "population.traits.values_prior": 0.0,
    }
    shares = {}
    for name, change in (("deviations", true), ("scale", true | {"behaviour.satisfaction.surprise_sd": 0.0})):
        market = lived(world("subscription", change, size=1500), 8)
        table = market.tables()["firms"][[*BANDS, "buyers"]].sum()
        shares[name] = (table["dazzled"] + table["outraged"]) / table["buyers"]
    assert shares["deviations"] == pytest.approx(0.134, abs=0.015)
    assert (abs(shares["scale"] - 0.134) < 0.015) == (noise == 0.1)


def test_what_was_expected_satisfies_and_no_more() -> None:
    calm = {**CALM, "behaviour.expectation.prior": 0.75, "population.traits.values_prior": 0.0}
    market = lived(world("repertoire", DELTA | calm))
    assert monthly(market, "satisfied").sum() == monthly(market, "buyers").sum() > 0
    assert np.abs(monthly(market, "delta")).max() < 1e-6


def test_in_the_long_run_pure_delta_forgets_quality_and_the_full_form_does_not() -> None:
    """Expectations catch up with quality, so the gap closes (LITERATURE section 0, number 3)."""
    better = {f"firms.{firm}.quality.service": 0.9 for firm in "ab"}
    gaps = {}
    for form in ("delta_only", "full"):
        learning = {"behaviour.satisfaction.form": form, "firms.a.reputation": 0.75, "firms.b.reputation": 0.75}
        plain, good = twins(world("subscription", learning, size=300, months=36), better)
        gaps[form] = monthly(good, "encounter_satisfaction") - monthly(plain, "encounter_satisfaction")
    assert gaps["full"][-6:].mean() > 0.05
    assert abs(gaps["delta_only"][-6:].mean()) < 0.01


def test_quality_only_knows_no_expectation() -> None:
    """The form without disconfirmation: expecting more changes what is perceived, never what is missed."""
    form = {"behaviour.satisfaction.form": "quality_only", "behaviour.perception.will": 0.0}
    form |= {"behaviour.perception.should": 0.0, **CALM}
    modest, proud = (
        lived(world("subscription", form | {"firms.a.reputation": r, "firms.b.reputation": r}), 2, watch=True)
        for r in (0.5, 0.9)
    )
    for market in (modest, proud):
        met = encounters(market)
        np.testing.assert_allclose(met["encounter_satisfaction"], 0.195 + 0.8 * 0.8 * met["experience"], atol=1e-9)
    assert relationship(modest, "will").mean() < relationship(proud, "will").mean()
