"""The helper of a first compilation: when there is one, what it does, and that it ends."""

from __future__ import annotations

import inspect
import multiprocessing
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numba
import pytest
from processes import start

from sim.engines.columns import beside, month
from sim.engines.columns.engine import ColumnEngine
from sim.market.market import Market
from sim.numerics import jit
from sim.scenario import Scenario

WAITS = "import sys; sys.stdin.read()"
STUBBORN = "import signal, sys; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); sys.stdin.read(); signal.pause()"


@pytest.fixture
def started() -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Begins a Python that runs some code, and closes its pipes."""
    all_of_them = []

    def begun(code: str) -> subprocess.Popen[str]:
        all_of_them.append(start([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return all_of_them[-1]

    yield begun
    for one in all_of_them:
        one.kill()
        one.wait()
        for pipe in (one.stdin, one.stdout):
            assert pipe is not None
            pipe.close()


@pytest.fixture(autouse=True)
def cold(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that has asked for no helper, with an empty cache, cores and memory."""
    monkeypatch.setattr(beside, "_begun", [])
    monkeypatch.setattr(jit, "is_cold", lambda: True)
    monkeypatch.setattr(beside, "_cores", lambda: 2)
    monkeypatch.setattr(beside, "_free", lambda: 2.0 * beside.MEMORY)
    monkeypatch.delenv(beside.SWITCH, raising=False)
    yield
    beside.end()


def test_it_knows_the_types_a_month_is_called_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(beside.SWITCH, "1")
    market = Market(Scenario.load("duopoly").evolve("small", {"population.size": 40}), rng=1)
    assert isinstance(market.engine, ColumnEngine)
    given = (market.engine._block(0, 0), market.key, 0, 0, 1)
    assert beside.argument_types() == tuple(numba.typeof(one) for one in given)


def test_it_compiles_the_month_from_its_end_and_leaves_the_beginning() -> None:
    said = inspect.getsource(month.live_and_talk.py_func)
    lived = re.findall(r"^        (\w+)\(w, key, month, first, last\)$", said, re.MULTILINE)
    assert lived[:3] == ["enter", "reach", "choose"]
    assert [one.__name__ for one in beside.last_first()] == ["listen", *reversed(lived[3:])]


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda patch: patch.setattr(jit, "is_cold", lambda: False),
        lambda patch: patch.setattr(jit, "CACHE", None),
        lambda patch: patch.setattr(beside, "_cores", lambda: 1),
        lambda patch: patch.setattr(beside, "_free", lambda: beside.MEMORY - 1.0),
        lambda patch: patch.setenv(beside.SWITCH, "1"),
        lambda patch: patch.setattr(numba.config, "DISABLE_JIT", 1),
        lambda patch: patch.setattr(multiprocessing, "parent_process", lambda: "somebody"),
        lambda patch: patch.setattr(multiprocessing.current_process(), "_name", "LokyProcess-1"),
        lambda patch: patch.setattr(sys, "frozen", True, raising=False),
        lambda patch: patch.setattr(sys, "executable", "/opt/app/spreadsheet"),
        lambda patch: patch.setattr(sys, "executable", None),
    ],
)
def test_where_it_could_not_help_there_is_none(
    monkeypatch: pytest.MonkeyPatch, otherwise: Callable[[pytest.MonkeyPatch], None]
) -> None:
    tried: list[int] = []
    monkeypatch.setattr(beside, "_started", lambda: tried.append(1))
    otherwise(monkeypatch)
    assert not beside.begin()
    assert not tried
    assert not beside.is_helped()


def test_where_no_process_can_be_started_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(subprocess, "Popen", refused)
    assert not beside.begin()
    assert not beside.is_helped()


def test_there_is_one_and_it_ends_when_asked(monkeypatch: pytest.MonkeyPatch, started: Any) -> None:
    helper = started(WAITS)
    monkeypatch.setattr(beside, "_started", lambda: helper)
    assert beside.begin()
    assert beside.is_helped()
    assert not beside.begin()
    beside.end()
    assert helper.returncode is not None
    assert not beside.is_helped()
    beside.end()


@pytest.mark.skipif(sys.platform == "win32", reason="there a process cannot refuse to end")
def test_one_that_will_not_end_is_killed(monkeypatch: pytest.MonkeyPatch, started: Any) -> None:
    helper = started(STUBBORN)
    assert helper.stdout is not None
    helper.stdout.readline()
    monkeypatch.setattr(beside, "_started", lambda: helper)
    monkeypatch.setattr(beside, "PATIENCE", 0.2)
    beside.begin()
    beside.end()
    assert helper.returncode == -9


def test_one_that_died_is_not_missed(monkeypatch: pytest.MonkeyPatch, started: Any) -> None:
    helper = started("raise SystemExit(3)")
    helper.wait()
    monkeypatch.setattr(beside, "_started", lambda: helper)
    assert beside.begin()
    beside.end()
    assert not beside.is_helped()


def test_a_forked_process_leaves_its_parents_helper_alone(monkeypatch: pytest.MonkeyPatch, started: Any) -> None:
    helper = started(WAITS)
    monkeypatch.setattr(beside, "_begun", [(os.getpid() + 1, helper)])
    beside.end()
    assert helper.poll() is None
    helper.kill()
    helper.wait()


def test_it_ends_with_the_process_that_began_it(started: Any) -> None:
    code = "from threading import Thread as T; import time; from sim.engines.columns.beside import _end_with_the_other as e; "
    code += "T(target=e, daemon=True).start(); print(flush=True); time.sleep(100)"
    helper = started(code)
    assert helper.stdout is not None
    helper.stdout.readline()
    assert helper.stdin is not None
    helper.stdin.close()
    assert helper.wait(30) == 0


def test_told_of_another_folder_than_its_own_it_compiles_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(jit, "CACHE", tmp_path / "elsewhere")
    helper = beside._started()
    assert helper is not None
    with helper:
        assert helper.wait(60) == 0
    assert not list(tmp_path.rglob("*.nbi"))
