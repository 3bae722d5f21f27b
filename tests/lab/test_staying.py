"""Processes that stay: the next run uses them, what died is not used again, and none is left at the end."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest

from sim.lab import runner
from sim.lab.runner import ready, spread
from sim.lab.staying import begun, staying


def who(_: Any) -> int:
    return os.getpid()


def who_dies(task: int) -> int:
    if task == 3 and os.environ.get("LOYALTY_PARENT") != str(os.getpid()):
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def lived(work: Any = who, count: int = 8) -> set[int]:
    found: list[int] = []
    spread(
        work,
        list(range(count)),
        executor="processes",
        workers=2,
        landed=lambda _, pid: found.append(pid),
        failed=lambda task, error: -1,
        warm=0,
    )
    return set(found)


def test_the_next_run_uses_the_processes_of_the_first_until_the_outer_block_ends() -> None:
    with staying():
        with staying():
            first = lived()
        assert begun(2) is not None
        assert os.getpid() not in first
        assert len(first | lived() | lived()) <= 2, "no process was started anew"
    assert begun(2) is None
    assert not any(alive(pid) for pid in first)
    assert not lived() & first, "without a block every run has its own"


def test_processes_are_ready_before_they_are_needed_where_somebody_ends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    with staying():
        ready(1)
        assert begun(1) is None, "one process is this one"
        ready(2)
        pool = begun(2)
        ready(2)
        assert pool is not None and begun(2) is pool, "started once"
        first = lived()
        assert begun(2) is pool
    assert os.getpid() not in first
    assert not any(alive(pid) for pid in first)
    monkeypatch.setattr(runner, "_pool", lambda count: pytest.fail("nobody would end them"))
    ready(2)


def test_what_a_death_broke_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYALTY_PARENT", str(os.getpid()))
    with staying():
        first = lived()
        assert -1 in lived(who_dies), "the one that kills whoever lives it fails"
        assert not lived() & first


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
