"""B15: points."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Level, Money, Number, Share, Utility, Weight


@law
def goal_pull(points: Money, threshold: Money, goal: Utility, goal_power: Number) -> Utility:
    """g (1 - remaining / total)^h: the nearer the reward, the stronger it pulls; back to its start once it is taken.

    Args: points held and threshold, same unit; goal g; goal_power h. It multiplies the purchase rate as 1 + pull and stands
    in the utility of the firm. Source: B15; Kivetz, Urminsky & Zheng 2006; Nunes & Dreze 2006 (A22): a head start works
    because only the share of the way counts. g = 0 or no points switches it off.
    """
    if points <= 0.0 or threshold <= 0.0:
        return 0.0
    return goal * power(min(points / threshold, 1.0), goal_power)


@law
def thanked(transactional: Level, gain: Weight, reward: Money, price: Money) -> Level:
    """Transactional loyalty after a reward for a friend, L^T + eta_T R / p. Source: B8, B11: a reward works like a discount of
    its worth. R = 0 or eta_T = 0 leaves it.
    """
    return transactional + gain * reward / price


@law
def rewarded(transactional: Level, gain: Level) -> Level:
    """Transactional loyalty after a reward was taken, L^T + g. Source: B15 (reinforcement); form a prior. g = 0 leaves it."""
    return transactional + gain


@law
def ranked(score: Money, month: Money, memory: Share) -> Money:
    """A score after a month's points of rank, s + (1 - m) x; the month has faded it before, so both make a trailing mean
    (``trailing``). Source: DOMAIN section 2.
    """
    return score + (1.0 - memory) * month
