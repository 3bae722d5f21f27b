"""B14: comparing one's treatment with that of others."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Count, Level, Months, Prices, Quality, Sensitivity, Share, Utility, Weight


@law
def visible_share(visibility: Level, cross_influence: Sensitivity, contacts: Count) -> Share:
    """How well one sees that others are treated better, min(1, alpha (1 + c n)).

    Args: visibility alpha, as far as the firm shows it; cross_influence c: 0 none, 0.3 mild, 1 strong; contacts n, one's
    own contacts at the same firm who are treated better. Source: B14 (awareness); DOMAIN section 1 (cross-influence
    elasticity). What nobody can see (alpha = 0) makes nobody envious (A21).
    """
    return min(visibility * (1.0 + cross_influence * contacts), 1.0)


@law
def envy(seen: Share, gap: Utility, strength: Weight) -> Level:
    """alpha v max(0, b_top - b_own): gap in utility between the best tier's service and one's own. Source: B14."""
    return seen * strength * max(gap, 0.0)


@law
def price_unfairness(seen: Share, gap: Share, strength: Weight) -> Level:
    """alpha b max(0, gap) / 10%: betrayal, when one's own firm asks newcomers for less; jealousy, when a rival is better to
    its loyal customers. Gap as a share of the price. Source: B14; Feinberg, Krishna & Zhang 2002 (A21).
    """
    return seen * strength * max(gap, 0.0) / 0.1


@law
def risen_unfairly(price: Prices, paid: Prices, strength: Weight) -> Level:
    """b max(0, p / p_ref - 1) / 10%: to be asked for more than one is used to pay.

    Args: price p and what one is used to pay, p_ref, in category prices. Source: Bolton, Warlop & Alba 2003 (past prices are what
    fairness is judged by). b = 0: only what others pay counts.
    """
    return strength * max(price / max(paid, 1e-9) - 1.0, 0.0) / 0.1


@law
def regretted(paid: Prices, price: Prices, months: Months, strength: Weight, half_life: Months) -> Level:
    """b max(0, 1 - p / p_paid) / 10% x 2^(-t / h): to see for less what one has just bought.

    Args: paid p_paid and price p now, in category prices; months t since the purchase; strength b; half_life h. Source: Anderson &
    Simester 2010 (customers who paid more buy less of the firm, most of all after recent purchases at high prices); form a prior.
    Limit: one's own firm alone; who buys again has the lower price, and regrets nothing. b = 0: what is bought is bought.
    """
    return strength * max(1.0 - price / max(paid, 1e-9), 0.0) / 0.1 * power(0.5, months / half_life)


@law
def let_down(promised: Quality, believed: Quality, strength: Weight) -> Level:
    """b max(0, A_0 - WE): what was promised on joining, and is not what one has come to expect. Source: Bolton, Warlop & Alba
    2003; Feinberg, Krishna & Zhang 2002; form a prior. b = 0: old promises are forgotten.
    """
    return strength * max(promised - believed, 0.0)


@law
def unfairness_updated(unfair: Level, felt: Level) -> Level:
    """Unfairness after a month's comparing, max(remembered, felt): felt at once, forgotten slowly (it fades by its
    half-life). Form a prior.
    """
    return max(unfair, felt)
