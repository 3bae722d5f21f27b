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
import importlib, json, pkgutil, sys, traceback, types

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

def afresh(code):
    for name in [name for name in sys.modules if name.split(".")[0] in ("sim", "loyalty_studies")]:
        del sys.modules[name]
    exec(code, {"everything": everything})

found, wrong = {}, {}
for order, (code, rooms) in ORDERS.items():
    afresh(code)
    found[order] = {k: v for room in rooms for k, v in public(room).items()}
for code in CODES:
    try:
        afresh(code)
    except Exception:
        wrong[code] = traceback.format_exc()
print(json.dumps([found, wrong]))
"""
"""In one process, which forgets our modules before each: other people's take most of the time and change none of our names."""

ORDERS = {
    "usual": ("", ROOMS),
    "backwards": ("import sim\nfor name in reversed(sim.__all__): getattr(sim, name)", ["sim"]),
    "after a run": (
        "import sim\ns = sim.Scenario.load('textbook')\n"
        "sim.simulate(s.evolve('s', {'population.size': 20, 'market.months': 1, 'market.warm_up': 0}))",
        ["sim"],
    ),
    "strategies first": ("import sim.strategies", ["sim"]),
    "everything first": ("everything()", ROOMS),
}
"""What is imported first, and the rooms whose names are then looked at."""

BEFORE = ["", "sim.simulate", "sim.Market", "sim.strategy", "import sim.strategies"]

ASKED = (
    "first = sim.known_strategies()\nimport sim.strategies\nassert sim.known_strategies() == first\n"
    "assert sim.strategies.find({'use': 'rest'}) is first['rest']\nfrom sim import strategies\n"
    "assert strategies() == strategies.known_strategies() == first and len(first) > 40",
    "assert sim.strategies() == sim.known_strategies()\nassert sim.strategies.find",
)


def code_of(before: str, asked: str) -> str:
    return f"import sim\n{before}\n{asked}"


@pytest.fixture(scope="module")
def looked() -> tuple[dict[str, dict[str, list]], dict[str, str]]:
    """Public names by order of imports, and what went wrong by code."""
    codes = [code_of(before, asked) for before in BEFORE for asked in ASKED]
    given = f"ORDERS = {ORDERS!r}\nCODES = {codes!r}\n"
    done = subprocess.run([sys.executable, "-c", given + LOOK], capture_output=True, text=True, check=True)
    found, wrong = json.loads(done.stdout)
    return found, wrong


@pytest.fixture(scope="module")
def usual(looked: tuple[dict[str, dict[str, list]], dict[str, str]]) -> dict[str, list]:
    return looked[0]["usual"]


@pytest.mark.parametrize("order", [order for order in ORDERS if order != "usual"])
def test_a_public_name_means_the_same_in_every_order_of_imports(order: str, looked: tuple, usual: dict) -> None:
    seen = looked[0][order]
    assert len(seen) > (60 if order == "everything first" else 20)
    assert seen.items() <= usual.items()


def test_a_name_that_is_a_submodule_too_is_that_module(usual: dict[str, list]) -> None:
    """Then it is the same whether one asked for it first, or by ``import room.name``."""
    for name, (kind, *_) in usual.items():
        path = SIM.parent / Path(*name.split("."))
        if path.with_suffix(".py").is_file() or (path / "__init__.py").is_file():
            assert kind == "module", f"{name} is a {kind} and a submodule"
    assert "sim.known_strategies" in usual
    assert usual["sim.strategies"][0] == "module"


@pytest.mark.parametrize("before", BEFORE)
def test_strategies_can_be_asked_for_and_looked_into_every_time(before: str, looked: tuple) -> None:
    assert [looked[1].get(code_of(before, asked)) for asked in ASKED] == [None, None]
