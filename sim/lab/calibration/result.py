"""Calibration: what a fit came to. Posterior, plausible markets, and what they would have shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.abc import Posterior
from sim.lab.calibration.identify import PRIOR_SD, Identified, verdict
from sim.lab.calibration.parameter import PLACES, laid
from sim.lab.calibration.said import parameter_called
from sim.lab.calibration.target import Target
from sim.lab.ensemble.ensemble import Ensemble, Member
from sim.lab.result import Result, digest_of
from sim.results.store import records
from sim.scenario import Scenario

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class Calibration(Result):
    """A market fitted to a company's own data.

    Attributes:
        target: what it was to reproduce.
        name: what the fitted market is called.
        known: what the data can tell apart.
        posterior: of the parameters, on the unit cube of their priors.
        values: of the plausible markets, by parameter.
        predicted: facts of each plausible market, shape (members, facts).
        echoes: facts that data of this size might have shown in them, shape (data sets, facts).
        prior: points of the prior, for figures.
        luck: covariance that the fitted worlds' luck adds to the moments.
        seed: of all worlds and draws.
        level: of the intervals.
        worlds: lived for fitting.
        source: how the market that was fitted was named; empty where one was made for the data.
    """

    kind: ClassVar[str] = "calibration"
    figure: ClassVar[str] = "calibration"

    target: Target
    name: str
    known: Identified
    posterior: Posterior
    values: tuple[Mapping[str, float], ...]
    predicted: Floats
    echoes: Floats
    prior: Floats
    luck: Floats
    seed: int
    level: float
    worlds: int
    source: str = ""

    @property
    def id(self) -> str:
        """Digest of all that determines this result."""
        facts = self.target.facts
        return digest_of(
            (self.target.base.digest(), facts.value.tolist(), self.seed, self.worlds, self.level, self.values)
        )

    @cached_property
    def parameters(self) -> pd.DataFrame:
        """A row a parameter: prior and posterior interval, median, how much of the prior spread remains, and what that says."""
        outer = [(1 - self.level) / 2, 0.5, 1 - (1 - self.level) / 2]
        low, middle, high = self.posterior.quantile(outer)
        rows = []
        for k, one in enumerate(self.target.parameters):
            ends = one.values(np.array([low[k], middle[k], high[k], *outer]))
            kept = min(float(self.posterior.points[:, k].std()) / PRIOR_SD, 1.0)
            rows.append(
                {
                    "parameter": one.name,
                    "median": ends[1],
                    "low": ends[0],
                    "high": ends[2],
                    "prior_low": ends[3],
                    "prior_high": ends[5],
                    "kept_of_prior": kept,
                    "told": verdict(kept),
                    "source": one.source,
                }
            )
        return pd.DataFrame(rows)

    @property
    def called(self) -> tuple[str, ...]:
        """The parameters in words."""
        return tuple(parameter_called(one.name, self.target.base) for one in self.target.parameters)

    @cached_property
    def facts(self) -> pd.DataFrame:
        """A row a fact: the data, what the fitted market would have shown with its interval, and the yardstick."""
        tail = (1 - self.level) / 2
        table = self.target.facts.frame
        table["market"] = self.predicted.mean(axis=0)
        table["low"], table["high"] = np.quantile(self.echoes, [tail, 1 - tail], axis=0)
        yardstick = self.target.yardstick
        table["yardstick"] = np.nan if yardstick is None else yardstick.facts
        table["inside"] = (table["low"] <= table["data"]) & (table["data"] <= table["high"])
        return table

    def missed(self, held: bool, who: str = "market") -> float:
        """Mean absolute error, of facts held out or of those fitted, relative to the data's; NaN where there are none.

        Args:
            held: which.
            who: ``market`` or ``yardstick``.
        """
        rows = self.facts[(self.facts["held_out"] == held) & self.facts[who].notna() & (self.facts["data"] != 0)]
        return float((rows[who] / rows["data"] - 1).abs().mean()) if len(rows) else float("nan")

    def covered(self, held: bool) -> tuple[int, int]:
        """How many facts lie inside their interval, of how many."""
        rows = self.facts[self.facts["held_out"] == held]
        return int(rows["inside"].sum()), len(rows)

    @property
    def effective(self) -> float:
        """Points that carry the posterior: 1 over the sum of squares of their weights."""
        return self.posterior.effective

    @cached_property
    def median(self) -> dict[str, float]:
        """Each parameter's median, rounded as a file has it."""
        return {row["parameter"]: float(f"{row['median']:.{PLACES}g}") for row in self.parameters.to_dict("records")}

    @cached_property
    def changes(self) -> dict[str, Any]:
        """What the fitted market changes in its base, by dotted path."""
        return laid(self.target.base, self.target.parameters, self.median)

    @cached_property
    def scenario(self) -> Scenario:
        """The fitted market: its base at the posterior's medians."""
        return self.target.base.evolve(self.name, self.changes)

    @cached_property
    def ensemble(self) -> Ensemble:
        """The plausible markets, drawn from the posterior, around the fitted one."""
        members = tuple(Member(laid(self.target.base, self.target.parameters, one)) for one in self.values)
        sources: dict[str, str] = {}
        for one in self.target.parameters:
            row = self.parameters[self.parameters["parameter"] == one.name].iloc[0]
            said = (
                f"posterior {row['low']:.4g} to {row['high']:.4g} ({self.level:.0%}); prior {one.low:g} to {one.high:g}"
            )
            for path in laid(self.target.base, (one,), self.median) if one.lays is None else one.lays(self.median):
                sources[path] = f"{sources[path]}; {said}" if path in sources else said
        return Ensemble(self.name, self.scenario, members, sources, self.about)

    @property
    def about(self) -> str:
        """What the ensemble stands for, in a sentence."""
        return (
            f"{len(self.values)} markets drawn from the posterior of {self.name}, fitted to {len(self.target.facts)} figures "
            f"({self.target.kind}); seed {self.seed}, {self.worlds} worlds"
        )

    def tables(self) -> dict[str, pd.DataFrame]:
        """Everything as tidy tables, by name."""
        members = pd.DataFrame([{"member": n, **one} for n, one in enumerate(self.values, 1)])
        return {"parameters": self.parameters, "facts": self.facts, "members": members}

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.scenario,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        yardstick = self.target.yardstick
        return {
            "id": self.id,
            "kind": self.target.kind,
            "base": self.target.base.name,
            "market": self.name,
            "period": self.target.period,
            "seed": self.seed,
            "worlds": self.worlds,
            "level": self.level,
            "effective_worlds": self.effective,
            "parameters": records(self.parameters),
            "identified": self.known.to_dict(),
            "facts": records(self.facts),
            "missed": {
                "fitted": _plain(self.missed(False)),
                "held_out": _plain(self.missed(True)),
                "yardstick_fitted": _plain(self.missed(False, "yardstick")),
                "yardstick_held_out": _plain(self.missed(True, "yardstick")),
            },
            "yardstick": None if yardstick is None else {"name": yardstick.name, **yardstick.fitted},
            "notes": list(self.target.notes),
            "changes": dict(self.changes),
        }

    def save(self, path: str | Path) -> list[Path]:
        """Write the fitted market and, beside it, the plausible ones (``NAME.ensemble.yaml``); returns where they are.

        The market is written as what it changes in the one that it extends, each fitted value with its median, its interval, the
        range before and what the data told of it.
        """
        from sim.lab.calibration.written import save

        return save(self, Path(path), self.source)

    def headline(self) -> str:
        """What this is, in one line."""
        return (
            f"Calibration {self.id} of {self.target.base.name} to {len(self.target.facts)} figures ({self.target.kind})"
        )

    def glance(self) -> pd.DataFrame:
        """The parameters with their intervals."""
        return self.parameters[["parameter", "median", "low", "high", "prior_low", "prior_high", "told"]]


def _plain(x: float) -> float | None:
    return None if np.isnan(x) else x
