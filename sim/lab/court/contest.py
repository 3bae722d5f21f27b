"""Levers made equal: the dose at which each does the same, or costs the same, and what that dose is worth.

    contest = Contest({"better-service": {"lift": 0.3}, "price-cut": {"depth": 0.4}}, aim="retention", amount=5.0)

Every lever is one strategy at its strongest setting and is tried at doses of that, from 0 (rest) to 1. A first set of twin
worlds looks for the dose that brings the amount aimed at: an effect (points of yearly retention), or a budget (``cost``, in
percent of margin). A second set, on fresh luck, measures what that dose does while rivals rest, answer in kind at once, or
answer after some months. A dose is never judged on the luck it was chosen by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.analyses.twins import fate
from sim.lab.collect import FirmStory
from sim.lab.court.hearing import Hearing
from sim.lab.court.market import MarketCase
from sim.lab.court.ruling import Issue, Question, most
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import interval
from sim.lab.world import BASELINE, Arm
from sim.market.firms import first_view
from sim.results.store import records
from sim.results.value import customer_equity, customer_lifetime_value, per_month
from sim.scenario import Levers, Scenario, ScenarioError
from sim.strategies import find

REST, AT_ONCE, LATER = "rest", "answer at once", "answer after 6 months"
ANSWERS: Final = (REST, AT_ONCE, LATER)
"""What rivals do. An answer is the same strategy at the same dose, on their own resting levers."""

LAG: Final = 6
"""Months before a late answer."""

LEVER_LINES: Final = ("service", "recovery", "tiers", "promise", "failures")
"""Lines of the books that levers move at a given number of customers; what a price cut gives up comes on top."""

FRESH: Final = 1000
"""Replications of the second set are numbered from here, so that the dose was not chosen on the luck it is judged by."""

MEASURED: Final = {
    "year five": "profit of the fifth year",
    "five years": "profit of five years",
    "npv": "profit of five years, discounted",
    "value": "profit of five years, discounted, and customer equity at their end, discounted",
    "lifetime value": "lifetime value per customer, at the firm's mean margin and retention, first margin certain",
}
"""What profit may mean, each as a change in percent of the baseline."""


@dataclass(frozen=True)
class Scope:
    """How much of a contest is lived at a scale.

    Attributes:
        markets: where levers are tried.
        size: the share of their population.
        doses: of every lever, in search of the amount.
        searches, trials: replications of the search and of the trial.
    """

    markets: tuple[MarketCase, ...]
    size: float
    doses: tuple[float, ...]
    searches: int
    trials: int

    @classmethod
    def of(cls, scale: float, markets: Sequence[MarketCase]) -> Scope:
        """Below 0.3 the first market alone, at three doses."""
        small = scale < 0.3
        return cls(
            markets=tuple(markets[:1] if small else markets),
            size=min(1.0, max(scale, 0.1)),
            doses=(0.15, 0.45, 1.0) if small else (0.12, 0.25, 0.4, 0.6, 0.8, 1.0),
            searches=max(2, round(3 * scale)),
            trials=max(2, round(10 * scale)),
        )


Effects = dict[str, NDArray[np.float64]]
"""Per replication, against the baseline: ``retention`` in points; the ``MEASURED`` and ``customers`` at the end in
percent; ``cost`` of the lever per customer and month, in percent of the baseline's margin; ``had it been free``, the
change of all profit with that cost given back; ``from those there``, the change of what the firm earned from the
customers it began with, in percent of its profit; and the baseline's retention."""


