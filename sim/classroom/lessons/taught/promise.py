"""Promise less than one delivers: where it wins, and where it loses."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.telling import market_title
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
        less = with_policy(base, "under-promise", cushion=CUSHION, extras=EXTRAS)
        asks[place] = Ask({"rest": base, "less": less}, living.pairs(10), firm_taken)
    found = living.all(**asks)
    estimates = {}
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
    found = numbers["estimates"]
    titles = [market_title(name) for name in MARKETS]
    rows = [
        ({lang: f"{what[lang]} · {title[lang]}" for lang in title}, found[f"{mark}{key}"])
        for key, what in (("profit", charts.name(ID, "row-profit")), ("customers", charts.name(ID, "row-customers")))
        for mark, title in zip(("", "second-"), titles, strict=True)
    ]
    felt = [(title, found[f"{mark}satisfied"]) for mark, title in zip(("", "second-"), titles, strict=True)]
    return [
        charts.bars(charts.title(ID, "fig-profit", numbers), rows),
        charts.dots(charts.title(ID, "fig-felt", numbers), felt, unit="score"),
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
