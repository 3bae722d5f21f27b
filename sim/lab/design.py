"""Design: a table of worlds, one of its arms the baseline.

    design = design_of({Arm(): base, Arm("less"): less}, replications=20)

Arms share their luck: replication k of one has the seed and the replication of replication k of any other. Policies, factors and
knock-outs are crossed by an ``Experiment``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from sim.lab.world import Arm, World
from sim.scenario import Scenario


@dataclass(frozen=True)
class Design:
    """A table of worlds.

    Attributes:
        worlds: its rows.
        baseline: the arm that the others are laid beside.
    """

    worlds: tuple[World, ...]
    baseline: Arm = field(default_factory=Arm)

    def __len__(self) -> int:
        return len(self.worlds)

    @property
    def columns(self) -> list[str]:
        """Names of what says which world a row is about."""
        return list(dict.fromkeys(name for world in self.worlds for name in world.labels()))

    @property
    def arms(self) -> tuple[Arm, ...]:
        """What is laid side by side, in order."""
        return tuple(dict.fromkeys(world.arm for world in self.worlds))

    @property
    def frame(self) -> pd.DataFrame:
        """A row a world: what it is called, its luck, and its digest."""
        return pd.DataFrame([{**world.labels(), "digest": world.digest} for world in self.worlds])


def design_of(
    arms: Mapping[Arm, Scenario] | Iterable[tuple[Arm, Scenario]],
    *,
    seed: int = 1,
    replications: int = 1,
    first: int = 0,
    baseline: Arm | None = None,
) -> Design:
    """A design from scenarios by arm: replication by replication, each with every arm.

    Args:
        arms: the scenarios, and what they are called.
        seed: of all worlds.
        replications: worlds an arm.
        first: number of the first replication.
        baseline: the arm that others are laid beside; the first unless named.
    """
    pairs = list(arms.items() if isinstance(arms, Mapping) else arms)
    worlds = [
        World(scenario, arm.policy, arm.knockouts, arm.factors, seed, replication)
        for replication in range(first, first + replications)
        for arm, scenario in pairs
    ]
    return Design(tuple(worlds), baseline or pairs[0][0])
