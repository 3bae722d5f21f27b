"""B14, A21: what a tier is worth to its members, and what changing it does."""

from sim.numerics.law import law
from sim.scenario.units import Flag, Level, Money, Number, Share, Utility


@law
def status_value(at_or_above: Share, below: Flag, recognition: Level, weight: Utility) -> Utility:
    """w r (1 - s) (1 + 0.2 t): status is what few have.

    Args: at_or_above s, share of the firm's customers in this tier or a higher one; below t, 1 when a lower tier is itself
    above the rest; recognition r, what the firm makes of it; weight w. Source: B14; Dreze & Nunes 2009 (A21): a larger top
    tier dilutes status, a subordinate one enhances it. 0.2 is a prior.
    """
    return weight * recognition * (1.0 - at_or_above) * (1.0 + 0.2 * below)


@law
def emotional_reviewed(emotional: Level, steps: Number, recognition: Level, promotion: Share, demotion: Share) -> Level:
    """Emotional loyalty after a review of tiers: L^E + r g (1 - L^E) when put higher, L^E (1 - r l) when put lower.

    Args: steps, new tier less old; recognition r; promotion g and demotion l, l > g. Source: B14 (loss over gain 1.5-3).
    """
    if steps > 0.0:
        return emotional + recognition * promotion * (1.0 - emotional)
    if steps < 0.0:
        return emotional * (1.0 - recognition * demotion)
    return emotional


@law
def ranking_score(revenue: Money, visits_worth: Money, profit: Money, by_frequency: Share, by_profit: Share) -> Money:
    """What a month adds to a customer's rank: (1 - f - g) revenue + f visits at list price + g profit, money.

    Source: DOMAIN section 2: tiers by spend, by frequency, or by profit (the customer pyramid).
    """
    return (1.0 - by_frequency - by_profit) * revenue + by_frequency * visits_worth + by_profit * profit
