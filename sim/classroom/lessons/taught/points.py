"""Points: do they buy purchases or attachment?"""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, change, changes, estimate, firm_taken, with_policy

ID: Final = "points"
MARKETS: Final = ("cola", "telecom")


def live(living: Living) -> Numbers:
    """Two markets with and without points worth a twentieth of what is paid."""
    asks = {}
    for place, name, people in (("first", MARKETS[0], 1000), ("second", MARKETS[1], 1500)):
        base = living.market(name, people, 36)
        arms = {"rest": base, "points": with_policy(base, "points-programme")}
        asks[place] = Ask(arms, living.pairs(10), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        points, rest = found[place]["points"], found[place]["rest"]
        bought, warm = changes(points, rest, "units"), changes(points, rest, "emotional")
        estimates[f"{mark}bought"], estimates[f"{mark}warm"] = estimate(bought), estimate(warm)
        estimates[f"{mark}gap"] = estimate(b - w for b, w in zip(bought, warm, strict=True))
        estimates[f"{mark}profit"] = change(points, rest)
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Which grows more, purchases or attachment, where the one that does has grown at all."""
    found = numbers["estimates"]
    if went(found["gap"]) == "up" and went(found["bought"]) == "up":
        return "bought"
    if went(found["gap"]) == "down" and went(found["warm"]) == "up":
        return "warm"
    return UNTOLD


def figures(numbers: Numbers) -> list[Figure]:
    """Purchases and attachment; and profit."""
    return [
        charts.dots(charts.title(ID, "fig-grows", numbers), charts.rows_of(ID, numbers, ("bought", "warm"), MARKETS)),
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, ("profit",), MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("bought", "warm", UNTOLD),
    live,
    right,
    figures,
    ("fig-grows", "fig-profit", "row-bought", "row-warm"),
    Law(
        r"\mathit{pull} = g \left(1 - \frac{\mathit{remaining}}{\mathit{total}}\right)^h",
        "pull of a reward = g · (1 − remaining / total)^h",
    ),
    "cola",
)
