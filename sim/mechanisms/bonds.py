"""B8: social and structural bonds."""

from sim.numerics.law import law
from sim.scenario.units import Level, PerMonth, Sensitivity, Share, Weight


@law
def social_bonded(emotional: Level, social: Level, gain: Weight, relational: Sensitivity) -> Level:
    """L^E + eta_soc b u_i (1 - L^E): a month of care for the relationship. Source: B8; Berry & Parasuraman 1991.

    Args: emotional L^E; social bond b, 0-1; gain eta_soc; relational u_i of the person.
    """
    return emotional + min(gain * social * relational, 1.0) * (1.0 - emotional)


@law
def structural_grown(bound: Level, structural: Level, growth: PerMonth) -> Level:
    """Structural bond after a month, B + g (b - B): systems and training take time, and outlast the effort. Source: B8."""
    return bound + growth * (structural - bound)


@law
def advised(trust: Level, advice: Share) -> Level:
    """Trust after a call with good advice, T + a (1 - T). Source: DOMAIN section 2 (proactive contact); form a prior."""
    return trust + advice * (1.0 - trust)
