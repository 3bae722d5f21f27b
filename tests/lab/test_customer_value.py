"""What customers are worth: the closed form where it holds, sums that add up, and twin worlds that differ in what they say."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from loyalty_studies.checks.customer_value import MARGIN, RETENTION
from loyalty_studies.checks.customer_value import scenario as renewing
from worlds import shipped
from worlds.corners import corner, examples
from worlds.two_firms import world

import sim
from sim.engines.engine import EngineName
from sim.lab.collect import bits
from sim.lab.customer_value import CustomerValue, customer_value
from sim.lab.living_on import CLOSED, LOST, OPEN, WAYS, LivingOn
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.report import rendered, sheet_of
from sim.report.customer_value import headlines, values
from sim.results.value import VALUES, beyond, closed_form, per_month

pytestmark = pytest.mark.usefixtures("clean_drawing")


def lived(
    scenario: sim.Scenario, way: str, engine: EngineName = "columns", month: int = 12
) -> tuple[Market, Outcome, np.ndarray]:
    """A world that went on in a way; what it left, and who today's customers were."""
    market = Market(scenario, rng=3, engine=engine).warm_up()
    outcome = LivingOn(scenario.focal_firm, month, way)(market)
    twin = Market(scenario, rng=3, engine=engine).warm_up()
    before = twin.run(month - 12).customers.relationships["episodes"].copy()
    position = list(scenario.firms).index(scenario.focal_firm)
    people, relationships = twin.run(month).customers
    cohort = people["home"] == position
    if scenario.market.kind != "subscription":
        cohort |= relationships["episodes"][:, position] > before[:, position]
    return market, outcome, cohort & (people["stage"] != 2)


@pytest.fixture(scope="module")
def coffee() -> CustomerValue:
    return customer_value(shipped("coffee-shop", 400, warm_up=12), years=3, replications=3, executor="serial")


# -- arithmetic -------------------------------------------------------------------------------------------------------


@examples(30)
@given(st.floats(0.1, 50), st.floats(0, 1), st.floats(0, 0.5), st.integers(1, 40))
def test_the_closed_form_is_the_sum_of_its_payments(margin: float, stays: float, rate: float, months: int) -> None:
    by_hand = sum(margin * stays**s / (1 + rate) ** s for s in range(1, months + 1))
    assert closed_form(margin, stays, rate, months) == pytest.approx(by_hand, rel=1e-9, abs=1e-12)


def test_for_ever_is_the_limit_of_many_months_and_has_none_for_who_never_leaves_undiscounted() -> None:
    assert closed_form(2.0, 0.9, 0.01) == pytest.approx(closed_form(2.0, 0.9, 0.01, 5000))
    assert closed_form(2.0, 1.0, 0.0) == math.inf
    assert closed_form(2.0, 1.0, 0.0, 12) == 24.0


@examples(30)
@given(st.floats(0.05, 0.95), st.floats(1, 100))
def test_what_lies_beyond_a_geometric_series_is_the_rest_of_it(falls: float, before: float) -> None:
    last = falls * before
    rest = sum(last * falls**k for k in range(1, 2000))
    assert beyond(last, before) == pytest.approx(rest, rel=1e-9)


def test_nothing_is_told_of_beyond_where_values_do_not_fall() -> None:
    assert math.isnan(beyond(1.0, 1.0))
    assert math.isnan(beyond(2.0, 1.0))
    assert math.isnan(beyond(1.0, 0.0))


# -- the closed form where it holds -----------------------------------------------------------------------------------


def test_constant_margin_and_retention_give_the_closed_form() -> None:
    found = customer_value(renewing(6000, 1), years=3, rate=0.1, replications=4, seed=2, executor="serial")
    exact = closed_form(MARGIN, RETENTION, per_month(0.1), 36)
    per_head = found.value("value_per_customer")
    spread = MARGIN * math.sqrt(RETENTION) / (1 - RETENTION)  # of a life's payments, undiscounted: above the discounted
    heads = found.each("customers").sum()
    assert heads > 1000
    assert per_head.mean == pytest.approx(exact, abs=3 * spread / math.sqrt(heads))
    assert found.value("closed_form_value").mean == pytest.approx(
        closed_form(MARGIN, RETENTION, per_month(0.1)), rel=0.05
    )
    assert found.value("closed_form_equity_years").mean == pytest.approx(found.value("cohort_value").mean, rel=0.1)


