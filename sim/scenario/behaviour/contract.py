"""Living under contract."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class ContractLaw(Part):
    """Living under contract (B19)."""

    review: float = number(
        0.6,
        "chance of reconsidering in the month a contract ends",
        low=0,
        high=1,
        source="B19: pooled re-evaluation; prior",
    )
    hostage: float = number(
        0.05,
        "grievance added each time one reconsiders and would leave, were it not for the contract",
        unit="per occasion",
        low=0,
        high=1,
        source="B19; prior",
    )
    penalty: float = number(
        1.0, "how far what leaving early would cost counts in the choice; 0 knocks it out", low=0, high=5
    )
