"""B20: being known, and being known too well."""

from sim.mechanisms.elementary import exponential
from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8)")
def fit_gain(intensity, known, fit, learning):  # type: ignore[no-untyped-def]
    """Quality gained by fitting service to the person, i f (1 - exp(-k data)).

    Args: intensity i of use, 0-1; known, contacts learned from; fit f on the quality scale; learning k. Source: B20. The
    data are lost with the relationship: a learning relationship is its own barrier to exit.
    """
    return intensity * fit * (1.0 - exponential(-learning * known))


@law("f8(f8, f8, f8, f8)")
def intrusion(intensity, threshold, cost, privacy):  # type: ignore[no-untyped-def]
    """Utility lost to being known too well, c u_i max(0, i - threshold): nothing up to the threshold. Source: B20."""
    return cost * privacy * max(intensity - threshold, 0.0)
