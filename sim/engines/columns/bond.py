"""Bond: cumulative satisfaction, the two loyalties, trust, reference price, goodwill."""

from sim.customers import ABSENT
from sim.engines.columns.kernel import kernel
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.expectation import trust_updated
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.satisfaction import cumulative_satisfaction


@kernel
def bond(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """What the month leaves behind between a customer and each firm; without contact, it fades."""
    people, bonds, terms, moments = w.people, w.bonds, w.terms, w.moments
    p = w.p[0]
    for i in range(low, high):
        c = people[i]
        if c.stage == ABSENT:
            continue
        for j in range(terms.size):
            b = bonds[i, j]
            m = moments[i - low, j]
            f = terms[j]
            drive = p.loyalty_emotional_threshold
            incentive = 0.0
            if m.visits > 0:
                b.satisfaction = cumulative_satisfaction(
                    b.satisfaction,
                    m.satisfaction,
                    b.episodes,
                    m.visits,
                    p.satisfaction_memory_floor,
                    p.satisfaction_bad_news,
                )
                drive = b.satisfaction
                b.trust = trust_updated(b.trust, f.claim, m.experience, p.loyalty_trust_gain, p.loyalty_trust_loss)
                b.goodwill += max(m.visits - m.failures, 0)
                if m.units > 0:
                    incentive = f.discount
                    b.reference = reference_updated(b.reference, f.price / p.category_price, p.price_memory)
            b.emotional = emotional_updated(
                b.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain, p.loyalty_emotional_threshold
            )
            b.transactional = transactional_updated(
                b.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
            )
            b.grievance *= 1.0 - p.grievance_decay
            b.failures *= 1.0 - p.failure_decay
            b.heard *= 1.0 - p.heard_decay
