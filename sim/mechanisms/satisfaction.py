"""B4, B5, B6: perceived quality, disconfirmation, satisfaction."""

from sim.mechanisms.elementary import power
from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8, f8, f8)")
def perceived_quality(will, should, delivered, g_will, g_should, g_delivered):  # type: ignore[no-untyped-def]
    """P = gamma_1 WE + gamma_2 SE + gamma_3 x, on the quality scale.

    Source: B4; Boulding et al. 1993: will raises, should lowers what is perceived. (0, 0, 1) leaves what was delivered.
    """
    return g_will * will + g_should * should + g_delivered * delivered


@law("f8(f8, f8, f8, f8, f8)")
def disconfirmation(perceived, will, should, will_share, tolerance):  # type: ignore[no-untyped-def]
    """delta = P - [phi WE + (1 - phi) SE]; 0 inside the zone of tolerance |delta| < tau. Source: B5."""
    delta = perceived - (will_share * will + (1.0 - will_share) * should)
    return 0.0 if abs(delta) < tolerance else delta


@law("f8(f8, f8, f8, f8, f8, f8, f8, f8)")
def satisfaction(perceived, delta, base, quality, gain, loss, gain_power, loss_power):  # type: ignore[no-untyped-def]
    """S = s_0 + a P + lambda+ max(delta, 0)^alpha - lambda- max(-delta, 0)^beta.

    Source: B5; Anderson & Sullivan 1993 (A11). The Delta principle of the decks is a = 0, lambda+ = lambda-,
    alpha = beta = 1. Limit: in that pure form long-run satisfaction does not depend on quality.
    """
    s = base + quality * perceived
    if delta > 0.0:
        return s + gain * power(delta, gain_power)
    if delta < 0.0:
        return s - loss * power(-delta, loss_power)
    return s


@law("f8(f8, f8, f8, f8, f8, f8)")
def cumulative_satisfaction(cumulative, episode, past, episodes, floor, bad_news):  # type: ignore[no-untyped-def]
    """C + (1 - (1 - theta)^n) (S - C), theta = max(1/(past + 1), theta_min) (1 + nu [S < C]), at most 1.

    Args: cumulative C; episode S, this month's mean; past episodes before it, multiplied where first impressions harden
    faster than a running average; episodes n this month; floor theta_min; bad_news nu. Source: B6; Bolton 1998 (anchor and adjust).
    """
    theta = max(1.0 / (past + 1.0), floor)
    if episode < cumulative:
        theta *= 1.0 + bad_news
    theta = min(theta, 1.0)
    weight = theta if episodes == 1.0 else 1.0 - power(1.0 - theta, episodes)
    return cumulative + weight * (episode - cumulative)
