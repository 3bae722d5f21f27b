"""B12, B16: the utility of a firm, its price, and the shocks of a logit choice."""

from math import floor

from sim.numerics.elementary import exponential, natural_log, sine
from sim.numerics.encoding import MOST_UTILITY, UTILITY_CODES
from sim.numerics.law import law
from sim.scenario.units import Chance, Months, Number, PerMonth, Prices, Quality, QualitySquared, Share, Utility, Weight


@law
def quality_utility(expected: Quality, variance: QualitySquared, weight: Weight, risk: Weight) -> Utility:
    """beta_q (E[q] - rho_r Var[q] / 2): expected quality less the price of uncertainty.

    Source: B12; Rust et al. 1999 (A13). In units of utility; quality on 0-1.
    """
    return weight * (expected - 0.5 * risk * variance)


@law
def felt_price(price: Prices, reference: Prices, loss: Weight, gain: Weight) -> Prices:
    """price + l max(price - RP, 0) - g max(RP - price, 0), all in category prices. Source: B16; l = g = 0 leaves the price."""
    return price + loss * max(price - reference, 0.0) - gain * max(reference - price, 0.0)


@law
def reference_updated(reference: Prices, paid: Prices, memory: Share) -> Prices:
    """Reference price after a purchase, rho RP + (1 - rho) paid. Source: B16."""
    return memory * reference + (1.0 - memory) * paid


@law
def novelty_lost(months: Months, seeking: Utility, horizon: Months) -> Utility:
    """Utility lost with novelty, -nu_i (1 - exp(-months / horizon)). Source: DOMAIN section 1 (six reasons); form a prior."""
    return -seeking * (1.0 - exponential(-months / horizon))


@law
def nest_shock(u_angle: Chance, u_size: Chance, dissimilarity: Share) -> Utility:
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


@law
def firm_utility(
    quality: Utility,
    price: Utility,
    emotional: Utility,
    transactional: Utility,
    heard: Utility,
    trust: Utility,
    grievance: Utility,
    novelty: Utility,
    effort: Utility,
    status: Utility,
    fairness: Utility,
    barriers: Utility,
    lasting: Utility,
) -> Utility:
    """Utility of a firm before inertia, switching cost and shock: the sum of its parts (B12).

    ``lasting`` is persistent taste and appeal. The parts stand in the order of ``sim.state.person.PARTS``.
    """
    felt = quality + price + emotional + transactional + heard + trust + grievance + novelty
    return felt + effort + status + fairness + barriers + lasting


@law
def coded(utility: Utility) -> Number:
    """A utility in 500ths as a whole number within +-32767: so what was once felt can be kept in two bytes."""
    return min(max(floor(UTILITY_CODES * utility + 0.5), -MOST_UTILITY), MOST_UTILITY)


@law
def decoded(code: Number) -> Utility:
    """The utility a code stands for, code / 500: what ``coded`` kept, to the nearest 500th. Not for the code "not known"."""
    return code / UTILITY_CODES


@law
def event_probability(rate: PerMonth) -> Chance:
    """Chance of at least one event of a Poisson process with the given monthly rate, 1 - e^-rate."""
    return 1.0 - exponential(-rate)