def test_without_interest_a_value_is_what_the_books_say() -> None:
    base = shipped("telecom", 300, warm_up=2)
    found = customer_value(base, years=1, rate=0, replications=1, seed=5, executor="serial")
    books = sim.simulate(base.evolve(base.name, {"market.months": 24}), seed=5).firms
    mine = books[(books["firm"] == found.firm) & (books["month"] >= 12)]
    assert found.each("firm_value")[0] == pytest.approx((mine["profit"] + mine["fixed"]).sum(), rel=1e-12)
    before = books[(books["firm"] == found.firm) & (books["month"] < 12)]
    assert found.each("last_year")[0] == pytest.approx((before["profit"] + before["fixed"]).sum(), rel=1e-12)


# -- what adds up -----------------------------------------------------------------------------------------------------


def test_values_add_up_in_every_replication(coffee: CustomerValue) -> None:
    one = {name: coffee.each(name) for name in VALUES}
    np.testing.assert_allclose(one["customer_equity"] + one["acquisition_value"], one["firm_value"], rtol=1e-12)
    np.testing.assert_allclose(one["cohort_value"] + one["newcomers_value"], one["firm_value"], rtol=1e-12)
    np.testing.assert_allclose(one["cohort_value"] + one["influence_value"], one["value_at_stake"], rtol=1e-12)
    np.testing.assert_allclose(one["value_per_customer"] * one["customers"], one["cohort_value"], rtol=1e-12)
    yearly = coffee.yearly()
    open_years = yearly[yearly["world"] == OPEN]["discounted"].sum()
    assert open_years == pytest.approx(one["firm_value"].mean())


def test_the_coffee_shops_customers_are_worth_more_than_a_year_of_them(coffee: CustomerValue) -> None:
    assert (coffee.each("customer_equity") > coffee.each("last_year")).all()
    assert (coffee.each("cohort_value") > coffee.each("last_year")).all()


def test_a_higher_rate_makes_everything_to_come_worth_less(coffee: CustomerValue) -> None:
    dear = customer_value(shipped("coffee-shop", 400, warm_up=12), years=3, rate=0.5, replications=3, executor="serial")
    for name in ("cohort_value", "customer_equity", "firm_value"):
        assert (dear.each(name) < coffee.each(name)).all()
    assert (dear.each("last_year") == coffee.each("last_year")).all()


def test_fixed_cost_lies_between_contribution_and_profit() -> None:
    base = shipped("textbook", 200, warm_up=2)
    dear = base.evolve(base.name, {f"firms.{base.focal_firm}.costs.fixed": 50.0})
    free, paid = (customer_value(one, years=1, rate=0.1, replications=1, executor="serial") for one in (base, dear))
    annuity = 50 * sum(1.1 ** (-s / 12) for s in range(1, 13))
    assert free.is_profit and not paid.is_profit
    assert free.each("fixed_cost")[0] == 0
    assert paid.each("fixed_cost")[0] == pytest.approx(annuity)
    assert paid.each("firm_value")[0] == pytest.approx(free.each("firm_value")[0], rel=1e-12)
    assert paid.each("profit_value")[0] == pytest.approx(paid.each("firm_value")[0] - annuity)


@pytest.mark.parametrize(("market", "known"), [("telecom", True), ("coffee-shop", False), ("car-dealer", False)])
def test_closed_forms_stand_where_they_apply_alone(market: str, known: bool) -> None:
    found = customer_value(shipped(market, 150, warm_up=2), years=1, replications=1, executor="serial")
    for name, about in VALUES.items():
        assert np.isfinite(found.each(name)).all() == (known or not about.closed), name


# -- the worlds -------------------------------------------------------------------------------------------------------

SMALL = [
    shipped("coffee-shop", 60, 24, warm_up=2),
    shipped("telecom", 60, 24, warm_up=2),
    shipped("car-dealer", 60, 24, warm_up=2),
    corner("experiment-subscription", 60, 24),
]


