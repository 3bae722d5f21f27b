"""B20: being known, and being known too well."""

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Count, Level, Number, Quality, Sensitivity, Utility


@law
def fit_gain(intensity: Level, known: Count, fit: Quality, learning: Number) -> Quality:
    """Quality gained by fitting service to the person, i f (1 - exp(-k data)).

    Args: intensity i of use, 0-1; known, contacts learned from; fit f on the quality scale; learning k. Source: B20. The
    data are lost with the relationship: a learning relationship is its own barrier to exit.
    """
    return intensity * fit * (1.0 - exponential(-learning * known))


@law
def intrusion(intensity: Level, threshold: Level, cost: Utility, privacy: Sensitivity) -> Utility:
    """Utility lost to being known too well, c u_i max(0, i - threshold): nothing up to the threshold. Source: B20."""
    return cost * privacy * max(intensity - threshold, 0.0)
