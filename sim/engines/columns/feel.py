"""Feel: perceived quality, disconfirmation, satisfaction with the month's episodes."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import lucky
from sim.engines.columns.kernel import phase
from sim.mechanisms.satisfaction import by_standards, satisfaction
from sim.rules.felt import note_band
from sim.rules.relationship import loss_slope, perceive


@lucky("void(f8[::1], f8[::1], f8[::1], i8, f8, f8, f8, f8, f8, f8[::1])")
def _satisfied(
    perceived: Any,
    delta: Any,
    loss: Any,
    count: Any,
    base: Any,
    quality: Any,
    gain: Any,
    gain_power: Any,
    loss_power: Any,
    out: Any,
) -> Any:
    """``satisfaction`` of many months, by vector instructions."""
    for n in range(count):
        out[n] = satisfaction(perceived[n], delta[n], base, quality, gain, loss[n], gain_power, loss_power)


@phase
def feel(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Satisfaction with each firm visited, from what was delivered, expected (will) and due (should); and the felt band."""
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    met = w.met[0]
    perceived, delta, loss, felt = np.empty(met), np.empty(met), np.empty(met), np.empty(met)
    number = 0
    for d in range(met):
        m = encounters[d]
        if m.visits > 0:
            b = relationships[m.row, m.firm]
            note_band(b, m, p)
            delta[number] = perceive(b, m, p)
            perceived[number] = m.perceived
            loss[number] = loss_slope(people[m.row], p)
            number += 1
    _satisfied(
        perceived, delta, loss, number, p.satisfaction_base, p.satisfaction_quality, p.satisfaction_gain,
        p.satisfaction_gain_power, p.satisfaction_loss_power, felt,
    )  # fmt: skip
    number = 0
    for d in range(met):
        m = encounters[d]
        if m.visits > 0:
            m.encounter_satisfaction = by_standards(felt[number], people[m.row].standards)
            number += 1
