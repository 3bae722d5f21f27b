"""Promising less, or more, than one delivers; and the triangle of brand, staff and operations."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import (
    CALM,
    A,
    assert_same_lives,
    at_home,
    both,
    encounters,
    lived,
    monthly,
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.mechanisms.costs import extras_lift


@pytest.mark.domain("promise: under-promise, over-deliver")
def test_who_promises_less_delights_more_and_is_tried_less() -> None:
    scenario = world("repertoire", size=1500)
    plain, modest = twins(scenario, pull({"promise.cushion": 0.1}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(modest))
    assert (theirs["expected"] < mine["expected"]).all()
    np.testing.assert_array_equal(mine["experience"], theirs["experience"])
    assert theirs["encounter_satisfaction"].mean() > mine["encounter_satisfaction"].mean() + 0.005
    assert monthly(modest, "delta")[0] > monthly(plain, "delta")[0] + 0.01
    assert monthly(modest, "visits")[0] < monthly(plain, "visits")[0]


@pytest.mark.domain("promise: under-promise, over-deliver")
def test_over_promising_is_the_mirror() -> None:
    plain, loud = twins(world("repertoire", size=1500), pull({"promise.cushion": -0.1}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(loud))
    assert theirs["encounter_satisfaction"].mean() < mine["encounter_satisfaction"].mean() - 0.005
    assert monthly(loud, "visits")[0] > monthly(plain, "visits")[0]
    assert total(loud, "service", "promise") == 0, "words cost nothing, at first"


@pytest.mark.domain("promise: under-promise, over-deliver")
def test_small_free_extras_are_felt_at_the_farewell_and_paid_at_every_visit() -> None:
    plain, kind = twins(world("repertoire", CALM), pull({"promise.extras": 0.02}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(kind))
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], extras_lift(0.02), atol=1e-9)
    assert total(kind, "promise") == pytest.approx(0.02 * 10 * total(kind, "visits"))
    assert offer(kind)["promised_quality"] == offer(plain)["promised_quality"], "nobody promises them"


@pytest.mark.domain("promise: under-promise, over-deliver")
def test_the_first_month_is_the_promise_alone_and_trust_follows() -> None:
    scenario = world("subscription", {"market.review_rate": 0.0})
    trust = {
        cushion: relationship(lived(scenario.evolve("x", pull({"promise.cushion": cushion}))), "trust")
        for cushion in (-0.1, 0.0, 0.1)
    }
    home = at_home(lived(scenario))
    assert trust[-0.1][home].mean() < trust[0.0][home].mean() - 0.05
    assert trust[0.1][home].mean() > trust[0.0][home].mean() + 0.02
    for cushion in (-0.1, 0.1):
        np.testing.assert_array_equal(trust[cushion][~home], trust[0.0][~home])


@pytest.mark.domain("promise: under-promise, over-deliver")
def test_a_promise_nobody_weighs_is_only_kept_or_broken() -> None:
    deaf = {"behaviour.expectation.promise_weight": 0.0, "behaviour.choice.trust": 0.0}
    assert_same_lives(*twins(world("repertoire", deaf), pull({"promise.cushion": 0.2})), "trust", "promised")
    assert_same_lives(*twins(world("repertoire"), pull({"promise.cushion": 0.0})))


@pytest.mark.domain("brand triangle")
def test_the_gap_between_what_is_promised_and_delivered_is_felt_whichever_side_it_comes_from() -> None:
    """Marketing may promise more, or operations deliver less: trust falls by the gap. An honest firm that improves has none."""
    scenario = world("subscription", CALM | {"market.review_rate": 0.0, "behaviour.loyalty.trust_gain": 0.0})
    honest, loud = twins(scenario, pull({"promise.cushion": -0.1}), 3)
    improved = lived(scenario.evolve("x", pull({"service.lift": 0.1})), 3)
    both_sides = lived(scenario.evolve("x", pull({"promise.cushion": -0.1, "service.lift": 0.1})), 3)
    home = at_home(honest)
    fell = relationship(loud, "trust")[home] / relationship(honest, "trust")[home]
    np.testing.assert_allclose(fell, np.exp(-0.1 * 3), rtol=1e-4)
    np.testing.assert_array_equal(relationship(improved, "trust")[home], relationship(honest, "trust")[home])
    np.testing.assert_allclose(relationship(both_sides, "trust")[home], relationship(loud, "trust")[home], rtol=1e-6)


@pytest.mark.domain("brand triangle")
def test_who_has_lost_trust_believes_less_and_leaves_more() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1500, months=24)
    plain, loud = twins(scenario, pull({"promise.cushion": -0.2}))
    assert total(loud, "left") > total(plain, "left")
    exits = loud.tables()["exits"].query("firm == 'a'")
    assert exits["loss of trust"].mean() > plain.tables()["exits"].query("firm == 'a'")["loss of trust"].mean()
    assert offer(loud)["promised_quality"] - offer(plain)["promised_quality"] == pytest.approx(0.2)
    assert at_home(loud, A).sum() < at_home(plain, A).sum()
