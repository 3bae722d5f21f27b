"""Strategies that learn: each does what its docstring says, on books made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

import sim
from sim.scenario import at_rest
from sim.state.books import SEEN
from sim.strategies import MarketView, Offer, known_strategies
from sim.strategies.bandit import arm
from sim.strategies.memory import complaint_rate, margin, rounds, total, whole
from sim.strategies.view import PUBLIC
from sim.strategies.win_stay_lose_shift import position

REST = sim.Levers()


def seen(months: Sequence[Mapping[str, float]], **more: Any) -> MarketView:
    """A view with books in which all that is not given is 0."""
    books = tuple({**dict.fromkeys(SEEN, 0.0), **month} for month in months)
    dice = tuple((0.9, 0.9, 0.9, 0.9) for _ in range(len(books) + 1))
    return MarketView("a", len(books), REST, more.pop("levers", REST), books, luck=dice, **more)


def earning(*profits: float) -> list[dict[str, float]]:
    return [{"profit": profit} for profit in profits]


# -- memory -----------------------------------------------------------------------------------------------------------


def test_what_books_say() -> None:
    books = [
        {
            "profit": 2.0,
            "sales": 8.0,
            "aftersales": 2.0,
            "fees": 0.0,
            "partner_income": 0.0,
            "visits": 4.0,
            "complaints": 1.0,
        }
    ]
    assert total(books * 3, "sales", "aftersales") == 30
    assert margin(books) == 0.2
    assert complaint_rate(books * 2) == 0.25
    nothing = [dict.fromkeys(books[0], 0.0)]
    assert margin(nothing) == complaint_rate(nothing) == margin([]) == 0
    assert rounds(earning(1, 2, 3, 4, 5), 2) == [1.5, 3.5], "the fifth month's round is not over"
    assert whole("every", 3.0) == 3


# -- voice of customer ------------------------------------------------------------------------------------------------


def answers(count: float = 40.0, **named: float) -> dict[str, float]:
    return {"surveyed": count, **{f"named_{need}": n for need, n in named.items()}}


def lifts(months: Sequence[Mapping[str, float]], **parameters: Any) -> dict[str, float]:
    service = known_strategies()["voice-of-customer"](seen(months), **parameters).service.model_dump()
    return {need: lift for need, lift in service.items() if lift and need not in ("lift", "fewer_failures")}


def test_it_asks_before_it_acts() -> None:
    levers = known_strategies()["voice-of-customer"](seen([]))
    assert (levers.survey.asked, levers.survey.questions) == (0.3, 3.0)
    assert levers.service == REST.service


def test_it_improves_what_is_named_most() -> None:
    quarter = [answers(price=5, service=9), answers(price=8, service=3), answers(price=6)]
    assert lifts(quarter[:2]) == {}
    assert lifts(quarter) == {"price": 0.04}
    assert lifts(quarter + [answers(service=9)] * 3) == {"price": 0.04, "service": 0.04}


def test_it_waits_for_answers_enough() -> None:
    few = answers(count=8, image=3)
    assert lifts([few] * 3) == {}
    assert lifts([few] * 4) == {"image": 0.04}
    assert lifts([answers(count=100)] * 6) == {}, "nobody named anything"


def test_it_knows_an_end() -> None:
    months = [answers(price=9, product=4)] * 24
    assert lifts(months) == {"price": pytest.approx(0.12), "product": pytest.approx(0.04)}
    assert lifts(months, projects=1) == {"price": 0.04}
    assert lifts(months, projects=99, most=0.04) == {"price": 0.04, "product": 0.04}


def test_it_learns_from_its_survey_alone() -> None:
    quarter = [answers(price=5)] * 6
    asked = {"surveyed", *(name for name in SEEN if name.startswith("named_"))}
    others = {name: 1e6 for name in SEEN if name not in asked}
    assert lifts([{**others, **month} for month in quarter]) == lifts(quarter)


# -- brand alignment --------------------------------------------------------------------------------------------------


def test_a_kept_promise_is_left_alone() -> None:
    levers = known_strategies()["brand-alignment"](seen([{"surveyed": 50.0, "bill": 0.0}] * 5))
    assert (levers.promise, levers.service) == (REST.promise, REST.service)
    assert levers.survey.questions == 1


def test_what_is_missing_is_half_delivered_and_half_no_longer_promised() -> None:
    levers = known_strategies()["brand-alignment"](seen([{"surveyed": 50.0, "bill": -0.1}] * 2))
    assert levers.promise.cushion == pytest.approx(0.06)
    assert levers.service.lift == pytest.approx(0.03)


def test_what_is_left_over_is_promised() -> None:
    levers = known_strategies()["brand-alignment"](seen([{"surveyed": 50.0, "bill": 0.1}] * 90))
    assert levers.promise.cushion == pytest.approx(-0.2), "to its limit"
    assert levers.service.lift == 0
    assert known_strategies()["brand-alignment"](seen([{"bill": -0.1}] * 9)).promise.cushion == 0, "nobody was asked"


def test_it_brings_promise_and_delivery_together() -> None:
    """A firm that promises 0.1 more than it delivers ends far nearer, and keeps the trust it would have lost.

    Where a firm serves everyone alike, that is: where it suits some better, those who stay get more than they were promised,
    and a survey of customers says so.
    """
    textbook = sim.Scenario.load("textbook")
    boasting = {"firms.alpha.promise.cushion": -0.1, "population.size": 600, "market.months": 24}
    base = textbook.evolve("boasting", {**at_rest(textbook), **boasting})
    ends = {}
    for rule in ("rest", "brand-alignment"):
        market = sim.Market(base.evolve(rule, {"firms.alpha.strategy": rule}), rng=2).run()
        table = market.tables()["firms"].query("firm == 'alpha'")
        ends[rule] = (market.firms[0].levers.promise.cushion, table["trust"].iloc[-1], table["bill"].iloc[-6:].mean())
    assert ends["brand-alignment"][0] > -0.04
    assert abs(ends["brand-alignment"][2]) < 0.03
    assert ends["brand-alignment"][1] > ends["rest"][1] + 0.02


# -- copy the leader --------------------------------------------------------------------------------------------------


def offer(price: float = 10.0, promised_quality: float = 0.75, change: float = 0.0, **levers: Any) -> Offer:
    everything: dict[str, dict[str, Any]] = {
        block: {field: getattr(getattr(REST, block), field) for field in fields} for block, fields in PUBLIC.items()
    }
    for path, value in levers.items():
        block, _, field = path.partition("__")
        everything[block][field] = value
    everything["price"]["change"] = change
    return Offer(price, price * (1 + change), promised_quality, everything)


def market_of(shares: dict[str, float], **offers: Offer) -> MarketView:
    return MarketView("a", 3, REST, REST, shares=shares, public=offers)


def test_it_copies_the_largest_rival() -> None:
    view = market_of(
        {"a": 0.2, "b": 0.5, "c": 0.3},
        a=offer(promised_quality=0.75),
        b=offer(12.0, 0.80, -0.25, price__newcomer=0.2, programme__earn=0.03, tiers__recognition=0.7),
        c=offer(8.0),
    )
    levers = known_strategies()["copy-the-leader"](view)
    assert levers.price.change == pytest.approx(12 * 0.75 / 10 - 1)
    assert levers.promise.cushion == pytest.approx(-0.05), "promises what the leader promises"
    assert (levers.price.newcomer, levers.programme.earn, levers.tiers.recognition) == (0.2, 0.03, 0.7)
    assert levers.recovery == REST.recovery
    only = known_strategies()["copy-the-leader"](view, what="price")
    assert only == REST.towards(1, price={"change": levers.price.change})
    near = known_strategies()["copy-the-leader"](view, most=0.05)
    assert near.price.change == -0.05


def test_the_leader_rests_and_so_does_its_equal() -> None:
    for shares in ({"a": 0.5, "b": 0.3}, {"a": 0.4, "b": 0.4}):
        assert known_strategies()["copy-the-leader"](market_of(shares, a=offer(), b=offer(8.0))) is REST


def test_a_promise_is_copied_against_ones_own_estimate() -> None:
    """With a cushion of 0.1 out, the own estimate is 0.1 above the own claim."""
    view = market_of({"a": 0.1, "b": 0.9}, a=offer(promised_quality=0.65), b=offer(promised_quality=0.70))
    view = replace(view, levers=REST.towards(1, promise={"cushion": 0.1}))
    assert known_strategies()["copy-the-leader"](view, what="promise").promise.cushion == pytest.approx(0.05)


def test_between_two_leaders_the_order_does_not_count() -> None:
    shares = {"a": 0.2, "b": 0.4, "c": 0.4}
    dear, cheap = offer(11.0), offer(9.0)
    for view in (market_of(shares, a=offer(), b=dear, c=cheap), market_of(shares, c=cheap, b=dear, a=offer())):
        assert known_strategies()["copy-the-leader"](view).price.change == pytest.approx(-0.1)


# -- win stay, lose shift ---------------------------------------------------------------------------------------------


def test_position_counts_the_falls() -> None:
    assert position([]) == position([5.0]) == position([5.0, 5.0, 6.0]) == 0
    assert position([5.0, 4.0, 4.0, 3.0]) == 2


def test_it_stays_while_profit_holds_and_shifts_when_it_falls() -> None:
    rule, arms = known_strategies()["win-stay-lose-shift"], "better-service, price-cut"
    played = known_strategies()["better-service"](seen([])), known_strategies()["price-cut"](seen([]))
    profits = [3, 3, 3, 4, 4, 4, 2, 2, 2, 2, 2, 2, 1, 1, 1]
    expected = [0] * 9 + [1] * 6 + [0]
    for month in range(len(profits) + 1):
        view = seen(earning(*profits[:month]))
        assert rule(view, arms=arms) == played[expected[month]], month


# -- best reply -------------------------------------------------------------------------------------------------------


def test_it_tries_keeps_the_best_and_tries_again() -> None:
    paid = {-0.1: 1.0, 0.0: 5.0, 0.1: 3.0}
    profits: list[float] = []
    changes = []
    for month in range(20):
        change = known_strategies()["best-reply"](seen(earning(*profits)), keep=4).price.change
        changes.append(round(change, 3))
        profits.append(paid[changes[-1]] if month < 10 else -paid[changes[-1]])
    cycle = [-0.1, -0.1, 0.0, 0.0, 0.1, 0.1]
    assert changes == [*cycle, *[0.0] * 4, *cycle, *[-0.1] * 4]


def test_any_lever_can_be_tried() -> None:
    settings = {"lever": "recovery.compensation", "low": 0.0, "high": 0.8, "steps": 5, "trial": 1}
    tried = [
        known_strategies()["best-reply"](seen(earning(*[0.0] * m)), **settings).recovery.compensation for m in range(5)
    ]
    assert tried == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8])


# -- bandit -----------------------------------------------------------------------------------------------------------

GREEDY, CURIOUS = (0.9, 0.0), (0.01, 0.99)


def test_every_arm_once_then_the_best() -> None:
    profits = [1.0, 3.0, 2.0]
    assert [arm(profits[:k], [GREEDY] * (k + 1), 3, 0.1, 0.5) for k in range(4)] == [0, 1, 2, 1]


def test_an_arm_that_disappoints_is_left() -> None:
    assert arm([1.0, 3.0, 2.0, 1.5], [GREEDY] * 5, 3, 0.1, 0.5) == 1, "thought to pay 2.25"
    assert arm([1.0, 3.0, 2.0, 0.5], [GREEDY] * 5, 3, 0.1, 0.5) == 2, "thought to pay 1.75"


def test_the_dice_say_when_to_explore_and_what() -> None:
    dice = [GREEDY] * 3 + [CURIOUS]
    assert arm([1.0, 3.0, 2.0], dice, 3, 0.1, 0.5) == 2
    assert arm([1.0, 3.0, 2.0], dice, 3, 0.0, 0.5) == 1


def test_it_plays_the_arm_for_a_whole_round() -> None:
    rule = known_strategies()["bandit"]
    arms = {"arms": "price-cut, better-service", "every": 2}
    cut, better = (known_strategies()[name](seen([])) for name in ("price-cut", "better-service"))
    profits = [1.0, 1.0, 2.0, 2.0, 9.0]
    played = [rule(seen(earning(*profits[:m])), **arms) for m in range(6)]
    assert played == [cut, cut, better, better, better, better]


# -- margin guard, complaint watcher ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("profit", "allowed"), [(30.0, 1.0), (10.0, 1.0), (5.0, 0.5), (0.0, 0.0), (-20.0, 0.0)])
def test_the_margin_allows(profit: float, allowed: float) -> None:
    books = [{"profit": 99.0, "sales": 100.0}] * 5 + [{"profit": profit, "sales": 100.0}] * 3
    levers = known_strategies()["margin-guard"](seen(books), guarded="advertise")
    assert levers == known_strategies()["advertise"](seen(books), allowed)


def test_before_there_are_books_the_guard_lets_pass() -> None:
    assert known_strategies()["margin-guard"](seen([])) == known_strategies()["better-service"](seen([]))


@pytest.mark.parametrize(("complaints", "effort"), [(1.0, 0.0), (1.5, 0.0), (2.25, 0.5), (3.0, 1.0), (9.0, 1.0)])
def test_effort_rises_with_complaints(complaints: float, effort: float) -> None:
    recovery = known_strategies()["complaint-watcher"](seen([{"visits": 100.0, "complaints": complaints}] * 3)).recovery
    assert recovery.compensation == pytest.approx(0.1 + effort * 0.05)
    assert recovery.delay_days == pytest.approx(10 - effort * 9)
    assert recovery.ease == REST.recovery.ease