def test_a_world_that_goes_on_as_it_is_is_the_world_itself() -> None:
    for scenario in SMALL:
        market = Market(scenario, rng=3).warm_up()
        LivingOn(scenario.focal_firm)(market)
        assert bits(market) == bits(Market(scenario, rng=3).run())


@pytest.mark.parametrize("engine", ["columns", "agents"])
@pytest.mark.parametrize("scenario", SMALL, ids=lambda one: one.market.kind)
def test_nobody_but_todays_customers_deals_with_a_closed_firm(scenario: sim.Scenario, engine: EngineName) -> None:
    market, outcome, cohort = lived(scenario, CLOSED, engine)
    position = list(scenario.firms).index(scenario.focal_firm)
    assert not (market.customers.people["home"][~cohort] == position).any()
    months = outcome.tables["months"]
    np.testing.assert_allclose(months["everyone"], months["cohort"], rtol=1e-4, atol=1e-2)
    joined = market.tables()["firms"].query(f"firm == '{scenario.focal_firm}' and month >= 12")
    assert joined["joined"].sum() == joined["returned"].sum() or scenario.market.kind != "subscription"


@pytest.mark.parametrize("scenario", SMALL, ids=lambda one: one.market.kind)
def test_lost_customers_do_not_come_back(scenario: sim.Scenario) -> None:
    market, outcome, cohort = lived(scenario, LOST)
    position = list(scenario.firms).index(scenario.focal_firm)
    assert not (market.customers.people["home"][cohort] == position).any()
    assert (outcome.tables["years"]["dealing"] == 0).all()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("scenario", SMALL, ids=lambda one: one.market.kind)
def test_both_engines_live_on_alike(scenario: sim.Scenario, way: str) -> None:
    markets = (Market(scenario, rng=3, engine=engine).warm_up() for engine in ("columns", "agents"))
    fast, slow = (LivingOn(scenario.focal_firm, 12, way)(market) for market in markets)
    for name, brought in fast.tables["months"].items():
        np.testing.assert_allclose(slow.tables["months"][name], brought, rtol=1e-5, atol=1e-2, err_msg=name)
    assert fast.measures == pytest.approx(slow.measures, rel=1e-6)


def test_where_nobody_hears_anybody_customers_win_nobody_and_newcomers_change_nothing() -> None:
    base = world("repertoire", {"population.entry_rate": 0.3, "firms.a.awareness": 0.7}, size=300)
    found = customer_value(base, years=2, replications=2, executor="serial")
    np.testing.assert_array_equal(found.each("customer_equity"), found.each("cohort_value"))
    np.testing.assert_allclose(found.each("influence_value"), 0, atol=1e-4 * found.each("firm_value").max())
    assert (found.each("newcomers_value") > 0).all()


def test_where_people_talk_customers_win_others() -> None:
    base = shipped("telecom", 600, warm_up=12)
    quiet = sim.knock_out(base, "word-of-mouth")
    heard, unheard = (customer_value(one, years=2, replications=2, executor="serial") for one in (base, quiet))
    assert heard.each("influence_value").min() > 10 * np.abs(unheard.each("influence_value")).max()


# -- policies, tables, what cannot be asked ---------------------------------------------------------------------------


def test_a_policy_is_told_beside_the_market_without_it_on_the_same_luck() -> None:
    base = shipped("coffee-shop", 200, warm_up=2)
    found = customer_value(base, "better-service", "rest", years=1, replications=2, executor="serial")
    gaps = found.differences().set_index(["policy", "value"])
    assert found.names == ("baseline", "better-service", "rest")
    assert (gaps.loc["rest", "difference"].dropna() == 0).all()
    better = gaps.loc[("better-service", "firm_value")]
    expected = found.each("firm_value", "better-service") - found.each("firm_value")
    assert better["difference"] == pytest.approx(expected.mean())
    assert set(found.tables()) == {"values", "yearly", "dealing", "replications", "differences"}