@dataclass(frozen=True)
class Contest:
    """Levers, and what is made equal.

    Attributes:
        levers: each lever's strategy at dose 1.
        aim: which effect is brought to ``amount``: ``retention`` in points, or ``cost`` for equal budgets.
        amount: how much of it.
        years: how long every market is watched, so that one market's figures can be laid beside another's.
        beside: columns laid beside a trial's row, from the baseline's yearly retention and the discount rate.
    """

    levers: Mapping[str, Mapping[str, float]]
    aim: str = "retention"
    amount: float = 5.0
    years: int = 5
    beside: Callable[[float, float], Mapping[str, float]] = lambda retention, discount: {}

    # -- worlds -------------------------------------------------------------------------------------------------------

    def load(self, case: MarketCase, size: float = 1.0) -> Scenario | None:
        """The market at ``size`` of its population, watched for the contest's years; none when it is not shipped here."""
        try:
            base = Scenario.load(case.scenario)
        except ScenarioError:
            return None
        name = case.name.replace(", ", "-")
        base = base.evolve(name, {"market.months": 12 * self.years, **case.changes})
        return (
            base if size == 1 else base.evolve(name, {"population.size": max(60, round(size * base.population.size))})
        )

    def policy(self, base: Scenario, lever: str, dose: float, answer: str = REST) -> Scenario:
        """The focal firm pulls a lever at a dose; rivals rest, or answer with the same."""
        block = {"use": lever, "strength": dose, **self.levers[lever]}
        changes: dict[str, Any] = {f"firms.{base.focal_firm}.strategy": block}
        for rival in base.firms:
            if rival != base.focal_firm and answer == AT_ONCE:
                changes[f"firms.{rival}.strategy"] = block
            elif rival != base.focal_firm and answer == LATER:
                aim = aimed(base, rival, lever, dose, self.levers[lever])
                changes[f"firms.{rival}.strategy"] = {"use": "set-levers", "start": LAG, **aim}
        return base.evolve(f"{lever}-{round(1000 * dose)}-{ANSWERS.index(answer)}", changes)

    def search(self, bases: Mapping[str, Scenario], doses: Sequence[float]) -> dict[Arm, Scenario]:
        """Market by market the baseline, then every lever at every dose, rivals at rest."""
        found: dict[Arm, Scenario] = {}
        for market, base in bases.items():
            found[arm(market)] = base
            found |= {arm(market, one, dose): self.policy(base, one, dose) for one in self.levers for dose in doses}
        return found

    def trial(self, bases: Mapping[str, Scenario], reach: pd.DataFrame) -> dict[Arm, Scenario]:
        """Market by market the baseline, then every lever that has its dose (``reach``) at it, under every answer."""
        found: dict[Arm, Scenario] = {}
        for market, doses in doses_in(reach).items():
            base = bases[market]
            found[arm(market)] = base
            for lever, dose in doses.items():
                found |= {arm(market, lever, dose, one): self.policy(base, lever, dose, one) for one in ANSWERS}
        return found

    def most_worlds(self, scope: Scope, markets: int) -> int:
        """Worlds of search and trial together, were every lever to have its dose in every market."""
        searched = scope.searches * (1 + len(self.levers) * len(scope.doses))
        return markets * (searched + scope.trials * (1 + len(self.levers) * len(ANSWERS)))

    # -- what came out ------------------------------------------------------------------------------------------------

    def effects(self, base: Scenario, found: Outcomes, old: Arm, new: Arm) -> Effects:
        """What the worlds of one arm did to the focal firm, against the baseline's of the same replications."""
        lever = dict(self.levers.get(new.policy, {}))
        cut = float(lever.get("depth", 0.0)) * float(dict(new.factors)["dose"])
        pairs = zip(found.of(old), found.of(new), strict=True)
        rows = [_effect(*pair, base.market.discount_rate, cut, self.years) for pair in pairs]
        return {name: np.array([row[name] for row in rows]) for name in rows[0]}

    def responses(self, bases: Mapping[str, Scenario], doses: Sequence[float], lived: Outcomes) -> pd.DataFrame:
        """The first set: a row a market, lever and dose, means over replications."""
        rows = []
        for market, base in bases.items():
            for lever in self.levers:
                for dose in doses:
                    found = self.effects(base, lived, arm(market), arm(market, lever, dose))
                    row: dict[str, Any] = {"market": market, "lever": lever, "dose": dose}
                    row |= {name: float(values.mean()) for name, values in found.items()}
                    row[f"{self.aim}_half_width"] = interval(found[self.aim]).half_width
                    rows.append(row)
        return pd.DataFrame(rows)

    def dose_for(self, table: pd.DataFrame) -> float | None:
        """The smallest dose at which a lever's mean response reaches the amount, by straight lines; none if never.

        Args:
            table: one lever's rows of ``responses``.
        """
        doses, gained = _curve(table, "dose"), _curve(table, self.aim)
        for k in range(1, len(doses)):
            if gained[k] >= self.amount > gained[k - 1]:
                share = (self.amount - gained[k - 1]) / (gained[k] - gained[k - 1])
                return float(doses[k - 1] + share * (doses[k] - doses[k - 1]))
        return None

    def slope_at(self, table: pd.DataFrame, dose: float, measure: str) -> float:
        """Change of a measure per unit of what is aimed at along one lever's doses, around one; 0 if that rests.

        Args:
            table: one lever's rows of ``responses``.
            dose: where.
            measure: of what.
        """
        doses, gained, values = (_curve(table, name) for name in ("dose", self.aim, measure))
        k = int(np.clip(np.searchsorted(doses, dose), 1, len(doses) - 1))
        rise = gained[k] - gained[k - 1]
        return float((values[k] - values[k - 1]) / rise) if abs(rise) > 0.5 else 0.0

    def attainable(self, response: pd.DataFrame) -> pd.DataFrame:
        """The first set in one row a market and lever: the dose that brings the amount, or the most that can be had."""
        rows = []
        for (market, lever), table in response.groupby(["market", "lever"], sort=False) if len(response) else ():
            best = table.iloc[int(table[self.aim].to_numpy().argmax())]
            dose = self.dose_for(table)
            rows.append(
                {
                    "market": market,
                    "lever": lever,
                    "baseline_retention": float(table["baseline retention"].mean()),
                    "attained": dose is not None,
                    "dose": float(best["dose"]) if dose is None else dose,
                    "most_points": float(best[self.aim]),
                    "most_half_width": float(best[f"{self.aim}_half_width"]),
                    "npv_there": float(best["npv"]),
                }
            )
        return pd.DataFrame(rows, columns=REACH)

    def trials(
        self, bases: Mapping[str, Scenario], reach: pd.DataFrame, response: pd.DataFrame, lived: Outcomes
    ) -> pd.DataFrame:
        """The second set: a row a market, lever and answer, with intervals.

        While rivals rest, what comes out is corrected to the amount exactly: the little by which the dose misses it is taken
        back along the lever's own response, replication by replication, so that the interval holds the luck of both. Under
        an answer nothing is corrected: the dose is the same, and what it still moves is the finding.
        """
        rows = []
        for market, doses in doses_in(reach).items():
            base = bases[market]
            for lever, answer in [(lever, answer) for lever in doses for answer in ANSWERS]:
                found = self.effects(base, lived, arm(market), arm(market, lever, doses[lever], answer))
                retention = float(found["baseline retention"].mean())
                row: dict[str, Any] = {"market": market, "lever": lever, "rivals": answer, "dose": doses[lever]}
                row["baseline_retention"] = retention
                row |= _named("retention", found["retention"])
                curve = response[(response["market"] == market) & (response["lever"] == lever)]
                for name in (*MEASURED, "had it been free", "cost", "from those there", "customers"):
                    values = found[name]
                    if answer == REST:
                        values = values - self.slope_at(curve, doses[lever], name) * (found[self.aim] - self.amount)
                    row |= _named(name, values)
                rows.append({**row, **self.beside(retention, base.market.discount_rate)})
        return pd.DataFrame(rows)

    # -- all of it ----------------------------------------------------------------------------------------------------

    def bases(self, scope: Scope) -> dict[str, Scenario]:
        """The markets of a scope that are shipped here, by name."""
        cases = {case.name: self.load(case, scope.size) for case in scope.markets}
        return {name: base for name, base in cases.items() if base is not None}

    def held(self, hearing: Hearing, bases: Mapping[str, Scenario], scope: Scope) -> Bought:
        """Search the doses and try them."""
        searched = hearing.lived(self.search(bases, scope.doses), FirmStory(), replications=scope.searches)
        response = self.responses(bases, scope.doses, searched)
        reach = self.attainable(response)
        tried = hearing.lived(self.trial(bases, reach), FirmStory(), replications=scope.trials, first=FRESH)
        trials = self.trials(bases, reach, response, tried)
        return Bought(self, scope, response, reach, trials, *(_replications(found) for found in (searched, tried)))


