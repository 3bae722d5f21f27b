"""What a benchmark is: the records and the truth of one firm's customers, and what they come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from sim.lab.asked import level_of, one_of
from sim.lab.export.difficulty import Difficulty
from sim.lab.export.truth import OUTCOMES
from sim.lab.identity import identity
from sim.lab.paired import arms_half_width
from sim.lab.result import digest_of
from sim.scenario import Scenario


@dataclass(frozen=True)
class Effect:
    """One outcome: what is true on average, and what laying the treated beside the untreated says.

    Attributes:
        outcome: ``kept``, ``spend`` or ``margin``.
        true: mean over the firm's customers of the outcome with the policy less without.
        naive: mean of the treated less mean of the untreated.
        half_width: half of its interval, over who was drawn and what customers are like.
        level: of that interval.
        bias: by how much the naive difference is off on average over all lots that might have been drawn, given these customers.
    """

    outcome: str
    true: float
    naive: float
    half_width: float
    level: float
    bias: float

    @property
    def covered(self) -> bool:
        """Whether the interval holds the truth."""
        return abs(self.naive - self.true) <= self.half_width


@dataclass(frozen=True, eq=False, repr=False)
class Made:
    """Data and truth of one firm's customers.

    Attributes:
        base: the market without the policy.
        tried: the market with it.
        policy: what it is called.
        firm: whose policy and records.
        seed: whose luck.
        before: months before the policy.
        difficulty: how far records are from the truth.
        data: tables a firm would have, by name (``sim.lab.export.columns.DATA``).
        truth: tables no firm has (``TRUTH``).
    """

    base: Scenario
    tried: Scenario
    policy: str
    firm: str
    seed: int
    before: int
    difficulty: Difficulty
    data: Mapping[str, pd.DataFrame]
    truth: Mapping[str, pd.DataFrame]

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return asked_for(self.base, self.tried, self.firm, self.seed, self.before, self.difficulty)

    @property
    def months(self) -> int:
        """Observed in all."""
        return self.base.market.months

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name, those of the truth as ``truth/NAME``."""
        return {**self.data, **{f"truth/{name}": table for name, table in self.truth.items()}}

    def effect(self, outcome: str = "kept", level: float = 0.95) -> Effect:
        """The mean effect on one outcome, and what a comparison of the two groups says of it.

        Args:
            outcome: ``kept``, ``spend`` or ``margin``.
            level: of the interval.

        Raises:
            ValueError: for an outcome there is not.
        """
        one_of(outcome, OUTCOMES, "outcomes")
        table = self.truth["effects"]
        names = ("y0", "y1") if outcome == "kept" else (f"{outcome}0", f"{outcome}1")
        y0, y1 = (table[name].to_numpy(float) for name in names)
        treated, p = table["treatment"].to_numpy(bool), table["p"].to_numpy(float)
        a, b = y1[treated], y0[~treated]
        true = float((y1 - y0).mean())
        expected = float(np.average(y1, weights=p) - np.average(y0, weights=1 - p))
        return Effect(
            outcome, true, float(a.mean() - b.mean()), arms_half_width(a, b, level), level_of(level), expected - true
        )

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """Of every outcome."""
        return tuple(self.effect(outcome) for outcome in OUTCOMES)

    def to_dict(self) -> dict[str, Any]:
        """What it is of and what it comes to, as plain JSON values; the tables are files."""
        return {
            "id": self.id,
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "policy": self.policy,
            "firm": self.firm,
            "seed": self.seed,
            "months": self.months,
            "before": self.before,
            "difficulty": asdict(self.difficulty),
            "customers": len(self.truth["effects"]),
            "treated": int(self.truth["effects"]["treatment"].sum()),
            "effects": [{**asdict(one), "covered": one.covered} for one in self.effects],
            "rows": {name: len(table) for name, table in self.tables().items()},
        }

    def __repr__(self) -> str:
        table = self.truth["effects"]
        kept = self.effect()
        return (
            f"Benchmark of {self.base.name}, {self.policy}, {self.difficulty.name}: {len(table)} customers of {self.firm}, "
            f"{int(table['treatment'].sum())} treated; true mean effect on being kept {kept.true:+.4f}, naive {kept.naive:+.4f}"
        )


def asked_for(base: Scenario, tried: Scenario, firm: str, seed: int, before: int, difficulty: Difficulty) -> str:
    """Digest of all that determines a benchmark."""
    worlds = [identity(one, seed, 0, "columns") for one in (base, tried)]
    return digest_of(["export", *worlds, firm, before, difficulty])
