"""B8: emotional and transactional loyalty, which live and die on their own."""

from sim.mechanisms.elementary import power
from sim.mechanisms.law import law


@law("f8(f8)")
def monthly_decay(half_life):  # type: ignore[no-untyped-def]
    """Share lost in a month of something with the given half-life in months, 1 - 2^(-1/half_life)."""
    return 1.0 - power(0.5, 1.0 / half_life)


@law("f8(f8, f8, f8, f8, f8)")
def emotional_updated(emotional, satisfied, decay, gain, threshold):  # type: ignore[no-untyped-def]
    """L^E (1 - d_E) + eta_E max(0, C - C*) / (1 - C*) (1 - L^E), in 0-1.

    Args: satisfied C, cumulative satisfaction in a month with contact (below the threshold: no growth). Growth is
    counted in units of the distance from C* to full satisfaction, so eta_E reads as "per month of a delighted customer".
    Source: B8. Fixed point at steady drive g = eta_E (C - C*)/(1 - C*): g/(g + d_E). eta_E = 0 switches growth off.
    """
    kept = emotional * (1.0 - decay)
    if satisfied <= threshold:
        return kept
    drive = min(gain * (satisfied - threshold) / max(1.0 - threshold, 1e-9), 1.0)
    return min(kept + drive * (1.0 - emotional), 1.0)


@law("f8(f8, f8, f8, f8)")
def transactional_updated(transactional, incentive, decay, gain):  # type: ignore[no-untyped-def]
    """L^T (1 - d_T) + eta_T incentive, incentive being this month's net gain as a share of the price. Source: B8."""
    return transactional * (1.0 - decay) + gain * incentive


@law("f8(f8, f8, f8)")
def habit_updated(habit, chosen, carry_over):  # type: ignore[no-untyped-def]
    """Share of recent choices, gamma GL + (1 - gamma) [chosen]. Source: B12, Guadagni & Little 1983."""
    return carry_over * habit + (1.0 - carry_over) * chosen
