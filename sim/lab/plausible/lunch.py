"""No free lunch at rest: what one small step of every lever that has a cost brings, against what it costs.

Marginal return over marginal cost is (change of profit + change of cost) / change of cost, where the cost is what stands in
the lever's own lines of the books: 1 where the firm would neither pull the lever further nor let it go, above 1 where it leaves
money on the table. What the lever's line costs more because more customers came is its cost too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from sim.lab.plausible.lived import REST, Floats, Lived, over
from sim.scenario import Levers, Scenario


@dataclass(frozen=True)
class Step:
    """One small step of a lever.

    Attributes:
        by: what is added, by lever and number.
        lines: of the books, where its cost stands.
    """

    by: Mapping[str, float]
    lines: tuple[str, ...]

    def change(self, market: Scenario) -> dict[str, Any]:
        """What is changed, by dotted path: each number from rest, within its range."""
        firm = market.firms[market.focal_firm]
        levers = {path: _stepped(firm, path, step) for path, step in self.by.items()}
        return {f"firms.{market.focal_firm}.strategy": {"use": "set-levers", **levers}}


def _stepped(firm: Levers, path: str, step: float) -> float:
    block, _, name = path.partition(".")
    return float(getattr(getattr(firm, block), name)) + step


STEPS: Final[dict[str, Step]] = {
    "service.lift": Step({"service.lift": 0.01}, ("service",)),
    "service.fewer_failures": Step({"service.fewer_failures": 0.1}, ("service",)),
    "service.peak": Step({"service.peak": 0.02}, ("service",)),
    "service.end": Step({"service.end": 0.02}, ("service",)),
    "recovery.ease": Step({"recovery.ease": 0.1}, ("recovery",)),
    "recovery.delay_days": Step({"recovery.delay_days": -2.0}, ("recovery",)),
    "recovery.apology": Step({"recovery.apology": 0.1}, ("recovery",)),
    "recovery.compensation": Step({"recovery.compensation": 0.05}, ("recovery",)),
    "recovery.resolve": Step({"recovery.resolve": 0.1}, ("recovery",)),
    "recovery.notice": Step({"recovery.notice": 0.1}, ("recovery",)),
    "promise.extras": Step({"promise.extras": 0.005}, ("promise",)),
    "tiers.lift_top": Step({"tiers.lift_top": 0.02}, ("tiers",)),
    "tiers.recognition": Step({"tiers.recognition": 0.1}, ("tiers",)),
    "programme.earn": Step({"programme.earn": 0.01}, ("programme",)),
    "bonds.financial": Step({"bonds.financial": 0.01}, ("bonds",)),
    "bonds.social": Step({"bonds.social": 0.1}, ("bonds",)),
    "bonds.structural": Step({"bonds.structural": 0.1}, ("bonds",)),
    "personalisation.intensity": Step({"personalisation.intensity": 0.1}, ("personalisation",)),
    "contact.rate": Step({"contact.rate": 0.02, "contact.advice": 0.2}, ("contact",)),
    "win_back.rate": Step({"win_back.rate": 0.05, "win_back.apology": 0.5}, ("contact",)),
    "advertising.spend": Step({"advertising.spend": 0.002}, ("advertising",)),
    "advertising.calls": Step({"advertising.calls": 0.01}, ("contact",)),
    "referral.reward": Step({"referral.reward": 0.1}, ("gifts",)),
    "welcome.lift": Step({"welcome.lift": 0.02}, ("welcome",)),
    "survey.asked": Step({"survey.asked": 0.05}, ("survey",)),
}
"""By lever. Advice and an apology go with calls, which say nothing without. Discounts have no line: the row on price is theirs."""


def returns(lived: Lived, name: str) -> tuple[Floats, Floats]:
    """Marginal return over marginal cost of a lever's step, and its cost as a share of revenue at rest; one a"
    " replication.
    """
    world = f"step {name}"
    cost = sum((lived(f"cost {line}", world) - lived(f"cost {line}") for line in STEPS[name].lines), np.zeros(1))
    gain = lived("profit", world) - lived("profit", REST)
    share = over(cost, lived("revenue"))
    return over(gain + cost, np.where(share > 1e-9, cost, np.nan)), share
