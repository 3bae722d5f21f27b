"""What being known is worth, and when it is too much."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class PersonalisationLaw(Part):
    """What being known is worth, and when it is too much (B20)."""

    fit: float = number(
        0.06, "quality gained when fully known, f", unit="quality", low=0, high=0.3, source="B20: .02-.1"
    )
    learning: float = number(0.1, "learning from each contact, k", low=0, high=5, source="B20; prior")
    threshold: float = number(0.5, "intensity beyond which it is felt as intrusion", low=0, high=1, source="B20; prior")
    privacy: float = number(
        3.0, "utility lost per unit of intensity beyond it", unit="utility", low=0, high=20, source="B20; prior"
    )
