"""Log-gamma quantiles, and tastes that are Dirichlet among firms, against closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import special, stats

from sim.numerics import streams
from sim.numerics.dirichlet import LEAST, TINY, dirichlet_tastes, log_gamma_quantile

SHARES = np.array([0.54, 0.32, 0.07, 0.06, 0.01])
ROWS = 20_000
U = np.column_stack([streams.column(streams.make_key(5), "taste", ROWS, sub=firm) for firm in range(SHARES.size)])
EVEN = (np.arange(100_000) + 0.5) / 100_000
ENDS = np.array([0.5 / 2**32, 1e-6, 0.01, 0.3, 0.7, 0.99, 1 - 1e-6])


@pytest.mark.parametrize("shape", [1e-3, 0.06, 0.5, 1.0, 3.0, 200.0])
def test_log_gamma_quantiles_are_those_of_the_library(shape: float) -> None:
    plain = stats.gamma(shape).ppf(ENDS)
    seen = plain > 1e-300
    np.testing.assert_allclose(
        log_gamma_quantile(ENDS, np.array(shape))[seen], np.log(plain[seen]), rtol=1e-9, atol=1e-12
    )


@pytest.mark.parametrize("shape", [1e-7, 1e-3, 0.01, 0.06, 0.3])
def test_a_log_gamma_has_its_mean_and_variance_however_small_its_shape(shape: float) -> None:
    """psi(a) and psi'(a): the plain quantile is 0 here for many of these, and its logarithm infinite."""
    values = log_gamma_quantile(EVEN, np.array(shape))
    assert np.isfinite(values).all()
    assert values.mean() * shape == pytest.approx(special.digamma(shape) * shape, abs=1e-3)
    assert values.var() * shape**2 == pytest.approx(special.polygamma(1, shape) * shape**2, rel=2e-3)


@pytest.mark.parametrize("shape", [0.001, 0.06, 0.6])
def test_the_two_forms_meet(shape: float) -> None:
    """On either side of where the series takes over: one rising curve, whose slope in log u is 1 / a."""
    middle = shape * TINY - special.gammaln(shape + 1)
    logs = middle + shape * np.array([-2.0, -1.0, -1e-6, 1e-6, 1.0, 2.0])
    values = log_gamma_quantile(np.exp(logs), np.array(shape))
    np.testing.assert_allclose(values, TINY + (logs - middle) / shape, rtol=1e-10)


@pytest.mark.parametrize("spread", [0.05, 0.9, 12.0])
def test_what_tastes_come_to_is_dirichlet(spread: float) -> None:
    """Chances p e^t: mean p, variance p (1 - p) / (S + 1), covariance -p_j p_k / (S + 1); each by itself Beta."""
    chances = SHARES * np.exp(dirichlet_tastes(U, SHARES, spread))
    np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-9)
    sd = np.sqrt(SHARES * (1 - SHARES) / (spread + 1))
    assert (np.abs(chances.mean(axis=0) - SHARES) < 4 * sd / np.sqrt(ROWS)).all()
    exact = (np.diag(SHARES) - np.outer(SHARES, SHARES)) / (spread + 1)
    products = (chances - SHARES)[:, :, None] * (chances - SHARES)[:, None, :]
    error = products.std(axis=0) / np.sqrt(ROWS)
    assert (np.abs(products.mean(axis=0) - exact) < 4.5 * error + 1e-12).all()
    for j, share in enumerate(SHARES):
        beta = stats.beta(spread * share, spread * (1 - share))
        edges = np.array([1e-4, 0.01, 0.1, 0.3, 0.6, 0.9, 0.99])
        expected = beta.cdf(edges)
        noise = np.sqrt(expected * (1 - expected) / ROWS)
        assert (np.abs((chances[:, j][:, None] <= edges).mean(axis=0) - expected) < 4 * noise + 1e-4).all()


def test_the_larger_the_spread_the_less_people_differ() -> None:
    sizes = [np.abs(dirichlet_tastes(U[:2000], SHARES, spread)).max() for spread in (1e2, 1e4, 1e6)]
    assert sizes[0] > 3 * sizes[1] > 9 * sizes[2]
    sd = dirichlet_tastes(U, SHARES, 1e6).std(axis=0)
    np.testing.assert_allclose(sd, np.sqrt((1 - SHARES) / SHARES / 1e6), rtol=0.03)  # delta method


@pytest.mark.parametrize("spread", [1e-3, 0.9, 1e6])
def test_tastes_keep_within_their_ends_in_single_precision(spread: float) -> None:
    shares = np.array([1 - 3e-6, 1e-6, 1e-6, 1e-6])
    tastes = dirichlet_tastes(U[:, :4], shares, spread).astype(np.float32)
    assert np.isfinite(tastes).all()
    assert tastes.min() >= LEAST
    assert (tastes <= -np.log(shares) + 1e-6).all()


def test_each_has_the_luck_of_the_firm_it_is_for() -> None:
    """Firms in another order: the same tastes, in that order, to the last bit."""
    order = [3, 0, 4, 2, 1]
    moved = dirichlet_tastes(U[:, order], SHARES[order], 0.9)
    np.testing.assert_array_equal(moved, dirichlet_tastes(U, SHARES, 0.9)[:, order])
