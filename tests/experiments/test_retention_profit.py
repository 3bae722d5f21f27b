"""The study of claim 1: its closed forms are the published arithmetic, its worlds live them, its rule can say false."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from loyalty_studies.claims import retention_profit as claim
from loyalty_studies.claims.retention_profit import CONTEST, MARKETS, STUDY, ruled
from loyalty_studies.retention import cohorts, docked, maps
from loyalty_studies.retention.forms import (
    CONSTANT,
    POINTS,
    PUBLISHED,
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
from matplotlib import pyplot as plt

from sim.lab.collect import FirmStory
from sim.lab.court.claim import Study, Verdict
from sim.lab.court.contest import ANSWERS, AT_ONCE, LATER, REST, Bought, Scope, arm
from sim.lab.court.find import find_studies
from sim.lab.court.market import MarketCase
from sim.lab.court.ruling import Told, every
from sim.lab.design import design_of
from sim.lab.paired import interval
from sim.lab.runner import run
from sim.market.market import Market
from sim.results.value import customer_lifetime_value
from sim.scenario import Scenario
from sim.state.books import LINES

mpl.use("Agg")

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
    table = maps.readings(0.10)
    at = table[table["retention"] == 0.8].set_index("reading")["points"]
    assert at.round(9).to_dict() == {"five points of retention": 5, "5% more retention": 4, "5% fewer defections": 1}


def test_maps_hold_what_the_closed_forms_say() -> None:
    table = maps.per_customer()
    row = table[(table["retention"] == 0.8) & np.isclose(table["discount"], 0.1) & (table["acquisition"] == 2)]
    assert row["gain"].item() == pytest.approx(100 * won_gain(0.8, 0.1, 2.0))
    wide = maps.tables_of(0.10)["map of value per customer"]
    wide = wide[(wide["acquisition"] == 2) & np.isclose(wide["discount"], 0.1)]
    assert wide["r = 80%"].item() == pytest.approx(row["gain"].item())
    assert len(maps.edges()) == 15


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

    def laid_beside(stream: Stream) -> Told:
        exact = 100 * stream_gain(stream, 0.90, 0.038)
        gains = pd.DataFrame([{"simulated": lived, "miss": lived - exact, "high": lived + 0.01}])
        return every(docked.questions(gains, 4))

    assert laid_beside(STREAMS["credit card"]) == "yes"
    assert laid_beside(wrong) == "no"


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
def textbook() -> Scenario:
    base = CONTEST.load(MARKETS[0], 0.1)
    assert base is not None
    return base


def test_a_market_that_is_not_shipped_is_none() -> None:
    assert CONTEST.load(MarketCase("atlantis", "atlantis")) is None


@pytest.mark.parametrize("lever", list(CONTEST.levers))
def test_answers_copy_the_lever(textbook: Scenario, lever: str) -> None:
    months = {"market.months": 8}
    alone, at_once, later = (
        Market(CONTEST.policy(textbook, lever, 0.5, answer).evolve("short", months), rng=1).run() for answer in ANSWERS
    )
    focal, rival = (alone.firms[k] for k in (0, 1))
    assert focal.levers != focal.rest
    assert rival.levers == rival.rest
    assert at_once.firms[1].levers == at_once.firms[0].levers
    mine, theirs = (later.firms[k].levers.model_dump() for k in (0, 1))
    for block, fields in mine.items():
        assert theirs[block].pop("segments", {}) == fields.pop("segments", {})
        assert theirs[block] == pytest.approx(fields)
    waiting = Market(CONTEST.policy(textbook, lever, 0.5, LATER).evolve("shorter", {"market.months": 6}), rng=1)
    assert waiting.run().firms[1].levers == waiting.firms[1].rest


def test_no_dose_changes_nothing(textbook: Scenario) -> None:
    short = textbook.evolve("short", {"market.months": 6})
    found = run(design_of(CONTEST.search({"short": short}, [0.0])), FirmStory(), executor="serial")
    for lever in CONTEST.levers:
        moved = CONTEST.effects(short, found, arm("short"), arm("short", lever, 0.0))
        assert moved.pop("baseline retention") > 0
        assert all(float(v[0]) == 0 for v in moved.values())


def test_what_a_price_cut_gives_up_is_its_cost(textbook: Scenario) -> None:
    short = textbook.evolve("short", {"market.months": 12})
    old, new = arm("short"), arm("short", "price-cut", 0.5)
    arms = {old: short, new: CONTEST.policy(short, "price-cut", 0.5)}
    found = run(design_of(arms), FirmStory(), executor="serial")
    cost = float(CONTEST.effects(short, found, old, new)["cost"][0])
    without, cut = found.of(old)[0], found.of(new)[0]
    heads = cut.tables["months"]["customers"].sum()
    sales = cut.tables["books"]["amount"][LINES.index("sales")]
    forgone = 0.2 * sales / 0.8  # half of the strongest cut, 40%
    assert cost == pytest.approx(100 * forgone / heads / without.measures["margin"], rel=0.15)


def _curve(gained: list[float], **more: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"dose": [0.25, 0.5, 1.0], "retention": gained, **more})


def test_the_dose_for_five_points() -> None:
    assert CONTEST.dose_for(_curve([2.0, 8.0, 9.0])) == pytest.approx(0.375)
    assert CONTEST.dose_for(_curve([10.0, 3.0, 12.0])) == pytest.approx(0.125)  # the smallest
    assert CONTEST.dose_for(_curve([1.0, 4.9, 2.0])) is None
    assert CONTEST.slope_at(_curve([2.0, 8.0, 9.0], npv=[4.0, -2.0, 0.0]), 0.375, "npv") == pytest.approx(-1.0)
    assert CONTEST.slope_at(_curve([2.0, 2.1, 9.0], npv=[4.0, -2.0, 0.0]), 0.3, "npv") == 0


# -- the rule ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gains", "resting", "answered", "ruling"),
    [
        ("yes", "yes", "yes", "holds"),
        ("yes", "yes", "no", "arithmetic, not behaviour"),
        ("yes", "no", "open", "arithmetic, not behaviour"),
        ("yes", "yes", "open", "cannot be told yet"),
        ("yes", "open", "open", "cannot be told yet"),
        ("open", "yes", "yes", "cannot be told yet"),
        ("open", "no", "no", "cannot be told yet"),
        ("no", "yes", "yes", "fails"),
    ],
)
def test_the_rule(gains: Told, resting: Told, answered: Told, ruling: str) -> None:
    assert ruled(gains, resting, answered) == ruling


SCOPE = Scope.of(1.0, MARKETS)


def made_up(rng: np.random.Generator, gain: float, spread: float, count: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pairs of market and lever that bring a gain, as so many replications would show it; and that all have a dose."""
    trials, reach = [], []
    for market in MARKETS:
        for lever in CONTEST.levers:
            reach.append({"market": market.name, "lever": lever, "attained": True, "dose": 0.5})
            for answer in ANSWERS:
                found = interval(rng.normal(gain, spread, count))
                value = {"value": found.mean, "value_low": found.low, "value_high": found.high}
                trials.append({"market": market.name, "lever": lever, "rivals": answer, **value})
    return pd.DataFrame(trials), pd.DataFrame(reach)


