"""Six sources of expectation: each of them moves what is expected, and nothing does when all are silent."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import (
    CALM,
    A,
    B,
    assert_same_lives,
    at_home,
    both,
    differ,
    encounters,
    lived,
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

pytestmark = pytest.mark.domain("six sources of expectation")

TALK = {"network": {"kind": "small_world", "degree": 6}, "behaviour.word_of_mouth.talk_rate": 1.0}
SILENT = {
    "behaviour.expectation": {
        "prior_variance": 0.0,
        "drift_variance": 0.0,
        "should_gain": 0.0,
        "should_rival": 0.0,
        "norm_untried": 0.0,
        "hearsay": 0.0,
        "promise_weight": 0.0,
    },
    "population.traits.values_prior": 0.0,
}
"""Every source switched off."""


def test_when_every_source_is_silent_expectations_stay_where_they_were() -> None:
    market = lived(world("repertoire", SILENT | TALK), watch=True)
    for firm in (A, B):
        assert (
            np.unique(relationship(market, "will", firm)).size
            == np.unique(relationship(market, "should", firm)).size
            == 1
        )
        assert np.allclose(encounters(market, firm)["expected"], 0.65)


def test_brand_promotion_moves_what_is_expected_by_its_credit() -> None:
    scenario = world("repertoire")
    plain, loud = twins(scenario, pull({"promise.cushion": -0.1}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(loud))
    trust = lived(scenario, 0).customers.relationships["trust"][mine["row"], A].astype(float)
    weight = scenario.behaviour.expectation.promise_weight
    np.testing.assert_allclose(theirs["expected"] - mine["expected"], 0.1 * weight * trust, atol=1e-6)
    assert offer(loud)["promised_quality"] - offer(plain)["promised_quality"] == pytest.approx(0.1)


def test_word_of_mouth_moves_what_is_expected_of_a_firm_one_does_not_know() -> None:
    """Only good news about it goes round here: who heard it expects more, who did not expects what they did."""
    quiet = SILENT | TALK | {"population.traits.rate": 0.3, "firms.a.talked_about": "good"}
    deaf, hearing = twins(world("repertoire", quiet), {"behaviour.expectation.hearsay": 0.02}, 1)
    assert np.unique(relationship(deaf, "will")).size == 1
    new = relationship(deaf, "episodes") == 0
    heard, moved = (
        relationship(hearing, "word_of_mouth")[new],
        relationship(hearing, "will")[new] - relationship(deaf, "will")[new],
    )
    assert (moved[heard > 0] > 0).all()
    assert (moved[heard == 0] == 0).all()
    assert 0 < np.count_nonzero(heard) < heard.size


def test_news_that_is_knocked_out_reaches_nobody() -> None:
    """Neither what is expected nor what is known moves; the other firm is talked about as before."""
    scenario = world("repertoire", TALK | {"firms.a.awareness": 0.4, "firms.b.awareness": 0.4})
    loud, quiet = twins(scenario, {"firms.a.talked_about": "none"})
    assert total(loud, "informed") > 0 == total(quiet, "informed", "heard_good", "heard_bad")
    assert relationship(quiet, "word_of_mouth").min() == relationship(quiet, "word_of_mouth").max() == 0
    assert total(quiet, "told_good") > 0 < total(quiet, "informed", firm="b")


def test_values_and_background_shift_first_expectations() -> None:
    first = {"market.warm_up": 0}
    neutral, proud = (
        lived(world("repertoire", first | {"population.traits.values_prior": shift}), 0) for shift in (0.0, 0.05)
    )
    for name in ("will", "should"):
        np.testing.assert_allclose(relationship(proud, name) - relationship(neutral, name), 0.05, atol=1e-6)


def test_the_years_as_a_customer_raise_what_is_due() -> None:
    """Environment and life cycle: 0.06 a year, in every month with the firm, and only with that firm."""
    young, old = twins(
        world("subscription", SILENT | {"market.review_rate": 0.0}), {"behaviour.expectation.life_cycle": 0.06}
    )
    home = at_home(old)
    months = old.month + 6
    raised = relationship(old, "should") - relationship(young, "should")
    np.testing.assert_allclose(raised[home], 0.06 * months / 12, atol=1e-5)
    assert (raised[~home] == 0).all()
    assert not differ(young, old, "will")


def test_own_experience_teaches_what_will_come() -> None:
    calm = SILENT | CALM | {"firms.a.quality.service": 0.9}
    blind, learning = twins(world("subscription", calm), {"behaviour.expectation.prior_variance": 0.02})
    home = at_home(learning) & (relationship(learning, "episodes") > 12)
    assert np.allclose(relationship(blind, "will"), 0.65)
    assert (np.abs(relationship(learning, "will")[home] - 0.9) < 0.05).all()
    untried = relationship(learning, "episodes") == 0
    assert np.allclose(relationship(learning, "will")[untried], 0.65)


def test_experience_with_other_firms_moves_what_is_expected_of_one_not_tried_yet() -> None:
    calm = SILENT | CALM | {"firms.b.quality.service": 0.9, "market.review_rate": 0.0}
    apart, category = twins(world("subscription", calm), {"behaviour.expectation.norm_untried": 0.5})
    stranger = relationship(category, "episodes") == 0
    assert stranger.any()
    norm = category.customers.people["norm"].astype(float)
    np.testing.assert_allclose(
        relationship(category, "will")[stranger], 0.65 + 0.5 * (norm - 0.65)[stranger], atol=1e-5
    )
    assert (relationship(category, "will")[stranger] > 0.7).all()
    np.testing.assert_array_equal(relationship(category, "will")[~stranger], relationship(apart, "will")[~stranger])


def test_a_better_rival_one_has_tried_raises_what_is_due() -> None:
    calm = SILENT | CALM | {"behaviour.expectation.prior_variance": 0.02, "firms.b.quality.service": 0.95}
    apart, comparing = twins(world("repertoire", calm), {"behaviour.expectation.should_rival": 0.2})
    knows_both = (relationship(apart, "episodes", A) > 3) & (relationship(apart, "episodes", B) > 3)
    assert knows_both.any()
    assert (relationship(comparing, "should")[knows_both] > relationship(apart, "should")[knows_both]).mean() > 0.9
    only_one = relationship(comparing, "episodes", B) == 0
    np.testing.assert_array_equal(relationship(comparing, "should")[only_one], relationship(apart, "should")[only_one])


def test_expecting_costs_nothing_and_a_silent_world_is_deaf_to_promises() -> None:
    deaf = SILENT | CALM | {"behaviour.choice.trust": 0.0}
    quiet, loud = twins(world("subscription", deaf), pull({"promise.cushion": -0.1}))
    assert_same_lives(quiet, loud, "trust", "promised")
    assert differ(quiet, loud, "trust")