@dataclass(frozen=True)
class Bought:
    """What a contest came to.

    Attributes:
        contest, scope: of what, and how much of it was lived.
        response: the first set: a row a market, lever and dose.
        reach: a row a market and lever: its dose, or the most that can be had.
        trials: the second set: a row a market, lever and answer.
        searches, tries: replications of the two sets in which no world failed.
    """

    contest: Contest
    scope: Scope
    response: pd.DataFrame
    reach: pd.DataFrame
    trials: pd.DataFrame
    searches: int
    tries: int

    def questions(self, answer: str, least: float, measure: str = "value") -> list[Question]:
        """Of every pair of market and lever under an answer, whether a measure gains at least ``least`` percent.

        Of a lever that has no dose in a market it is asked whether it brings the amount at all.
        """
        rows = self.trials[self.trials["rivals"] == answer] if len(self.trials) else self.trials
        gains = [
            Question.within(row[measure], row[f"{measure}_high"] - row[measure], self.tries, low=least)
            for row in records(rows)
        ]
        never = [
            Question.within(row["most_points"], row["most_half_width"], self.searches, low=self.contest.amount)
            for row in records(self.reach)
            if not row["attained"]
        ]
        return [*gains, *never]

    def issue(self, answer: str, least: float, markets: int, measure: str = "value") -> Issue:
        """Whether most pairs gain it; pairs of ``markets`` that were not tried are open."""
        levers = len(self.contest.levers)
        worlds = len(self.scope.markets) * (1 + levers * len(ANSWERS))
        return Issue(most, self.questions(answer, least, measure), markets * levers, worlds)

    def counts(self, least: float, measure: str = "value") -> dict[str, int]:
        """Pairs of market and lever by their 95% intervals, under every answer.

        Of those ``tried``, how many gain at least ``least`` percent, fall short of it, or are open; how many of the short are
        out of reach of the amount; and how many gain and lose (interval above and below 0).
        """
        found: dict[str, int] = {}
        never = int((~self.reach["attained"].astype(bool)).sum())
        tried = len(self.reach)
        for answer in ANSWERS:
            rows = self.trials[self.trials["rivals"] == answer] if len(self.trials) else None
            low, high = (
                np.array([]) if rows is None else rows[f"{measure}_{end}"].to_numpy() for end in ("low", "high")
            )
            kept, short = int((low >= least).sum()), int((high < least).sum()) + never
            counted = {
                "tried": tried,
                "kept": kept,
                "short": short,
                "open": tried - kept - short,
                "out_of_reach": never,
            }
            counted |= {"gain": int((low > 0).sum()), "lose": int((high < 0).sum())}
            found |= {f"pairs_{what}, rivals {answer}": count for what, count in counted.items()}
        return found

    def spans(self) -> list[str]:
        """Under every answer, the least and the most that doses did, in a sentence."""
        found = []
        for answer, rows in self.trials.groupby("rivals", sort=False) if len(self.trials) else ():
            moved = [
                f"{label} {rows[name].min():+.0f} to {rows[name].max():+.0f}{unit}" for name, label, unit in SPANNED
            ]
            found.append(f"Where the amount can be had, rivals {answer}: {', '.join(moved)}.")
        return found

    def tables(self) -> dict[str, pd.DataFrame]:
        """The evidence by title."""
        doses = self.response.reindex(columns=DOSES)
        return {"bought, dose by dose": doses, "what can be had": self.reach, "five points bought": self.trials}


