"""Which coefficients of a market are drawn, between which ends, and where those ends are from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.factors import DesignError, Factor, factor
from sim.lab.robustness import unsourced
from sim.lab.sensitivity.ranges import PRIORS, TOGETHER, coefficients, plausible
from sim.scenario import Scenario
from sim.words import Message, message

CHOICE: Final = tuple(
    f"behaviour.choice.{name}"
    for name in ("quality", "risk", "emotional", "transactional", "trust", "word_of_mouth", "switching_cost")
)
"""What a choice is made of: the form is B12's, and no range of its own was published for their sizes."""

REVISED: Final = {"behaviour.satisfaction.quality": (0.5, 0.9)}
"""Ranges that the literature notes give later than for a screening (B43: satisfaction follows quality)."""


@dataclass(frozen=True)
class Drawn:
    """One number that is drawn.

    Attributes:
        factor: its path and ends.
        source: where the ends are from.
        even_in_logs: whether halving is as likely as doubling; else every value between the ends is.
    """

    factor: Factor
    source: Message
    even_in_logs: bool = False

    def values(self, unit: NDArray[np.float64]) -> list[float | int]:
        """Values at points between 0 and 1."""
        low, high = self.factor.bounds
        laid = low * (high / low) ** unit if self.even_in_logs else low + (high - low) * unit
        return [self.factor.rounded(float(f"{value:.6g}")) for value in laid]


def drawn_numbers(market: Scenario, over: Sequence[str] | None = None, also: Sequence[str] = ()) -> list[Drawn]:
    """What is drawn.

    Args:
        market: whose numbers they are.
        over: dotted paths, each with ``=LOW:HIGH`` or without; else every coefficient of behaviour that has a range in the
            literature notes, no source of its own, or a part in choices.
        also: further ones, beside those.

    Raises:
        ScenarioError, DesignError: for what there is not, is no number, or has no range.
    """
    if over is None:
        known = [f"behaviour.{name}" for name in PRIORS]
        wanted = dict.fromkeys([*known, *unsourced(market), *CHOICE])
        ranges = {one.name: one for one in coefficients(market)}
        found = [_plausible(market, ranges[path]) for path in wanted if path in ranges and _moves(market, path)]
    else:
        found = [_named(market, text) for text in over]
    named = [_named(market, text) for text in also]
    by_path = {one.factor.name: one for one in [*found, *named]}
    if not by_path:
        raise DesignError(message("design-nothing-drawn"))
    return list(by_path.values())


def _moves(market: Scenario, path: str) -> bool:
    """Whether the market has the mechanism: a coefficient at 0 without a range of its own is one that it lacks."""
    return path.removeprefix("behaviour.") in PRIORS or float(market.field(path).value) != 0


def _plausible(market: Scenario, one: Factor) -> Drawn:
    short = one.name.removeprefix("behaviour.")
    if short in PRIORS:
        low, high = REVISED.get(one.name, (one.low, min(one.high, TOGETHER.get(short, one.high))))
        own = message("founding-source-range", low=low, high=high)
        return Drawn(Factor(one.name, low, high, (), one.whole, one.unit, one.meaning, one.source), own)
    return Drawn(one, message("founding-source-double", value=float(market.field(one.name).value)), one.low > 0)


def _named(market: Scenario, text: str) -> Drawn:
    path, equals, given = text.partition("=")
    if equals:
        one = factor(market, path.strip(), given.strip())
        return Drawn(one, message("founding-source-given", low=one.low, high=one.high))
    whole = factor(market, path.strip())
    low, high = plausible(whole, float(market.field(path.strip()).value))
    return _plausible(market, Factor(whole.name, low, high, (), whole.whole, whole.unit, whole.meaning, whole.source))
