"""B1: what is lived at a touchpoint, and what is recalled of a visit."""

from sim.numerics.elementary import exponential, power
from sim.numerics.law import law
from sim.numerics.quantiles import severity_quantile
from sim.scenario.units import Chance, Count, Number, Quality, Severity, Share


@law
def experienced(quality: Quality, noise: Quality, z: Number, severity: Severity) -> Quality:
    """Quality lived at a touchpoint, x = Q + sigma_q z - s, on the 0-1 quality scale.

    Args: quality Q delivered on average; noise sigma_q; z a standard normal; severity s of a failure here, 0 for none.
    Not clipped: a clipped x would have another mean than Q. Source: B1. Switched off by noise = 0.
    """
    return quality + noise * z - severity


@law
def visit_lift(lift: Quality, gain: Quality, noise: Quality, z: Number) -> Quality:
    """What a visit gives above what the firm delivers on average, l + g + sigma_v z.

    Args: lift l given to this customer; gain g of their match with the firm; noise sigma_v from visit to visit, all touchpoints
    alike; z a standard normal. Source: B1; staff and the day differ for the whole visit. sigma_v = 0: only touchpoints differ.
    """
    return lift + gain + noise * z


@law
def recalled(peak: Quality, end: Quality, mean: Quality, peak_weight: Share, end_weight: Share) -> Quality:
    """What is remembered of an episode, R = w_p peak + w_e end + (1 - w_p - w_e) mean; duration has no weight.

    Source: B1; peak-end rule, Kahneman et al. 1993; Alaybek et al. 2022 (A23). Zero weights leave the plain mean.
    """
    return peak_weight * peak + end_weight * end + (1.0 - peak_weight - end_weight) * mean


@law
def felt_severity(
    severity: Severity, remembered: Count, repeat_loss: Number, goodwill: Number, buffer: Number
) -> Severity:
    """How hard a failure hits, s (1 + mu)^n exp(-b G).

    Args: severity s; remembered n, failures still remembered; repeat_loss mu; goodwill G, log(1 + good purchases);
    buffer b. Source: B10; Maxham & Netemeyer 2002 (A9); Knox & van Oest 2014 (A8). mu = b = 0 leaves s. When a failure is
    felt as betrayal b is negative, and the strongest relationships are hurt most (Gregoire, Tripp & Legoux 2009).
    """
    return severity * power(1.0 + repeat_loss, remembered) * exponential(-buffer * goodwill)


@law
def blamed_severity(severity: Severity, blame: Number) -> Severity:
    """How hard a failure hits after a complaint that was not put right, s (1 + a). Source: B10; A9 (double deviation)."""
    return severity * (1.0 + blame)


@law
def haloed(lived: Quality, brand: Quality, halo: Share) -> Quality:
    """What is felt of what was lived, (1 - h) x + h B: the brand colours it.

    Args: lived x and brand B on the quality scale; halo h, 0-1. Source: DOMAIN section 1 (the blind sip test goes one way,
    the branded market the other); form a prior. h = 0 leaves what was lived.
    """
    return (1.0 - halo) * lived + halo * brand


@law
def failure_severity(u: Chance, scale: Quality) -> Severity:
    """Severity of a failure, k s, s drawn from Beta(2, 4) by its uniform u; on average k / 3. Source: B1. k = 0: failures are
    counted and not felt.
    """
    return scale * severity_quantile(u)
