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

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.knockouts import Knockout, knock_out, named
from sim.lab.asked import firm_of, level_of, one_of, replications_of, scenario_of
from sim.lab.collect import FirmStory, digest_of
from sim.lab.design import design_of
from sim.lab.outcomes import Columns, Outcome, Outcomes
from sim.lab.paired import Difference, Interval
from sim.lab.result import Result
from sim.lab.result import digest_of as id_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm
from sim.market.market import Market
from sim.numerics.streams import as_seed
from sim.results.measures import GOOD_TO_BAD, MEASURES
from sim.scenario import Scenario
from sim.state.causes import REASONS
from sim.state.person import TRAITS
from sim.strategies.policies import as_policy, scenario_name

LOOKED_AT: Final = {
    **{name: MEASURES[name] for name in ("retention", "profit", "encounter_satisfaction", "share")},
    "good_to_bad": GOOD_TO_BAD,
}
"""What is laid side by side for the focal firm."""

LEFT: Final = (*REASONS, "chance")
"""Why customers left: the six reasons, and chance alone."""


@dataclass(frozen=True)
class AblationStory:
    """What a world leaves: one firm's story, and who its people were on the first day (``first_day``).

    Attributes:
        firm: whose.
    """

    firm: str

    def __call__(self, market: Market) -> Outcome:
        """Look at the people, live the market to its end, and take it down."""
        seen = self.opened(market)
        return self.closed(market.run(), seen)

    def opened(self, market: Market) -> Columns:
        """Who the people are on the first day."""
        return people_of(market)

    def closed(self, market: Market, seen: Columns) -> Outcome:
        """Take down a market that was lived to its end."""
        found = FirmStory(self.firm, people=False).closed(market)
        return Outcome(found.measures, {**found.tables, "first_day": seen})


def people_of(market: Market) -> Columns:
    """Digests of the first customers' traits, needs, segments and tastes, and of the ties among them, by name."""
    people, relationships = market.customers
    size = market.spec.population.size
    found = {name: digest_of(people[name][:size]) for name in (*TRAITS, "needs", "segment")}
    found["taste"] = digest_of(relationships["taste"][:size])
    ends = market.ties.edges()
    found["ties"] = digest_of(ends[(ends < size).all(axis=1)])
    return {"name": np.array(list(found)), "digest": np.array(list(found.values()))}


def left_of(outcome: Outcome) -> Mapping[str, float]:
    """Exits of one world per hundred customer-years, by ``LEFT``."""
    years = max(float(outcome.tables["months"]["customers"].sum()), 1.0) / 12
    exits = dict(zip(*outcome.tables["exits"].values(), strict=True))
    return {reason: 100 * float(exits[reason]) / years for reason in LEFT}


def _alike(a: Outcome, b: Outcome) -> bool:
    """Whether two worlds differ by rounding at most."""
    one, other = (
        np.array([*(float(o.measures[name]) for name in LOOKED_AT), *left_of(o).values()], dtype=float) for o in (a, b)
    )
    return bool(np.allclose(one, other, rtol=1e-9, atol=0.0, equal_nan=True))


