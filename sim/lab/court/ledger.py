"""The ledger of a policy: what it costs, what it brings while rivals rest and when they answer, and whom it harms.

A row a market and policy, and a row a segment of each. What a policy spends is what ``sim.lab.budget`` counts; who was saved and
who was driven away is what twin worlds say (``sim.lab.analyses.twins``). Profit is discounted, in percent of the firm's
mean at rest: a single world's may be near nothing, and a share of it then drowns all others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.lab.analyses.twins import fate
from sim.lab.budget import spending
from sim.lab.court.case import ANSWERED, REST
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import interval
from sim.lab.world import Arm
from sim.scenario import Scenario


def entries(
    market: str, base: Scenario, policies: Mapping[str, Scenario], found: Outcomes, arms: Mapping[str, Arm]
) -> list[dict[str, Any]]:
    """A row a policy.

    Args:
        market: what it is called.
        base: the market as it is.
        policies: by name, rivals at rest.
        found: the worlds.
        arms: what the worlds of each are called; of ``REST``, every policy, and every policy answered.
    """
    rows = []
    rest = found.of(arms[REST])
    for name, policy in policies.items():
        with_it, then = found.of(arms[name]), found.of(arms[name + ANSWERED])
        lines = spending(found, policy, base.focal_firm, arms[name], arms[REST])
        a_year = sum((new - old for old, new in lines.values()), np.zeros(len(rest)))
        fates = [fate(*pair)[0] for pair in zip(rest, with_it, strict=True)]
        ours = np.array([max(sum(one.values()), 1.0) for one in fates])
        row: dict[str, Any] = {
            "market": market,
            "policy": name,
            "strategy": policy.firms[base.focal_firm].strategy["use"],
            "strength": float(policy.firms[base.focal_firm].strategy.get("strength", 1.0)),
            "currency": base.market.currency,
        }
        told = {
            "spent_a_month": a_year / 12,
            "spent_of_revenue": 100 * a_year * (base.market.months / 12) / found.values("revenue", arms[REST]),
            "rest": gained(rest, with_it),
            "answered": gained(rest, then),
            "saved": np.array([one["saved"] for one in fates]) * 1000 / ours,
            "driven_away": np.array([one["driven away"] for one in fates]) * 1000 / ours,
        }
        for column, values in told.items():
            each = interval(values)
            row |= {column: each.mean, f"{column}_low": each.low, f"{column}_high": each.high}
        rows.append(row)
    return rows


def gained(without: Sequence[Outcome], with_it: Sequence[Outcome]) -> NDArray[np.float64]:
    """Change of discounted profit by replication, in percent of its mean without; NaN where that is nothing."""
    old, new = (np.array([float(one.measures["npv"]) for one in each]) for each in (without, with_it))
    return 100 * (new - old) / (abs(old.mean()) or np.nan)


def by_segment(
    market: str, base: Scenario, policies: Mapping[str, Scenario], found: Outcomes, arms: Mapping[str, Arm]
) -> list[dict[str, Any]]:
    """A row a policy and segment: of a thousand of the firm's customers in it, how many are saved and driven away."""
    segments = list(base.population.segments) or [""]
    rows: list[dict[str, Any]] = []
    rest = [one.tables["people"] for one in found.of(arms[REST])]
    for name in policies if len(segments) > 1 else ():
        new = [one.tables["people"] for one in found.of(arms[name])]
        for k, segment in enumerate(segments):
            each: dict[str, list[float]] = {"saved": [], "driven_away": []}
            for old, now in zip(rest, new, strict=True):
                ours = old["was_with_it"] & (old["segment"] == k)
                heads = max(int(ours.sum()), 1)
                each["saved"].append(1000 * float((ours & ~old["is_with_it"] & now["is_with_it"]).sum()) / heads)
                each["driven_away"].append(1000 * float((ours & old["is_with_it"] & ~now["is_with_it"]).sum()) / heads)
            row: dict[str, Any] = {"market": market, "policy": name, "segment": segment}
            for column, values in each.items():
                told = interval(values)
                row |= {column: told.mean, f"{column}_low": told.low, f"{column}_high": told.high}
            rows.append(row)
    return rows