def verdict_on(seed: int, gain: float, miss: float, *, spread: float = 3.0, count: int = 10) -> str:
    """What the rule says of a made-up world of a true gain in every pair, and of a true miss of every lived gain."""
    rng = np.random.default_rng(seed)
    trials, reach = made_up(rng, gain, spread, count)
    bought = Bought(CONTEST, SCOPE, pd.DataFrame(), reach, trials, 3, count)
    rows = [interval(rng.normal(miss, spread / 4, count)) for _ in range(70)]
    gains = pd.DataFrame([{"miss": one.mean, "simulated": one.mean, "high": one.high} for one in rows])
    resting, answered = (bought.issue(answer, claim.PROMISED, len(MARKETS)).told for answer in (REST, AT_ONCE))
    return ruled(every(docked.questions(gains, count)), resting, answered)


SEEDS = range(1, 21)


@pytest.mark.parametrize(
    ("gain", "miss", "told"), [(32.0, 0.5, "holds"), (12.0, 0.5, "arithmetic, not behaviour"), (32.0, 9.0, "fails")]
)
def test_a_claim_true_or_false_by_design_is_told_to_be_so(gain: float, miss: float, told: str) -> None:
    found = [verdict_on(seed, gain, miss) for seed in SEEDS]
    assert found.count(told) >= 19  # at most 5% of seeds


@pytest.mark.parametrize(("gain", "miss"), [(32.0, 0.5), (12.0, 0.5), (32.0, 9.0)])
def test_where_power_is_too_low_nothing_is_told(gain: float, miss: float) -> None:
    assert {verdict_on(seed, gain, miss, spread=25.0, count=2) for seed in SEEDS} == {"cannot be told yet"}


