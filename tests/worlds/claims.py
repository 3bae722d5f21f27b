"""Claims tried in a few small worlds: enough to see what the court does with what was found, not what is so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sim.lab.court.case import Case, Effort
from sim.lab.court.find import find_studies
from sim.lab.court.trial import tried
from sim.lab.staying import staying

SMALL = Effort(customers=150, replications=2, fewest=2, months=8)


def small_case(name: str) -> Case:
    """A claim at an effort that takes a second or two: its first two markets, its first assumption, four points of its map."""
    (study,) = find_studies(name)
    case = study.case
    assert case is not None
    where = {path: replace(factor, values=factor.values[:2]) for path, factor in list(case.where.items())[:2]}
    flips = dict(list(case.flips.items())[:1])
    return replace(case, effort=SMALL, markets=case.markets[:2], flips=flips, where=where)


def small_record(name: str, **how: Any) -> dict[str, Any]:
    """Its verdict as it is kept, at a hundredth of the effort."""
    with staying():
        found = tried(small_case(name), 1, 0.01, **{"executor": "serial", **how})
    return {**found.record(), "id": found.id, "seed": 1, "scale": 0.01}
