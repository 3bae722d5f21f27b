"""Compare: how one is treated against how others are."""

from sim.engines.columns.kernel import kernel, part
from sim.engines.columns.offers import membership
from sim.mechanisms.fairness import envy, price_unfairness, unfairness_updated, visible_share
from sim.state.person import PRESENT


@part
def _envied(w, c, b, shown, p, i):  # type: ignore[no-untyped-def]
    """Envy of better tiers, as far as they can be seen; ``shown`` is what the firm gives to whoever gets it."""
    starts, neighbours, public_status, people, offers = w.starts, w.neighbours, w.public_status, w.people, w.offers
    mine = offers[c.arm, c.home].tier_lift[b.tier]
    best = mine
    for tier in range(4):
        if shown.tier_share[tier] > 0.0:
            best = max(best, shown.tier_lift[tier])
    gap = p.choice_quality * (best - mine)
    felt = 0.0
    if gap > 0.0:
        contacts = 0
        for n in range(starts[i], starts[i + 1]):
            seen = int(public_status[neighbours[n]]) - 1
            if seen >= 0 and seen // 4 == c.home:
                theirs = offers[people[neighbours[n]].arm, c.home].tier_lift[seen % 4]
                contacts += 1 if theirs > mine else 0
        felt = envy(visible_share(shown.visibility, c.cross_influence, float(contacts)), gap, p.fairness_envy)
    return felt


@kernel
def compare(w, key, month, low, high):  # type: ignore[no-untyped-def]
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
        own = membership(c, b, offers[c.arm, c.home], c.home, month)
        felt = price_unfairness(shown.price_visibility, shown.newcomer - own, p.fairness_betrayal)
        if shown.visibility > 0.0:
            felt += _envied(w, c, b, shown, p, i)
        jealous = 0.0
        for k in range(offers.shape[1]):
            rival = offers[0, k]
            if k != c.home and relationships[i, k].aware == 1:
                jealous = max(jealous, price_unfairness(rival.price_visibility, rival.loyal - own, p.fairness_jealousy))
        b.unfairness = unfairness_updated(b.unfairness, felt + jealous)
