"""An epsilon-greedy bandit over strategies."""

from sim.scenario import Levers
from sim.strategies.memory import rounds, whole
from sim.strategies.registry import listed, strategy
from sim.strategies.view import MarketView


@strategy("bandit", costs="varies")
def bandit(
    view: MarketView,
    *,
    arms: str = "rest, complaint-recovery, better-service, price-cut, points-programme",
    every: int = 3,
    epsilon: float = 0.15,
    learning: float = 0.3,
) -> Levers:
    """Play the strategy that paid best so far, and now and then any other (epsilon-greedy).

    Each is played once first; then, with chance ``epsilon``, any of them instead of the best. ``arms`` are names of
    strategies, a round is ``every`` months, and what an arm is thought to pay moves by ``learning`` towards the
    profit of each round it is played in (old rounds fade, because a market does not stand still). What an arm leaves
    behind, good or bad, is credited to whichever is played next. Memory: the profits in its own books and its own
    dice (``MarketView.toss``) say again which arm was played in every round. Source: Sutton & Barto 2018, chapter 2.
    Costs whatever the strategy played costs.
    """
    if not (0 <= epsilon <= 1 and 0 < learning <= 1):
        raise ValueError(f"epsilon is {epsilon:g}, learning {learning:g}; both are shares, learning above 0")
    played, every = listed(arms), whole("every", every)
    dice = [(view.toss(0, k * every), view.toss(1, k * every)) for k in range(view.month // every + 1)]
    return played[arm(rounds(view.books, every), dice, len(played), epsilon, learning)](view)


def arm(profits: list[float], dice: list[tuple[float, float]], arms: int, epsilon: float, learning: float) -> int:
    """The arm of the round about to begin or under way, after rounds with these profits.

    Args:
        profits: of each full round.
        dice: two uniforms a round, this one included: whether to explore, and what.
        arms: how many there are.
        epsilon: chance to explore.
        learning: step of the estimates.

    """
    worth = [0.0] * arms
    for number in range(len(profits) + 1):
        explore, which = dice[number]
        if number < arms:
            now = number
        elif explore < epsilon:
            now = int(which * arms)
        else:
            now = worth.index(max(worth))
        if number < len(profits):
            step = 1.0 if number < arms else learning
            worth[now] += step * (profits[number] - worth[now])
    return now
