"""The silent customer: who leaves after a failure mostly never said a word."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, Taken, change, estimate, firm_taken, with_levers
from sim.lab.run import Run

ID: Final = "silent"
MARKETS: Final = ("telecom", "coffee-shop")
SOON: Final = 3
"""Months within which who leaves left soon after a failure."""
EASE: Final = 0.9
"""How easy complaining is made where customers are invited to."""


def take(run: Run) -> Taken:
    """Of those whom the firm failed: who spoke, and who of the silent and the others left soon."""
    firm, months = run.scenario.focal_firm, run.scenario.market.months
    failed = run.table("complaints")
    failed = failed[(failed["firm"] == firm) & (failed["month"] < months - SOON)]
    exits = run.exits[run.exits["firm"] == firm][["customer", "month"]].rename(columns={"month": "left"})
    later = failed.merge(exits, on="customer")
    later = later[(later["left"] >= later["month"]) & (later["left"] < later["month"] + SOON)]
    gone = later.drop_duplicates(["customer", "left"], keep="last")
    return {
        **firm_taken(run),
        "silent": float((~failed["complained"]).mean()),
        "gone-silent": float((~gone["complained"]).mean()) if len(gone) else float("nan"),
    }


def live(living: Living) -> Numbers:
    """Both markets as they are, and with complaining made easy."""
    asks = {}
    for place, name in (("first", MARKETS[0]), ("second", MARKETS[1])):
        base = living.market(name, 1500, 30)
        arms = {"rest": base, "asked": with_levers(base, {"recovery.ease": EASE})}
        asks[place] = Ask(arms, living.pairs(7), take, events=("complaints",))
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest, asked = found[place]["rest"], found[place]["asked"]
        estimates[f"{mark}silent"] = estimate(100 * w["silent"] for w in rest)
        estimates[f"{mark}gone"] = estimate(100 * w["gone-silent"] for w in rest)
        estimates[f"{mark}half"] = estimate(100 * w["gone-silent"] - 50 for w in rest)
        estimates[f"{mark}asked"] = estimate(100 * w["silent"] for w in asked)
        estimates[f"{mark}profit"] = change(asked, rest)
    return {"estimates": estimates, "facts": {"soon": SOON}, "series": {}}


def right(numbers: Numbers) -> str:
    """Whether most of those who left soon after a failure had said nothing."""
    return {"up": "silent", "down": "spoke"}.get(went(numbers["estimates"]["half"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """How many are silent; and what inviting complaints does to profit."""
    return [
        charts.plain_bars(
            charts.title(ID, "fig-silent", numbers), charts.rows_of(ID, numbers, ("silent", "gone", "asked"), MARKETS)
        ),
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, ("profit",), MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    10,
    MARKETS,
    ("spoke", "silent", UNTOLD),
    live,
    right,
    figures,
    ("fig-silent", "fig-profit", "row-silent", "row-gone", "row-asked"),
    Law(
        r"P(\mathrm{voice}) = \sigma(c_0 + u_i + c_1\,\mathit{severity} + c_2\,\mathit{stakes}"
        r" + c_3 L^E + c_4 P(\mathit{success}) - c_5\,\mathit{effort})",
        "chance to complain = σ(c₀ + u + c₁·severity + c₂·stakes + c₃·loyalty + c₄·hope − c₅·effort)",
    ),
    "telecom",
)
