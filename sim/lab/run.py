"""simulate: one world, its tables, its figures."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from sim.market import EngineName, Market
from sim.measures import MEASURES, measures_of
from sim.results import versions, write_tables
from sim.scenario import Scenario

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Progress = Callable[[int, int], None]
"""Called with (done, total)."""


@dataclass(frozen=True)
class Run:
    """One world's results.

    Attributes:
        scenario: what was run.
        seed, replication: whose luck.
        tables: the tidy tables by name (``sim.results``).
        engine: which engine lived it; the two agree to six digits, not to the bit.
    """

    scenario: Scenario
    seed: int
    replication: int
    tables: dict[str, pd.DataFrame]
    engine: EngineName = "columns"

    @property
    def id(self) -> str:
        """Digest of all that determines this run: scenario, seed, replication, engine, version."""
        code = versions()["loyalty-lab"]
        text = f"{self.scenario.digest()}|{self.seed}|{self.replication}|{self.engine}|{code}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def firms(self) -> pd.DataFrame:
        """Month x firm: books, counts, means."""
        return self.tables["firms"]

    @property
    def segments(self) -> pd.DataFrame:
        """Month x segment x firm."""
        return self.tables["segments"]

    @property
    def cohorts(self) -> pd.DataFrame:
        """Firm x year of joining x year of tenure."""
        return self.tables["cohorts"]

    @property
    def exits(self) -> pd.DataFrame:
        """One row a leaver, with causes."""
        return self.tables["exits"]

    @property
    def ledger(self) -> pd.DataFrame:
        """Month x firm x line of the books."""
        return self.tables["ledger"]

    @property
    def customers(self) -> pd.DataFrame:
        """One row a customer, on the last day."""
        return self.tables["customers"]

    def summary(self) -> pd.DataFrame:
        """One row a firm: the measures of ``sim.measures`` over the months observed."""
        rows = [{"firm": name, **measures_of(self.scenario, self.firms, name)} for name in self.scenario.firms]
        return pd.DataFrame(rows)

    def plot(self, what: str = "retention", **options: Any) -> Axes:
        """A figure by name (``sim.plots.FIGURES``), as matplotlib Axes."""
        from sim import plots

        return plots.draw(self, what, **options)

    def manifest(self) -> dict[str, Any]:
        """What a stored run carries with it."""
        return {
            "run": self.id,
            "scenario": self.scenario.model_dump(mode="json"),
            "digest": self.scenario.digest(),
            "seed": self.seed,
            "replication": self.replication,
            "engine": self.engine,
            "versions": versions(),
        }

    def save(self, folder: str | Path) -> list[Path]:
        """Write the tables as Parquet and ``manifest.json``; returns the files written."""
        return write_tables(Path(folder), self.tables, self.manifest())

    def __repr__(self) -> str:
        months = int(self.firms["month"].max()) + 1 if len(self.firms) else 0
        lines = [f"Run {self.id} of {self.scenario.name!r}, seed {self.seed}, {months} months"]
        summary = self.summary().set_index("firm")[list(MEASURES)].T
        return "\n".join([*lines, summary.to_string(float_format=lambda x: f"{x:,.4g}")])

    def _repr_html_(self) -> str:
        title = html.escape(f"{self.scenario.title or self.scenario.name}: seed {self.seed}")
        table = self.summary().to_html(index=False, border=0, float_format=lambda x: f"{x:,.4g}")
        return f"<h4>{title}</h4>{table}"


def simulate(
    scenario: Scenario | str | Path,
    *,
    seed: int = 1,
    replication: int = 0,
    engine: EngineName = "columns",
    threads: int = 1,
    progress: Progress | None = None,
) -> Run:
    """Run one world.

    Args:
        scenario: a scenario, or the name or path of one.
        seed: whole number from 0 to 2**32 - 1.
        replication: worlds of one seed and replication share all luck.
        engine: ``columns`` or ``agents``.
        threads: for the column engine; the results are the same for any number.
        progress: called after each month with (months done, months in all).

    Raises:
        ScenarioError: when the scenario is not valid.
        StrategyError: when a firm's strategy is not.
    """
    market = Market(scenario, rng=seed, replication=replication, engine=engine, threads=threads)
    return finish(market, progress)


def finish(market: Market, progress: Progress | None = None) -> Run:
    """Live a market's remaining months and collect its results."""
    total = market.spec.market.months
    while market.month < total:
        market.step()
        if progress:
            progress(market.month, total)
    return Run(market.spec, market.world_seed, market.replication, market.tables(), market.engine_name)