def test_tables_are_whole_and_the_same_again(coffee: CustomerValue) -> None:
    again = customer_value(shipped("coffee-shop", 400, warm_up=12), years=3, replications=3, executor="serial")
    assert again == coffee
    for name, table in coffee.tables().items():
        pd.testing.assert_frame_equal(table, again.tables()[name])
    shares = coffee.dealing()["share"]
    assert ((shares >= 0) & (shares <= 1)).all()
    assert len(coffee.every()) == coffee.replications


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"month": 11}, "month is 11"),
        ({"years": 0}, "years is 0"),
        ({"rate": 1.5}, "rate is 1.5"),
        ({"rate": "much"}, "allowed: 0 to 1"),
        ({"firm": "corne"}, "corner"),
        ({"replications": 0}, "replications"),
    ],
)
def test_what_cannot_be_told_is_refused_in_words(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        customer_value("coffee-shop", **wrong)  # type: ignore[arg-type]


def test_a_value_there_is_not_is_named_with_the_nearest(coffee: CustomerValue) -> None:
    with pytest.raises(ValueError, match="cohort_value"):
        coffee.each("cohort_valu")


def test_a_policy_that_is_a_scenario_is_lived_as_long_as_the_market() -> None:
    base = shipped("telecom", 150, warm_up=2)
    block = {"use": "reliability", "strength": 0.5}
    policy = base.evolve("policy", {f"firms.{base.focal_firm}.strategy": block})
    said, made = (
        customer_value(base, {"half": one}, years=1, replications=1, executor="serial") for one in (block, policy)
    )
    assert said.names == made.names == ("baseline", "half")
    assert (said.each("firm_value", "half") == made.each("firm_value", "half")).all()


# -- pages and figures ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def phones() -> CustomerValue:
    return customer_value(shipped("telecom", 200, warm_up=2), "price-cut", years=2, replications=2, executor="serial")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("suffix", [".html", ".md", ".xlsx"])
def test_there_is_a_page_of_it(coffee: CustomerValue, phones: CustomerValue, lang: str, suffix: str) -> None:
    for found in (coffee, phones):
        assert rendered(sheet_of(found, lang), suffix)


def test_a_page_says_what_it_says_and_no_more(coffee: CustomerValue, phones: CustomerValue) -> None:
    shared, one_at_a_time = (" ".join(headlines(found)) for found in (coffee, phones))
    assert "No closed form applies" in shared
    assert "The closed form" in one_at_a_time
    assert "price-cut changes" in one_at_a_time
    rows = {str(row[0]) for row in values(coffee).rows}
    assert {"cohort value", "fixed cost"} <= rows and not any("closed form" in row for row in rows)
    assert not any("nan" in str(cell).lower() for grid in sheet_of(coffee).grids for row in grid.rows for cell in row)


def test_the_figure_draws_every_year_and_the_closed_form_where_it_applies(
    coffee: CustomerValue, phones: CustomerValue
) -> None:
    for found, lines in ((coffee, 2), (phones, 3)):  # nobody new; the closed form; the axis
        ax = found.plot()
        assert [label.get_text() for label in ax.get_xticklabels()] == ["last", *map(str, range(1, found.years + 1))]
        assert len(ax.lines) == lines
        heights = [bar.get_height() for bar in ax.patches]
        assert heights[0] == pytest.approx(found.each("last_year").mean())
        assert sum(heights[1:]) == pytest.approx(found.each("firm_value").mean())
    by_year = phones.closed_form_years()
    assert sum(by_year) == pytest.approx(phones.each("closed_form_equity_years").mean())


def test_the_command_and_the_code_of_a_page_are_whole() -> None:
    found = customer_value(
        "textbook", {"half": {"use": "reliability", "strength": 0.5}}, month=13, years=1, rate=0, replications=1,
        executor="serial",
    )  # fmt: skip
    sheet = sheet_of(found)
    assert sheet.command == (
        "loyalty value textbook --policy half=reliability:strength=0.5 --month 13 --years 1 --replications 1 --seed 1 --rate 0.0 "
        "--out results/textbook"
    )
    names: dict[str, object] = {}
    exec(sheet.code.rpartition("\n")[0], names)
    assert names["worth"] == found
