"""B2, B3: what customers expect: *will* (what is likely), *should* (what is due), and the promise."""

from math import sqrt

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Count, Level, Number, Quality, QualitySquared, Share


@law
def kalman_gain(variance: QualitySquared, signal_variance: QualitySquared, episodes: Count) -> Share:
    """Weight of this month's mean experience in the will expectation, K = n v / (n v + sigma^2).

    Args: variance v of the belief; signal_variance sigma^2 of one experience; episodes n this month. n equal-weighted
    signals at once move the belief as n single updates do. Source: B2. v = 0 switches learning off.
    """
    return episodes * variance / (episodes * variance + signal_variance)


@law
def will_updated(will: Quality, experience: Quality, gain: Share) -> Quality:
    """Will expectation after experience, E + K (x - E), on the quality scale. Source: B2 (Kalman; Rust et al. 1999)."""
    return will + gain * (experience - will)


@law
def variance_learned(variance: QualitySquared, gain: Share) -> QualitySquared:
    """Uncertainty after experience, (1 - K) v. Source: B2."""
    return (1.0 - gain) * variance


@law
def variance_drifted(variance: QualitySquared, drift: QualitySquared) -> QualitySquared:
    """Uncertainty a month later, v + omega. Source: B2; omega = 0 makes K_t = 1/(t + sigma^2/v_0)."""
    return variance + drift


@law
def steady_gain(drift_ratio: Number) -> Share:
    """Long-run Kalman gain, K* = (-w + sqrt(w^2 + 4w)) / 2 with w = omega/sigma^2, at one episode a month. Source: B2."""
    return 0.5 * (-drift_ratio + sqrt(drift_ratio * drift_ratio + 4.0 * drift_ratio))


@law
def promised_expectation(will: Quality, promise: Quality, weight: Share, trust: Level) -> Quality:
    """What is expected once a promise was heard, (1 - rho T) E + rho T A.

    Args: will E, learned from experience; promise A; weight rho of a fully trusted promise; trust T in 0-1.
    Source: B2 (E_0 = rho A + (1 - rho) prior), here at every visit: a quote is given each time, and the learned belief
    stays untouched by it. rho = 0 switches promises off.
    """
    share = weight * trust
    return (1.0 - share) * will + share * promise


@law
def trust_updated(trust: Level, promise: Quality, experience: Quality, gain: Share, loss: Number) -> Level:
    """Trust after a visit: T exp(-kappa (A - x)) when the promise A was broken (x < A), else T + g (1 - T).

    Source: B2, credibility decay; B8, loss/build ratio 2-6 (so the gain is small). Both zero switch it off.
    """
    if experience < promise:
        return trust * exponential(-loss * (promise - experience))
    return trust + gain * (1.0 - trust)


@law
def should_updated(should: Quality, experience: Quality, rival: Quality, gain: Share, rival_gain: Share) -> Quality:
    """Should expectation, SE + k_s max(0, x - SE) + k_c max(0, best rival - SE): a ratchet, never lowered by bad service.

    Source: B3; Boulding et al. 1993 (A12). k_s = k_c = 0 switches it off.
    """
    return should + gain * max(0.0, experience - should) + rival_gain * max(0.0, rival - should)


@law
def norm_updated(norm: Quality, experience: Quality, gain: Share) -> Quality:
    """Category norm: what any firm of the category is expected to deliver, moved by every experience with any of them."""
    return norm + gain * (experience - norm)


@law
def norm_carried(share: Share, before: Quality, after: Quality) -> Quality:
    """What a firm not tried yet gains in expectation when the category norm moves, u (N' - N). Source: B2 (transfer within the
    category); form a prior. u = 0: the norm says nothing of firms not tried.
    """
    return share * (after - before)


@law
def raised_by_the_years(should: Quality, rise: Quality) -> Quality:
    """What is due after a month with the firm, SE + r: old customers ask for more. Source: DOMAIN section 1 (life cycle); form a
    prior. r = 0 leaves SE.
    """
    return should + rise
