"""How what was lived is perceived, and how it satisfies."""

from __future__ import annotations

from typing import Literal

from sim.scenario.fields import Part, number, words


class Perception(Part):
    """Perceived quality from will, should and delivered quality (B4)."""

    will: float = number(0.25, "weight of the will expectation, gamma_1", low=0, high=1, source="B4, A12")
    should: float = number(-0.10, "weight of the should expectation, gamma_2", low=-1, high=0, source="B4, A12")
    delivered: float = number(0.8, "weight of what was delivered, gamma_3", low=0, high=2, source="B4, A12")


class Satisfaction(Part):
    """Satisfaction with an episode, and its cumulation (B5, B6)."""

    form: Literal["full", "delta_only", "quality_only"] = words(
        "full",
        "full: quality and asymmetric disconfirmation; delta_only: the decks' experience minus expectation; quality_only: no disconfirmation",
    )
    base: float = number(
        0.195,
        "satisfaction when nothing is perceived and nothing is disconfirmed, s_0",
        low=-1,
        high=1,
        source="puts quality 0.75 near 0.75 (A25), as before",
        first=0.42,
    )
    quality: float = number(
        0.8,
        "effect of perceived quality, a",
        low=0,
        high=1,
        source="A25, A11: satisfaction follows quality by .7 to .9 on one scale; B5",
        first=0.5,
    )
    gain: float = number(0.5, "effect of positive disconfirmation, lambda+", low=0, high=2, source="B5")
    loss_ratio: float = number(
        2.0, "negative over positive disconfirmation, lambda-/lambda+", low=1, high=3, source="B5, A11"
    )
    gain_power: float = number(0.88, "curvature of positive disconfirmation, alpha", low=0.3, high=1, source="B5")
    loss_power: float = number(0.88, "curvature of negative disconfirmation, beta", low=0.3, high=1, source="B5")
    will_share: float = number(
        0.8, "share of will, against should, in the comparison standard, phi", low=0, high=1, source="B5"
    )
    tolerance: float = number(
        0.0,
        "zone of tolerance: a smaller disconfirmation counts as none, tau",
        unit="quality",
        low=0,
        high=0.2,
        source="B5",
    )
    memory_floor: float = number(
        0.1,
        "smallest weight of the newest episode in cumulative satisfaction, theta_min",
        low=0,
        high=1,
        source="B6, A19",
    )
    bad_news: float = number(0.3, "extra weight of an episode below the cumulation, nu", low=0, high=1, source="B6")
    hardening: float = number(
        1.0,
        "how fast the first impression hardens: multiplies the episodes that the newest one is weighed against",
        low=0,
        high=1e9,
        source="B6: 1 is the running average",
    )
    surprise_sd: float = number(
        1.0,
        "how far the edges of the felt bands go by standard deviations of surprise, 1/2 and 3/2, against 0.05 and 0.15 of quality",
        low=0,
        high=1,
        source="B2, B5; Rust et al. 1999, Soderlund 2002",
        rest=0.0,
    )
