"""Tiers and envy: the best fifth served better, seen or unseen, against everyone served alike."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, best_of
from sim.classroom.lessons.worlds import Ask, Living, Taken, changes, estimate, firm_taken, laid_beside, with_levers
from sim.lab.run import Run

ID: Final = "tiers"
MARKETS: Final = ("credit-card", "hotel")
LIFT: Final = 0.04
"""Quality lift of the best fifth; everyone alike gets a half of it."""
ALL: Final = {f"tiers.lift_{tier}": LIFT / 2 for tier in ("summit", "top", "middle", "rest")}
ARMS: Final = {
    "best": {"tiers.lift_top": LIFT, "tiers.visibility": 0.0},
    "seen": {"tiers.lift_top": LIFT, "tiers.visibility": 1.0},
    "alike": ALL,
}


def take(run: Run) -> Taken:
    """What the firm's world comes to, and how unfairly the firm's customers feel treated at the end, of a hundred."""
    firm = run.scenario.focal_firm
    own = run.customers[run.customers["home"] == firm]
    return {**firm_taken(run), "unfair": 100 * float(np.mean(own["unfairness"])) if len(own) else float("nan")}


def live(living: Living) -> Numbers:
    """Two markets: tiers unseen, tiers seen by all, everyone alike, and as it is."""
    asks = {}
    for place, name, people in (("first", MARKETS[0], 1500), ("second", MARKETS[1], 1500)):
        base = living.market(name, people, 36)
        arms = {"rest": base, **{arm: with_levers(base, levers) for arm, levers in ARMS.items()}}
        asks[place] = Ask(arms, living.pairs(6), take)
    found = living.all(**asks)
    estimates: dict[str, dict[str, float]] = {}
    for place, mark in (("first", ""), ("second", "second-")):
        worlds = found[place]
        each = {"rest": [0.0] * len(worlds["rest"])} | {arm: changes(worlds[arm], worlds["rest"]) for arm in ARMS}
        estimates |= {f"{mark}{name}": one for name, one in laid_beside(each).items()}
        pairs = list(zip(worlds["seen"], worlds["best"], strict=True))
        estimates[f"{mark}envy"] = estimate(s["unfair"] - b["unfair"] for s, b in pairs)
        estimates[f"{mark}price"] = estimate(s - b for s, b in zip(each["seen"], each["best"], strict=True))
    return {"estimates": estimates, "facts": {}}  # fmt: skip


def right(numbers: Numbers) -> str:
    """What earned most, if it can be told from the second."""
    return best_of(numbers, ("rest", "best", "alike")) or UNTOLD


def figures(numbers: Numbers) -> list[Figure]:
    """Profit by policy in both markets; what being seen does."""
    return [
        charts.bars(charts.title(ID, "fig-profit", numbers), charts.rows_of(ID, numbers, tuple(ARMS), MARKETS)),
        charts.dots(
            charts.title(ID, "fig-envy", numbers), charts.rows_of(ID, numbers, ("envy",), MARKETS), unit="points", per=1
        ),
    ]


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("best", "alike", "rest", UNTOLD),
    live,
    right,
    figures,
    ("fig-profit", "fig-envy", *(f"row-{arm}" for arm in ARMS)),
    Law(
        r"\mathit{envy} = \alpha\, v\, \max(0,\ b_{\mathrm{top}} - b_{\mathrm{own}})",
        "envy = α · share who see it · max(0, service of the top − one's own)",
    ),
    "hotel",
)
