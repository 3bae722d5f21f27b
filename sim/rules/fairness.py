"""Fairness: how one is treated against others: envy of better tiers, betrayal by newcomers' prices, jealousy of a rival's loyal."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.choice import part_felt
from sim.mechanisms.fairness import envy, price_unfairness, unfairness_updated, visible_share
from sim.rules.rule import rule


@rule
def best_lift(shown: Any, own: float) -> float:
    """The best lift of a tier that anyone of the firm is in, at least one's ``own``, quality; ``shown`` is its offer to all."""
    best = own
    for tier in range(4):
        if shown.tiers_share[tier] > 0.0:
            best = max(best, shown.tiers_lift[tier])
    return best


@rule
def envied(c: Any, shown: Any, p: Any, gap: float, contacts: float) -> float:
    """Envy of better tiers, as far as they can be seen (``envy``, ``visible_share``).

    Args: gap in quality to the best of them; contacts, how many of one's own are treated better.
    """
    seen = visible_share(shown.tiers_visibility, c.cross_influence, contacts)
    return envy(seen, part_felt(p.choice_quality, gap), p.fairness_envy)


@rule
def betrayed_by(shown: Any, p: Any, own: float) -> float:
    """Unfairness of newcomers' paying less than oneself, whose discount is ``own``, as far as prices are seen."""
    return price_unfairness(shown.price_visibility, shown.price_newcomer - own, p.fairness_betrayal)


@rule
def jealous_of(rival: Any, p: Any, own: float) -> float:
    """Unfairness of a rival's loyal customers paying less than oneself, whose discount is ``own``, as far as prices are seen."""
    return price_unfairness(rival.price_visibility, rival.price_loyalty - own, p.fairness_jealousy)


@rule
def feel_unfair(b: Any, felt: float) -> None:
    """What a month's comparing leaves (``unfairness_updated``)."""
    b.unfairness = unfairness_updated(b.unfairness, felt)
