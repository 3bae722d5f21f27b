"""What the court takes of a world unless a case says otherwise, and what it reads of two of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.lab.collect import FirmStory
from sim.lab.outcomes import Outcome
from sim.market.market import Market


@dataclass(frozen=True)
class CaseStory(FirmStory):
    """A firm's story, with the segment of everybody in ``people``."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        found = super().closed(market)
        people = dict(found.tables["people"])
        people["segment"] = np.asarray(market.customers.people["segment"]).copy()
        return Outcome(found.measures, {**found.tables, "people": people})


def percent(without: Outcome, with_it: Outcome, measure: str = "npv") -> float:
    """Change of a measure, in percent of its size without; NaN where there is nothing to compare with."""
    old, new = float(without.measures[measure]), float(with_it.measures[measure])
    return 100 * (new - old) / abs(old) if old else float("nan")


def points(without: Outcome, with_it: Outcome, measure: str = "retention") -> float:
    """Change of a share, in points."""
    return 100 * (float(with_it.measures[measure]) - float(without.measures[measure]))


def of_revenue(without: Outcome, with_it: Outcome) -> float:
    """Change of discounted profit in percent of revenue without: where profit at rest may be near nothing, a share of it tells
    of that and not of the policy.
    """
    gained = float(with_it.measures["npv"]) - float(without.measures["npv"])
    return 100 * gained / max(float(without.measures["revenue"]), 1e-9)
