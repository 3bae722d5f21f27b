"""B4, B5, B6: perceived quality, disconfirmation, satisfaction."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Count, Number, Quality, Share, Weight


@law
def perceived_quality(
    will: Quality, should: Quality, delivered: Quality, g_will: Weight, g_should: Weight, g_delivered: Weight
) -> Quality:
    """P = gamma_1 WE + gamma_2 SE + gamma_3 x, on the quality scale.

    Source: B4; Boulding et al. 1993: will raises, should lowers what is perceived. (0, 0, 1) leaves what was delivered.
    """
    return g_will * will + g_should * should + g_delivered * delivered


@law
def disconfirmation(
    perceived: Quality, will: Quality, should: Quality, will_share: Share, tolerance: Quality
) -> Quality:
    """delta = P - [phi WE + (1 - phi) SE]; 0 inside the zone of tolerance |delta| < tau. Source: B5."""
    delta = perceived - (will_share * will + (1.0 - will_share) * should)
    return 0.0 if abs(delta) < tolerance else delta


@law
def satisfaction(
    perceived: Quality,
    delta: Quality,
    base: Quality,
    quality: Weight,
    gain: Weight,
    loss: Weight,
    gain_power: Number,
    loss_power: Number,
) -> Quality:
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


@law
def by_standards(satisfaction: Quality, standards: Quality) -> Quality:
    """Satisfaction as felt by one with these standards, S + l_i: some are easier to please, whatever the firm.

    Source: Mittal & Kamakura 2001 (thresholds and response bias differ between people); Rossi, Gilula & Allenby 2001. l_i = 0
    leaves S.
    """
    return satisfaction + standards


@law
def cumulative_satisfaction(
    cumulative: Quality, episode: Quality, past: Count, episodes: Count, floor: Share, bad_news: Number
) -> Quality:
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


@law
def experience_counted(hardening: Number, episodes: Count) -> Count:
    """Past episodes as cumulative satisfaction counts them, h n: with h > 1 first impressions harden sooner. Source: B6; form a
    prior. h = 1 is the running average, h = 0 keeps the last month alone.
    """
    return hardening * episodes
