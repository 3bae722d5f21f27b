"""Worlds lived beforehand: a market with one or two of its levers at several values each, beside the same with all at rest.

Every cell is lived on the same luck as the world at rest, so what a slider changes is the lever. Differences are paired by
replication, with 95% intervals over replications: of luck, not of whether the market is right.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import product
from typing import Any, Final

import numpy as np

from sim.classroom.said import Said, each
from sim.lab.experiment import Experiment
from sim.lab.paired import intervals
from sim.lab.sweep import Sweep
from sim.lab.world import BASELINE
from sim.results.measures import MEASURES, MONTHLY
from sim.scenario import Levers, Scenario
from sim.scenario.errors import no_such
from sim.words import called, say, translated
from sim.words.catalogue import written

MOST_LEVERS: Final = 2
"""Levers of a grid: a page with more sliders needs more worlds than anyone waits for."""

MOST_VALUES: Final = 9
"""Values of one lever."""

LINES: Final = {"customers": "count", "encounter_satisfaction": "score", "retention": "share"}
"""What is drawn month by month, beside the world at rest, and as what."""

SUMS: Final = ("profit",)
"""What is drawn as the paired difference so far."""

DIFFERENCES: Final = ("profit", "customers", "encounter_satisfaction", "retention")
"""Of what the paired difference over all months is said."""

DIGITS: Final = 5
"""Significant digits that are kept of a number: no screen shows more."""


class GridError(ValueError):
    """A grid that cannot be: says what to change."""


@dataclass(frozen=True)
class Grid:
    """A market and the values of its levers.

    Attributes:
        market: with the focal firm's levers at rest.
        levers: values by path, in order.
        replications: pairs of worlds a cell.
        seed: whose luck.
    """

    market: Scenario
    levers: Mapping[str, tuple[float, ...]]
    replications: int = 10
    seed: int = 1

    @classmethod
    def of(cls, market: Scenario, levers: Mapping[str, Sequence[float]], replications: int = 10, seed: int = 1) -> Grid:
        """A grid, checked; the firm's own strategy is put to rest, for the sliders take its place.

        Raises:
            GridError: for a lever there is not, or too many of them, or of their values.
        """
        if not 1 <= len(levers) <= MOST_LEVERS:
            raise GridError(f"a page has one or two levers, not {len(levers)}; vary BLOCK.FIELD=LOW:HIGH:COUNT")
        for path, values in levers.items():
            _field(path)
            if not 2 <= len(values) <= MOST_VALUES:
                raise GridError(f"lever {path} has {len(values)} values; a slider needs 2 to {MOST_VALUES}")
            if not all(isinstance(value, int | float) and math.isfinite(value) for value in values):
                raise GridError(f"lever {path}: a slider needs numbers; given are {', '.join(map(str, values))}")
        firm = market.focal_firm
        at_rest = market.evolve(market.name, {f"firms.{firm}.strategy": {"use": "rest"}})
        sorted_ = {path: tuple(sorted({float(value) for value in values})) for path, values in levers.items()}
        return cls(at_rest, sorted_, replications, seed)

    @property
    def cells(self) -> list[tuple[int, ...]]:
        """Every combination, as positions of the levers' values."""
        return list(product(*(range(len(values)) for values in self.levers.values())))

    def policy(self, cell: tuple[int, ...]) -> dict[str, Any]:
        """What the firm does in a cell."""
        return {path: values[k] for (path, values), k in zip(self.levers.items(), cell, strict=True)}

    @cached_property
    def experiment(self) -> Experiment:
        """The worlds to live.

        Raises:
            ScenarioError, StrategyError: for a value beyond its range.
        """
        policies = {_name(cell): {"use": "set-levers", **self.policy(cell)} for cell in self.cells}
        return Experiment(
            self.market,
            policies=policies,
            replications=self.replications,
            seed=self.seed,
            name=f"page-{self.market.name}",
        )

    def told(self, found: Sweep) -> dict[str, Any]:
        """What the page shows of it.

        Raises:
            GridError: when a world failed: a page with a hole in it is none.
        """
        if len(found.failed):
            raise GridError(f"{len(found.failed)} worlds failed, the first with: {found.failed['error'].iloc[0]}")
        market, firm = self.market, self.market.focal_firm
        lines = _monthly(found, self.replications)
        rest = lines[BASELINE]
        table = found.differences(list(DIFFERENCES))
        cells = {}
        for cell in self.cells:
            own = lines[_name(cell)]
            rows = table[table["policy"] == _name(cell)].set_index("measure")
            cells[",".join(map(str, cell))] = {
                "lines": {name: _short(own[name].mean(axis=0)) for name in LINES},
                "sums": {name: _so_far(own[name], rest[name]) for name in SUMS},
                "differences": {
                    name: dict(
                        zip(
                            ("value", "low", "high"), _short(rows.loc[name, ["difference", "low", "high"]]), strict=True
                        )
                    )
                    for name in DIFFERENCES
                },
            }
        return {
            "id": market.name,
            "title": each(lambda: translated("markets", market.title or market.name)),
            "about": each(lambda: translated("markets", " ".join(market.about.split()))),
            "firm": firm,
            "currency": each(lambda: _money(market)),
            "customers": market.population.size,
            "months": list(range(1, rest["profit"].shape[1] + 1)),
            "replications": self.replications,
            "seed": self.seed,
            "worlds": len(found.worlds),
            "levers": [self._lever(path) for path in self.levers],
            "measures": {name: {"label": each(partial(called, name)), "unit": _unit(name)} for name in DIFFERENCES},
            "rest": {name: _short(rest[name].mean(axis=0)) for name in LINES},
            "cells": cells,
        }

    def _lever(self, path: str) -> dict[str, Any]:
        block, name = path.split(".")
        meaning = str(type(getattr(Levers(), block)).model_fields[name].description)
        at_rest = float(getattr(getattr(self.market.firms[self.market.focal_firm], block), name))
        values = self.levers[path]
        by_distance = sorted(range(len(values)), key=lambda k: abs(values[k] - at_rest))
        return {
            "path": path,
            "label": _label(path, meaning),
            "about": each(lambda: translated("settings", meaning)),
            "values": list(values),
            "rest": at_rest,
            "nearest": by_distance[0],
            "begins": by_distance[-1],
        }


