"""field_experiment: what a firm would learn from a trial on part of its market, against what is true.

    found = sim.field_experiment("telecom", "complaint-recovery", share=0.5, replications=20)
    found.table()

Three worlds share people, ties and luck: nobody treated, everybody treated, and a trial in which a share of the customers
is drawn at random and the focal firm's policy reaches them alone. The trial gives what a firm sees: the difference of the
arms' means and its interval. The other two give what it wants to know: the mean, over the same customers, of the outcome
with everybody treated less the outcome with nobody treated. With T the treated and K the untreated of the trial::

    trial - truth = [trial - all](T) - [trial - none](K) + draw

each bracket a mean over its customers. The first is what the treated miss because the others are not treated, the second
what the untreated get (or suffer) because the others are: together they are interference, carried by word of mouth and by
comparing. ``draw`` is the luck of who was drawn; its mean over trials is zero.

What it does not know: trials run by households, shops or regions, which would catch part of the interference; whether a
firm could measure these outcomes; and, as everything here, whether the market is like a real one. Only the policy is
randomised, not what the firm spends on nobody in particular, such as advertising.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import firm_of, level_of, replications_of, scenario_of, some_of
from sim.lab.design import Design
from sim.lab.outcomes import Columns, Outcome, Outcomes
from sim.lab.paired import arms_half_width, interval
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm, World
from sim.market.market import Market
from sim.numerics.streams import as_seed
from sim.results.measures import OUTCOMES
from sim.scenario import Scenario
from sim.state.person import PRESENT
from sim.strategies.policies import as_policy
from sim.words import message

LEAST: Final = 2
"""Customers an arm needs for a standard error."""


class Found(NamedTuple):
    """What one trial says of one outcome, and what is true of it.

    Attributes:
        estimate, half_width: difference of the arms' means, and half of its interval, as the firm would report them.
        truth: mean effect of treating everybody rather than nobody.
        missed: what the treated miss because others are not treated.
        leaked: what the untreated get because others are treated.
        treated, untreated: customers in each arm.
    """

    estimate: float
    half_width: float
    truth: float
    missed: float
    leaked: float
    treated: int
    untreated: int

    @property
    def draw(self) -> float:
        """The luck of who was drawn."""
        return self.estimate - self.truth - (self.missed - self.leaked)


def story(market: Market) -> Outcome:
    """What a world leaves, customer by customer: who was there on the first day, and what came of everybody."""
    people, relationships = market.customers
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    here = people["stage"] == PRESENT
    first: dict[str, NDArray[Any]] = {
        "of all in the market": here,
        "of its customers": here & (people["home"] == firm),
        "treated": people["arm"] == 0,
    }
    market.run()
    people, relationships = market.customers
    kept = people["home"] == firm
    last = {name: relationships[name][:, firm].copy() for name in ("contribution", "cumulative_satisfaction")}
    return Outcome({}, {"people": {**first, "kept": kept, **last}})


TAKEN: Final = {
    "kept": "kept",
    "cumulative_satisfaction": "cumulative_satisfaction",
    "contribution": "contribution",
    "customer": "kept",
    "market_contribution": "contribution",
}
"""Of what each outcome is made."""


def found_in(nobody: Columns, everybody: Columns, some: Columns, *, level: float) -> dict[str, Found]:
    """One trial read: what it says and what is true, by outcome, from the people of its three worlds.

    Raises:
        ValueError: when an arm has too few customers.
    """
    found = {}
    for name, measure in OUTCOMES.items():
        mine = nobody[measure.whose]
        none, every, part = (world[TAKEN[name]][mine].astype(float) for world in (nobody, everybody, some))
        found[name] = _judge(none, every, part, some["treated"][mine], level)
    return found


def _judge(
    none: NDArray[np.float64],
    every: NDArray[np.float64],
    part: NDArray[np.float64],
    treated: NDArray[np.bool_],
    level: float,
) -> Found:
    """Lay a trial's outcomes beside those with nobody and everybody treated; all of shape (customers,)."""
    t, k = part[treated], part[~treated]
    if min(t.size, k.size) < LEAST:
        raise ValueError(message("asked-arms", treated=str(t.size), control=str(k.size), least=str(LEAST)))
    return Found(
        estimate=float(t.mean() - k.mean()),
        half_width=arms_half_width(t, k, level),
        truth=float((every - none).mean()),
        missed=float((part - every)[treated].mean()),
        leaked=float((part - none)[~treated].mean()),
        treated=t.size,
        untreated=k.size,
    )


