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
from statistics import NormalDist
from typing import Any, ClassVar, Final, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.run import Progress
from sim.lab.runner import run_all
from sim.lab.statistics import half_width
from sim.market.market import Market
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.state.person import PRESENT
from sim.strategies.policies import as_policy

OUTCOMES: Final[dict[str, tuple[str, str, str]]] = {
    "kept": ("share", "of its customers", "with the firm at the end"),
    "cumulative_satisfaction": (
        "0-1",
        "of its customers",
        "cumulative satisfaction with the firm, whether they stayed or left",
    ),
    "contribution": ("money", "of its customers", "what they brought the firm over all months, less what they cost"),
    "customer": ("share", "of all in the market", "with the firm at the end"),
    "market_contribution": ("money", "of all in the market", "what they brought the firm, less what they cost"),
}
"""Unit, whose (as of the month before the trial began), and definition of each outcome of a customer."""

LEAST: Final = 2
"""Customers an arm needs for a standard error."""


@dataclass(frozen=True)
class Trial:
    """One trial to live, and the twin worlds that tell the truth: nobody, everybody, and some treated; ``level`` is that of
    the interval the firm reports.
    """

    nobody: Scenario
    everybody: Scenario
    some: Scenario
    seed: int
    replication: int
    level: float


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


def live(trial: Trial) -> dict[str, Found]:
    """Live a trial and its twin worlds; importable by name, as worker processes need."""
    before = Market(trial.nobody, rng=trial.seed, replication=trial.replication).warm_up()
    people = before.customers.people
    firm = list(trial.nobody.firms).index(trial.nobody.focal_firm)
    present = people["stage"] == PRESENT
    who = {"of its customers": present & (people["home"] == firm), "of all in the market": present}
    everybody = before.twin(trial.everybody)
    some = Market(trial.some, rng=trial.seed, replication=trial.replication)
    treated = some.customers.people["arm"] == 0
    none, every, part = (_outcomes(market.run(), firm) for market in (before, everybody, some))
    found = {}
    for name, (_, whose, _) in OUTCOMES.items():
        mine = who[whose]
        found[name] = _judge(none[name][mine], every[name][mine], part[name][mine], treated[mine], trial.level)
    return found


def _outcomes(market: Market, firm: int) -> dict[str, NDArray[np.float64]]:
    people, relationships = market.customers
    kept = (people["home"] == firm).astype(float)
    contribution = relationships["contribution"][:, firm].astype(float)
    satisfaction = relationships["cumulative_satisfaction"][:, firm].astype(float)
    return {
        "kept": kept,
        "cumulative_satisfaction": satisfaction,
        "contribution": contribution,
        "customer": kept,
        "market_contribution": contribution,
    }


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
        raise ValueError(
            f"{t.size} of the firm's customers would be treated and {k.size} not; each arm needs {LEAST}: "
            "take a share nearer to a half, or a larger population"
        )
    error = np.sqrt(t.var(ddof=1) / t.size + k.var(ddof=1) / k.size)
    return Found(
        estimate=float(t.mean() - k.mean()),
        half_width=NormalDist().inv_cdf(0.5 + level / 2) * float(error),
        truth=float((every - none).mean()),
        missed=float((part - every)[treated].mean()),
        leaked=float((part - none)[~treated].mean()),
        treated=t.size,
        untreated=k.size,
    )


