"""Rules that set levers: one a file, found by name."""

from sim.strategies import (
    advertise,
    better_service,
    complaint_recovery,
    price_cut,
    promise,
    rest,
    set_levers,
    tiers,
)
from sim.strategies.registry import Strategy, StrategyError, blend, find, strategies, strategy
from sim.strategies.view import MarketView

__all__ = [
    "MarketView",
    "Strategy",
    "StrategyError",
    "advertise",
    "better_service",
    "blend",
    "complaint_recovery",
    "find",
    "price_cut",
    "promise",
    "rest",
    "set_levers",
    "strategies",
    "strategy",
    "tiers",
]
