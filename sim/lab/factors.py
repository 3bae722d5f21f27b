"""Factors: what a design varies, between which ends.

A factor is any number of a scenario by its dotted path (``market.review_rate``, ``behaviour.word_of_mouth.pivot``,
``firms.sewell.costs.unit``), or a parameter of the policies tried: ``policy.cushion`` of all that have it,
``policy.half.cushion`` of the policy called ``half``. Ends that are not given are those the reference declares.

    factor(base, "market.review_rate")                  # the reference's own range
    factor(base, "market.review_rate", "0.05:0.2")      # a range
    factor(base, "market.review_rate", "0.05:0.2:4")    # four values, evenly spaced
    factor(base, "market.review_rate", [0.05, 0.1])     # these values
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.scenario import Scenario
from sim.scenario.errors import suggest, within
from sim.scenario.yaml import resolve
from sim.words import Message, message

POLICY: Final = "policy"
"""What the names of factors begin with that are parameters of policies."""

LEVELS: Final = 5
"""Values that a grid takes of a range, unless told how many."""

MOST_LEVELS: Final = 10_000


class DesignError(ValueError):
    """A design that cannot be made; the message says what to change."""


@dataclass(frozen=True)
class Factor:
    """What is varied.

    Attributes:
        name: dotted path, which is the name of its column too.
        low, high: the ends of its range, both tried; NaN for values that are no numbers.
        values: the values a grid takes; empty for a range.
        whole: whether it takes whole numbers alone.
        unit, meaning, source: what the reference says of it.
    """

    name: str
    low: float
    high: float
    values: tuple[Any, ...] = ()
    whole: bool = False
    unit: str = "1"
    meaning: str = ""
    source: str = "-"

    @property
    def bounds(self) -> tuple[float, float]:
        """The ends of its range."""
        return self.low, self.high

    @property
    def of_policy(self) -> bool:
        """Whether it is a parameter of policies."""
        return self.name.startswith(f"{POLICY}.")

    def levels(self) -> tuple[Any, ...]:
        """The values a grid takes."""
        return self.values or tuple(self.rounded(value) for value in np.linspace(self.low, self.high, LEVELS))

    def rounded(self, value: float) -> float | int:
        """A value of its range as it is lived: a whole number where it takes no other."""
        return round(float(value)) if self.whole else float(value)

    def spread(self, unit: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points between 0 and 1, laid over its range."""
        laid = self.low + (self.high - self.low) * unit
        return np.round(laid) if self.whole else laid


def factor(base: Scenario, name: str, given: Any = None) -> Factor:
    """A factor of a scenario.

    Args:
        base: whose number it is.
        name: its dotted path, or ``policy.PARAMETER``.
        given: nothing for the range that the reference declares; a list of values; ``low:high`` or ``low:high:count`` as
            text; or a mapping with ``low``, ``high``, ``levels`` or ``values``.

    Raises:
        ScenarioError: for a path there is not.
        DesignError: for what is no number, has no range of its own, or is given a range or values it cannot take.
    """
    if not isinstance(name, str) or not name:
        raise DesignError(message("design-factor-name", given=repr(name)))
    low, high, values = _given(name, given)
    if name.startswith(f"{POLICY}."):
        found = Factor(name, math.nan, math.nan, meaning="parameter of the policies tried")
        least, most, declared = None, None, message("design-none-declared")
    else:
        said = base.field(name)
        if said.type not in ("number", "whole number", "distribution") and not values:
            raise DesignError(message("design-not-numeric", factor=name, type=said.type))
        whole = said.type == "whole number"
        found = Factor(name, math.nan, math.nan, (), whole, said.unit, said.meaning, said.source)
        least, most, declared = said.low, said.high, _allowed(said.low, said.high)
    if values:
        numbers = [v for v in values if isinstance(v, int | float) and not isinstance(v, bool)]
        ends = (float(min(numbers)), float(max(numbers))) if len(numbers) == len(values) else (math.nan, math.nan)
        return replace(found, low=ends[0], high=ends[1], values=values)
    low, high = least if low is None else low, most if high is None else high
    if low is None or high is None:
        raise DesignError(message("design-no-own-range", factor=name, declared=declared))
    if not low < high:
        raise DesignError(message("design-low-first", factor=name, low=f"{low:g}", high=f"{high:g}"))
    if (least is not None and low < least) or (most is not None and high > most):
        raise DesignError(
            message("design-leaves-range", factor=name, low=f"{low:g}", high=f"{high:g}", declared=declared)
        )
    return replace(found, low=float(low), high=float(high))


