"""Five points of retention bought: which lever, what it costs, what profit does, and what is left when rivals answer.

Every lever is one strategy at its strongest setting (``LEVERS``) and is tried at doses of that, from 0 (rest) to 1. A
first set of twin worlds looks for the dose that moves the focal firm's yearly retention by five points; a second set,
on fresh luck, measures what that dose does while rivals rest, answer in kind at once, or answer after six months.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loyalty_studies.claims.retention_profit.arithmetic import POINTS, break_even_cost, constant_gain
from sim.lab.analyses.twins import fate
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import interval
from sim.lab.world import BASELINE, Arm
from sim.scenario import Levers, Scenario, ScenarioError
from sim.strategies import MarketView, find

YEARS: Final = 5
"""Years every market is watched, so that one market's figures can be laid beside another's."""

LEVERS: Final[Mapping[str, Mapping[str, float]]] = {
    "better-service": {"lift": 0.3, "fewer_failures": 0.75},
    "complaint-recovery": {"ease": 1.0, "delay_days": 0.0, "apology": 1.0, "compensation": 0.8, "resolve": 1.0},
    "tiered-service": {"top_share": 0.5, "lift": 0.3},
    "price-cut": {"depth": 0.4},
    "under-promise": {"cushion": 0.1, "extras": 0.05},
}
"""Each lever's strategy at dose 1. Mixes within a lever were chosen by hand after a few were tried; none is claimed to be
the cheapest."""

REST, AT_ONCE, LATER = "rest", "answer at once", "answer after 6 months"
ANSWERS: Final = (REST, AT_ONCE, LATER)
"""What rivals do. An answer is the same strategy at the same dose, on their own resting levers."""

LAG: Final = 6
"""Months before a late answer."""

LEVER_LINES: Final = ("service", "recovery", "tiers", "promise", "failures")
"""Lines of the books that levers move at a given number of customers; what a price cut gives up comes on top."""

FRESH: Final = 1000
"""Replications of the second set are numbered from here, so that the dose was not chosen on the luck it is judged
by."""

MEASURED: Final = {
    "year five": "profit of the fifth year",
    "five years": "profit of five years",
    "npv": "profit of five years, discounted",
    "value": "profit of five years, discounted, and customer equity at their end, discounted",
    "lifetime value": "lifetime value per customer, at the firm's mean margin and retention, first margin certain",
}
"""What profit may mean, each as a change in percent of the baseline."""


@dataclass(frozen=True)
class MarketCase:
    """A market the levers are tried in: a shipped scenario, perhaps with something changed."""

    name: str
    scenario: str
    changes: Mapping[str, Any] = field(default_factory=dict)


MARKETS: Final = (
    MarketCase("textbook", "textbook"),
    MarketCase("telecom", "telecom"),
    MarketCase("telecom, sticky", "telecom", {"market.review_rate": 0.03}),
    MarketCase("car-dealer", "car-dealer"),
    MarketCase("coffee-shop", "coffee-shop", {"population.size": 1500}),
)
"""``telecom, sticky`` is telecom with plans reconsidered a third as often: a market in the retention the claim is
made for."""


def load(case: MarketCase, size: float = 1.0) -> Scenario | None:
    """The market at ``size`` of its population, watched for five years; none when it is not shipped here."""
    try:
        base = Scenario.load(case.scenario)
    except ScenarioError:
        return None
    name = case.name.replace(", ", "-")
    base = base.evolve(name, {"market.months": 12 * YEARS, **case.changes})
    return base if size == 1 else base.evolve(name, {"population.size": max(60, round(size * base.population.size))})


def policy(base: Scenario, lever: str, dose: float, answer: str = REST) -> Scenario:
    """The focal firm pulls a lever at a dose; rivals rest, or answer with the same."""
    block = {"use": lever, "strength": dose, **LEVERS[lever]}
    changes: dict[str, Any] = {f"firms.{base.focal_firm}.strategy": block}
    for rival in base.firms:
        if rival != base.focal_firm and answer == AT_ONCE:
            changes[f"firms.{rival}.strategy"] = block
        elif rival != base.focal_firm and answer == LATER:
            aim = aimed(base, rival, lever, dose)
            changes[f"firms.{rival}.strategy"] = {"use": "set-levers", "start": LAG, **aim}
    return base.evolve(f"{lever}-{round(1000 * dose)}-{ANSWERS.index(answer)}", changes)


def aimed(base: Scenario, firm: str, lever: str, dose: float) -> dict[str, float]:
    """Where a firm's levers stand under a lever at a dose, by dotted path: those that differ from rest."""
    rest = base.firms[firm].levers()
    moved = find({"use": lever, **LEVERS[lever]})(MarketView(firm, 0, rest, rest), dose, **LEVERS[lever])
    return {
        f"{block}.{name}": getattr(getattr(moved, block), name)
        for block in Levers.model_fields
        for name in type(getattr(rest, block)).model_fields
        if getattr(getattr(moved, block), name) != getattr(getattr(rest, block), name)
    }


