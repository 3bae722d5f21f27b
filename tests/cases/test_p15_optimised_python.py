"""P15: Python told to drop docstrings and asserts (``-OO``) lives the same worlds and says the same of them."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import sim
from sim import source
from sim.numerics.law import law

SIM = Path(sim.__file__).parent

TOLD = """
import importlib, json, pkgutil
import sim

for one in pkgutil.walk_packages(sim.__path__, "sim."):
    importlib.import_module(one.name)

from sim.app.verbs import app
from sim.market import rehearsal
from sim.mechanisms import LAWS
from sim.odd.document import document
from sim.scenario import reference
from sim.source import docstring

rehearsal.VISITS = 64  # an honest estimate of 4,096 visits takes half a minute without the compiler
small = sim.Scenario.load("car-dealer").evolve("s", {"population.size": 60, "market.months": 2, "market.warm_up": 1})

def digests(run):
    return {name: int(__import__("pandas").util.hash_pandas_object(table).sum()) for name, table in run.tables.items()}

@sim.strategy("own", costs=())
def own(view):
    '''Rest. Costs nothing.'''
    return view.rest

def lived(strategy):
    world = small.evolve(strategy, {f"firms.{small.focal_firm}.strategy": {"use": strategy}})
    run = sim.simulate(world, engine="agents")
    return digests(run), run.id if strategy != "own" else ""  # one that is typed in is known by all that was typed

told = {
    "runs": {strategy: lived(strategy) for strategy in ("under-promise", "own")},
    "laws": {name: docstring(law) for name, law in LAWS.items()},
    "strategies": {name: one.about for name, one in sim.known_strategies().items() if name != "own"},
    "document": document(),
    "reference": reference.reference_markdown() + reference.schema_text(),
}

print(json.dumps(told))
"""


def fresh(code: str, *options: str, **environ: str) -> Any:
    done = subprocess.run(
        [sys.executable, *options, "-c", code], env={**os.environ, **environ}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.model
def test_everything_is_the_same_without_docstrings_and_asserts() -> None:
    """By agents and with the compiler off: it would compile all anew, and what it compiles has neither."""
    plain, optimised = (fresh(TOLD, NUMBA_DISABLE_JIT="1", PYTHONOPTIMIZE=level) for level in ("0", "2"))
    assert all(plain["laws"].values())
    assert optimised.keys() == plain.keys()
    for what in plain:
        assert optimised[what] == plain[what], what


@pytest.mark.parametrize("words", [("--help",), ("run", "--help"), ("list", "strategies", "--json")], ids=" ".join)
def test_help_is_printed_whole_without_docstrings(words: tuple[str, ...]) -> None:
    told = [
        subprocess.run(
            [sys.executable, *options, "-m", "sim.app.cli", *words], capture_output=True, text=True, check=True
        ).stdout
        for options in ((), ("-OO",))
    ]
    assert told[0] == told[1]
    assert len(told[0]) > 1000


def test_another_way_to_start_python_lives_the_same_world() -> None:
    """Isolated from folder and environment, and strict of bytes, files and warnings; ``-O`` is part of ``-OO`` above."""
    code = (
        "import sim, json\ns = sim.Scenario.load('textbook').evolve('s', {'population.size': 50, 'market.months': 2})\n"
    )
    code += "print(json.dumps(sim.simulate(s).firms.to_csv()))"
    small = sim.Scenario.load("textbook").evolve("s", {"population.size": 50, "market.months": 2})
    assert fresh(code, "-I", "-bb", "-X", "dev") == sim.simulate(small).firms.to_csv()


def test_a_law_and_a_strategy_without_a_docstring_are_refused_while_docstrings_are_kept() -> None:
    def bare(x: float) -> float:
        return x

    with pytest.raises(ValueError, match="law bare needs a docstring"):
        law(bare)
    with pytest.raises(ValueError, match="strategy 'bare' needs a docstring"):
        sim.strategy("bare")(lambda view: view.rest)


class Documented:
    """Read from where it is written."""

    def method(self) -> None:
        """So is this one.

        In full.
        """


def test_a_docstring_that_was_dropped_is_read_from_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    things = (Documented, Documented.method, source, source.docstring, json)
    kept = [source.docstring(thing) for thing in things]
    assert all(kept)
    monkeypatch.setattr(source, "dropped", lambda: True)
    assert [source.docstring(thing) for thing in things] == kept
    assert source.docstring(len) == source.docstring(None) == ""


ASSERTS = {
    path.relative_to(SIM).as_posix(): [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Assert)
    ]
    for path in sorted(SIM.rglob("*.py"))
}


@pytest.mark.parametrize("path", [path for path, found in ASSERTS.items() if found])
def test_an_assert_tells_a_type_checker_something_and_does_nothing(path: str) -> None:
    """It is gone under ``-O``: it may call nothing that acts, and tell nobody what he did wrong."""
    for node in ASSERTS[path]:
        calls = [ast.unparse(call.func) for call in ast.walk(node.test) if isinstance(call, ast.Call)]
        assert set(calls) <= {"isinstance", "callable", "len"}, f"line {node.lineno}: {calls}"
        assert node.msg is None, f"line {node.lineno} says something to a user"
