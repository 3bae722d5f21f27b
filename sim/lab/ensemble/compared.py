"""compared: policies over an ensemble of markets, as one design on common luck.

Every member of the ensemble lives doing nothing and each policy on the same replications, so that differences are paired
within a member
and members share what luck they can. What a policy is worth is told with two intervals (``sim.lab.ensemble.ignorance``):
of luck alone,
and of ignorance and luck, which holds where the effect lies in a market drawn from the ensemble.

What it does not know: markets unlike all members; a policy that would be changed once one knew more.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import firm_of, level_of, one_of, replications_of
from sim.lab.budget import Budget, at_strength, equalised, money_a_year
from sim.lab.collect import Collect, FirmStory
from sim.lab.design import Design, design_of
from sim.lab.ensemble.ensemble import Ensemble
from sim.lab.ensemble.flips import flips
from sim.lab.ensemble.ignorance import Markets
from sim.lab.ensemble.sized import Size, size_of
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm
from sim.numerics.streams import as_seed
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.strategies.policies import as_policy, labels, named_policies
from sim.words import LANGUAGES, say
from sim.words.catalogue import written

Floats = NDArray[np.float64]

CUSTOMERS: Final = 2000
"""Customers of a world, unless more or fewer are asked for."""

REPLICATIONS: Final = 4

SIZES: Final = ("population.size", "population.start_outside")
"""What says how many customers there are: no behaviour of theirs."""

SET: Final = "founding-source-set"
"""The message by which an ensemble says that a value was set so that its member keeps what is known."""

MEMBER: Final = "member"
"""What a design calls a member of the ensemble; they are counted from 1."""

LEVEL: Final = 0.9
"""Of intervals: the highest of the round ones that thirty markets bear on both sides."""


@dataclass(frozen=True, eq=False, repr=False)
class Compared(Result):
    """Policies over an ensemble.

    Attributes:
        ensemble: the markets, as large as they are.
        policies: by name, as they were tried on the market the ensemble was drawn around.
        firm: whose.
        level: of the intervals.
        size: of the worlds.
        lived: which members were lived to the end in every world, by position.
        outcomes: their worlds.
        failed: a row a world that failed; its member is left out.
        budget: what each policy was given to spend, where doses were made to spend the same.
    """

    kind: ClassVar[str] = "compared"

    ensemble: Ensemble
    policies: Mapping[str, Scenario]
    firm: str
    level: float
    size: Size
    lived: tuple[int, ...]
    outcomes: Outcomes
    failed: pd.DataFrame
    budget: Budget | None = None

    @property
    def base(self) -> Scenario:
        """The market the ensemble was drawn around."""
        return self.ensemble.market

    @property
    def names(self) -> tuple[str, ...]:
        """The policies."""
        return tuple(self.policies)

    @property
    def options(self) -> tuple[str, ...]:
        """Doing nothing, and the policies."""
        return (BASELINE, *self.policies)

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def replications(self) -> int:
        """Of every member and option."""
        return len(self.outcomes.of(self.outcomes.arms[0]))

    @property
    def worlds(self) -> int:
        """How many were lived."""
        return len(self.outcomes.each)

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        weights = [member.weight for member in self.ensemble.members]
        return digest_of([self.kind, self.firm, self.level, *self.names, *weights, *self.outcomes.digests])

    @cached_property
    def weights(self) -> Floats:
        """Of the members that were lived, summing to 1."""
        weights = self.ensemble.weights[list(self.lived)]
        return np.asarray(weights / weights.sum())

    @cached_property
    def coefficients(self) -> pd.DataFrame:
        """What is not known: what differs between the members that were lived and is a number, what was set so that they
        keep what is
        known left out. A row a member, a column a path.
        """
        table = self.ensemble.frame.drop(columns=["member", "weight"]).iloc[list(self.lived)].reset_index(drop=True)
        solved = {path for path, source in self.ensemble.sources.items() if source in _solved()}
        own = [name for name in table.columns if name not in solved and name not in SIZES]
        return table[[name for name in own if pd.api.types.is_numeric_dtype(table[name])]]

    def arm(self, place: int, option: str) -> Arm:
        """The arm of an option in one of the members that were lived.

        Args:
            place: among those lived, from 0.
            option: doing nothing, or a policy.
        """
        return arm_of(self.lived[place], option)

    def each(self, option: str, what: Any) -> NDArray[Any]:
        """What is taken of every world of an option: shape (members, replications, ...).

        Args:
            option: doing nothing, or a policy.
            what: a function of one outcome.
        """
        return np.array(
            [[what(one) for one in self.outcomes.of(self.arm(place, option))] for place in range(len(self.lived))]
        )

    def values(self, measure: str, option: str) -> Floats:
        """A measure in every world of an option, as of the market at its full size: shape (members, replications)."""
        one_of(measure, MEASURES, "measures")
        return np.asarray(self.each(option, lambda one: one.measures[measure]) * self.size.measure(measure))

    def markets(self, measure: str = "profit", level: float | None = None) -> Markets:
        """What every option brings beyond doing nothing, by a measure."""
        nothing = self.values(measure, BASELINE)
        each = [self.values(measure, option) - nothing for option in self.options]
        return self.over(np.stack(each, axis=2), level)

    def over(self, values: Floats, level: float | None = None) -> Markets:
        """Any values of shape (members, replications, options), with the members' weights."""
        return Markets(values, self.weights, self.level if level is None else level)

    @cached_property
    def profit(self) -> Markets:
        """What every option brings in profit."""
        return self.markets("profit")

    def table(self, measures: Sequence[str] | None = None) -> pd.DataFrame:
        """What each policy is worth: a row a policy and measure, with both intervals, and in how many members it pays.

        ``believed`` is the share of members, by weight, in which it brings more than nothing; ``pays``, ``loses`` and
        ``untold`` count
        members by their own luck.
        """
        rows: list[dict[str, Any]] = []
        for measure in measures or MEASURES:
            nothing = float(self.weights @ self.values(measure, BASELINE).mean(axis=1))
            if math.isnan(nothing):
                continue
            found = self.markets(measure)
            verdicts = found.verdicts()
            for option, name in enumerate(self.options):
                if option:
                    reach = found.effect(option)
                    own = verdicts[:, option]
                    rows.append(
                        {
                            "policy": name,
                            "measure": measure,
                            "unit": MEASURES[measure].unit,
                            "baseline": nothing,
                            "difference": reach.mean,
                            "luck": reach.luck,
                            "low": reach.low,
                            "high": reach.high,
                            "believed": float(self.weights @ (found.believed[:, option] > 0)),
                            "pays": int((own > 0).sum()),
                            "loses": int((own < 0).sum()),
                            "untold": int((own == 0).sum()),
                            "members": len(self.lived),
                        }
                    )
        order = {name: place for place, name in enumerate(self.names)}
        return pd.DataFrame(rows).sort_values("policy", key=lambda c: c.map(order), kind="stable", ignore_index=True)

    def choice(self, measure: str = "profit") -> pd.DataFrame:
        """The options, the best on average first: regret on average and at most, and in how many members each is the best."""
        found = self.markets(measure)
        worst = found.regrets.argmax(axis=0)
        rows = []
        for option, name in enumerate(self.options):
            reach = found.effect(option)
            rows.append(
                {
                    "policy": name,
                    "difference": reach.mean,
                    "luck": reach.luck,
                    "low": reach.low,
                    "high": reach.high,
                    "regret": float(found.weights @ found.regrets[:, option]),
                    "largest_regret": float(found.regrets[:, option].max()),
                    "in_member": self.lived[int(worst[option])] + 1,
                    "best_in": float(found.best_in[option]),
                }
            )
        return pd.DataFrame(rows).sort_values("difference", ascending=False, kind="stable", ignore_index=True)

    def flips(self, option: str | None = None) -> pd.DataFrame:
        """The coefficients by how much each moves the choice of an option, the best on average unless named;
        ``sim.lab.ensemble.flips``.
        """
        chosen = self.profit.best_on_average if option is None else self.options.index(option)
        found = flips(self.profit, self.coefficients, chosen, self.seed)
        return found.assign(instead=[self.options[k] if k >= 0 else "" for k in found["instead"]])

    def members(self) -> pd.DataFrame:
        """A row a member and option: what it brings there on average over luck, and what is believed of it; its coefficients."""
        found = self.profit
        frame = self.ensemble.frame.iloc[list(self.lived)].reset_index(drop=True)
        parts = [
            frame[["member", "weight"]].assign(
                policy=name, difference=found.means[:, k], believed=found.believed[:, k], regret=found.regrets[:, k]
            )
            for k, name in enumerate(self.options)
        ]
        return pd.concat(parts, ignore_index=True).merge(frame.drop(columns="weight"), on="member")

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            "differences": self.table(),
            "choice": self.choice(),
            "flips": self.flips(),
            "members": self.members(),
            "replications": self.outcomes.frame.drop(columns=["bits", "error"], errors="ignore"),
        }
        return found | ({"failed": self.failed} if len(self.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        told: dict[str, Any] = {
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "ensemble": self.ensemble.name,
            "members": len(self.lived),
            "firm": self.firm,
            "policies": list(self.names),
            "seed": self.seed,
            "replications": self.replications,
            "customers": self.size.customers,
            "times": self.size.times,
            "level": self.level,
            "widest_level": self.profit.widest,
            "best_on_average": self.options[self.profit.best_on_average],
            "least_regret": self.options[self.profit.least_regret],
            "worth_knowing": self.profit.worth_knowing,
        }
        told |= {
            name: records(table) for name, table in self.tables().items() if name not in ("replications", "members")
        }
        return told

    def headline(self) -> str:
        """What was compared."""
        called = self.base.title or self.base.name
        return f"{called}: {self.firm}, {len(self.lived)} markets, {self.replications} pairs in each, {self.level:.0%} intervals"

    def glance(self) -> pd.DataFrame:
        """The options, the best on average first."""
        return self.choice()


def _solved() -> set[str]:
    """What an ensemble says of values that were set so that members keep what is known, in every language."""
    return {say(SET, lang) for lang in LANGUAGES} if written(SET) else set()


def arm_of(member: int, option: str) -> Arm:
    """The arm of an option in a member, counted from 0."""
    return Arm(option, (), ((MEMBER, member + 1),))


def designed(
    ensemble: Ensemble,
    options: Mapping[str, Scenario],
    size: Size,
    *,
    seed: int,
    replications: int,
    members: Sequence[int] | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Design:
    """Every member under every option, on the same luck.

    Args:
        ensemble: the markets.
        options: scenarios of the market it was drawn around, by name, what others are laid beside first.
        size: of the worlds.
        seed, replications: whose luck.
        members: which, by position; all of them unless said.
        changes: laid over every world besides, such as what rivals do.
    """
    arms: dict[Arm, Scenario] = {}
    for member in range(len(ensemble)) if members is None else members:
        for name, option in options.items():
            laid = size.of(ensemble.laid_over(option, member))
            arms[arm_of(member, name)] = laid.evolve(laid.name, dict(changes)) if changes else laid
    return design_of(arms, seed=seed, replications=replications)


def intact(outcomes: Outcomes, members: Sequence[int]) -> tuple[Outcomes, tuple[int, ...]]:
    """The members of which every world came to its end, and their worlds.

    Raises:
        Exception: what the first world failed with, where none did.
    """
    pairs = list(zip(outcomes.design.worlds, outcomes.each, strict=True))
    broken = {world.factors for world, outcome in pairs if outcome.failed}
    whole = tuple(member for member in members if arm_of(member, "").factors not in broken)
    if not whole:
        outcomes.raise_first()
    if not broken:
        return outcomes, whole
    kept: list[tuple[Any, Outcome]] = [(w, o) for w, o in pairs if w.factors not in broken]
    design = replace(outcomes.design, worlds=tuple(w for w, _ in kept), baseline=kept[0][0].arm)
    return Outcomes(design, tuple(o for _, o in kept)), whole


def compared(
    ensemble: Ensemble,
    *policies: Any,
    replications: int = REPLICATIONS,
    customers: int | None = None,
    seed: int = 1,
    firm: str | None = None,
    level: float = LEVEL,
    budget: float | str | None = None,
    story: Collect | None = None,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Compared:
    """Compare policies over an ensemble of markets.

    Args:
        ensemble: the markets.
        policies: at least one, each what ``sim.compare`` takes, tried on the market the ensemble was drawn around.
        replications: of every member and option; at least 2 for what luck does.
        customers: of a world; ``CUSTOMERS`` unless said, never more than the market has.
        seed: replication k of every world shares its luck.
        firm: whose policies; the focal one unless named.
        level: of the intervals.
        budget: what each policy may spend a year, in the market the ensemble was drawn around; as ``sim.compare`` has it.
        story: what is taken of every world; what one firm's world was like unless said.
        workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: without a policy, or for a number out of range.
    """
    market = ensemble.market
    firm, level = firm_of(market, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    size = size_of(market, customers, CUSTOMERS)
    if not policies:
        raise ValueError("name at least one policy")
    tried = [(name, as_policy(market, policy, firm)) for name, policy in named_policies(policies)]
    named = dict(zip(labels(tried, firm), (policy for _, policy in tried), strict=True))
    who: dict[str, Any] = {"workers": workers, "executor": executor, "store": store}
    given = None
    if budget is not None:
        amount = money_a_year(budget)
        _, found = equalised(
            size.of(market),
            {name: size.of(policy) for name, policy in named.items()},
            amount / size.times,
            firm=firm,
            seed=seed,
            replications=replications,
            progress=progress,
            **who,
        )
        doses = tuple(replace(dose, a_year=dose.a_year * size.times) for dose in found.doses)
        given = Budget(amount, doses)
        strengths = {dose.policy: dose.strength for dose in doses}
        named = {name: at_strength(policy, firm, strengths[name]) for name, policy in named.items()}
    design = designed(ensemble, {BASELINE: market, **named}, size, seed=seed, replications=replications)
    lived = run(design, story or FirmStory(firm, people=False), progress=progress, **who)
    whole, members = intact(lived, range(len(ensemble)))
    return Compared(ensemble, named, firm, level, size, members, whole, lived.failed, given)