SPANNED: Final = (
    ("retention", "retention", " points"),
    ("value", "value", "%"),
    ("npv", "five years' profit, discounted", "%"),
    ("cost", "cost", "% of margin"),
    ("customers", "customers", "%"),
)

REACH: Final = [
    "market", "lever", "baseline_retention", "attained", "dose", "most_points", "most_half_width", "npv_there",
]  # fmt: skip

DOSES: Final = [
    "market", "lever", "dose", "retention", "retention_half_width", "year five", "npv", "value", "lifetime value",
    "cost", "customers",
]  # fmt: skip
"""Columns of ``responses`` worth a table."""


def arm(market: str, lever: str = "", dose: float = 0.0, answer: str = REST) -> Arm:
    """What a world is called: the market as it is, or a lever at a dose under an answer."""
    return Arm(lever or BASELINE, (), (("market", market), ("dose", dose), ("rivals", answer)))


def doses_in(reach: pd.DataFrame) -> dict[str, dict[str, float]]:
    """The doses that bring the amount, by market and lever."""
    found: dict[str, dict[str, float]] = {}
    for row in records(reach):
        if row["attained"]:
            found.setdefault(row["market"], {})[row["lever"]] = row["dose"]
    return found


def aimed(base: Scenario, firm: str, lever: str, dose: float, settings: Mapping[str, float]) -> dict[str, float]:
    """Where a firm's levers stand under a lever at a dose, by dotted path: those that differ from rest."""
    rest = base.firms[firm].levers()
    moved = find({"use": lever, **settings})(first_view(base, firm), dose, **settings)
    return {
        f"{block}.{name}": getattr(getattr(moved, block), name)
        for block in Levers.model_fields
        for name in type(getattr(rest, block)).model_fields
        if getattr(getattr(moved, block), name) != getattr(getattr(rest, block), name)
    }


