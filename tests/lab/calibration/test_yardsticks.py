"""Yardsticks: known values and closed forms."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import integrate, special

from sim.lab.yardsticks import bgnbd, dirichlet, sbg, tenure

REGULAR = np.array([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3]) / 100
HIGH_END = np.array([100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4]) / 100


@pytest.mark.parametrize(
    ("shares", "alpha", "beta", "log", "error"),
    [(REGULAR, 0.704, 1.182, -1680.3, 0.015), (HIGH_END, 0.668, 3.806, -1611.2, 0.028)],
)
def test_sbg_as_published(shares, alpha, beta, log, error):
    found = sbg.fit(shares[:8], 1000)
    assert found.alpha == pytest.approx(alpha, abs=6e-4)
    assert found.beta == pytest.approx(beta, abs=6e-4)
    assert found.log_likelihood == pytest.approx(log, abs=0.06)
    years = np.arange(8, 13)
    missed = np.mean(np.abs(found.survival(years) / shares[8:] - 1))
    assert missed == pytest.approx(error, abs=6e-4)


def test_sbg_is_a_product_of_its_retentions():
    found = sbg.ShiftedBetaGeometric(0.7, 3.0)
    assert np.allclose(found.survival(np.arange(1, 9)), np.cumprod(found.retention(np.arange(1, 9))))


def test_sbg_of_several_cohorts_is_that_of_all_their_customers():
    young = np.where(np.arange(8) < 5, REGULAR[:8], np.nan)
    both = sbg.fit(np.stack([REGULAR[:8], young]), [500, 500])
    one = sbg.fit(REGULAR[:8], 1000)
    assert (both.alpha, both.beta) == pytest.approx((one.alpha, one.beta), rel=0.05)


@pytest.mark.parametrize("shares", [[1.0, 0.5, 0.6], [0.9, 0.5], [1.0]])
def test_sbg_refuses_what_is_no_survival(shares):
    with pytest.raises(ValueError, match="1"):
        sbg.fit(shares)


AT = (0.243, 4.414, 0.793, 2.426)


def test_bgnbd_expects_what_its_customers_do():
    """E[X(t)] against the integral of P(X(t) >= k), by P(0) and the likelihood's own mixture: simulated customers."""
    random = np.random.default_rng(1)
    n = 200_000
    rate = random.gamma(AT[0], 1 / AT[1], n)
    stop = random.beta(AT[2], AT[3], n)
    age = 39.0
    bought = np.zeros(n)
    clock = random.exponential(1, n) / rate
    there = clock < age
    while there.any():
        bought[there] += 1
        there = there & (random.random(n) >= stop)
        clock = np.where(there, clock + random.exponential(1, n) / rate, np.inf)
        there = there & (clock < age)
    model = bgnbd.BgNbd(*AT)
    assert bought.mean() == pytest.approx(float(model.expected(age)), abs=4 * bought.std() / n**0.5)
    none = float(model.zero(age))
    assert np.mean(bought == 0) == pytest.approx(none, abs=4 * (none * (1 - none) / n) ** 0.5)


def test_bgnbd_conditional_expectation_of_a_newcomer_is_the_unconditional_one():
    model = bgnbd.BgNbd(*AT)
    assert float(model.conditional(20.0, 0, 0.0, 0.0)) == pytest.approx(float(model.expected(20.0)))
    assert float(model.alive(0, 0, 30)) == 1
    assert float(model.alive(5, 5, 39)) < float(model.alive(5, 38, 39))


def test_bgnbd_likelihood_of_no_repeat_is_its_chance():
    zero = bgnbd.log_likelihood(*AT, np.zeros(1), np.zeros(1), np.array([39.0]))
    assert float(np.exp(zero[0])) == pytest.approx(float(bgnbd.BgNbd(*AT).zero(39.0)))
    one = integrate.quad(
        lambda last: np.exp(bgnbd.log_likelihood(*AT, np.ones(1), np.array([last]), np.array([39.0]))[0]), 0, 39
    )[0]
    # a customer of one repeat: bought once and has not stopped and not bought again, or has stopped
    r, alpha, a, b = AT
    exactly = special.beta(a, b + 1) / special.beta(a, b) * r * alpha**r * 39 / (alpha + 39) ** (r + 1)
    exactly += a / (a + b) * (1 - (alpha / (alpha + 39)) ** r)
    assert one == pytest.approx(exactly, rel=1e-6)


def test_bgnbd_chances_of_counts_add_up_to_one_and_to_the_mean():
    model = bgnbd.BgNbd(*AT)
    chances = np.array([float(model.chance(x, 39.0)) for x in range(400)])
    assert chances[0] == pytest.approx(float(model.zero(39.0)))
    assert chances.sum() == pytest.approx(1, abs=1e-4)
    assert chances @ np.arange(400) == pytest.approx(float(model.expected(39.0)), rel=2e-3)


def test_bgnbd_finds_what_made_the_customers():
    random = np.random.default_rng(3)
    n, age = 3000, 39.0
    rate, stop = random.gamma(0.5, 1 / 6, n), random.beta(0.8, 2.5, n)
    x, last = np.zeros(n), np.zeros(n)
    clock = random.exponential(1, n) / rate
    there = clock < age
    while there.any():
        x[there] += 1
        last[there] = clock[there]
        there = there & (random.random(n) >= stop)
        clock = np.where(there, clock + random.exponential(1, n) / rate, np.inf)
        there = there & (clock < age)
    found = bgnbd.fit(x, last, np.full(n, age))
    truth = bgnbd.log_likelihood(0.5, 6.0, 0.8, 2.5, x, last, np.full(n, age)).sum()
    assert 0 <= found.log_likelihood - truth < 9.5  # half a chi-square of four, once in a thousand
    assert found.expected(78.0) == pytest.approx(bgnbd.BgNbd(0.5, 6.0, 0.8, 2.5).expected(78.0), rel=0.12)
    days = bgnbd.fit(x, 7 * last, np.full(n, 7 * age))
    assert (days.alpha / 7, days.r) == pytest.approx((found.alpha, found.r), rel=1e-3)