def arm(market: str, lever: str = "", dose: float = 0.0, answer: str = REST) -> Arm:
    """What a world is called: the market as it is, or a lever at a dose under an answer."""
    return Arm(lever or BASELINE, (), (("market", market), ("dose", dose), ("rivals", answer)))


def search_arms(market: str, base: Scenario, doses: Sequence[float]) -> dict[Arm, Scenario]:
    """Baseline, then every lever at every dose, rivals at rest."""
    tried = {arm(market, lever, dose): policy(base, lever, dose) for lever in LEVERS for dose in doses}
    return {arm(market): base, **tried}


def trial_arms(market: str, base: Scenario, doses: Mapping[str, float]) -> dict[Arm, Scenario]:
    """Baseline, then every lever at its dose under every answer."""
    tried = {
        arm(market, lever, dose, answer): policy(base, lever, dose, answer)
        for lever, dose in doses.items()
        for answer in ANSWERS
    }
    return {arm(market): base, **tried}


# -- what came out ----------------------------------------------------------------------------------------------------

Effects = dict[str, NDArray[np.float64]]
"""Per replication, against the baseline: ``retention`` in points; the ``MEASURED`` and ``customers`` at the end in
percent; ``cost`` of the lever per customer and month, in percent of the baseline's margin; ``had it been free``, the
change of five years' profit with that cost given back; ``from those there``, the change of what the firm earned from
the customers it began with, in percent of its profit; and the baseline's retention."""


def effects(base: Scenario, found: Outcomes, old: Arm, new: Arm) -> Effects:
    """What the worlds of one arm did to the focal firm, against the baseline's of the same replications."""
    lever = dict(LEVERS.get(new.policy, {}))
    cut = float(lever.get("depth", 0.0)) * float(dict(new.factors)["dose"])
    rows = [_effect(*pair, base.market.discount_rate, cut) for pair in zip(found.of(old), found.of(new), strict=True)]
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _effect(without: Outcome, with_it: Outcome, rate: float, cut: float) -> dict[str, float]:
    pair = (without, with_it)
    old, new = (one.measures for one in pair)
    profit, heads = ([one.tables["months"][name] for one in pair] for name in ("profit", "customers"))
    lines = [dict(zip(*one.tables["books"].values(), strict=True)) for one in pair]
    later = (1 + rate) ** -YEARS
    value = [m["npv"] + m["equity"] * later for m in (old, new)]
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
        "lifetime value": _percent(old["lifetime_value"], new["lifetime_value"]),
        "had it been free": _percent(old["profit"], new["profit"] + cost * customer_months[1]),
        "cost": 100 * cost / old["margin"],
        "from those there": 100 * starters / old["profit"],
        "customers": _percent(old["customers"], new["customers"]),
        "baseline retention": old["retention"],
    }


def _percent(old: float, new: float) -> float:
    return 100 * (new / old - 1) if old > 0 else float("nan")


def responses(market: str, base: Scenario, doses: Sequence[float], lived: Outcomes) -> pd.DataFrame:
    """The first set: a row a lever and dose, with retention and profit gained, means over replications."""
    rows = []
    for lever in LEVERS:
        for dose in doses:
            found = effects(base, lived, arm(market), arm(market, lever, dose))
            row: dict[str, Any] = {"market": market, "lever": lever, "dose": dose}
            row |= {name: float(values.mean()) for name, values in found.items()}
            row["retention_half_width"] = interval(found["retention"]).half_width
            rows.append(row)
    return pd.DataFrame(rows)


