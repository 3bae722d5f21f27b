"""Bond: cumulative satisfaction, the two loyalties, trust, reference price, goodwill."""

from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.bonds import advised, social_bonded, structural_grown
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.expectation import trust_updated, variance_drifted
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.satisfaction import cumulative_satisfaction
from sim.state.person import PRESENT, REFERRAL
from sim.state.relationship import ENROLLED


@part
def _fade(b, p):  # type: ignore[no-untyped-def]
    """A month passes without contact."""
    b.emotional = emotional_updated(
        b.emotional, p.loyalty_emotional_threshold, p.emotional_decay, p.loyalty_emotional_gain, p.loyalty_emotional_threshold
    )  # fmt: skip
    b.transactional = transactional_updated(b.transactional, 0.0, p.transactional_decay, p.loyalty_transactional_gain)
    b.grievance *= 1.0 - p.grievance_decay
    b.failures *= 1.0 - p.failure_decay
    b.word_of_mouth *= 1.0 - p.word_of_mouth_decay
    b.unfairness *= 1.0 - p.unfairness_decay
    b.variance = variance_drifted(b.variance, p.expectation_drift_variance)
    b.spend *= p.spend_memory


@kernel
def relate(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """What the month leaves behind between a customer and each firm; without contact, it fades."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        c = people[m.row]
        b = relationships[m.row, m.firm]
        f = offers[c.arm, m.firm]
        home = c.home == m.firm
        drive = p.loyalty_emotional_threshold
        incentive = 0.0
        if m.visits > 0:
            b.cumulative_satisfaction = cumulative_satisfaction(
                b.cumulative_satisfaction, m.encounter_satisfaction, p.satisfaction_hardening * b.episodes, m.visits,
                p.satisfaction_memory_floor, p.satisfaction_bad_news,
            )  # fmt: skip
            drive = b.cumulative_satisfaction
            b.trust = trust_updated(
                b.trust, f.promised_quality, m.experience, p.loyalty_trust_gain, p.loyalty_trust_loss
            )
            b.goodwill += max(m.visits - m.failures, 0)
            if m.units > 0:
                incentive = max(1.0 - m.price / f.list_price, 0.0) if f.list_price > 0.0 else 0.0
                if (b.marks & ENROLLED) != 0:
                    incentive += f.earn
                if home:
                    incentive += f.financial
                b.reference = reference_updated(b.reference, m.price / p.category_price, p.price_memory)
        m.emotional = emotional_updated(
            b.emotional,
            drive,
            p.emotional_decay,
            p.loyalty_emotional_gain * c.relational,
            p.loyalty_emotional_threshold,
        )
        if home:
            if f.social > 0.0:
                m.emotional = social_bonded(m.emotional, f.social, p.loyalty_social_gain, c.relational)
            if f.structural > 0.0 or c.structural_bond > 0.0:
                c.structural_bond = structural_grown(c.structural_bond, f.structural, p.structural_growth)
            if f.personal > 0.0:
                c.personal_contacts += m.visits
            if m.called == 1:
                b.trust = advised(b.trust, f.outreach_advice)
            if p.should_drift > 0.0:
                b.should += p.should_drift
        if m.joined == 1 and m.channel == REFERRAL and home and f.list_price > 0.0:
            incentive += f.referral / f.list_price
        m.transactional = transactional_updated(
            b.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
        )
        m.variance = b.variance
        m.spend = b.spend
    for i in range(low, high):
        if people[i].stage == PRESENT:
            for j in range(offers.shape[1]):
                _fade(relationships[i, j], p)
    for d in range(w.met[0]):
        m = encounters[d]
        b = relationships[m.row, m.firm]
        b.emotional = m.emotional
        b.transactional = m.transactional
