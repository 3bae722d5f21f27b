"""Markets for targets: alike firms, default behaviour, and what the experiment is about.

Behaviour is the default set everywhere (``sim/scenario/behaviour/``). A study chooses market structure alone: how
many rivals, what leaving costs, how often things go wrong, the journey, who comes and goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.market.market import Market
from sim.scenario import Scenario

FOCAL: Final = "focal"


def heads(full: int, scale: float) -> int:
    """Customers at a scale of a study that wants ``full`` at scale 1, at least 60."""
    return max(60, round(full * scale))


def market(
    name: str,
    rivals: int,
    *,
    size: int,
    months: int,
    kind: str = "subscription",
    warm_up: int = 24,
    structure: Mapping[str, Any] | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Scenario:
    """The focal firm and ``rivals`` firms like it: price 1, default quality, equal shares at the start.

    Args:
        name: of the scenario.
        rivals: how many.
        size: customers.
        months: observed.
        kind: of market.
        warm_up: months lived before.
        structure: of the market block, beyond kind and months.
        changes: whatever else differs, by dotted path; ``firms.*.x`` changes every firm.
    """
    names = [FOCAL, *(f"rival-{k}" for k in range(1, rivals + 1))]
    base = Scenario.model_validate(
        {
            "name": name,
            "market": {"kind": kind, "months": months, "warm_up": warm_up, **(structure or {})},
            "population": {"size": size},
            "firms": {firm: {"list_price": 1.0, "start_share": 1 / len(names)} for firm in names},
        }
    )
    laid: dict[str, Any] = {}
    for path, value in (changes or {}).items():
        every = path.startswith("firms.*.")
        laid |= {path.replace("*", firm, 1): value for firm in names} if every else {path: value}
    return base.evolve(name, laid) if laid else base


def books(world: Market, firm: str = FOCAL) -> dict[str, NDArray[np.float64]]:
    """A firm's monthly columns of the ``firms`` table, without making the tables."""
    rows = world.firms[list(world.spec.firms).index(firm)].books
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}
