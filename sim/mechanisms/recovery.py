"""B10: justice, repair and grievance."""

from sim.numerics.elementary import exponential, natural_log
from sim.numerics.law import law
from sim.scenario.units import (
    Count,
    Days,
    Flag,
    Grievance,
    Level,
    Months,
    Number,
    PerMonth,
    Quality,
    Severity,
    Share,
    Weight,
)


@law
def justice(
    compensation: Share,
    apology: Level,
    ease: Level,
    delay_days: Days,
    fair: Share,
    w_d: Weight,
    w_i: Weight,
    w_p: Weight,
    delay_decay: Number,
    delay_worth: Number,
) -> Number:
    """J = w_D D + w_I I + w_P Pr: D = compensation exp(-k delay) / fair compensation (at most 1.25), I = apology,
    Pr = ease exp(-h delay).

    Compensation is a share of the price, delay in days, h and k per day, the rest 0-1. Source: B10; Smith, Bolton & Wagner 1999
    (A10); Edstroem et al. 2022: compensation of about 80% of price makes the customer whole (A8). k = 0: late money is worth as
    much.
    """
    distributive = min(compensation * exponential(-delay_worth * delay_days) / fair, 1.25)
    return w_d * distributive + w_i * apology + w_p * ease * exponential(-delay_decay * delay_days)


@law
def fair_compensation(fair: Share, severity: Severity, magnitude: Number) -> Share:
    """Compensation that is fair for a failure of this severity, F max(1 + m (s / s_mean - 1), 0.25), share of the price.

    Args: fair F, for an average failure; severity s, average s_mean = 1/3 (Beta(2, 4)); magnitude m. Source: A10 (resources
    should match the magnitude of the loss). m = 0 leaves F.
    """
    return fair * max(1.0 + magnitude * (3.0 * severity - 1.0), 0.25)


@law
def compensation_scaled(severity: Severity, proportion: Share) -> Number:
    """Compensation relative to that of an average failure, 1 - u + u s / s_mean.

    Args: severity s, at most 1, average s_mean = 1/3 (Beta(2, 4)); proportion u, how far compensation goes by it. Source: A10
    (resources should match the magnitude of the loss); form a prior. u = 0: the same for everyone.
    """
    return 1.0 - proportion + proportion * 3.0 * severity


@law
def matched_weight(weight: Weight, match: Weight, fits: Flag) -> Weight:
    """Weight of a remedy, w + m when it fits the type of failure (fits = 1), max(w - m, 0) when it does not (fits = 0).

    Compensation and speed fit an outcome that failed, an apology a process that failed. Source: B10; Smith, Bolton & Wagner 1999
    (A10). m = 0 leaves w.
    """
    return weight + match if fits > 0.0 else max(weight - match, 0.0)


@law
def betrayal_felt(emotional: Level, loss: Share) -> Level:
    """Emotional loyalty after a failure felt as betrayal, L^E (1 - eta_B). Source: B8."""
    return emotional * (1.0 - loss)


@law
def recovery_gain(fairness: Number, expected: Number, gain: Weight) -> Quality:
    """Change of satisfaction by a complaint's handling, kappa (J - RE); negative when less came than expected. Source: B10."""
    return gain * (fairness - expected)


@law
def apology_part(gain: Weight, weight: Weight, apology: Level, remembered: Share) -> Quality:
    """What an apology does to trust in place of the visit, psi kappa w_I I: money mends the episode, an apology the relationship.

    Args: gain kappa; weight w_I of the apology I; remembered psi, the share that is kept apart. Source: A10 (two memories of
    recovery); form a prior. psi = 0: all of it enters the episode.
    """
    return remembered * gain * weight * apology


@law
def trust_mended(trust: Level, mended: Quality) -> Level:
    """Trust after an apology, T + a (1 - T). Source: A10; form a prior. a = 0 leaves T."""
    return trust + mended * (1.0 - trust)


@law
def recovery_expected(learned: Number, emotional: Level, loyalty: Weight) -> Number:
    """Recovery expected now, RE + r_L L^E: good customers expect more. Source: B10; Maxham & Netemeyer 2002 (A9)."""
    return learned + loyalty * emotional


@law
def recovery_learned(learned: Number, fairness: Number, gain: Share) -> Number:
    """Recovery expected next time, raised (never lowered) by one that was better, RE + g max(0, J - RE). Source: A9."""
    return learned + gain * max(0.0, fairness - learned)


@law
def grievance_added(severity: Severity, scale: Weight, eased: Share, snub: Grievance) -> Grievance:
    """Grievance from one failure, max(0, scale severity (1 - eased)) + snub.

    Args: severity felt; scale; eased, the share put right, 0 when silent; snub, added when a complaint went unheard.
    Source: B9 (the silent leave 1.5-4 times as often); A7; chi of B10 limits what recovery can ease (A8).
    """
    return max(0.0, scale * severity * (1.0 - eased)) + snub


@law
def goodwill(good_purchases: Count) -> Number:
    """Buffer earned by past good purchases, G = log(1 + n). Source: B10; Knox & van Oest 2014 (A8)."""
    return natural_log(1.0 + good_purchases)


@law
def grievance_eased(carry_over: Share, fairness: Number) -> Share:
    """Share of a grievance that a fair handling takes away, c J. Source: B10 (chi); A8: c J > 1 would turn a failure to the
    firm's good, and is cut at nothing left by ``grievance_added``. c = 0: handling never eases.
    """
    return carry_over * fairness


@law
def grievance_half_life(half_life: Months, occasions: Count, rate: PerMonth) -> Months:
    """Half-life of a grievance, max(h, n / r): in months, or in occasions where these are rare.

    Args: half_life h; occasions n, visits after which half is forgotten; rate r of one's visits a month. Whoever comes twice a
    year does not forget between two visits. Source: prior. n = 0 leaves h.
    """
    return max(half_life, occasions / max(rate, 1e-9))


@law
def grievance_forgiven(grievance: Grievance, apology: Share) -> Grievance:
    """Grievance after an apology on the telephone, g (1 - a). Source: DOMAIN section 2 (win-back); form a prior."""
    return grievance * (1.0 - apology)


@law
def goodwill_left(good_purchases: Count, left: Share) -> Count:
    """Good purchases that still count after a month with a failure, k n: the buffer is spent as it is used. Source: B10; form a
    prior. k = 1: it is never spent.
    """
    return good_purchases * left
