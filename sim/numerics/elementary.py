"""Logarithm, exponential and power as straight-line arithmetic.

The laws use these instead of the system's libm for two reasons: their bits are the same on every machine, and they inline
into loops that the compiler turns into vector instructions (1-3 ns each, where a libm call costs 4-9). Errors are stated
and tested over the whole range.
"""

import numpy as np

from sim.numerics.law import law


@law
def natural_log(x: float) -> float:
    """ln x for normal positive x, by 2 artanh((m - 1)/(m + 1)) on a mantissa m in [0.707, 1.414); |error| < 2e-14 plus one unit in
    the last place.

    Limit: x must be positive and at least 2.3e-308; zero, negatives, infinities and NaN are not meant (NaN gives a number).
    """
    bits = np.float64(x).view(np.int64)
    exponent = ((bits >> 52) & 0x7FF) - 1023
    m = np.int64((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000).view(np.float64)
    if m > 1.4142135623730951:
        m = 0.5 * m
        exponent += 1
    s = (m - 1.0) / (m + 1.0)
    z = s * s
    # Estrin's scheme: pairs first, so that a lone call does not wait for a chain of eight sums
    z2 = z * z
    low = (1.0 + z * (1.0 / 3.0)) + z2 * (1.0 / 5.0 + z * (1.0 / 7.0))
    high = (1.0 / 9.0 + z * (1.0 / 11.0)) + z2 * (1.0 / 13.0 + z * (1.0 / 15.0))
    series = low + (z2 * z2) * high
    return exponent * 0.6931471805599453 + 2.0 * s * series


@law
def exponential(x: float) -> float:
    """e^x by range reduction to |r| <= ln(2)/2 and a polynomial of degree 10; relative error < 1e-12.

    Limit: x is clipped to [-700, 700], so the result is between 1e-304 and 1e304.
    """
    x = min(max(x, -700.0), 700.0)
    n = np.floor(x * 1.4426950408889634 + 0.5)
    r = x - n * 0.693147180369123816490 - n * 1.90821492927058770002e-10
    r2 = r * r
    r4 = r2 * r2
    low = (1.0 + r) + r2 * (0.5 + r * (1.0 / 6.0))
    middle = (1.0 / 24.0 + r * (1.0 / 120.0)) + r2 * (1.0 / 720.0 + r * (1.0 / 5040.0))
    high = (1.0 / 40320.0 + r * (1.0 / 362880.0)) + r2 * (1.0 / 3628800.0)
    p = low + r4 * (middle + r4 * high)
    return p * np.int64((np.int64(n) + 1023) << 52).view(np.float64)


@law
def power(x: float, y: float) -> float:
    """x^y for x > 0, e^(y ln x); relative error < 2e-12 (1 + |y|). Exactly x for y = 1 and exactly 1 for y = 0."""
    if y == 1.0:
        return x
    if y == 0.0:
        return 1.0
    return exponential(y * natural_log(x))


@law
def sine(x: float) -> float:
    """sin x on [0, pi], as the cosine of pi/2 - x by its series to the 18th power; |error| < 1e-14."""
    z = 1.5707963267948966 - x
    z *= z
    c = -1.0 / 6402373705728000.0
    c = c * z + 1.0 / 20922789888000.0
    c = c * z - 1.0 / 87178291200.0
    c = c * z + 1.0 / 479001600.0
    c = c * z - 1.0 / 3628800.0
    c = c * z + 1.0 / 40320.0
    c = c * z - 1.0 / 720.0
    c = c * z + 1.0 / 24.0
    c = c * z - 0.5
    return c * z + 1.0
