"""Bring a friend."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("referral-reward", costs=("gifts",), steady=True)
def referral_reward(view: MarketView, *, reward: float = 0.5, in_points: float = 0.0) -> Levers:
    """Reward both the customer who brings a friend and the friend.

    ``reward`` is a share of a unit's margin, to each: nobody pays half a car for a friend. ``in_points`` of it is
    paid in points by a firm that has a programme. Source: DOMAIN section 2 (both get double points) and claim 21;
    Schmitt, Skiera & Van den Bulte 2011; Garnefeld et al. 2013 (A17). Costs the reward twice for every customer who
    comes that way, also for those who would have come anyway.
    """
    return view.rest.towards(1, referral={"reward": reward * view.unit_margin, "in_points": in_points})
