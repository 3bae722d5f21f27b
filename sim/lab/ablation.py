"""ablate: each mechanism switched off in turn, on the same luck, and what that moves.

    found = sim.ablate("telecom", strategy="complaint-recovery", replications=20)
    found.table(); found.resting(); found.interaction()

Every world with a mechanism off is paired with the world in which everything is on, of the same seed and replication. They
share every address of luck; whether they also share people and ties is looked up, not assumed (``kept``). A mechanism is
at rest when all months of every firm's books and all exits are the same, bit for bit, in every pair of worlds.

What it does not know: what two mechanisms do together (one is switched off at a time, so two that can stand in for one
another both look idle), and whether the mechanism exists outside the model. A knock-out from the first day on moves the
whole market, rivals included.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.knockouts import Knockout, knock_out, named
from sim.lab.run import Progress
from sim.lab.runner import run_all
from sim.lab.statistics import half_width
from sim.market.market import Market
from sim.measures import MEASURES, measures_from
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.state.causes import REASONS
from sim.state.person import TRAITS
from sim.strategies.policies import as_policy

LOOKED_AT: Final[dict[str, tuple[str, str]]] = {
    "retention": MEASURES["retention"],
    "profit": MEASURES["profit"],
    "encounter_satisfaction": MEASURES["encounter_satisfaction"],
    "share": MEASURES["share"],
    "good_to_bad": ("messages per message", "Good word of mouth told per bad one, over all months"),
}
"""Unit and definition of what is laid side by side for the focal firm."""

LEFT: Final = (*REASONS, "chance")
"""Why customers left: the six reasons, and chance alone."""


@dataclass(frozen=True)
class Job:
    """Worlds to live on one stroke of luck: a scenario, and the same with a strategy tried on ``firm``."""

    scenario: Scenario
    tried: Scenario | None
    seed: int
    replication: int
    firm: str


class World(NamedTuple):
    """What one world leaves.

    Attributes:
        measures: ``LOOKED_AT``, by name.
        left: exits per hundred customer-years, by ``LEFT``.
        books: digest of every month of every firm's books, and of every exit.
    """

    measures: dict[str, float]
    left: dict[str, float]
    books: str


class Lived(NamedTuple):
    """One or two worlds, and who their people were on the first day: a digest each trait, and of the ties."""

    worlds: tuple[World, ...]
    people: dict[str, str]


def live(job: Job) -> Lived:
    """Live a job's worlds; importable by name, as worker processes need."""
    market = Market(job.scenario, rng=job.seed, replication=job.replication)
    people = people_of(market)
    markets = [market.warm_up()]
    if job.tried is not None:
        markets.append(market.twin(job.tried))
    return Lived(tuple(_world(one.run(), job.firm) for one in markets), people)


def people_of(market: Market) -> dict[str, str]:
    """Digests of the first customers' traits, needs, segments and tastes, and of the ties among them, by name."""
    people, relationships = market.customers
    size = market.spec.population.size
    found = {name: _digest(people[name][:size]) for name in (*TRAITS, "needs", "segment")}
    found["taste"] = _digest(relationships["taste"][:size])
    ends = market.ties.edges()
    found["ties"] = _digest(ends[(ends < size).all(axis=1)])
    return found


