"""B8: social and structural bonds."""

from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8)")
def social_bonded(emotional, social, gain, relational):  # type: ignore[no-untyped-def]
    """L^E + eta_soc b u_i (1 - L^E): a month of care for the relationship. Source: B8; Berry & Parasuraman 1991.

    Args: emotional L^E; social bond b, 0-1; gain eta_soc; relational u_i of the person.
    """
    return emotional + min(gain * social * relational, 1.0) * (1.0 - emotional)


@law("f8(f8, f8, f8)")
def structural_grown(bound, structural, growth):  # type: ignore[no-untyped-def]
    """Structural bond after a month, B + g (b - B): systems and training take time, and outlast the effort. Source: B8."""
    return bound + growth * (structural - bound)


@law("f8(f8, f8)")
def advised(trust, advice):  # type: ignore[no-untyped-def]
    """Trust after a call with good advice, T + a (1 - T). Source: DOMAIN section 2 (proactive contact); form a prior."""
    return trust + advice * (1.0 - trust)