@dataclass(frozen=True, eq=False, repr=False)
class FieldExperiment(Result):
    """Trials of one policy, each on its own draw of luck and of who is treated, against the truth.

    Attributes:
        base: the market without the policy.
        tried: the market with it.
        policy: what it is called.
        firm: whose policy it is.
        share: of the customers who are treated.
        level: of the intervals, over trials and of a single trial.
        outcomes: what was lived: the trials of which every world came to its end.
        failed: a row a world that did not, with its error.
        found: per trial, per outcome.
    """

    kind: ClassVar[str] = "trial"
    figure: ClassVar[str] = "interference"

    base: Scenario
    tried: Scenario
    policy: str
    firm: str
    share: float
    level: float
    outcomes: Outcomes
    failed: pd.DataFrame
    found: tuple[dict[str, Found], ...]

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def id(self) -> str:
        """Digest of all that determines these trials."""
        return digest_of([self.kind, self.firm, self.level, self.share, self.policy, *self.outcomes.digests])

    @property
    def replications(self) -> int:
        """How many trials were held."""
        return len(self.found)

    @cached_property
    def _table(self) -> pd.DataFrame:
        rows = []
        for name, measure in OUTCOMES.items():
            own = [one[name] for one in self.found]
            estimate, truth = (np.array([getattr(f, part) for f in own]) for part in ("estimate", "truth"))
            missed, leaked = (np.array([getattr(f, part) for f in own]) for part in ("missed", "leaked"))
            half = np.array([f.half_width for f in own])
            gap, bias = estimate - truth, missed - leaked
            row: dict[str, Any] = {"measure": name, "whose": measure.whose, "unit": measure.unit}
            for label, values in (
                ("truth", truth),
                ("estimate", estimate),
                ("expected", truth + bias),
                ("gap", gap),
                ("interference", bias),
                ("missed", missed),
                ("leaked", leaked),
                ("draw", gap - bias),
            ):
                mean = interval(values, self.level)
                row[label], row[f"{label}_half_width"] = mean.mean, mean.half_width
            sure = abs(row["truth"]) > row["truth_half_width"]
            row["hidden"] = -row["interference"] / row["truth"] if sure else float("nan")
            row["one_trial_half_width"] = float(half.mean())
            row["covered"] = float((np.abs(gap) <= half).mean())
            row["told"] = float((np.abs(estimate) > half).mean())
            row["wrong_sign"] = float(((np.abs(estimate) > half) & (np.sign(estimate) != np.sign(truth))).mean())
            row["treated"] = float(np.mean([f.treated for f in own]))
            row["untreated"] = float(np.mean([f.untreated for f in own]))
            row["trials"] = self.replications
            rows.append(row)
        return pd.DataFrame(rows)

    def table(self, measures: str | Sequence[str] | None = None) -> pd.DataFrame:
        """A row an outcome: what trials say, what is true, and what lies between; means over trials with intervals.

        ``expected`` is what a trial would say but for the luck of who was drawn: truth plus interference. ``gap`` is
        estimate less truth; ``interference`` its part that is no luck, ``missed`` less ``leaked``, known much
        better because it is paired customer by customer; ``draw`` the rest. ``hidden`` is the share of the truth that
        interference hides (negative: adds), not given where the truth cannot be told from zero. ``covered``: share of
        trials whose own interval holds the truth; ``told``: whose interval leaves out zero; ``wrong_sign``: of all, those
        that tell the wrong sign.
        """
        if measures is None:
            return self._table
        wanted = some_of(measures, OUTCOMES, "measures")
        return self._table[self._table["measure"].isin(wanted)].reset_index(drop=True)

    def each(self) -> pd.DataFrame:
        """A row a trial and outcome: what it says with its interval, and what is true there."""
        rows = []
        for n, one in enumerate(self.found):
            for name, f in one.items():
                row = {"trial": n, "measure": name, "unit": OUTCOMES[name].unit, **f._asdict(), "draw": f.draw}
                rows.append(row | {"covered": abs(f.estimate - f.truth) <= f.half_width})
        return pd.DataFrame(rows)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {"trials": self.table(), "each": self.each()}
        return found | ({"failed": self.failed} if len(self.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "firm": self.firm,
            "policy": self.policy,
            "share": self.share,
            "seed": self.seed,
            "trials": self.replications,
            "level": self.level,
            "table": records(self.table()),
            "each": records(self.each()),
        }

    def headline(self) -> str:
        """What was tried, and on whom."""
        lost = f"; {len(self.failed)} worlds failed" if len(self.failed) else ""
        called = self.base.title or self.base.name
        return f"{called}: {self.replications} trials of {self.policy} on {self.share:.0%} of the customers of {self.firm}{lost}"

    def glance(self) -> pd.DataFrame:
        """What trials say beside what is true."""
        return self.table()[["measure", "truth", "estimate", "interference", "interference_half_width", "covered"]]


def field_experiment(
    scenario: Scenario | str | Path,
    policy: Any,
    *,
    share: float = 0.5,
    seed: int = 1,
    replications: int = 10,
    firm: str | None = None,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> FieldExperiment:
    """Try a policy on a share of the customers, drawn at random, and lay what the trial says beside the truth.

    Args:
        scenario: the market without the policy, or its name or path.
        policy: a strategy's name, a mapping (``{"use": ..., "strength": ...}``), a decorated function, or a scenario that
            differs in strategies alone.
        share: of all customers who are treated, above 0 and below 1.
        seed: whole number; trial k draws its luck, and who is treated, by it and k.
        replications: trials; at least 2 for intervals over them.
        firm: whose policy; the scenario's focal firm unless named.
        level: of the intervals, over trials and of a single trial.
        workers: processes; none means one a core. Results do not depend on it.
        executor: who does the work, ``serial``, or anything with the face of ``concurrent.futures``; see ``sim.lab.runner``.
        store: where worlds are looked up before they are lived; see ``sim.lab.store``.
        progress: called with (worlds done, worlds in all).

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for a share, firm, level or number of trials out of range, or an arm without customers.
    """
    base = scenario_of(scenario)
    firm, level = firm_of(base, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share < 1:
        raise ValueError(message("asked-share", share=repr(share)))
    whole: dict[str, Any] = {"focal": firm, "assign.share": 1.0, "assign.firm": "", "assign.every": 0}
    base = base.evolve(base.name, whole | {f"assign.arms.{arm}": None for arm in base.assign.arms})
    tried = as_policy(base, policy, firm)
    tried = tried.evolve(tried.name, whole)
    called = tried.name
    nobody, everybody, some = (
        Arm(BASELINE),
        Arm(called, (), (("treated", 1.0),)),
        Arm(called, (), (("treated", share),)),
    )
    worlds = []
    for k in range(replications):
        scenarios = {nobody: base, everybody: tried, some: _drawn(tried, share, seed, k)}
        worlds += [World(one, arm.policy, arm.knockouts, arm.factors, seed, k) for arm, one in scenarios.items()]
    design = Design(tuple(worlds), nobody)
    lived = run(design, story, executor=executor, workers=workers, store=store, progress=progress)
    intact = lived.whole()
    people = [[one.tables["people"] for one in intact.of(arm)] for arm in (nobody, everybody, some)]
    found = tuple(found_in(*three, level=level) for three in zip(*people, strict=True))
    return FieldExperiment(base, tried, called, firm, share, level, intact, lived.failed, found)


def _drawn(tried: Scenario, share: float, seed: int, trial: int) -> Scenario:
    """A scenario in which the treated of one trial are drawn by an address of their own."""
    return tried.evolve(tried.name, {"assign.share": share, "assign.seed": (seed * 7919 + trial) % 65536})
