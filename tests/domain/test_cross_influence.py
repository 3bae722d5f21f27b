"""How much one customer reacts to what another is given: none, mild, strong."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import assert_same_lives, at_home, lived, pull, relationship, twins, world

pytestmark = pytest.mark.domain("cross-influence elasticity")

COLLEAGUES = {
    "network": {"kind": "small_world", "degree": 8},
    "behaviour.word_of_mouth.talk_rate": 0.0,
    "firms.a.tiers": {"lift_top": 0.1},
    "market.review_rate": 0.0,
}
SEEN = {"tiers.visibility": 0.2}


def office(elasticity: float, **more: float):
    traits = {"population.traits.cross_influence": elasticity}
    return world("subscription", COLLEAGUES | traits | more, size=800)


def test_none_mild_strong() -> None:
    none, mild, strong = (lived(office(c).evolve("x", pull(SEEN))) for c in (0.0, 0.3, 1.0))
    rest = at_home(none) & (none.customers.relationships["tier"][:, 0] == 0)
    felt = [relationship(market, "unfairness")[rest] for market in (none, mild, strong)]
    # seen as far as the firm shows it, times v = 0.15 and a gap of 6 x 0.1 in utility
    np.testing.assert_allclose(felt[0], 0.2 * 0.15 * 0.6, rtol=1e-5)
    assert (felt[1] >= felt[0] - 1e-9).all() and (felt[2] >= felt[1] - 1e-9).all()
    assert felt[0].mean() < felt[1].mean() < felt[2].mean() <= 0.15 * 0.6 + 1e-6


def test_each_contact_at_the_same_firm_who_is_better_treated_counts() -> None:
    market = lived(office(0.3).evolve("x", pull(SEEN)))
    people, tier = market.customers.people, market.customers.relationships["tier"][:, 0]
    for row in np.flatnonzero(at_home(market) & (tier == 0))[:100]:
        contacts = sum(people["home"][friend] == 0 and tier[friend] == 2 for friend in market.ties[row])
        expected = min(0.2 * (1 + 0.3 * contacts), 1.0) * 0.15 * 0.6
        assert relationship(market, "unfairness")[row] == pytest.approx(expected, rel=1e-5)


def test_what_nobody_shows_nobody_minds() -> None:
    assert_same_lives(lived(office(0.0)), lived(office(1.0)), "cross_influence")


def test_those_in_the_top_tier_envy_nobody() -> None:
    market = lived(office(1.0).evolve("x", pull(SEEN)))
    top = at_home(market) & (market.customers.relationships["tier"][:, 0] == 2)
    assert top.sum() > 20
    assert relationship(market, "unfairness")[top].max() == 0


def test_it_drives_away_whom_it_touches() -> None:
    calm, hurt = (
        lived(world("subscription", COLLEAGUES | {"population.traits.cross_influence": c, "market.review_rate": 0.5}, size=2000)
              .evolve("x", pull({"tiers.visibility": 0.5, "tiers.lift_top": 0.3})))
        for c in (0.0, 1.0)
    )  # fmt: skip
    assert at_home(hurt).sum() < at_home(calm).sum()


def test_envy_without_strength_is_none() -> None:
    off = {"behaviour.fairness.envy": 0.0}
    assert_same_lives(*twins(office(1.0, **off), pull(SEEN)))
