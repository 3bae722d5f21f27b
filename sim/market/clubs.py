"""What is kept by customer for the firms that need it: points, profits, and what a customer spends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sim.engines.engine import Engine
from sim.market.firms import Firm
from sim.results.tables import Record
from sim.scenario import Scenario


def open_clubs(firms: Sequence[Firm], engine: Engine) -> None:
    """Keep points and profits by customer for the firms that have come to need them."""
    for firm in firms:
        if firm.club < 0 and firm.keeps_club:
            firm.club = engine.open_club()


def points_held(firms: Sequence[Firm], engine: Engine) -> NDArray[np.float64]:
    """Worth of the points customers hold, in money, shape (firms,)."""
    held = np.zeros(len(firms))
    for firm in firms:
        if firm.club >= 0:
            club = engine.club[:, firm.club]
            held[firm.position] = club["points"].sum(dtype=np.float64) + club["old"].sum(dtype=np.float64)
    return held


def note_points(record: Record, month: int, firms: Sequence[Firm], engine: Engine) -> None:
    """Record the points held at the end of a month, and what they cost the firms that give or owe any."""
    points = record.points[month]
    points["outstanding"] = points_held(firms, engine)
    for firm in firms:
        if firm.offer["programme_earn"] > 0 or points["outstanding"][firm.position] > 0:
            points["redemption"][firm.position] = firm.offer["programme_redemption"]
            cost = firm.offer["cost_point"] * firm.offer["programme_reward"] / firm.offer["programme_price"]
            points["point_cost"][firm.position] = cost


def look_up_spend(firms: Sequence[Firm], engine: Engine, spec: Scenario) -> None:
    """What a customer spends, for the firms that call back only those who spent more; of those who know one another."""
    for firm in firms:
        if max(firm.levers.win_back.floor, firm.rest.win_back.floor) > 0:
            people, relationships = engine.customers
            ordinary = people.size - spec.population.isolated
            mine = np.flatnonzero(people["home"][:ordinary] == firm.position)
            spend = relationships["spend"][mine, firm.position]
            firm.usual_spend = float(spend.mean(dtype=np.float64)) if mine.size else 0.0
