"""Processes that tests start: in a group of their own, with signals as a terminal gives them, and ended whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

STARTED: list[subprocess.Popen[str]] = []
"""What the running test has started; the fixture ``nothing_left_running`` ends it."""

PATIENCE = 600.0
"""Seconds after which what is waited for will not come. No verdict hangs on it: a loaded machine may take its time."""

DEFAULTS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGPIPE", "SIGHUP") if hasattr(signal, name))


def as_in_a_terminal() -> None:
    """In the child, before it becomes another program: signals do what they do by default, and none is held back.

    A child inherits what its parent ignores, and a suite started by ``nohup``, cron or ``make test &`` ignores interrupts.
    """
    for one in DEFAULTS:
        signal.signal(one, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def start(command: Sequence[str], **options: Any) -> subprocess.Popen[str]:
    """Start a command in a process group of its own; it is ended after the test, with all that it started.

    Args:
        command: its words.
        options: of ``subprocess.Popen``.
    """
    if sys.platform != "win32":
        options = {"preexec_fn": as_in_a_terminal, **options}
    running = subprocess.Popen(command, text=True, start_new_session=True, **options)
    STARTED.append(running)
    return running


def wait_until(true: Callable[[], bool]) -> bool:
    """Wait for something to become true, however long a loaded machine takes; returns whether it did."""
    until = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def end_all() -> None:
    """End every group of processes that a test started, its leader's children too, and forget them."""
    while STARTED:
        running = STARTED.pop()
        if sys.platform == "win32":
            running.kill()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(running.pid, signal.SIGKILL)
        with suppress(ValueError):  # its pipes were closed
            running.communicate()
