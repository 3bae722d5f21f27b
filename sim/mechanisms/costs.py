"""B18 and what levers cost."""

from sim.numerics.elementary import exponential, power
from sim.numerics.law import law
from sim.scenario.units import Chance, Count, Days, Minutes, Money, Number, Quality, Share, Weight


@law
def cost_to_serve(base: Money, episodes: Count, learning: Number) -> Money:
    """Cost of one visit, c_0 (1 + n)^-b, n earlier episodes. Source: B18; b = 0 by default: long-life customers are not
    cheaper to serve (Reinartz & Kumar 2000, A16).
    """
    return base * power(1.0 + episodes, -learning)


@law
def lift_cost(lift: Quality, price: Weight) -> Share:
    """Cost per visit of a quality lift q, k q (1 + 5 q): the next step costs more than the last. Savings when q < 0.

    Args: lift q on the quality scale; price k, in shares of the list price per unit of quality. A prior.
    """
    return price * lift * (1.0 + 5.0 * max(lift, 0.0))


@law
def prevention_cost(share: Share, price: Weight) -> Share:
    """Cost per visit of preventing a share s of failures, k s / (1.05 - s): the last failures are the dearest. A prior."""
    return price * share / (1.05 - share)


@law
def work_cost(share: Share, price: Money, minutes: Minutes, wage: Money) -> Money:
    """What a piece of work costs, w m / 60 where the wage w of an hour is known (w > 0), else s p.

    Args: share s of the list price p; minutes m. What is labour does not cost more where what is sold is dear. w = 0: s p.
    """
    return wage * minutes / 60.0 if wage > 0.0 else share * price


@law
def speed_cost(delay_days: Days, price: Share) -> Share:
    """Cost per complaint of answering within d days, k / (1 + d), in the unit of k. A prior."""
    return price / (1.0 + delay_days)


@law
def extras_lift(extras: Share) -> Quality:
    """Quality that small free extras add to the farewell, 0.08 (1 - exp(-e / 0.02)), e as a share of the price. A prior:
    a gift worth 2% of the bill is already noticed, a dearer one adds little.
    """
    return 0.08 * (1.0 - exponential(-extras / 0.02))


@law
def monthly_rate(yearly: Chance) -> Chance:
    """Monthly chance of something with a yearly chance p, 1 - (1 - p)^(1/12)."""
    return 1.0 - power(1.0 - yearly, 1.0 / 12.0)
