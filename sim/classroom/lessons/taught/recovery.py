"""Recovery and the second failure: does a complaint put right leave customers more loyal than no failure at all?"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, Taken, estimate
from sim.lab.run import Run

ID: Final = "recovery"
MARKETS: Final = ("telecom", "textbook")
SOON: Final = 3
"""Months within which who leaves left soon."""
MEMORY: Final = 12
"""Months within which a failure is the second."""
WHAT: Final = ("none", "right", "wrong", "silent")


def take(run: Run) -> Taken:
    """How many customers left soon after a month in which nothing happened, or a failure, by what came of it."""
    firm, months = run.scenario.focal_firm, run.scenario.market.months
    visits, rows, exits = run.table("visits"), run.table("complaints"), run.exits
    size = 1 + max(int(table["customer"].max()) if len(table) else 0 for table in (visits, rows, exits))
    here, failed, spoke, mended, left = (np.zeros((size, months), bool) for _ in range(5))
    visits = visits[visits["firm"] == firm]
    here[visits["customer"], visits["month"]] = True
    rows = rows[rows["firm"] == firm]
    at = (rows["customer"].to_numpy(), rows["month"].to_numpy())
    failed[at] = True
    spoke[at] = rows["complained"].to_numpy(bool)
    mended[at] = rows["complained"].to_numpy(bool) & rows["put_right"].to_numpy(bool)
    exits = exits[exits["firm"] == firm]
    left[exits["customer"], exits["month"]] = True
    soon, before = _within(left, SOON), _before(failed, MEMORY)
    watched = here & (np.arange(months) < months - SOON)[None, :]
    late = watched & (np.arange(months) >= MEMORY)[None, :]
    groups = {
        "none": watched & ~failed,
        "right": watched & mended,
        "wrong": watched & spoke & ~mended,
        "silent": watched & failed & ~spoke,
        "one": late & failed & ~before,
        "two": late & failed & before,
    }
    return {name: 100 * float(soon[who].mean()) if who.any() else float("nan") for name, who in groups.items()}


def _within(left: NDArray[np.bool_], months: int) -> NDArray[np.bool_]:
    """Whether one leaves in a month or the next few."""
    found = left.copy()
    for ahead in range(1, months):
        found[:, :-ahead] |= left[:, ahead:]
    return found


def _before(failed: NDArray[np.bool_], months: int) -> NDArray[np.bool_]:
    """Whether there was a failure in the months before."""
    found = np.zeros_like(failed)
    for back in range(1, min(months, failed.shape[1] - 1) + 1):
        found[:, back:] |= failed[:, :-back]
    return found


def live(living: Living) -> Numbers:
    """Two markets as they are, watched closely."""
    asks = {
        place: Ask({"own": living.market(name, people, 36)}, living.pairs(10), take, events=("visits", "complaints"))
        for place, name, people in (("first", MARKETS[0], 2500), ("second", MARKETS[1], 2500))
    }
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        worlds = found[place]["own"]
        for what in (*WHAT, "one", "two"):
            estimates[f"{mark}{what}"] = estimate(w[what] for w in worlds)
        estimates[f"{mark}paradox"] = estimate(w["right"] - w["none"] for w in worlds)
        estimates[f"{mark}mending"] = estimate(w["right"] - w["wrong"] for w in worlds)
        estimates[f"{mark}again"] = estimate(w["two"] - w["one"] for w in worlds)
    return {"estimates": estimates, "facts": {"soon": SOON}}


def right(numbers: Numbers) -> str:
    """Whether fewer or more of those put right leave than of those whom nothing happened to."""
    return {"down": "fewer", "up": "more"}.get(went(numbers["estimates"]["paradox"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Who leaves soon, by what happened; and after a first and a second failure."""
    return [
        charts.plain_bars(charts.title(ID, "fig-leave", numbers), charts.rows_of(ID, numbers, WHAT)),
        charts.plain_bars(charts.title(ID, "fig-again", numbers), charts.rows_of(ID, numbers, ("one", "two"), MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("fewer", "more", UNTOLD),
    live,
    right,
    figures,
    ("fig-leave", "fig-again", *(f"row-{what}" for what in (*WHAT, "one", "two"))),
    Law(
        r"\Delta S = \kappa\,(J - R_E), \qquad J = w_D D + w_I I + w_P P",
        "change of satisfaction = κ · (justice received − recovery expected);  justice = compensation, apology, ease and speed",
    ),
    "telecom",
)
