"""What a knock-out is: a name, one sentence, and what it sets in a scenario."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sim.scenario import Scenario

Changes = dict[str, Any]
"""New values by dotted path, as ``Scenario.evolve`` takes them."""


class KnockoutError(ValueError):
    """A knock-out that is unknown, or that does not fit the scenario."""


@dataclass(frozen=True)
class Knockout:
    """One mechanism switched off.

    Attributes:
        name: what one types.
        group: which part of the model it belongs to.
        about: one sentence: what no longer happens.
        sets: new values by dotted path; ``firms.*`` stands for every firm, ``traits.NAME`` for a trait of the population
            and of every segment that has its own.
        makes: instead, where the new values depend on the scenario.
        said: what it sets, in words, where ``makes`` does it.
    """

    name: str
    group: str
    about: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    makes: Callable[[Scenario], Changes] | None = None
    said: str = ""

    @property
    def what(self) -> str:
        """What it changes, in a line."""
        return self.said or ", ".join(f"{path} = {_said(value)}" for path, value in self.sets.items())

    def changes(self, scenario: Scenario) -> Changes:
        """The changes it makes to one scenario, for ``Scenario.evolve``."""
        if self.makes is not None:
            return self.makes(scenario)
        found: Changes = {}
        for path, value in self.sets.items():
            found |= _spread(scenario, path, value)
        return found


def _said(value: Any) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _spread(scenario: Scenario, path: str, value: Any) -> Changes:
    """A path with its short forms written out."""
    if path.startswith("firms.*."):
        return {f"firms.{firm}.{path.removeprefix('firms.*.')}": value for firm in scenario.firms}
    if path.startswith("traits."):
        return for_everyone(scenario, path.removeprefix("traits."), value)
    return {path: value}


def for_everyone(scenario: Scenario, trait: str, value: Any) -> Changes:
    """One value of a trait for the population and for every segment that has its own."""
    population = scenario.population
    own = [name for name, segment in population.segments.items() if trait in segment.traits]
    return {
        f"population.traits.{trait}": value,
        **{f"population.segments.{name}.traits.{trait}": value for name in own},
    }
