"""Five points of retention: 85% more profit?"""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers
from sim.classroom.lessons.worlds import Ask, Living, Taken, change, changes, estimate, firm_taken, with_levers

ID: Final = "five-points"
MARKETS: Final = ("telecom", "textbook")
ARMS: Final = {"bonds": {"bonds.structural": 0.5}, "better": {"service.lift": 0.05}}
RATE: Final = 0.12
"""Discount rate of the closed form, a year."""
CLAIMED: Final = (25.0, 85.0)
"""Per cent, as the claim has it."""


def worth(retention: float) -> float:
    """Value of a customer by the closed form at a margin of one: r / (1 + d - r)."""
    return retention / (1 + RATE - retention)


def arithmetic(world: Taken) -> float:
    """What five points more make of a customer's value by the closed form, nothing paid for them, per cent."""
    kept = min(world["retention"], 0.94)
    return 100 * (worth(kept + 0.05) / worth(kept) - 1)


def live(living: Living) -> Numbers:
    """Two markets, with two ways to keep more customers."""
    asks = {}
    for place, name, people in (("first", MARKETS[0], 2000), ("second", MARKETS[1], 1500)):
        base = living.market(name, people, 36)
        arms = {"rest": base, **{arm: with_levers(base, levers) for arm, levers in ARMS.items()}}
        asks[place] = Ask(arms, living.pairs(7), firm_taken)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest = found[place]["rest"]
        estimates[f"{mark}formula"] = estimate(arithmetic(w) for w in rest)
        for arm in ARMS:
            worlds = found[place][arm]
            kept = [100 * (n["retention"] - o["retention"]) for n, o in zip(worlds, rest, strict=True)]
            step = float(np.mean(kept)) or float("nan")
            estimates[f"{mark}{arm}-kept"] = estimate(kept)
            estimates[f"{mark}{arm}-profit"] = change(worlds, rest)
            estimates[f"{mark}{arm}"] = estimate(5 * one / step for one in changes(worlds, rest))
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Where profit per five points of retention lies: as claimed, below that, or below zero."""
    found = numbers["estimates"]["bonds"]
    if found["low"] >= CLAIMED[0]:
        return "claimed"
    if found["high"] < 0:
        return "falls"
    if found["low"] > 0 and found["high"] < CLAIMED[0]:
        return "less"
    return UNTOLD


def figures(numbers: Numbers) -> list[Figure]:
    """Profit per five points, against the arithmetic; and what each way did."""
    per = charts.rows_of(ID, numbers, ("formula", "bonds", "better"), MARKETS)
    did = charts.rows_of(ID, numbers, ("bonds-kept", "bonds-profit", "better-kept", "better-profit"))
    return [
        charts.dots(
            charts.title(ID, "fig-per", numbers), per, reference=(CLAIMED[0], charts.name(ID, "claimed"))
        ),
        charts.bars(charts.title(ID, "fig-did", numbers), did),
    ]  # fmt: skip


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("claimed", "less", "falls", UNTOLD),
    live,
    right,
    figures,
    (
        "fig-per",
        "fig-did",
        "claimed",
        *(f"row-{row}" for row in ("formula", "bonds", "better")),
        *(f"row-{arm}-{row}" for arm in ARMS for row in ("kept", "profit")),
    ),
    Law(
        r"\mathit{CLV} = m\,\frac{r}{1 + d - r}",
        "customer lifetime value = m·r / (1 + d − r): margin m, retention r, discount rate d",
    ),
    "telecom",
)
