"""P05: a public name is the same thing whatever was imported before it, a submodule of its name included."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import sim

SIM = Path(sim.__file__).parent

ROOMS = sorted(".".join(("sim", *init.parent.relative_to(SIM).parts)) for init in SIM.rglob("__init__.py"))

LOOK = """
import importlib, json, pkgutil, sys, types

def told(thing):
    kind = "module" if isinstance(thing, types.ModuleType) else type(thing).__name__
    return [kind, getattr(thing, "__module__", ""), getattr(thing, "__qualname__", getattr(thing, "__name__", "")), callable(thing)]

def everything():
    import sim
    for one in pkgutil.walk_packages(sim.__path__, "sim."):
        if not one.name.endswith("__main__"):
            importlib.import_module(one.name)

def public(room):
    module = importlib.import_module(room)
    names = getattr(module, "__all__", [])
    return {f"{room}.{name}": told(getattr(module, name)) for name in names}
"""

ORDERS = {
    "backwards": "import sim\nfor name in reversed(sim.__all__): getattr(sim, name)",
    "after a run": "import sim\ns = sim.Scenario.load('textbook')\n"
    "sim.simulate(s.evolve('s', {'population.size': 20, 'market.months': 1, 'market.warm_up': 0}))",
    "strategies first": "import sim.strategies",
}


def seen(before: str, rooms: list[str]) -> dict[str, list]:
    code = f"{LOOK}\n{before}\nprint(json.dumps({{k: v for room in {rooms!r} for k, v in public(room).items()}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def usual() -> dict[str, list]:
    return seen("pass", ROOMS)


@pytest.mark.parametrize("order", ORDERS)
def test_a_public_name_means_the_same_in_every_order_of_imports(order: str, usual: dict[str, list]) -> None:
    assert seen(ORDERS[order], ["sim"]).items() <= usual.items()


def test_names_of_every_room_mean_the_same_after_every_module_is_imported(usual: dict[str, list]) -> None:
    assert seen("everything()", ROOMS) == usual
    assert len(usual) > 60


def test_a_name_that_is_a_submodule_too_is_that_module(usual: dict[str, list]) -> None:
    """Then it is the same whether one asked for it first, or by ``import room.name``."""
    for name, (kind, *_) in usual.items():
        path = SIM.parent / Path(*name.split("."))
        if path.with_suffix(".py").is_file() or (path / "__init__.py").is_file():
            assert kind == "module", f"{name} is a {kind} and a submodule"
    assert "sim.known_strategies" in usual
    assert usual["sim.strategies"][0] == "module"


@pytest.mark.parametrize("before", ["", "sim.simulate", "sim.Market", "sim.strategy", "import sim.strategies"])
def test_strategies_can_be_asked_for_and_looked_into_every_time(before: str) -> None:
    code = f"import sim\n{before}\nfirst = sim.known_strategies()\nimport sim.strategies\nassert sim.known_strategies() == first"
    code += "\nassert sim.strategies.find({'use': 'rest'}) is first['rest']\nfrom sim import strategies"
    code += "\nassert strategies() == strategies.known_strategies() == first and len(first) > 40"
    subprocess.run([sys.executable, "-c", code], check=True)
    code = f"import sim\n{before}\nassert sim.strategies() == sim.known_strategies()\nassert sim.strategies.find"
    subprocess.run([sys.executable, "-c", code], check=True)
