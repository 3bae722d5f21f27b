"""Stay with what pays, change when it does not."""

import itertools

from sim.scenario import Levers
from sim.strategies.memory import rounds, whole
from sim.strategies.registry import listed, strategy
from sim.strategies.view import MarketView


@strategy("win-stay-lose-shift", costs="varies")
def win_stay_lose_shift(
    view: MarketView,
    *,
    arms: str = "complaint-recovery, better-service, price-cut, points-programme, rest",
    every: int = 3,
) -> Levers:
    """Keep a strategy while profit holds; when it falls, turn to the next on the list.

    ``arms`` are names of strategies, the first is played first, and after the last comes the first again; a round is
    ``every`` months. It cannot tell its own doing from what rivals, seasons or luck do. Memory: the profit of each
    round in its own books says every shift it has made. Source: Nowak & Sigmund 1993 (win-stay, lose-shift); the
    aspiration, last round's profit, is a prior. Costs whatever the strategy played costs.
    """
    played = listed(arms)
    return played[position(rounds(view.books, whole("every", every))) % len(played)](view)


def position(profits: list[float]) -> int:
    """How many shifts rounds with these profits have made."""
    return sum(after < before for before, after in itertools.pairwise(profits))
