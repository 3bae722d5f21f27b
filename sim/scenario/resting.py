"""At rest: a scenario without any of the laws that say of themselves where they are as if they were not there.

    sim.scenario.at_rest(scenario)          the changes, by dotted path
    scenario.evolve("at-rest", at_rest(scenario))

A number that is declared with ``rest`` (``sim.scenario.fields``) promises that at this value results are, bit for bit, those of
the model without its law. ``benchmarks/same_bits.py`` and the tests hold it to that, all of them together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sim.scenario.shapes import Constant

if TYPE_CHECKING:
    from sim.scenario.scenario import Scenario


def at_rest(scenario: Scenario) -> dict[str, Any]:
    """What is to be changed in a scenario for every law that can rest to do so: values by dotted path, unlike those it has.

    Traits are at rest when they are the same for everyone, in the whole population and in each segment that has its own.
    """
    found: dict[str, Any] = {}
    for block in type(scenario.behaviour).model_fields:
        laws = getattr(scenario.behaviour, block)
        for key, rest in _resting(type(laws)):
            if getattr(laws, key) != rest:
                found[f"behaviour.{block}.{key}"] = rest
    people = scenario.population
    for block, part in (("market", scenario.market), ("population", people)):
        for key, rest in _resting(type(part)):
            if getattr(part, key) != rest:
                found[f"{block}.{key}"] = rest
    for key, rest in _resting(type(people.traits)):
        same = Constant(value=rest)
        if getattr(people.traits, key) != same:
            found[f"population.traits.{key}"] = rest
        for name, segment in people.segments.items():
            if segment.traits.get(key, same) != same:
                found[f"population.segments.{name}.traits.{key}"] = rest
    for name, firm in scenario.firms.items():
        for key, rest in _resting(type(firm.costs)):
            if getattr(firm.costs, key) != rest:
                found[f"firms.{name}.costs.{key}"] = rest
    return found


def _resting(part: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """Numbers of a part that can rest, and where they do."""
    for key, field in part.model_fields.items():
        rest = rest_of(field)
        if rest is not None:
            yield key, rest


def rest_of(field: FieldInfo) -> Any:
    """The value at which a number's law is as if it were not there; none where that is not promised."""
    extra = field.json_schema_extra
    return extra.get("rest") if isinstance(extra, dict) else None
