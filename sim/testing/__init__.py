"""For pytest: what any strategy, yours too, is held to, and small markets to try things in."""

from sim.testing.contract import ABOUT, StrategyContract, hidden_imports
from sim.testing.worlds import World, lived, proving_ground, same_tables, under, warmed

__all__ = [
    "ABOUT",
    "StrategyContract",
    "World",
    "hidden_imports",
    "lived",
    "proving_ground",
    "same_tables",
    "under",
    "warmed",
]