@dataclass(frozen=True, eq=False, repr=False)
class Ablation(Result):
    """What switching mechanisms off one by one does to a market.

    Attributes:
        base: the scenario with everything on.
        tried: the same with a strategy, where its effect is asked for.
        strategy: what that is called.
        firm: whose measures these are.
        knockouts: what was switched off, in order.
        idle: names of those that change nothing in the scenario: there is nothing to switch off.
        level: of the intervals.
        outcomes: what was lived: the replications in which every world came to its end.
        failed: a row a world that did not, with its error.
    """

    kind: ClassVar[str] = "ablation"
    figure: ClassVar[str] = "ablation"

    base: Scenario
    tried: Scenario | None
    strategy: str
    firm: str
    knockouts: tuple[Knockout, ...]
    idle: tuple[str, ...]
    level: float
    outcomes: Outcomes
    failed: pd.DataFrame

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def replications(self) -> int:
        """How many pairs there are of each knock-out."""
        return len(self.outcomes.of(Arm()))

    @property
    def id(self) -> str:
        """Digest of all that determines this ablation."""
        names = (one.name for one in self.knockouts)
        return id_of([self.kind, self.firm, self.level, self.strategy, *names, *self.outcomes.digests])

    def worlds(self, knockout: str | None = None, world: int = 0) -> tuple[Outcome, ...]:
        """What the worlds of a knock-out left, a replication each; with everything on for none. World 1 is the strategy's.

        Raises:
            ValueError: for a knock-out or world that was not lived.
        """
        if knockout is not None:
            one_of(knockout, [one.name for one in self.knockouts], "knock-outs")
        if isinstance(world, bool) or world not in (0, 1) or (world == 1 and self.tried is None):
            raise ValueError(f"no world {world!r}; 0 is without a strategy" + (", 1 with it" if self.tried else ""))
        policy = self.strategy if world else BASELINE
        off = () if knockout is None or knockout in self.idle else (knockout,)
        return self.outcomes.of(Arm(policy, off))

    def values(self, measure: str, knockout: str | None = None, world: int = 0) -> NDArray[np.float64]:
        """A measure in every replication, everything on or one knock-out off; world 1 is the strategy's.

        Raises:
            ValueError: for a measure, knock-out or world there is not.
        """
        one_of(measure, LOOKED_AT, "measures")
        return np.array([one.measures[measure] for one in self.worlds(knockout, world)])

    def difference(self, measure: str, knockout: str, world: int = 0) -> Difference:
        """A measure without a mechanism beside the same with it, paired by replication."""
        return Difference(self.values(measure, None, world), self.values(measure, knockout, world), self.level)

    def _effect(self, measure: str, knockout: str | None = None) -> Interval:
        """What the strategy does to a measure, with everything on or one knock-out off."""
        return Difference(self.values(measure, knockout), self.values(measure, knockout, 1), self.level).paired

    def _pairs(self, knockout: str, world: int) -> list[tuple[Outcome, Outcome]]:
        return list(zip(self.worlds(None, world), self.worlds(knockout, world), strict=True))

    def resting_in(self, knockout: str, world: int = 0) -> bool:
        """Whether a knock-out changes nothing in any pair of worlds, bit for bit."""
        return all(a.measures["bits"] == b.measures["bits"] for a, b in self._pairs(knockout, world))

    def status(self, knockout: str, world: int = 0) -> str:
        """``off already``: it changes nothing in the scenario; ``at rest``: it changes no bit of any world; ``at rest but for
        rounding``: nothing by more than a billionth; ``moves``. World 1 is the strategy's.
        """
        if knockout in self.idle:
            return "off already"
        if self.resting_in(knockout, world):
            return "at rest"
        return "at rest but for rounding" if all(_alike(a, b) for a, b in self._pairs(knockout, world)) else "moves"

    def differing(self, knockout: str) -> list[str]:
        """In what its worlds differ from the baseline's on the first day: traits, and ``ties``."""
        changed: dict[str, None] = {}
        for a, b in self._pairs(knockout, 0):
            before, after = a.tables["first_day"], b.tables["first_day"]
            changed |= dict.fromkeys(before["name"][before["digest"] != after["digest"]].tolist())
        return list(changed)

    def kept(self, knockout: str) -> str:
        """What its worlds share with the baseline's on the first day: everything, or all but some traits or ties."""
        changed = self.differing(knockout)
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
            for measure, (unit, *_) in LOOKED_AT.items():
                found = self.difference(measure, one.name)
                gap, level = found.paired, float(found.old.mean())
                rows.append(
                    {
                        "knockout": one.name,
                        "group": one.group,
                        "status": self.status(one.name),
                        "measure": measure,
                        "unit": unit,
                        "baseline": level,
                        "without": float(found.new.mean()),
                        **gap.row("difference"),
                        "share_of_baseline": gap.mean / abs(level) if level else float("nan"),
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
        one_of(measure, LOOKED_AT, "measures")
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
        before = [left_of(one) for one in self.worlds()]
        for name in self.moving:
            after = [left_of(one) for one in self.worlds(name)]
            for reason in LEFT:
                base = np.array([one[reason] for one in before])
                gap = Difference(base, np.array([one[reason] for one in after]), self.level).paired
                rows.append(
                    {
                        "knockout": name,
                        "reason": reason,
                        "baseline": float(base.mean()),
                        **gap.row("difference"),
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
        if measure is not None:
            one_of(measure, LOOKED_AT, "measures")
        rows = []
        for one in self.knockouts:
            status = self.status(one.name)
            status = self.status(one.name, 1) if status != "moves" else status
            for looked_at in LOOKED_AT if measure is None else (measure,):
                effect = self.values(looked_at, None, 1) - self.values(looked_at)
                other = self.values(looked_at, one.name, 1) - self.values(looked_at, one.name)
                whole, rest = self._effect(looked_at), self._effect(looked_at, one.name)
                rows.append(
                    {
                        "knockout": one.name,
                        "group": one.group,
                        "status": status,
                        "measure": looked_at,
                        "unit": LOOKED_AT[looked_at].unit,
                        "effect": whole.mean,
                        "effect_half_width": whole.half_width,
                        "effect_without": rest.mean,
                        "effect_without_half_width": rest.half_width,
                        **Difference(effect, other, self.level).paired.row("difference"),
                    }
                )
        table = pd.DataFrame(rows)
        if measure is not None and len(table):
            size = table["difference"].abs().where(table["status"] == "moves", -1.0).fillna(-0.5)
            table = table.loc[size.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)
        return table

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            "differences": self.table(),
            "reasons": self.reasons(),
            "resting": self.resting(),
            "shared": self.shared(),
            "replications": self.outcomes.frame.drop(columns="error"),
        }
        if self.tried is not None:
            found["interaction"] = self.interaction()
        return found | ({"failed": self.failed} if len(self.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
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

    def headline(self) -> str:
        """What was switched off, and where."""
        rest = len(self.knockouts) - len(self.moving)
        lost = f"; {len(self.failed)} worlds failed" if len(self.failed) else ""
        called = self.base.title or self.base.name
        return (
            f"{called}: {self.firm}, {self.replications} pairs a knock-out; at rest or off already: {rest}"
            f" of {len(self.knockouts)}{lost}; what moves retention:"
        )

    def glance(self) -> pd.DataFrame:
        """What moves retention, the most first."""
        table = self.table("retention")
        return table[table["status"] == "moves"][["knockout", "baseline", "difference", "low", "high"]]


def ablate(
    scenario: Scenario | str | Path,
    *names: str,
    strategy: Any = None,
    firm: str | None = None,
    replications: int = 10,
    seed: int = 1,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
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
        executor: who does the work, ``serial``, or anything with the face of ``concurrent.futures``; see ``sim.lab.runner``.
        store: where worlds are looked up before they are lived; see ``sim.lab.store``.
        progress: called with (worlds done, worlds in all).

    Raises:
        KnockoutError, ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for an unknown firm, or fewer than one replication.
    """
    base = scenario_of(scenario)
    firm, level = firm_of(base, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    knockouts = named(base, names or ("mechanisms",))
    tried = as_policy(base, strategy, firm) if strategy is not None else None
    called = tried.name if tried is not None else ""
    block = tried.firms[firm].strategy if tried is not None else {}
    arms: dict[Arm, Scenario] = {}
    idle = []
    for off in (None, *knockouts):
        scenario_without = base if off is None else knock_out(base, off.name)
        if off is not None and scenario_without is base:
            idle.append(off.name)
            continue
        switched = () if off is None else (off.name,)
        arms[Arm(BASELINE, switched)] = scenario_without
        if block:
            arms[Arm(called, switched)] = as_policy(scenario_without, block, firm, name=scenario_name(called))
    design = design_of(arms, seed=seed, replications=replications)
    found = run(design, AblationStory(firm), executor=executor, workers=workers, store=store, progress=progress)
    return Ablation(base, tried, called, firm, tuple(knockouts), tuple(idle), level, found.whole(), found.failed)
