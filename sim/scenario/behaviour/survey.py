"""Who answers a survey, and how exactly."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class SurveyLaw(Part):
    """Who answers, and how exactly (voice of customer)."""

    error: float = number(
        0.08,
        "standard deviation of the slip of an answer: what is reported is not what is felt",
        unit="quality",
        low=0,
        high=0.5,
        source="reliability of single answers .7-.85",
        rest=0.0,
    )

    response: float = number(0.35, "share of those asked who answer a single question", low=0, high=1, source="prior")
    fatigue: float = number(0.08, "decay of the response with each further question", low=0, high=2, source="prior")
