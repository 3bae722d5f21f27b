"""Design: a table of worlds, one of its arms the baseline.

    design = crossed(base, policies={"less": {"use": "under-promise"}}, factors={"market.review_rate": (0.05, 0.2)},
                     replications=20)

Arms share their luck: replication k of one has the seed and the replication of replication k of any other.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from sim.knockouts import knock_out
from sim.lab.asked import firm_of, replications_of, scenario_of
from sim.lab.world import BASELINE, Arm, World, factors_of
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.strategies.policies import as_policy, scenario_name


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


def crossed(
    base: Scenario | str | Path,
    *,
    policies: Mapping[str, Any] | None = None,
    knockouts: str | Sequence[str | tuple[str, ...]] = (),
    factors: Mapping[str, Sequence[Any]] | None = None,
    firm: str | None = None,
    seed: int = 1,
    replications: int = 10,
) -> Design:
    """Every policy with every knock-out and every combination of factor values, the baseline's among them.

    Args:
        base: the market, or its name or path.
        policies: by name, each what ``compare`` takes; the baseline is always there.
        knockouts: what is switched off, one entry an arm, a tuple for several at once; with nothing switched off always there.
        factors: values by dotted path of the scenario (``market.review_rate``); every combination is tried.
        firm: whose policies; the scenario's focal firm unless named.
        seed: of all worlds.
        replications: worlds an arm, on the same luck in every arm.

    Raises:
        ScenarioError, StrategyError, KnockoutError: for what is unknown or out of range.
        ValueError: for policies or factors that are no mapping, a factor without a list of values, or an unknown firm.
    """
    base = scenario_of(base)
    firm, seed, replications = firm_of(base, firm), as_seed(seed), replications_of(replications)
    for given, what in ((policies, "policies"), (factors, "factors")):
        if given is not None and not isinstance(given, Mapping):
            raise ValueError(f"{what} are a mapping by name, not {given!r}")
    if policies and BASELINE in policies:
        raise ValueError(f"a policy cannot be called {BASELINE!r}: that is the market without one")
    for name, values in (factors or {}).items():
        if isinstance(values, str) or not isinstance(values, Iterable) or not list(values):
            raise ValueError(f"factor {name} is {values!r}; a list of values is needed, e.g. [0.05, 0.2]")
    knockouts = (knockouts,) if isinstance(knockouts, str) else knockouts
    levels = {name: tuple(values) for name, values in (factors or {}).items()}
    arms: dict[Arm, Scenario] = {}
    for values in itertools.product(*levels.values()):
        chosen = dict(zip(levels, values, strict=True))
        market = base.evolve(base.name, chosen) if chosen else base
        for off in ((), *knockouts):
            names = (off,) if isinstance(off, str) else tuple(off)
            without = knock_out(market, *names) if names else market
            for policy, block in {BASELINE: None, **(policies or {})}.items():
                tried = without if block is None else as_policy(without, block, firm, name=scenario_name(policy))
                arms[Arm(policy, names, factors_of(chosen))] = tried
    return design_of(arms, seed=seed, replications=replications)
