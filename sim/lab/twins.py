"""compare: twin worlds. Same customers, same ties, same luck; one policy differs.

What it does not know: whether the scenario is like any real market. Its intervals speak of luck within the model alone.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.run import Progress
from sim.lab.runner import run_all
from sim.lab.statistics import half_width, replications_needed, unpaired_half_width
from sim.market.market import Market, same_but_for_strategies
from sim.measures import MEASURES, measures_from
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.state.books import LINES, REVENUES
from sim.strategies.policies import as_policy

QUADRANTS: Final = ("saved", "stays anyway", "lost anyway", "driven away")
"""What became of a customer of the firm: leaves without and stays with the policy; stays in both; leaves in both; stays
without and leaves with it."""

PATHS: Final = (
    "customers",
    "retention",
    "encounter_satisfaction",
    "emotional",
    "profit",
    "share",
    "told_good",
    "told_bad",
    "complaints",
)
"""Monthly columns kept of every world."""


@dataclass(frozen=True)
class Task:
    """One replication: the baseline and every policy, on the same luck."""

    scenarios: tuple[Scenario, ...]
    seed: int
    replication: int
    firm: str


@dataclass(frozen=True)
class Outcome:
    """What one replication leaves: per world its measures, lines, monthly paths; per policy its quadrants."""

    measures: list[dict[str, float]]
    lines: list[dict[str, float]]
    paths: NDArray[np.float64]  # (worlds, months, PATHS)
    quadrants: list[dict[str, float]]  # per policy: customers in each
    worth: list[dict[str, float]]  # per policy: change of contribution from the customers in each
    reasons: list[dict[str, float]]  # per world: the firm's exits by reason


def live(task: Task) -> Outcome:
    """Live one replication: all its worlds, one after another."""
    base = task.scenarios[0]
    first = Market(base, rng=task.seed, replication=task.replication).warm_up()
    worlds = []
    for scenario in task.scenarios[1:]:
        if same_but_for_strategies(base, scenario):
            worlds.append(first.twin(scenario))
        else:
            worlds.append(Market(scenario, rng=task.seed, replication=task.replication))
    outcome = Outcome([], [], np.zeros((len(worlds) + 1, base.market.months, len(PATHS))), [], [], [])
    home = gain = None
    for n, market in enumerate([first, *worlds]):
        market.run()
        tables = market.tables()
        table = tables["firms"]
        mine = table[table["firm"] == task.firm]
        column = {c: mine[c].to_numpy(dtype=float) for c in mine.columns if c != "firm"}
        outcome.measures.append(measures_from(column, market.spec.market.discount_rate))
        outcome.lines.append({line: float(column[line].sum()) for line in LINES})
        outcome.paths[n] = np.stack([column[name] for name in PATHS], axis=1)
        exits = tables["exits"]
        exits = exits[exits["firm"] == task.firm]
        reasons = exits.columns[exits.columns.get_loc("novelty seeking") :]
        outcome.reasons.append({reason: float(exits[reason].sum()) for reason in reasons})
        position = list(market.spec.firms).index(task.firm)
        people, relationships = market.customers
        now, earned = people["home"] == position, relationships["contribution"][:, position].astype(float)
        if home is None:
            ours, home, gain = people["first"] == position, now, earned
        else:
            stays, leaves = ours & home, ours & ~home
            cells = (leaves & now, stays & now, leaves & ~now, stays & ~now)
            outcome.quadrants.append({q: float(c.sum()) for q, c in zip(QUADRANTS, cells, strict=True)})
            outcome.worth.append({q: float((earned - gain)[c].sum()) for q, c in zip(QUADRANTS, cells, strict=True)})
    return outcome


@dataclass(frozen=True)
class Twins:
    """The comparison of policies with a baseline.

    Attributes:
        base: the baseline.
        policies: the policies' scenarios.
        names: what they are called.
        firm: whose policies and measures these are.
        seed, level: the seed of the first replication, and the level of the intervals.
        outcomes: one a replication.
    """

    base: Scenario
    policies: tuple[Scenario, ...]
    names: tuple[str, ...]
    firm: str
    seed: int
    level: float
    outcomes: tuple[Outcome, ...]

    kind: ClassVar[str] = "twins"

    @property
    def replications(self) -> int:
        """How many pairs there are."""
        return len(self.outcomes)

    def values(self, measure: str, world: int) -> NDArray[np.float64]:
        """A measure in every replication of one world (0 is the baseline): shape (replications,)."""
        return np.array([o.measures[world][measure] for o in self.outcomes])

    @cached_property
    def _table(self) -> pd.DataFrame:
        rows = []
        for n, name in enumerate(self.names, 1):
            for measure, (unit, _) in MEASURES.items():
                base, new = self.values(measure, 0), self.values(measure, n)
                gap = new - base
                paired, unpaired = half_width(gap, self.level), unpaired_half_width(base, new, self.level)
                mean = float(gap.mean())
                rows.append(
                    {
                        "policy": name,
                        "measure": measure,
                        "unit": unit,
                        "baseline": float(base.mean()),
                        "with_policy": float(new.mean()),
                        "difference": mean,
                        "low": mean - paired,
                        "high": mean + paired,
                        "half_width": paired,
                        "unpaired_half_width": unpaired,
                        "times_narrower": unpaired / paired if paired > 0 else float("inf"),
                        "replications": self.replications,
                    }
                )
        return pd.DataFrame(rows)

    def table(self, measures: Sequence[str] | None = None) -> pd.DataFrame:
        """Paired differences with intervals: a row a policy and measure.

        ``times_narrower`` is the half-width the same number of unpaired runs would give, over the paired one.
        """
        table = self._table
        return table if measures is None else table[table["measure"].isin(list(measures))].reset_index(drop=True)

    def needed(self, measure: str, target: float, policy: str | None = None) -> int | None:
        """Replications needed in all for a half-width of ``target`` on a measure's paired difference."""
        n = self.names.index(policy) + 1 if policy else 1
        return replications_needed(self.values(measure, n) - self.values(measure, 0), target, self.level)

    def quadrants(self) -> pd.DataFrame:
        """Customers saved, staying anyway, lost anyway and driven away: mean over replications, with intervals.

        Counted are those with the firm when observation began, by whether they are with it when it ends. ``worth`` is what
        the policy changed in the contribution of these customers to the firm, in money.
        """
        rows = []
        for n, name in enumerate(self.names):
            for quadrant in QUADRANTS:
                count = np.array([o.quadrants[n][quadrant] for o in self.outcomes])
                ours = np.array([sum(o.quadrants[n].values()) for o in self.outcomes])
                worth = np.array([o.worth[n][quadrant] for o in self.outcomes])
                rows.append(
                    {
                        "policy": name,
                        "quadrant": quadrant,
                        "customers": float(count.mean()),
                        "customers_half_width": half_width(count, self.level),
                        "share": float((count / np.maximum(ours, 1)).mean()),
                        "worth": float(worth.mean()),
                        "worth_half_width": half_width(worth, self.level),
                    }
                )
        return pd.DataFrame(rows)

    def bridge(self) -> pd.DataFrame:
        """From the baseline's profit to the policy's: what each line of the books contributed, with intervals.

        ``effect`` is the change of profit through that line: more revenue is positive, more cost negative. The effects
        add up to the difference in profit.
        """
        rows = []
        for n, name in enumerate(self.names, 1):
            for line in LINES:
                sign = 1.0 if line in REVENUES else -1.0
                gap = sign * np.array([o.lines[n][line] - o.lines[0][line] for o in self.outcomes])
                rows.append(
                    {
                        "policy": name,
                        "line": line,
                        "side": "revenue" if line in REVENUES else "cost",
                        "baseline": float(np.mean([o.lines[0][line] for o in self.outcomes])),
                        "effect": float(gap.mean()),
                        "half_width": half_width(gap, self.level),
                    }
                )
        return pd.DataFrame(rows)

    def reasons(self) -> pd.DataFrame:
        """Exits by reason in every world: mean per replication, share of exits, with intervals; reasons may overlap."""
        rows = []
        for n, name in enumerate(("baseline", *self.names)):
            exits = np.array([max(sum_of_exits(o.reasons[n]), 1.0) for o in self.outcomes])
            for reason in self.outcomes[0].reasons[n]:
                count = np.array([o.reasons[n][reason] for o in self.outcomes])
                rows.append(
                    {
                        "world": name,
                        "reason": reason,
                        "exits": float(count.mean()),
                        "half_width": half_width(count, self.level),
                        "per_hundred_mentions": float((100 * count / exits).mean()),
                    }
                )
        return pd.DataFrame(rows)

    def paths(self) -> pd.DataFrame:
        """Month by month: the mean of every world, and the paired difference with its interval."""
        data = np.stack([o.paths for o in self.outcomes])  # (replications, worlds, months, columns)
        rows = []
        for k, column in enumerate(PATHS):
            for n, name in enumerate(("baseline", *self.names)):
                gap = data[:, n, :, k] - data[:, 0, :, k]
                for month in range(data.shape[2]):
                    rows.append(
                        {
                            "world": name,
                            "measure": column,
                            "month": month,
                            "mean": float(data[:, n, month, k].mean()),
                            "mean_half_width": half_width(data[:, n, month, k], self.level),
                            "difference": float(gap[:, month].mean()),
                            "half_width": half_width(gap[:, month], self.level),
                        }
                    )
        return pd.DataFrame(rows)

    def cumulative(self, measure: str = "profit") -> pd.DataFrame:
        """A monthly measure's paired difference added up from the first month on, with its interval.

        The interval is that of the sum, taken over replications: months of one world go together, so the intervals of
        single months do not add up to it.

        Raises:
            ValueError: for a measure that is not kept month by month (``PATHS``).
        """
        if measure not in PATHS:
            raise ValueError(f"no monthly {measure!r}; kept month by month: {', '.join(PATHS)}")
        data = np.stack([o.paths[:, :, PATHS.index(measure)] for o in self.outcomes])  # (replications, worlds, months)
        rows = []
        for n, name in enumerate(self.names, 1):
            gap = np.cumsum(data[:, n] - data[:, 0], axis=1)
            for month in range(gap.shape[1]):
                mean, half = float(gap[:, month].mean()), half_width(gap[:, month], self.level)
                rows.append(
                    {
                        "policy": name,
                        "measure": measure,
                        "month": month,
                        "difference": mean,
                        "low": mean - half,
                        "high": mean + half,
                        "half_width": half,
                    }
                )
        return pd.DataFrame(rows)

    def report(self, path: str | Path, lang: str = "en") -> Path:
        """Write everything as a page, a text or a workbook, by the suffix (``sim.report.write``); returns where it is."""
        from sim.report import write

        return write(self, path, lang)

    def plot(self, what: str = "differences", **options: Any) -> Any:
        """A figure by name (``sim.plots.FIGURES``), as matplotlib Axes."""
        from sim import plots

        return plots.draw(self, what, **options)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "firm": self.firm,
            "policies": list(self.names),
            "seed": self.seed,
            "replications": self.replications,
            "level": self.level,
            "table": records(self.table()),
            "quadrants": records(self.quadrants()),
            "bridge": records(self.bridge()),
            "reasons": records(self.reasons()),
        }

    def __repr__(self) -> str:
        head = f"Twins of {self.base.name!r}, firm {self.firm!r}: {self.replications} pairs, {self.level:.0%} intervals"
        table = self.table(["retention", "encounter_satisfaction", "customers", "profit"])
        columns = ["policy", "measure", "baseline", "difference", "low", "high", "times_narrower"]
        return head + "\n" + table[columns].to_string(index=False, float_format=lambda x: f"{x:,.4g}")

    def _repr_html_(self) -> str:
        head = html.escape(
            f"{self.base.title or self.base.name}: {self.firm}, {self.replications} pairs of twin worlds"
        )
        table = self.table(["retention", "encounter_satisfaction", "customers", "profit", "npv"])
        columns = ["policy", "measure", "unit", "baseline", "difference", "low", "high"]
        return f"<h4>{head}</h4>" + table[columns].to_html(index=False, border=0, float_format=lambda x: f"{x:,.4g}")


