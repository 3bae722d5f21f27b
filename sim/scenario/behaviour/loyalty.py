"""How attachment, habit and trust grow and fade."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Loyalty(Part):
    """Emotional loyalty, transactional loyalty and trust (B8)."""

    emotional_start: float = number(0.2, "emotional loyalty of customers at the start", low=0, high=1, source="prior")
    emotional_half_life: float = number(
        24.0, "half-life of emotional loyalty", unit="months", low=0.1, high=1e9, source="B8"
    )
    emotional_gain: float = number(
        0.12, "growth per satisfied month, eta_E", unit="per month", low=0, high=1, source="B8"
    )
    emotional_threshold: float = number(
        0.75,
        "cumulative satisfaction above which emotional loyalty grows, C*",
        low=0,
        high=1,
        source="A25: the mean of markets, so that warmth grows in who is served better than usual; B8",
        first=0.6,
    )
    transactional_half_life: float = number(
        2.0, "half-life of transactional loyalty", unit="months", low=0.1, high=1200, source="B8"
    )
    transactional_gain: float = number(
        1.0, "growth per unit of net incentive, eta_T", unit="per month", low=0, high=10, source="B8"
    )
    trust_start: float = number(
        0.6, "trust in a firm not yet tried: how far its promise is believed", low=0, high=1, source="prior"
    )
    trust_gain: float = number(
        0.05, "growth of trust when a promise is kept", low=0, high=1, source="B8: loss/build 2-6"
    )
    trust_loss: float = number(
        1.0, "decay of trust per unit of broken promise, kappa", unit="per quality", low=0, high=5, source="B2"
    )
    trust_beyond: float = number(
        1.0,
        "what breaks trust: 0 every shortfall of a promise, 1 what was believed of it and goes beyond ordinary noise, squared",
        low=0,
        high=1,
        source="A14; prior",
        rest=0.0,
    )
    betrayal_loss: float = number(
        0.3,
        "share of emotional loyalty lost when a failure is felt as betrayal, eta_B",
        low=0,
        high=1,
        source="B8, B10",
    )
    social_gain: float = number(
        0.02,
        "growth of emotional loyalty per month under a full social bond, eta_soc",
        unit="per month",
        low=0,
        high=1,
        source="B8",
    )
    structural_months: float = number(
        12.0, "months in which a structural bond has mostly grown", unit="months", low=0.1, high=600, source="prior"
    )
    structural: float = number(
        1.5, "cost of leaving under a full-grown structural bond", unit="utility", low=0, high=20, source="B8"
    )