def closed_form_of(measured: Mapping[str, float], rate: float) -> float:
    """Lifetime value by the closed form, of a firm's measures, in any market: what is asked of it here is a change in percent.

    Where customers share their purchases among firms leaving a main firm is no end, and the level is far too low
    (``sim.results.measures.CLOSED_FORMS``).
    """
    stays = min(max(measured["retention"], 0.0), 1.0) ** (1 / 12)
    return customer_lifetime_value(measured["margin"], stays, per_month(rate))


def _effect(without: Outcome, with_it: Outcome, rate: float, cut: float, years: int) -> dict[str, float]:
    pair = (without, with_it)
    old, new = (one.measures for one in pair)
    profit, heads = ([one.tables["months"][name] for one in pair] for name in ("profit", "customers"))
    lines = [dict(zip(*one.tables["books"].values(), strict=True)) for one in pair]
    later = (1 + rate) ** -years
    life = [closed_form_of(m, rate) for m in (old, new)]
    value = [m["npv"] + customer_equity(each, m["customers"]) * later for m, each in zip((old, new), life, strict=True)]
    customer_months = [float(one.sum()) for one in heads]
    per_head = [sum(lines[k][line] for line in LEVER_LINES) / customer_months[k] for k in (0, 1)]
    given_up = lines[1]["sales"] * cut / (1 - cut) / customer_months[1]
    cost = per_head[1] - per_head[0] + given_up
    starters = sum(fate(without, with_it)[1].values())
    return {
        "retention": 100 * (new["retention"] - old["retention"]),
        "year five": _percent(profit[0][-12:].sum(), profit[1][-12:].sum()),
        "five years": _percent(old["profit"], new["profit"]),
        "npv": _percent(old["npv"], new["npv"]),
        "value": _percent(*value),
        "lifetime value": _percent(*life),
        "had it been free": _percent(old["profit"], new["profit"] + cost * customer_months[1]),
        "cost": 100 * cost / old["margin"],
        "from those there": 100 * starters / old["profit"],
        "customers": _percent(old["customers"], new["customers"]),
        "baseline retention": old["retention"],
    }


def _replications(found: Outcomes) -> int:
    return len(found.of(found.arms[0])) if found.arms else 0


def _percent(old: float, new: float) -> float:
    return 100 * (new / old - 1) if old > 0 else float("nan")


def _curve(table: pd.DataFrame, column: str) -> NDArray[np.float64]:
    """One lever's values by dose, nothing at rest before them."""
    return np.concatenate([[0.0], table[column].to_numpy(dtype=float)])


def _named(name: str, values: NDArray[np.float64]) -> dict[str, float]:
    """A mean and the ends of its interval as columns of a name."""
    found = interval(values)
    return {name: found.mean, f"{name}_low": found.low, f"{name}_high": found.high}
