"""Learn: will and should expectations, and the category norm."""

from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel
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
    people, bonds, terms, moments = w.people, w.bonds, w.terms, w.moments
    p = w.p[0]
    firms = terms.size
    for i in range(low, high):
        c = people[i]
        if c.stage != PRESENT:
            continue
        seen = 0.0
        visits = 0
        for j in range(firms):
            b = bonds[i, j]
            m = moments[i - low, j]
            if m.visits > 0:
                gain = min(kalman_gain(b.variance, p.expectation_signal_variance, m.visits) * c.learning_gain, 1.0)
                b.will = will_updated(b.will, m.experience, gain)
                b.variance = variance_learned(b.variance, gain)
                seen += m.visits * m.experience
                visits += m.visits
            b.variance = variance_drifted(b.variance, p.expectation_drift_variance)
        if visits > 0:
            c.norm = norm_updated(c.norm, seen / visits, p.expectation_norm_gain)
        for j in range(firms):  # after all wills have moved, so that the order of firms does not matter
            b = bonds[i, j]
            m = moments[i - low, j]
            if m.visits > 0:
                rival = -1.0
                for k in range(firms):
                    if k != j and bonds[i, k].episodes > 0:
                        rival = max(rival, bonds[i, k].will)
                b.should = should_updated(
                    b.should, m.experience, rival, p.expectation_should_gain, p.expectation_should_rival
                )
        for j in range(firms):
            b = bonds[i, j]
            b.episodes = min(b.episodes + moments[i - low, j].visits, 60000)
