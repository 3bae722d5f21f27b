"""B15: points."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Count, Level, Money, Months, Number, Prices, Share, Utility, Weight


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
def change_needed(points: Money, threshold: Money, monthly: Money, months: Months) -> Number:
    """By how much one must buy more to have a reward in time, (T - points) / (monthly x months) - 1; 0 when it comes anyway.

    Args: points held and threshold T, money; monthly, points that one's usual purchases bring; months until points die. Without
    usual purchases what is needed has no end (1e9). Source: Liu 2007; Hartmann & Viard 2008: a reward that is certain anyway
    moves nobody.
    """
    left = max(threshold - points, 0.0)
    usual = monthly * months
    return max(left / usual - 1.0, 0.0) if usual > 0.0 else (1e9 if left > 0.0 else 0.0)


@law
def needed_pull(pull: Utility, change: Number, needed: Share) -> Utility:
    """Pull of a reward as far as it asks for a change, pull ((1 - k) + k min(a, 1/a)): none where it comes anyway (a = 0), all
    where one must buy twice as much (a = 1), less where it is out of reach. Source: form a prior. k = 0 leaves the pull.
    """
    reach = min(change, 1.0 / change) if change > 0.0 else 0.0
    return pull * ((1.0 - needed) + needed * reach)


@law
def satiated(pull: Utility, rewards: Count, satiation: Share) -> Utility:
    """Pull of one reward more after n taken, pull (1 - s)^n. Source: prior. s = 0: the tenth pulls as the first."""
    return pull * power(1.0 - satiation, rewards)


@law
def earned_worth(earn: Share, price: Prices, breakage: Share, pull: Utility, reward: Prices) -> Prices:
    """What points of one purchase are worth to who gets them, e p (1 - k) (1 + pull), at most the reward, in category prices.

    Args: earn e, points as a share of what is paid; price p; breakage k, the share never redeemed; pull towards the goal; reward,
    its worth. Source: a point is worth its reward; Kivetz, Urminsky & Zheng 2006 for the gradient. e = 0: nothing.
    """
    return min(earn * price * (1.0 - breakage) * (1.0 + pull), reward)


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
