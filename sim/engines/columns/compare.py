"""Compare: how one is treated against how others are."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import inlined, phase
from sim.rules.fairness import best_lift, betrayed_by, envied, feel_unfair, jealous_of
from sim.rules.price import membership
from sim.state.person import PRESENT


@inlined
def _envied(w: Any, c: Any, b: Any, shown: Any, p: Any, i: int) -> float:
    """Envy of better tiers; ``shown`` is what the firm gives to whoever gets it."""
    starts, neighbours, public_status, people, offers = w.starts, w.neighbours, w.public_status, w.people, w.offers
    mine = offers[c.arm, c.home].tiers_lift[b.tier]
    gap = best_lift(shown, mine) - mine
    arms = offers.shape[0]
    felt = 0.0
    if gap > 0.0:
        contacts = 0
        for n in range(starts[i], starts[i + 1]):
            seen = int(public_status[neighbours[n]]) - 1
            if seen >= 0 and seen // 4 == c.home:
                arm = people[neighbours[n]].arm if arms > 1 else 0  # a friend's record is far away: looked up only if it can differ
                theirs = offers[arm, c.home].tiers_lift[seen % 4]
                contacts += 1 if theirs > mine else 0
        felt = envied(c, shown, p, gap, float(contacts))
    return felt


@phase
def compare(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Envy of better tiers, betrayal by newcomers' prices, jealousy of a rival's loyal customers.

    In a field experiment everyone compares with what the treated are given: it is there to be seen.
    """
    if w.active[0].comparing == 0:
        return
    people, relationships, offers = w.people, w.relationships, w.offers
    p = w.p[0]
    for i in range(low, high):
        c = people[i]
        if c.stage != PRESENT or c.home < 0:
            continue
        b = relationships[i, c.home]
        shown = offers[0, c.home]
        own = membership(c, b, offers[c.arm, c.home], True, month - c.joined)
        felt = betrayed_by(shown, p, own)
        if shown.tiers_visibility > 0.0:
            felt += _envied(w, c, b, shown, p, i)
        jealous = 0.0
        for k in range(offers.shape[1]):
            if k != c.home and relationships[i, k].aware == 1:
                jealous = max(jealous, jealous_of(offers[0, k], p, own))
        feel_unfair(b, felt + jealous)
