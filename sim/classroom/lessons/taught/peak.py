"""Peak and end: where in a visit a yuan for quality brings most."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, best_of
from sim.classroom.lessons.worlds import Ask, Living, change, firm_taken, laid_beside, returns, with_levers

ID: Final = "peak"
MARKETS: Final = ("hotel", "textbook")
ARMS: Final = {
    "even": {"service.lift": 0.02},
    "peak": {"service.peak": 0.1},
    "end": {"service.end": 0.1},
}


def live(living: Living) -> Numbers:
    """Two markets: a long visit, and one that is a single touchpoint."""
    asks = {}
    for place, name, people, pairs in (("first", MARKETS[0], 2000, 7), ("second", MARKETS[1], 2000, 6)):
        base = living.market(name, people, 36)
        arms = {"rest": base, **{arm: with_levers(base, levers) for arm, levers in ARMS.items()}}
        asks[place] = Ask(arms, living.pairs(pairs), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest = found[place]["rest"]
        beside = laid_beside({arm: returns(found[place][arm], rest) for arm in ARMS})
        estimates |= {f"{mark}{name}": one for name, one in beside.items()}
        estimates |= {f"{mark}{arm}-profit": change(found[place][arm], rest) for arm in ARMS}
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Where money brought most, if the best can be told from the second."""
    return best_of(numbers, tuple(ARMS)) or UNTOLD


def figures(numbers: Numbers) -> list[Figure]:
    """What each yuan brought, where; and what came of profit."""
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
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, profits)),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("even", "peak", "end", UNTOLD),
    live,
    right,
    figures,
    ("fig-returns", "fig-profit", "pays", *(f"row-{arm}" for arm in ARMS), *(f"row-{arm}-profit" for arm in ARMS)),
    Law(
        r"R = w_p\,\mathit{peak} + w_e\,\mathit{end} + (1 - w_p - w_e)\,\overline{x}",
        "recalled = w_p · peak + w_e · end + (1 − w_p − w_e) · mean of the visit",
    ),
    "hotel",
)
