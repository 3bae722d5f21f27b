"""Parameters: what is fitted, between which ends, and how values become a scenario.

A parameter is a number of a scenario by its dotted path, or one of these:

    population.traits.rate.gamma.mean     a parameter of a distribution, whichever the base has there
    firms.NAME.quality                    the mean of a firm's six qualities, its profile kept

or several numbers made of it (``Parameter.lays``). Priors are uniform between the ends, on the scale that is said: plainly, in
logarithms, or in log-odds. The ends are the ranges that were published (``sim.lab.sensitivity.ranges``) unless a parameter says
where they are from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from sim.lab.factors import DesignError, factor, typed
from sim.lab.sensitivity.ranges import PRIORS, plausible
from sim.scenario import NEEDS, Scenario
from sim.scenario.shapes import SHAPES
from sim.words import message

Floats = NDArray[np.float64]
Scale = Literal["linear", "log", "logit"]

WIDE: Final = 8.0
"""How many times its low end a range's high end is, from where on it is even in logarithms."""
PLACES: Final = 6
"""Significant digits of a fitted value, as it is lived and written."""


@dataclass(frozen=True)
class Parameter:
    """What is fitted.

    Attributes:
        name: dotted path, or a name where ``lays`` says what it sets.
        low, high: the ends of its prior.
        scale: on which the prior is uniform.
        source: where the ends are from, a message ``calibrate-prior-SOURCE``.
        meaning: what it is, in words.
        lays: from all values, by name, to changes of the scenario by dotted path; none for a path.
    """

    name: str
    low: float
    high: float
    scale: Scale = "linear"
    source: str = ""
    meaning: str = ""
    lays: Callable[[Mapping[str, float]], dict[str, Any]] | None = None

    def __post_init__(self) -> None:
        if not (np.isfinite([self.low, self.high]).all() and self.low < self.high):
            raise DesignError(
                message("design-fit-low-first", name=self.name, low=f"{self.low:g}", high=f"{self.high:g}")
            )
        if (self.scale == "log" and self.low <= 0) or (self.scale == "logit" and not 0 < self.low < self.high < 1):
            ends = {"low": f"{self.low:g}", "high": f"{self.high:g}"}
            raise DesignError(message("design-fit-scale", name=self.name, scale=self.scale, **ends))

    def values(self, unit: Floats) -> Floats:
        """From places in the prior, 0 to 1, to values."""
        low, high = self._scaled(np.array([self.low, self.high]))
        x = low + (high - low) * np.asarray(unit, float)
        if self.scale == "log":
            return np.asarray(np.exp(x))
        return np.asarray(1 / (1 + np.exp(-x))) if self.scale == "logit" else x

    def places(self, values: Floats) -> Floats:
        """From values to places in the prior, 0 to 1."""
        low, high = self._scaled(np.array([self.low, self.high]))
        return np.asarray((self._scaled(np.asarray(values, float)) - low) / (high - low))

    def _scaled(self, values: Floats) -> Floats:
        if self.scale == "log":
            return np.asarray(np.log(values))
        return np.asarray(np.log(values / (1 - values))) if self.scale == "logit" else values


def as_values(parameters: Sequence[Parameter], points: Floats) -> list[dict[str, float]]:
    """Points of the unit cube, shape (points, parameters), as values by name, rounded as a file has them."""
    columns = [one.values(points[:, k]) for k, one in enumerate(parameters)]
    names = [one.name for one in parameters]
    return [
        {name: float(f"{column[row]:.{PLACES}g}") for name, column in zip(names, columns, strict=True)}
        for row in range(len(points))
    ]


def laid(base: Scenario, parameters: Sequence[Parameter], values: Mapping[str, float]) -> dict[str, Any]:
    """What values change in a scenario, by dotted path.

    Raises:
        ScenarioError: for a path there is not.
    """
    found: dict[str, Any] = {}
    shapes: dict[tuple[str, str], dict[str, float]] = {}
    for one in parameters:
        if one.lays is not None:
            found |= one.lays(values)
            continue
        value = values[one.name]
        trait, shape, of = distribution_of(one.name)
        if trait:
            shapes.setdefault((trait, shape), {})[of] = value
        elif one.name.startswith("firms.") and one.name.endswith(".quality"):
            found |= qualities(base, one.name.split(".")[1], value)
        else:
            found[one.name] = value
    for (trait, shape), said in shapes.items():
        own = base.field(trait).value
        inside = own.get(shape, {}) if isinstance(own, Mapping) else {}
        found[trait] = {shape: {**inside, **said}}
    return found


def distribution_of(path: str) -> tuple[str, str, str]:
    """The trait, distribution and its parameter that a path names; three empty texts when it names none."""
    parts = path.split(".")
    if len(parts) < 5 or "traits" not in parts:
        return "", "", ""
    *above, shape, of = parts
    if shape in SHAPES and of in SHAPES[shape].parameters():
        return ".".join(above), shape, of
    return "", "", ""


def qualities(base: Scenario, firm: str, mean: float) -> dict[str, float]:
    """Six qualities of a firm, moved together to a mean, each kept between 0 and 1."""
    own = {need: float(getattr(base.firms[firm].quality, need)) for need in NEEDS}
    shift = mean - sum(own.values()) / len(own)
    return {
        f"firms.{firm}.quality.{need}": round(min(max(value + shift, 0.0), 1.0), PLACES) for need, value in own.items()
    }


def asked(base: Scenario, texts: Sequence[str]) -> tuple[Parameter, ...]:
    """Parameters as they are typed: ``PATH`` or ``PATH=LOW:HIGH``.

    Raises:
        ScenarioError, DesignError: for a path there is not, or what has no range.
    """
    return tuple(_asked(base, text) for text in texts)


def _asked(base: Scenario, text: str) -> Parameter:
    name, given = typed(text)
    trait, shape, of = distribution_of(name)
    if trait:
        base.field(trait)
        own = base.field(trait).value
        inside = own.get(shape, {}).get(of) if isinstance(own, Mapping) else None
        if given is None and not (isinstance(inside, int | float) and inside > 0):
            raise DesignError(message("design-fit-no-value", name=name, market=base.name))
        low, high = ends(name, given) if given is not None else (inside / 2, inside * 2)  # type: ignore[operator]
        return Parameter(name, low, high, even(low, high), *_words(given, "doubled"))
    if name.startswith("firms.") and name.endswith(".quality") and name.split(".")[1] in base.firms:
        low, high = ends(name, given) if given is not None else (0.5, 0.95)
        return Parameter(name, low, high, "linear", *_words(given, "wide"))
    one = factor(base, name, given)
    if given is not None:
        return Parameter(name, one.low, one.high, even(one.low, one.high), "given", one.meaning)
    value = base.field(name).value
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise DesignError(message("design-fit-no-number", name=name))
    low, high = plausible(one, float(value))
    published = name.removeprefix("behaviour.") in PRIORS
    said = "published" if published else "doubled"
    return Parameter(name, low, high, even(low, high), said, one.meaning)


def ends(name: str, given: Any) -> tuple[float, float]:
    """The ends of a range as it was typed.

    Raises:
        DesignError: when it is none.
    """
    try:
        low, high = (float(part) for part in str(given).split(":"))
    except ValueError:
        raise DesignError(message("design-fit-no-range", name=name, given=repr(given))) from None
    return low, high


def even(low: float, high: float) -> Scale:
    """The scale on which a range is taken as even: logarithms where it spans much."""
    return "log" if low > 0 and high / low >= WIDE else "linear"


def _words(given: Any, otherwise: str) -> tuple[str, str]:
    return ("given" if given is not None else otherwise), ""