@dataclass(frozen=True)
class FieldExperiment:
    """Trials of one policy, each on its own draw of luck and of who is treated, against the truth.

    Attributes:
        base: the market without the policy.
        tried: the market with it.
        policy: what it is called.
        firm: whose policy it is.
        share: of the customers who are treated.
        seed, level: the seed, and the level of the intervals, over trials and of a single trial.
        found: per trial, per outcome.
    """

    kind: ClassVar[str] = "trial"

    base: Scenario
    tried: Scenario
    policy: str
    firm: str
    share: float
    seed: int
    level: float
    found: tuple[dict[str, Found], ...]

    @property
    def replications(self) -> int:
        """How many trials were held."""
        return len(self.found)

    @cached_property
    def _table(self) -> pd.DataFrame:
        rows = []
        for name, (unit, whose, _) in OUTCOMES.items():
            own = [one[name] for one in self.found]
            estimate, truth = (np.array([getattr(f, part) for f in own]) for part in ("estimate", "truth"))
            missed, leaked = (np.array([getattr(f, part) for f in own]) for part in ("missed", "leaked"))
            half = np.array([f.half_width for f in own])
            gap, bias = estimate - truth, missed - leaked
            row: dict[str, Any] = {"measure": name, "whose": whose, "unit": unit}
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
                row[label] = float(values.mean())
                row[f"{label}_half_width"] = half_width(values, self.level)
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

    def table(self) -> pd.DataFrame:
        """A row an outcome: what trials say, what is true, and what lies between; means over trials with intervals.

        ``expected`` is what a trial would say but for the luck of who was drawn: truth plus interference. ``gap`` is
        estimate less truth; ``interference`` its part that is no luck, ``missed`` less ``leaked``, known much
        better because it is paired customer by customer; ``draw`` the rest. ``hidden`` is the share of the truth that
        interference hides (negative: adds), not given where the truth cannot be told from zero. ``covered``: share of
        trials whose own interval holds the truth; ``told``: whose interval leaves out zero; ``wrong_sign``: of all, those
        that tell the wrong sign.
        """
        return self._table

    def each(self) -> pd.DataFrame:
        """A row a trial and outcome: what it says with its interval, and what is true there."""
        rows = []
        for n, one in enumerate(self.found):
            for name, f in one.items():
                row = {"trial": n, "measure": name, "unit": OUTCOMES[name][0], **f._asdict(), "draw": f.draw}
                rows.append(row | {"covered": abs(f.estimate - f.truth) <= f.half_width})
        return pd.DataFrame(rows)

    def plot(self, what: str = "interference", **options: Any) -> Any:
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

    def __repr__(self) -> str:
        head = f"{self.replications} trials of {self.policy!r} on {self.share:.0%} of {self.base.name!r}, {self.firm!r}"
        columns = ["measure", "truth", "estimate", "interference", "interference_half_width", "covered"]
        return head + "\n" + self.table()[columns].to_string(index=False, float_format=lambda x: f"{x:,.4g}")


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
        progress: called with (trials done, trials in all).

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for a share, firm, level or number of trials out of range, or an arm without customers.
    """
    base = scenario if isinstance(scenario, Scenario) else Scenario.load(scenario)
    seed = as_seed(seed)
    firm = firm or base.focal_firm
    if firm not in base.firms:
        raise ValueError(f"no firm {firm!r} in {base.name}; firms: {', '.join(base.firms)}")
    if not 0 < share < 1:
        raise ValueError(f"share is {share}; allowed: above 0 and below 1")
    if replications < 1 or not 0 < level < 1:
        raise ValueError(f"replications is {replications} (at least 1) and level {level} (between 0 and 1)")
    whole = {"focal": firm, "assign.share": 1.0}
    base = base.evolve(base.name, whole)
    tried = as_policy(base, policy, firm)
    tried = tried.evolve(tried.name, whole)
    trials = [Trial(base, tried, _drawn(tried, share, seed, k), seed, k, level) for k in range(replications)]
    found: Sequence[dict[str, Found]] = run_all(live, trials, workers=workers, progress=progress)
    return FieldExperiment(base, tried, tried.name, firm, share, seed, level, tuple(found))


def _drawn(tried: Scenario, share: float, seed: int, trial: int) -> Scenario:
    """A scenario in which the treated of one trial are drawn by an address of their own."""
    return tried.evolve(tried.name, {"assign.share": share, "assign.seed": (seed * 7919 + trial) % 65536})
