"""C3 numbers 9 and 10: surprise wears off, and the Kalman gain settles."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from loyalty_studies.checks.bench import Bench, Check, Row, quiet, within_errors, within_share
from sim.scenario import Scenario

QUALITY: Final = 0.8
EXPECTED: Final = 0.6
"""Quality delivered, Q, and what is expected of it at first, E_0."""
NOISE: Final = 0.1
"""Standard deviation of one experience; its square is sigma^2."""
CUSTOMERS: Final = 20_000
MONTHS: Final = 25
SETTLED: Final = 250
"""Months after which a gain of 0.04 has forgotten where it began: 0.96**500 = 1e-9."""
SHOWN: Final = (0, 1, 2, 4, 8, 16, 24)

DOUBT: Final = 4.0
"""sigma^2 / v_0 of the first case: first expectations are worth four experiences."""
GAIN: Final = 0.15
"""The steady gain K of the second case."""


def steady_gain(drift: float, signal: float) -> float:
    """K* = (-w + sqrt(w^2 + 4 w)) / 2, w = omega / sigma^2."""
    w = drift / signal
    return (-w + math.sqrt(w * w + 4 * w)) / 2


def surprise_fading(t: int) -> float:
    """E[delta_t] when omega = 0: (Q - E_0) (sigma^2 / v_0) / (t + sigma^2 / v_0)."""
    return (QUALITY - EXPECTED) * DOUBT / (t + DOUBT)


def surprise_steady(t: int) -> float:
    """E[delta_t] at a steady gain: (1 - K)^t (Q - E_0)."""
    return (1 - GAIN) ** t * (QUALITY - EXPECTED)


def _error_fading(t: int, customers: int) -> float:
    """After t experiences the expectation is (DOUBT E_0 + their sum) / (t + DOUBT)."""
    return NOISE * math.sqrt((1 + t / (t + DOUBT) ** 2) / customers)


def _error_steady(t: int, customers: int) -> float:
    keep = (1 - GAIN) ** 2
    return NOISE * math.sqrt((1 + GAIN**2 * (1 - keep**t) / (1 - keep)) / customers)


def scenario(customers: int, months: int, first_variance: float, drift: float) -> Scenario:
    """One firm nobody leaves, one visit a month of quality Q and a noise that customers know."""
    return quiet(
        "learning",
        "subscription",
        {"firm": {"start_share": 1.0, "reputation": EXPECTED, "quality": {"service": QUALITY}}},
        size=customers,
        months=months,
        market={"review_rate": 0.0},
        changes={
            "behaviour.experience.noise": NOISE,
            "behaviour.expectation.signal_variance": NOISE**2,
            "behaviour.expectation.prior_variance": first_variance,
            "behaviour.expectation.drift_variance": drift,
        },
    )


def _surprise_rows(bench: Bench) -> Iterator[Row]:
    heads, signal = bench.heads(CUSTOMERS), NOISE**2
    steady = signal * GAIN / (1 - GAIN)  # v with K = v / (v + sigma^2); omega = K v keeps it there
    cases = (
        ("no drift", signal / DOUBT, 0.0, surprise_fading, _error_fading),
        ("steady gain", steady, GAIN * steady, surprise_steady, _error_steady),
    )
    for label, variance, drift, closed_form, error in cases:
        delta = bench.market(scenario(heads, MONTHS, variance, drift)).run().tables()["firms"]["delta"]
        for t in SHOWN:
            yield within_errors(
                f"{label}: mean surprise after {t} experiences", delta[t], closed_form(t), error(t, heads)
            )


def _gain_rows(bench: Bench) -> Iterator[Row]:
    signal = NOISE**2
    for ratio, start in ((0.002, 0.0), (0.0265, 5.0), (0.5, 1.0)):
        market = bench.market(scenario(16, SETTLED, start * signal, ratio * signal)).run()
        variance = float(market.customers.relationships["variance"].max())
        implied = variance / (variance + signal)
        label = f"omega/sigma^2 = {ratio:g}, from v_0 = {start:g} sigma^2: gain"
        yield within_share(label, implied, steady_gain(ratio * signal, signal), 1e-6)


SURPRISE = Check(
    9,
    "fading-surprise",
    "Constant quality: experience less expectation goes to nothing",
    "If quality is Q and expectations start at E_0, the mean of experience less expectation after t experiences"
    " is (Q - E_0) k / (t + k), k = sigma^2 / v_0, when beliefs only sharpen (no drift), and (1 - K)^t (Q - E_0)"
    " at a steady gain K. So in the long run a pure Delta principle cannot tell good firms from bad. Represented"
    " by one firm nobody leaves, one visit a month, Q = 0.8, E_0 = 0.6, sigma = 0.1; k = 4; K = 0.15 by omega ="
    " K v_0, v_0 = sigma^2 K / (1 - K).",
    "LITERATURE C3 number 9, B2",
    _surprise_rows,
)

STEADY_GAIN = Check(
    10,
    "steady-gain",
    "The Kalman gain that long experience settles at",
    "With drift omega and signal variance sigma^2 the gain settles at K* = (-w + sqrt(w^2 + 4 w)) / 2, w ="
    " omega / sigma^2, from wherever it starts. Read off the variance v that the engine keeps (in single"
    " precision), K = v / (v + sigma^2), after 250 months.",
    "LITERATURE C3 number 10, B2",
    _gain_rows,
)
