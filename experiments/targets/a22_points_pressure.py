"""A22: purchases come faster towards a reward, start again after it, and a head start helps to finish.

Waits for a points programme. Expected: ``firms.<name>.programme.earn`` (points a unit bought), ``programme.goal`` (points
that make a reward), ``programme.reward`` (what a reward is worth, share of price) and ``programme.head_start`` (points
given on joining, with the goal moved by as many). Where a path is called otherwise, ``PROGRAMME`` and ``HEAD_START`` are
the one place to change. Progress is counted here from purchases, so no column of points is needed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from experiments.targets.worlds import FOCAL, heads, lived, market
from sim.lab.targets import ABOVE, Estimate, Part, Target
from sim.market import Market
from sim.scenario import Scenario

GOAL: Final = 10
GIVEN: Final = 2
PROGRAMME: Final = {
    "programme.earn": 1.0,
    "programme.goal": float(GOAL),
    "programme.reward": 1.0,
}
HEAD_START: Final = {**PROGRAMME, "programme.goal": float(GOAL + GIVEN), "programme.head_start": float(GIVEN)}
"""Twelve stamps, two of them given: ten purchases either way (Kivetz et al. 2006)."""
CUSTOMERS: Final = 6_000
MONTHS: Final = 24
STEPS: Final = 5
"""Steps of progress from the first purchases to the last ones before a reward."""
FINISH: Final = 9
"""Months within which one has finished a card or not."""


class Purchases(NamedTuple):
    """Purchases at the focal firm, shape (months, customers)."""

    bought: NDArray[np.int64]


def buy(world: Market) -> Purchases:
    """Live the months and count."""
    rows = []
    for _ in range(world.spec.market.months):
        before = world.customers.bonds["episodes"][:, 0].astype(np.int64)
        world.step()
        rows.append(world.customers.bonds["episodes"][:, 0].astype(np.int64) - before)
    return Purchases(np.array(rows))


def pressure(treated: NDArray[np.int64], control: NDArray[np.int64], goal: int = GOAL) -> dict[str, float]:
    """How gaps between purchases shrink towards a reward, and whether they are back after it.

    The control is the same customers without a programme: months and customers at a step of progress are compared with
    themselves there, so that fast buyers, who are more often near a reward, do not count as acceleration. A gap is one
    over the rate.

    Args:
        treated: purchases with the programme, shape (months, customers).
        control: without.
        goal: purchases that make a reward.
    """
    past = np.vstack([np.zeros((1, treated.shape[1]), np.int64), np.cumsum(treated, axis=0)[:-1]])
    step = (past % goal) * STEPS // goal
    first = past < goal
    before, after = ((first, False), (~first, True))
    rate = {}
    for mask, later in (before, after):
        for k in range(STEPS):
            here = mask & (step == k)
            usual = float(control[here].sum())
            rate[k, later] = float(treated[here].sum()) / usual if usual else math.nan
    gap = {key: 1 / value if value else math.nan for key, value in rate.items()}
    return {
        "acceleration": gap[STEPS - 1, False] / gap[0, False] - 1,
        "reset": gap[0, True] / gap[0, False] - 1,
        **{f"gap {k}": gap[k, False] for k in range(STEPS)},
    }


def finished(bought: NDArray[np.int64], joined: NDArray[np.bool_], goal: int = GOAL, months: int = FINISH) -> float:
    """Share of the customers named who bought ``goal`` times within ``months``."""
    done = bought[:months].sum(axis=0) >= goal
    return float(done[joined].mean()) if joined.any() else math.nan


def offering(spec: Scenario, levers: Mapping[str, float]) -> Scenario:
    """The focal firm runs a programme from month 0."""
    return spec.evolve(spec.name, {f"firms.{FOCAL}.strategy": {"use": "set-levers", **levers}})


def measure(seed: int, scale: float) -> Mapping[str, float]:
    """The same customers without a programme, with one, and with a head start."""
    spec = market(
        "points",
        2,
        size=heads(CUSTOMERS, scale),
        months=MONTHS,
        kind="repertoire",
        changes={"population.traits.spend": 1.0},
    )
    first = lived(spec, seed)
    joined = first.customers.people["home"] == 0
    none, card, given = (
        buy(first.twin(world)).bought for world in (spec, offering(spec, PROGRAMME), offering(spec, HEAD_START))
    )
    plain, ahead = finished(card, joined), finished(given, joined)
    return {**pressure(card, none), "endowed": ahead - plain, "finished": plain, "finished, given": ahead}


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    gaps = ", ".join(f"{e[f'gap {k}']:.3f}" for k in range(STEPS))
    return (
        f"From the first fifth of the way to the last, the gap between purchases changes by {100 * e['acceleration'].mean:+.1f}%"
        f" (against the same customers without a programme: {gaps}); after the reward it stands"
        f" {100 * e['reset'].mean:+.1f}% from where it began. {100 * e['finished'].mean:.0f}% finish a card of {GOAL} within"
        f" {FINISH} months, {100 * e['finished, given'].mean:.0f}% one of {GOAL + GIVEN} with {GIVEN} given."
    )


TARGET: Final = Target(
    name="points-pressure",
    label="A22",
    title="Acceleration towards a reward, a fresh start after it, and the head start",
    source="Kivetz, Urminsky & Zheng 2006; Nunes & Drèze 2006",
    design=(
        f"Purchases shared among three alike firms; the focal firm gives a reward for every {GOAL} purchases, from month 0."
        " The same customers without the programme are the measure of how often each would have bought. Head start: twelve"
        " stamps with two given, so that ten purchases are needed either way."
    ),
    parts=(
        Part("acceleration", "gaps shrink by 10 to 30% from first to last", "INPUT", -0.30, -0.10, "LEVEL"),
        Part("reset", "after a reward they are back within 5%", "INPUT", -0.05, 0.05, "EQUIV"),
        Part("endowed", "a head start makes more of them finish", "INPUT", low=ABOVE),
    ),
    measure=measure,
    words=words,
    also={
        **{f"gap {k}": f"gap at step {k + 1} of {STEPS}, relative to no programme" for k in range(STEPS)},
        "finished": f"share who finish a card within {FINISH} months",
        "finished, given": "the same with a head start",
    },
    unknown="Kopalle et al. 2012 (tiers and rewards together, two segments) is not tried.",
    needs=tuple(f"firms.*.{path}" for path in HEAD_START),
)  # fmt: skip
