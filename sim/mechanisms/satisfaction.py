"""B4, B5, B6: perceived quality, disconfirmation, satisfaction; and how far off a surprise must be to be felt as one."""

from math import sqrt

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Count, Number, Quality, QualitySquared, Share, Weight


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
def surprise_sd(variance: QualitySquared, signal_variance: QualitySquared, episodes: Count) -> Quality:
    """By how much one who believes so must be surprised, s = sqrt(v + sigma^2 / n): the standard deviation of a month's mean
    experience about what was expected of it, on the quality scale.

    Args: variance v of the will expectation before the visits; signal_variance sigma^2 of one experience; episodes n >= 1 this
    month. Source: B2 (the innovation of the filter behind ``kalman_gain``); Rust, Inman, Jia & Zahorik 1999: expectations are a
    distribution, the predictive density of the next transaction. Limits: what a promise or hearsay takes from v, or adds to it,
    is left out; with n without end only the doubt about the firm is left, sqrt(v), and with v = 0 only luck.
    """
    return sqrt(variance + signal_variance / episodes)


@law
def band_edge(fixed: Quality, deviations: Number, surprise: Quality, weight: Share) -> Quality:
    """Surprise at which one felt band ends and the next begins, (1 - u) e + u k s, on the quality scale.

    Args: fixed e, the same for all; deviations k of that edge, in standard deviations; surprise s of this customer with this firm
    (``surprise_sd``); weight u of the second against the first. Source: B5; e = k s where s = 0.1. With k = 1/2 and 3/2 five
    bands of one standard deviation each hold .067, .242, .383, .242, .067 of normal surprises, however much visits vary. That
    the same gap is felt more by those who know what to expect: Soderlund 2002 (the familiar answer in extremes), Yi & La 2003.
    Limits: both sides alike, though losses loom larger (that is in ``satisfaction``); beliefs that understate what varies make
    extremes. u = 0 leaves e.
    """
    return (1.0 - weight) * fixed + weight * (deviations * surprise)


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
