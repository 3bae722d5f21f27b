"""Review: once a year firms put customers in tiers, and mark whom to charge and whom to let go."""

from typing import Any

from sim.engines.columns.kernel import called
from sim.mechanisms.tiers import emotional_reviewed
from sim.state.relationship import BARRED, CHARGED


@called
def put_in_tiers(people: Any, relationships: Any, offers: Any, p: Any, firm: Any, tiers: Any) -> Any:
    """Put every row in a tier of a firm, shape (rows,); its customers feel it. Returns how many went up, and down."""
    up = 0
    down = 0
    for i in range(people.size):
        b = relationships[i, firm]
        c = people[i]
        if c.home == firm and tiers[i] != b.tier:
            steps = float(tiers[i]) - float(b.tier)
            f = offers[c.arm, firm]
            b.emotional = emotional_reviewed(
                b.emotional, steps, f.tiers_recognition, p[0].fairness_promotion, p[0].fairness_demotion
            )
            if steps > 0.0:
                up += 1
            else:
                down += 1
        b.tier = tiers[i]
    return up, down


@called
def mark_unprofitable(relationships: Any, firm: Any, charged: Any, released: Any) -> Any:
    """Charge the rows of one mask and nobody else, and let go those of another."""
    for i in range(relationships.shape[0]):
        b = relationships[i, firm]
        b.marks &= 255 ^ CHARGED
        if charged[i]:
            b.marks |= CHARGED
        if released[i]:
            b.marks |= BARRED
