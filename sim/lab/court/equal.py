"""Policies made comparable: doses that spend the same, and rivals that answer in kind.

A dose is the strength of a strategy, and is looked for on luck that no trial uses (``SEARCHED``), so that a policy is never
judged on the luck it was tuned to. What a policy spends is what ``sim.lab.budget`` counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sim.lab.budget import equalised, spending
from sim.lab.collect import FirmStory
from sim.lab.court.case import ANSWERED
from sim.lab.court.hearing import Hearing
from sim.lab.world import Arm
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

SEARCHED: Final = 900_000
"""Replications on which doses are looked for are numbered from here."""

LOOKED: Final = 3
"""Replications on which a dose is looked for."""


def policies_of(base: Scenario, blocks: Mapping[str, Mapping[str, Any]]) -> dict[str, Scenario]:
    """Every policy at its own strength, rivals at rest."""
    return {name: as_policy(base, block) for name, block in blocks.items()}


def equal_budgets(
    base: Scenario, blocks: Mapping[str, Mapping[str, Any]], budget: float | str, hearing: Hearing
) -> dict[str, dict[str, Any]]:
    """Strategies at the strength at which each spends the same.

    Args:
        base: the market as it is.
        blocks: strategies by name, at their strongest.
        budget: share of the firm's yearly revenue at rest that each may spend; or the policy whose spending, at its own
            strength, is what all others may spend.
        hearing: who lives the worlds.

    Returns:
        The blocks with their strength. One that cannot spend so much stays at its strongest: the ledger says what it spends.
    """
    firm, policies = base.focal_firm, policies_of(base, blocks)
    arms = {Arm(): base} | ({Arm(budget): policies[budget]} if isinstance(budget, str) else {})
    found = hearing.lived(arms, FirmStory(people=False), replications=LOOKED, first=SEARCHED)
    if isinstance(budget, str):
        lines = spending(found, policies[budget], firm, Arm(budget), Arm())
        amount = float(sum(float((new - old).mean()) for old, new in lines.values()))
        dosed = {name: policy for name, policy in policies.items() if name != budget}
    else:
        amount = budget * float(found.values("revenue", Arm()).mean()) / (base.market.months / 12)
        dosed = policies
    if amount > 0 and dosed:
        luck: dict[str, Any] = {"seed": hearing.seed, "replications": LOOKED, "first": SEARCHED}
        who: dict[str, Any] = {"workers": hearing.workers, "executor": hearing.executor, "store": hearing.store}
        policies |= equalised(base, dosed, amount, firm=firm, **luck, **who)[0]
    return {name: dict(policies[name].firms[firm].strategy) for name in blocks}


def answered(base: Scenario, block: Mapping[str, Any]) -> Scenario:
    """The focal firm and every rival pull the same lever at the same dose, each on its own resting levers."""
    return base.evolve(base.name, {f"firms.{firm}.strategy": dict(block) for firm in base.firms})


def arms_of(base: Scenario, blocks: Mapping[str, Mapping[str, Any]]) -> dict[str, Scenario]:
    """Every policy twice: rivals at rest, and answering."""
    found: dict[str, Scenario] = {}
    for name, block in blocks.items():
        found[name] = as_policy(base, block)
        found[name + ANSWERED] = answered(base, block)
    return found
