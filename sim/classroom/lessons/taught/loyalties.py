"""Two loyalties: bought with money, or earned by service; what is left of each when the firm stops."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import (
    Ask,
    Living,
    Taken,
    change,
    estimate,
    firm_taken,
    mean_line,
    mean_of,
    monthly,
)
from sim.lab.run import Run
from sim.strategies.policies import as_policy

ID: Final = "loyalties"
MARKETS: Final = ("textbook", "coffee-shop")
ARMS: Final = {"money": {"bonds.financial": 0.05}, "care": {"service.lift": 0.06}}
WINDOW: Final = 6
"""Months that are looked at before the firm stops, and at the end."""


def take(run: Run) -> Taken:
    """Both loyalties, month by month, of a hundred."""
    months = run.scenario.market.months
    stop = months // 2
    found: Taken = firm_taken(run)
    for name in ("emotional", "transactional"):
        line = [100 * value for value in monthly(run, name)]
        found |= {
            f"{name}-line": line,
            f"{name}-built": mean_of(line[stop - WINDOW : stop]),
            f"{name}-left": mean_of(line[-WINDOW:]),
        }
    return found


def live(living: Living) -> Numbers:
    """Two markets; in each, money or service for the first half of the time, and nothing after."""
    asks = {}
    months = 36
    for place, name, people in (("first", MARKETS[0], 2000), ("second", MARKETS[1], 1000)):
        base = living.market(name, people, 36)
        months = base.market.months
        arms = {"rest": base}
        for arm, levers in ARMS.items():
            arms[arm] = as_policy(base, {"use": "set-levers", "start": 0, "end": months // 2, **levers})
        asks[place] = Ask(arms, living.pairs(8), take)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        rest = found[place]["rest"]
        kept = {}
        for arm, kind in (("money", "transactional"), ("care", "emotional")):
            pairs = list(zip(found[place][arm], rest, strict=True))
            built = [new[f"{kind}-built"] - old[f"{kind}-built"] for new, old in pairs]
            left = [new[f"{kind}-left"] - old[f"{kind}-left"] for new, old in pairs]
            level = float(np.mean(built)) or float("nan")
            kept[arm] = [100 * one / level for one in left]
            estimates[f"{mark}{arm}-built"], estimates[f"{mark}{arm}-left"] = estimate(built), estimate(left)
            estimates[f"{mark}{arm}-kept"] = estimate(kept[arm])
            estimates[f"{mark}{arm}-profit"] = change(found[place][arm], rest)
        estimates[f"{mark}gap"] = estimate(c - m for c, m in zip(kept["care"], kept["money"], strict=True))
    series = {
        arm: [
            a - b
            for a, b in zip(
                mean_line(found["first"][arm], f"{kind}-line"),
                mean_line(found["first"]["rest"], f"{kind}-line"),
                strict=True,
            )
        ]
        for arm, kind in (("money", "transactional"), ("care", "emotional"))
    }
    return {"estimates": estimates, "facts": {"stop": months // 2}, "series": series}


def right(numbers: Numbers) -> str:
    """Of which a larger share is left at the end."""
    return {"up": "care", "down": "money"}.get(went(numbers["estimates"]["gap"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Both loyalties against the twin world; what is left; and what it did to profit."""
    series = [(charts.name(ID, f"line-{arm}"), numbers["series"][arm], False) for arm in ARMS]
    kept, profits = [f"{arm}-kept" for arm in ARMS], [f"{arm}-profit" for arm in ARMS]
    return [
        charts.lines(charts.title(ID, "fig-line", numbers), series, unit="points"),
        charts.dots(charts.title(ID, "fig-kept", numbers), charts.rows_of(ID, numbers, kept, MARKETS), sign=False),
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, profits, MARKETS)),
    ]


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("money", "care", UNTOLD),
    live,
    right,
    figures,
    (
        "fig-line",
        "fig-kept",
        "fig-profit",
        *(f"line-{arm}" for arm in ARMS),
        *(f"row-{arm}-{what}" for arm in ARMS for what in ("kept", "profit")),
    ),
    Law(
        r"L^T_{t+1} = (1-d_T)\,L^T_t + \eta_T\,\mathit{incentive}, \qquad "
        r"L^E_{t+1} = (1-d_E)\,L^E_t + \eta_E\,\tfrac{\max(0,\ C - C^*)}{1 - C^*}\,(1 - L^E_t)",
        "bought: L′ = (1 − d)·L + η·incentive;  felt: L′ = (1 − d)·L + η·(satisfaction above C*)·(1 − L)",
    ),
    "textbook",
)
