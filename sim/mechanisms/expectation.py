"""B2, B3: what customers expect: *will* (what is likely), *should* (what is due), and the promise."""

from math import sqrt

from sim.mechanisms.elementary import exponential
from sim.mechanisms.law import law


@law("f8(f8, f8, f8)")
def kalman_gain(variance, signal_variance, episodes):  # type: ignore[no-untyped-def]
    """Weight of this month's mean experience in the will expectation, K = n v / (n v + sigma^2).

    Args: variance v of the belief; signal_variance sigma^2 of one experience; episodes n this month. n equal-weighted
    signals at once move the belief as n single updates do. Source: B2. v = 0 switches learning off.
    """
    return episodes * variance / (episodes * variance + signal_variance)


@law("f8(f8, f8, f8)")
def will_updated(will, experience, gain):  # type: ignore[no-untyped-def]
    """Will expectation after experience, E + K (x - E), on the quality scale. Source: B2 (Kalman; Rust et al. 1999)."""
    return will + gain * (experience - will)


@law("f8(f8, f8)")
def variance_learned(variance, gain):  # type: ignore[no-untyped-def]
    """Uncertainty after experience, (1 - K) v. Source: B2."""
    return (1.0 - gain) * variance


@law("f8(f8, f8)")
def variance_drifted(variance, drift):  # type: ignore[no-untyped-def]
    """Uncertainty a month later, v + omega. Source: B2; omega = 0 makes K_t = 1/(t + sigma^2/v_0)."""
    return variance + drift


@law("f8(f8)")
def steady_gain(drift_ratio):  # type: ignore[no-untyped-def]
    """Long-run Kalman gain, K* = (-w + sqrt(w^2 + 4w)) / 2 with w = omega/sigma^2, at one episode a month. Source: B2."""
    return 0.5 * (-drift_ratio + sqrt(drift_ratio * drift_ratio + 4.0 * drift_ratio))


@law("f8(f8, f8, f8, f8)")
def promised_expectation(will, promise, weight, trust):  # type: ignore[no-untyped-def]
    """What is expected once a promise was heard, (1 - rho T) E + rho T A.

    Args: will E, learned from experience; promise A; weight rho of a fully trusted promise; trust T in 0-1.
    Source: B2 (E_0 = rho A + (1 - rho) prior), here at every visit: a quote is given each time, and the learned belief
    stays untouched by it. rho = 0 switches promises off.
    """
    share = weight * trust
    return (1.0 - share) * will + share * promise


@law("f8(f8, f8, f8, f8, f8)")
def trust_updated(trust, promise, experience, gain, loss):  # type: ignore[no-untyped-def]
    """Trust after a visit: T exp(-kappa (A - x)) when the promise A was broken (x < A), else T + g (1 - T).

    Source: B2, credibility decay; B8, loss/build ratio 2-6 (so the gain is small). Both zero switch it off.
    """
    if experience < promise:
        return trust * exponential(-loss * (promise - experience))
    return trust + gain * (1.0 - trust)


@law("f8(f8, f8, f8, f8, f8)")
def should_updated(should, experience, rival, gain, rival_gain):  # type: ignore[no-untyped-def]
    """Should expectation, SE + k_s max(0, x - SE) + k_c max(0, best rival - SE): a ratchet, never lowered by bad service.

    Source: B3; Boulding et al. 1993 (A12). k_s = k_c = 0 switches it off.
    """
    return should + gain * max(0.0, experience - should) + rival_gain * max(0.0, rival - should)


@law("f8(f8, f8, f8)")
def norm_updated(norm, experience, gain):  # type: ignore[no-untyped-def]
    """Category norm: what any firm of the category is expected to deliver, moved by every experience with any of them."""
    return norm + gain * (experience - norm)
