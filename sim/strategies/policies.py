"""From what a user names to a scenario: a strategy's name, lever settings, or a scenario of one's own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sim.scenario import Scenario
from sim.strategies.files import block_in, is_file, policies_in
from sim.strategies.joined import block_together, named_after, named_together
from sim.strategies.registry import StrategyError, find, known_strategies
from sim.words import listed, message

Policy = Scenario | str | Mapping[str, Any]


def as_policy(base: Scenario, policy: Any, firm: str | None = None, *, name: str | None = None) -> Scenario:
    """The scenario of a policy tried on ``firm`` (the focal one unless named).

    Args:
        base: the baseline.
        policy: a scenario (taken as it is); the name of a strategy, or several joined by ``+``; a mapping such as
            ``{"use": "complaint-recovery", "strength": 0.5, "name": "half"}``; or a function decorated with ``@strategy``.
        firm: whose policy it is.
        name: of the scenario that is made; the policy's own unless given.

    Raises:
        StrategyError: for an unknown strategy or parameter, or what is no policy.
        ScenarioError: for an unknown firm.
    """
    if isinstance(policy, Scenario):
        return policy
    block = block_of(policy)
    own = str(block.pop("name", named_after(block)))
    find(block)
    return base.evolve(
        name or scenario_name(own), {f"firms.{base.focal_firm if firm is None else firm}.strategy": block}
    )


def block_of(policy: Any) -> dict[str, Any]:
    """A strategy's block, as a scenario holds it; ``name`` may stand in it.

    Raises:
        StrategyError: when it is nothing of the kind.
    """
    if callable(policy):
        names = [name for name, known in known_strategies().items() if known.rule is policy]
        if not names:
            raise StrategyError(message("strategy-not-registered", given=repr(policy)))
        policy = names[0]
    if isinstance(policy, str):
        several = named_together(policy)
        return block_in(block_together([{"use": one} for one in several]) if len(several) > 1 else {"use": policy})
    if not isinstance(policy, Mapping):
        raise StrategyError(message("strategy-no-policy", given=repr(policy)))
    if "use" not in policy:
        raise StrategyError(message("strategy-policy-use", given=str(dict(policy)), known=listed(known_strategies())))
    return block_in(policy)


def named_policies(policies: Sequence[Any]) -> list[tuple[str | None, Any]]:
    """Policies with their names, where they have been given one.

    Each is a policy, a file of some (``sim.strategies.files``), or a mapping of policies by name:
    ``{"a tenth less": {"use": "under-promise", "cushion": 0.1}}``.
    A policy's own ``name`` counts too; any text is a name.
    """
    found: list[tuple[str | None, Any]] = []
    for policy in policies:
        if (
            isinstance(policy, Mapping)
            and "use" not in policy
            and policy
            and all(_is_policy(p) for p in policy.values())
        ):
            found += [(str(name), one) for name, one in policy.items()]
        elif is_file(policy):
            found += policies_in(policy).items()
        elif isinstance(policy, Mapping) and "name" in policy:
            found.append((str(policy["name"]), policy))
        else:
            found.append((None, policy))
    return found


def _is_policy(value: Any) -> bool:
    return (
        isinstance(value, Scenario)
        or callable(value)
        or (isinstance(value, Mapping) and "use" in value)
        or (isinstance(value, str) and (is_file(value) or set(named_together(value)) <= set(known_strategies())))
    )


def labels(policies: Sequence[tuple[str | None, Scenario]], firm: str) -> tuple[str, ...]:
    """What policies are called in tables, each differently.

    A name given stays. Policies of one strategy that bear no name of their own are told apart by the parameters in which they
    differ (``under-promise cushion=0.1``), and where that does not tell them apart by a number.
    """
    plain = [name or scenario.name for name, scenario in policies]
    out = []
    for (name, scenario), called in zip(policies, plain, strict=True):
        alike = [
            other.firms[firm].strategy
            for (given, other), same in zip(policies, plain, strict=True)
            if given is None and same == called and firm in other.firms
        ]
        if name is None and len(alike) > 1 and firm in scenario.firms:
            own = scenario.firms[firm].strategy
            apart = [key for key in own if any(block.get(key) != own[key] for block in alike)]
            called = " ".join([called, *(f"{key}={own[key]}" for key in apart)])
        out.append(called)
    return unique(["baseline", *out])[1:]


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names made different by numbering repeats."""
    taken = set()
    out = []
    for name in names:
        new, n = name, 1
        while new in taken:
            n += 1
            new = f"{name} {n}"
        taken.add(new)
        out.append(new)
    return tuple(out)


def scenario_name(text: str) -> str:
    """A name as scenarios have it: letters, digits, hyphens and underscores, at most sixty."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", text).strip("-_")[:60].rstrip("-_") or "policy"
