"""The study of claim 1: its closed forms are the published arithmetic, its worlds live them, its rule can say false."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from loyalty_studies.claims.retention_profit import AIM, CASE, POLICIES, STUDY, gains, reading
from loyalty_studies.retention import cohorts, docked
from loyalty_studies.retention.bought import change, effects, lifetime
from loyalty_studies.retention.forms import (
    CONSTANT,
    PUBLISHED,
    READINGS,
    STREAMS,
    Stream,
    acquisition_needed,
    annual_gain,
    annual_gain_after,
    band_edges,
    break_even_cost,
    constant_gain,
    elasticity,
    retention_needed,
    stream_gain,
    stream_value,
    won_gain,
)
from worlds import shipped

import sim
from sim.lab.collect import FirmStory
from sim.lab.court.aim import SEARCHED
from sim.lab.court.case import ANSWERED, REST, Line
from sim.lab.court.find import find_studies
from sim.lab.court.hearing import Hearing
from sim.lab.court.trial import APART, bases_of, doses_of, first_of, live
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.results.value import customer_lifetime_value
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

# -- closed forms -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("retention", "percent", "stretch"),
    [
        (0.60, (24, 20, 20, 19), 2.15),
        (0.70, (29, 22, 22, 21), 2.67),
        (0.80, (42, 28, 26, 24), 3.50),
        (0.90, (111, 41, 37, 32), 5.09),
    ],
)
def test_the_table_of_what_five_points_are_worth(retention: float, percent: tuple[int, ...], stretch: float) -> None:
    gains = [100 * constant_gain(retention, d, "after-renewal") for d in (0.0, 0.10, 0.12, 0.15)]
    assert [math.floor(g + 0.5 + 1e-9) for g in gains] == list(percent)
    assert round(elasticity(retention, 0.12), 2) == stretch


def test_the_credit_card_customer() -> None:
    values = [stream_value(STREAMS["credit card"], 1 - q, 0.038) for q in (0.20, 0.10, 0.05)]
    assert [round(v) for v in values] == [137, 301, 525]
    assert [round(stream_value(STREAMS["credit card"], 1 - q, 0.042)) for q in (0.20, 0.10, 0.05)] == [134, 290, 498]
    assert round(100 * stream_gain(STREAMS["credit card"], 0.90, 0.038)) == 75


def test_yearly_profit_with_a_quarter_spent_on_winning() -> None:
    assert [round(100 * annual_gain(r, 0.25)) for r in (0.80, 0.85, 0.90)] == [44, 67, 133]
    assert annual_gain(0.95, 0.25) == math.inf
    assert annual_gain_after(1, 0.85, 0.25) == 0
    assert annual_gain_after(500, 0.85, 0.25) == pytest.approx(annual_gain(0.85, 0.25))


def test_a_stream_is_summed_as_its_definition_says() -> None:
    stream, r, d = Stream((3.0, 5.0, 4.0), 2.0), 0.7, 0.1
    profits = [3.0, 5.0] + [4.0] * 400
    term_by_term = sum(p * r**t / (1 + d) ** (t + 1) for t, p in enumerate(profits)) - 2
    assert stream_value(stream, r, d) == pytest.approx(term_by_term, rel=1e-12)
    assert (1 + d) * stream_value(CONSTANT, r, d) == pytest.approx(customer_lifetime_value(1, r, d, "immediate"))
    with pytest.raises(ValueError, match="below 1 \\+ discount"):
        stream_value(CONSTANT, 1.05, 0.05)


def test_paying_a_years_margin_for_a_customer_is_waiting_for_a_renewal() -> None:
    for r in (0.6, 0.9):
        at_once = (customer_lifetime_value(1, r + 0.05, 0.1) - 1) / (customer_lifetime_value(1, r, 0.1) - 1) - 1
        assert at_once == pytest.approx(constant_gain(r, 0.1, "after-renewal"))


@pytest.mark.parametrize("published", [gain for _, gain, _ in PUBLISHED])
def test_what_retention_and_what_winning_cost_must_have_been(published: float) -> None:
    r = retention_needed(lambda x: constant_gain(x, 0.038, "immediate"), published)
    assert constant_gain(r, 0.038, "immediate") == pytest.approx(published)
    a = acquisition_needed(published, 0.9, 0.1)
    if published < 1 / 3 - 1e-9:  # what 90% retention gives when winning is free
        assert math.isnan(a)
    else:
        assert won_gain(0.9, 0.1, a) == pytest.approx(published)


def test_nothing_is_needed_that_cannot_be() -> None:
    assert math.isnan(retention_needed(lambda r: constant_gain(r, 0.10, "immediate"), 0.85))
    assert math.isnan(won_gain(0.5, 0.1, 3.0))
    assert band_edges(lambda r: constant_gain(r, 0.10, "immediate"))[0] == pytest.approx(0.85)


def test_break_even_cost_leaves_a_customer_worth_the_same() -> None:
    for r, d in ((0.6, 0.0), (0.8, 0.1), (0.9, 0.15)):
        c = break_even_cost(r, d)
        assert (1 - c) * stream_value(CONSTANT, r + 0.05, d) == pytest.approx(stream_value(CONSTANT, r, d))


def test_five_means_three_things() -> None:
    points = {reading: 100 * (after(0.8) - 0.8) for reading, after in READINGS.items()}
    assert points == pytest.approx({"five points of retention": 5, "5% more retention": 4, "5% fewer defections": 1})


# -- lived ------------------------------------------------------------------------------------------------------------

PEOPLE = 4000


def lived(world: Scenario, seed: int) -> cohorts.Years:
    """The books by year of a cohort or flow."""
    return cohorts.years_of(cohorts.story(Market(world, rng=seed)))


@pytest.fixture(scope="module")
def card() -> dict[float, cohorts.Years]:
    """The published stream at 90 and 95% retention, lived on the same luck."""
    stream = STREAMS["credit card"]
    return {r: lived(cohorts.cohort(r, stream, PEOPLE, 45), 1) for r in (0.90, 0.95)}


def test_a_cohort_joins_once_pays_and_loses_its_share(card: dict[float, cohorts.Years]) -> None:
    for r, years in card.items():
        margin, won, bills, joined = years.T
        assert joined.tolist() == [PEOPLE] + [0] * 44  # all at once, and nobody comes back
        assert bills[0] == PEOPLE
        assert won[0] == pytest.approx(51 * PEOPLE)
        assert margin[:6] / bills[:6] == pytest.approx([30, 42, 44, 49, 55, 55])
        assert (np.diff(bills) <= 0).all()
        faced = bills[:-1].sum()
        assert abs(cohorts.stayed(years) - r) < 4 * math.sqrt(r * (1 - r) / faced)


def test_the_lived_gain_is_the_closed_form(card: dict[float, cohorts.Years]) -> None:
    gain = 100 * cohorts.gain(card[0.90], card[0.95], 0.038)
    assert abs(gain - 100 * stream_gain(STREAMS["credit card"], 0.90, 0.038)) < docked.TOLERANCE
    value = cohorts.present_value(card[0.90], 0.10)
    assert value == pytest.approx(stream_value(STREAMS["credit card"], 0.90, 0.10), rel=0.06)


@pytest.mark.parametrize(
    "wrong",
    [
        Stream(STREAMS["credit card"].profits, 0.0),  # winning a customer forgotten
        Stream((55.0,), 51.0),  # a customer who pays in full from the start
        Stream(STREAMS["credit card"].profits, 102.0),
    ],
)
def test_a_wrong_closed_form_is_found_out(card: dict[float, cohorts.Years], wrong: Stream) -> None:
    lived = 100 * cohorts.gain(card[0.90], card[0.95], 0.038)

    def laid_beside(stream: Stream) -> bool:
        return Line("", 100 * stream_gain(stream, 0.90, 0.038), lived, docked.TOLERANCE).stands

    assert laid_beside(STREAMS["credit card"])
    assert not laid_beside(wrong)


def test_every_published_industry_is_lived_and_every_line_stands() -> None:
    lines = docked.lines()
    assert [line.says for line in lines if not line.stands] == []
    assert sum(line.says.startswith("lived: ") for line in lines) == len(PUBLISHED)
    stated = {line.stated for line in lines}
    assert {134.0, 300.0, 525.0, 85.0} <= stated


def test_a_flow_stands_still_and_books_who_it_wins() -> None:
    r, size = 0.85, 4000
    paying = Stream((1.0,), 0.25 / (1 - r))
    years = lived(cohorts.flow(r, paying, size, 8, size * (1 - r)), 1)
    margin, won, bills, joined = years[1:].T
    assert joined == pytest.approx([600] * 7)
    assert won == pytest.approx(0.25 / (1 - r) * joined)
    assert bills == pytest.approx([size] * 7, rel=0.05)
    assert won.sum() / margin.sum() == pytest.approx(0.25, rel=0.05)


def test_a_shifted_hazard_moves_only_who_would_have_gone() -> None:
    old, new = (lived(cohorts.cohort(r, CONSTANT, 1000, 10), 3)[:, 2] for r in (0.80, 0.85))
    assert (new >= old).all()  # the same luck: a higher chance to stay never loses anyone


def test_horizons_end() -> None:
    assert cohorts.horizon(0.95, 0.0) == cohorts.CENTURY
    assert 0.9 ** cohorts.horizon(0.9, 0.0, 0.01) <= 0.01 < 0.9 ** (cohorts.horizon(0.9, 0.0, 0.01) - 1)


# -- levers -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def short() -> Scenario:
    return shipped("textbook", 200, 12)


def test_the_same_closed_form_is_taken_in_every_market() -> None:
    scenario = shipped("telecom", 100, 6, warm_up=2)
    for row in sim.simulate(scenario).summary().to_dict("records"):
        assert lifetime(row, scenario.market.discount_rate) == pytest.approx(row["lifetime_value"])


def test_a_change_is_in_percent_of_what_was() -> None:
    assert change(50.0, 60.0) == pytest.approx(20.0)
    assert change(-50.0, -40.0) == pytest.approx(20.0)
    assert change(0.0, 3.0) == 0


def test_no_dose_changes_nothing(short: Scenario) -> None:
    rest = FirmStory()(Market(short, rng=1))
    for block in POLICIES.values():
        moved = effects(rest, FirmStory()(Market(as_policy(short, {**block, "strength": 0.0}), rng=1)), short)
        assert set(moved.values()) == {0.0}


def curve(gained: list[float], **more: list[float]) -> dict[str, Any]:
    return {
        name: np.array([0.0, *values])
        for name, values in {"dose": [0.25, 0.5, 1.0], "retention": gained, **more}.items()
    }


def test_the_dose_for_five_points() -> None:
    assert AIM.dose_for(curve([2.0, 8.0, 9.0])) == pytest.approx(0.375)
    assert AIM.dose_for(curve([10.0, 3.0, 12.0])) == pytest.approx(0.125)  # the smallest
    assert math.isnan(AIM.dose_for(curve([1.0, 4.9, 2.0])))
    assert AIM.slope_at(curve([2.0, 8.0, 9.0], npv=[4.0, -2.0, 0.0]), 0.375, "npv") == pytest.approx(-1.0)
    assert AIM.slope_at(curve([2.0, 2.1, 9.0], npv=[4.0, -2.0, 0.0]), 0.3, "npv") == 0


def test_what_a_dose_misses_is_taken_back_along_its_response() -> None:
    seen = Outcome({"lever": 0.375}, {"lever": curve([2.0, 8.0, 9.0], npv=[4.0, -2.0, 0.0])})
    assert AIM.exactly({"retention": 7.0, "npv": 1.0}, "npv", "lever", seen) == pytest.approx(3.0)
    assert AIM.exactly({"retention": 5.0, "npv": 1.0}, "npv", "lever", seen) == 1.0


@pytest.fixture(scope="module")
def searched(short: Scenario) -> Any:
    """Doses for five points in a small market, and what was lived at them."""
    hearing = Hearing(1, 0, 1)
    blocks, seen = doses_of(CASE, {"textbook": short}, hearing, 0.1)
    return blocks, seen, live(CASE, {"textbook": short}, blocks, hearing, 2, 1, seen)


def test_levers_are_tried_at_their_doses_on_luck_the_search_did_not_use(searched: Any) -> None:
    blocks, seen, lived = searched
    for lever, dose in seen["textbook"].measures.items():
        strength = blocks["textbook"][lever]["strength"]
        assert strength == dose if math.isfinite(dose) else strength in AIM.few
    assert first_of(CASE, 0) == APART > AIM.replications
    assert {world.replication for world in lived.outcomes[0].design.worlds} == {APART, APART + 1}


def test_a_lever_that_cannot_do_it_brings_nothing_of_what_was_promised(short: Scenario, searched: Any) -> None:
    _, seen, lived = searched
    arms = {arm.policy: lived.outcomes[0].of(arm)[0] for arm in lived.outcomes[0].arms}
    none = Outcome(dict.fromkeys(POLICIES, math.nan), seen["textbook"].tables)
    told = gains({**arms, SEARCHED: none}, short)
    assert np.isnan([gain for pair in told.values() for gain in pair]).all()
    assert reading()({**arms, SEARCHED: none}, short)["gain"] == 0


def test_the_middle_lever_is_the_third_of_five(short: Scenario, searched: Any) -> None:
    _, seen, lived = searched
    arms = {arm.policy: lived.outcomes[0].of(arm)[0] for arm in lived.outcomes[0].arms}
    found = {**arms, SEARCHED: seen["textbook"]}
    numbers = reading()(found, short)
    each = {how: np.nan_to_num([numbers[lever + how] for lever in POLICIES]) for how in ("", ANSWERED)}
    assert numbers["gain"] == np.sort(each[""])[2]
    assert numbers["answered"] == np.sort(each[ANSWERED])[2]
    assert reading(more=25.0)(found, short)["gain"] == numbers["gain"] + 25
    assert arms[REST].measures["retention"] > 0


# -- end to end -------------------------------------------------------------------------------------------------------


def test_the_study_is_found_by_its_name() -> None:
    assert find_studies("retention-profit") == [STUDY]
    with pytest.raises(ValueError, match="above 0"):
        STUDY.run(scale=0)


def test_markets_are_watched_for_five_years_whatever_their_size() -> None:
    bases = bases_of(CASE, 0.01)
    assert {base.market.months for base in bases.values()} == {60}
    assert bases["coffee shops"].population.size == CASE.effort.customers
    assert bases_of(CASE, 1.0)["coffee shops"].population.size == 1500
