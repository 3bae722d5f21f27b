"""As much of a strategy as the margin allows."""

from sim.scenario import Levers
from sim.strategies.memory import margin, whole
from sim.strategies.registry import StrategyError, listed, strategy
from sim.strategies.view import MarketView
from sim.words import message


@strategy("margin-guard", costs="varies")
def margin_guard(view: MarketView, *, guarded: str = "better-service", floor: float = 0.10, window: int = 3) -> Levers:
    """Follow another strategy as far as the margin allows.

    Once the margin falls below ``floor`` the ``guarded`` strategy is scaled back in proportion, to nothing at zero.
    The margin is profit over revenue in the last ``window`` months of its own books, which are all its memory; before
    the first month ends the strategy runs in full. Source: DOMAIN section 2 (cost to serve: know what it costs); form
    a prior. Costs what the ``guarded`` strategy costs, at the strength it is given.
    """
    inner, *others = listed(guarded)
    if others:
        raise StrategyError(message("strategy-guarded", given=repr(guarded)))
    if not 0 < floor <= 1:
        raise ValueError(message("strategy-floor", floor=f"{floor:g}"))
    recent = view.books[-whole("window", window) :]
    allowed = min(max(margin(recent) / floor, 0.0), 1.0) if recent else 1.0
    return inner(view, allowed)
