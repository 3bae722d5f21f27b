"""Regression ABC against posteriors that are known."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from sim.lab.calibration.abc import posterior, whitening

Q = (0.05, 0.25, 0.5, 0.75, 0.95)


def test_normal_mean_has_its_conjugate_posterior():
    """theta uniform on (0, 1), one moment theta with error 0.05: the posterior is that normal, cut at the ends."""
    points = np.random.default_rng(1).random((1500, 1))
    found = posterior(points, points, np.array([0.4]), np.array([[0.05**2]]))
    assert np.allclose(found.quantile(Q)[:, 0], stats.norm(0.4, 0.05).ppf(Q), atol=0.006)


def test_rate_of_counts_has_its_gamma_posterior():
    """Counts of mean 40 theta: with a flat prior Gamma(x + 1), seen through the mean and its known error."""
    points = np.random.default_rng(2).random((2000, 1))
    x = 14.0
    found = posterior(points, 40 * points, np.array([x]), np.array([[x]]))
    exact = stats.norm(x, x**0.5)
    low, high = exact.cdf(0), exact.cdf(40)
    assert np.allclose(found.quantile(Q)[:, 0], exact.ppf(low + np.array(Q) * (high - low)) / 40, atol=0.015)


def test_two_parameters_that_two_moments_mix():
    """A linear mixture with correlated errors: the posterior's covariance is that of least squares."""
    random = np.random.default_rng(3)
    points = random.random((2500, 2))
    mix = np.array([[1.0, 0.6], [0.4, -1.0]])
    error = np.array([[0.05**2, 0.0008], [0.0008, 0.04**2]])
    truth = np.array([0.5, 0.45])
    found = posterior(points, points @ mix.T, mix @ truth, error)
    exact = np.linalg.inv(mix.T @ np.linalg.inv(error) @ mix)
    mean, spread = found.points.mean(axis=0), np.cov(found.points, rowvar=False)
    assert np.allclose(mean, truth, atol=0.012)
    assert np.allclose(spread, exact, rtol=0.2, atol=1e-4)


def test_what_the_moments_do_not_move_keeps_its_prior():
    points = np.random.default_rng(4).random((2000, 2))
    found = posterior(points, points[:, :1], np.array([0.3]), np.array([[0.03**2]]))
    assert np.allclose(found.quantile(Q)[:, 1], Q, atol=0.05)


def test_it_does_not_matter_how_points_were_proposed():
    """Points proposed near the answer: regressed on, not counted, so the posterior is that of the prior."""
    random = np.random.default_rng(5)
    near = stats.beta(3, 4)
    points = np.where(random.random(600) < 0.25, random.random(600), near.rvs(600, random_state=random))[:, None]
    found = posterior(points, points, np.array([0.4]), np.array([[0.15**2]]))
    low, high = stats.norm(0.4, 0.15).cdf([0, 1])
    exact = stats.norm(0.4, 0.15).ppf(low + np.array(Q) * (high - low))
    assert np.allclose(found.quantile(Q)[:, 0], exact, atol=0.02)


def test_a_ridge_stays_a_ridge():
    """One moment of two parameters, u + v: each alone is nearly unknown, their sum is known."""
    points = np.random.default_rng(9).random((500, 2))
    found = posterior(points, points.sum(axis=1, keepdims=True), np.array([1.0]), np.array([[0.03**2]]))
    whole = found.points.sum(axis=1)
    assert whole.std() == pytest.approx(0.03, rel=0.2)
    assert found.points.std(axis=0).min() > 0.2


def test_a_curved_map_covers_as_often_as_it_says():
    """Moments that bend: the 90% interval holds the truth in about 90% of data sets drawn from the prior."""
    random = np.random.default_rng(6)
    points = random.random((600, 2))

    def bent(u):
        return np.stack([np.exp(u[:, 0]) + 0.3 * u[:, 1], u[:, 1] ** 2 + 0.5 * u[:, 0], u.sum(axis=1) ** 1.5], axis=1)

    covariance = np.diag([0.08, 0.06, 0.15]) ** 2
    table = bent(points)
    truth = random.random((60, 2))
    seen = bent(truth) + random.standard_normal((60, 3)) @ np.sqrt(covariance)
    inside = []
    for k in range(60):
        low, high = posterior(points, table, seen[k], covariance, seed=k).quantile([0.05, 0.95])
        inside.append((low <= truth[k]) & (truth[k] <= high))
    covered = np.mean(inside, axis=0)
    assert (np.abs(covered - 0.9) < 3 * 0.039).all(), covered  # 0.039: binomial standard error of 60


def test_moments_that_say_the_same_twice_count_once():
    points = np.random.default_rng(7).random((1500, 1))
    one = posterior(points, points, np.array([0.4]), np.array([[0.05**2]]))
    two = posterior(points, np.repeat(points, 2, axis=1), np.array([0.4, 0.4]), np.full((2, 2), 0.05**2))
    assert np.allclose(one.quantile(Q), two.quantile(Q), atol=0.008)
    assert whitening(np.full((2, 2), 0.05**2)).shape == (1, 2)


def test_drawn_points_are_the_posteriors():
    points = np.random.default_rng(8).random((1500, 1))
    found = posterior(points, points, np.array([0.6]), np.array([[0.1**2]]))
    drawn = found.drawn(400, np.random.default_rng(1))
    assert drawn.shape == (400, 1)
    assert drawn.mean() == pytest.approx(found.points.mean(), abs=0.02)


def test_too_few_worlds_are_refused():
    with pytest.raises(ValueError, match="at least"):
        posterior(np.random.default_rng(1).random((5, 3)), np.ones((5, 2)), np.ones(2), np.eye(2))
