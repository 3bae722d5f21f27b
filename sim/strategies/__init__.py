"""Rules that set levers: one a file, found by name.

A file put into this folder is a strategy of the laboratory: every module here is imported, in the order of its name, and
what it decorates with ``@strategy`` registers itself. ``known_strategies`` lists them; the room can be called for the same
list, because ``sim.strategies()`` was how one asked for it.
"""

import sys
from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from sim.strategies.registry import Strategy, StrategyError, blend, find, known_strategies, strategy
from sim.strategies.view import MarketView, Offer

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = [
    "MarketView",
    "Offer",
    "Strategy",
    "StrategyError",
    "blend",
    "find",
    "known_strategies",
    "strategy",
]


class _Room(ModuleType):
    """A module that can be called."""

    def __call__(self) -> Mapping[str, Strategy]:
        """Every strategy known, by name (``known_strategies``)."""
        return known_strategies()


sys.modules[__name__].__class__ = _Room
