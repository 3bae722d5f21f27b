"""Quantile functions: from one keyed uniform to one variate."""

from math import sqrt
from typing import Any

from sim.numerics.elementary import exponential, natural_log
from sim.numerics.jit import njit
from sim.numerics.law import law

part: Any = njit("f8(f8)", cache=True, nogil=True, error_model="numpy", forceinline=True)
"""A part of a quantile, for loops that need no more of it."""


@part
def is_central(u: float) -> float:
    """1 where ``central_normal`` is the normal quantile, which is in six of seven uniforms, else 0."""
    return 1.0 if abs(u - 0.5) <= 0.425 else 0.0


@part
def central_normal(u: float) -> float:
    """``normal_quantile`` in the central of its three ranges, without a logarithm."""
    # fmt: off
    q = u - 0.5
    r = 0.180625 - q * q
    num = (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)
    den = (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0)
    # fmt: on
    return q * num / den


@law
def normal_quantile(u: float) -> float:
    """Standard normal quantile, u in (0, 1).

    Rational approximations in three ranges; relative error below 1e-15. Source: Wichura 1988, AS 241 (PPND16), Applied
    Statistics 37(3):477-484. Limit: at u = 0 or 1 it is infinite; keyed uniforms never are.
    """
    # fmt: off
    # All ranges are computed and mixed with weights 0 and 1: no branch, so a loop over uniforms vectorises.
    r = sqrt(-natural_log(min(u, 1.0 - u))) - 1.6
    num = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734)
    den = (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1.0)
    tail = num / den
    r -= 3.4
    num = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772)
    den = (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1.0)
    far = num / den
    is_far = 1.0 if r > 0.0 else 0.0
    tail = (1.0 - is_far) * tail + is_far * far
    # fmt: on
    sign = -1.0 if u < 0.5 else 1.0
    central = is_central(u)
    return central * central_normal(u) + (1.0 - central) * sign * tail


@law
def gumbel_quantile(u: float) -> float:
    """Standard Gumbel quantile, -log(-log u): the taste shock of a logit choice (McFadden 1974)."""
    return -natural_log(-natural_log(u))


@law
def severity_quantile(u: float) -> float:
    """Quantile of Beta(2, 4), the severity of a failure (B1).

    Solves 1 - (1-s)^4 (1+4s) = u by Newton steps on the concave side; error below 1e-9 for u in [1e-9, 1 - 1e-9].
    """
    s = 0.3
    for _ in range(40):
        rest = 1.0 - s
        gap = 1.0 - rest * rest * rest * rest * (1.0 + 4.0 * s) - u
        slope = 20.0 * s * rest * rest * rest
        step = gap / max(slope, 1e-12)
        step = min(max(step, -0.5 * s), 0.5 * rest)
        s -= step
        if abs(step) < 1e-12:
            break
    return s


@law
def poisson_quantile(u: float, mean: float) -> float:
    """Quantile of a Poisson count with the given mean, by inversion; 0 when the mean is 0.

    With gamma-distributed means the counts are negative binomial, as in the NBD model of repeat buying (Ehrenberg 1959).
    Limit: counts stop at 200, and means above 100 are not meant.
    """
    if mean <= 0.0:
        return 0.0
    term = exponential(-mean)
    total = term
    k = 0.0
    while u > total and k < 200.0:
        k += 1.0
        term *= mean / k
        total += term
    return k
