"""Every strategy there is, shipped or plugged in, under the contract that all of them inherit."""

from __future__ import annotations

from sim.strategies import known_strategies
from sim.testing import StrategyContract

NEEDED = {"set-levers": {"recovery.ease": 0.9}, "together": {"of": "better-service, price-cut"}}
"""Parameters without which a strategy does nothing."""


def contract_of(name: str) -> type:
    """The contract with a strategy's name in it."""
    return type(
        "Test" + "".join(part.capitalize() for part in name.split("-")),
        (StrategyContract,),
        {"strategy": name, "parameters": NEEDED.get(name, {})},
    )


for _name in known_strategies():
    _contract = contract_of(_name)
    globals()[_contract.__name__] = _contract
del _contract, _name
