"""A decision: its rule, its money, its people, its trials; what cannot be told is not told."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from worlds.decided import alone, decided, ensemble, resting

from sim.lab.decision.advice import advise
from sim.lab.decision.decide import decide, markets_of
from sim.lab.decision.people import FATES
from sim.lab.decision.trial import needed, power_of, shortest
from sim.lab.decision.years import gained, spent, stays_up
from sim.lab.ensemble.ignorance import Markets


def markets(table: list[list[list[float]]]) -> Markets:
    values = np.array(table, dtype=float)
    return Markets(values, np.full(len(values), 1 / len(values)))


def of_one(gains: list[list[float]]) -> Markets:
    """Doing nothing and one policy: a row a market, a column a replication."""
    return markets([[[0.0, gain] for gain in row] for row in gains])


@pytest.mark.parametrize(
    ("gains", "grade", "choice"),
    [
        ([[5, 5.1], [6, 6.1], [5.5, 5.4]], "clear", 1),
        ([[9, 9.1], [-3, -2.9], [9.5, 9.4], [8, 8.1]], "on average", 1),
        ([[-5, -5.1], [-6, -6.1], [-5.5, -5.4]], "nothing", 0),
        ([[20, -19], [-19, 21], [20, -20]], "untold", 1),
        ([[0, 0], [0, 0]], "same", 0),
    ],
)
def test_the_rule_says_no_more_than_the_intervals_bear(gains: list[list[float]], grade: str, choice: int) -> None:
    found = advise(of_one(gains))
    assert (found.grade, found.choice) == (grade, choice)


def test_options_that_luck_does_not_tell_from_the_choice_are_named() -> None:
    found = advise(markets([[[0, 5, 5.2], [0, 5.2, 5.0]], [[0, 6, 5.7], [0, 5.8, 6.2]]]))
    assert found.grade == "clear" and found.ties == (3 - found.choice,)
    alone_ = advise(markets([[[0, 5, 1], [0, 5.1, 1.1]], [[0, 6, 2], [0, 6.1, 2.1]]]))
    assert (alone_.choice, alone_.ties) == (1, ())


def test_a_policy_that_does_nothing_makes_no_difference() -> None:
    found = resting()
    assert found.advice.grade == "same" and found.choice == "baseline" and found.advice.ties == ()
    assert found.compared.profit.worth_knowing == 0
    assert not found.flips["named"].any()


def test_one_market_speaks_of_luck_alone() -> None:
    found = alone()
    assert found.members == 1
    assert found.advice.reach.high - found.advice.reach.low == pytest.approx(2 * found.advice.reach.luck)
    assert found.flips.empty


def test_the_bridge_adds_up_to_the_difference_in_profit() -> None:
    found = decided()
    assert found.bridge["effect"].sum() == pytest.approx(found.advice.reach.mean)
    signs = found.bridge["side"].map({"revenue": 1, "cost": -1})
    assert (signs * (found.bridge["with_it"] - found.bridge["without"])).sum() == pytest.approx(found.advice.reach.mean)


def test_years_add_up_to_all_months() -> None:
    found = decided().compared
    for name in found.names:
        every = gained(found, name).sum(axis=2)
        assert np.allclose(every, found.values("profit", name) - found.values("profit", "baseline"))
    table = decided().by_year
    assert table.groupby("policy")["gain"].sum().to_dict() == pytest.approx(
        found.choice().set_index("policy")["difference"].drop("baseline").to_dict()
    )


def test_spending_by_year_is_that_of_the_budget() -> None:
    found = decided()
    by_year = {name: spent(found.compared, name).sum() / 12 / 2 for name in found.compared.names}
    assert by_year == pytest.approx({name: reach.mean for name, reach in found.spending.items()})
    assert found.compared.budget is not None


def test_what_has_been_gained_so_far_ends_at_the_whole() -> None:
    found = decided()
    last = found.path.iloc[-1]
    assert last["difference"] == pytest.approx(found.advice.reach.mean)
    assert (last["low"], last["high"]) == pytest.approx((found.advice.reach.low, found.advice.reach.high))


def test_a_policy_may_cost_so_much_that_nothing_is_left() -> None:
    found = decided()
    years = found.base.market.months / 12
    out = found.spending[found.leading].mean * years
    assert found.advice.reach.mean - (found.may_cost - 1) * out == pytest.approx(0, abs=1e-6 * out)


@pytest.mark.parametrize(
    ("path", "month"),
    [([1, 2], 0), ([-1, 2], 1), ([-1, 2, -1, 3], 3), ([1, -1], None), ([0, 0], None), ([-2, -1, 0], 2)],
)
def test_paid_back_is_where_it_stays_level_or_ahead(path: list[float], month: int | None) -> None:
    assert stays_up(np.array(path, dtype=float)) == month


def test_segments_add_up_to_everybody() -> None:
    table = decided().fates
    for fate in FATES:
        own = table[table["fate"] == fate].set_index("segment")["customers"]
        assert own[""] == pytest.approx(own.drop("").sum())
    every = table[table["segment"] == ""].set_index("fate")["customers"]
    assert every["net"] == pytest.approx(every["saved"] - every["driven away"])


def test_customers_needed_follow_from_the_spread_and_the_difference() -> None:
    assert needed(1.0, 0.5) == pytest.approx(62.79, abs=0.01)  # Cohen 1988: d = 0.5, 63 or 64 in each arm
    assert power_of(needed(2.0, 0.3), 2.0, 0.3) == pytest.approx(0.8, abs=1e-6)
    assert math.isinf(needed(1.0, 0.0)) and power_of(100, 1.0, 0.0) == pytest.approx(0.025, abs=1e-9)


def test_simulated_trials_tell_as_often_as_the_power_says() -> None:
    rng = np.random.default_rng(1)
    told = 0
    for _ in range(2000):
        a, b = rng.normal(0, 1, 63), rng.normal(0.5, 1, 63)
        told += abs(b.mean() - a.mean()) > 1.96 * math.sqrt(a.var(ddof=1) / 63 + b.var(ddof=1) / 63)
    assert told / 2000 == pytest.approx(power_of(63, 1.0, 0.5), abs=0.03)


def test_the_shortest_trial_is_not_one_whose_money_points_the_wrong_way() -> None:
    row = {"half_width": 0.1, "needed": 10.0, "there": 100.0}
    table = pd.DataFrame(
        [
            {**row, "months": 6, "measure": "contribution", "difference": -2.0},
            {**row, "months": 6, "measure": "kept", "difference": 0.05},
            {**row, "months": 12, "measure": "contribution", "difference": 1.0},
            {**row, "months": 24, "measure": "kept", "difference": 0.9},
        ]
    )
    found = shortest(table, gains=True)
    assert found is not None and (found["months"], found["measure"]) == (12, "contribution")
    assert shortest(table.assign(needed=1000.0), gains=True) is None


def test_readings_without_a_trial_are_laid_beside_the_truth() -> None:
    table = decided().readings.set_index("reading")
    assert set(table.index) == {"before and after", "beside rivals"}
    assert np.allclose(table["says"] - table["truth"], table["off"])


def test_rivals_answers_are_lived_among_the_same_rivals() -> None:
    found = decided()
    table = found.replies()
    assert set(table["answer"]) == {"rest", "copy", "best reply"}
    assert table.groupby("answer")["best"].sum().tolist() == [1, 1, 1]
    for answer in found.answers:
        lived = {world.scenario.firms["beta"].strategy["use"] for world in answer.outcomes.design.worlds}
        assert len(lived) == 1


def test_everything_goes_to_json() -> None:
    told = decided().to_dict()
    assert told["grade"] in ("clear", "on average", "nothing", "untold")
    assert {"years", "bridge", "people", "replies", "horizons", "trials", "fit", "flips", "choice"} <= set(told)


def test_an_ensemble_of_another_market_is_refused() -> None:
    other = ensemble(2, months=12)
    with pytest.raises(ValueError, match="was drawn around"):
        markets_of(ensemble(2, months=6).market, other, 30, 1)
    with pytest.raises(ValueError, match="fit has no column 'known'"):
        decide(
            other.market,
            "reliability",
            ensemble=other,
            replications=2,
            rivals=False,
            trial=False,
            fit=pd.DataFrame({"what": ["x"]}),
            executor="serial",
        )
