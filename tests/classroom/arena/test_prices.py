"""What a setting costs, and what a firm may not have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from players import told_market

from sim.classroom.arena.levers import LEVERS
from sim.classroom.arena.prices import allowed, cost_of, costs
from sim.classroom.arena.rules import Rules
from sim.classroom.messages import RefusedError

MARKET = told_market(Rules())
REST, PRICES = MARKET["rest"], MARKET["prices"]


def taken(setting: dict[str, float], budget: float = 150.0) -> dict[str, float]:
    return allowed(setting, REST, PRICES, budget, "yuan")


def test_a_lever_costs_in_proportion_between_two_points_of_the_list() -> None:
    assert cost_of("recovery.ease", 0.0, PRICES) == 0
    assert cost_of("recovery.ease", 0.25, PRICES) == pytest.approx(25)
    assert cost_of("recovery.ease", 1.0, PRICES) == 100
    assert costs({"recovery.ease": 0.5, "bonds.social": 0.5}, PRICES) == pytest.approx(100)


def test_levers_that_are_not_named_rest() -> None:
    assert taken({"recovery.ease": 0.5}) == {**REST, "recovery.ease": 0.5}
    assert taken({}) == REST


def test_more_than_the_budget_is_refused_with_the_sum_to_take_back() -> None:
    assert taken({"recovery.ease": 1.0, "bonds.social": 0.5})
    with pytest.raises(RefusedError) as refused:
        taken({"recovery.ease": 1.0, "bonds.social": 0.6})
    assert "Take back 10 yuan" in refused.value.why["en"]
    assert "请减少 10元" in refused.value.why["zh"]


@pytest.mark.parametrize("path", [lever.path for lever in LEVERS])
def test_no_lever_goes_out_of_its_range(path: str) -> None:
    lever = next(one for one in LEVERS if one.path == path)
    for value in (lever.low - 0.01, lever.high + 0.01, 1e300, -1e300):
        with pytest.raises(RefusedError):
            taken({path: value}, 1e9)


@pytest.mark.parametrize(
    "path", ["", "costs.unit", "list_price", "recovery", "recovery.ease.x", "__class__", "strategy.use"]
)
def test_what_is_no_lever_of_the_game_is_refused(path: str) -> None:
    with pytest.raises(RefusedError):
        taken({path: 0.0})


@given(st.dictionaries(st.sampled_from([lever.path for lever in LEVERS]), st.floats(0, 1)))
def test_what_is_allowed_costs_no_more_than_the_budget(shares: dict[str, float]) -> None:
    by_path = {lever.path: lever for lever in LEVERS}
    setting = {p: by_path[p].low + x * (by_path[p].high - by_path[p].low) for p, x in shares.items()}
    try:
        assert costs(taken(setting), PRICES) <= 150 * (1 + 1e-6) + 1e-9
    except RefusedError:
        assert costs({**REST, **setting}, PRICES) > 150
