"""Complain, recover: voice, justice, and the grievance that stays."""

from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.fairness import unfairness_updated
from sim.mechanisms.recovery import (
    betrayal_felt,
    fair_compensation,
    grievance_added,
    justice,
    matched_weight,
    recovery_expected,
    recovery_gain,
    recovery_learned,
)
from sim.numerics import streams
from sim.state.relationship import SLIGHTED

D_COMPLAIN = streams.DECISIONS["complain"]
D_RESOLVE = streams.DECISIONS["resolve"]
D_NOTICE = streams.DECISIONS["notice"]


@part
def _justice(m, f, p):  # type: ignore[no-untyped-def]
    """Justice of putting this month's failure right, with the remedy matched to its type and severity or not."""
    fair = fair_compensation(p.recovery_fair_compensation, min(m.severity, 1.0), p.recovery_magnitude_match)
    return justice(
        f.compensation_share, f.apology, f.ease, f.delay_days, fair,
        matched_weight(p.recovery_distributive, p.recovery_type_match, 1.0 - m.process),
        matched_weight(p.recovery_interactional, p.recovery_type_match, float(m.process)),
        matched_weight(p.recovery_procedural, p.recovery_type_match, 1.0 - m.process),
        p.recovery_delay_decay,
    )  # fmt: skip


@kernel
def complain(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Who met a failure may voice it, or the firm may notice; it may put it right; what is not put right becomes a grievance."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        if m.failures == 0:
            continue
        i, j = m.row, m.firm
        c = people[i]
        b = relationships[i, j]
        f = offers[c.arm, j]
        stream = int(f.stream)
        chance = complaint_probability(
            c.complaint_propensity, m.severity, c.spend, b.emotional, f.resolve, 1.0 - f.ease,
            p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
            p.complaint_success, p.complaint_effort,
        )  # fmt: skip
        eased = 0.0
        snub = 0.0
        m.complained = 1 if streams.uniform(key, D_COMPLAIN, month, i, stream, 0) < chance else 0
        if m.complained == 0 and f.notice > 0.0 and streams.uniform(key, D_NOTICE, month, i, stream, 0) < f.notice:
            m.noticed = 1
        if m.complained == 1 or m.noticed == 1:
            fairness = 0.0
            if m.noticed == 1 or streams.uniform(key, D_RESOLVE, month, i, stream, 0) < f.resolve:
                m.resolved = 1
                fairness = _justice(m, f, p)
                eased = p.recovery_carry_over * fairness
                b.marks &= 255 ^ SLIGHTED
            else:
                snub = p.recovery_snub
                b.marks |= SLIGHTED
            expected = recovery_expected(b.recovery, b.emotional, p.recovery_expected_loyalty)
            m.encounter_satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
            b.recovery = recovery_learned(b.recovery, fairness, p.recovery_expected_gain)
        if m.betrayed == 1:
            b.emotional = betrayal_felt(b.emotional, p.loyalty_betrayal_loss)
            b.unfairness = unfairness_updated(b.unfairness, m.severity)
        b.grievance += grievance_added(m.severity, p.recovery_grievance, eased, snub)
        b.failures += m.failures
        b.goodwill *= p.recovery_goodwill_left
