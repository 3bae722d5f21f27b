"""Compare: how one is treated against how others are."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import NEAR, PERSON_BYTES, RELATIONSHIP_BYTES, RELATIONSHIP_NOW, phase
from sim.numerics.fetch import fetch_line, place_of
from sim.rules.fairness import best_lift, betrayed_by, envied, feel_unfair, jealous_of
from sim.rules.price import membership
from sim.state.field import place
from sim.state.person import PERSON, PRESENT

INFLUENCE = place(PERSON, "cross_influence")
"""Where in a customer's record stands what alone is needed of its first half."""


@phase
def compare(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Envy of better tiers, betrayal by newcomers' prices, jealousy of a rival's loyal customers.

    In a field experiment everyone compares with what the treated are given: it is there to be seen.
    """
    if w.active[0].comparing == 0:
        return
    people, relationships, offers = w.people, w.relationships, w.offers
    starts, neighbours, public_status = w.starts, w.neighbours, w.public_status
    arms, firms = offers.shape
    p = w.p[0]
    records, customers = place_of(relationships), place_of(people)
    admired = np.empty(firms, np.int64)  # firms whose loyal make anyone jealous, if only who has no discount
    number = 0
    for k in range(firms):
        if jealous_of(offers[0, k], p, 0.0) > 0.0:
            admired[number] = k
            number += 1
    for i in range(low, high):
        if i + NEAR < high:
            home = (i + NEAR) * firms + people[i + NEAR].home
            fetch_line(customers, (i + NEAR) * PERSON_BYTES + INFLUENCE)
            fetch_line(records, home * RELATIONSHIP_BYTES + RELATIONSHIP_NOW)
        c = people[i]
        if c.stage != PRESENT or c.home < 0:
            continue
        b = relationships[i, c.home]
        shown = offers[0, c.home]
        own = membership(c, b, offers[c.arm, c.home], True, month - c.joined)
        felt = betrayed_by(shown, p, own)
        if shown.tiers_visibility > 0.0:
            mine = offers[c.arm, c.home].tiers_lift[b.tier]
            gap = best_lift(shown, mine) - mine
            if gap > 0.0:
                contacts = 0
                for n in range(starts[i], starts[i + 1]):
                    seen = int(public_status[neighbours[n]]) - 1
                    if seen >= 0 and seen // 4 == c.home:
                        arm = (
                            people[neighbours[n]].arm if arms > 1 else 0
                        )  # far away: looked up only where it can differ
                        contacts += 1 if offers[arm, c.home].tiers_lift[seen % 4] > mine else 0
                felt += envied(c, shown, p, gap, float(contacts))
        jealous = 0.0
        for n in range(number):
            k = admired[n]
            jealousy = jealous_of(offers[0, k], p, own)
            if jealousy > jealous and k != c.home and relationships[i, k].aware == 1:
                jealous = jealousy
        feel_unfair(b, felt + jealous)
