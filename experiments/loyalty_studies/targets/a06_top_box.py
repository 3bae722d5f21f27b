"""A6: totally satisfied customers buy again far more often than satisfied ones, where they are free to go."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np

from loyalty_studies.targets import shapes
from loyalty_studies.targets.a05_competition_curve import BOXES, MANY, Renewals, scenario
from loyalty_studies.targets.reading import at_home
from loyalty_studies.targets.worlds import heads, lived
from sim.lab.targets import Estimate, Part, Target
from sim.scenario import Scenario

CUSTOMERS: Final = 10_000
WINDOW: Final = 18
"""Months within which one buys again: the term of the contracts, so that everyone decides once."""
SURVEYS: Final = 2
LOCK: Final = 4.0
"""Switching cost of the locked-in market, utility."""


def survey(spec: Scenario, seed: int, least: int = 0) -> Renewals:
    """Satisfaction on the day customers are asked, and whether they chose the firm again within the window.

    Those with fewer than ``least`` visits to their firm are not asked.
    """
    world = lived(spec, seed)
    felt, again = [], []
    for _ in range(SURVEYS):
        known = at_home(world, "episodes") >= least
        home = np.where(known, world.customers.people["home"], -1)
        satisfaction = at_home(world, "cumulative_satisfaction")
        left = np.zeros(home.size, bool)
        for _ in range(WINDOW):
            world.step()
            left |= world.customers.people["left"] >= 0
        asked = (home >= 0) & (world.customers.people["stage"] == 1)
        felt.append(satisfaction[asked])
        again.append(~left[asked])
    return Renewals(np.concatenate(felt), np.concatenate(again))


def top_over_second(found: Renewals, edges: np.ndarray) -> tuple[float, float, float]:
    """Odds ratio of the top box to the second, and the shares who choose the firm again in the second and in the top."""
    g = shapes.means_by(shapes.boxes(found.satisfaction, edges), found.again, BOXES)
    return shapes.odds_ratio(float(g[-1]), float(g[-2])), float(g[-2]), float(g[-1])


def measure(seed: int, scale: float) -> Mapping[str, float]:
    """The odds ratio where leaving is free and where it is dear."""
    size = heads(CUSTOMERS, scale)
    open_market = scenario(MANY, 0.0, size, term=WINDOW)
    free = survey(open_market, seed)
    locked = survey(scenario(MANY, LOCK, size, term=WINDOW), seed)
    tasteful = survey(scenario(MANY, 0.0, size, tastes=True, term=WINDOW), seed)
    old = survey(open_market, seed, least=12)
    edges = shapes.equal_boxes(np.concatenate([free.satisfaction, locked.satisfaction]))
    out: dict[str, float] = {}
    for name, found in (("free", free), ("locked", locked), ("tastes", tasteful), ("old", old)):
        out[name], out[f"{name}, second"], out[f"{name}, top"] = top_over_second(found, edges)
    box = shapes.boxes(free.satisfaction, edges)
    out["in the top box"] = float((box == BOXES - 1).mean())
    out["ends"] = _ends(free, edges)
    return out


def _ends(found: Renewals, edges: np.ndarray) -> float:
    g = shapes.means_by(shapes.boxes(found.satisfaction, edges), found.again, BOXES)
    return shapes.odds_ratio(float(g[-1]), float(g[0])) if np.isfinite(g).all() else math.nan


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    return (
        f"With four substitutable rivals {100 * e['free, top'].mean:.0f}% of the top box and"
        f" {100 * e['free, second'].mean:.0f}% of the second choose the firm again within 18 months, an odds ratio of"
        f" {e['free']:.2f}; the whole scale, from the lowest box to the top, spans {e['ends']:.1f}. Where leaving costs"
        f" {LOCK:g} utilities it is {e['locked']:.2f} ({100 * e['locked, top'].mean:.0f}% against"
        f" {100 * e['locked, second'].mean:.0f}%). With default tastes for firms it is {e['tastes']:.2f}. Among customers of"
        f" at least a year, leaving free, it is {e['old']:.2f}."
    )


TARGET: Final = Target(
    name="top-box",
    label="A6",
    title="Totally satisfied against satisfied: odds of buying again",
    source="Xerox, in Jones & Sasser 1995 and Heskett et al. 1994; bands are LITERATURE's",
    design=(
        "The market of A5 with four rivals and contracts of eighteen months. All customers are asked for their (cumulative)"
        " satisfaction on one day; within eighteen months each one's contract ends once. Odds ratio of still being with"
        " the firm then, top box against second of five boxes of equal width (1st to 99th percentile). Locked in: a"
        f" switching cost of {LOCK:g}."
    ),
    parts=(
        Part("free", "odds ratio 3 to 10 where leaving is free", "EMERGENT", low=3, high=10, rule="LEVEL"),
        Part("locked", "odds ratio 1 to 2 where customers are locked in", "EMERGENT", low=1, high=2, rule="LEVEL"),
    ),
    measure=measure,
    words=words,
    also={
        **{
            f"{market}, {box}": f"chosen again, {box} box, {where}"
            for market, where in (("free", "leaving is free"), ("locked", "locked in"))
            for box in ("second", "top")
        },
        "ends": "odds ratio of the top box to the lowest, leaving is free",
        "tastes": "odds ratio with default tastes for firms",
        "tastes, second": "chosen again, second box, default tastes",
        "tastes, top": "chosen again, top box, default tastes",
        "old": "odds ratio among those with at least twelve visits, leaving is free",
        "in the top box": "share of customers in the top box",
    },
    notes={
        "fail": (
            "the top box is filled by new customers, whose satisfaction rests on a few lucky visits: in one look, 72% of it had"
            " fewer than six, against 15% of all. Satisfaction falls a little with experience, because what is thought due"
            " follows the best ever met (B3); without that ratchet the ratio was 1.00 in that look. Among customers of a year"
            " it is above 1, and still far from 3: as in A5, little of what satisfies at the top carries over to choice."
        )
    },
    unknown=(
        "Whether the published six is a ratio of odds or of chances, its base rate, and how many were in each box. The"
        " ratio depends on how wide a box is: here the five share what satisfaction the model produces."
    ),
)