def test_bgnbd_refuses_a_purchase_after_the_end():
    with pytest.raises(ValueError, match="recency"):
        bgnbd.fit([1.0], [40.0], [39.0])


def test_dirichlet_finds_its_own_measures_again():
    shares = np.array([0.3, 0.25, 0.2, 0.15, 0.1])
    truth = dirichlet.Dirichlet(6.0, 0.9, 1.3, tuple(shares))
    bought, _ = truth.of_category()
    found = dirichlet.fit(shares, truth.penetration(), bought, 6.0)
    assert (found.shape, found.spread) == pytest.approx((0.9, 1.3), rel=1e-6)
    assert np.allclose(found.frequency(), truth.frequency())


def test_dirichlet_of_people_all_alike_is_a_thinned_negative_binomial():
    """S to infinity: b_j = 1 - (K / (K + M p_j))^K (LITERATURE C3 number 11)."""
    shares = np.array([0.5, 0.3, 0.2])
    model = dirichlet.Dirichlet(10.0, 1.5, 1e7, tuple(shares))
    assert np.allclose(model.penetration(), 1 - (1.5 / (1.5 + 10 * shares)) ** 1.5, atol=1e-6)


def test_dirichlet_tells_who_buys_one_brand_alone():
    """Sole buyers, against households drawn from the model, and of people who are all alike, S to infinity."""
    random = np.random.default_rng(2)
    shares, n = np.array([0.5, 0.3, 0.2]), 200_000
    rates = random.gamma(1.3, 4.0 / 1.3, n)
    chances = random.dirichlet(0.9 * shares, n)
    buys = random.poisson(rates[:, None] * chances) > 0
    exact = dirichlet.Dirichlet(4.0, 1.3, 0.9, tuple(shares)).sole()
    for j in range(3):
        mine = buys[buys[:, j]].sum(axis=1) == 1
        assert abs(mine.mean() - exact[j]) < 4 * np.sqrt(exact[j] * (1 - exact[j]) / mine.size)
    alike = dirichlet.Dirichlet(4.0, 1.3, 1e7, tuple(shares))
    others = (1.3 / (1.3 + 4.0 * (1 - shares))) ** 1.3 - (1.3 / 5.3) ** 1.3  # none of the others, less nothing at all
    assert np.allclose(alike.sole(), others / alike.penetration(), atol=1e-6)


def test_dirichlet_refuses_buyers_that_cannot_be():
    with pytest.raises(ValueError, match="fewer"):
        dirichlet.fit([0.5, 0.5], [0.3, 0.3], 0.9, 1.0)


@pytest.fixture(scope="module")
def members() -> pd.DataFrame:
    random = np.random.default_rng(5)
    n = 1500
    plus = random.random(n) < 0.4
    life = 20 * np.where(plus, 2.0, 1.0) * random.weibull(1.3, n)
    entry = np.where(random.random(n) < 0.5, random.uniform(0, 10, n), 0.0)
    seen = life > entry
    end = entry + 24
    table = pd.DataFrame({"months": np.minimum(life, end), "ended": life <= end, "entry": entry})
    return table.assign(plan=np.where(plus, "plus", "basic"), same=1.0)[seen].reset_index(drop=True)


def test_tenure_regression_finds_shape_and_effect_under_late_entry(members):
    found = tenure.fit(members)
    assert found.shape == pytest.approx(1.3, abs=0.12)
    row = found.effects.iloc[0]
    assert row["covariate"] == "plan: plus"
    assert row["low"] < 2.0 < row["high"]
    assert "same" in found.left_out


def test_tenure_seen_until_an_age_knows_nothing_later(members):
    short = tenure.censored(members, 12)
    assert short["months"].max() == 12
    assert not short.loc[short["months"] == 12, "ended"].any()
    assert (short["entry"] < 12).all()
    again = tenure.fit(members, 12, covariates=False)
    assert float(again.survival(12.0)) == pytest.approx(
        float(tenure.fit(members, covariates=False).survival(12.0)), abs=0.05
    )


def test_tenure_says_when_nobody_left(members):
    with pytest.raises(ValueError, match="nobody left"):
        tenure.fit(members.assign(ended=False))


def test_bgnbd_scores_are_the_slopes_of_its_likelihood():
    """By differences in the logarithms of its numbers, of customers who came back and who did not; at the fit their sum is 0."""
    random = np.random.default_rng(3)
    x = random.integers(0, 9, 60).astype(float)
    age = random.uniform(5, 9, 60)
    recency = np.where(x > 0, age * random.uniform(size=60), 0.0)
    logs, moves = np.log([0.3, 2.0, 0.8, 2.4]), 1e-5 * np.eye(4)

    def log(at):
        return bgnbd.log_likelihood(*np.exp(at), x, recency, age)

    slopes = np.array([(log(logs + one) - log(logs - one)) / 2e-5 for one in moves]).T
    np.testing.assert_allclose(bgnbd.scores(bgnbd.BgNbd(*np.exp(logs)), x, recency, age), slopes, atol=1e-8)
    found = bgnbd.fit(x, recency, age)
    assert np.abs(bgnbd.scores(found, x, recency, age).sum(axis=0)).max() < 0.01
