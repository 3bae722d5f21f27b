"""What rivals may do in reply, and what then is best.

Some of the markets are lived again, every rival doing nothing, copying the leader, or replying as best it can; doing
nothing is lived
among the same rivals, so what an option brings is against doing nothing there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from sim.lab.collect import FirmStory
from sim.lab.ensemble.compared import Compared, designed, intact
from sim.lab.ensemble.ignorance import Markets
from sim.lab.outcomes import Outcomes
from sim.lab.runner import Progress, run
from sim.lab.world import BASELINE

ANSWERS: Final = {"rest": "rest", "copy": "copy-the-leader", "best reply": "best-reply"}
"""What every rival does, by the name of the answer."""

SOME: Final = 10
"""Markets in which rivals answer, at most."""


@dataclass(frozen=True, eq=False)
class Answer:
    """One thing that rivals may do.

    Attributes:
        name: of ``ANSWERS``.
        markets: what options bring there.
        members: in which markets, by position in the ensemble.
        outcomes: the worlds.
    """

    name: str
    markets: Markets
    members: tuple[int, ...]
    outcomes: Outcomes


def answers(found: Compared, *, progress: Progress | None = None, **who: Any) -> tuple[Answer, ...]:
    """What options bring under each answer of the rivals; none where there is no rival.

    Args:
        found: the comparison.
        progress: called with (worlds done, worlds in all).
        who: who lives the worlds: ``workers``, ``executor``, ``store``.
    """
    rivals = [name for name in found.base.firms if name != found.firm]
    if not rivals:
        return ()
    picked = [
        found.lived[k]
        for k in np.unique(np.linspace(0, len(found.lived) - 1, min(SOME, len(found.lived))).round().astype(int))
    ]
    options = {BASELINE: found.base, **found.policies}
    told = []
    for turn, (name, use) in enumerate(ANSWERS.items()):
        changes = {f"firms.{rival}.strategy": {"use": use} for rival in rivals}
        design = designed(
            found.ensemble,
            options,
            found.size,
            seed=found.seed,
            replications=found.replications,
            members=picked,
            changes=changes,
        )
        moved = None if progress is None else _further(progress, turn * len(design), len(ANSWERS) * len(design))
        lived, members = intact(run(design, FirmStory(found.firm, people=False), progress=moved, **who), picked)
        there = replace(found, outcomes=lived, lived=members)
        told.append(Answer(name, there.markets("profit"), members, lived))
    return tuple(told)


def _further(progress: Progress, before: int, whole: int) -> Progress:
    return lambda done, _: progress(before + done, whole)


def best_under(found: Compared, given: tuple[Answer, ...]) -> Mapping[str, str]:
    """The best option on average under each answer."""
    return {one.name: found.options[one.markets.best_on_average] for one in given}
