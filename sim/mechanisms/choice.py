"""B12, B16: the utility of a firm, its price, and the shocks of a logit choice."""

from math import floor

from sim.mechanisms.elementary import exponential, natural_log, sine
from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8)")
def quality_utility(expected, variance, weight, risk):  # type: ignore[no-untyped-def]
    """beta_q (E[q] - rho_r Var[q] / 2): expected quality less the price of uncertainty.

    Source: B12; Rust et al. 1999 (A13). In units of utility; quality on 0-1.
    """
    return weight * (expected - 0.5 * risk * variance)


@law("f8(f8, f8, f8, f8)")
def felt_price(price, reference, loss, gain):  # type: ignore[no-untyped-def]
    """price + l max(price - RP, 0) - g max(RP - price, 0), all in category prices. Source: B16; l = g = 0 leaves the price."""
    return price + loss * max(price - reference, 0.0) - gain * max(reference - price, 0.0)


@law("f8(f8, f8, f8)")
def reference_updated(reference, paid, memory):  # type: ignore[no-untyped-def]
    """Reference price after a purchase, rho RP + (1 - rho) paid. Source: B16."""
    return memory * reference + (1.0 - memory) * paid


@law("f8(f8, f8, f8)")
def novelty_lost(months, seeking, horizon):  # type: ignore[no-untyped-def]
    """Utility lost with novelty, -nu_i (1 - exp(-months / horizon)). Source: DOMAIN section 1 (six reasons); form a prior."""
    return -seeking * (1.0 - exponential(-months / horizon))


@law("f8(f8, f8, f8)")
def nest_shock(u_angle, u_size, dissimilarity):  # type: ignore[no-untyped-def]
    """The shock all firms of a nest share: log of a positive stable variate with index lambda, 0 when lambda = 1.

    With G_j standard Gumbel, lambda (log S + G_j) are standard Gumbel with the dependence of a nested logit, so the
    largest of U_j + lambda (log S + G_j) and U_0 + G_0 follows the inclusive-value formula, and one keyed uniform per
    alternative still serves. Source: Kanter 1975 for S; McFadden 1978 for the nested logit (B12).
    """
    if dissimilarity >= 1.0:
        return 0.0
    a = dissimilarity
    angle = 3.141592653589793 * u_angle
    size = -natural_log(u_size)
    rest = natural_log(sine((1.0 - a) * angle)) - natural_log(size)
    return natural_log(sine(a * angle)) - natural_log(sine(angle)) / a + (1.0 - a) / a * rest


@law("f8(f8, f8, f8, f8, f8, f8, f8, f8, f8, f8, f8, f8, f8)")
def firm_utility(  # type: ignore[no-untyped-def]
    quality, price, emotional, transactional, heard, trust, grievance, novelty, effort, status, fairness, barriers, lasting
):  # fmt: skip
    """Utility of a firm before inertia, switching cost and shock: the sum of its parts (B12).

    ``lasting`` is persistent taste and appeal. The parts stand in the order of ``sim.customers.PARTS``.
    """
    felt = quality + price + emotional + transactional + heard + trust + grievance + novelty
    return felt + effort + status + fairness + barriers + lasting


@law("f8(f8)")
def coded(utility):  # type: ignore[no-untyped-def]
    """A utility in 500ths as a whole number within +-32767: so what was once felt can be kept in two bytes."""
    return min(max(floor(500.0 * utility + 0.5), -32767.0), 32767.0)


@law("f8(f8)")
def event_probability(rate):  # type: ignore[no-untyped-def]
    """Chance of at least one event of a Poisson process with the given monthly rate, 1 - e^-rate."""
    return 1.0 - exponential(-rate)
