"""What drifts and is not kept: drawn anew every epoch, and in between on its way from one draw to the next (L1, S10)."""

from math import cos, sqrt

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Months, Number, PerMonth, Share


@law
def drifting_level(spread: Number, before: Number, after: Number, passed: Share) -> Number:
    """sigma (sqrt(1 - f) z_k + sqrt(f) z_k+1): a level in an epoch of which f has passed.

    Args: spread sigma, standard deviation between those who have one; before z_k and after z_k+1, standard normals of the epoch and
    of the next; passed f. Its variance is sigma^2 at every time, so that it can be looked up at any month and keeps no state.
    Source: form a prior. sigma = 0: all alike, for ever.
    """
    return spread * (sqrt(1.0 - passed) * before + sqrt(passed) * after)


@law
def rate_now(rate: PerMonth, spread: Number, level: Number) -> PerMonth:
    """A person's rate of needing the category now, r exp(sigma z - sigma^2 / 2), on average over people and years r.

    Args: rate r for life; spread sigma on the log scale; level z = sigma times a standard normal (``drifting_level``). Source:
    Schweidel & Knox 2013; Fader, Hardie & Lee 2005 (rates differ; that they move is what purchases in a row tell). sigma = 0
    leaves r.
    """
    return rate * exponential(level - 0.5 * spread * spread)


@law
def in_season(rate: PerMonth, season: Share, month: Months, peak: Months) -> PerMonth:
    """A rate in its season, r (1 + a cos(2 pi (t - t_0) / 12)), highest in month t_0 of every year. a = 0 leaves r."""
    return rate * (1.0 + season * cos(6.283185307179586 * (month - peak) / 12.0))
