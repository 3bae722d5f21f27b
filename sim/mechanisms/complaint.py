"""B9: voice."""

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Chance, Level, LogOdds, Number, Severity


@law
def logistic(x: LogOdds) -> Chance:
    """1 / (1 + e^-x), from log-odds to a probability."""
    return 1.0 / (1.0 + exponential(-x))


@law
def complaint_probability(
    propensity: LogOdds,
    severity: Severity,
    stakes: Number,
    emotional: Level,
    success: Chance,
    effort: Level,
    c0: LogOdds,
    c1: LogOdds,
    c2: LogOdds,
    c3: LogOdds,
    c4: LogOdds,
    c5: LogOdds,
) -> Chance:
    """sigma(c_0 + u_i + c_1 severity + c_2 stakes + c_3 L^E + c_4 P(success) - c_5 effort): the chance a failure is voiced.

    Args: propensity u_i of the person, in log-odds; severity 0-1; stakes, spend relative to the average; emotional L^E;
    success and effort 0-1; then c_0 .. c_5. Source: B9; Hirschman 1970.
    """
    return logistic(propensity + c0 + c1 * severity + c2 * stakes + c3 * emotional + c4 * success - c5 * effort)
