"""Doses: the numbers of a firm's strategies among which the best is looked for.

A dose is called what a strategy's block calls it:

- ``strength``, or a parameter of every strategy that has it: ``cushion``;
- a parameter of one of them: ``under-promise.cushion``;
- a lever by block and field: ``recovery.ease``. Levers make one candidate more, the strategy ``set-levers``, which sets them all.

A strategy of which nothing is named is tried at strengths between ``STRENGTHS``. Values are taken to a hundredth of their
range, or finer, so that what is found can be typed and is then the same policy, bit for bit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sim.lab.factors import POLICY, DesignError, Factor, factor
from sim.lab.preflight import try_on
from sim.lab.tournament.players import REST, players_of
from sim.scenario import Levers, Scenario
from sim.scenario.errors import suggest
from sim.strategies import find
from sim.strategies.policies import as_policy, scenario_name
from sim.words import message

STRENGTH: Final = "strength"

STRENGTHS: Final = "0.05:1"
"""The range of strengths, unless one is given."""

LEVERS: Final = "levers"
"""What the candidate that sets levers is called."""

FINE: Final = 2
"""Digits of a range that are told apart."""

NEAR: Final = 0.05
"""Share of a range within which two doses are the same proposal."""


@dataclass(frozen=True)
class Candidate:
    """A strategy, and what is looked for of it.

    Attributes:
        name: what it is called.
        block: as a scenario holds it, without the doses.
        doses: what is varied, by its key in the block.
        limits: how far a dose could go, by its key, where something is declared.
    """

    name: str
    block: Mapping[str, Any]
    doses: Mapping[str, Factor]
    limits: Mapping[str, tuple[float | None, float | None]] = field(default_factory=dict)

    def at(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The block at some doses."""
        return {**self.block, **values}

    def policy(self, base: Scenario, firm: str, values: Mapping[str, Any]) -> Scenario:
        """The market in which the firm follows it at some doses."""
        return as_policy(base, self.at(values), firm, name=scenario_name(self.name))

    def ends(self) -> list[dict[str, Any]]:
        """Its doses all at one end, and all at the other."""
        each = {key: one.values or (fine(one, one.low), fine(one, one.high)) for key, one in self.doses.items()}
        return [{key: values[place] for key, values in each.items()} for place in (0, -1)]

    def at_end(self, block: Mapping[str, Any]) -> list[str]:
        """Doses of a block of it that lie at an end of their range, within a hundredth of it, and could go further."""
        found = []
        for key, dose in self.doses.items():
            if not dose.values and key != STRENGTH:
                low, high = self.limits.get(key, (None, None))
                reach = 0.01 * (dose.high - dose.low)
                below = block[key] <= dose.low + reach and (low is None or low < dose.low)
                above = block[key] >= dose.high - reach and (high is None or high > dose.high)
                found += [key] if below or above else []
        return found

    def alike(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
        """Whether two sets of doses are the same proposal: every number within a twentieth of its range, every word the same."""
        return all(
            one[key] == other[key] if dose.values else abs(one[key] - other[key]) <= NEAR * (dose.high - dose.low)
            for key, dose in self.doses.items()
        )


def drawn(trial: Any, among: Sequence[Candidate]) -> tuple[Candidate, dict[str, Any]]:
    """A candidate and its doses, as a search suggests them.

    Args:
        trial: what Optuna asks to be tried.
        among: the candidates.
    """
    names = [one.name for one in among]
    chosen = among[names.index(trial.suggest_categorical("strategy", names))]
    found: dict[str, Any] = {}
    for key, dose in chosen.doses.items():
        called = f"{key} of {chosen.name}"
        if dose.values:
            found[key] = trial.suggest_categorical(called, list(dose.values))
        elif dose.whole:
            found[key] = trial.suggest_int(called, round(dose.low), round(dose.high))
        else:
            found[key] = fine(dose, trial.suggest_float(called, dose.low, dose.high))
    return chosen, found


def fine(dose: Factor, value: float) -> float | int:
    """A value of a range to a hundredth of it or finer, within its ends."""
    if dose.whole:
        return round(value)
    digits = FINE - math.floor(math.log10(dose.high - dose.low))
    return min(max(round(float(value), digits), dose.low), dose.high)


def typed(block: Mapping[str, Any]) -> str:
    """A strategy's block as it is typed: ``under-promise:cushion=0.05,strength=0.8``."""
    rest = ",".join(
        f"{key}={str(value).lower() if isinstance(value, bool) else value}"
        for key, value in block.items()
        if key != "use"
    )
    return f"{block['use']}:{rest}" if rest else str(block["use"])


def candidates(base: Scenario, firm: str, strategies: Sequence[Any], over: Any = None) -> tuple[Candidate, ...]:
    """The strategies among which to look, and the doses of each.

    Args:
        base: the market.
        firm: whose strategy.
        strategies: each what ``sim.tournament`` takes; unless one is named, those that have what ``over`` names, and every one
            there is where it names nothing.
        over: what is varied, by name: ``low:high``, a list of values, or none for the range that the reference declares, which
            levers and ``strength`` have and other parameters have not. Or names alone.

    Raises:
        StrategyError, ScenarioError: for what is unknown, or cannot be at an end of its range.
        DesignError: for a dose that nothing has, or without a range.
    """
    asked = _asked(over)
    players = {name: block for name, block in players_of(strategies).items() if block["use"] != REST}
    levers = {key: _lever(base, firm, key, said) for key, said in asked.items() if _is_lever(key, players)}
    doses: dict[str, dict[str, Factor]] = {name: {} for name in players}
    for name, given in asked.items():
        if name in levers:
            continue
        takers = _takers(name, players)
        if not takers:
            raise DesignError(
                message("design-no-dose", dose=repr(name), hint=suggest(name, _known(players), "there are"))
            )
        for player, key in takers.items():
            doses[player][key] = _parameter(base, name, key, given, players[player])
    if not strategies and asked:
        players = {name: block for name, block in players.items() if doses[name]}
    found = [
        Candidate(name, block, doses[name] or {STRENGTH: _parameter(base, STRENGTH, STRENGTH, None, block)})
        for name, block in players.items()
    ]
    if levers:
        said = {key: base.field(f"firms.{firm}.{key}") for key in levers}
        limits = {key: (one.low, one.high) for key, one in said.items()}
        found.append(
            Candidate(LEVERS if LEVERS not in players else "set-levers", {"use": "set-levers"}, levers, limits)
        )
    if not found:
        raise DesignError(message("design-nothing-sought"))
    for one in found:
        for values in one.ends():
            try_on(one.policy(base, firm, values), firm)
    return tuple(found)


def _asked(over: Any) -> dict[str, Any]:
    """Doses by name, as they were given; ``policy.`` before a name, as sweeps have it, says nothing more."""
    if over is None:
        return {}
    given = over if isinstance(over, Mapping) else dict.fromkeys([over] if isinstance(over, str) else over)
    found: dict[str, Any] = {}
    for name, said in given.items():
        if not isinstance(name, str) or not name:
            raise DesignError(message("design-dose-name", given=repr(name)))
        plain = name.removeprefix(f"{POLICY}.")
        if plain in found:
            raise DesignError(message("design-dose-twice", dose=plain))
        found[plain] = said
    return found


def _is_lever(key: str, players: Mapping[str, Any]) -> bool:
    block, dot, field = key.partition(".")
    return bool(dot) and block not in players and block in Levers.model_fields and bool(field)


def _lever(base: Scenario, firm: str, key: str, said: Any) -> Factor:
    return replace(factor(base, f"firms.{firm}.{key}", said), name=key)


def _takers(name: str, players: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Which strategies have a dose, and what their blocks call it."""
    found = {}
    for player, block in players.items():
        key = name.removeprefix(f"{player}.")
        rule = find(block)
        if key == STRENGTH or key in rule.parameters or (rule.free and key != name):
            found[player] = key
    return found


def _parameter(base: Scenario, name: str, key: str, said: Any, block: Mapping[str, Any]) -> Factor:
    made = factor(base, f"{POLICY}.{name}", STRENGTHS if said is None and key == STRENGTH else said)
    usual = find(block).parameters.get(key)
    whole = isinstance(usual, int) and not isinstance(usual, bool)
    return replace(made, name=name, whole=whole)


def _known(players: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    """What a dose may be called."""
    parameters = (key for block in players.values() for key in find(block).parameters)
    levers = (
        f"{block}.{field}"
        for block, part in Levers.model_fields.items()
        for field in getattr(part.annotation, "model_fields", {})
    )
    return dict.fromkeys([STRENGTH, *parameters, *levers])
