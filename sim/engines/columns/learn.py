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
    p = w.p[0]
    firms = w.terms.size
    for i in range(low, high):
        c = w.people[i]
        if c.stage != PRESENT:
            continue
        for j in range(firms):
            b = w.bonds[i, j]
            m = w.moments[i - low, j]
            if m.visits > 0:
                gain = min(kalman_gain(b.variance, p.expectation_signal_variance, m.visits) * c.learning_gain, 1.0)
                b.will = will_updated(b.will, m.experience, gain)
                b.variance = variance_learned(b.variance, gain)
                rival = -1.0
                for k in range(firms):
                    if k != j and w.bonds[i, k].episodes > 0:
                        rival = max(rival, w.bonds[i, k].will)
                b.should = should_updated(b.should, m.experience, rival, p.expectation_should_gain, p.expectation_should_rival)
                c.norm = norm_updated(c.norm, m.experience, p.expectation_norm_gain)
            b.variance = variance_drifted(b.variance, p.expectation_drift_variance)
        for j in range(firms):
            b = w.bonds[i, j]
            b.episodes = min(b.episodes + w.moments[i - low, j].visits, 60000)
