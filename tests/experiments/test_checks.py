"""The docking table passes, and would not if the engine were wrong."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest
from loyalty_studies import checks
from loyalty_studies.checks import (
    CHECKS,
    Bench,
    Outcome,
    as_table,
    bass,
    credit_card,
    customer_value,
    inertia,
    learning,
    logit,
    loss_tree,
    loyalty_growth,
    pick,
    purchase_counts,
    run_checks,
    survival,
)
from loyalty_studies.checks.bench import Check, Row, exactly, quiet, within_errors, within_share

SCALE = 0.1

SPOILERS: dict[str, dict[str, Any]] = {
    "customer-value": {"firms.firm.appeal": 1.5},
    "survival": {"population.traits.taste": {"logit_beta": {"a": 0.8, "b": 1.182}}},
    "bass": {"behaviour.word_of_mouth.informs": 0.015},
    "logit": {"behaviour.choice.inertia": 0.15},
    "nested-logit": {"behaviour.choice.dissimilarity": 0.65},
    "two-firm-inertia": {"behaviour.choice.inertia": 0.8},
    "switching-matrix": {"behaviour.choice.inertia": 0.8},
    "fading-surprise": {"population.traits.learning_gain": 0.8},
    "steady-gain": {"population.traits.learning_gain": 0.999},
    "purchase-counts": {"population.traits.rate.gamma.shape": 1.2},
    "loss-tree": {"behaviour.recovery.grievance_half_life": 3},
    "credit-card": {"firms.card.costs.acquisition": 10},
    "loyalty-growth": {"behaviour.loyalty.emotional_half_life": 24.001},
}
"""For each check, a world that is not the one of its closed form."""


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return run_checks(seed=1, scale=SCALE)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_engine_agrees_with_the_closed_form(check: Check, outcomes: list[Outcome]) -> None:
    mine = [outcome for outcome in outcomes if outcome.name == check.name]
    assert mine
    assert [outcome for outcome in mine if not outcome.passed] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_in_another_world_the_check_fails(check: Check) -> None:
    """The row that fails is one the engine computed, not one about the closed form alone."""
    found = run_checks([check.name], seed=1, scale=SCALE, spoil=SPOILERS[check.name])
    assert any(not outcome.passed for outcome in found)


def test_against_a_wrong_closed_form_a_check_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inertia, "switching", lambda utilities, strength: np.array([[0.7, 0.3], [0.3, 0.7]]))
    assert not all(outcome.passed for outcome in run_checks(["two-firm-inertia"], scale=SCALE))


def test_the_other_timing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customer_value, "after_renewal", customer_value.immediate)
    failed = [outcome.quantity for outcome in run_checks(["customer-value"], scale=SCALE) if not outcome.passed]
    assert failed == [
        "value of a customer, after-renewal",
        "sim.results.value.customer_lifetime_value, after-renewal",
    ]


# -- the closed forms themselves --------------------------------------------------------------------------------------


def test_published_survival() -> None:
    """The fitted S(8) .. S(12) of LITERATURE A3, in percent."""
    published = {"Regular": (22.0, 20.4, 19.1, 18.0, 17.0), "High End": (46.0, 43.6, 41.4, 39.5, 37.8)}
    for segment, values in published.items():
        fitted = [100 * survival.survival(*survival.FITS[segment], t) for t in range(8, 13)]
        assert fitted == pytest.approx(values, abs=0.051)
        a, b = survival.FITS[segment]
        ratio = survival.survival(a, b, 5) / survival.survival(a, b, 4)
        assert survival.retention(a, b, 5) == pytest.approx(ratio)


def test_published_credit_card() -> None:
    assert [round(credit_card.value(q)) for q in (0.20, 0.10, 0.05)] == [137, 301, 525]
    for q in credit_card.LIVED:
        by_hand = -51.0 + sum(credit_card.PROFITS[min(t, 5) - 1] * (1 - q) ** (t - 1) / 1.038**t for t in range(1, 600))
        assert credit_card.value(q) == pytest.approx(by_hand, rel=1e-9)


def test_published_bass() -> None:
    t, share, rate = bass.peak()
    assert (round(t, 2), round(share, 4), round(rate, 4)) == (6.19, 0.4605, 0.1106)
    assert bass.adopted(t) == pytest.approx(share)
    step = 1e-4
    assert (bass.adopted(t + step) - bass.adopted(t - step)) / (2 * step) == pytest.approx(rate, rel=1e-6)


def test_published_loss_tree() -> None:
    dollars = {branch: round(loss_tree.SALES * share) for branch, share in loss_tree.BRANCHES.items()}
    assert dollars == {
        "complained, lost": 61_600,
        "complained, at risk": 74_800,
        "complained, put right": 83_600,
        "silent, lost": 4_851_000,
        "silent, at risk": 5_929_000,
    }
    scale, snub = loss_tree.coefficients()
    assert loss_tree.leaves(scale, 0.0) == pytest.approx(0.45, abs=1e-9)
    assert loss_tree.leaves(scale, snub) == pytest.approx(28 / 62, abs=1e-9)
    assert loss_tree.leaves(0.0, 0.0) < 1e-12


def test_nested_logit_collapses() -> None:
    plain = logit.logit_shares(logit.UTILITIES, -0.2)
    assert logit.nested_shares(logit.UTILITIES, -0.2, 1.0) == pytest.approx(plain)
    for dissimilarity in (0.2, 0.6):
        assert sum(logit.nested_shares(logit.UTILITIES, -0.2, dissimilarity).values()) == pytest.approx(1)


def test_two_firms_settle_where_switching_balances() -> None:
    matrix = inertia.switching(inertia.TWO, inertia.INERTIA)
    leave_a, leave_b = matrix[0, 1], matrix[1, 0]
    assert leave_a == pytest.approx(1 / (1 + math.exp(1.3)))
    assert leave_b == pytest.approx(math.exp(0.3) / (math.exp(0.3) + math.e))
    share = inertia.stationary(matrix)
    assert share == pytest.approx([leave_b / (leave_a + leave_b), leave_a / (leave_a + leave_b)])
    assert share @ matrix == pytest.approx(share)
    # with independent months the error is the binomial one
    independent = np.array([[0.6, 0.4], [0.6, 0.4]])
    assert inertia.error_of_mean(independent, 0, 30, 100) == pytest.approx(math.sqrt(0.24 / 3000))


def test_the_spread_of_lifetime_value() -> None:
    r, m, d = 0.8, 3.0, 0.1
    lives = np.arange(1, 400)
    chance = (1 - r) * r ** (lives - 1)
    worth = np.cumsum(m / (1 + d) ** (lives - 1))
    mean = chance @ worth
    assert mean == pytest.approx(customer_value.immediate(m, r, d))
    assert customer_value.spread(m, r, d) == pytest.approx(math.sqrt(chance @ (worth - mean) ** 2))


def test_published_limits_of_purchase_counts() -> None:
    assert sum(purchase_counts.count_probability(n, 10.0) for n in range(1000)) == pytest.approx(1)
    mean = sum(n * purchase_counts.count_probability(n, 10.0) for n in range(1000))
    assert mean == pytest.approx(10)
    # double jeopardy: the smaller firm has fewer buyers, and they buy it less often
    shares = purchase_counts.SHARES
    reach = [purchase_counts.penetration(share) for share in shares]
    often = [10 * share / b for share, b in zip(shares, reach, strict=True)]
    assert reach == sorted(reach, reverse=True)
    assert often == sorted(often, reverse=True)


def test_published_nbd_dirichlet() -> None:
    """Penetrations and purchases per buyer of LITERATURE C3 number 11, S = 1.2."""
    model = purchase_counts.NBD_DIRICHLET
    assert model.penetration().round(3).tolist() == [0.504, 0.428, 0.342, 0.284, 0.243, 0.199, 0.153, 0.105]
    assert model.frequency().round(2).tolist() == [4.96, 4.67, 4.39, 4.23, 4.12, 4.02, 3.92, 3.82]
    for share, bought, often in zip(model.shares, model.penetration(), model.frequency(), strict=True):
        assert purchase_counts.per_buyer(share, bought, model.spread)[0] == pytest.approx(often)
    # duplication of purchase: buyers of any other firm buy the largest about as often
    shared = [purchase_counts.duplication(0, j) for j in range(1, 8)]
    assert max(shared) - min(shared) < 0.002


@pytest.mark.parametrize(
    "spoiled",
    [
        {"population.traits.taste": {"dirichlet": {"spread": 2.0}}},
        {"population.traits.taste": {"normal": {"mean": 0, "sd": 1.28}}},
    ],
)
def test_other_tastes_are_another_dirichlet(spoiled: dict[str, Any]) -> None:
    found = run_checks(["purchase-counts"], scale=SCALE, spoil=spoiled)
    assert any(not row.passed for row in found if row.quantity.startswith("S ="))


def test_learning_starts_at_the_gap_and_ends_at_nothing() -> None:
    for closed_form in (learning.surprise_fading, learning.surprise_steady):
        assert closed_form(0) == pytest.approx(0.2)
        assert closed_form(10_000) < 1e-4
    assert learning.steady_gain(0.0, 0.01) == 0


def test_loyalty_path() -> None:
    assert loyalty_growth.path(0.3, 0) == pytest.approx(0.3)
    assert loyalty_growth.path(0.3, 10_000) == pytest.approx(loyalty_growth.fixed_point())


# -- the table --------------------------------------------------------------------------------------------------------


def test_every_check_says_what_it_is() -> None:
    assert [check.number for check in CHECKS] == sorted({check.number for check in CHECKS})
    assert len({check.name for check in CHECKS}) == len(CHECKS) == len(SPOILERS)
    for check in CHECKS:
        assert check.title
        assert (
            "Represented by" in check.statement or "Represented as" in check.statement or "Read off" in check.statement
        )
        assert "LITERATURE C3" in check.source
        assert "rows=" not in repr(check)


def test_the_table(outcomes: list[Outcome]) -> None:
    table = as_table(outcomes)
    assert list(table.columns) == [
        "number", "name", "quantity", "simulated", "exact", "z", "tolerance", "rule", "pass", "seconds",
    ]  # fmt: skip
    assert len(table) == len(outcomes) > 100
    assert table["pass"].all()
    assert not table.duplicated(["name", "quantity"]).any()
    by_luck = table["rule"] == "3 s.e."
    assert table.loc[by_luck, "z"].abs().max() <= 3
    assert table.loc[~by_luck, "z"].isna().all()
    assert (table["seconds"] >= 0).all()
    assert table[["simulated", "exact", "tolerance"]].notna().all(axis=None)
    assert isinstance(as_table([]), pd.DataFrame)
    assert list(as_table([]).columns) == list(table.columns)


def test_the_same_seed_gives_the_same_table() -> None:
    def values(seed: int) -> list[float]:
        return [outcome.simulated for outcome in run_checks(["two-firm-inertia"], seed=seed, scale=0.01)]

    assert values(3) == values(3)
    assert values(3) != values(4)


def test_threads_change_nothing() -> None:
    (check,) = pick(["two-firm-inertia"])
    one, two = (check.run(Bench(scale=0.5, threads=threads)) for threads in (1, 2))
    assert [outcome.simulated for outcome in one] == [outcome.simulated for outcome in two]


@pytest.mark.parametrize(
    ("name", "scale"), [("logit", 0.002), ("two-firm-inertia", 0.002), ("loss-tree", 0.0003), ("loyalty-growth", 0.1)]
)
def test_agents_one_by_one_give_the_same_table(name: str, scale: float) -> None:
    (check,) = pick([name])
    columns, agents = (check.run(Bench(scale=scale, engine=engine)) for engine in ("columns", "agents"))
    assert [outcome.simulated for outcome in columns] == [outcome.simulated for outcome in agents]


def test_checks_are_picked_by_name_or_number() -> None:
    assert pick() == CHECKS
    assert [check.name for check in pick(["bass", 1])] == ["customer-value", "bass"]
    assert pick(["4"]) == pick(["bass"])
    with pytest.raises(ValueError, match=r"no check 'bas'; did you mean bass\? The checks: customer-value \(1\)"):
        pick(["bas"])
    with pytest.raises(ValueError, match="no check '3'"):
        pick([3])


@pytest.mark.parametrize("scale", [0.0, -1.0, math.nan])
def test_a_scale_of_nothing_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="it must be above 0"):
        run_checks(scale=scale)


def test_progress_is_told() -> None:
    told: list[tuple[int, int, str]] = []
    run_checks(["survival", "logit"], scale=0.01, progress=lambda *news: told.append(news))
    assert [(done, total) for done, total, _ in told] == [(0, 2), (1, 2), (2, 2)]
    assert told[0][2] == pick(["survival"])[0].title
    assert told[2][2] == ""


# -- near enough ------------------------------------------------------------------------------------------------------


def test_near_enough() -> None:
    assert within_errors("x", 1.29, 1.0, 0.1).passed
    assert not within_errors("x", 1.31, 1.0, 0.1).passed
    assert within_share("x", 101.9, 100.0, 0.02).passed
    assert not within_share("x", 97.9, 100.0, 0.02).passed
    assert exactly("x", 3.0, 3.0).passed
    assert not exactly("x", 3.0 + 1e-12, 3.0).passed


@pytest.mark.parametrize("row", [within_errors, within_share])
def test_what_is_not_a_number_is_not_near(row: Any) -> None:
    assert not row("x", math.nan, 1.0, 0.1).passed


def test_a_share_widens_with_fewer_customers_and_never_with_more() -> None:
    assert within_share("x", 1, 1.0, 0.02, 0.25).tolerance == pytest.approx(0.04)
    assert within_share("x", 1, 1.0, 0.02, 4.0).tolerance == pytest.approx(0.02)
    assert within_share("x", 1, 1.0, 0.02).rule == "2 %"
    assert within_share("x", 1, 1.0, 0.01, 0.25).rule == "2 %"
    assert within_share("x", 1, 1.0, 1e-6).rule == "1e-06 relative"


def test_a_row_is_timed_and_carried_over() -> None:
    def rows(bench: Bench) -> Iterator[Row]:
        yield within_errors("heads", bench.heads(1000), 500, 10)

    (outcome,) = Check(99, "test", "title", "statement", "source", rows).run(Bench(scale=0.5))
    assert dataclasses.asdict(outcome) | {"seconds": 0.0} == {
        "number": 99, "name": "test", "quantity": "heads", "simulated": 500.0, "exact": 500.0, "tolerance": 30.0,
        "rule": "3 s.e.", "error": 10.0, "passed": True, "seconds": 0.0,
    }  # fmt: skip


def test_in_a_quiet_market_nothing_happens() -> None:
    """With everything switched off and one firm nobody would leave, a year leaves no trace but money."""
    scenario = quiet("quiet", "subscription", {"firm": {"start_share": 1.0, "appeal": 50.0}}, size=200, months=12)
    market = Bench().market(scenario)
    before = market.customers.relationships.copy()
    tables = market.run().tables()
    after = market.customers.relationships
    # what is bookkeeping may change; what could move a choice may not
    for name in ("taste", "will", "variance", "should", "emotional", "transactional", "trust", "reference", "word_of_mouth",
                 "grievance", "failures", "recovery", "aware"):  # fmt: skip
        np.testing.assert_array_equal(before[name], after[name], err_msg=name)
    firms = tables["firms"]
    assert (firms["customers"] == 200).all()
    assert (firms["profit"] == 200.0).all()
    for name in ("joined", "left", "ceased", "failed", "complaints", "told_good", "told_bad", "heard_good", "informed"):
        assert not firms[name].any()
    assert tables["exits"].empty


def test_the_package_is_what_the_command_line_looks_for() -> None:
    assert set(checks.__all__) == {"CHECKS", "Bench", "Check", "Outcome", "as_table", "pick", "run_checks"}
