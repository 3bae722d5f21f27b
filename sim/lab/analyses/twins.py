"""compare: twin worlds. Same customers, same ties, same luck; one policy differs.

What it does not know: whether the scenario is like any real market. Its intervals speak of luck within the model alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import above_zero, firm_of, level_of, one_of, replications_of, scenario_of, some_of
from sim.lab.budget import TOTAL, Budget, equalised, money_a_year, spend_table
from sim.lab.choice import Choice, choice
from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import Difference, difference, interval
from sim.lab.planner import Planned, live_until
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm
from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import MEASURES, MONTHLY
from sim.scenario import Scenario
from sim.state.books import LINES, REVENUES
from sim.strategies.policies import as_policy, labels, named_policies
from sim.words import message

QUADRANTS: Final = ("saved", "stays anyway", "lost anyway", "driven away")
"""What became of a customer of the firm: leaves without and stays with the policy; stays in both; leaves in both; stays
without and leaves with it."""

USUAL: Final = ("under-promise", "complaint-recovery", "tiered-service")
"""Policies compared unless others are named."""

MOST_PAIRS: Final = 400
"""Pairs lived for an interval that is asked for, unless told."""


@dataclass(frozen=True, eq=False, repr=False)
class Twins(Result):
    """The comparison of policies with a baseline.

    Attributes:
        base: the baseline.
        policies: the policies' scenarios.
        names: what they are called.
        firm: whose policies and measures these are.
        level: of the intervals.
        outcomes: what was lived: the replications in which every world came to its end.
        failed: a row a world that did not, with its error.
        budget: what each policy was given to spend, where doses were made to spend the same.
        planned: how far replications went and why they ended, where an interval was asked for.
    """

    kind: ClassVar[str] = "twins"
    figure: ClassVar[str] = "differences"

    base: Scenario
    policies: tuple[Scenario, ...]
    names: tuple[str, ...]
    firm: str
    level: float
    outcomes: Outcomes
    failed: pd.DataFrame
    budget: Budget | None = None
    planned: Planned | None = None

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def replications(self) -> int:
        """How many pairs there are."""
        return len(self.outcomes.of(self._arm(0)))

    @property
    def id(self) -> str:
        """Digest of all that determines this comparison."""
        return digest_of([self.kind, self.firm, self.level, *self.names, *self.outcomes.digests])

    def _arm(self, world: int | str) -> Arm:
        """The arm of a world: 0 or ``baseline`` is the baseline, the others go by their number or name."""
        every = self.outcomes.arms
        if isinstance(world, str):
            known = (BASELINE, *self.names)
            return every[known.index(one_of(world, known, "policies"))]
        if isinstance(world, bool) or not isinstance(world, int | np.integer) or not 0 <= world < len(every):
            raise ValueError(
                f"no world {world!r}; 0 is the baseline, 1 to {len(self.names)} the policies, or their names"
            )
        return every[int(world)]

    def values(self, measure: str, world: int | str) -> NDArray[np.float64]:
        """A measure in every replication of one world (0 is the baseline): shape (replications,).

        Raises:
            ValueError: for a measure or world there is not.
        """
        return self.outcomes.values(one_of(measure, MEASURES, "measures"), self._arm(world))

    def difference(self, measure: str, policy: int | str = 1) -> Difference:
        """A measure with a policy beside the baseline's, paired by replication."""
        return Difference(self.values(measure, 0), self.values(measure, policy), self.level)

    @cached_property
    def _table(self) -> pd.DataFrame:
        rows = []
        for name in self.names:
            for measure, (unit, *_) in MEASURES.items():
                found = difference(self.outcomes, measure, self._arm(name), level=self.level)
                rows.append(
                    {
                        "policy": name,
                        "measure": measure,
                        "unit": unit,
                        "baseline": float(found.old.mean()),
                        "with_policy": float(found.new.mean()),
                        **found.paired.row("difference"),
                        "unpaired_half_width": found.unpaired_half_width,
                        "times_narrower": found.times_narrower,
                        "replications": self.replications,
                    }
                )
        return pd.DataFrame(rows)

    def table(self, measures: str | Sequence[str] | None = None) -> pd.DataFrame:
        """Paired differences with intervals: a row a policy and measure.

        ``times_narrower`` is the half-width the same number of unpaired runs would give, over the paired one; infinite where
        the difference is the same in all replications.

        Args:
            measures: one measure, or some; all of them unless named.

        Raises:
            ValueError: for a measure there is not, naming the nearest.
        """
        if measures is None:
            return self._table
        wanted = some_of(measures, MEASURES, "measures")
        return self._table[self._table["measure"].isin(wanted)].reset_index(drop=True)

    def needed(self, measure: str, target: float, policy: int | str | None = None) -> int | None:
        """Replications needed in all for a half-width of ``target`` on a measure's paired difference.

        Raises:
            ValueError: for a measure or policy there is not, or a target that is no number above 0.
        """
        return self.difference(measure, 1 if policy is None else policy).needed(target)

    def each(self) -> pd.DataFrame:
        """Every measure of every world, a row a world: what all tables here are made of."""
        return self.outcomes.frame.drop(columns=["bits", "error"])

    def parameters(self) -> pd.DataFrame:
        """What each policy is: a row a policy, with its strategy, strength and parameters; joins the tables on ``policy``."""
        rows = []
        for name, scenario in zip(self.names, self.policies, strict=True):
            block = dict(scenario.firms[self.firm].strategy)
            rows.append({"policy": name, "strategy": block.pop("use"), "strength": block.pop("strength", 1.0), **block})
        return pd.DataFrame(rows)

    @cached_property
    def _spend(self) -> pd.DataFrame:
        return spend_table(self.outcomes, dict(zip(self.names, self.policies, strict=True)), self.firm, self.level)

    def spend(self) -> pd.DataFrame:
        """What each policy spends a year beyond the baseline, line by line of the books, with intervals; ``sim.lab.budget``.

        A row a policy and line; the sum under ``all``; money that was not asked for under ``price given up``.
        """
        return self._spend

    def choice(self, measure: str = "profit") -> Choice:
        """The policies, and doing nothing, as options: what each is worth and by how much it may be regretted.

        Raises:
            ValueError: for a measure there is not.
        """
        values = np.stack([self.values(measure, n) for n in range(len(self.names) + 1)], axis=1)
        return choice((BASELINE, *self.names), values - values[:, :1], self.seed)

    def ranking(self, measure: str = "profit") -> pd.DataFrame:
        """The policies and doing nothing, the best first: difference with its interval, spending a year, regret.

        ``regret`` is the expected opportunity loss of choosing it, ``chance_best`` the chance that it is the best of them, both
        of luck alone (``sim.lab.choice``); ``a_year`` is what it spends (``spend``), NaN for doing nothing.
        """
        found = self.choice(measure)
        told = {row["policy"]: row for row in self.table([measure]).to_dict("records")}
        spent = {row["policy"]: row["a_year"] for row in self._spend.to_dict("records") if row["line"] == TOTAL}
        rows = []
        for k in sorted(range(len(found.names)), key=lambda k: -float(found.means[k])):
            name = found.names[k]
            own = told.get(name, {"difference": 0.0, "low": 0.0, "high": 0.0})
            rows.append(
                {
                    "policy": name,
                    "measure": measure,
                    **{column: own[column] for column in ("difference", "low", "high")},
                    "a_year": spent.get(name, float("nan")),
                    "regret": float(found.regrets[k]),
                    "chance_best": float(found.chances[k]),
                }
            )
        return pd.DataFrame(rows)

    @cached_property
    def _fates(self) -> list[list[tuple[dict[str, float], dict[str, float]]]]:
        """Per policy and replication: customers in each quadrant, and what changed in their contribution."""
        base = self.outcomes.of(self._arm(0))
        return [[fate(a, b) for a, b in zip(base, self.outcomes.of(self._arm(n)), strict=True)] for n in self.names]

    def quadrants(self) -> pd.DataFrame:
        """Customers saved, staying anyway, lost anyway and driven away: mean over replications, with intervals.

        Counted are those with the firm when observation began, by whether they are with it when it ends. ``worth`` is what
        the policy changed in the contribution of these customers to the firm, in money.
        """
        rows = []
        for name, fates in zip(self.names, self._fates, strict=True):
            ours = np.array([sum(heads.values()) for heads, _ in fates])
            for quadrant in QUADRANTS:
                count = np.array([heads[quadrant] for heads, _ in fates])
                customers = interval(count, self.level)
                worth = interval([gained[quadrant] for _, gained in fates], self.level)
                rows.append(
                    {
                        "policy": name,
                        "quadrant": quadrant,
                        "customers": customers.mean,
                        "customers_half_width": customers.half_width,
                        "share": float((count / np.maximum(ours, 1)).mean()),
                        "worth": worth.mean,
                        "worth_half_width": worth.half_width,
                    }
                )
        return pd.DataFrame(rows)

    def bridge(self) -> pd.DataFrame:
        """From the baseline's profit to the policy's: what each line of the books contributed, with intervals.

        ``effect`` is the change of profit through that line: more revenue is positive, more cost negative. The effects
        add up to the difference in profit.
        """
        base = self.outcomes.column("books", "amount", self._arm(0))
        rows = []
        for name in self.names:
            new = self.outcomes.column("books", "amount", self._arm(name))
            for k, line in enumerate(LINES):
                sign = 1.0 if line in REVENUES else -1.0
                found = interval(sign * (new[:, k] - base[:, k]), self.level, base[:, k], new[:, k])
                rows.append(
                    {
                        "policy": name,
                        "line": line,
                        "side": "revenue" if line in REVENUES else "cost",
                        "baseline": float(np.mean(base[:, k])),
                        "effect": found.mean,
                        "half_width": found.half_width,
                    }
                )
        return pd.DataFrame(rows)

    def reasons(self) -> pd.DataFrame:
        """Exits by reason in every world: mean per replication, share of exits, with intervals; reasons may overlap."""
        rows = []
        for n, name in enumerate((BASELINE, *self.names)):
            found = self.outcomes.of(self._arm(n))
            mentions = [dict(zip(*one.tables["exits"].values(), strict=True)) for one in found]
            exits = np.array([max(sum(one.values()), 1.0) for one in mentions])
            for reason in mentions[0]:
                count = np.array([one[reason] for one in mentions])
                number = interval(count, self.level)
                rows.append(
                    {
                        "world": name,
                        "reason": str(reason),
                        "exits": number.mean,
                        "half_width": number.half_width,
                        "per_hundred_mentions": float((100 * count / exits).mean()),
                    }
                )
        return pd.DataFrame(rows)

    def paths(self) -> pd.DataFrame:
        """Month by month: the mean of every world, and the paired difference with its interval."""
        rows = []
        for measure in MONTHLY:
            base = self.outcomes.column("months", measure, self._arm(0))
            for n, name in enumerate((BASELINE, *self.names)):
                data = self.outcomes.column("months", measure, self._arm(n))  # (replications, months)
                for month in range(data.shape[1]):
                    level = interval(data[:, month], self.level)
                    gap = interval(data[:, month] - base[:, month], self.level, base[:, month], data[:, month])
                    rows.append(
                        {
                            "world": name,
                            "measure": measure,
                            "month": month,
                            "mean": level.mean,
                            "mean_half_width": level.half_width,
                            "difference": gap.mean,
                            "half_width": gap.half_width,
                        }
                    )
        return pd.DataFrame(rows)

    def cumulative(self, measure: str = "profit") -> pd.DataFrame:
        """A monthly measure's paired difference added up from the first month on, with its interval.

        The interval is that of the sum, taken over replications: months of one world go together, so the intervals of
        single months do not add up to it.

        Raises:
            ValueError: for a measure that is not kept month by month (``MONTHLY``).
        """
        one_of(measure, MONTHLY, "monthly measures")
        base = self.outcomes.column("months", measure, self._arm(0))
        rows = []
        for name in self.names:
            new = self.outcomes.column("months", measure, self._arm(name))
            gap, old, then = (np.cumsum(part, axis=1) for part in (new - base, base, new))
            for month in range(gap.shape[1]):
                found = interval(gap[:, month], self.level, old[:, month], then[:, month]).row("difference")
                rows.append({"policy": name, "measure": measure, "month": month, **found})
        return pd.DataFrame(rows)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            "differences": self.table(),
            "quadrants": self.quadrants(),
            "bridge": self.bridge(),
            "reasons": self.reasons(),
            "paths": self.paths(),
            "replications": self.each(),
            "policies": self.parameters(),
            "ranking": self.ranking(),
            "spend": self.spend(),
        }
        return found | ({"failed": self.failed} if len(self.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        found = {
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
            "ranking": records(self.ranking()),
            "spend": records(self.spend()),
        }
        if self.budget is not None:
            found["budget"] = {"amount": self.budget.amount, "doses": [asdict(dose) for dose in self.budget.doses]}
        found |= {"planned": self.planned.to_dict()} if self.planned else {}
        return found | ({"failed": records(self.failed)} if len(self.failed) else {})

    def headline(self) -> str:
        """What was compared."""
        lost = f"; {len(self.failed)} worlds failed" if len(self.failed) else ""
        called = self.base.title or self.base.name
        return f"{called}: {self.firm}, {self.replications} pairs of twin worlds, {self.level:.0%} intervals{lost}"

    def glance(self) -> pd.DataFrame:
        """The measures one looks at first."""
        table = self.table(["retention", "encounter_satisfaction", "customers", "profit", "npv"])
        return table[["policy", "measure", "unit", "baseline", "difference", "low", "high", "times_narrower"]]


def fate(without: Outcome, with_it: Outcome) -> tuple[dict[str, float], dict[str, float]]:
    """Customers in each quadrant, and what changed in their contribution, from two worlds of one replication."""
    ours = without.tables["people"]["was_with_it"]
    then, now = (one.tables["people"]["is_with_it"] for one in (without, with_it))
    before, after = (one.tables["people"]["contribution"].astype(float) for one in (without, with_it))
    stays, leaves = ours & then, ours & ~then
    cells = (leaves & now, stays & now, leaves & ~now, stays & ~now)
    heads = {q: float(c.sum()) for q, c in zip(QUADRANTS, cells, strict=True)}
    return heads, {q: float((after - before)[c].sum()) for q, c in zip(QUADRANTS, cells, strict=True)}


def compare(
    base: Scenario | str | Path,
    *policies: Any,
    replications: int = 20,
    seed: int = 1,
    firm: str | None = None,
    level: float = 0.95,
    budget: float | str | None = None,
    until: Mapping[str, float] | None = None,
    at_most: int = MOST_PAIRS,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Twins:
    """Compare policies with a baseline on twin worlds.

    Args:
        base: the baseline, or its name or path.
        policies: each a scenario, a strategy's name, a mapping (``{"use": ..., "strength": ...}``), a decorated function, or a
            mapping of these by name (``{"a tenth less": {"use": "under-promise", "cushion": 0.1}}``); none means
            under-promise, complaint-recovery and tiered-service.
        replications: pairs of worlds; at least 2 for intervals.
        seed: whole number; replication k of any policy shares all luck with replication k of the baseline.
        firm: whose policy; the scenario's focal firm unless named.
        level: of the intervals.
        budget: what each policy may spend a year (``200_000`` or ``"200000/year"``): each is tried at the strength at which it
            spends that (``sim.lab.budget``); one that cannot spend it stays at the strength it has.
        until: instead of ``replications``, a measure and how narrow the interval of its difference is to be, as half of it:
            ``{"profit": 20_000}``. Pairs are lived until every policy's is; the interval that decides holds its level whenever
            one stops (``sim.lab.planner``).
        at_most: pairs lived for ``until``.
        workers: processes; none means one a core. Results do not depend on it.
        executor: who does the work, ``serial``, or anything with the face of ``concurrent.futures``; see ``sim.lab.runner``.
        store: where worlds are looked up before they are lived; see ``sim.lab.store``.
        progress: called with (worlds done, worlds in all).

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: when worlds cannot be compared (other months or firms), or fewer than one replication is asked for.
    """
    scenario = scenario_of(base)
    firm, level = firm_of(scenario, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    wanted = named_policies(policies or USUAL)
    tried = [(name, as_policy(scenario, policy, firm)) for name, policy in wanted]
    names = labels(tried, firm)
    for _, policy in tried:
        if firm not in policy.firms or policy.market.months != scenario.market.months or policy.rows != scenario.rows:
            raise ValueError(message("asked-no-pair", policy=policy.name, market=scenario.name))
    policies_by_name = {name: policy for name, (_, policy) in zip(names, tried, strict=True)}
    given = None
    who: dict[str, Any] = {"workers": workers, "executor": executor, "store": store, "progress": progress}
    if budget is not None:
        amount = money_a_year(budget) if isinstance(budget, str) else above_zero(budget, "budget")
        policies_by_name, given = equalised(
            scenario, policies_by_name, amount, firm=firm, seed=seed, replications=replications, **who
        )
    arms = {Arm(): scenario} | {Arm(name): policy for name, policy in policies_by_name.items()}
    story = FirmStory(firm)
    planned = None
    if until is None:
        found = run(design_of(arms, seed=seed, replications=replications), story, **who)
    else:
        most = as_whole(at_most, "at_most", 2)
        found, planned = live_until(list(arms.items()), story, until, budget=most, seed=seed, level=level, **who)
    tried_ones = tuple(policies_by_name.values())
    return Twins(scenario, tried_ones, names, firm, level, found.whole(), found.failed, given, planned)
