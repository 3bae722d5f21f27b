"""Promise less than one delivers: where it wins, and where it loses."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, change, differences, firm_taken, with_policy

ID: Final = "promise"
MARKETS: Final = ("cola", "credit-card")
CUSHION: Final = 0.10
EXTRAS: Final = 0.01


def live(living: Living) -> Numbers:
    """Both markets, honest and with a promise a tenth lower."""
    asks = {}
    for place, name, people, months in (("first", MARKETS[0], 1000, 36), ("second", MARKETS[1], 1500, 36)):
        base = living.market(name, people, months)
        modest = with_policy(base, "under-promise", cushion=CUSHION, extras=EXTRAS)
        asks[place] = Ask({"rest": base, "less": modest}, living.pairs(10), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        less, rest = found[place]["less"], found[place]["rest"]
        estimates[f"{mark}profit"] = change(less, rest)
        estimates[f"{mark}customers"] = change(less, rest, "customers")
        satisfied = differences(less, rest, "encounter_satisfaction")
        estimates[f"{mark}satisfied"] = {key: 100 * value for key, value in satisfied.items()}
    return {"estimates": estimates, "facts": {"cushion": CUSHION, "extras": EXTRAS}, "series": {}}


def right(numbers: Numbers) -> str:
    """Which way profit goes in the first market."""
    return {"up": "gains", "down": "loses"}.get(went(numbers["estimates"]["profit"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Profit and customers in both markets; satisfaction in both."""
    rows = charts.rows_of(ID, numbers, ("profit", "customers"), MARKETS)
    felt = charts.rows_of(ID, numbers, ("satisfied",), MARKETS)
    return [
        charts.bars(charts.title(ID, "fig-profit", numbers), rows),
        charts.dots(charts.title(ID, "fig-felt", numbers), felt, unit="points", per=1),
    ]


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("gains", "loses", UNTOLD),
    live,
    right,
    figures,
    ("fig-profit", "fig-felt", "row-profit", "row-customers"),
    Law(
        r"E = P + w\,(\mathit{promise} - P), \qquad \mathit{promise} = \hat q - c",
        "expectation = own belief + w·(promise − own belief);  promise = honest estimate − c",
    ),
    "cola",
)