def factors(base: Scenario, given: Mapping[str, Any] | Iterable[str] | None) -> tuple[Factor, ...]:
    """Several factors, by name. A name that ends in ``.*`` is every number below it that the reference gives both ends.

    Raises:
        ScenarioError, DesignError: as ``factor`` does.
    """
    if given is not None and isinstance(given, str):
        given = (given,)
    asked: Mapping[str, Any] = given if isinstance(given, Mapping) else dict.fromkeys(given or ())
    found: dict[str, Factor] = {}
    for name, said in asked.items():
        if isinstance(name, str) and name.endswith(".*"):
            found |= {one.name: one for one in declared(base, name[:-2])}
        else:
            found[name] = factor(base, name, said)
    return tuple(found.values())


def declared(base: Scenario, under: str = "behaviour") -> tuple[Factor, ...]:
    """Every number below a path to which the reference gives both ends of a range.

    Raises:
        DesignError: when there is none.
    """
    found = tuple(
        Factor(
            one.path, float(one.low), float(one.high), (), one.type == "whole number", one.unit, one.meaning, one.source
        )
        for one in base.numbers()
        if one.path.startswith(f"{under}.") and one.low is not None and one.high is not None and one.low < one.high
    )
    if not found:
        parts = dict.fromkeys(one.path.partition(".")[0] for one in base.numbers())
        raise DesignError(message("design-none-below", under=repr(under), hint=suggest(under, parts, "parts")))
    return found


def typed(text: str) -> tuple[str, Any]:
    """A factor as it is typed: ``KEY=LOW:HIGH:COUNT``, ``KEY=LOW:HIGH``, ``KEY=VALUE,VALUE``, or ``KEY`` alone.

    Raises:
        DesignError: when it cannot be read.
    """
    name, equals, rest = (part.strip() for part in text.partition("="))
    if not name or (equals and not rest):
        raise DesignError(message("design-no-factor", text=repr(text)))
    if not equals:
        return name, None
    return name, rest if ":" in rest else [resolve(part.strip()) for part in rest.split(",")]


def _given(name: str, given: Any) -> tuple[float | None, float | None, tuple[Any, ...]]:
    """Ends and values as they were given."""
    if given is None:
        return None, None, ()
    if isinstance(given, str):
        parts = given.split(":")
        if len(parts) not in (2, 3):
            raise DesignError(message("design-no-range", factor=name, given=repr(given)))
        first, last = (_number(name, part) for part in parts[:2])
        return (first, last, ()) if len(parts) == 2 else (first, last, _even(name, first, last, parts[2]))
    if isinstance(given, Mapping):
        unknown = set(given) - {"low", "high", "levels", "values"}
        if unknown:
            near = suggest(str(min(unknown, key=str)), ["low", "high", "levels", "values"], "keys")
            raise DesignError(message("design-no-key", factor=name, key=repr(min(unknown, key=str)), hint=near))
        if "values" in given:
            return None, None, _values(name, given["values"])
        low = None if given.get("low") is None else _number(name, given["low"])
        high = None if given.get("high") is None else _number(name, given["high"])
        if given.get("levels") is None:
            return low, high, ()
        if low is None or high is None:
            raise DesignError(message("design-levels-alone", factor=name))
        return low, high, _even(name, low, high, given["levels"])
    return None, None, _values(name, given)


def _values(name: str, given: Any) -> tuple[Any, ...]:
    if isinstance(given, str | Mapping) or not isinstance(given, Iterable) or not (values := tuple(given)):
        raise DesignError(message("design-no-list", factor=name, given=repr(given)))
    values = tuple(value.item() if isinstance(value, np.generic) else value for value in values)
    if any(values.count(value) > 1 for value in values):
        raise DesignError(message("design-value-twice", factor=name, values=str(list(values))))
    return values


def _even(name: str, low: float, high: float, count: Any) -> tuple[Any, ...]:
    text = str(count).strip()
    if not text.isdecimal() or not 2 <= int(text[:9]) <= MOST_LEVELS:
        raise DesignError(message("design-levels", factor=name, given=repr(text), most=f"{MOST_LEVELS:,}"))
    if not low < high:
        raise DesignError(message("design-low-first", factor=name, low=f"{low:g}", high=f"{high:g}"))
    laid = [float(f"{value:.12g}") for value in np.linspace(low, high, int(text))]
    return tuple(int(v) if float(v).is_integer() and float(low).is_integer() and _whole(laid) else v for v in laid)


def _allowed(low: float | None, high: float | None) -> Message:
    ends = -math.inf if low is None else low, math.inf if high is None else high
    return message("design-reference-allows", range=within(*ends))


def _whole(values: Iterable[float]) -> bool:
    return all(float(value).is_integer() for value in values)


def _number(name: str, given: Any) -> float:
    value = resolve(given.strip()) if isinstance(given, str) else given
    if isinstance(value, bool) or not isinstance(value, int | float | np.number) or not math.isfinite(value):
        raise DesignError(message("design-not-number", factor=name, given=repr(given)))
    return float(value)
