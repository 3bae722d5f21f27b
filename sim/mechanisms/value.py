"""Customer-perceived value: what a firm costs a customer beyond money (DOMAIN section 1)."""

from sim.numerics.law import law
from sim.scenario.units import Money, Number, Prices, Sensitivity, Share, Utility, Weight


@law
def effort_utility(effort: Prices, convenience: Share, sensitivity: Sensitivity, weight: Weight) -> Utility:
    """Utility of time, mental and physical effort, -w beta_p e (6 n_c): effort counts like money, and most for those who
    need convenience.

    Args: effort e in category prices; convenience n_c, the weight of that need (1/6 when all six needs are alike);
    sensitivity beta_p to price; weight w. With expected quality and price it makes customer-perceived value: benefits
    less money, time, mental and physical cost. Source: DOMAIN section 1; form a prior. e = 0 switches it off.
    """
    return -weight * sensitivity * effort * 6.0 * convenience


@law
def trailing(average: Money, month: Money, memory: Share) -> Money:
    """A trailing year's monthly mean, exponentially weighted, m A + (1 - m) x, m = 11/12: spend, scores and profit so.

    After n like months from nothing it holds x (1 - m^n).
    """
    return memory * average + (1.0 - memory) * month


@law
def volume_grown(volume: Number, growth: Number, bundle: Share) -> Number:
    """What a unit is to a customer, s g (1 + b), in units of an average customer's in the first year.

    Args: volume s, the customer's own; growth g, of the year with the firm; bundle b, what a bundle adds. Source: DOMAIN section
    3 (base profit and growth with the years); g = 1 and b = 0 leave s.
    """
    return volume * growth * (1.0 + bundle)
