"""Intervals of ignorance and luck cover as often as they say; regret and the value of knowing by hand; what flips a choice."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from sim.lab.ensemble.flips import advantage, flips
from sim.lab.ensemble.ignorance import Markets, drawn_together, quantiles
from sim.lab.paired import interval

Floats = NDArray[np.float64]


def even(count: int) -> Floats:
    return np.full(count, 1 / count)


def known(table: list[list[float]], weights: Floats | None = None, replications: int = 2) -> Markets:
    """Markets of which everything is known: no luck."""
    values = np.repeat(np.array(table, dtype=float)[:, None, :], replications, axis=1)
    return Markets(values, even(len(table)) if weights is None else weights)


def nested(
    rng: np.random.Generator, shape: str, between: float, common: float, own: float, members: int, luck: int
) -> tuple[Floats, float]:
    """Values of one option over markets and luck, and what it brings in a market more."""
    draw = rng.standard_normal(members + 1) if shape == "normal" else rng.gamma(2.0, 1.0, members + 1) - 2.0
    theta = 1.0 + between * draw
    x = theta[:-1, None] + common * rng.standard_normal(luck) + own * rng.standard_normal((members, luck))
    return x[:, :, None], float(theta[-1])


@pytest.mark.parametrize(
    ("shape", "between", "common", "own", "members", "luck"),
    [
        ("normal", 1.0, 0.0, 0.0, 30, 4),
        ("normal", 1.0, 0.3, 1.0, 30, 4),
        ("normal", 1.0, 1.0, 2.0, 30, 4),
        ("normal", 1.0, 0.5, 1.0, 30, 6),
        ("skew", 1.0, 0.3, 1.0, 30, 4),
    ],
)
def test_the_interval_holds_a_market_more_as_often_as_it_says(
    shape: str, between: float, common: float, own: float, members: int, luck: int
) -> None:
    rng = np.random.default_rng(7)
    hits = []
    for _ in range(1500):
        values, truth = nested(rng, shape, between, common, own, members, luck)
        found = Markets(values, even(members)).effect(0)
        hits.append(found.low <= truth <= found.high)
    assert 0.875 <= np.mean(hits) <= 0.945, np.mean(hits)  # 90% is asked for; two standard errors are 0.016


def test_two_replications_make_it_wider_never_too_narrow() -> None:
    rng = np.random.default_rng(7)
    hits = []
    for _ in range(1000):
        values, truth = nested(rng, "normal", 1.0, 0.5, 1.0, 60, 2)
        found = Markets(values, even(60)).effect(0)
        hits.append(found.low <= truth <= found.high)
    assert np.mean(hits) >= 0.9


def test_where_markets_do_not_differ_the_interval_is_that_of_luck_or_wider() -> None:
    rng = np.random.default_rng(3)
    hits, wider = [], []
    for _ in range(1500):
        values, truth = nested(rng, "normal", 0.0, 0.5, 1.0, 30, 4)
        found = Markets(values, even(30)).effect(0)
        hits.append(found.low <= truth <= found.high)
        wider.append(found.high - found.low >= 2 * found.luck - 1e-12)
    assert np.mean(hits) >= 0.885
    assert all(wider)


def test_the_quantiles_of_raw_means_would_be_too_wide() -> None:
    """What drawing together is for: with much luck, means scatter more than what they estimate."""
    rng = np.random.default_rng(5)
    values, _ = nested(rng, "normal", 1.0, 0.0, 4.0, 400, 4)
    found = Markets(values, even(400))
    assert found.means.std() > 1.9
    assert found.believed.std() == pytest.approx(1.0, abs=0.25)
    assert found.believed.mean() == pytest.approx(found.means.mean())


def test_luck_is_taken_over_replications_so_that_what_markets_share_counts() -> None:
    rng = np.random.default_rng(2)
    values, _ = nested(rng, "normal", 1.0, 2.0, 0.1, 20, 5)
    found = Markets(values, even(20), 0.95).effect(0)
    own = interval(values[:, :, 0].mean(axis=0))
    assert (found.mean, found.luck) == pytest.approx((own.mean, own.half_width))


def test_one_replication_says_nothing_of_luck_and_one_market_nothing_of_ignorance() -> None:
    one = Markets(np.array([[[2.0]], [[4.0]]]), even(2))
    assert math.isnan(one.effect(0).luck) and not one.effect(0).by_luck
    assert not one.verdicts().any()
    alone = Markets(np.array([[[1.0], [2.0], [3.0]]]), even(1)).effect(0)
    assert alone.high - alone.low == pytest.approx(2 * alone.luck)


def test_means_turn_into_the_covariance_that_is_wanted() -> None:
    rng = np.random.default_rng(1)
    a, b = (part @ part.T for part in rng.standard_normal((2, 3, 3)))
    turned = drawn_together(a, b)
    assert np.allclose(turned @ a @ turned.T, b)
    assert np.allclose(drawn_together(a, a), np.eye(3))
    assert np.allclose(drawn_together(a, np.zeros((3, 3))), 0)


def test_quantiles_stand_where_weibull_puts_them() -> None:
    values = np.arange(1.0, 10.0)
    assert quantiles(values, even(9), (0.1, 0.5, 0.9)) == pytest.approx((1.0, 5.0, 9.0))
    assert quantiles(values, even(9), (0.01,)) == (1.0,)
    heavy = np.array([0.5, 0.25, 0.25])
    assert quantiles(np.array([1.0, 2.0, 3.0]), heavy, (0.0, 1.0)) == (1.0, 3.0)


def test_regret_and_the_value_of_knowing_by_hand() -> None:
    """Doing nothing, and two options, in four markets."""
    markets = known([[0, 10, 4], [0, 10, 4], [0, -6, 4], [0, -10, -2]])
    assert markets.best_on_average == 2
    assert (markets.weights @ markets.believed).tolist() == pytest.approx([0, 1, 2.5])
    assert np.allclose(markets.regrets, [[10, 0, 6], [10, 0, 6], [4, 10, 0], [0, 10, 2]])
    assert markets.least_regret == 2
    assert markets.best_in.tolist() == pytest.approx([0.25, 0.5, 0.25])
    assert markets.worth_knowing == pytest.approx((10 + 10 + 4 + 0) / 4 - 2.5)
    assert markets.verdicts().tolist() == [[0, 1, 1], [0, 1, 1], [0, -1, 1], [0, -1, -1]]


def test_the_value_of_knowing_is_nothing_where_one_option_is_always_best() -> None:
    markets = known([[0, 1, 3], [0, 2, 5], [0, -1, 4]])
    assert markets.worth_knowing == pytest.approx(0)
    assert markets.best_in.tolist() == pytest.approx([0, 0, 1])


def test_luck_alone_makes_no_value_of_knowing() -> None:
    """Of raw means the best of five equals would be worth knowing; of what is believed it is worth a third of that."""
    left = []
    for seed in range(40):
        rng = np.random.default_rng(seed)
        values = np.concatenate([np.zeros((30, 4, 1)), rng.standard_normal((30, 4, 5))], axis=2)
        markets = Markets(values, even(30))
        raw = float(markets.means.max(axis=1).mean() - markets.means.mean(axis=0).max())
        left.append(markets.worth_knowing / raw)
    assert np.mean(left) < 0.4


def test_weights_count() -> None:
    markets = known([[0, 10], [0, -10]], np.array([0.9, 0.1]))
    assert markets.best_on_average == 1
    assert markets.worth_knowing == pytest.approx(1.0)


def linear(count: int = 30, noise: float = 0.5) -> tuple[Markets, pd.DataFrame]:
    """One option whose gain falls with a coefficient and is nothing at 6; nine others do nothing."""
    rng = np.random.default_rng(11)
    table = pd.DataFrame({f"other{k}": rng.uniform(0, 1, count) for k in range(9)})
    table.insert(3, "acts", rng.uniform(0, 10, count))
    gain = 3.0 - 0.5 * table["acts"].to_numpy()
    values = np.stack([np.zeros((count, 4)), gain[:, None] + noise * rng.standard_normal((count, 4))], axis=2)
    return Markets(values, even(count)), table


def test_the_coefficient_that_turns_the_choice_over_is_named_with_its_place() -> None:
    markets, table = linear()
    found = flips(markets, table, 1)
    first = found.iloc[0]
    assert first["path"] == "acts" and first["named"] and first["above"]
    assert first["crosses"] == pytest.approx(6, abs=0.6)
    assert first["crosses_low"] < 6 < first["crosses_high"]
    assert first["instead"] == 0
    assert first["moves"] < 0 and abs(first["moves"]) > first["moves_half"]
    assert first["knowing"] == pytest.approx(markets.worth_knowing, rel=0.25)
    assert advantage(markets, 1) == pytest.approx(markets.believed[:, 1])


def test_where_no_coefficient_acts_one_is_named_in_one_case_of_twenty() -> None:
    rng = np.random.default_rng(8)
    named = 0
    for seed in range(60):
        values = np.stack(
            [np.zeros((20, 3)), rng.standard_normal((20, 1)) + 0.1 * rng.standard_normal((20, 3))], axis=2
        )
        table = pd.DataFrame(rng.uniform(0, 1, (20, 8)), columns=list("abcdefgh"))
        named += bool(flips(Markets(values, even(20)), table, 1, seed + 1)["named"].any())
    assert named <= 9


def test_nothing_flips_a_choice_that_never_varies() -> None:
    found = flips(known([[0, 1.0]] * 6), pd.DataFrame({"a": np.arange(6.0), "same": 1.0}), 1)
    assert found["path"].tolist() == ["a"]
    assert not found["named"].any() and found["crosses"].isna().all()
