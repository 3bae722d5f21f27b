"""A row of the plausibility table: what was published, where it must lie, and how the model's number is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from sim.scenario import Scenario

if TYPE_CHECKING:
    from sim.lab.plausible.lived import Lived

Floats = NDArray[np.float64]

Role = Literal["INPUT", "CHECK", "EMERGENT"]
"""INPUT: a coefficient was sized by it; CHECK: a closed form or consistency; EMERGENT: nothing was set for it."""

Verdict = Literal["in", "out", "shown", "n.a.", "cannot be told"]
"""Inside the band, outside; shown where no number was published and the band is a judgment; not applicable; no number."""

KINDS: Final = ("subscription", "repertoire", "durable")

LOCKED: Final = 2.0
"""Utility that leaving costs from which on customers count as locked in, as they do under a contract."""


@dataclass(frozen=True)
class Band:
    """Where a number must lie, ends included.

    Attributes:
        low, high: its ends.
        judged: no published number stands behind it: what lies in it is shown, and counts as nothing.
    """

    low: float = -math.inf
    high: float = math.inf
    judged: bool = False

    def holds(self, value: float) -> bool:
        """Whether a number lies in it; compared at the six digits that are kept."""
        low, high, value = (float(f"{x:.6g}") for x in (self.low, self.high, value))
        return low <= value <= high

    @property
    def text(self) -> str:
        """For people: ``0.5–0.85``, ``≥ 3``, ``≤ 5``."""
        if math.isinf(self.low) and math.isinf(self.high):
            return "–"
        if math.isinf(self.low):
            return f"≤ {self.high:g}".replace("-", "−")
        if math.isinf(self.high):
            return f"≥ {self.low:g}".replace("-", "−")
        return f"{self.low:g} to {self.high:g}".replace("-", "−")


Bands = Mapping[str, Band]
"""By kind of market; ``subscription, locked in`` counts before ``subscription``. A kind that is missing has no such number."""


def everywhere(low: float = -math.inf, high: float = math.inf, *, judged: bool = False) -> Bands:
    """The same band in every kind of market."""
    return dict.fromkeys(KINDS, Band(low, high, judged))


Reading = Callable[["Lived"], Floats]
"""One number a replication, from what the worlds of one market left; NaN where there is none."""


@dataclass(frozen=True)
class Part:
    """One number of a row.

    Attributes:
        key: what it is called in records.
        says: what it is.
        bands: where it must lie.
        reading: how it is read.
        worlds: the twin worlds it is read from, beside the market at rest; ``sim.lab.plausible.worlds``.
        unit: of the number; ``1`` is a pure number.
        currency: the money in which the band is stated; elsewhere there is no band, and the number is shown.
        which: what the number is of, where it is chosen among several: the best strategy's name.
    """

    key: str
    says: str
    bands: Bands
    reading: Reading
    worlds: tuple[str, ...] = ()
    unit: str = "1"
    currency: str = ""
    which: Callable[[Lived], str] | None = None

    def band(self, market: Scenario) -> Band | None:
        """The band in a market; none where the number is not to be had there."""
        kind = market.market.kind
        found = self.bands.get(f"{kind}, locked in") if locked_in(market) else None
        found = found or self.bands.get(kind)
        if found is not None and self.currency and market.market.currency != self.currency:
            return Band(judged=True)
        return found


@dataclass(frozen=True)
class Row:
    """One row.

    Attributes:
        number: of the row, as ``docs/plausibility.md`` counts.
        name: what it is called.
        role: INPUT, CHECK or EMERGENT.
        source: whose number it is held against.
        how: how it is read from the worlds.
        parts: its numbers.
    """

    number: int
    name: str
    role: Role
    source: str
    how: str
    parts: tuple[Part, ...] = field(default_factory=tuple)


def locked_in(market: Scenario) -> bool:
    """Whether the focal firm's customers are bound: by a contract, or because leaving costs ``LOCKED`` or more."""
    firm = market.firms[market.focal_firm]
    return firm.contract.months > 1 or market.behaviour.choice.switching_cost >= LOCKED


def verdict(band: Band | None, value: float) -> Verdict:
    """What a number comes to: judged by where its mean lies; the interval beside it says how surely."""
    if band is None:
        return "n.a."
    if not math.isfinite(value):
        return "cannot be told"
    if band.judged:
        return "shown"
    return "in" if band.holds(value) else "out"
