"""Satisfaction is not loyalty: what it keeps depends on how easy leaving is."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.classroom.lessons import charts
from sim.classroom.lessons.lesson import UNTOLD, Figure, Law, Lesson, Numbers, went
from sim.classroom.lessons.worlds import Ask, Living, Taken, estimate
from sim.lab.run import Run

ID: Final = "satisfaction"
MARKETS: Final = ("textbook", "business-software")
COSTS: Final = {"free": 0.0, "tied": 2.0, "bound": 6.0}
"""What leaving costs, in units of utility: nothing; from where on we call customers locked in; three times that."""
LEVELS: Final = ("low", "middle", "high")


def take(run: Run) -> Taken:
    """Of the firm's customers on the first day, by thirds of satisfaction: how many stay."""
    firm = run.scenario.focal_firm
    first = run.table("snapshots")
    first = first[(first["firm"] == firm) & (first["home"] == firm)]
    last = run.customers.set_index("customer")["home"].reindex(first["customer"]).to_numpy()
    stays, felt = last == firm, first["cumulative_satisfaction"].to_numpy()
    lower, upper = np.quantile(felt, (1 / 3, 2 / 3))
    thirds = {"low": felt <= lower, "middle": (felt > lower) & (felt <= upper), "high": felt > upper}
    return {name: 100 * float(np.mean(stays[who])) if who.any() else float("nan") for name, who in thirds.items()}


def live(living: Living) -> Numbers:
    """One market where leaving is free and where it is dear; and a market that ties by itself."""
    base = living.market(MARKETS[0], 2500, 24)
    arms = {arm: base.evolve(base.name, {"behaviour.choice.switching_cost": cost}) for arm, cost in COSTS.items()}
    watched = {"months": [-1], "columns": ["cumulative_satisfaction", "home"]}
    second = living.market(MARKETS[1], 1500, 24)
    found = living.all(
        first=Ask(arms, living.pairs(10), take, snapshots=watched),
        second=Ask({"own": second}, living.pairs(8), take, snapshots=watched),
    )
    estimates: dict[str, dict[str, float]] = {}
    worlds = found["first"] | {"second": found["second"]["own"]}
    for arm, own in worlds.items():
        for level in LEVELS:
            estimates[f"{arm}-{level}"] = estimate(w[level] for w in own)
        estimates[f"{arm}-step"] = estimate(w["high"] - w["low"] for w in own)
    estimates["gap"] = estimate(
        (f["high"] - f["low"]) - (t["high"] - t["low"]) for f, t in zip(worlds["free"], worlds["bound"], strict=True)
    )
    lost = {"mean": "mean", "low": "high", "high": "low"}
    estimates["leave"] = {key: 100 - estimates["free-high"][other] for key, other in lost.items()}
    return {"estimates": estimates, "facts": {}}


def right(numbers: Numbers) -> str:
    """Where satisfaction tells more of who stays: where leaving is free, or where it is dear."""
    return {"up": "free", "down": "bound"}.get(went(numbers["estimates"]["gap"]), UNTOLD)


def figures(numbers: Numbers) -> list[Figure]:
    """Who stays by thirds of satisfaction; and the step from the lowest third to the highest."""
    stays = [f"{arm}-{level}" for arm in ("free", "bound") for level in LEVELS]
    return [
        charts.plain_bars(charts.title(ID, "fig-stays", numbers), charts.rows_of(ID, numbers, stays)),
        charts.dots(
            charts.title(ID, "fig-step", numbers),
            charts.rows_of(ID, numbers, ("free-step", "tied-step", "bound-step", "second-step")),
        ),
    ]


LESSON: Final = Lesson(
    ID,
    12,
    MARKETS,
    ("free", "bound", UNTOLD),
    live,
    right,
    figures,
    (
        "fig-stays",
        "fig-step",
        *(f"row-{arm}-{level}" for arm in ("free", "bound") for level in LEVELS),
        *(f"row-{arm}-step" for arm in (*COSTS, "second")),
    ),
    Law(
        r"P(\mathrm{stay}) = \frac{e^{U + SC}}{e^{U + SC} + \sum_j e^{U_j}}",
        "P(stay) = exp(U + SC) / (exp(U + SC) + sum over rivals of exp(U_j))",
    ),
    "business-software",
)
