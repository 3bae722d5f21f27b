"""Customer-perceived value: what a firm costs a customer beyond money (DOMAIN section 1)."""

from sim.numerics.law import law
from sim.scenario.units import Prices, Sensitivity, Share, Utility, Weight


@law
def effort_utility(effort: Prices, convenience: Share, sensitivity: Sensitivity, weight: Weight) -> Utility:
    """Utility of time, mental and physical effort, -w beta_p e (6 n_c): effort counts like money, and most for those who
    need convenience.

    Args: effort e in category prices; convenience n_c, the weight of that need (1/6 when all six needs are alike);
    sensitivity beta_p to price; weight w. With expected quality and price it makes customer-perceived value: benefits
    less money, time, mental and physical cost. Source: DOMAIN section 1; form a prior. e = 0 switches it off.
    """
    return -weight * sensitivity * effort * 6.0 * convenience
