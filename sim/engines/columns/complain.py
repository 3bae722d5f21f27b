"""Complain, recover: voice, justice, and the grievance that stays."""

from sim import streams
from sim.engines.columns.kernel import kernel
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.recovery import grievance_added, recovery_expected, recovery_gain, recovery_learned

D_COMPLAIN = streams.DECISIONS["complain"]
D_RESOLVE = streams.DECISIONS["resolve"]


@kernel
def complain(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Who met a failure may voice it; the firm may put it right; what is not put right becomes a grievance."""
    people, bonds, terms, dealings = w.people, w.bonds, w.terms, w.dealings
    p = w.p[0]
    for d in range(w.dealt[0]):
        m = dealings[d]
        if m.failures == 0:
            continue
        i, j = m.row, m.firm
        c = people[i]
        b = bonds[i, j]
        f = terms[j]
        stream = int(f.stream)
        chance = complaint_probability(
            c.complaint_propensity, m.severity, c.spend, b.emotional, f.resolve, 1.0 - f.ease,
            p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
            p.complaint_success, p.complaint_effort,
        )  # fmt: skip
        eased = 0.0
        snub = 0.0
        if streams.uniform(key, D_COMPLAIN, month, i, stream, 0) < chance:
            m.complained = 1
            fairness = 0.0
            if streams.uniform(key, D_RESOLVE, month, i, stream, 0) < f.resolve:
                m.resolved = 1
                fairness = f.justice
                eased = p.recovery_carry_over * fairness
            else:
                snub = p.recovery_snub
            expected = recovery_expected(b.recovery, b.emotional, p.recovery_expected_loyalty)
            m.satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
            b.recovery = recovery_learned(b.recovery, fairness, p.recovery_expected_gain)
        b.grievance += grievance_added(m.severity, p.recovery_grievance, eased, snub)
        b.failures += m.failures
        b.goodwill *= p.recovery_goodwill_left
