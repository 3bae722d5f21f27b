"""customer_value: what customers are worth, by living the same world on with and without the firm's future acquisition.

For every policy three worlds of the same luck are lived on from today (``sim.lab.living_on``): as it is (O), closed to all but
today's customers (C), and with today's customers lost (L). With v = 1 / (1 + d) per month, c the contribution in month s after
today, at its end, and H months::

    cohort value      = sum v^s c_s(today's customers, O)
    customer equity   = sum v^s c_s(today's customers, C)
    firm value        = sum v^s (c_s(everyone, O) - advertising_s(O))
    acquisition value = firm value - customer equity
    newcomers' value  = firm value - cohort value
    value at stake    = firm value - sum v^s (c_s(everyone else, L) - advertising_s(L))
    influence value   = value at stake - cohort value

So firm value = customer equity + acquisition value = cohort value + newcomers' value, exactly. Cohort value and customer equity
are about the same people; they differ by what newcomers do to them (what they tell, the ranks they take, what a strategy does
that watches its books). Neither counts whom today's customers bring by word of mouth: that is in acquisition value, and value at
stake alone counts it for those who spoke.

What it does not know: what comes after its years. ``beyond`` says what would come were every further year to bring as much
less as the last one did.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import firm_of, level_of, replications_of, scenario_of
from sim.lab.design import design_of
from sim.lab.living_on import CLOSED, LOST, OPEN, WAYS, YEAR, LivingOn
from sim.lab.outcomes import Outcomes
from sim.lab.paired import Interval, interval
from sim.lab.preflight import try_on
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import BASELINE, Arm
from sim.numerics.streams import as_seed, as_whole
from sim.results.value import VALUES, beyond, closed_form, per_month
from sim.scenario import Scenario
from sim.strategies.policies import as_policy, labels, named_policies
from sim.words import message

Floats = NDArray[np.float64]

HORIZON: Final = 1200
"""Most months a world has."""

EXTENDED: Final = ("cohort_value", "customer_equity", "firm_value")
"""Values of which it is told what lies beyond the years lived."""


@dataclass(frozen=True, eq=False, repr=False)
class CustomerValue(Result):
    """What a firm's customers are worth, with and without each policy.

    Attributes:
        base: the market, as it was given.
        policies: the market under each policy, in the order of their names.
        firm: whose customers.
        names: the policies, ``baseline`` first.
        month: today: observed months before it.
        years: lived after it.
        rate: discount rate a year.
        level: of the intervals.
        outcomes: the worlds.
    """

    kind: ClassVar[str] = "customer-value"
    figure: ClassVar[str] = "customer-value"

    base: Scenario
    policies: tuple[Scenario, ...]
    firm: str
    names: tuple[str, ...]
    month: int
    years: int
    rate: float
    level: float
    outcomes: Outcomes

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        told = [self.kind, self.firm, self.month, self.years, self.rate, self.level, *self.names]
        return digest_of([*told, *self.outcomes.digests])

    @property
    def lived(self) -> Scenario:
        """The market with as many months as were lived."""
        return _as_long(self.base, self.month, self.years)

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def replications(self) -> int:
        """How many there are."""
        return len(self.outcomes.of(self.outcomes.arms[0]))

    @property
    def has_closed_form(self) -> bool:
        """Whether the closed forms apply: a customer has one firm at a time, and leaving it is an end."""
        return self.base.market.kind == "subscription"

    @property
    def is_profit(self) -> bool:
        """Whether contribution is profit here: the firm has no fixed cost."""
        return not self.base.firms[self.firm].costs.has_fixed

    def value(self, name: str, policy: str = BASELINE) -> Interval:
        """A quantity of ``sim.results.value.VALUES``: its mean over replications, and its interval."""
        return interval(self.each(name, policy), self.level)

    def each(self, name: str, policy: str = BASELINE) -> Floats:
        """A quantity in every replication, shape (replications,).

        Raises:
            ValueError: for a quantity or policy there is not.
        """
        from sim.lab.asked import one_of

        one_of(policy, self.names, "policies")
        return self._all[policy][one_of(name, VALUES, "values")]

    @cached_property
    def _all(self) -> dict[str, dict[str, Floats]]:
        return {policy: self._of(policy) for policy in self.names}

    def _of(self, policy: str) -> dict[str, Floats]:
        weights = self._weights

        def worth(column: str, way: str) -> Floats:
            return np.asarray(self._months(column, policy, way) @ weights)

        customers, last, margin, stays, main = (
            self.outcomes.values(name, _arm(policy, OPEN))
            for name in ("customers", "last_year", "margin", "stays", "main")
        )
        cohort, equity = worth("cohort", OPEN), worth("cohort", CLOSED)
        firm = worth("everyone", OPEN) - worth("advertising", OPEN)
        left = worth("everyone", LOST) - worth("cohort", LOST) - worth("advertising", LOST)
        fixed = worth("fixed", OPEN)
        per = per_month(self.rate)
        forever, limited = (
            np.array([closed_form(m, r, per, months) for m, r in zip(margin, stays, strict=True)])
            if self.has_closed_form
            else np.full(len(margin), np.nan)
            for months in (np.inf, float(YEAR * self.years))
        )
        return {
            "customers": customers,
            "last_year": last,
            "cohort_value": cohort,
            "value_per_customer": cohort / np.maximum(customers, 1.0),
            "customer_equity": equity,
            "acquisition_value": firm - equity,
            "newcomers_value": firm - cohort,
            "firm_value": firm,
            "value_at_stake": firm - left,
            "influence_value": firm - left - cohort,
            "fixed_cost": fixed,
            "profit_value": firm - fixed,
            "closed_form_value": forever,
            "closed_form_equity": forever * main,
            "closed_form_equity_years": limited * main,
        }

    @cached_property
    def _weights(self) -> Floats:
        """What a unit of money at the end of each month after today is worth today."""
        return np.asarray((1 + per_month(self.rate)) ** -np.arange(1.0, YEAR * self.years + 1))

    def _months(self, column: str, policy: str, way: str) -> Floats:
        """A column of every month after today: shape (replications, months)."""
        return self.outcomes.column("months", column, _arm(policy, way)).astype(float)

    def _yearly(self, policy: str, who: str, way: str, *, discounted: bool = True) -> Floats:
        """What somebody brings in every year after today: shape (replications, years)."""
        of = {"cohort": self._months("cohort", policy, way)}
        of["firm"] = self._months("everyone", policy, way) - self._months("advertising", policy, way)
        of["newcomers"] = of["firm"] - of["cohort"]
        counted = of[who] * self._weights if discounted else of[who]
        return np.asarray(counted.reshape(len(counted), self.years, YEAR).sum(axis=2))

    def closed_form_years(self, policy: str = BASELINE) -> list[float]:
        """What today's customers bring in every year by the closed form, discounted; nothing where it does not apply."""
        if not self.has_closed_form:
            return []
        margin, stays, main = (self.outcomes.values(name, _arm(policy, OPEN)) for name in ("margin", "stays", "main"))
        per = per_month(self.rate)
        upto = [
            float(np.mean([m * n for m, n in zip(by_year, main, strict=True)]))
            for by_year in (
                [closed_form(m, r, per, float(YEAR * year)) for m, r in zip(margin, stays, strict=True)]
                for year in range(1, self.years + 1)
            )
        ]
        return np.diff([0.0, *upto]).tolist()

    def beyond(self, name: str, policy: str = BASELINE) -> float:
        """What would come after the years lived, of a value of ``EXTENDED``; see ``sim.results.value.beyond``."""
        if name not in EXTENDED or self.years < 2:
            return float("nan")
        who = "firm" if name == "firm_value" else "cohort"
        mean = self._yearly(policy, who, CLOSED if name == "customer_equity" else OPEN).mean(axis=0)
        return beyond(float(mean[-1]), float(mean[-2]))

    # ---- tables ----------------------------------------------------------------------------------------------------

    def table(self) -> pd.DataFrame:
        """A row a policy and quantity: mean and interval, per customer of today, in years like the last, and what lies beyond."""
        rows = []
        for policy in self.names:
            heads, last = (float(self.each(name, policy).mean()) for name in ("customers", "last_year"))
            for name, about in VALUES.items():
                found = self.value(name, policy)
                whole = about.unit == "money" and name not in ("value_per_customer", "closed_form_value")
                rows.append(
                    {
                        "policy": policy,
                        "value": name,
                        "unit": about.unit,
                        **found.row("mean"),
                        "per_customer": found.mean / heads if whole and heads else float("nan"),
                        "in_last_years": found.mean / last if whole and last > 0 else float("nan"),
                        "beyond": self.beyond(name, policy),
                    }
                )
        return pd.DataFrame(rows)

    def differences(self) -> pd.DataFrame:
        """What each policy changes in each quantity, paired by replication; no row without a policy."""
        rows = []
        for policy in self.names[1:]:
            for name, about in VALUES.items():
                old, new = self.each(name), self.each(name, policy)
                rows.append(
                    {
                        "policy": policy,
                        "value": name,
                        "unit": about.unit,
                        "baseline": float(old.mean()),
                        "with_policy": float(new.mean()),
                        **interval(new - old, self.level, old, new).row("difference"),
                    }
                )
        names = ("policy", "value", "unit", "baseline", "with_policy", "difference", "low", "high", "half_width")
        return pd.DataFrame(rows, columns=None if rows else list(names))

    def yearly(self) -> pd.DataFrame:
        """A row a policy, way the world goes on, group and year: what they brought, as booked and discounted to today."""
        rows = []
        for policy in self.names:
            for way in WAYS:
                for who in ("cohort", "newcomers"):
                    booked = self._yearly(policy, who, way, discounted=False)
                    discounted = self._yearly(policy, who, way)
                    for year in range(self.years):
                        rows.append(
                            {
                                "policy": policy,
                                "world": way,
                                "who": who,
                                "year": year + 1,
                                "contribution": float(booked[:, year].mean()),
                                **interval(discounted[:, year], self.level).row("discounted"),
                            }
                        )
        return pd.DataFrame(rows)

    def dealing(self) -> pd.DataFrame:
        """A row a policy, way and year: the share of today's customers who dealt with the firm that year."""
        rows = []
        for policy in self.names:
            for way in (OPEN, CLOSED):
                arm = _arm(policy, way)
                heads = self.outcomes.values("customers", arm)[:, np.newaxis]
                shares = self.outcomes.column("years", "dealing", arm) / np.maximum(heads, 1.0)
                for year in range(self.years):
                    rows.append(
                        {
                            "policy": policy,
                            "world": way,
                            "year": year + 1,
                            **interval(shares[:, year], self.level).row("share"),
                        }
                    )
        return pd.DataFrame(rows)

    def every(self) -> pd.DataFrame:
        """A row a policy and replication, a column a quantity."""
        return pd.concat(
            [
                pd.DataFrame({"policy": policy, "seed": self.seed, "replication": range(self.replications), **known})
                for policy, known in self._all.items()
            ],
            ignore_index=True,
        )

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            "values": self.table(),
            "yearly": self.yearly(),
            "dealing": self.dealing(),
            "replications": self.every(),
        }
        return found | ({"differences": self.differences()} if len(self.names) > 1 else {})

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
            "firm": self.firm,
            "month": self.month,
            "years": self.years,
            "rate": self.rate,
            "seed": self.seed,
            "replications": self.replications,
            "level": self.level,
            "closed_form": self.has_closed_form,
        }
        defined = {name: {"meaning": one.meaning, "use": one.use} for name, one in VALUES.items()}
        tables = {name: records(table) for name, table in self.tables().items() if name != "replications"}
        return {**told, "definitions": defined, **tables}

    def headline(self) -> str:
        """What was valued."""
        called = self.base.title or self.base.name
        return f"{called}: {self.firm}, {self.years} years from month {self.month}, {self.replications} replications"

    def glance(self) -> pd.DataFrame:
        """The values without a policy."""
        table = self.table()
        return table[table["policy"] == BASELINE].drop(columns=["policy", "unit", "half_width"])


