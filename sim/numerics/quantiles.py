"""Quantile functions: from one keyed uniform to one variate."""

from math import floor, sqrt
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


@law
def geometric_quantile(u: float, chance: float) -> float:
    """Quantile of the number of trials up to the first success, 1 + floor(ln(1 - u) / ln(1 - p)), p the chance of each.

    It is n or less just where u < 1 - (1 - p)^n. Limit: a chance below 1e-15 never comes, which is 1e18.
    """
    if chance >= 1.0:
        return 1.0
    if chance < 1e-15:
        return 1e18
    return 1.0 + floor(natural_log(1.0 - u) / natural_log(1.0 - chance))


@law
def beta_share(x: float, a: float, b: float, log_beta: float) -> float:
    """Distribution function of Beta(a, b), I_x(a, b), ln B(a, b) being given.

    By its continued fraction (modified Lentz), from the end at which that converges fast; error below 1e-10 for shapes from 0.001
    to 1,000. Source: Press et al. 2007, Numerical Recipes, 3rd ed., 6.4; DLMF 8.17.22.
    """
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    front = exponential(a * natural_log(x) + b * natural_log(1.0 - x) - log_beta)
    turned = x > (a + 1.0) / (a + b + 2.0)
    if turned:
        x, a, b = 1.0 - x, b, a
    tiny = 1e-30
    c = 1.0
    d = 1.0 - (a + b) * x / (a + 1.0)
    d = 1.0 / (d if abs(d) > tiny else tiny)
    f = d
    for k in range(1, 200):
        m = float(k)
        term = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        d = 1.0 + term * d
        c = 1.0 + term / c
        d = 1.0 / (d if abs(d) > tiny else tiny)
        c = c if abs(c) > tiny else tiny
        f *= c * d
        term = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        d = 1.0 + term * d
        c = 1.0 + term / c
        d = 1.0 / (d if abs(d) > tiny else tiny)
        c = c if abs(c) > tiny else tiny
        f *= c * d
        if abs(c * d - 1.0) < 1e-13:
            break
    share = front * f / a
    return 1.0 - share if turned else share


@law
def beta_quantile(u: float, a: float, b: float, log_beta: float) -> float:
    """Quantile of Beta(a, b), ln B(a, b) being given: Newton steps on ``beta_share``, halving where one would leave the bracket.

    Error below 1e-8 in the value, over all uniforms there are; of shapes far below 1, what is nearer an end than that is at it.
    """
    low, high = 0.0, 1.0
    x = a / (a + b)
    for _ in range(80):
        off = beta_share(x, a, b, log_beta) - u
        if off > 0.0:
            high = x
        else:
            low = x
        density = exponential((a - 1.0) * natural_log(x) + (b - 1.0) * natural_log(1.0 - x) - log_beta)
        tried = x - off / max(density, 1e-300)
        if not low < tried < high:
            tried = 0.5 * (low + high)
        moved = abs(tried - x)
        x = min(max(tried, 1e-15), 1.0 - 1e-15)
        if moved < 1e-12 or high - low < 1e-12:
            break
    return x
