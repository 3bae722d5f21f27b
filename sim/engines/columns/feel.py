"""Feel: perceived quality, disconfirmation, satisfaction with the month's episodes."""

from sim.engines.columns.kernel import kernel
from sim.mechanisms.satisfaction import disconfirmation, perceived_quality, satisfaction


@kernel
def feel(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Satisfaction with each firm visited, from what was delivered, expected (will) and due (should)."""
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits == 0:
            continue
        should = relationships[m.row, m.firm].should
        m.perceived = perceived_quality(
            m.expected, should, m.experience, p.perception_will, p.perception_should, p.perception_delivered
        )
        delta = disconfirmation(m.perceived, m.expected, should, p.satisfaction_will_share, p.satisfaction_tolerance)
        m.encounter_satisfaction = satisfaction(
            m.perceived, delta, p.satisfaction_base, p.satisfaction_quality, p.satisfaction_gain,
            p.satisfaction_loss * people[m.row].loss_aversion, p.satisfaction_gain_power, p.satisfaction_loss_power,
        )  # fmt: skip
