"""World: one market under one policy and one stroke of luck, and the digest of what determines its outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sim.engines.engine import EngineName
from sim.lab.identity import identity
from sim.scenario import Scenario

BASELINE = "baseline"
"""What the policy of a world is called that others are laid beside."""

Factors = tuple[tuple[str, Any], ...]
"""Names and values of what a design varies, in the order of its columns."""


@dataclass(frozen=True, eq=False)
class World:
    """One world to live.

    ``scenario`` is lived as it is: policy, knock-outs and factor values are in it already, and are told beside it because a
    table needs names for what was changed. They do not count in the digest: two worlds that come to the same scenario and
    the same luck are one world, whatever they are called, and are lived once.

    Attributes:
        scenario: what is lived.
        policy: what the policy is called.
        knockouts: what is switched off.
        factors: names and values of what the design varies.
        seed, replication: whose luck; worlds of one seed and replication share all of it.
        engine: ``columns`` or ``agents``.
        market: what the market is called, where a design has several; the scenario's own name tells it otherwise.
    """

    scenario: Scenario
    policy: str = BASELINE
    knockouts: tuple[str, ...] = ()
    factors: Factors = ()
    seed: int = 1
    replication: int = 0
    engine: EngineName = "columns"
    market: str = ""

    @cached_property
    def digest(self) -> str:
        """Of all that determines its outcomes: scenario, luck, engine, version, and strategies from outside the package."""
        return identity(self.scenario, self.seed, self.replication, self.engine)

    @property
    def arm(self) -> Arm:
        """What it is called, whatever its luck."""
        return Arm(self.policy, self.knockouts, self.factors, self.market)

    @property
    def luck(self) -> tuple[int, int]:
        """Seed and replication."""
        return self.seed, self.replication

    def labels(self) -> dict[str, Any]:
        """Its columns in a table."""
        return {
            "scenario": self.market or self.scenario.name,
            "policy": self.policy,
            "knockouts": " ".join(self.knockouts),
            **dict(self.factors),
            "seed": self.seed,
            "replication": self.replication,
        }

    def again(self, replication: int) -> World:
        """The same world on the luck of another replication."""
        return replace(self, replication=replication)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, World):
            return NotImplemented
        return (self.digest, self.arm) == (other.digest, other.arm)

    def __hash__(self) -> int:
        return hash((self.digest, self.arm))


@dataclass(frozen=True)
class Arm:
    """What worlds of a design have in common that differ in luck alone: policy, knock-outs, factor values, and the market
    where a design has several.
    """

    policy: str = BASELINE
    knockouts: tuple[str, ...] = ()
    factors: Factors = ()
    market: str = ""

    def labels(self) -> dict[str, Any]:
        """Its columns in a table."""
        market = {"scenario": self.market} if self.market else {}
        return {**market, "policy": self.policy, "knockouts": " ".join(self.knockouts), **dict(self.factors)}


def factors_of(values: Mapping[str, Any]) -> Factors:
    """Factor values as a world holds them."""
    return tuple(values.items())
