"""Does the court tell the truth? A claim tried in a world where it is true by design, and in one where it is false by design.

Each is the case's first market with something of the model amplified or knocked out (``Case.true_world``, ``Case.false_world``),
tried as any market is, by the rule of one market. The court errs when it denies what is true, or grants what is false; where it
says neither it has not erred, and has told nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sim.lab.court.case import Case
from sim.lab.court.hearing import Hearing
from sim.lab.court.rule import in_market
from sim.lab.court.ruling import Question, Told
from sim.lab.court.trial import bases_of, doses_of, live
from sim.lab.runner import Where
from sim.lab.store import Store

TRUE, FALSE = "true", "false"
WORLDS: Final = (TRUE, FALSE)


@dataclass(frozen=True)
class Tried:
    """What the court said of one world by design.

    Attributes:
        world: ``true`` or ``false``.
        seed: whose luck.
        told: what the court said.
        questions: what it turned on.
    """

    world: str
    seed: int
    told: Told
    questions: tuple[Question, ...]

    @property
    def right(self) -> bool:
        """Whether it said what is so."""
        return self.told == ("yes" if self.world == TRUE else "no")

    @property
    def wrong(self) -> bool:
        """Whether it said the contrary of what is so."""
        return self.told == ("no" if self.world == TRUE else "yes")


def by_design(
    case: Case,
    world: str,
    seed: int,
    *,
    scale: float = 0.1,
    workers: int | None = 1,
    executor: Where = None,
    store: Store | None = None,
) -> Tried:
    """Try a case in a world by design, in its first market, at a scale's smallest replications."""
    changes = case.true_world if world == TRUE else case.false_world
    market = case.markets[0].name
    bases = {market: bases_of(case, scale, changes)[market]}
    hearing = Hearing(seed, 0, workers, executor, store)
    blocks, searched = doses_of(case, bases, hearing, scale)
    lived = live(case, bases, blocks, hearing, case.effort.fewest, searched=searched)
    questions = tuple(lived.questions()[market])
    return Tried(world, seed, in_market(questions), questions)
