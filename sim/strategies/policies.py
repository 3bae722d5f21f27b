"""From what a user names to a scenario: a strategy's name, lever settings, or a scenario of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sim.scenario import Scenario
from sim.strategies.registry import StrategyError, find, known_strategies

Policy = Scenario | str | Mapping[str, Any]


def as_policy(base: Scenario, policy: Any, firm: str | None = None) -> Scenario:
    """The scenario of a policy tried on ``firm`` (the focal one unless named).

    Args:
        base: the baseline.
        policy: a scenario (taken as it is); the name of a strategy; a mapping such as
            ``{"use": "complaint-recovery", "strength": 0.5, "name": "half"}``; or a function decorated with ``@strategy``.
        firm: whose policy it is.

    Raises:
        StrategyError: for an unknown strategy or parameter.
        ScenarioError: for an unknown firm.
    """
    if isinstance(policy, Scenario):
        return policy
    firm = firm or base.focal_firm
    if callable(policy):
        names = [name for name, known in known_strategies().items() if known.rule is policy]
        if not names:
            raise StrategyError(f"{policy!r} is not registered; decorate it with @strategy(name)")
        policy = names[0]
    block = {"use": policy} if isinstance(policy, str) else dict(policy)
    name = str(block.pop("name", block.get("use", "policy")))
    if "use" not in block:
        raise StrategyError(f"a policy needs use: STRATEGY, got {block}; strategies: {', '.join(known_strategies())}")
    find(block)
    return base.evolve(name, {f"firms.{firm}.strategy": block})
