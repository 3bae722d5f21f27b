"""Where people live and whom they know: markets that are populated and tied, and need not be lived."""

from __future__ import annotations

from typing import Any

from sim.scenario import Scenario


def town(
    size: int, *, isolated: int = 0, entry_rate: float = 0.0, months: int = 36, warm_up: int = 12, **ties: Any
) -> Scenario:
    """One firm, everyone its customer, and a network as told."""
    return Scenario.model_validate(
        {
            "name": "town",
            "market": {"kind": "subscription", "months": months, "warm_up": warm_up},
            "population": {"size": size, "isolated": isolated, "entry_rate": entry_rate},
            "network": ties,
            "firms": {"only": {"list_price": 1.0, "start_share": 1.0}},
        }
    )


def crowd(size: int, **changes: Any) -> Scenario:
    """Two firms and two segments that want different things, so many people that frequencies are sharp."""
    base = Scenario.model_validate(
        {
            "name": "here",
            "market": {"kind": "subscription", "months": 24, "warm_up": 6, "category_price": 20},
            "population": {
                "size": size,
                "entry_rate": 0.12,
                "start_outside": 0.1,
                "traits": {"taste": 0.0},
                "segments": {
                    "keen": {
                        "share": 0.3,
                        "needs": {"price": 3},
                        "traits": {"price_sensitivity": {"uniform": {"low": 4, "high": 6}}},
                    },
                    "calm": {"share": 0.7, "needs": {"service": 4, "image": 0}},
                },
            },
            "firms": {
                "alpha": {"list_price": 20, "start_share": 0.6, "awareness": 0.5},
                "beta": {"list_price": 25, "start_share": 0.3, "reputation": 0.9},
            },
        }
    )
    return base.evolve("here", changes) if changes else base