def test_pairs_not_tried_yet_are_open() -> None:
    trials, reach = made_up(np.random.default_rng(1), 40.0, 1.0, 10)
    first = trials["market"] == "textbook"
    bought = Bought(CONTEST, SCOPE, pd.DataFrame(), reach[reach["market"] == "textbook"], trials[first], 3, 10)
    assert [bought.issue(REST, claim.PROMISED, markets).told for markets in (1, 5)] == ["yes", "open"]


@pytest.mark.parametrize(("half_width", "told"), [(0.2, "no"), (20.0, "open")])
def test_a_lever_that_cannot_do_it_does_not_keep_the_promise(half_width: float, told: str) -> None:
    reach = pd.DataFrame([{"attained": False, "most_points": 1.0, "most_half_width": half_width}] * 25)
    bought = Bought(CONTEST, SCOPE, pd.DataFrame(), reach, pd.DataFrame(), 3, 0)
    assert bought.issue(REST, claim.PROMISED, len(MARKETS)).told == told
    counts = bought.counts(claim.PROMISED)
    assert counts["pairs_out_of_reach, rivals rest"] == counts["pairs_short, rivals rest"] == 25
    assert bought.spans() == []


def test_budgets_can_be_made_equal_too() -> None:
    contest = dataclasses.replace(CONTEST, aim="cost", amount=10.0)
    table = pd.DataFrame({"dose": [0.25, 0.5, 1.0], "cost": [5.0, 15.0, 30.0], "npv": [2.0, 4.0, 1.0]})
    assert contest.dose_for(table) == pytest.approx(0.375)
    assert contest.slope_at(table, 0.375, "npv") == pytest.approx(0.2)


# -- end to end -------------------------------------------------------------------------------------------------------

TINY = 0.02


@pytest.fixture(scope="module")
def tried() -> tuple[Verdict, list[tuple[int, int]]]:
    calls: list[tuple[int, int]] = []
    found = STUDY.run(seed=1, scale=TINY, workers=1, progress=lambda done, total: calls.append((done, total)))
    return found, calls


@pytest.mark.slow
def test_the_study_runs_and_says_what_it_found(tried: tuple[Verdict, list[tuple[int, int]]]) -> None:
    found, calls = tried
    assert isinstance(STUDY, Study)
    assert [one.name for one in find_studies("retention-profit")] == [found.name] == ["retention-profit"]
    assert found.verdict == "cannot be told yet"
    assert found.more > 1000
    assert found.short.startswith("Whether the claim holds cannot be told yet.")
    assert calls[-1][0] == calls[-1][1]
    assert len(found.tables["industries"]) == len(PUBLISHED)
    card = found.tables["credit card"]
    assert card["exact"].round().tolist() == [137, 301, 525]
    assert (card["simulated"] / card["exact"]).tolist() == pytest.approx([1, 1, 1], rel=0.25)
    assert set(found.tables["what can be had"]["lever"]) == set(CONTEST.levers)
    assert found.unknown
    assert found.rule
    assert all(isinstance(v, int | float | str) for v in found.numbers.values())


@pytest.mark.slow
def test_every_figure_is_drawn(tried: tuple[Verdict, list[tuple[int, int]]]) -> None:
    for title, draw in tried[0].figures.items():
        axes: Any = draw()
        assert axes.get_title(loc="left"), title
        assert axes.get_xlabel(), title
        plt.close(axes.figure)


def test_effort_grows_with_scale() -> None:
    small, full, double = (docked.Extent.of(s) for s in (0.05, 1.0, 2.0))
    assert small.people < full.people == double.people
    assert not small.whole
    assert full.whole
    assert Scope.of(1.0, MARKETS).trials < Scope.of(2.0, MARKETS).trials
    assert len(Scope.of(0.05, MARKETS).markets) == 1
    with pytest.raises(ValueError, match="above 0"):
        STUDY.run(scale=0)


def test_every_cohort_the_tables_read_is_lived() -> None:
    effort = docked.Extent.of(1.0)
    worlds = docked.cohort_worlds(effort)
    for r in effort.grid:
        assert docked._key(r, "constant") in worlds
        assert docked._key(r + POINTS, "constant") in worlds
    assert all(w.market.months <= 1200 for w in worlds.values())
