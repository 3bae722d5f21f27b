"""Discovery: where something holds, as boxes in the space of the factors."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd

from sim.lab.asked import one_of
from sim.lab.discovery.choose import Candidate, best, candidates
from sim.lab.discovery.prim import chance
from sim.lab.discovery.rules import Bools, Quality, Rule, quality
from sim.lab.factors import Factor
from sim.lab.paired import intervals
from sim.lab.result import Result, digest_of
from sim.lab.sensitivity.space import Floats
from sim.lab.sweep import Sweep
from sim.lab.world import BASELINE
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.words import message

SIGNS: Final[dict[str, Callable[[Any, float], Any]]] = {
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


@dataclass(frozen=True)
class Condition:
    """What is asked of a point: a measure, or what a policy changes in it, above or below a limit.

    Attributes:
        measure: which.
        sign: ``>``, ``<``, ``>=`` or ``<=``.
        limit: in the measure's unit.
    """

    measure: str
    sign: str
    limit: float

    @classmethod
    def typed(cls, text: str) -> Condition:
        """From text: ``profit > 0``.

        Raises:
            ValueError: when it cannot be read, or there is no such measure.
        """
        match = re.fullmatch(r"\s*([\w-]+)\s*(>=|<=|>|<)\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*", str(text))
        if match is None:
            raise ValueError(message("asked-condition", text=repr(text)))
        return cls(one_of(match[1], MEASURES, "measures"), match[2], float(match[3]))

    def __str__(self) -> str:
        return f"{self.measure} {self.sign} {self.limit:g}"


@dataclass(frozen=True, eq=False, repr=False)
class Discovery(Result):
    """Where something holds.

    Attributes:
        made: worlds that rules are made from.
        fresh: worlds on other points and other luck: half to choose a rule by, half to say what it is worth.
        conditions: what must hold, all of it.
        policy: whose difference from the baseline is meant; ``baseline`` for the measures themselves.
        level: of the intervals.
    """

    kind: ClassVar[str] = "discovery"
    figure: ClassVar[str] = "map"

    made: Sweep
    fresh: Sweep
    conditions: tuple[Condition, ...]
    policy: str
    level: float

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, *self.conditions, self.policy, self.level, self.made.id, self.fresh.id])

    @property
    def factors(self) -> tuple[Factor, ...]:
        """What was varied."""
        return self.made.experiment.factors

    @property
    def firm(self) -> str:
        """Whose measures these are."""
        return self.made.experiment.firm

    @property
    def replications(self) -> int:
        """Worlds a point and arm."""
        return self.made.experiment.replications

    def _values(self, sweep: Sweep, condition: Condition) -> Floats:
        return sweep.response(condition.measure, self.policy, difference=self.policy != BASELINE)

    def _looked(self, sweep: Sweep) -> tuple[Floats, Bools, Bools]:
        """Points whose worlds all came to their end, whether it holds there, and whether luck leaves that open."""
        each = [self._values(sweep, one) for one in self.conditions]
        kept = np.isfinite(np.concatenate(each, axis=1)).all(axis=1)
        holds, unsure = np.ones(int(kept.sum()), dtype=bool), np.zeros(int(kept.sum()), dtype=bool)
        for one, values in zip(self.conditions, each, strict=True):
            mean, half = intervals(values[kept], self.level)
            holds &= SIGNS[one.sign](mean, one.limit)
            unsure |= np.abs(mean - one.limit) <= np.nan_to_num(half, nan=0.0)
        return sweep.x[kept], holds, unsure

    @cached_property
    def _first(self) -> tuple[Floats, Bools, Bools]:
        return self._looked(self.made)

    @cached_property
    def _second(self) -> tuple[Floats, Bools, Bools]:
        return self._looked(self.fresh)

    @property
    def _last(self) -> tuple[Floats, Bools]:
        points, holds, _ = self._second
        half = len(points) // 2
        return points[half:], holds[half:]

    @cached_property
    def _chosen(self) -> tuple[Rule, list[Candidate]]:
        points, holds, _ = self._first
        if holds.all() or not holds.any():
            return Rule((), "none"), []
        rules = candidates(points, holds, seed=self.made.experiment.seed)
        fresh, held, _ = self._second
        half = len(fresh) // 2  # halves of a Sobol' sequence fill the space each; every other point would not
        return best(rules, fresh[:half], held[:half], self.level)

    @property
    def rule(self) -> Rule:
        """The rule that is kept; without boxes where it holds everywhere, or nowhere, that was tried."""
        return self._chosen[0]

    @cached_property
    def quality(self) -> Quality:
        """What the rule is worth on fresh worlds that it was not chosen by."""
        points, holds = self._last
        return quality(self.rule, points, holds, self.level)

    @property
    def share(self) -> float:
        """Of all points, the share where it holds."""
        held = np.concatenate([self._first[1], self._second[1]])
        return float(held.mean())

    @property
    def unsure(self) -> float:
        """Of all points, the share where the interval over replications reaches the limit; NaN with one replication."""
        if self.replications < 2:
            return math.nan
        return float(np.concatenate([self._first[2], self._second[2]]).mean())

    def boxes(self) -> pd.DataFrame:
        """The rule's limits: a row a box and factor.

        ``low`` and ``high`` are the limits (the end of the range where there is none, and then ``low_open``, ``high_open``);
        ``chance`` is the probability that luck alone would set them; ``density_without``, of fresh worlds inside, the share
        where it holds when the limits on this factor are dropped.
        """
        points, holds, _ = self._first
        fresh, held = self._last
        rows = []
        for number, box in enumerate(self.rule.boxes, 1):
            for place, low, high in box.limits:
                one = self.factors[place]
                wide = quality(Rule((box.without(place),), self.rule.method), fresh, held)
                rows.append(
                    {
                        "box": number,
                        "factor": one.name,
                        "low": max(low, one.low),
                        "high": min(high, one.high),
                        "low_open": not low > one.low,
                        "high_open": not high < one.high,
                        "range_low": one.low,
                        "range_high": one.high,
                        "unit": one.unit,
                        "meaning": one.meaning,
                        "chance": chance(box, place, points, holds),
                        "density_without": wide.density,
                    }
                )
        columns = [
            "box",
            "factor",
            "low",
            "high",
            "low_open",
            "high_open",
            "range_low",
            "range_high",
            "unit",
            "meaning",
        ]
        return pd.DataFrame(rows, columns=[*columns, "chance", "density_without"])

    def judged(self) -> pd.DataFrame:
        """Every rule that was tried, on the fresh worlds it was chosen by, best first; the one that is kept is ``kept``."""
        rows = [
            {
                "method": one.rule.method,
                "boxes": len(one.rule.boxes),
                "limits": one.rule.size,
                "coverage": one.quality.coverage,
                "density": one.quality.density,
                "f": one.quality.f,
                "kept": one.rule == self.rule,
            }
            for one in self._chosen[1]
        ]
        return pd.DataFrame(rows, columns=["method", "boxes", "limits", "coverage", "density", "f", "kept"])

    def worth(self) -> pd.DataFrame:
        """What the rule is worth: coverage and density on fresh worlds it was neither made from nor chosen by."""
        told = self.quality
        parts = [
            ("coverage", told.coverage, *told.coverage_interval, told.holds),
            ("density", told.density, *told.density_interval, told.inside),
            ("outside", told.outside, math.nan, math.nan, told.points - told.inside),
            ("base", told.base, math.nan, math.nan, told.points),
        ]
        return pd.DataFrame(parts, columns=["share", "value", "low", "high", "of"])

    def points(self) -> pd.DataFrame:
        """Every point: its factors, whether it holds there, whether that is sure, whether it lies inside, which sample."""
        parts = []
        for name, (x, holds, unsure) in (("made", self._first), ("fresh", self._second)):
            part = pd.DataFrame(x, columns=[one.name for one in self.factors])
            part["holds"], part["unsure"], part["inside"], part["sample"] = holds, unsure, self.rule.inside(x), name
            parts.append(part)
        return pd.concat(parts, ignore_index=True)

    def axes(self) -> tuple[str, str]:
        """The two factors to lay a map over: those with limits that matter most, and then those that part the points best.

        Raises:
            ValueError: with one factor alone.
        """
        names = [one.name for one in self.factors]
        if len(names) < 2:
            raise ValueError(message("asked-map"))
        table = self.boxes().sort_values("chance", kind="stable")
        first = list(dict.fromkeys(str(name) for name in table["factor"]))
        points, holds, _ = self._first
        gaps = {
            name: abs(float(np.median(points[holds, k]) - np.median(points[~holds, k]))) / (f.high - f.low)
            if 0 < holds.sum() < len(holds)
            else 0.0
            for k, (name, f) in enumerate(zip(names, self.factors, strict=True))
        }
        ranked = [*first, *sorted((n for n in names if n not in first), key=lambda n: -gaps[n])]
        return ranked[0], ranked[1]

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {"boxes": self.boxes(), "worth": self.worth(), "judged": self.judged(), "points": self.points()}
        lost = [sweep.failed for sweep in (self.made, self.fresh) if len(sweep.failed)]
        return found | ({"failed": pd.concat(lost, ignore_index=True)} if lost else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.made.experiment.base,)

    def _told(self) -> dict[str, Any]:
        """Everything but the worlds as plain JSON values."""
        from sim.results.store import records

        e = self.made.experiment
        told = self.quality
        return {
            "kind": self.kind,
            "id": self.id,
            "scenario": e.base.name,
            "digest": e.base.digest(),
            "firm": self.firm,
            "policy": self.policy,
            "conditions": [str(one) for one in self.conditions],
            "points": len(self.points()),
            "replications": self.replications,
            "seeds": [e.seed, self.fresh.experiment.seed],
            "level": self.level,
            "share": self.share,
            "unsure": self.unsure,
            "method": self.rule.method,
            "coverage": told.coverage,
            "coverage_interval": list(told.coverage_interval),
            "density": told.density,
            "density_interval": list(told.density_interval),
            "outside": told.outside,
            "boxes": records(self.boxes()),
            "judged": records(self.judged()),
        }

    def headline(self) -> str:
        """What was asked, in one line."""
        base = self.made.experiment.base
        of = "" if self.policy == BASELINE else f"what {self.policy} changes: "
        return (
            f"{base.title or base.name}: {self.firm}, where {of}{' and '.join(map(str, self.conditions))}; "
            f"{len(self.points()):,} points of {len(self.factors)} factors"
        )

    def glance(self) -> pd.DataFrame:
        """The limits."""
        return self.boxes()[["box", "factor", "low", "high", "density_without"]]


def conditions_of(given: Any) -> tuple[Condition, ...]:
    """Conditions from text, several texts, or a mapping from measure to ``(sign, limit)``.

    Raises:
        ValueError: when there is none, or one cannot be read.
    """
    if isinstance(given, Mapping):
        given = [f"{measure}{sign}{limit}" for measure, (sign, limit) in given.items()]
    found = tuple(Condition.typed(text) for text in ([given] if isinstance(given, str) else given))
    if not found:
        raise ValueError(message("asked-no-condition"))
    return found
