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
    people, bonds, dealings = w.people, w.bonds, w.dealings
    p = w.p[0]
    firms = w.terms.size
    seen = 0.0
    visits = 0
    for d in range(w.dealt[0]):
        m = dealings[d]
        if m.visits > 0:
            c = people[m.row]
            b = bonds[m.row, m.firm]
            gain = min(kalman_gain(m.variance, p.expectation_signal_variance, m.visits) * c.learning_gain, 1.0)
            b.will = will_updated(b.will, m.experience, gain)
            b.variance = variance_drifted(single(variance_learned(m.variance, gain)), p.expectation_drift_variance)
            seen += m.visits * m.experience
            visits += m.visits
        if visits > 0 and (d + 1 == w.dealt[0] or dealings[d + 1].row != m.row):
            c = people[m.row]
            c.norm = norm_updated(c.norm, seen / visits, p.expectation_norm_gain)
            seen = 0.0
            visits = 0
    for d in range(w.dealt[0]):  # after all wills have moved, so that the order of firms does not matter
        m = dealings[d]
        if m.visits > 0:
            b = bonds[m.row, m.firm]
            rival = -1.0
            for k in range(firms):
                if k != m.firm and bonds[m.row, k].episodes > 0:
                    rival = max(rival, bonds[m.row, k].will)
            b.should = should_updated(
                b.should, m.experience, rival, p.expectation_should_gain, p.expectation_should_rival
            )
    for d in range(w.dealt[0]):
        m = dealings[d]
        b = bonds[m.row, m.firm]
        b.episodes = min(b.episodes + m.visits, 60000)
