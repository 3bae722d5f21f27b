"""The loyalty laboratory: an agent-based laboratory of customer loyalty.

    import sim
    base = sim.Scenario.load("car-dealer")
    twins = sim.compare(base, "under-promise", replications=20)
    twins.report("results/under-promise.html")

Names are imported when first used, so that ``import sim`` stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Ablation": "sim.lab.analyses.ablation",
    "FieldExperiment": "sim.lab.analyses.trials",
    "Levers": "sim.scenario",
    "Market": "sim.market",
    "MarketView": "sim.strategies",
    "Run": "sim.lab.run",
    "Scenario": "sim.scenario",
    "ScenarioError": "sim.scenario",
    "StrategyError": "sim.strategies",
    "Twins": "sim.lab.analyses.twins",
    "ablate": "sim.lab.analyses.ablation",
    "compare": "sim.lab.analyses.twins",
    "customer_equity": "sim.books",
    "customer_lifetime_value": "sim.books",
    "field_experiment": "sim.lab.analyses.trials",
    "knock_out": "sim.knockouts",
    "simulate": "sim.lab.simulate",
    "strategies": "sim.strategies",
    "strategy": "sim.strategies",
}

__all__ = [
    "Ablation",
    "FieldExperiment",
    "Levers",
    "Market",
    "MarketView",
    "Run",
    "Scenario",
    "ScenarioError",
    "StrategyError",
    "Twins",
    "__version__",
    "ablate",
    "compare",
    "customer_equity",
    "customer_lifetime_value",
    "field_experiment",
    "knock_out",
    "simulate",
    "strategies",
    "strategy",
]

if TYPE_CHECKING:
    from sim.books import customer_equity, customer_lifetime_value
    from sim.knockouts import knock_out
    from sim.lab.analyses.ablation import Ablation, ablate
    from sim.lab.analyses.trials import FieldExperiment, field_experiment
    from sim.lab.analyses.twins import Twins, compare
    from sim.lab.run import Run
    from sim.lab.simulate import simulate
    from sim.market import Market
    from sim.scenario import Levers, Scenario, ScenarioError
    from sim.strategies import MarketView, StrategyError, strategies, strategy


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        home = import_module(_HOMES[name])
        # The import system binds a room's name to the room: a name that is both is the room, whoever came first.
        return home if home.__name__ == f"sim.{name}" else getattr(home, name)
    raise AttributeError(f"module 'sim' has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
