"""What can be known to be wrong with a scenario before it is lived: strategies, their parameters, their levers."""

from __future__ import annotations

from typing import Any

from sim.market.firms import first_view
from sim.scenario import Scenario
from sim.strategies import StrategyError, find
from sim.words import message


def preflight(scenario: Scenario, firm: str | None = None) -> None:
    """Check that every firm's strategy exists, has the parameters it is given, and can set levers in its first month.

    Args:
        scenario: what is about to be run.
        firm: check this firm alone.

    Raises:
        StrategyError: naming the firm, the strategy and what is wrong.
    """
    for name in scenario.firms if firm is None else (firm,):
        try:
            try_on(scenario, name)
        except StrategyError as error:
            raise StrategyError(
                message("scenario-placed", place=scenario.where(name), problem=error)
            ) from error.__cause__
    if firm is None:
        for arm in scenario.assign.arms:
            try:
                try_arm(scenario, arm)
            except StrategyError as error:
                raise StrategyError(
                    message("scenario-placed", place=scenario.place(f"assign.arms.{arm}.strategy"), problem=error)
                ) from error.__cause__


def try_on(scenario: Scenario, name: str) -> None:
    """Let one firm's strategy set the levers of month 0, once.

    Raises:
        StrategyError: saying what is wrong with the strategy or its parameters.
    """
    _try_block(scenario, name, dict(scenario.firms[name].strategy))


def try_arm(scenario: Scenario, name: str) -> None:
    """Let the strategy of a further arm of the field experiment set the levers of month 0, once.

    Raises:
        StrategyError: saying what is wrong with the strategy or its parameters.
    """
    arm = scenario.assign.arms[name]
    _try_block(scenario, arm.firm or scenario.tried_firm, dict(arm.strategy))


def _try_block(scenario: Scenario, name: str, block: dict[str, Any]) -> None:
    strategy = find(block)
    strength = block.pop("strength", 1.0)
    parameters = {key: value for key, value in block.items() if key != "use"}
    for key, default in strategy.parameters.items():
        given = parameters.get(key, default)
        if _kind(default) in _KINDS and _kind(given) != _kind(default):
            raise StrategyError(
                message(
                    "strategy-parameter-kind", strategy=strategy.name, key=key, given=repr(given), kind=_kind(default)
                )
            )
    strategy(first_view(scenario, name), strength, **parameters)


_KINDS = ("number", "str", "bool")


def _kind(value: Any) -> str:
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def ties_of(scenario: Scenario) -> None:
    """Read the scenario's file of ties, if it has one, to see whether it can be used.

    Raises:
        ScenarioError: naming the file, the line and what is wrong.
    """
    if scenario.network.kind == "file":
        from sim.market.networks.ties import build
        from sim.numerics.streams import make_key

        build(scenario, make_key(0, 0))
