"""What a firm sees, and what it does not."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from sim.market.firms import first_view
from sim.market.market import Market
from sim.state.books import BANDS, COSTS, SEEN, SUMS
from sim.strategies import MarketView, Offer
from sim.strategies.view import PUBLIC
from sim.testing import proving_ground

PRIVATE = {"recovery", "promise", "advertising", "personalisation", "bonds", "win_back", "survey", "service", "welcome"}
"""Blocks of levers nobody outside the firm can read off; the promise is seen as the quality it claims."""


@pytest.fixture(scope="module")
def market() -> Market:
    scenario = proving_ground().evolve(
        "seen",
        {
            "firms.alpha.strategy": "voice-of-customer",
            "firms.beta.strategy": {"use": "set-levers", "start": 1},
            "market.months": 6,
        },
    )
    return Market(scenario, rng=4).run()


def test_a_view_holds_nothing_a_firm_could_not_see(market: Market) -> None:
    assert {field.name for field in fields(MarketView)} == {
        *("firm", "month", "rest", "levers", "books", "prices", "shares"),
        *("public", "segments", "touchpoints", "unit_margin", "durable", "luck"),
    }
    assert {field.name for field in fields(Offer)} == {"list_price", "price", "promised_quality", "levers"}
    for firm in market.firms:
        view = firm.view
        assert view is not None
        assert len(view.books) == view.month == 5
        for row in view.books:
            assert set(row) == set(SEEN)
            assert all(isinstance(value, float) for value in row.values())
        assert set(view.prices) == set(view.shares) == set(view.public) == {"alpha", "beta"}
        assert view.segments == ("everyone", "students")
        assert view.touchpoints == 4


def test_what_customers_feel_and_tell_each_other_is_not_in_the_books() -> None:
    felt = {*SUMS, *BANDS, "told_good", "told_bad", "heard_good", "heard_bad", "informed", "betrayals"}
    assert felt & set(SEEN) == {"answered", "bill"}, "what the survey says, it was told"


def test_of_rivals_only_what_is_public(market: Market) -> None:
    view = market.firms[0].view
    assert view is not None
    beta = view.public["beta"]
    assert (beta.list_price, beta.price, beta.levers["price"]["newcomer"]) == (19.0, 19.0, 0.1)
    assert not PRIVATE & set(PUBLIC)
    assert all(set(PUBLIC[block]) == set(levers) for block, levers in beta.levers.items())
    assert beta.promised_quality == pytest.approx(float(market.firms[1].offer["promised_quality"]))


def test_the_dice_are_the_firms_own_and_the_same_under_every_policy(market: Market) -> None:
    alpha, beta = (firm.view for firm in market.firms)
    assert alpha is not None and beta is not None
    assert len(alpha.luck) == 6
    assert all(len(dice) == 4 and min(dice) > 0 and max(dice) < 1 for dice in alpha.luck)
    assert not set(np.ravel(alpha.luck)) & set(np.ravel(beta.luck))
    other = Market(market.spec.evolve("other", {"firms.alpha.strategy": "margin-guard"}), rng=4).run()
    assert other.firms[0].view is not None
    assert other.firms[0].view.luck == alpha.luck
    assert alpha.toss(1) == alpha.luck[5][1]
    assert alpha.toss(3, month=2) == alpha.luck[2][3]
    for die, month in ((4, 0), (-1, 0), (0, 6), (0, -1)):
        with pytest.raises(IndexError):
            alpha.toss(die, month)


def test_dice_follow_the_stream_of_a_firm_not_its_place() -> None:
    first = proving_ground().evolve("first", {"firms.alpha.stream": 7, "firms.beta.stream": 9, "market.months": 1})
    second = first.model_copy(update={"firms": dict(reversed(first.firms.items()))})
    views = [{firm.name: firm.view for firm in Market(s, rng=4).run().firms} for s in (first, second)]
    assert views[0]["alpha"].luck == views[1]["alpha"].luck


def test_the_view_before_the_first_month_is_like_those_that_follow() -> None:
    scenario = proving_ground()
    before, lived = first_view(scenario, "alpha"), Market(scenario, rng=1)
    lived.step()
    after = lived.firms[0].view
    assert after is not None
    assert (before.public, before.prices) == (after.public, after.prices)
    assert (before.segments, before.touchpoints, before.rest) == (after.segments, after.touchpoints, after.rest)
    assert len(before.luck) == len(after.luck) == 1


def test_a_twin_sees_what_a_world_of_its_own_sees() -> None:
    """Prices of the last month before observation, also where the season moves them."""
    scenario = proving_ground().evolve("seasonal", {"firms.beta.price.season": 0.2, "market.months": 1})
    own, base = Market(scenario, rng=1), Market(scenario, rng=1).warm_up()
    twin = base.twin(scenario)
    own.step()
    twin.step()
    assert own.firms[0].view is not None and twin.firms[0].view is not None
    assert own.firms[0].view.prices == twin.firms[0].view.prices
    assert own.firms[0].view.prices["beta"] != 19.0


def test_every_cost_line_is_in_sight() -> None:
    assert set(COSTS) <= set(SEEN)
