"""Win back or win new: what a yuan brings, spent on those who left or on those who never came."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, best_of
from sim.classroom.lessons.worlds import Ask, Living, change, firm_taken, laid_beside, returns, with_levers

ID: Final = "win-back"
MARKETS: Final = ("duopoly", "restaurant-chain")
ARMS: Final = {
    "back": {"win_back.rate": 0.15, "win_back.apology": 0.5},
    "new": {"advertising.spend": 0.005},
}


def live(living: Living) -> Numbers:
    """Two markets: calls to those who left, or advertising."""
    asks = {}
    for place, name, people, months in (("first", MARKETS[0], 2500, 48), ("second", MARKETS[1], 1000, 36)):
        base = living.market(name, people, months)
        arms = {"rest": base, **{arm: with_levers(base, levers) for arm, levers in ARMS.items()}}
        asks[place] = Ask(arms, living.pairs(7), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest = found[place]["rest"]
        beside = laid_beside({arm: returns(found[place][arm], rest) for arm in ARMS})
        estimates |= {f"{mark}{name}": one for name, one in beside.items()}
        estimates |= {f"{mark}{arm}-profit": change(found[place][arm], rest) for arm in ARMS}
        estimates[f"{mark}gap"] = beside["back>new"]
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Which brought more, if it can be told."""
    return best_of(numbers, tuple(ARMS)) or UNTOLD


def figures(numbers: Numbers) -> list[Figure]:
    """What each yuan brought; and profit."""
    profits = [f"{arm}-profit" for arm in ARMS]
    return [
        charts.dots(
            charts.title(ID, "fig-returns", numbers),
            charts.rows_of(ID, numbers, tuple(ARMS), MARKETS),
            unit="ratio",
            per=1,
            sign=False,
            reference=(1.0, charts.name(ID, "pays")),
        ),
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, profits, MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("back", "new", UNTOLD),
    live,
    right,
    figures,
    ("fig-returns", "fig-profit", "pays", *(f"row-{arm}" for arm in ARMS), *(f"row-{arm}-profit" for arm in ARMS)),
    Law(
        r"\frac{\partial\,\mathit{profit}}{\partial\,\mathit{spend}_{\mathrm{back}}} = "
        r"\frac{\partial\,\mathit{profit}}{\partial\,\mathit{spend}_{\mathrm{new}}}",
        "money is well divided where the last unit brings the same on either side",
    ),
    "duopoly",
)
