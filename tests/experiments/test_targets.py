"""Targets: the rule that judges them, the numbers they are judged by on tables made by hand, and the page."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from loyalty_studies.targets import (
    TARGETS,
    a05_competition_curve,
    a06_top_box,
    a08_recovery_paradox,
    a09_double_deviation,
    a10_recovery_match,
    a13_expected_events,
    a14_optimal_promise,
    a15_word_of_mouth,
    a19_duration_and_wallet,
    a21_tiers_and_newcomers,
    a22_points_pressure,
    a23_peak_end,
    reading,
    shapes,
    staged,
)
from loyalty_studies.targets.worlds import FOCAL, books, market

from sim.lab import fits
from sim.lab.court import target as lab
from sim.lab.court.find import StudyError
from sim.lab.court.target import ABOVE, Finding, Part, Target, find_targets, judge, run_target, together
from sim.lab.outcomes import Outcome
from sim.lab.runner import run
from sim.lab.store import Memory
from sim.lab.world import Arm
from sim.market.market import Market
from sim.mechanisms.expectation import promise_variance, promise_weight, promised_expectation
from sim.report.markdown import markdown
from sim.report.targets import measured, targets_sheet
from sim.scenario import Scenario

DOCS = Path(__file__).parents[2] / "docs"
NAN = math.nan


def begun(spec: Scenario, seed: int) -> Market:
    """A world at the start of observation."""
    return Market(spec, rng=seed).warm_up()


# -- the rule ---------------------------------------------------------------------------------------------------------

SHAPE = Part("x", "x is positive", "EMERGENT", low=ABOVE)


@pytest.mark.parametrize(
    ("values", "outcome", "share"),
    [
        ([1.0] * 30, "pass", 1.0),
        ([1.0] * 27 + [-1.0] * 3, "pass", 0.9),
        ([1.0] * 26 + [-1.0] * 4, "fail", 26 / 30),
        ([1.0] * 27 + [NAN] * 3, "pass", 0.9),
        ([1.0] * 26 + [NAN] * 4, "cannot be told", 26 / 30),
        ([1.0] * 20 + [-1.0] * 4 + [NAN] * 6, "fail", 20 / 30),
        ([0.0] * 30, "fail", 0.0),
        ([1.0] * 29, "cannot be told", 1.0),
        ([-1.0] * 29, "cannot be told", 0.0),
    ],
)
def test_a_shape_holds_in_nine_tenths_of_thirty_seeds(values: list[float], outcome: str, share: float) -> None:
    found = judge(SHAPE, values)
    assert found.outcome == outcome
    assert found.share == pytest.approx(share)


def around(mean: float, spread: float, n: int = 30) -> list[float]:
    """Values with exactly this mean; the half-width of their interval is about 0.38 spreads."""
    return [mean + spread * (-1) ** k for k in range(n)]


@pytest.mark.parametrize(
    ("mean", "spread", "outcome"),
    [(3.0, 1.0, "pass"), (1.8, 1.0, "cannot be told"), (1.0, 1.0, "fail"), (5.5, 1.0, "fail")],
)
def test_a_level_wants_the_interval_in_the_band(mean: float, spread: float, outcome: str) -> None:
    part = Part("x", "two to five", "EMERGENT", 2, 5, "LEVEL")
    assert judge(part, around(mean, spread)).outcome == outcome
    assert judge(part, around(3.0, 1.0, 28)).outcome == "cannot be told"
    assert judge(part, [*around(3.0, 1.0), NAN]).outcome == "cannot be told"


def test_equivalence_is_two_one_sided_tests() -> None:
    half95, half90 = (judge(SHAPE, around(0, 1)).estimate.half(level) for level in (0.95, 0.90))
    assert half90 < half95
    part = Part("x", "near zero", "EMERGENT", -0.1, 0.1, "EQUIV")
    between = 0.1 / ((half90 + half95) / 2)  # a spread whose 90% interval fits and whose 95% interval does not
    assert judge(part, around(0, between)).outcome == "pass"
    assert judge(Part("x", "", "EMERGENT", -0.1, 0.1, "LEVEL"), around(0, between)).outcome == "cannot be told"


def test_one_failure_fails_a_target() -> None:
    assert together(["pass", "pass"]) == "pass"
    assert together(["pass", "fail", "cannot be told"]) == "fail"
    assert together(["pass", "cannot be told"]) == "cannot be told"
    assert together([]) == "cannot be told"


def test_bands_are_said_in_words() -> None:
    assert SHAPE.band == "> 0"
    assert [Part("x", "", "CHECK", *ends).band for ends in ((-3, 3), (0.4,), (-math.inf, 0.15))] == [
        "-3 to 3",
        ">= 0.4",
        "<= 0.15",
    ]


# -- shapes -----------------------------------------------------------------------------------------------------------


def test_convexity_is_the_last_step_of_the_rise() -> None:
    assert shapes.convexity([1, 2, 3, 4, 5]) == pytest.approx(0.25)
    assert shapes.convexity([0, 0, 0, 0.2, 1.0]) == pytest.approx(0.8)  # competitive
    assert shapes.convexity([0.2, 0.9, 0.95, 0.98, 1.0]) == pytest.approx(0.025)  # monopoly
    assert math.isnan(shapes.convexity([0.5, 0.6, 0.7, 0.6, 0.4]))  # no rise, no convexity
    assert math.isnan(shapes.convexity([NAN, 0.1, 0.2, 0.3, 0.4]))


def test_boxes_and_their_means() -> None:
    edges = shapes.equal_boxes(np.linspace(0, 1, 10_001))
    assert edges == pytest.approx([0.206, 0.402, 0.598, 0.794])
    box = shapes.boxes([0.0, 0.3, 0.5, 0.7, 1.0, 1.0], edges)
    assert box.tolist() == [0, 1, 2, 3, 4, 4]
    assert shapes.means_by([0, 0, 2], [1, 0, 1], 3, least=1).tolist()[0] == 0.5
    assert np.isnan(shapes.means_by([0, 0, 2], [1, 0, 1], 3, least=2)).tolist() == [False, True, True]


def test_odds_steps_ranks_and_parabolas() -> None:
    assert fits.odds_ratio(0.75, 0.5) == pytest.approx(3)
    assert math.isnan(fits.odds_ratio(1.0, 0.5))
    assert shapes.smallest_step(4, 2, 1) == 1
    assert shapes.smallest_step(4, 1, 2) == -1
    assert shapes.spearman([0, 1, 2, 4], [1, 8, 9, 100]) == pytest.approx(1)
    assert shapes.spearman([0, 1, 2, 4], [4, 3, 2, 1]) == pytest.approx(-1)
    assert math.isnan(shapes.spearman([0, 1], [NAN, 1]))
    assert shapes.quadratic([4, 1, 0, 1, 4]) == pytest.approx(1)
    assert shapes.quadratic([0, 3, 4, 3, 0]) == pytest.approx(-1)
    assert shapes.peak_of([0, 1, 2, 3], [0, 3, 4, 3]) == pytest.approx(2)
    assert shapes.peak_of([0, 1, 2], [3, 2, 1]) == 0
    assert 1 < shapes.peak_of([0, 1, 2], [0, 2, 1]) < 2


def test_effects_and_what_is_explained() -> None:
    before = np.array([1.0, 2.0, 3.0])
    assert shapes.effect(before + 2, before) == pytest.approx(2)
    assert shapes.paired_error(before + 2, before) == 0
    assert math.isnan(shapes.effect(before, np.ones(3)))
    x, z = np.array([0.0, 0, 1, 1]), np.array([0.0, 1, 0, 1])
    assert fits.explained(3 * x + 1, x) == pytest.approx(1)
    assert fits.partial(x + z, z, x) == pytest.approx(1)
    assert fits.partial(x, z, x + 0.01 * z) > 0


# -- reading back -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["subscription", "repertoire"])
def test_episodes_are_what_the_agents_lived(kind: str) -> None:
    spec = market("small", 2, size=150, months=3, warm_up=3, kind=kind, changes={"firms.*.failure_rate": 0.4})
    agents, columns = Market(spec, rng=3, engine="agents"), Market(spec, rng=3)
    for _ in range(3):
        agents.warm_up(), columns.warm_up()
        agents.step()
        found = reading.lived_month(columns)
        said = reading.talked(columns)
        for customer in agents.engine.agents:
            for j, relationship in enumerate(customer.relationships):
                month = relationship.encounter
                visits = month.visits if customer.present else 0
                assert found.visits[customer.row, j] == visits
                if visits:
                    assert found.experience[customer.row, j] == pytest.approx(month.experience, abs=1e-9)
                    assert found.satisfaction[customer.row, j] == pytest.approx(month.encounter_satisfaction, abs=1e-9)
                else:
                    assert math.isnan(found.satisfaction[customer.row, j])
            spoken = customer.says
            assert said[customer.row] == (0 if spoken is None else (spoken[0] + 1) * (1 if spoken[1] else -1))


def test_touchpoints_drawn_again_make_the_recall() -> None:
    spec = a23_peak_end.scenario("rising", 6, 300, warm_up=5).evolve("often", {f"firms.{FOCAL}.failure_rate": 0.4})
    world = begun(spec, 2)
    before = reading.snapshot(world)
    recall = reading.lived_month(world).experience[:, 0]
    x = a23_peak_end.touchpoints(world, before[:, 0])
    relationship, claim = before[:, 0], float(world.firms[0].offer["promised_quality"])
    e = spec.behaviour.expectation
    signal = promise_variance(e.prior_variance, e.promise_weight)
    weights = [promise_weight(e.promise_weight, v, signal, e.promise_fades) for v in relationship["variance"].tolist()]
    expected = promised_expectation.py_func(relationship["will"], claim, np.array(weights), relationship["trust"])
    peak = x[np.arange(len(x)), np.abs(x - expected[:, None]).argmax(axis=1)]
    exact = 0.33 * peak + 0.33 * x[:, -1] + 0.34 * x.mean(axis=1)
    went = np.isfinite(recall)
    assert went.sum() > 200
    assert recall[went] == pytest.approx(exact[went], abs=1e-4)


def test_books_are_the_firms_table() -> None:
    world = begun(market("small", 1, size=80, months=3, warm_up=0), 1).run()
    table = world.tables()["firms"]
    mine = table[table["firm"] == FOCAL]
    for name, values in books(world).items():
        assert values == pytest.approx(mine[name].to_numpy())


# -- failures on a chosen day -----------------------------------------------------------------------------------------


def test_failures_come_when_told_and_the_promise_is_held() -> None:
    spec = staged.base("staged", 400, months=6, term=60, warm_up=2)
    world = begun(staged.staged(spec, "1,4", "good,bad"), 1)
    claims = []
    for _ in range(6):
        world.step()
        claims.append(float(world.firms[0].offer["promised_quality"]))
    found, rival = books(world), books(world, "rival-1")
    assert (found["failed"] > 0).tolist() == [False, True, False, False, True, False]
    assert found["failed"][[1, 4]] / found["visits"][[1, 4]] == pytest.approx([staged.FAILING] * 2, abs=0.1)
    assert found["complaints"].tolist() == found["failed"].tolist()  # everyone complains
    assert found["resolved"][1] == found["failed"][1]
    assert found["resolved"][4] == 0
    assert rival["failed"].sum() == 0
    assert claims == pytest.approx([claims[0]] * 6, abs=1e-9)


# -- the predictions' numbers on tables made by hand ------------------------------------------------------------------


def renewals(g: list[float]) -> a05_competition_curve.Renewals:
    """A hundred customers in each of five boxes, of whom a share g is kept."""
    felt = np.repeat(np.arange(5) / 4, 100)
    return a05_competition_curve.Renewals(felt, np.concatenate([np.arange(100) < 100 * share for share in g]))


EDGES = np.array([0.125, 0.375, 0.625, 0.875])


def test_a_made_up_curve_has_its_convexity() -> None:
    convex = a05_competition_curve.curve(renewals([0.1, 0.1, 0.15, 0.3, 0.9]), EDGES)
    assert convex == pytest.approx([0.1, 0.1, 0.15, 0.3, 0.9])
    many = next(part for part in a05_competition_curve.TARGET.parts if part.name == "many")
    assert judge(many, [shapes.convexity(convex)] * 30).outcome == "pass"
    concave = a05_competition_curve.curve(renewals([0.1, 0.5, 0.7, 0.8, 0.85]), EDGES)
    assert judge(many, [shapes.convexity(concave)] * 30).outcome == "fail"


def test_six_times_is_an_odds_ratio() -> None:
    odds, second, top = a06_top_box.top_over_second(renewals([0.1, 0.2, 0.3, 0.5, 0.8]), EDGES)
    assert (odds, second, top) == pytest.approx((4.0, 0.5, 0.8))
    free = next(part for part in a06_top_box.TARGET.parts if part.name == "free")
    assert judge(free, around(odds, 0.1)).outcome == "pass"
    assert judge(free, around(1.2, 0.1)).outcome == "fail"


def test_an_interval_below_or_around_zero_is_not_raised() -> None:
    never = np.arange(100) < 70
    assert a08_recovery_paradox.not_raised(np.arange(100) < 60, never) < 0
    assert a08_recovery_paradox.not_raised(np.arange(100) < 71, never) < 0  # one more in a hundred: chance
    assert a08_recovery_paradox.not_raised(np.arange(100) < 95, never) > 0


def test_kinds_of_failure_differ_in_nothing_but_their_type() -> None:
    spec = staged.base("kinds", 300, months=4, term=60, warm_up=2)
    felt = {}
    for kind, need in a10_recovery_match.KINDS.items():
        world = begun(staged.staged(spec.evolve(kind, {"journey": [{"name": "visit", "need": need}]}), "1", "bad"), 1)
        world.run(until=1)
        world.engine.watch()
        world.step()
        failed = world.engine.encounters()
        failed = failed[failed["failures"] > 0]
        assert set(failed["process"]) == {int(kind == "process")}
        felt[kind] = (failed["row"], failed["severity"], failed["experience"])
    assert all(np.array_equal(a, b) for a, b in zip(felt["outcome"], felt["process"], strict=True))


def test_ten_purchases_make_a_reward() -> None:
    spec = market("points", 2, size=300, months=24, kind="repertoire", changes={"population.traits.spend": 1.0})
    first = begun(spec, 1)
    for levers, needed in ((a22_points_pressure.PROGRAMME, 10), (a22_points_pressure.HEAD_START, 12)):
        world = first.twin(a22_points_pressure.offering(spec, levers))
        bought = a22_points_pressure.bought(a22_points_pressure.buy(world)).sum(axis=0)
        points = world.engine.club["points"][:, world.firms[0].club]
        given = np.where(bought > 0, needed - 10, 0)
        rewards = (bought + given - np.rint(10 * points).astype(int)) // 10  # what each takes more, it gives again
        assert books(world)["rewards"].sum() == rewards.sum() > 20
        assert (rewards >= (bought + given) // 10 - 1).all()
        assert points.max() < 0.1 * needed + 0.5


def test_the_order_of_recoveries() -> None:
    order = a09_double_deviation.ordered
    assert order({"GG": 4, "BG": 3, "GB": 2, "BB": 1}) == 1
    assert order({"GG": 3, "BG": 3, "GB": 2, "BB": 1}) == 1  # good-good may be no better than bad-good
    assert order({"GG": 2, "BG": 3, "GB": 2, "BB": 1}) == -1
    assert order({"GG": 4, "BG": 2, "GB": 3, "BB": 1}) == -1  # the first recovery weighs more: fails
    assert order({"GG": 4, "BG": 3, "GB": 1, "BB": 2}) == -1


def cells(match: float) -> list[a10_recovery_match.Cell]:
    """A made-up experiment: D, I, P add 3, 2, 1, and ``match`` more where they fit the failure."""
    made = []
    for kind, good in a10_recovery_match.cells():
        worth = {"D": 3.0, "I": 2.0, "P": 1.0}
        for lever in ("D", "P") if kind == "outcome" else ("I",):
            worth[lever] += match
        made.append(a10_recovery_match.Cell(kind, good, sum(worth[lever] for lever in good), len(good) + ("I" in good)))
    return made


def test_a_match_is_an_interaction() -> None:
    found = a10_recovery_match.judged(cells(0.5))
    assert len(cells(0)) == 16
    assert [found[k] for k in ("compensation", "speed", "apology")] == pytest.approx([0.5] * 3)
    assert [found[f"effect {k}"] for k in "DIP"] == pytest.approx([3.25, 2.25, 1.25])
    assert found["rank"] == pytest.approx(1.0)
    assert found["later"] == pytest.approx(1.0)
    wrong = a10_recovery_match.judged(cells(-0.5))
    assert [wrong[k] for k in ("compensation", "speed", "apology")] == pytest.approx([-0.5] * 3)


def test_staying_follows_the_certainty_equivalent() -> None:
    n = np.full(12, 1e9)
    logit = 1.0 + np.array([a13_expected_events.worth_after(m + 1) for m in range(12)])
    steep, error = a13_expected_events.slope(n, n / (1 + np.exp(-logit)))
    assert steep == pytest.approx(1, abs=1e-6)
    assert error < 1e-3
    half, _ = a13_expected_events.slope(n, n / (1 + np.exp(-logit / 2)))
    assert half == pytest.approx(0.5, abs=1e-6)
    assert math.isnan(a13_expected_events.slope([10, 10, 10], [10, 10, 10])[0])


def test_the_best_promise_falls_or_it_does_not() -> None:
    falling = np.array([[0.25, 0.2, 0.15], [0.2, 0.1, 0.05], [0.1, 0.0, -0.1]])
    found = a14_optimal_promise.judged(falling)
    assert found["weight"] == pytest.approx(0.25)
    assert found["repeat"] == pytest.approx(0.15)
    assert found["interior"] == pytest.approx(0.25)
    assert found["region"] == pytest.approx(1 / 9)
    rising = a14_optimal_promise.judged(falling[::-1, ::-1])
    assert rising["weight"] < 0
    assert rising["repeat"] < 0
    assert a14_optimal_promise.judged(np.full((3, 3), 0.3))["interior"] == pytest.approx(0)


def test_talk_is_u_shaped_or_it_is_not() -> None:
    felt = np.linspace(0, 1, 10_000)
    luck = np.tile(np.linspace(0, 1, 100), 100)
    u = a15_word_of_mouth.events_by_decile(felt, luck < 0.1 + (felt - 0.5) ** 2)
    assert shapes.quadratic(u) > 0
    flat = a15_word_of_mouth.events_by_decile(felt, luck < 0.5 - (felt - 0.5) ** 2)
    assert shapes.quadratic(flat) < 0


def test_room_for_good_news() -> None:
    prior = np.array([0.1, 0.2, 0.7, 0.9])
    assert a15_word_of_mouth.room(prior, np.array([0.2, 0.1, -0.1, -0.1])) == pytest.approx(0.25)
    assert a15_word_of_mouth.room(prior, np.array([0.0, 0.0, 0.1, 0.1])) < 0
    assert math.isnan(a15_word_of_mouth.room(prior[:2], np.zeros(2)))


def test_months_until_a_quarter_know() -> None:
    assert a15_word_of_mouth.known_after(np.array([0.0, 0.1, 0.2, 0.3])) == pytest.approx(2.5)
    assert math.isnan(a15_word_of_mouth.known_after(np.array([0.0, 0.1])))


@pytest.mark.parametrize("ratio", [0.5, 1.0, 2.0])
def test_proportional_hazards_are_found(ratio: float) -> None:
    x = np.tile([0.0, 1.0], 20_000)
    u = (np.arange(x.size) // 2 + 0.5) / (x.size / 2)
    time = np.ceil(-np.log(u) / (0.01 * ratio**x)).astype(int)  # geometric in effect: hazards 0.01 and 0.01 ratio
    ended, time = time <= 40, np.minimum(time, 40)
    fit = fits.proportional_hazards(time, ended, x)
    assert math.exp(fit.slope) == pytest.approx(ratio, rel=0.02)
    assert (fit.explained > 1e-3) == (ratio != 1.0)


def test_the_wallet_allocation_rule_is_exact() -> None:
    rule = fits.allocation
    two, three = np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0])
    assert rule(two, np.full(2, 2.0)) == pytest.approx([2 / 3, 1 / 3])
    assert rule(three, np.full(3, 3.0)) == pytest.approx([1 / 2, 1 / 3, 1 / 6])
    ranks = fits.ranks(np.array([[0.2, 0.9, NAN, 0.5], [0.3, 0.3, 0.1, NAN]]))
    assert np.array_equal(ranks, [[3, 1, NAN, 2], [1.5, 1.5, 3, NAN]], equal_nan=True)


def test_rank_or_level_explains_the_wallet() -> None:
    levels = np.array([[a, b, c] for a in (0.1, 0.5, 0.6) for b in (0.2, 0.55) for c in (0.3, 0.9, 0.95)])
    order = fits.ranks(levels)
    noise = np.rint(40 * np.sin(np.arange(levels.size) * 2.7)).reshape(levels.shape)
    by_rank = a19_duration_and_wallet.wallets(levels, (700 - 200 * order + noise).astype(int))
    assert by_rank["ratio"] > 3
    by_level = a19_duration_and_wallet.wallets(levels, (1000 * levels + noise + 50).astype(int))
    assert by_level["ratio"] < 3
    single = np.where(np.arange(3) == 0, levels, NAN)  # one brand each: nothing to rank
    assert math.isnan(a19_duration_and_wallet.wallets(single, np.ones(levels.shape, int))["ratio"])


def test_newcomer_discounts_die_of_being_known() -> None:
    found = a21_tiers_and_newcomers.newcomers([0.2, 0.15, 0.1, 0.0, 0.0])
    assert found["discount"] == 0.2
    assert found["aware"] > 0.9
    assert found["gone"] == 0
    stubborn = a21_tiers_and_newcomers.newcomers([0.1, 0.1, 0.15, 0.15, 0.2])
    assert stubborn["aware"] < 0
    assert stubborn["gone"] > 0


def cards(press: float, slack: float = 0.0) -> dict[str, float]:
    """A made-up programme: near a reward purchases come ``press`` more often, after one ``slack`` less often."""
    usual = np.full((200, 400), 10)
    bought = np.zeros_like(usual)
    past = np.zeros(400, int)
    for month in range(200):
        progress = past % 100 * 5 // 100
        bought[month] = np.rint(10 * (1 + press * (progress == 4) - slack * (past >= 100)))
        past = past + bought[month]
    return a22_points_pressure.pressure(bought, usual, goal=100)


def test_gaps_shrink_towards_a_reward() -> None:
    assert cards(0.25, 0.0)["acceleration"] == pytest.approx(1 / 1.2 - 1, abs=0.05)  # 10 and 12 purchases a month
    assert cards(0.0)["acceleration"] == pytest.approx(0)
    assert cards(0.2)["reset"] == pytest.approx(0)
    assert cards(0.2, 0.3)["reset"] == pytest.approx(1 / 0.7 - 1)
    finish = a22_points_pressure.finished
    bought = np.tile([[1, 2]], (9, 1))
    assert finish(bought, np.array([True, True])) == 0.5
    assert math.isnan(finish(bought, np.array([False, False])))


def test_what_recall_follows_is_found() -> None:
    rng = np.linspace(0, 1, 600)
    x = np.column_stack([np.sin(900 * rng * k) for k in (1.1, 1.7, 2.3, 3.1)])
    told = a23_peak_end.predictors(x, 0.0)
    exact = a23_peak_end.seen(told["peak and end"], x, 0.0)
    found = a23_peak_end.correlations([exact])
    assert found["peak and end"] == pytest.approx(1)
    assert math.isnan(found["duration"])
    mixed = [exact, a23_peak_end.seen(told["peak and end"] + 3, np.tile(x, 2), 0.0)]  # twice as long, better remembered
    assert a23_peak_end.correlations(mixed)["duration"] > 0.5


def test_no_curve_is_better_on_average() -> None:
    for curve in a23_peak_end.CURVES:
        for length in a23_peak_end.LENGTHS:
            emotions = a23_peak_end.emotions(curve, length)
            assert len(emotions) == length
            assert sum(emotions) == pytest.approx(0)
            assert max(map(abs, emotions)) == pytest.approx(0 if curve == "even" else a23_peak_end.SWING)


# -- the studies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", TARGETS, ids=lambda t: t.label)
def test_a_study_says_what_it_needs_to(target: Target) -> None:
    assert target.title
    assert target.source
    assert target.design
    assert target.unknown
    assert len({part.name for part in target.parts} | set(target.also)) == len(target.parts) + len(target.also)
    for part in target.parts:
        assert part.low > -math.inf or part.high < math.inf
        assert part.low <= part.high
    assert set(target.notes) <= {"pass", "fail", "cannot be told"}


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS, ids=lambda t: t.label)
def test_every_study_runs_small(target: Target) -> None:
    found = run_target(target, seeds=1, scale=0.1, workers=1)
    assert found.outcome == "cannot be told"  # one seed judges nothing
    assert found.words
    assert all(len(values) == 1 for values in found.values.values())
    lacking = [p.name for p in target.parts if all(math.isnan(v) for v in found.values[p.name])]
    assert len(lacking) < len(target.parts)  # so few people may leave a box empty


def numbers(target: Target, seed: int, scale: float) -> Mapping[str, float]:
    """What a target reads in one seed."""
    design, takes = lab.design_of([target], seed=seed, seeds=1, scale=scale)
    outcomes = run(design, takes, executor="serial")
    return target.reading(dict(zip(target.worlds(scale), outcomes.each, strict=True)))


@pytest.mark.slow
@pytest.mark.parametrize("study", [a10_recovery_match, a21_tiers_and_newcomers, a22_points_pressure])
def test_every_number_of_a_study_is_there(study: Any) -> None:
    target = study.TARGET
    found = numbers(target, 1, 0.2)
    assert set(found) == {part.name for part in target.parts} | set(target.also)
    lacking = {name for name, value in found.items() if not math.isfinite(value)}
    assert lacking <= {"aware"}  # a rank of what stays the same does not exist
    assert target.words({name: lab.Estimate((v,)) for name, v in found.items()})


@pytest.mark.slow
def test_a_seed_gives_the_same_numbers_again() -> None:
    target = a08_recovery_paradox.TARGET
    once, again = (numbers(target, 7, 0.05) for _ in range(2))
    assert dict(once) == dict(again)
    assert dict(once) != dict(numbers(target, 8, 0.05))


def test_targets_are_found_by_name_and_number() -> None:
    assert [t.label for t in find_targets(["peak-end", "a5"])] == ["A5", "A23"]
    assert len(find_targets()) == len(TARGETS)
    with pytest.raises(StudyError, match="did you mean 'peak-end'"):
        find_targets(["peak-ent"])


def test_a_record_is_plain_and_holds_every_number() -> None:
    target = Target(
        "t", "A0", "pattern", "source", "design", (SHAPE,), lambda scale: {}, lambda found: {},
        lambda e: f"x is {e['x']:.1f}.", also={"y": "another"}, notes={"pass": "As it should be.", "fail": "Understood."},
    )  # fmt: skip
    found = Finding(target, 1, 30, 1.0, {"x": (1.0,) * 30, "y": (NAN,) * 30})
    record = json.loads(json.dumps(found.record(), allow_nan=False))
    assert record["outcome"] == "pass"
    assert record["words"] == "x is 1.0. As understood when first measured: As it should be."
    assert record["parts"][0]["values"] == [1.0] * 30
    assert record["also"][0]["mean"] is None
    assert record["id"] == target.id(1, 30, 1.0) != target.id(2, 30, 1.0)
    page = markdown(targets_sheet([record]))
    assert "| x is positive | EMERGENT | SHAPE | > 0 | 1 | 100% | pass |" in page
    assert "1 of 1 predictions hold" in page


def test_numbers_are_shown_with_the_digits_that_mean_something() -> None:
    assert str(measured({"mean": 0.12345, "ci_low": 0.11, "ci_high": 0.136})) == "0.123 [0.110, 0.136]"
    assert str(measured({"mean": 53.437, "ci_low": 40.0, "ci_high": 66.0})) == "53 [40, 66]"
    assert str(measured({"mean": None, "ci_low": None, "ci_high": None})) == "–"


# -- many targets, one run --------------------------------------------------------------------------------------------


def drawn(market: Market) -> Outcome:
    """The seed of a world, as if it had been measured; seed 3 fails."""
    if market.world_seed == 3:
        raise ArithmeticError("seed 3 is cursed")
    return Outcome({"x": float(market.world_seed)})


def made_up(name: str, label: str, arms: Sequence[str] = ("one", "two")) -> Target:
    """A target of worlds that are not lived at all."""
    spec = market("made-up", 0, size=60, months=1, warm_up=0)
    return Target(
        name, label, "pattern", "source", "design", (Part("x", "positive", "CHECK", low=ABOVE),),
        worlds=lambda scale: {Arm(arm): lab.Lived(spec, drawn) for arm in arms},
        reading=lambda found: {"x": sum(one.measures["x"] for one in found.values())},
        words=lambda e: "",
    )  # fmt: skip


def test_worlds_of_all_targets_are_one_run_and_each_is_lived_once() -> None:
    calls: list[tuple[int, int]] = []
    both = [made_up("a", "A1"), made_up("b", "A2")]
    found = lab.run_targets(both, seed=1, seeds=2, executor="serial", progress=lambda d, t: calls.append((d, t)))
    assert [one.values["x"] for one in found] == [(2.0, 4.0)] * 2
    assert calls[-1] == (2, 2)  # eight rows of the design, two worlds: the same market on two seeds, the same taken


def test_a_world_that_fails_costs_its_seed_and_no_other() -> None:
    found = run_target(made_up("a", "A1"), seed=2, seeds=3, executor="serial")
    assert found.failed == {3: "ArithmeticError: seed 3 is cursed"}
    assert np.array_equal(found.values["x"], [4.0, NAN, 8.0], equal_nan=True)
    assert found.tables()["seeds"]["error"].tolist() == ["", "ArithmeticError: seed 3 is cursed", ""]
    with pytest.raises(ArithmeticError, match="cursed"):
        run_target(made_up("a", "A1"), seed=3, seeds=1, executor="serial")


def test_what_is_stored_is_not_lived_again() -> None:
    kept = Memory()
    target = made_up("a", "A1")
    first = run_target(target, seeds=2, executor="serial", store=kept)
    assert len(kept) == 2
    calls: list[int] = []
    again = run_target(target, seeds=2, executor="serial", store=kept, progress=lambda done, total: calls.append(done))
    assert calls == [2]  # all there at once
    assert again.values == first.values


@pytest.mark.parametrize("sign", [1, -1])
def test_below_its_size_a_target_says_how_many_worlds_more(sign: int) -> None:
    target = made_up("a", "A1")
    values = {"x": (float(sign),) * 30}
    assert Finding(target, 1, 30, 1.0, values, each=2).outcome == ("pass" if sign > 0 else "fail")
    small = Finding(target, 1, 30, 0.5, values, each=2)
    assert (small.outcome, small.more) == ("cannot be told", 60)
    few = Finding(target, 1, 20, 1.0, {"x": (float(sign),) * 20}, each=2)
    assert (few.outcome, few.more) == ("cannot be told", 20)
    assert Finding(target, 1, 30, 1.0, values, each=2).more == 0


# -- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DOCS / "targets.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def records(results: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = results["targets"]
    return found


def test_the_page_is_that_of_the_results(results: dict[str, Any]) -> None:
    page = markdown(targets_sheet(results["targets"], ranges=results["ranges"]))
    assert (DOCS / "targets.md").read_text("utf-8") == page


def test_every_target_has_its_line_over_the_ranges(results: dict[str, Any]) -> None:
    for record, target in zip(results["targets"], TARGETS, strict=True):
        swing = record["sensitivity"]
        assert [part["name"] for part in swing["parts"]] == [part.name for part in target.parts]
        for part, said in zip(target.parts, swing["parts"], strict=True):
            assert len(said["each"]) == swing["points"]
            holding = sum(part.holds(NAN if value is None else value) for value in said["each"])
            assert holding == said["holds"]


def test_the_results_are_those_of_the_studies(records: list[dict[str, Any]]) -> None:
    assert [record["name"] for record in records] == [target.name for target in TARGETS]
    for record, target in zip(records, TARGETS, strict=True):
        assert [part["says"] for part in record["parts"]] == [part.says for part in target.parts]
        assert [part["role"] for part in record["parts"]] == [part.role for part in target.parts]
        assert record["design"] == target.design
        assert record["seeds"] >= lab.SEEDS
        for part, stored in zip(target.parts, record["parts"], strict=True):
            again = judge(part, [NAN if v is None else v for v in stored["values"]])
            assert again.outcome == stored["outcome"]
            assert float(f"{again.share:.6g}") == stored["share"]  # kept with six digits