def sum_of_exits(reasons: dict[str, float]) -> float:
    """Mentions of any reason, chance included."""
    return sum(reasons.values())


def compare(
    base: Scenario | str | Path,
    *policies: Any,
    replications: int = 20,
    seed: int = 1,
    firm: str | None = None,
    level: float = 0.95,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Twins:
    """Compare policies with a baseline on twin worlds.

    Args:
        base: the baseline, or its name or path.
        policies: each a scenario, a strategy's name, a mapping (``{"use": ..., "strength": ...}``) or a decorated function;
            none means under-promise, complaint-recovery and tiered-service.
        replications: pairs of worlds; at least 2 for intervals.
        seed: whole number; replication k of any policy shares all luck with replication k of the baseline.
        firm: whose policy; the scenario's focal firm unless named.
        level: of the intervals.
        workers: processes; none means one a core. Results do not depend on it.
        progress: called with (replications done, replications in all).

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: when worlds cannot be compared (other months or firms), or fewer than one replication is asked for.
    """
    scenario = base if isinstance(base, Scenario) else Scenario.load(base)
    seed = as_seed(seed)
    firm = firm or scenario.focal_firm
    if firm not in scenario.firms:
        raise ValueError(f"no firm {firm!r} in {scenario.name}; firms: {', '.join(scenario.firms)}")
    if replications < 1 or not 0 < level < 1:
        raise ValueError(f"replications is {replications} (at least 1) and level {level} (between 0 and 1)")
    chosen = [
        as_policy(scenario, p, firm) for p in policies or ("under-promise", "complaint-recovery", "tiered-service")
    ]
    names = unique([p.name for p in chosen])
    for policy in chosen:
        if firm not in policy.firms or policy.market.months != scenario.market.months or policy.rows != scenario.rows:
            raise ValueError(
                f"{policy.name} cannot be paired with {scenario.name}: same firm, months and people needed"
            )
    tasks = [Task((scenario, *chosen), seed, r, firm) for r in range(replications)]
    outcomes = run_all(live, tasks, workers=workers, progress=progress)
    return Twins(scenario, tuple(chosen), names, firm, seed, level, tuple(outcomes))


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names made different by numbering repeats."""
    seen: dict[str, int] = {}
    out = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(out)
