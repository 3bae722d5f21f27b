"""What is lived at a touchpoint, and what is recalled of it."""

from __future__ import annotations

from pydantic import model_validator

from sim.scenario.fields import Part, number
from sim.words import message


class Experience(Part):
    """What is lived at a touchpoint and what is recalled of it (B1)."""

    noise: float = number(
        0.1, "standard deviation of quality from touchpoint to touchpoint", unit="quality", low=0, high=0.5, source="B1"
    )
    failure_scale: float = number(
        1.0, "multiplies the severity of a failure, itself Beta(2, 4)", low=0, high=2, source="B1"
    )
    peak_weight: float = number(0.33, "weight of the peak in recall", low=0, high=1, source="B1, A23")
    end_weight: float = number(0.33, "weight of the end in recall", low=0, high=1, source="B1, A23")
    match: float = number(
        0.13,
        "match of a person and a firm, lived and not known before: standard deviation of quality between persons, sigma_m",
        unit="quality",
        low=0,
        high=0.3,
        source="sized by the beliefs: v_0 = sigma_m^2 + variance of qualities between firms, .02 = .0169 + .002 to .003; Crawford & Shum 2005",
        rest=0.0,
    )
    match_epoch: float = number(
        48.0,
        "months from one draw of the match to the next, between which it drifts, T",
        unit="months",
        low=1,
        high=1e6,
        source="beliefs: drift_variance, a half-life of 42 months",
    )
    visit_noise: float = number(
        0.06,
        "standard deviation of quality from visit to visit, all touchpoints alike, sigma_v",
        unit="quality",
        low=0,
        high=0.5,
        source="sized by the beliefs: with it signal_variance is the variance of recall within a person and firm",
        rest=0.0,
    )
    halo: float = number(
        0.0,
        "how far the brand colours what is felt: weight of the firm's brand against what was lived",
        low=0,
        high=1,
        source="DOMAIN 1: objective and subjective experience",
    )

    @model_validator(mode="after")
    def _weights(self) -> Experience:
        if self.peak_weight + self.end_weight > 1:
            raise ValueError(message("scenario-peak-end"))
        return self
