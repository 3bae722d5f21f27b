"""Whether serving gets cheaper."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class CostToServe(Part):
    """Whether serving a customer gets cheaper with tenure (B18)."""

    learning: float = number(
        0.0, "exponent of cost to serve in episodes, b; 0 means no learning", low=0, high=0.3, source="B18, A16"
    )
