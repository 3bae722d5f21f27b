"""Sensitivity: what matters for one measure of a market, or for what a policy changes in it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd

from sim.lab.factors import Factor
from sim.lab.paired import ROUNDING, interval
from sim.lab.result import Result, digest_of
from sim.lab.sensitivity.morris import screening
from sim.lab.sensitivity.pawn import distances
from sim.lab.sensitivity.sobol import Indices, indices
from sim.lab.sensitivity.space import Floats, unit, whole_blocks
from sim.lab.sensitivity.surrogate import Surrogate, learn
from sim.lab.sweep import Sweep
from sim.lab.world import BASELINE
from sim.results.measures import MEASURES
from sim.scenario import Scenario

METHODS: Final = {"morris": "morris", "sobol": "saltelli", "pawn": "sobol", "surrogate": "sobol"}
"""How one may ask what matters, and the sample that each looks at."""

POOR: Final = 0.7
"""A surrogate that explains less of the variance is not to be leaned on."""

PARTS: Final = 8
"""Parts a factor's range is cut into for its response."""


@dataclass(frozen=True, eq=False, repr=False)
class Sensitivity(Result):
    """What matters.

    Attributes:
        sweep: the worlds.
        method: ``morris``, ``sobol``, ``pawn`` or ``surrogate``.
        measure: of what.
        policy: whose difference from the baseline is looked at; ``baseline`` for the measure itself.
        level: of the intervals.
    """

    kind: ClassVar[str] = "sensitivity"
    figure: ClassVar[str] = "influence"

    sweep: Sweep
    method: str
    measure: str
    policy: str
    level: float

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, self.method, self.measure, self.policy, self.level, self.sweep.id])

    @property
    def factors(self) -> tuple[Factor, ...]:
        """What was varied."""
        return self.sweep.experiment.factors

    @property
    def unit(self) -> str:
        """Of the measure."""
        return str(MEASURES[self.measure].unit)

    @property
    def firm(self) -> str:
        """Whose measure it is."""
        return self.sweep.experiment.firm

    @property
    def replications(self) -> int:
        """Worlds a point and arm."""
        return self.sweep.experiment.replications

    @cached_property
    def _all(self) -> Floats:
        paired = self.policy != BASELINE
        return self.sweep.response(self.measure, self.policy, difference=paired)

    @cached_property
    def _kept(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        d = len(self.factors)
        options = self.sweep.experiment.sample.options
        size = {"morris": d + 1, "sobol": 2 * d + 2 if options.get("second_order") else d + 2}.get(self.method, 1)
        return whole_blocks(self._all, size)

    @property
    def points(self) -> Floats:
        """Where worlds were lived that all came to their end: shape (points, factors)."""
        return self.sweep.x[self._kept]

    @property
    def values(self) -> Floats:
        """The measure, or its paired difference, there: shape (points, replications)."""
        return self._all[self._kept]

    @property
    def lost(self) -> int:
        """Points left out, because a world of theirs or of their trajectory failed."""
        return int((~self._kept).sum())

    @cached_property
    def surrogate(self) -> Surrogate:
        """What was learned of the points, with its cross-validated error."""
        return learn(self.factors, self.points, self.values, seed=self.sweep.experiment.seed)

    @property
    def shaky(self) -> bool:
        """Whether what is said rests on a surrogate that explains too little to be leaned on."""
        return self.method == "surrogate" and self.surrogate.q2 < POOR

    @cached_property
    def indices(self) -> Indices | None:
        """Sobol' indices, where the method gives them."""
        seed = self.sweep.experiment.seed
        if self.method == "sobol":
            pairs = bool(self.sweep.experiment.sample.options.get("second_order"))
            return indices(self.factors, self.points, self.values, pairs=pairs, level=self.level, seed=seed)
        if self.method == "surrogate":
            return self.surrogate.indices(pairs=len(self.factors) <= 15, level=self.level, seed=seed)
        return None

    @cached_property
    def _table(self) -> pd.DataFrame:
        seed = self.sweep.experiment.seed
        if self.indices is not None:
            return self.indices.table
        if self.method == "morris":
            sides = self.sweep.response(self.measure)  # what differences are taken of sets how fine they can be
            grain = ROUNDING * float(np.nanmax(np.abs(sides), initial=0.0))
            return screening(self.factors, self.points, self.values, level=self.level, seed=seed, grain=grain)
        return distances(self.factors, self.points, self.values, level=self.level, seed=seed)

    def table(self) -> pd.DataFrame:
        """A row a factor, what matters most first: see ``morris.screening``, ``sobol.indices``, ``pawn.distances``."""
        return self._table

    @property
    def key(self) -> str:
        """The column that ranks."""
        return {"morris": "mu_star", "pawn": "distance"}.get(self.method, "total")

    @property
    def moving(self) -> list[str]:
        """Factors whose effect is more than luck, what matters most first."""
        table = self.table()
        if "status" in table:
            return list(table[table["status"] == "moves"]["factor"])
        return list(table[table["total_low"] > 0]["factor"])

    def pairs(self) -> pd.DataFrame:
        """What two factors do together: indices of second order; empty where they were not asked for."""
        if self.indices is None:
            return pd.DataFrame(columns=["factor", "other", "second", "low", "high"])
        return self.indices.pairs

    def response(self, *names: str) -> pd.DataFrame:
        """How the measure goes with some factors, each over all that the others do: the mean in parts of its range.

        Args:
            names: of factors; the three that matter most unless named.

        Returns:
            ``factor``, ``place`` (0 at the low end of its range, 1 at the high one), ``value`` of the factor, ``mean`` with
            ``low`` and ``high``, the interval of the mean over the part's points.
        """
        from sim.lab.asked import some_of

        known = [one.name for one in self.factors]
        wanted = some_of(list(names), known, "factors") if names else [str(n) for n in self.table()["factor"][:3]]
        place, mean = unit(self.factors, self.points), self.values.mean(axis=1)
        rows = []
        for name in wanted:
            one = self.factors[known.index(name)]
            where = np.minimum((place[:, known.index(name)] * PARTS).astype(int), PARTS - 1)
            for part in np.unique(where):
                inside = mean[where == part]
                if len(inside) < 2:
                    continue
                middle = float(place[where == part, known.index(name)].mean())
                found = interval(inside, self.level).row()
                rows.append(
                    {"factor": name, "place": middle, "value": one.low + middle * (one.high - one.low), **found}
                )
        return pd.DataFrame(rows, columns=["factor", "place", "value", "mean", "low", "high", "half_width"])

    def overall(self) -> pd.DataFrame:
        """The measure over all points: mean, spread, ends, and the share of points at which it lies above zero."""
        mean = self.values.mean(axis=1)
        return pd.DataFrame(
            [
                {
                    "measure": self.measure,
                    "points": len(mean),
                    "replications": self.replications,
                    "mean": float(mean.mean()),
                    "sd": float(mean.std(ddof=1)) if len(mean) > 1 else math.nan,
                    "least": float(mean.min()),
                    "most": float(mean.max()),
                    "share_above_zero": float((mean > 0).mean()),
                }
            ]
        )

    def ranges(self) -> pd.DataFrame:
        """What was varied, between which ends, and where the range or the law comes from."""
        rows = [
            {"factor": f.name, "low": f.low, "high": f.high, "unit": f.unit, "meaning": f.meaning, "source": f.source}
            for f in self.factors
        ]
        return pd.DataFrame(rows)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {"sensitivity": self.table(), "overall": self.overall(), "response": self.response()}
        if len(self.pairs()):
            found["pairs"] = self.pairs()
        found |= {"ranges": self.ranges(), "worlds": self.sweep.worlds}
        return found | ({"failed": self.sweep.failed} if len(self.sweep.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.sweep.experiment.base,)

    def _told(self) -> dict[str, Any]:
        """Everything but the worlds as plain JSON values."""
        from sim.results.store import records

        e = self.sweep.experiment
        found: dict[str, Any] = {
            "kind": self.kind,
            "id": self.id,
            "scenario": e.base.name,
            "digest": e.base.digest(),
            "firm": self.firm,
            "method": self.method,
            "measure": self.measure,
            "unit": self.unit,
            "policy": self.policy,
            "points": len(self.points),
            "points_lost": self.lost,
            "replications": self.replications,
            "seed": e.seed,
            "level": self.level,
            "table": records(self.table()),
            "overall": records(self.overall()),
            "pairs": records(self.pairs()),
            "ranges": records(self.ranges()),
        }
        if self.indices is not None:
            found |= {"variance": self.indices.variance, "share_of_luck": self.indices.luck}
        if self.method == "surrogate":
            found["surrogate"] = {
                "kind": self.surrogate.kind,
                "q2": self.surrogate.q2,
                "error": self.surrogate.error,
                "scores": self.surrogate.scores,
            }
        return found

    def headline(self) -> str:
        """What was asked, in one line."""
        base = self.sweep.experiment.base
        of = self.measure if self.policy == BASELINE else f"what {self.policy} changes in {self.measure}"
        return (
            f"{base.title or base.name}: {self.firm}, {of}; {self.method} over {len(self.factors)} factors, "
            f"{len(self.points):,} points, {self.replications} replications"
        )

    def glance(self) -> pd.DataFrame:
        """The factors that matter most."""
        return self.table().head(10)
