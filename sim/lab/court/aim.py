"""Policies made comparable by what they do: the dose at which each brings the same effect, and what else comes with the dose.

A dose is the strength of a strategy. It is looked for on replications 0, 1, ...; a trial begins at later ones, so that no dose is
judged on the luck it was chosen by (``sim.lab.court.trial``). Between doses tried, responses are straight lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.collect import FirmStory
from sim.lab.court.hearing import Hearing
from sim.lab.outcomes import Outcome
from sim.lab.world import Arm
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

SEARCHED: Final = "searched"
"""Beside the arms of a replication: what the search came to, as ``Aim.searched`` gives it."""

SMALL: Final = 0.3
"""Scale below which few doses are tried."""

Columns = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Aim:
    """An effect that every policy is dosed to bring.

    Attributes:
        effects: of a policy, from the firm's story without and with it (``FirmStory``), by name.
        name: the effect that is aimed at.
        amount: how much of it.
        doses: tried of every policy, the strongest last.
        few: instead, in a small trial.
        replications: of the search, at full size.
    """

    effects: Callable[[Outcome, Outcome, Scenario], Mapping[str, float]]
    name: str
    amount: float
    doses: Sequence[float] = (0.12, 0.25, 0.4, 0.6, 0.8, 1.0)
    few: Sequence[float] = (0.15, 0.45, 1.0)
    replications: int = 3

    def searched(
        self, base: Scenario, blocks: Mapping[str, Mapping[str, Any]], hearing: Hearing, scale: float = 1.0
    ) -> tuple[dict[str, dict[str, Any]], Outcome]:
        """Look for the dose of every policy.

        Returns:
            The blocks at their doses; one that never brings the amount, at the dose that brings most. And what was seen: the dose
            of every policy, NaN where there is none, and a table a policy: mean effects by ``dose``, nothing at rest first.
        """
        tried = self._tried(scale)
        dosed = {name: {dose: Arm(name, (), (("dose", dose),)) for dose in tried} for name in blocks}
        arms = {Arm(): base} | {
            arm: as_policy(base, {**blocks[name], "strength": dose})
            for name, own in dosed.items()
            for dose, arm in own.items()
        }
        found = hearing.lived(arms, FirmStory(people=False), replications=self._many(scale))
        rest = found.of(Arm())
        curves = {
            name: self._curve(base, rest, {dose: found.of(arm) for dose, arm in own.items()})
            for name, own in dosed.items()
        }
        doses = {name: self.dose_for(curve) for name, curve in curves.items()}
        most = {name: tried[int(np.argmax(curve[self.name][1:]))] for name, curve in curves.items()}
        strong = {name: most[name] if np.isnan(dose) else dose for name, dose in doses.items()}
        return {name: {**block, "strength": strong[name]} for name, block in blocks.items()}, Outcome(doses, curves)

    def dose_for(self, curve: Columns) -> float:
        """The smallest dose at which the mean response reaches the amount; NaN if it never does."""
        doses, gained = curve["dose"], curve[self.name]
        for k in range(1, len(doses)):
            if gained[k] >= self.amount > gained[k - 1]:
                share = (self.amount - gained[k - 1]) / (gained[k] - gained[k - 1])
                return float(doses[k - 1] + share * (doses[k] - doses[k - 1]))
        return float("nan")

    def exactly(self, effects: Mapping[str, float], name: str, policy: str, searched: Outcome) -> float:
        """An effect of a policy in one replication, corrected to the amount: the little by which its dose misses that is taken back
        along its own response, so that an interval over replications holds the luck of both.
        """
        curve = searched.tables[policy]
        slope = self.slope_at(curve, float(searched.measures[policy]), name)
        return effects[name] - slope * (effects[self.name] - self.amount)

    def slope_at(self, curve: Columns, dose: float, name: str) -> float:
        """Change of an effect per unit of the one aimed at, around a dose; 0 where that rests."""
        doses, gained, values = curve["dose"], curve[self.name], curve[name]
        k = int(np.clip(np.searchsorted(doses, dose), 1, len(doses) - 1))
        rise = gained[k] - gained[k - 1]
        return float((values[k] - values[k - 1]) / rise) if abs(rise) > 0.5 else 0.0

    def _curve(
        self, base: Scenario, rest: Sequence[Outcome], lived: Mapping[float, Sequence[Outcome]]
    ) -> dict[str, NDArray[Any]]:
        """Mean effects by dose, nothing at rest first."""
        rows = [[self.effects(*pair, base) for pair in zip(rest, each, strict=True)] for each in lived.values()]
        means = {name: [float(np.array([one[name] for one in row]).mean()) for row in rows] for name in rows[0][0]}
        return {"dose": np.array([0.0, *lived])} | {name: np.array([0.0, *each]) for name, each in means.items()}

    def _tried(self, scale: float) -> Sequence[float]:
        return self.doses if scale >= SMALL else self.few

    def _many(self, scale: float) -> int:
        return max(2, round(self.replications * min(scale, 1.0)))
