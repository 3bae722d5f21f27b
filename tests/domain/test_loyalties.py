"""Two loyalties: one bought from month to month, one grown slowly and slow to die."""

from __future__ import annotations

import pytest
from worlds.two_firms import assert_same_lives, at_home, differ, lived, pull, relationship, total, twins, world

pytestmark = pytest.mark.domain("two loyalties")

KEPT = {"market.review_rate": 0.0}
"""Nobody reconsiders: the same customers in every world."""


def test_an_incentive_moves_the_transactional_and_quality_the_emotional() -> None:
    scenario = world("subscription", KEPT | {"firms.a.failure_rate": 0.0})
    plain, paid = twins(scenario, pull({"price.change": -0.2}))
    better = lived(scenario.evolve("better", pull({"service.lift": 0.15})))
    home = at_home(plain)
    assert (relationship(paid, "transactional")[home] > relationship(plain, "transactional")[home] + 0.1).all()
    assert not differ(plain, paid, "emotional")
    assert relationship(better, "emotional")[home].mean() > relationship(plain, "emotional")[home].mean() + 0.05
    assert not differ(plain, better, "transactional")


def test_what_was_bought_is_gone_in_months_what_was_grown_stays() -> None:
    """Half-lives of two months and of two years; levers rest from month 12 on."""
    market = lived(
        world("subscription", KEPT | {"behaviour.choice.habit": 0.0}, months=24).evolve(
            "ends", {"firms.a.bonds": {"financial": 0.2, "social": 1.0}}
        ),
        12,
    )
    home = at_home(market)
    before = {name: relationship(market, name)[home].mean() for name in ("transactional", "emotional")}
    rest = market.firms[0].rest.towards(0)
    market.firms[0].strategy = lambda view, strength: rest.towards(1, bonds={"financial": 0.0, "social": 0.0})
    market.run(24)
    after = {name: relationship(market, name)[home].mean() for name in before}
    assert before["transactional"] > 0.3
    assert after["transactional"] < 0.03 * before["transactional"]
    assert after["emotional"] > 0.7 * before["emotional"]


def test_both_keep_customers() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1000)
    plain = total(lived(scenario), "left")
    for levers in ({"bonds.financial": 0.15}, {"bonds.social": 1.0, "service.lift": 0.1}):
        assert total(lived(scenario.evolve("x", pull(levers))), "left") < plain


@pytest.mark.parametrize("keeper", ["inertia", "switching_cost"])
def test_habit_and_the_cost_of_leaving_keep_those_who_are_not_attached(keeper: str) -> None:
    scenario = world("subscription", {"market.review_rate": 0.5, "behaviour.choice.inertia": 0.0}, size=1000)
    free, held = twins(scenario, {f"behaviour.choice.{keeper}": 1.5})
    assert total(held, "left") < 0.7 * total(free, "left")
    assert relationship(held, "emotional").mean() < 0.5


def test_the_attached_speak_up_before_they_leave() -> None:
    """Voice rises with emotional loyalty (B9); with its coefficient at zero, it is the same for everyone."""
    loyal = {"behaviour.loyalty.emotional_start": 0.9, "firms.a.failure_rate": 0.6}
    scenario = world("subscription", KEPT | loyal | {"behaviour.complaint.loyalty": 0.0}, size=1500)
    deaf, attached = twins(scenario, {"behaviour.complaint.loyalty": 2.0})
    assert total(attached, "complaints") > 1.2 * total(deaf, "complaints")


def test_without_their_coefficients_neither_counts() -> None:
    """A rebate then only costs: lives are the same but for the loyalty nobody acts upon."""
    off = {"behaviour.choice.transactional": 0.0}
    plain, paid = twins(world("repertoire", off), pull({"bonds.financial": 0.2}))
    assert_same_lives(plain, paid, "transactional")
    assert total(paid, "bonds") == pytest.approx(0.2 * total(paid, "sales"), rel=0.5) and total(plain, "bonds") == 0
