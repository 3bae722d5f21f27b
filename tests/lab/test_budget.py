"""Budgets: what a policy spends is what its lines of the books say, and doses spend the same."""

from __future__ import annotations

import numpy as np
import pytest

import sim
from sim.lab.budget import ONLY_LEVERS, PRICE, given_up, money_a_year, spent_on
from sim.state.books import COSTS, LINES
from sim.strategies.policies import as_policy


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 500, "market.months": 12, "market.warm_up": 4}
    return sim.Scenario.load("textbook").evolve("small", small)


@pytest.fixture(scope="module")
def twins(base: sim.Scenario) -> sim.Twins:
    return sim.compare(base, "price-cut", "better-service", "rest", replications=3, executor="serial")


def total(twins: sim.Twins, policy: str) -> float:
    table = twins.spend()
    return float(table[(table["policy"] == policy) & (table["line"] == "all")]["a_year"].iloc[0])


def test_spending_is_what_the_declared_lines_rise_by(twins: sim.Twins) -> None:
    bridge = twins.bridge().set_index(["policy", "line"])["effect"]
    assert total(twins, "better-service") == pytest.approx(-bridge["better-service", "service"])  # one year


def test_a_price_cut_spends_what_it_does_not_ask_for(twins: sim.Twins) -> None:
    table = twins.spend()
    assert set(table[table["policy"] == "price-cut"]["line"]) == {PRICE, "all"}
    not_asked = []
    for without, with_it in zip(*(twins.outcomes.of(arm) for arm in twins.outcomes.arms[:2]), strict=True):
        sales, listed = with_it.tables["books"]["amount"][LINES.index("sales")], with_it.measures["full_price"]
        assert without.tables["books"]["amount"][LINES.index("sales")] == pytest.approx(without.measures["full_price"])
        not_asked.append(listed - sales)
    assert total(twins, "price-cut") == pytest.approx(np.mean(not_asked))
    assert np.mean(not_asked) > 0


def test_what_a_winning_back_offer_takes_off_the_price_is_spent(base: sim.Scenario) -> None:
    """The calls alone are not what it costs: who comes back pays less for months."""
    calling = {"use": "win-back", "rate": 0.5, "floor": 0.0, "offer": 0.0}
    found = sim.compare(base, {"calls": calling, "offers": calling | {"offer": 0.3}}, replications=3, executor="serial")
    lines = found.spend().set_index(["policy", "line"])["a_year"]
    assert ("calls", PRICE) not in lines.index
    assert lines["offers", PRICE] > 0
    assert lines["offers", "all"] == pytest.approx(lines["offers", PRICE] + lines["offers", "contact"])


def test_bigger_baskets_and_more_buyers_give_nothing_up() -> None:
    one = np.array([100.0])
    assert given_up(one, one * 0.9, one * 3, one * 2.7) == 0
    assert given_up(one, one, one * 2, one * 1.8) == pytest.approx(20)
    assert given_up(one, one, one * 0, one * 0) == given_up(one * 0, one * 0, one, one * 0.5) == 0
    assert given_up(one, one, one * 3, one * 3 * (1 - 1e-12)) == 0


def test_doing_nothing_spends_nothing(twins: sim.Twins) -> None:
    assert total(twins, "rest") == 0


def test_a_budget_scales_the_dose_until_it_is_spent(base: sim.Scenario) -> None:
    full = total(sim.compare(base, "price-cut", replications=3, executor="serial"), "price-cut")
    found = sim.compare(base, "price-cut", "rest", replications=3, executor="serial", budget=full / 3)
    assert found.budget is not None
    cut, rest = found.budget.doses
    assert cut.met == "met"
    assert 0 < cut.strength < 1
    assert total(found, "price-cut") == pytest.approx(full / 3, rel=0.0101)
    assert (rest.met, rest.strength) == ("nothing", 1.0)


def test_what_cannot_spend_the_budget_is_said_and_keeps_its_strength(base: sim.Scenario) -> None:
    found = sim.compare(base, "better-service", replications=2, executor="serial", budget="100,000,000/year")
    assert found.budget is not None
    (dose,) = found.budget.doses
    assert (dose.met, dose.strength) == ("too little", 1.0)
    plain = sim.compare(base, "better-service", replications=2, executor="serial")
    assert (found.values("profit", 1) == plain.values("profit", 1)).all()


def test_who_declares_nothing_spends_on_every_line_of_a_lever(base: sim.Scenario) -> None:
    policy = as_policy(base, {"use": "set-levers", "price.change": -0.05})
    lines = spent_on(policy, base.focal_firm)
    assert PRICE in lines
    assert "goods" not in lines
    assert "acquisition" not in lines


def test_levers_set_by_hand_give_up_a_price_only_where_one_moves_it(base: sim.Scenario) -> None:
    policy = as_policy(base, {"use": "set-levers", "bonds.social": 1.0, "end": 6})
    assert PRICE not in spent_on(policy, base.focal_firm)
    assert "bonds" in spent_on(policy, base.focal_firm)


def test_ranking_puts_the_best_first_and_prices_what_luck_leaves_open(twins: sim.Twins) -> None:
    table = twins.ranking()
    assert table["difference"].is_monotonic_decreasing
    assert set(table["policy"]) == {"baseline", "price-cut", "better-service", "rest"}
    assert table["regret"].iloc[0] == table["regret"].min()
    assert table["chance_best"].sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("200000/year", 200_000), ("200,000 / year", 200_000), ("15000/month", 180_000), ("1e5", 1e5), (250, 250)],
)
def test_a_budget_is_read_as_it_is_typed(typed: object, amount: float) -> None:
    assert money_a_year(typed) == amount


@pytest.mark.parametrize("typed", ["much", "-5/year", "0", "10/week", "10/", "nan", ""])
def test_a_budget_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="200000/year"):
        money_a_year(typed)


def test_lines_that_levers_alone_fill_are_lines_of_the_books() -> None:
    assert set(ONLY_LEVERS) <= set(COSTS)
