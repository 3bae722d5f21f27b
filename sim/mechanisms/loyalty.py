"""B8: emotional and transactional loyalty, which live and die on their own."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Flag, Level, Months, Number, PerMonth, Quality, Share, Weight


@law
def monthly_decay(half_life: Months) -> PerMonth:
    """Share lost in a month of something with the given half-life in months, 1 - 2^(-1/half_life)."""
    return 1.0 - power(0.5, 1.0 / half_life)


@law
def emotional_updated(
    emotional: Level, satisfied: Quality, decay: PerMonth, gain: PerMonth, threshold: Quality
) -> Level:
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


@law
def transactional_updated(transactional: Level, incentive: Share, decay: PerMonth, gain: Weight) -> Level:
    """L^T (1 - d_T) + eta_T incentive, incentive being this month's net gain as a share of the price. Source: B8."""
    return transactional * (1.0 - decay) + gain * incentive


@law
def habit_updated(habit: Share, chosen: Flag, carry_over: Share) -> Share:
    """Share of recent choices, gamma GL + (1 - gamma) [chosen]. Source: B12, Guadagni & Little 1983."""
    return carry_over * habit + (1.0 - carry_over) * chosen


@law
def habit_counted(habit: Number, chosen: Flag, months: Months) -> Number:
    """Choices a month of the last m months after one more, GL + [chosen] / m; it fades by 1/m a month, whoever chooses or not.

    Source: Wood & Neal 2009 (a habit wears off with time); counted in choices alone, heavy buyers would change their main firm
    faster than light ones. Limit: months m > 0.
    """
    return habit + chosen / months


@law
def faded(level: Number, decay: PerMonth) -> Number:
    """What is left a month later, x (1 - d): loyalties, grievance, failures, unfairness and what was heard. Source: B8, B10, B11,
    B14; d from a half-life (``monthly_decay``). d = 0: nothing is forgotten.
    """
    return level * (1.0 - decay)
