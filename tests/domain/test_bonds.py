"""Financial, social and structural bonds: what each moves, what it costs, what is left when it ends."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import A, assert_same_lives, at_home, lived, pull, relationship, total, twins, world

pytestmark = pytest.mark.domain("bonds")

STILL = {"market.review_rate": 0.0}
KINDS = {"financial": 0.2, "social": 1.0, "structural": 1.0}
MOVES = {"financial": "transactional", "social": "emotional"}


def ended(kind: str, until: int = 24, months: int = 36, **changes: float):
    """A world in which firm a ties its customers by one kind of bond, for ``until`` months; lived until then."""
    market = lived(world("subscription", changes, months=months, size=800), 0)
    market.firms[0].strategy = lambda view, strength: (
        view.rest.towards(1, bonds={kind: KINDS[kind]}) if view.month < until else view.rest
    )
    return market.run(until)


@pytest.mark.parametrize("kind", KINDS)
def test_each_bond_moves_its_own_loyalty_and_no_other(kind: str) -> None:
    plain, bound = twins(world("subscription", STILL), pull({f"bonds.{kind}": KINDS[kind]}))
    home = at_home(plain)
    for other in ("emotional", "transactional"):
        more = relationship(bound, other)[home] > relationship(plain, other)[home]
        assert more.all() if MOVES.get(kind) == other else not more.any()
        np.testing.assert_array_equal(relationship(bound, other)[~home], relationship(plain, other)[~home])
    grown = bound.customers.people["structural_bond"]
    assert (grown[home] > 0.5).all() if kind == "structural" else (grown == 0).all()
    assert (grown[~home] == 0).all()


@pytest.mark.parametrize("kind", ["subscription", "repertoire", "durable"])
def test_care_is_for_customers_and_not_for_everyone_who_buys(kind: str) -> None:
    market = lived(world(kind, pull({"bonds.social": 1.0, "personalisation.intensity": 1.0})))
    monthly = 2 if kind == "durable" else 10
    assert total(market, "bonds") == pytest.approx(0.03 * monthly * total(market, "customers"))
    assert total(market, "personalisation") == pytest.approx(0.02 * monthly * total(market, "customers"))


def test_what_each_costs() -> None:
    market = lived(world("subscription", STILL | pull({"bonds.social": 0.5, "bonds.structural": 1.0})))
    assert total(market, "bonds") == pytest.approx((0.03 * 0.5 + 0.03) * 10 * total(market, "customers"))
    rebate = lived(world("subscription", STILL | pull({"bonds.financial": 0.05})))
    assert total(rebate, "bonds") == pytest.approx(0.05 * total(rebate, "sales"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_keeps_customers(kind: str) -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1000)
    plain, bound = twins(scenario, pull({f"bonds.{kind}": KINDS[kind]}))
    assert total(bound, "left") < total(plain, "left")


def test_social_and_structural_bonds_outlast_financial_ones() -> None:
    """Half a year after the effort ended: what is left of what it had moved."""
    plain = lived(world("subscription", STILL, months=36, size=800), 24)
    end = {"financial": "transactional", "social": "emotional"}
    left = {}
    for kind in KINDS:
        market = ended(kind, **STILL)
        home = at_home(market)

        def moved(of, rows=home, kind=kind) -> float:
            return float(
                (relationship(of, end[kind]) if kind in end else of.customers.people["structural_bond"].astype(float))[
                    rows
                ].mean()
            )

        reference = lived(world("subscription", STILL, months=36, size=800), 24)
        at_the_end = moved(market) - moved(reference)
        market.run(30)
        reference.run(30)
        left[kind] = (moved(market) - moved(reference)) / at_the_end
    assert left["financial"] < 0.2
    assert left["social"] > 0.5
    assert left["structural"] > 0.5
    assert plain.month == 24


def test_a_structural_bond_is_torn_by_leaving() -> None:
    market = lived(world("subscription", {"market.review_rate": 0.6} | pull({"bonds.structural": 1.0}), size=800), 11)
    before = market.customers.people["home"].copy()
    market.step()
    people = market.customers.people
    gone = (before == A) & (people["home"] == 1)
    assert gone.any()
    assert people["structural_bond"][gone].max() == 0
    came = at_home(market) & (before != A)
    np.testing.assert_allclose(people["structural_bond"][came], 1 - np.exp(-1 / 12), rtol=1e-5)


def test_bonds_nobody_weighs_only_cost() -> None:
    off = {"behaviour.loyalty.social_gain": 0.0, "behaviour.loyalty.structural": 0.0}
    plain, bound = twins(world("subscription", off), pull({"bonds.social": 1.0, "bonds.structural": 1.0}))
    assert_same_lives(plain, bound, "structural_bond")
    assert total(bound, "bonds") > 0 == total(plain, "bonds")
