"""A22: purchases come faster towards a reward, start again after it, and a head start helps to finish.

Points are earned with money, so in this market (one price, one unit a purchase) a purchase is a stamp and progress can be
counted from purchases. Points are also a discount: they feed transactional loyalty whether or not a reward is near, and that
takes months to build up. So the control is no market without points but one with the same points and a reward out of
reach: what is left is the pull of the reward.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.targets.worlds import FOCAL, heads, market
from sim.lab.court.target import ABOVE, Estimate, Lived, Part, Target
from sim.lab.outcomes import Outcome
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market
from sim.scenario import Scenario

GOAL: Final = 10
GIVEN: Final = 2
PROGRAMME: Final = {
    "programme.earn": 1 / GOAL,
    "programme.threshold": 1.0,
    "programme.enrolment": 1.0,
    "programme.redemption": 1.0,
}
"""A stamp a purchase, from the first on; ten of them are worth a purchase."""
HEAD_START: Final = {**PROGRAMME, "programme.endowed": GIVEN / GOAL}
"""Twelve stamps, two of them given: ten purchases either way (Kivetz et al. 2006)."""
NOWHERE: Final = {**PROGRAMME, "programme.threshold": 100.0}
"""As many points, and a reward that nobody reaches: a thousand purchases."""
CUSTOMERS: Final = 6_000
MONTHS: Final = 24
STEPS: Final = 5
"""Steps of progress from the first purchases to the last ones before a reward."""
FINISH: Final = 9
"""Months within which one has finished a card or not."""


def buy(world: Market) -> Outcome:
    """Live the months and count: who was with the focal firm when they began, and purchases there, month by month."""
    joined = world.customers.people["home"] == 0
    rows = {}
    for month in range(world.spec.market.months):
        before = world.customers.relationships["episodes"][:, 0].astype(np.int64)
        world.step()
        rows[str(month)] = (world.customers.relationships["episodes"][:, 0].astype(np.int64) - before).astype(np.int16)
    return Outcome({}, {"customers": {"joined": joined, **rows}})


def bought(outcome: Outcome) -> NDArray[np.int64]:
    """Purchases at the focal firm, shape (months, customers)."""
    return np.array([rows for name, rows in outcome.tables["customers"].items() if name != "joined"], dtype=np.int64)


def pressure(treated: NDArray[np.int64], control: NDArray[np.int64], goal: int = GOAL) -> dict[str, float]:
    """How gaps between purchases shrink towards a reward, and whether they are back after it.

    The control is the same customers with points that lead nowhere: months and customers at a step of progress are
    compared with themselves there, so that neither fast buyers, who are more often near a reward, nor the worth of the
    points count as acceleration. A gap is one over the rate.

    Args:
        treated: purchases with the programme, shape (months, customers).
        control: with the reward out of reach.
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


ARMS: Final[Mapping[str, Mapping[str, float]]] = {
    BASELINE: {},
    "points that lead nowhere": NOWHERE,
    "a card": PROGRAMME,
    "a head start": HEAD_START,
}


def worlds(scale: float) -> dict[Arm, Lived]:
    """The same customers with nothing, points that lead nowhere, a programme, and a head start."""
    spec = market(
        "points",
        2,
        size=heads(CUSTOMERS, scale),
        months=MONTHS,
        kind="repertoire",
        changes={"population.traits.spend": 1.0},
    )
    return {Arm(name): Lived(offering(spec, levers) if levers else spec, buy) for name, levers in ARMS.items()}


def reading(found: Mapping[Arm, Outcome]) -> Mapping[str, float]:
    """What the same customers bought in each."""
    joined = found[Arm(BASELINE)].tables["customers"]["joined"]
    none, nowhere, card, given = (bought(found[Arm(name)]) for name in ARMS)
    plain, ahead = finished(card, joined), finished(given, joined)
    worth, both = pressure(nowhere, none), pressure(card, none)
    return {
        **pressure(card, nowhere),
        "endowed": ahead - plain,
        "finished": plain,
        "finished, given": ahead,
        **{f"{name}, points alone": worth[name] for name in ("acceleration", "reset")},
        **{f"{name}, against none": both[name] for name in ("acceleration", "reset")},
        "worth": float(nowhere.sum()) / float(none.sum()) - 1,
        "reward": float(card.sum()) / float(nowhere.sum()) - 1,
    }


def words(e: Mapping[str, Estimate]) -> str:
    """What was measured."""
    gaps = ", ".join(f"{e[f'gap {k}']:.3f}" for k in range(STEPS))
    return (
        f"From the first fifth of the way to the last, the gap between purchases changes by {100 * e['acceleration'].mean:+.1f}%"
        f" (gaps relative to the same customers with points that lead nowhere: {gaps}); after the reward it stands"
        f" {100 * e['reset'].mean:+.1f}% from where it began. {100 * e['finished'].mean:.0f}% finish a card of {GOAL} within"
        f" {FINISH} months, {100 * e['finished, given'].mean:.0f}% one of {GOAL + GIVEN} with {GIVEN} given. Points that lead"
        f" nowhere raise purchases by {100 * e['worth'].mean:.1f}%, a reward within reach by another {100 * e['reward'].mean:.1f}%."
    )


TARGET: Final = Target(
    name="points-pressure",
    label="A22",
    title="Acceleration towards a reward, a fresh start after it, and the head start",
    source="Kivetz, Urminsky & Zheng 2006; Nunes & Drèze 2006",
    design=(
        f"Purchases shared among three alike firms, one unit each at one price; the focal firm gives points worth a tenth of"
        f" the price, and a reward of the price for {GOAL} purchases, from month 0; everyone takes part from the first"
        " purchase. The same customers with as many points and a reward a thousand purchases away are the measure of how"
        " often each would have bought, since points are a discount too. Head start: twelve stamps with two given, so that"
        " ten purchases are needed either way."
    ),
    parts=(
        Part("acceleration", "gaps shrink by 10 to 30% from first to last", "INPUT", -0.30, -0.10, "LEVEL"),
        Part("reset", "after a reward they are back within 5%", "INPUT", -0.05, 0.05, "EQUIV"),
        Part("endowed", "a head start makes more of them finish", "INPUT", low=ABOVE),
    ),
    worlds=worlds,
    reading=reading,
    words=words,
    also={
        **{f"gap {k}": f"gap at step {k + 1} of {STEPS}, relative to points that lead nowhere" for k in range(STEPS)},
        "finished": f"share who finish a card within {FINISH} months",
        "finished, given": "the same with a head start",
        "acceleration, points alone": "change of the gap first to last by points that lead nowhere, against none",
        "reset, points alone": "the gap after ten purchases against the first, likewise",
        "acceleration, against none": "change of the gap first to last by the programme, against none: worth and pull",
        "reset, against none": "the gap after a reward against the first, likewise",
        "worth": "purchases with points that lead nowhere against none, as a share",
        "reward": "purchases with the reward within reach against points that lead nowhere, as a share",
    },
    unknown=(
        "How large the head start's effect should be is not judged (Nunes & Drèze: 34% against 19% finished). A month is the"
        " unit of time: who buys several times in one feels the pull of where the month began. Kopalle et al. 2012 (tiers"
        " and rewards together, two segments) is not tried."
    ),
)  # fmt: skip
