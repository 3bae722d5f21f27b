"""What is expected, and how far promises and hearsay are believed."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Expectation(Part):
    """What is expected: *will* (Kalman), *should* (ratchet), and how far promises are believed (B2, B3)."""

    prior: float = number(
        0.65,
        "will expectation of a firm nobody told one about",
        unit="quality",
        low=0,
        high=1,
        source="A25: scores in the low to mid 70s",
    )
    prior_variance: float = number(
        0.02, "uncertainty of a first expectation, v_0", unit="quality^2", low=0, high=1, source="B2"
    )
    signal_variance: float = number(
        0.0125,
        "variance of one experience as a signal, sigma^2",
        unit="quality^2",
        low=1e-9,
        high=1,
        source="B2; beliefs: the variance of recall within a person and firm (peak, end and mean of touchpoints, visit_noise)",
        first=0.02,
    )
    drift_variance: float = number(
        0.00053,
        "growth of uncertainty per month, omega; with sigma^2 = 0.0125 the steady gain K* is 0.19",
        unit="quality^2 per month",
        low=0,
        high=1,
        source="B2",
    )
    promise_weight: float = number(
        0.35, "weight of a fully trusted promise in what is expected, rho", low=0, high=1, source="B2"
    )
    promise_fades: float = number(
        1.0,
        "how far a promise counts as a signal, weighed against what is known: 0 its weight stays, 1 it fades with experience",
        low=0,
        high=1,
        source="B2: before use",
        rest=0.0,
    )
    should_offset: float = number(
        0.05,
        "first should expectation above the first will expectation",
        unit="quality",
        low=-0.5,
        high=0.5,
        source="prior",
    )
    should_gain: float = number(
        0.15, "ratchet of should towards better experience, k_s", low=0, high=1, source="B3, A12"
    )
    should_rival: float = number(0.05, "ratchet of should towards the best rival seen, k_c", low=0, high=1, source="B3")
    should_belief: float = number(
        1.0,
        "what raises should: 0 the visit itself, 1 what one has come to believe of the firm",
        low=0,
        high=1,
        source="Boulding et al. 1993: delivered service, not its noise",
        rest=0.0,
    )
    norm_gain: float = number(
        0.05, "learning of the category norm from any firm's experience", low=0, high=1, source="prior"
    )
    norm_untried: float = number(
        0.5,
        "how far the category norm moves what is expected of a firm not tried yet",
        low=0,
        high=1,
        source="DOMAIN 1: experience with other firms; prior",
    )
    hearsay: float = number(
        0.02,
        "how far one message moves the will expectation of a firm one does not know oneself",
        unit="quality",
        low=0,
        high=0.2,
        source="B2: word of mouth is a signal; DOMAIN 1: six sources",
    )
    life_cycle: float = number(
        0.0,
        "drift of the should expectation with the years as a customer",
        unit="quality per year",
        low=0,
        high=0.1,
        source="DOMAIN 1: environment and life cycle",
    )
