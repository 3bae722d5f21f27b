"""Newcomer discounts: does it pay, and does it still when existing customers know?"""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, change, differences, firm_taken, with_levers
from sim.scenario import Scenario

ID: Final = "newcomers"
MARKETS: Final = ("textbook", "coffee-shop")
DEPTH: Final = 0.10
ARMS: Final = {"hidden": 0.0, "known": 1.0}


def live(living: Living) -> Numbers:
    """Two markets with many newcomers, with a discount that nobody or everybody of the old customers knows of."""
    asks = {}
    for place, name, people in (("first", MARKETS[0], 1500), ("second", MARKETS[1], 1000)):
        base = living.market(name, people, 36, population__entry_rate=0.3, population__need_ceases=0.2)
        arms = {"rest": base} | {arm: _offering(base, seen) for arm, seen in ARMS.items()}
        asks[place] = Ask(arms, living.pairs(7), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest = found[place]["rest"]
        for arm in ARMS:
            estimates[f"{mark}{arm}"] = change(found[place][arm], rest)
            kept = differences(found[place][arm], rest, "retention")
            estimates[f"{mark}kept-{arm}"] = {key: 100 * value for key, value in kept.items()}
    return {"estimates": estimates, "facts": {"depth": DEPTH}}


def _offering(base: Scenario, seen: float) -> Scenario:
    return with_levers(base, {"price.newcomer": DEPTH, "price.visibility": seen})


def right(numbers: Numbers) -> str:
    """Whether it pays in both cases, only unknown, or in neither."""
    ways = went(numbers["estimates"]["hidden"]), went(numbers["estimates"]["known"])
    return {("up", "up"): "always", ("up", "down"): "hidden", ("down", "down"): "never"}.get(ways, UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Profit, and retention, with the discount unknown and known."""
    kept = [f"kept-{arm}" for arm in ARMS]
    return [
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, tuple(ARMS), MARKETS)),
        charts.dots(charts.title(ID, "fig-kept", numbers), charts.rows_of(ID, numbers, kept, MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("always", "hidden", "never", UNTOLD),
    live,
    right,
    figures,
    ("fig-profit", "fig-kept", *(f"row-{arm}" for arm in ARMS), *(f"row-kept-{arm}" for arm in ARMS)),
    Law(
        r"\mathit{betrayal} = \alpha\, v\, \frac{\max(0,\ \mathit{gap})}{10\%}",
        "betrayal = α · share who know · gap to newcomers' price / 10%",
    ),
    "textbook",
)