def _digest(array: NDArray[Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()[:16]


def _world(market: Market, firm: str) -> World:
    tables = market.tables()
    table = tables["firms"]
    mine = table[table["firm"] == firm]
    column = {c: mine[c].to_numpy(dtype=float) for c in mine.columns if c != "firm"}
    measures = measures_from(column, market.spec.market.discount_rate)
    bad = measures["told_bad"]
    measures["good_to_bad"] = measures["told_good"] / bad if bad > 0 else float("nan")
    exits = tables["exits"]
    exits = exits[exits["firm"] == firm]
    years = max(float(column["customers"].sum()), 1.0) / 12
    left = {reason: 100 * float(exits[reason].sum()) / years for reason in LEFT}
    record = market.record
    books = hashlib.sha256(record.books.tobytes() + record.exits.tobytes()).hexdigest()
    return World({name: measures[name] for name in LOOKED_AT}, left, books)


def _alike(a: World, b: World) -> bool:
    """Whether two worlds differ by rounding at most."""
    pairs = [(a.measures[name], b.measures[name]) for name in a.measures]
    pairs += [(a.left[name], b.left[name]) for name in a.left]
    one, other = np.array(pairs).T
    return bool(np.allclose(one, other, rtol=1e-9, atol=0.0, equal_nan=True))


@dataclass(frozen=True)
class Ablation:
    """What switching mechanisms off one by one does to a market.

    Attributes:
        base: the scenario with everything on.
        tried: the same with a strategy, where its effect is asked for.
        strategy: what that is called.
        firm: whose measures these are.
        knockouts: what was switched off, in order.
        idle: names of those that change nothing in the scenario: there is nothing to switch off.
        seed, level: the seed, and the level of the intervals.
        baseline: per replication, the worlds with everything on.
        without: per knock-out that was lived, per replication, its worlds.
    """

    kind: ClassVar[str] = "ablation"

    base: Scenario
    tried: Scenario | None
    strategy: str
    firm: str
    knockouts: tuple[Knockout, ...]
    idle: tuple[str, ...]
    seed: int
    level: float
    baseline: tuple[Lived, ...]
    without: dict[str, tuple[Lived, ...]]

    @property
    def replications(self) -> int:
        """How many pairs there are of each knock-out."""
        return len(self.baseline)

    def values(self, measure: str, knockout: str | None = None, world: int = 0) -> NDArray[np.float64]:
        """A measure in every replication, everything on or one knock-out off; world 1 is the strategy's."""
        lived = self.baseline if knockout is None else self.without[knockout]
        return np.array([one.worlds[world].measures[measure] for one in lived])

    def resting_in(self, knockout: str, world: int = 0) -> bool:
        """Whether a knock-out changes nothing in any pair of worlds, bit for bit."""
        if knockout in self.idle:
            return True
        pairs = zip(self.baseline, self.without[knockout], strict=True)
        return all(a.worlds[world].books == b.worlds[world].books for a, b in pairs)

    def status(self, knockout: str, world: int = 0) -> str:
        """``off already``: it changes nothing in the scenario; ``at rest``: it changes no bit of any world; ``at rest but for
        rounding``: nothing by more than a billionth; ``moves``. World 1 is the strategy's.
        """
        if knockout in self.idle:
            return "off already"
        if self.resting_in(knockout, world):
            return "at rest"
        pairs = zip(self.baseline, self.without[knockout], strict=True)
        alike = all(_alike(a.worlds[world], b.worlds[world]) for a, b in pairs)
        return "at rest but for rounding" if alike else "moves"

    def kept(self, knockout: str) -> str:
        """What its worlds share with the baseline's on the first day: everything, or all but some traits or ties."""
        if knockout in self.idle:
            return "everyone, ties"
        changed: dict[str, None] = {}
        for a, b in zip(self.baseline, self.without[knockout], strict=True):
            changed |= dict.fromkeys(name for name in a.people if a.people[name] != b.people[name])
        traits = [name for name in changed if name != "ties"]
        people = f"everyone but for {', '.join(traits)}" if traits else "everyone"
        return people + ("; other ties" if "ties" in changed else ", ties")

    @property
    def moving(self) -> list[str]:
        """Names of the knock-outs that change something, in order."""
        return [one.name for one in self.knockouts if self.status(one.name) == "moves"]

    @cached_property
    def _table(self) -> pd.DataFrame:
        rows = []
        for one in self.knockouts:
            for measure, (unit, _) in LOOKED_AT.items():
                base = self.values(measure)
                new = base if one.name in self.idle else self.values(measure, one.name)
                gap = new - base
                mean, half = float(gap.mean()), half_width(gap, self.level)
                level = float(base.mean())
                rows.append(
                    {
                        "knockout": one.name,
                        "group": one.group,
                        "status": self.status(one.name),
                        "measure": measure,
                        "unit": unit,
                        "baseline": level,
                        "without": float(new.mean()),
                        "difference": mean,
                        "low": mean - half,
                        "high": mean + half,
                        "half_width": half,
                        "share_of_baseline": mean / abs(level) if level else float("nan"),
                        "replications": self.replications,
                    }
                )
        return pd.DataFrame(rows)

    def table(self, measure: str | None = None) -> pd.DataFrame:
        """What switching each mechanism off changes: a row a knock-out and measure, with paired intervals.

        With a ``measure``, only its rows, those that move first and largest first.

        Raises:
            ValueError: for a measure that is not looked at.
        """
        if measure is None:
            return self._table
        if measure not in LOOKED_AT:
            raise ValueError(f"no measure {measure!r}; looked at: {', '.join(LOOKED_AT)}")
        table = self._table[self._table["measure"] == measure]
        size = table["difference"].abs().where(table["status"] == "moves", -1.0).fillna(-0.5)
        return table.loc[size.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)

    def resting(self) -> pd.DataFrame:
        """The knock-outs that change nothing here, with their status, and whether it is so under the strategy too."""
        rows = []
        for one in self.knockouts:
            status = self.status(one.name)
            if status != "moves":
                row = {"knockout": one.name, "group": one.group, "status": status, "about": one.about}
                if self.tried is not None:
                    row[f"under {self.strategy}"] = self.status(one.name, 1)
                rows.append(row)
        return pd.DataFrame(rows, columns=None if rows else ["knockout", "group", "status", "about"])

    def shared(self) -> pd.DataFrame:
        """What each knock-out's worlds share with the baseline's on the first day, luck apart, which all share."""
        rows = [{"knockout": one.name, "same": self.kept(one.name), "sets": one.what} for one in self.knockouts]
        return pd.DataFrame(rows, columns=["knockout", "same", "sets"])

    def reasons(self) -> pd.DataFrame:
        """Exits per hundred customer-years by reason: everything on, and what each knock-out that moves changes."""
        rows = []
        for name in self.moving:
            for reason in LEFT:
                base = np.array([one.worlds[0].left[reason] for one in self.baseline])
                gap = np.array([one.worlds[0].left[reason] for one in self.without[name]]) - base
                mean, half = float(gap.mean()), half_width(gap, self.level)
                rows.append(
                    {
                        "knockout": name,
                        "reason": reason,
                        "baseline": float(base.mean()),
                        "difference": mean,
                        "low": mean - half,
                        "high": mean + half,
                        "half_width": half,
                    }
                )
        columns = ["knockout", "reason", "baseline", "difference", "low", "high", "half_width"]
        return pd.DataFrame(rows, columns=columns)

    def interaction(self, measure: str | None = None) -> pd.DataFrame:
        """How each mechanism changes the strategy's effect: difference in differences, paired over four worlds.

        ``effect`` is what the strategy does with everything on, ``effect_without`` with the mechanism off, ``difference`` the
        second less the first. Largest first with a ``measure``.

        Raises:
            ValueError: when no strategy was tried, or the measure is not looked at.
        """
        if self.tried is None:
            raise ValueError("no strategy was tried; ablate with strategy=NAME")
        if measure is not None and measure not in LOOKED_AT:
            raise ValueError(f"no measure {measure!r}; looked at: {', '.join(LOOKED_AT)}")
        rows = []
        for one in self.knockouts:
            status = self.status(one.name)
            status = self.status(one.name, 1) if status != "moves" else status
            for looked_at in LOOKED_AT if measure is None else (measure,):
                effect = self.values(looked_at, None, 1) - self.values(looked_at)
                other = effect
                if one.name not in self.idle:
                    other = self.values(looked_at, one.name, 1) - self.values(looked_at, one.name)
                gap = other - effect
                mean, half = float(gap.mean()), half_width(gap, self.level)
                rows.append(
                    {
                        "knockout": one.name,
                        "group": one.group,
                        "status": status,
                        "measure": looked_at,
                        "unit": LOOKED_AT[looked_at][0],
                        "effect": float(effect.mean()),
                        "effect_half_width": half_width(effect, self.level),
                        "effect_without": float(other.mean()),
                        "effect_without_half_width": half_width(other, self.level),
                        "difference": mean,
                        "low": mean - half,
                        "high": mean + half,
                        "half_width": half,
                    }
                )
        table = pd.DataFrame(rows)
        if measure is not None and len(table):
            size = table["difference"].abs().where(table["status"] == "moves", -1.0).fillna(-0.5)
            table = table.loc[size.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)
        return table

    def plot(self, what: str = "ablation", **options: Any) -> Any:
        """A figure by name (``sim.plots.FIGURES``), as matplotlib Axes."""
        from sim import plots

        return plots.draw(self, what, **options)

    def report(self, path: str | Path, lang: str = "en") -> Path:
        """Write everything as a page, a text or a workbook, by the suffix (``sim.report.write``); returns where it is."""
        from sim.report import write

        return write(self, path, lang)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        found: dict[str, Any] = {
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "firm": self.firm,
            "seed": self.seed,
            "replications": self.replications,
            "level": self.level,
            "table": records(self.table()),
            "at_rest": records(self.resting()),
            "reasons": records(self.reasons()),
            "shared": records(self.shared()),
        }
        if self.tried is not None:
            found |= {"strategy": self.strategy, "interaction": records(self.interaction())}
        return found

    def __repr__(self) -> str:
        head = f"Ablation of {self.base.name!r}, firm {self.firm!r}: {self.replications} pairs a knock-out"
        table = self.table("retention")
        moves = table[table["status"] == "moves"][["knockout", "baseline", "difference", "low", "high"]]
        rest = f"at rest or off already: {len(self.knockouts) - len(moves)}"
        return "\n".join([head, "retention", moves.to_string(index=False, float_format=lambda x: f"{x:,.4g}"), rest])


def ablate(
    scenario: Scenario | str | Path,
    *names: str,
    strategy: Any = None,
    firm: str | None = None,
    replications: int = 10,
    seed: int = 1,
    level: float = 0.95,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Ablation:
    """Switch mechanisms off one by one, and measure what each moves.

    Args:
        scenario: with everything on, or its name or path.
        names: knock-outs (``inertia``), or words for many: ``mechanisms`` (unless named), ``frozen``, ``homogeneous``,
            ``homogeneous-within``.
        strategy: also measure how each knock-out changes the effect of this strategy: a name, a mapping or a decorated
            function, as ``compare`` takes them.
        firm: whose measures, and whose strategy; the scenario's focal firm unless named.
        replications: pairs of worlds a knock-out; at least 2 for intervals.
        seed: whole number; replication k of any knock-out shares its luck with replication k of the baseline.
        level: of the intervals.
        workers: processes; none means one a core. Results do not depend on it.
        progress: called with (worlds done, worlds in all).

    Raises:
        KnockoutError, ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for an unknown firm, or fewer than one replication.
    """
    base = scenario if isinstance(scenario, Scenario) else Scenario.load(scenario)
    seed = as_seed(seed)
    firm = firm or base.focal_firm
    if firm not in base.firms:
        raise ValueError(f"no firm {firm!r} in {base.name}; firms: {', '.join(base.firms)}")
    if replications < 1 or not 0 < level < 1:
        raise ValueError(f"replications is {replications} (at least 1) and level {level} (between 0 and 1)")
    knockouts = named(base, names or ("mechanisms",))
    tried = as_policy(base, strategy, firm) if strategy is not None else None
    block = tried.firms[firm].strategy if tried is not None else {}
    scenarios: dict[str | None, Scenario] = {None: base}
    for one in knockouts:
        off = knock_out(base, one.name)
        if off is not base:
            scenarios[one.name] = off
    jobs = [
        Job(off, as_policy(off, block, firm) if block else None, seed, k, firm)
        for off in scenarios.values()
        for k in range(replications)
    ]
    lived = run_all(live, jobs, workers=workers, progress=progress)
    by_name = {name: tuple(lived[n * replications : (n + 1) * replications]) for n, name in enumerate(scenarios)}
    baseline = by_name.pop(None)
    idle = tuple(one.name for one in knockouts if one.name not in scenarios)
    called = tried.name if tried is not None else ""
    without = {str(name): one for name, one in by_name.items()}
    return Ablation(base, tried, called, firm, tuple(knockouts), idle, seed, level, baseline, without)
