"""P22: what a suite inherits from its parent changes no verdict, and no test leaves a process behind."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import processes
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")

TESTS = Path(__file__).resolve().parents[1]

TOLD = """
import signal
print([one.name for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if signal.getsignal(one) == signal.SIG_IGN])
print(sorted(one.name for one in signal.pthread_sigmask(signal.SIG_BLOCK, [])))
"""


def test_a_started_process_ignores_and_blocks_nothing_though_its_parent_does() -> None:
    ignored = (signal.SIGINT, signal.SIGHUP)
    before = {one: signal.signal(one, signal.SIG_IGN) for one in ignored}
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    try:
        out, _ = processes.start([sys.executable, "-c", TOLD], stdout=subprocess.PIPE).communicate(
            timeout=processes.PATIENCE
        )
        plain = subprocess.run([sys.executable, "-c", TOLD], capture_output=True, text=True, check=True).stdout
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for one, was in before.items():
            signal.signal(one, was)
    assert out.splitlines() == ["[]", "[]"]
    assert plain.splitlines() == ["['SIGINT', 'SIGHUP']", "['SIGTERM']"], "what is inherited, were nothing done"


CHILD_AND_GRANDCHILD = """
import subprocess, sys, time
inner = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(inner.pid, flush=True)
time.sleep(600)
"""


def test_what_a_test_started_ends_with_it_and_what_that_started_too() -> None:
    running = processes.start([sys.executable, "-c", CHILD_AND_GRANDCHILD], stdout=subprocess.PIPE)
    assert running.stdout is not None
    inner = int(running.stdout.readline())
    processes.end_all()
    assert running.returncode == -signal.SIGKILL
    assert processes.wait_until(lambda: not is_alive(inner))


def is_alive(pid: int) -> bool:
    """Whether a process runs: one that has ended and that nobody has asked after yet does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda p: p.relative_to(TESTS).as_posix())
def test_a_process_that_outlives_its_line_is_started_in_one_place(path: Path) -> None:
    # subprocess.run waits, and ends its child when it is interrupted; Popen does neither.
    called = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    assert path.name == "processes.py" or not called & {"subprocess.Popen", "Popen"}
