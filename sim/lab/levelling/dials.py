"""Which numbers of a market may be set so that it has, at rest, what is known of it: a dial for each fact.

``retention``
    The review rate of a subscription market, by log-odds, within the reference's range. Elsewhere what holds a customer to a firm,
    multiplied alike: how far lasting tastes spread and the cost of switching, half to double, and inertia, .2 to 1.5 (B12).
``satisfaction``
    One shift of quality, the same for all firms and needs, that keeps every quality between 0 and 1; or, ``anchored``, the constant
    of the satisfaction scale, ``behaviour.satisfaction.base``, which is there for that.
``complaints``
    Failure rates, multiplied alike, 1/20 to 20 times, at most certain; or, where failure rates are known (``voiced``), how readily
    people complain, -3 to 3 log-odds.
``units``
    How often the category is needed (repertoires, durables), multiplied, 1/20 to 20 times.
``shares``
    ``appeal`` of each firm but the largest, 12 utility either way; their mean by share stays.

Appeal is the constant of any logit, what no mechanism explains; nothing else of a firm is set for its share.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.levelling.joint import Aim, Knob
from sim.lab.levelling.standing import Stood
from sim.lab.sensitivity.ranges import PRIORS
from sim.scenario import NEEDS, Scenario
from sim.scenario.shapes import Dirichlet

Floats = NDArray[np.float64]

FACTS: Final = ("retention", "satisfaction", "complaints", "units", "shares")
"""What can be known of a market at rest and met by a dial of its own; its size follows in closed form."""

WITHIN: Final = {"retention": 0.005, "satisfaction": 0.003, "complaints": 0.03, "units": 0.02, "share": 0.02}
"""How near is near enough: points of retention and satisfaction; the logarithms of the others."""

FARTHEST: Final = 12.0
"""Utility of appeal, either way, beside the largest firm's."""