def _name(cell: tuple[int, ...]) -> str:
    return "cell-" + "-".join(map(str, cell))


def _field(path: str) -> Any:
    """The declaration of a lever.

    Raises:
        GridError: when there is none, with the nearest.
    """
    levers = Levers()
    block, _, name = path.partition(".")
    known = [f"{one}.{field}" for one in type(levers).model_fields for field in type(getattr(levers, one)).model_fields]
    if path not in known:
        raise GridError(no_such(path, known, "levers"))
    return type(getattr(levers, block)).model_fields[name]


def _label(path: str, meaning: str) -> Said:
    """What a lever is called on a page; where it has no short name there, what it means."""
    id_ = f"live-lever-{path.replace('.', '-').replace('_', '-')}"
    return each(lambda: say(id_) if written(id_) else translated("settings", meaning))


def _money(market: Scenario) -> str:
    from sim.words import currency

    return currency(market.market.currency)


def _unit(measure: str) -> str:
    return "money" if (MEASURES.get(measure) or MONTHLY[measure]).unit == "money" else LINES[measure]


def _monthly(found: Sweep, replications: int) -> dict[str, dict[str, np.ndarray[Any, np.dtype[np.float64]]]]:
    """Every monthly column by policy: shape (replications, months)."""
    table = found.table("months")
    if "month" not in table.columns:
        table = table.assign(month=table.groupby(["policy", "replication"]).cumcount())
    ordered = table.sort_values(["policy", "replication", "month"])
    return {
        str(policy): {name: own[name].to_numpy(dtype=float).reshape(replications, -1) for name in (*LINES, *SUMS)}
        for policy, own in ordered.groupby("policy")
    }


def _so_far(
    own: np.ndarray[Any, np.dtype[np.float64]], rest: np.ndarray[Any, np.dtype[np.float64]]
) -> dict[str, list[float | None]]:
    """The running sum of the paired difference, with its interval in each month."""
    new, old = own.cumsum(axis=1).T, rest.cumsum(axis=1).T
    means, halves = intervals(new - old, 0.95, old, new)
    return {"value": _short(means), "low": _short(means - halves), "high": _short(means + halves)}


def _short(values: Any) -> list[float | None]:
    """Numbers as JSON has them; what is none is null."""
    return [float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None for value in map(float, values)]
