"""What the planner came to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sim.report.cells import rounded
from sim.words import amount, called, change_in, say

if TYPE_CHECKING:
    from sim.lab.planner import Planned
    from sim.scenario import Scenario


def planned_words(planned: Planned | None, base: Scenario) -> list[str]:
    """Why replications ended, and what that interval is worth; nothing where their number was fixed beforehand."""
    from sim.results.measures import MEASURES

    if planned is None:
        return []
    factor, unit = change_in(MEASURES[planned.measure].unit, base.market.currency)
    half, target, fixed = (
        amount(rounded(factor * x, 3), unit)
        for x in (planned.half_widths[planned.widest], planned.target, planned.fixed[planned.widest])
    )
    told: dict[str, Any] = {
        "pairs": planned.replications,
        "measure": called(planned.measure),
        "policy": planned.widest,
        "half": half,
        "target": target,
    }
    end = say("sense-planned-reached", **told) if planned.reached else say("sense-planned-spent", **told)
    return [end, say("sense-planned-how", level=planned.level, fixed=fixed)]