@dataclass(frozen=True)
class Dials:
    """The dials of one market.

    Attributes:
        market: whose numbers they are.
        known: facts to be met, of ``FACTS``.
        ours: the firm whose retention is known; empty means all firms together.
        voiced: whether failure rates are known, so that complaints are met by how readily people complain.
        anchored: whether satisfaction is met by the constant of its scale, qualities left as they are: for markets whose
            coefficients of perception and satisfaction differ.
    """

    market: Scenario
    known: tuple[str, ...]
    ours: str = ""
    voiced: bool = False
    anchored: bool = False

    @property
    def renews(self) -> bool:
        """Whether retention is met by the review rate."""
        return self.market.market.kind == "subscription"

    @property
    def largest(self) -> int:
        """Place of the firm whose appeal the others' are laid beside."""
        return int(np.argmax(self._start_shares()))

    @property
    def others(self) -> list[int]:
        """Places of the firms whose appeal is a dial."""
        return [k for k in range(len(self.market.firms)) if k != self.largest] if "shares" in self.known else []

    def _start_shares(self) -> Floats:
        shares = np.array([firm.start_share for firm in self.market.firms.values()])
        return shares / max(float(shares.sum()), 1e-12)

    @property
    def paths(self) -> tuple[str, ...]:
        """Dotted paths (their beginnings, where a dial moves several) of what is set, in the order of ``knobs``."""
        by_name = {
            "retention": "market.review_rate" if self.renews else "population.traits.taste, behaviour.choice",
            "satisfaction": "behaviour.satisfaction.base" if self.anchored else "firms.*.quality",
            "complaints": "population.traits.complaint_propensity" if self.voiced else "firms.*.failure_rate",
            "units": "population.traits.rate",
        }
        names = list(self.market.firms)
        return (*(by_name[name] for name in self._single), *(f"firms.{names[k]}.appeal" for k in self.others))

    @property
    def _single(self) -> list[str]:
        return [name for name in FACTS if name in self.known and name != "shares"]

    @property
    def knobs(self) -> tuple[Knob, ...]:
        """In the order of ``FACTS``, then a firm's appeal each."""
        qualities = [value for firm in self.market.firms.values() for value in firm.quality.values()]
        rates = [firm.failure_rate for firm in self.market.firms.values()]
        most = math.log(min(20.0, 1.0 / max(*rates, 1e-9))) if len(rates) > 1 else math.log(20.0)
        anchor = self.market.behaviour.satisfaction.base
        made = {
            "retention": Knob("retention", -8.0, 5.0, 0.3, 1.5)
            if self.renews
            else Knob("retention", math.log(0.5), math.log(2.0), 0.2, 0.7),
            "satisfaction": Knob("satisfaction", -1 - anchor, 1 - anchor, 0.05, 0.4)
            if self.anchored
            else Knob("satisfaction", -min(qualities), 1 - max(qualities), 0.02, 0.1),
            "complaints": Knob("complaints", -3.0, 3.0, 0.2, 1.0)
            if self.voiced
            else Knob("complaints", math.log(0.05), max(most, 0.0), 0.2, 1.0),
            "units": Knob("units", math.log(0.05), math.log(20.0), 0.1, 1.0),
        }
        appeal = [Knob("appeal", -FARTHEST, FARTHEST, 0.15, 1.5) for _ in self.others]
        return (*(made[name] for name in self._single), *appeal)

    @property
    def start(self) -> Floats:
        """What the market says itself, shape (knobs,)."""
        rate = self.market.market.review_rate
        own = math.log(rate / (1 - rate)) if 0 < rate < 1 else -3.0
        first = {"retention": own if self.renews else 0.0, "satisfaction": 0.0, "complaints": 0.0, "units": 0.0}
        appeals = [firm.appeal for firm in self.market.firms.values()]
        return np.array([*(first[n] for n in self._single), *(appeals[k] - appeals[self.largest] for k in self.others)])

    def changes(self, x: Floats) -> dict[str, Any]:
        """Dotted paths and values, rounded as a file has them.

        Args:
            x: where the dials stand, shape (knobs,).
        """
        found: dict[str, Any] = {}
        at = dict(zip(self._single, x.tolist(), strict=False))
        if "retention" in at:
            found |= (
                {"market.review_rate": _digits(1 / (1 + math.exp(-at["retention"])), 4)}
                if self.renews
                else self._holding(math.exp(at["retention"]))
            )
        for name, firm in self.market.firms.items():
            if "satisfaction" in at and not self.anchored:
                for need in NEEDS:
                    moved = getattr(firm.quality, need) + at["satisfaction"]
                    found[f"firms.{name}.quality.{need}"] = round(min(max(moved, 0.0), 1.0), 4)
            if "complaints" in at and not self.voiced:
                failing = firm.failure_rate * math.exp(at["complaints"])
                found[f"firms.{name}.failure_rate"] = _digits(min(failing, 1.0), 4)
        if "satisfaction" in at and self.anchored:
            anchor = self.market.behaviour.satisfaction.base + at["satisfaction"]
            found["behaviour.satisfaction.base"] = round(min(max(anchor, -1.0), 1.0), 4)
        if "complaints" in at and self.voiced:
            said = self.market.model_dump()["population"]["traits"]["complaint_propensity"]
            found["population.traits.complaint_propensity"] = _shifted(said, at["complaints"])
        if "units" in at:
            found["population.traits.rate"] = _times(self.market, "rate", math.exp(at["units"]), ("mean", "value"))
        if self.others:
            beside = np.zeros(len(self.market.firms))
            beside[self.others] = x[len(self._single) :]
            shares = self._start_shares()
            own = np.array([firm.appeal for firm in self.market.firms.values()])
            appeal = beside - float(shares @ beside) + float(shares @ own)
            found |= {
                f"firms.{name}.appeal": round(float(a), 3) for name, a in zip(self.market.firms, appeal, strict=True)
            }
        return found

    def _holding(self, times: float) -> dict[str, Any]:
        """What holds a customer to a firm, multiplied alike."""
        choice = self.market.behaviour.choice
        low, high = PRIORS["choice.inertia"]
        found = {
            "population.traits.taste": _spread_out(self.market, times),
            "behaviour.choice.inertia": _digits(min(max(choice.inertia * times, low), high), 4),
        }
        if choice.switching_cost:
            found["behaviour.choice.switching_cost"] = _digits(choice.switching_cost * times, 4)
        return found

    def seen(self, stood: Stood) -> Floats:
        """The responses of a market, each on the scale of its aim."""
        firm = list(self.market.firms).index(self.ours) if self.ours else None
        shares = np.maximum(stood.by_firm("share"), 1e-6)
        values = {
            "retention": stood.mean("retention") if firm is None else float(stood.by_firm("retention")[firm]),
            "satisfaction": stood.mean("satisfaction"),
            "complaints": math.log(max(stood.mean("complaints"), 1e-6)),
            "units": math.log(max(stood.mean("units"), 1e-6)),
        }
        return np.array([*(values[n] for n in self._single), *np.log(shares[self.others] / shares[self.largest])])

    def aims(self, wanted: dict[str, float], shares: Sequence[float] = ()) -> tuple[Aim, ...]:
        """What is to be met.

        Args:
            wanted: by fact but shares: retention and satisfaction 0-1, complaints and units a customer and year.
            shares: of the firms, in order; their start shares unless given.
        """
        of = np.asarray(shares, dtype=float) if len(shares) else self._start_shares()
        by_log = ("complaints", "units")
        single = [Aim(n, math.log(wanted[n]) if n in by_log else wanted[n], WITHIN[n]) for n in self._single]
        names = list(self.market.firms)
        beside = [
            Aim(f"share.{names[k]}", math.log(float(of[k]) / float(of[self.largest])), WITHIN["share"])
            for k in self.others
        ]
        return (*single, *beside)


