"""B15: points."""

from sim.numerics.elementary import power
from sim.numerics.law import law
from sim.scenario.units import Money, Number, Utility


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
