"""B14: comparing one's treatment with that of others."""

from sim.mechanisms.law import law


@law("f8(f8, f8, f8)")
def visible_share(visibility, cross_influence, contacts):  # type: ignore[no-untyped-def]
    """How well one sees that others are treated better, min(1, alpha (1 + c n)).

    Args: visibility alpha, as far as the firm shows it; cross_influence c: 0 none, 0.3 mild, 1 strong; contacts n, one's
    own contacts at the same firm who are treated better. Source: B14 (awareness); DOMAIN section 1 (cross-influence
    elasticity). What nobody can see (alpha = 0) makes nobody envious (A21).
    """
    return min(visibility * (1.0 + cross_influence * contacts), 1.0)


@law("f8(f8, f8, f8)")
def envy(seen, gap, strength):  # type: ignore[no-untyped-def]
    """alpha v max(0, b_top - b_own): gap in utility between the best tier's service and one's own. Source: B14."""
    return seen * strength * max(gap, 0.0)


@law("f8(f8, f8, f8)")
def price_unfairness(seen, gap, strength):  # type: ignore[no-untyped-def]
    """alpha b max(0, gap) / 10%: betrayal, when one's own firm asks newcomers for less; jealousy, when a rival is better to
    its loyal customers. Gap as a share of the price. Source: B14; Feinberg, Krishna & Zhang 2002 (A21).
    """
    return seen * strength * max(gap, 0.0) / 0.1


@law("f8(f8, f8)")
def unfairness_updated(unfair, felt):  # type: ignore[no-untyped-def]
    """Unfairness after a month's comparing, max(remembered, felt): felt at once, forgotten slowly (it fades by its
    half-life). Form a prior.
    """
    return max(unfair, felt)
