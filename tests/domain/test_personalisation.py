"""Each contact teaches the firm: fitting service to the person, until it is overdone."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import CALM, A, assert_same_lives, at_home, both, encounters, lived, pull, total, twins, world

pytestmark = pytest.mark.domain("personalisation and the learning relationship")

STILL = {"market.review_rate": 0.0}


def test_every_contact_teaches() -> None:
    plain, known = twins(world("subscription", STILL | CALM), pull({"personalisation.intensity": 0.5}), 6, watch=True)
    mine, theirs = both(encounters(plain), encounters(known))
    # five contacts learned from before this one
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], 0.5 * 0.06 * (1 - np.exp(-0.5)), atol=1e-6)
    people = known.customers.people
    assert (people["personal_contacts"][at_home(known)] == 6).all() and (
        people["personal_contacts"][~at_home(known)] == 0
    ).all()


def test_it_costs_by_the_customer() -> None:
    market = lived(world("subscription", pull({"personalisation.intensity": 0.5})))
    assert total(market, "personalisation") == pytest.approx(0.5 * 0.02 * 10 * total(market, "customers"))


def test_what_was_learned_is_lost_with_the_relationship() -> None:
    market = lived(
        world("subscription", {"market.review_rate": 0.6} | pull({"personalisation.intensity": 0.5}), size=800), 11
    )
    before = market.customers.people["home"].copy()
    market.step()
    people = market.customers.people
    came = at_home(market) & (before != A)
    assert came.any()
    assert (people["personal_contacts"][came] == 1).all()
    assert people["personal_contacts"][at_home(market) & (people["joined"] < 0)].min() == 12


def kept(intensity: float) -> int:
    scenario = world(
        "subscription", {"market.review_rate": 0.6, "behaviour.personalisation.fit": 0.2}, size=3000, months=18
    )
    return int(at_home(lived(scenario.evolve("x", pull({"personalisation.intensity": intensity})))).sum())


def test_it_deepens_loyalty_until_it_is_overdone() -> None:
    none, some, too_much = (kept(intensity) for intensity in (0.0, 0.5, 1.0))
    assert none < some
    assert too_much < some


def test_up_to_the_threshold_nobody_is_intruded_upon() -> None:
    below = pull({"personalisation.intensity": 0.5})
    scenario = world("subscription", below)
    assert_same_lives(*twins(scenario, {"behaviour.personalisation.privacy": 20.0}))
    assert_same_lives(*twins(scenario, {"population.traits.privacy": 5.0}), "privacy")


def test_beyond_it_the_private_leave_first() -> None:
    scenario = world("subscription", {"market.review_rate": 0.6} | pull({"personalisation.intensity": 1.0}), size=1000)
    open_people, private = (lived(scenario.evolve("x", {"population.traits.privacy": p})) for p in (0.0, 3.0))
    assert at_home(private).sum() < 0.7 * at_home(open_people).sum()


def test_without_fit_and_below_the_threshold_it_only_costs() -> None:
    off = {"behaviour.personalisation.fit": 0.0}
    plain, known = twins(world("subscription", off), pull({"personalisation.intensity": 0.4}))
    assert_same_lives(plain, known, "personal_contacts")
    assert total(known, "personalisation") > 0 == total(plain, "personalisation")
