"""B10: justice, repair and grievance."""

from sim.mechanisms.elementary import exponential, natural_log
from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8, f8, f8, f8, f8, f8)")
def justice(compensation, apology, ease, delay_days, fair, w_d, w_i, w_p, delay_decay):  # type: ignore[no-untyped-def]
    """J = w_D D + w_I I + w_P Pr: D = compensation / fair compensation (at most 1.25), I = apology, Pr = ease exp(-h delay).

    Compensation is a share of the price, delay in days, the rest 0-1. Source: B10; Smith, Bolton & Wagner 1999 (A10);
    Edstroem et al. 2022: compensation of about 80% of price makes the customer whole (A8).
    """
    distributive = min(compensation / fair, 1.25)
    return w_d * distributive + w_i * apology + w_p * ease * exponential(-delay_decay * delay_days)


@law("f8(f8, f8, f8)")
def fair_compensation(fair, severity, magnitude):  # type: ignore[no-untyped-def]
    """Compensation that is fair for a failure of this severity, F max(1 + m (s / s_mean - 1), 0.25), share of the price.

    Args: fair F, for an average failure; severity s, average s_mean = 1/3 (Beta(2, 4)); magnitude m. Source: A10 (resources
    should match the magnitude of the loss). m = 0 leaves F.
    """
    return fair * max(1.0 + magnitude * (3.0 * severity - 1.0), 0.25)


@law("f8(f8, f8, f8)")
def matched_weight(weight, match, fits):  # type: ignore[no-untyped-def]
    """Weight of a remedy, w + m when it fits the type of failure (fits = 1), max(w - m, 0) when it does not (fits = 0).

    Compensation and speed fit an outcome that failed, an apology a process that failed. Source: B10; Smith, Bolton & Wagner 1999
    (A10). m = 0 leaves w.
    """
    return weight + match if fits > 0.0 else max(weight - match, 0.0)


@law("f8(f8, f8)")
def betrayal_felt(emotional, loss):  # type: ignore[no-untyped-def]
    """Emotional loyalty after a failure felt as betrayal, L^E (1 - eta_B). Source: B8."""
    return emotional * (1.0 - loss)


@law("f8(f8, f8, f8)")
def recovery_gain(fairness, expected, gain):  # type: ignore[no-untyped-def]
    """Change of satisfaction by a complaint's handling, kappa (J - RE); negative when less came than expected. Source: B10."""
    return gain * (fairness - expected)


@law("f8(f8, f8, f8)")
def recovery_expected(learned, emotional, loyalty):  # type: ignore[no-untyped-def]
    """Recovery expected now, RE + r_L L^E: good customers expect more. Source: B10; Maxham & Netemeyer 2002 (A9)."""
    return learned + loyalty * emotional


@law("f8(f8, f8, f8)")
def recovery_learned(learned, fairness, gain):  # type: ignore[no-untyped-def]
    """Recovery expected next time, raised (never lowered) by one that was better, RE + g max(0, J - RE). Source: A9."""
    return learned + gain * max(0.0, fairness - learned)


@law("f8(f8, f8, f8, f8)")
def grievance_added(severity, scale, eased, snub):  # type: ignore[no-untyped-def]
    """Grievance from one failure, max(0, scale severity (1 - eased)) + snub.

    Args: severity felt; scale; eased, the share put right, 0 when silent; snub, added when a complaint went unheard.
    Source: B9 (the silent leave 1.5-4 times as often); A7; chi of B10 limits what recovery can ease (A8).
    """
    return max(0.0, scale * severity * (1.0 - eased)) + snub


@law("f8(f8)")
def goodwill(good_purchases):  # type: ignore[no-untyped-def]
    """Buffer earned by past good purchases, G = log(1 + n). Source: B10; Knox & van Oest 2014 (A8)."""
    return natural_log(1.0 + good_purchases)
