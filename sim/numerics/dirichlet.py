"""Tastes among several firms whose chances are Dirichlet, through log-gamma quantiles: one keyed uniform a firm.

What this module does not know: whose tastes they are, and what else counts when somebody chooses.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEAST: Final = -30.0
"""The lowest taste, in units of utility: there a chance is e^-30, 1e-13, of the firm's share, which nobody lives to see. Below it
utilities would leave the range in which they are kept (``sim.numerics.encoding.MOST_UTILITY``)."""
TINY: Final = -37.0
"""Logarithm of a gamma variate below which the first term of its series is exact in float64."""


def log_gamma_quantile(u: Floats, shape: Floats) -> Floats:
    """log of the quantile of Gamma(a, 1) at ``u``, for any shape a > 0, however small.

    log x, P(a, x) = u, P the regularised incomplete gamma function. For small x, P(a, x) = x^a / Gamma(a + 1) (1 + O(x)), so

        log x = (log u + log Gamma(a + 1)) / a    where that is below ``TINY``; the error is x / (a + 1), below 1e-16

    Elsewhere it is the logarithm of the inverse of P. A plain inverse is 0, and its logarithm infinite, for some
    uniforms where a is below 0.03.

    Args:
        u: uniforms, inside (0, 1).
        shape: a, that can be broadcast against ``u``.

    Source: Abramowitz & Stegun 6.5.29; DiDonato & Morris 1986, ACM TOMS 12(4):377-393, for the inverse.
    """
    from scipy import special

    u, a = np.broadcast_arrays(np.asarray(u, float), np.asarray(shape, float))
    small = (np.log(u) + special.gammaln(a + 1)) / a
    with np.errstate(divide="ignore"):
        plain = np.log(special.gammaincinv(a, u))
    return np.asarray(np.where(small < TINY, small, plain))


def dirichlet_tastes(u: Floats, shares: Floats, spread: float) -> Floats:
    """t_ij = log(theta_ij / p_j), theta_i ~ Dirichlet(S p): what makes the chances of a logit choice Dirichlet.

        theta_ij = G_ij / sum_k G_ik,    G_ij ~ Gamma(S p_j), independent

    A customer whose firms else draw by log p_j picks firm j with chance theta_ij: on average p_j, with variance
    p_j (1 - p_j) / (S + 1). Weighed by p, the e^t of a customer sum to 1, so that buying at all is as likely for everyone: what
    people like, and how much, stay apart, as the NBD-Dirichlet has it. S small: everyone has a firm of their own; S large: t = 0,
    all alike. Tastes lie between ``LEAST`` and -log p_j.

    Args:
        u: uniforms, a column a firm, shape (rows, firms).
        shares: p, each above 0, summing to 1, shape (firms,).
        spread: S, above 0.

    Returns:
        Shape (rows, firms), in units of utility.

    Source: Goodhardt, Ehrenberg & Chatfield 1984, J. Royal Statistical Society A 147(5):621-655; Dirichlet by gammas: Devroye 1986,
    Non-Uniform Random Variate Generation, XI.4. Limits: where more speaks for a firm than log p_j, chances are
    no Dirichlet.
    """
    from scipy import special

    logs = log_gamma_quantile(u, spread * shares)
    whole = special.logsumexp(
        np.sort(logs, axis=1), axis=1, keepdims=True
    )  # the same sum in whichever order firms stand
    chances = logs - whole
    return np.asarray(np.maximum(chances - np.log(shares), LEAST))
