"""A facts file to start from: a gym chain's, with a word on each entry."""

from __future__ import annotations

from typing import Any, Final

from sim.scenario.commented import commented
from sim.words import say

EXAMPLE: Final[dict[str, Any]] = {
    "name": "gym-chain",
    "kind": "subscription",
    "currency": "EUR",
    "months": 36,
    "ours": "fitwell",
    "customers": 18000,
    "customers_of": "all",
    "retention": "65%",
    "retention_of": "all",
    "satisfaction": "unknown",
    "operating_margin": "12%",
    "acquisition_cost": "unknown",
    "renewal_months": 1,
    "budget": 200000,
    "firms": {
        "fitwell": {"price": 39, "share": "33%", "margin": "60%", "failure_rate": "10%", "contract_months": 12},
        "budget": {"price": 25, "share": "30%", "margin": "50%"},
        "premium": {"price": 79, "share": "15%", "margin": "65%"},
        "neighbourhood": {"price": 45, "share": "22%", "margin": "55%"},
    },
    "complaints": {"price": 0.05, "service": 0.15, "convenience": 0.1},
    "segments": {
        "young": {"share": "35%", "price_sensitivity": "high", "cares_about": ["price", "convenience"]},
        "working": {"share": "45%", "price_sensitivity": "mid", "cares_about": ["convenience", "product"]},
        "older": {"share": "20%", "price_sensitivity": "low", "cares_about": ["service", "relationship"]},
    },
}


def example() -> str:
    """The file, in the language that is spoken."""
    notes = {key: say(f"founding-means-{key.replace('_', '-')}") for key in EXAMPLE}
    for name in EXAMPLE["firms"]:
        notes[f"firms.{name}"] = say("founding-example-firm")
    for name in EXAMPLE["segments"]:
        notes[f"segments.{name}"] = say("founding-example-segment")
    return commented(EXAMPLE, notes, say("founding-example-head"))
