"""What is taken down of a choice where the month is watched: chances of an occasion, and of leaving within a year."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import outlined
from sim.engines.columns.pick import odds
from sim.engines.columns.worth import goal_at, pull
from sim.rules.utility import durable_hazards, renewal_chance, renewal_hazards, repertoire_hazards, service_shift
from sim.state.coefficients import REPERTOIRE, SUBSCRIPTION


@outlined
def watch(turn: Any, c: Any, p: Any, pick: int, work: Any, floor: float, leaving: float, renewing: bool) -> None:
    """Take down the occasion, with the chances of the pick and of home."""
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    turn.occasions += 1
    turn.firm = c.home
    turn.pick = pick
    turn.chance = odds(c, p, pick, work, calm, leaving, renewing)
    turn.stay = odds(c, p, np.int64(c.home), work, calm, leaving, renewing)
    if pick >= 0:
        work[pick].chance = turn.chance


@outlined
def foresee(w: Any, work: Any, parts: Any, i: int, month: int, leaving: float, often: float) -> None:
    """Take down how likely it is that one leaves home, this month and within a year, before luck has spoken; who buys, buys so
    ``often``.
    """
    c = w.people[i]
    p = w.p[0]
    turn = w.customer_months[i]
    renewing = p.kind == SUBSCRIPTION
    home = np.int64(c.home)
    turn.home = home
    floor = p.outside
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    stay = odds(c, p, home, work, calm, leaving, renewing)
    if renewing:
        later = renewal_chance(w.relationships[i, home], p, False)
        first = turn.due
        if first == 0.0:  # none is due, and a prompt waits
            first = 1.0 if c.prompted > 0 else later
        turn.leave, turn.hazard = renewal_hazards(p, turn.due, first, later, stay)
        return
    elsewhere = max(1.0 - stay - odds(c, p, np.int64(-1), work, calm, leaving, renewing), 0.0)
    if p.kind == REPERTOIRE:
        goal = 0.0
        if w.club.shape[1] > 0:
            goal = goal_at(w.relationships[i, home], w.offers[c.arm, home], p, w.club, i, month)
        turn.due, turn.leave, turn.hazard = repertoire_hazards(often, p, goal, elsewhere)
        return
    for j in range(work.size):
        work[j].service = service_shift(c, w.offers[c.arm, j], p, parts[j, 1])
    floor = p.outside_service
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    away = 1.0 - odds(c, p, home, work, calm, leaving, renewing)
    for j in range(work.size):
        work[j].service = 0.0
    turn.due, turn.leave, turn.hazard = durable_hazards(c, often, elsewhere, away)
