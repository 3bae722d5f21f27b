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
def promise_weight(weight: Share, variance: QualitySquared, promise_variance: QualitySquared, fades: Share) -> Share:
    """Weight of a fully trusted promise, (1 - f) rho + f v / (v + sigma_p^2): the less, the better one knows the firm.

    Args: weight rho of the promise before use; variance v of what is expected; promise_variance sigma_p^2 of a promise as a signal
    (``promise_variance``), so that the weight is rho at first; fades f, 0 a weight for ever, 1 a Kalman signal. Source: B2
    ("before use"). Limit: where nothing is uncertain (v = 0) a signal weighs nothing. f = 0 leaves rho.
    """
    signal = variance / (variance + promise_variance) if variance > 0.0 else 0.0
    return (1.0 - fades) * weight + fades * signal


@law
def promise_variance(prior_variance: QualitySquared, weight: Share) -> QualitySquared:
    """Variance of a promise as a signal, sigma_p^2 = v_0 (1 - rho) / rho: that which gives it the weight rho at first. Source: B2.
    Infinite for rho = 0.
    """
    return prior_variance * (1.0 - weight) / weight


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
def trust_updated(trust: Level, broken: Quality, gain: Share, loss: Number) -> Level:
    """Trust after a visit: T exp(-kappa b) when the promise was broken by b > 0, else T + g (1 - T).

    Args: trust T; broken b (``promise_broken``); gain g; loss kappa. Source: B2, credibility decay; B8, loss/build ratio 2-6 (so
    the gain is small). Both zero switch it off.
    """
    if broken > 0.0:
        return trust * exponential(-loss * broken)
    return trust + gain * (1.0 - trust)


@law
def promise_broken(
    promise: Quality, experience: Quality, weight: Share, signal_variance: QualitySquared, beyond: Share
) -> Quality:
    """By how much a promise was broken, (1 - u) d + u (d rho / 0.35)^2 / sigma, d = A - x; as it is, where it was kept (d <= 0).

    Args: promise A; experience x; weight rho of a promise in what is expected (0.35: by default), so that what was never believed
    is not missed; signal_variance sigma^2 of one experience: what falls short by less than that is taken for bad luck; beyond u, 0
    every shortfall counts as it is, 1 as far as it goes beyond ordinary noise. Source: A14. u = 0 leaves d.
    """
    short = promise - experience
    believed = short * weight / 0.35
    return (1.0 - beyond) * short + beyond * (believed * believed / sqrt(signal_variance) if short > 0.0 else short)


@law
def should_updated(should: Quality, experience: Quality, rival: Quality, gain: Share, rival_gain: Share) -> Quality:
    """Should expectation, SE + k_s max(0, x - SE) + k_c max(0, best rival - SE): a ratchet, never lowered by bad service.

    Source: B3; Boulding et al. 1993 (A12). k_s = k_c = 0 switches it off.
    """
    return should + gain * max(0.0, experience - should) + rival_gain * max(0.0, rival - should)


@law
def due(experience: Quality, will: Quality, belief: Share) -> Quality:
    """What raises the should expectation, (1 - b) x + b WE: the visit itself, or what one has come to believe of the firm.

    Args: experience x of the month; will WE after it; belief b. Source: Boulding et al. 1993: delivered service, and not its noise,
    with which the ratchet would climb to the luckiest visit ever. b = 0 is the visit.
    """
    return (1.0 - belief) * experience + belief * will


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