def _arm(policy: str, way: str) -> Arm:
    return Arm(policy, (), (("world", way),))


def _as_long(scenario: Scenario, month: int, years: int) -> Scenario:
    return scenario.evolve(scenario.name, {"market.months": month + YEAR * years})


def customer_value(
    base: Scenario | str | Path,
    *policies: Any,
    month: int = YEAR,
    years: int = 5,
    rate: float | None = None,
    replications: int = 10,
    seed: int = 1,
    firm: str | None = None,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> CustomerValue:
    """Tell what a firm's customers are worth, by living the same world on with and without its future acquisition.

    Args:
        base: the market, or its name or path. It is lived for ``month`` and ``years``, however many months it has.
        policies: what ``sim.compare`` takes; each is told beside the market without one, on the same luck. They act from the
            first observed month, so today's customers are those that the policy has by then.
        month: today: observed months before it, at least 12, as it takes a year to see who comes.
        years: lived from today on.
        rate: discount rate a year; the market's unless given.
        replications: worlds of each.
        seed, firm, level, workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for a month, years, rate, firm or number out of range.
    """
    scenario = scenario_of(base)
    firm, level = firm_of(scenario, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    month = as_whole(month, "month", YEAR, HORIZON - YEAR)
    years = as_whole(years, "years", 1, (HORIZON - month) // YEAR)
    rate = rate_of(scenario.market.discount_rate if rate is None else rate)
    tried = [(name, as_policy(scenario, policy, firm)) for name, policy in named_policies(policies)] if policies else []
    options = {BASELINE: scenario} | dict(zip(labels(tried, firm), (policy for _, policy in tried), strict=True))
    for policy in options.values():
        try_on(policy, firm)
    arms = {
        _arm(name, way): option
        for name, option in ((name, _as_long(one, month, years)) for name, one in options.items())
        for way in WAYS
    }
    collects = {arm: LivingOn(firm, month, str(arm.factors[0][1])) for arm in arms}
    design = design_of(arms, seed=seed, replications=replications)
    found = run(design, collects, executor=executor, workers=workers, store=store, progress=progress).whole()
    _, *policies_lived = options.values()
    return CustomerValue(scenario, tuple(policies_lived), firm, tuple(options), month, years, rate, level, found)


def rate_of(rate: Any) -> float:
    """A discount rate a year.

    Raises:
        ValueError: when it is no share from 0 to 1.
    """
    if isinstance(rate, bool) or not isinstance(rate, float | int) or not 0 <= rate <= 1:
        raise ValueError(message("asked-rate", rate=repr(rate)))
    return float(rate)