def _digits(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _times(market: Scenario, trait: str, times: float, keys: tuple[str, ...]) -> Any:
    """A trait's distribution with what says its size multiplied; of a number, the number."""
    said = market.model_dump()["population"]["traits"][trait]
    if not isinstance(said, dict):
        return _digits(said * times, 4)
    ((shape, inside),) = said.items()
    return {shape: {key: _digits(v * times, 4) if key in keys else v for key, v in inside.items()}}


def _spread_out(market: Scenario, times: float) -> Any:
    """The tastes of a market with their spread multiplied; a Dirichlet's S is the smaller, the further they spread.

    Where S is large a taste's variance is (1 - p) / (S p), so that a standard deviation times k asks for S / k^2.
    """
    taste = market.population.traits.taste
    if isinstance(taste, Dirichlet):
        return taste.model_copy(update={"spread": _digits(taste.spread / times**2, 4)}).written()
    return _times(market, "taste", times, ("sd", "scale"))


def _shifted(said: Any, by: float) -> Any:
    if not isinstance(said, dict):
        return round(said + by, 3)
    ((shape, inside),) = said.items()
    return {shape: {key: round(v + by, 3) if key in ("mean", "low", "high") else v for key, v in inside.items()}}


def at_rest_outside(tried: Sequence[tuple[float, float]]) -> float:
    """Share that starts with no firm at which as many are with one later: a secant on what two starts came to.

    Args:
        tried: shares that started outside, and of all people those with a firm at rest.
    """
    outside, held = tried[-1]
    if len(tried) > 1 and abs(outside - tried[-2][0]) > 0.002:
        slope = (held - tried[-2][1]) / (outside - tried[-2][0])
        if slope > -0.95:
            outside += (1 - outside - held) / (1 + slope)
            return round(min(max(outside, 0.0), 0.99), 4)
    return round(min(max(1 - held, 0.0), 0.99), 4)


def sized(market: Scenario, held: float, customers: float | None = None) -> dict[str, Any]:
    """Changes with which as many people are with a firm at the start as at rest, and that many are wanted.

    A person of the market is with a firm with chance ``held`` at rest, whatever their number; people enter as often as their need
    ceases, so that their number stays.

    Args:
        market: the market.
        held: customers with a firm at rest, per person of the market.
        customers: how many there are to be; as many as now at the start unless given.
    """
    population = market.population
    now = population.size * (1 - population.start_outside)
    outside = round(min(max(1 - held, 0.0), 0.99), 4)
    changes: dict[str, Any] = {
        "population.start_outside": outside,
        "population.size": max(1, round((now if customers is None else customers) / max(held, 0.01))),
    }
    shares = np.array([firm.start_share for firm in market.firms.values()])
    return changes | started(market, shares / shares.sum(), outside)


def started(market: Scenario, shares: Floats, outside: float) -> dict[str, float]:
    """Start shares that sum to 1 with those who start outside, by dotted path."""
    parts = [round(float(s) * (1 - outside), 6) for s in shares]
    largest = int(np.argmax(shares))
    parts[largest] = round(1 - outside - sum(part for k, part in enumerate(parts) if k != largest), 6)
    return {f"firms.{name}.start_share": part for name, part in zip(market.firms, parts, strict=True)}
