"""The columns on the first day: traits as declared, weights that sum to one, shares as asked, and nobody disturbed."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy import stats
from worlds.towns import crowd

from sim.market.population import populate
from sim.numerics import streams
from sim.scenario import NEEDS, Scenario
from sim.state.customers import Customers
from sim.state.person import ABSENT, PRESENT

SIZE = 20_000


def market(**changes: Any) -> Scenario:
    return crowd(SIZE, **changes)


def born(scenario: Scenario, seed: int = 4) -> Customers:
    return populate(scenario, streams.make_key(seed))


FIRST = born(market())


@pytest.mark.domain("six needs that make up experience", "need-based segments")
def test_need_weights_sum_to_one_around_the_segments_means() -> None:
    needs = FIRST.people["needs"] / 65535
    np.testing.assert_allclose(needs.sum(axis=1), 1.0, atol=1e-4)  # six weights, each rounded to a 65535th
    assert needs.min() >= 0
    for k, segment in enumerate(market().population.segments.values()):
        mean = np.array(segment.needs.values()) / sum(segment.needs.values())
        mine = needs[FIRST.people["segment"] == k]
        error = np.sqrt(mean * (1 - mean) / 13 / len(mine))  # Dirichlet with concentration 12
        np.testing.assert_array_less(np.abs(mine.mean(axis=0) - mean), 4 * error + 1e-9)
        assert not mine[:, mean == 0].any()


def test_need_weights_grow_alike_with_concentration() -> None:
    alike = born(market(**{"population.traits.need_concentration": 1e6})).people
    for k, segment in enumerate(market().population.segments.values()):
        mean = np.array(segment.needs.values()) / sum(segment.needs.values())
        np.testing.assert_allclose(
            alike["needs"][alike["segment"] == k] / 65535,
            np.broadcast_to(mean, ((alike["segment"] == k).sum(), len(NEEDS))),
            atol=0.01,
        )


@pytest.mark.domain("need-based segments")
def test_segments_have_their_shares_and_their_traits() -> None:
    keen = FIRST.people["segment"] == 0
    assert keen.mean() == pytest.approx(0.3, abs=4 * math.sqrt(0.21 / keen.size))
    assert FIRST.people["price_sensitivity"][keen].min() >= 4
    assert FIRST.people["price_sensitivity"][keen].max() <= 6
    rest = FIRST.people["price_sensitivity"][~keen].astype(float)
    s2 = math.log(1 + 1 / 9)
    assert stats.kstest(rest, stats.lognorm(math.sqrt(s2), scale=3 * math.exp(-s2 / 2)).cdf).pvalue > 1e-4


def test_first_homes_have_their_shares() -> None:
    home = FIRST.people["home"][:SIZE]
    for firm, share in ((-1, 0.1), (0, 0.6), (1, 0.3)):
        assert (home == firm).mean() == pytest.approx(share, abs=4 * math.sqrt(share * (1 - share) / SIZE))


def test_people_start_where_they_like_it() -> None:
    people, relationships = born(market(**{"population.traits.taste": {"normal": {"mean": 0, "sd": 1}}}))
    with_alpha, with_beta = (relationships["taste"][:SIZE][people["home"][:SIZE] == j] for j in (0, 1))
    assert with_alpha[:, 0].mean() > with_beta[:, 0].mean() + 0.3
    assert with_beta[:, 1].mean() > with_alpha[:, 1].mean() + 0.3


def test_a_share_of_nothing_is_nobody() -> None:
    nobody = market(**{"firms.alpha.start_share": 0.9, "firms.beta.start_share": 0.0})
    assert not (born(nobody).people["home"] == 1).any()


def test_one_knows_the_firm_one_is_with_and_others_by_chance() -> None:
    people, relationships = FIRST
    home = people["home"]
    assert relationships["aware"][home == 0, 0].all()
    others = relationships["aware"][home != 0, 0]
    assert others.mean() == pytest.approx(0.5, abs=4 * math.sqrt(0.25 / others.size))
    assert relationships["aware"][:, 1].all()


def test_expectations_start_at_reputation_shifted_by_values() -> None:
    people, relationships = FIRST
    np.testing.assert_allclose(relationships["will"][:, 1], 0.9 + people["values_prior"], atol=1e-6)
    np.testing.assert_allclose(relationships["should"][:, 1] - relationships["will"][:, 1], 0.05, atol=1e-6)
    np.testing.assert_allclose(relationships["reference"], np.broadcast_to([1.0, 1.25], relationships.shape), atol=1e-6)


def test_entrants_come_later_one_after_another() -> None:
    people = FIRST.people
    assert people.size == market().rows == SIZE + round(SIZE * 0.12 * 30 / 12)
    assert (people["stage"][:SIZE] == PRESENT).all()
    late = people[SIZE:]
    assert (np.diff(late["entry"]) >= 0).all()
    assert (late["entry"].min(), late["entry"].max()) == (-6, 23)
    assert ((late["stage"] == ABSENT) == (late["entry"] > -6)).all()
    assert (late["home"][late["stage"] == ABSENT] == -1).all()


def test_tenure_at_the_start() -> None:
    people = born(market(**{"population.tenure": {"uniform": {"low": 0, "high": 48}}})).people
    assert people["joined"].max() <= -6
    assert people["joined"].min() >= -6 - 48
    assert people["joined"][:SIZE].mean() == pytest.approx(-6 - 23.5, abs=0.5)


# -- the same people --------------------------------------------------------------------------------------------------


def same(a: np.ndarray, b: np.ndarray, *but: str) -> None:
    """Two columns agree in every field, except the ones named; NaN agrees with NaN."""
    for name in a.dtype.names or ():
        if name not in but:
            np.testing.assert_array_equal(a[name], b[name], err_msg=name)


def test_the_same_seed_means_the_same_people() -> None:
    again = born(market())
    same(FIRST.people, again.people)
    same(FIRST.relationships, again.relationships)
    assert (born(market(), seed=5).people["spend"] != FIRST.people["spend"]).mean() > 0.99


@pytest.mark.parametrize("isolated", [1, 7, 5000])
def test_more_isolated_customers_change_nobody(isolated: int) -> None:
    more = born(market(**{"population.isolated": isolated}))
    assert more.people.size == FIRST.people.size + isolated
    same(FIRST.people, more.people[: FIRST.people.size])
    same(FIRST.relationships, more.relationships[: FIRST.people.size])


def test_a_policy_changes_nobody() -> None:
    bold = born(
        market(**{"firms.alpha.promise.cushion": 0.1, "firms.alpha.price.change": -0.2, "firms.beta.failure_rate": 0.5})
    )
    same(FIRST.people, bold.people)
    same(FIRST.relationships, bold.relationships)


def test_one_trait_changed_leaves_all_others() -> None:
    other = born(market(**{"population.traits.spend": {"gamma": {"mean": 1, "shape": 2}}}))
    same(FIRST.people, other.people, "spend")
    same(FIRST.relationships, other.relationships)
    # and it moves everybody the same way: who spent more than another still does
    u = np.argsort(FIRST.people["spend"], kind="stable")
    assert np.diff(other.people["spend"][u]).min() > -1e-5  # people alike to the last bit may swap


def test_firms_in_another_order_are_the_same_firms() -> None:
    plain = market(**{"firms.alpha.stream": 0, "firms.beta.stream": 1})
    content = plain.model_dump()
    content["firms"] = dict(reversed(content["firms"].items()))
    turned = Scenario.model_validate(content)
    a, b = born(plain), born(turned)
    same(a.people, b.people, "home", "last")
    np.testing.assert_array_equal(np.array([1, 0, -1])[a.people["home"]], b.people["home"])
    same(a.relationships, b.relationships[:, ::-1])
