"""The Delta principle: what disappoints or delights is experience less expectation, and expectation follows."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, Taken, estimate, mean_line, mean_of, monthly, with_levers
from sim.lab.run import Run

ID: Final = "delta"
MARKETS: Final = ("textbook", "car-dealer")
LIFT: Final = 0.05
"""Quality is better by this for good."""
EARLY: Final = 6
"""Months that count as the first."""


def take(run: Run) -> Taken:
    """The surprise, month by month, and how satisfied one is."""
    surprise, satisfied = monthly(run, "delta"), monthly(run, "encounter_satisfaction")
    return {
        "surprise": surprise,
        "early": mean_of(surprise[:EARLY]),
        "late": mean_of(surprise[-EARLY:]),
        "satisfied": mean_of(satisfied[-EARLY:]),
    }


def live(living: Living) -> Numbers:
    """Two markets, with and without a lasting improvement."""
    asks = {}
    for place, name, people in (("first", MARKETS[0], 1500), ("second", MARKETS[1], 1500)):
        base = living.market(name, people, 36)
        arms = {"rest": base, "better": with_levers(base, {"service.lift": LIFT})}
        asks[place] = Ask(arms, living.pairs(10), take)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        pairs = list(zip(found[place]["better"], found[place]["rest"], strict=True))
        for what in ("early", "late", "satisfied"):
            estimates[f"{mark}{what}"] = estimate(100 * (new[what] - old[what]) for new, old in pairs)
        estimates[f"{mark}half"] = estimate(
            100 * ((new["late"] - old["late"]) - (new["early"] - old["early"]) / 2) for new, old in pairs
        )
        estimates[f"{mark}growth"] = estimate(
            100 * ((new["late"] - old["late"]) - (new["early"] - old["early"])) for new, old in pairs
        )
    rest, better = ([100 * v for v in mean_line(found["first"][arm], "surprise")] for arm in ("rest", "better"))
    return {"estimates": estimates, "facts": {"lift": 100 * LIFT}, "series": {"rest": rest, "better": better}}


def right(numbers: Numbers, mark: str = "") -> str:
    """Whether the surprise lasts: more than half of it, surely; less, surely; or more than at first."""
    found = numbers["estimates"]
    if went(found[f"{mark}early"]) != "up":
        return UNTOLD
    if went(found[f"{mark}growth"]) == "up":
        return "grows"
    return {"up": "stays", "down": "fades"}.get(went(found[f"{mark}half"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """The surprise month by month; and what is left of it, in both markets."""
    rows = charts.rows_of(ID, numbers, ("early", "late", "satisfied"), MARKETS)
    series = numbers["series"]
    return [
        charts.lines(
            charts.title(ID, "fig-line", numbers),
            [
                (charts.name(ID, "line-better"), series["better"], False),
                (charts.name(ID, "line-rest"), series["rest"], True),
            ],
            unit="points",
        ),
        charts.dots(charts.title(ID, "fig-left", numbers), rows, unit="points", per=1),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("stays", "fades", "grows", UNTOLD),
    live,
    right,
    figures,
    ("fig-line", "fig-left", "row-early", "row-late", "row-satisfied", "line-better", "line-rest"),
    Law(r"\delta_t = x_t - e_t, \qquad e_{t+1} = e_t + K_t\,(x_t - e_t)", "δ = x − e;  e′ = e + K·(x − e)"),
    "textbook",
)
