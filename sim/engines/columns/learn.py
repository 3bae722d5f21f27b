"""Learn: will and should expectations, and the category norm."""

from sim.engines.columns.kernel import kernel, single
from sim.mechanisms.expectation import (
    kalman_gain,
    norm_updated,
    should_updated,
    variance_drifted,
    variance_learned,
    will_updated,
)


@kernel
def learn(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Expectations move with experience; the best rival seen raises what is due; uncertainty grows with time."""
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    firms = w.offers.shape[1]
    seen = 0.0
    visits = 0
    tried = 0
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits > 0:
            c = people[m.row]
            b = relationships[m.row, m.firm]
            gain = min(kalman_gain(m.variance, p.expectation_signal_variance, m.visits) * c.learning_gain, 1.0)
            b.will = will_updated(b.will, m.experience, gain)
            b.variance = variance_drifted(single(variance_learned(m.variance, gain)), p.expectation_drift_variance)
            seen += m.visits * m.experience
            visits += m.visits
            tried |= 1 << m.firm
        if visits > 0 and (d + 1 == w.met[0] or encounters[d + 1].row != m.row):
            c = people[m.row]
            before = float(c.norm)
            c.norm = norm_updated(before, seen / visits, p.expectation_norm_gain)
            for k in range(firms):  # what is expected of firms not tried yet moves with the norm
                if relationships[m.row, k].episodes == 0 and (tried >> k) & 1 == 0:
                    relationships[m.row, k].will += p.expectation_norm_untried * (float(c.norm) - before)
            seen = 0.0
            visits = 0
            tried = 0
    for d in range(w.met[0]):  # after all wills have moved, so that the order of firms does not matter
        m = encounters[d]
        if m.visits > 0:
            b = relationships[m.row, m.firm]
            rival = -1.0
            for k in range(firms):
                if k != m.firm and relationships[m.row, k].episodes > 0:
                    rival = max(rival, relationships[m.row, k].will)
            b.should = should_updated(
                b.should, m.experience, rival, p.expectation_should_gain, p.expectation_should_rival
            )
    for d in range(w.met[0]):
        m = encounters[d]
        b = relationships[m.row, m.firm]
        b.episodes = min(b.episodes + m.visits, 60000)
