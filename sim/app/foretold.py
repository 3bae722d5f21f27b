"""How long a long verb will take, said before it begins: a world is lived on trial."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sim.lab.experiment import Experiment

SHARED = 0.6
"""What a world costs whose warm-up another has lived, beside that one."""


def seconds_for(experiments: Sequence[Experiment]) -> float:
    """Seconds on one core that these worlds will take, from one that is lived now (compiling left out)."""
    from sim.market.market import Market

    base = experiments[0].base
    short = base.evolve(
        base.name, {"population.size": min(base.population.size, 50), "market.months": 2, "market.warm_up": 0}
    )
    Market(short, rng=1).run()
    started = time.perf_counter()
    Market(base, rng=1).run()
    one = time.perf_counter() - started
    arms = 1 + SHARED * len(experiments[0].policies)
    return one * sum(len(e.sample) * e.replications for e in experiments) * arms


def duration(seconds: float) -> str:
    """A time as people say it."""
    from sim.words import number, say

    if seconds < 90:
        return say("sense-app-seconds", n=max(round(seconds), 1))
    if seconds < 90 * 60:
        return say("sense-app-minutes", n=round(seconds / 60))
    return say("sense-app-hours", n=number(seconds / 3600, 2))


def foretell(experiments: Sequence[Experiment]) -> str:
    """What will be lived, and how long that will take."""
    from sim.words import say, whole

    first = experiments[0]
    return say(
        "sense-app-plan",
        worlds=whole(sum(len(e) for e in experiments)),
        points=whole(sum(len(e.sample) for e in experiments)),
        factors=len(first.factors),
        replications=first.replications,
        policy=next(iter(first.policies), ""),
        time=duration(seconds_for(experiments)),
    )