def dose_for(table: pd.DataFrame, points: float = 100 * POINTS) -> float | None:
    """The smallest dose at which a lever's mean response reaches ``points``, by straight lines between doses; none if
    never.

    Args:
        table: one lever's rows of ``responses``.
        points: of yearly retention.
    """
    doses = np.concatenate([[0.0], table["dose"].to_numpy(dtype=float)])
    gained = np.concatenate([[0.0], table["retention"].to_numpy(dtype=float)])
    for k in range(1, len(doses)):
        if gained[k] >= points > gained[k - 1]:
            share = (points - gained[k - 1]) / (gained[k] - gained[k - 1])
            return float(doses[k - 1] + share * (doses[k] - doses[k - 1]))
    return None


def slope_at(table: pd.DataFrame, dose: float, measure: str) -> float:
    """Change of a measure per point of retention along one lever's doses, around ``dose``; 0 if retention rests.

    Args:
        table: one lever's rows of ``responses``.
        dose: where.
        measure: of what.
    """
    doses = np.concatenate([[0.0], table["dose"].to_numpy(dtype=float)])
    gained = np.concatenate([[0.0], table["retention"].to_numpy(dtype=float)])
    values = np.concatenate([[0.0], table[measure].to_numpy(dtype=float)])
    k = int(np.clip(np.searchsorted(doses, dose), 1, len(doses) - 1))
    rise = gained[k] - gained[k - 1]
    return float((values[k] - values[k - 1]) / rise) if abs(rise) > 0.5 else 0.0


REACH: Final = [
    "market", "lever", "baseline_retention", "attained", "dose", "most_points", "most_half_width", "npv_there",
]  # fmt: skip


def attainable(response: pd.DataFrame, points: float = 100 * POINTS) -> pd.DataFrame:
    """The first set in one row a market and lever: the dose that gives ``points``, or the most that can be had."""
    rows = []
    for (market, lever), table in response.groupby(["market", "lever"], sort=False) if len(response) else ():
        best = table.iloc[int(table["retention"].to_numpy().argmax())]
        dose = dose_for(table, points)
        rows.append(
            {
                "market": market,
                "lever": lever,
                "baseline_retention": float(table["baseline retention"].mean()),
                "attained": dose is not None,
                "dose": float(best["dose"]) if dose is None else dose,
                "most_points": float(best["retention"]),
                "most_half_width": float(best["retention_half_width"]),
                "npv_there": float(best["npv"]),
            }
        )
    return pd.DataFrame(rows, columns=REACH)


def trials(
    market: str,
    base: Scenario,
    doses: Mapping[str, float],
    response: pd.DataFrame,
    lived: Outcomes,
) -> pd.DataFrame:
    """The second set: a row a lever and answer, with intervals.

    While rivals rest, what comes out is corrected to five points exactly: the few tenths by which the dose misses them
    are taken back along the lever's own response, replication by replication, so that the interval holds the luck of
    both. Under an answer nothing is corrected: the dose is the same, and what it still moves is the finding.
    """
    rows = []
    own = response[response["market"] == market]
    for lever, answer in [(lever, answer) for lever in doses for answer in ANSWERS]:
        found = effects(base, lived, arm(market), arm(market, lever, doses[lever], answer))
        retention = float(found["baseline retention"].mean())
        row: dict[str, Any] = {"market": market, "lever": lever, "rivals": answer, "dose": doses[lever]}
        row["baseline_retention"] = retention
        row |= _named("retention", found["retention"])
        curve = own[own["lever"] == lever]
        for name in (*MEASURED, "had it been free", "cost", "from those there", "customers"):
            values = found[name]
            if answer == REST:
                values = values - slope_at(curve, doses[lever], name) * (found["retention"] - 100 * POINTS)
            row |= _named(name, values)
        row["break_even_cost"] = 100 * break_even_cost(retention, base.market.discount_rate)
        free = constant_gain(retention, base.market.discount_rate, "immediate")
        row["closed_form"] = 100 * free
        rows.append(row)
    return pd.DataFrame(rows)


def _named(name: str, values: NDArray[np.float64]) -> dict[str, float]:
    """A mean and the ends of its interval as columns of a name."""
    found = interval(values)
    return {name: found.mean, f"{name}_low": found.low, f"{name}_high": found.high}
