"""The first compilation, shared with a second process: it begins at the end of the month while this one begins at the start.

Where nothing is compiled yet a first month waits for Numba, which compiles one function after another: threads cannot share
the work, for one lock holds all of it. But phases do not call one another, and what is compiled is kept on disk. So a process
of its own compiles them from the last to the first into the folder that this one looks in before it compiles, and where the
two meet there is nothing left to do but to put the month together. Nothing waits for the helper and nothing depends on it:
without it, or with one that died, everything is compiled here. The code is the same, whoever compiled it.

The helper ends when it is done, when it is not needed any more, and when this process ends, however it does: it reads from a
pipe that nobody writes to, and the end of the pipe is its own.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import numba

from sim.numerics import jit

SWITCH: Final = "LOYALTY_COMPILE_ALONE"
"""Set to anything, this variable of the environment keeps compilation in one process."""

MEMORY: Final = 2 * 2**30
"""Bytes that must be free for a helper to begin: it and this process take 0.8 GB each at most."""

LONGEST: Final = 600.0
"""Seconds after which a helper ends whatever it does."""

PATIENCE: Final = 5.0
"""Seconds that a helper asked to end is given."""

_lock = threading.Lock()
_begun: list[tuple[int, subprocess.Popen[bytes] | None]] = []
"""The one attempt of this process: its number, and the helper, if there is one."""


def begin() -> bool:
    """Let a second process help to compile, where that is wanted and possible; whether one was begun. It tries once."""
    with _lock:
        if _begun and _begun[0][0] == os.getpid():
            return False
        helper = _started() if _is_wanted() else None
        _begun[:] = [(os.getpid(), helper)]
        if helper is not None:
            atexit.register(end)
        return helper is not None


def end() -> None:
    """End the helper, if there is one: all is compiled, or this process ends."""
    with _lock:
        if not _begun or _begun[0][1] is None or _begun[0][0] != os.getpid():
            return
        helper = _begun[0][1]
        _begun[:] = [(os.getpid(), None)]
    atexit.unregister(end)
    with suppress(OSError):
        helper.terminate()
        if helper.stdin is not None:
            helper.stdin.close()
    try:
        helper.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()


def is_helped() -> bool:
    """Whether a helper was begun and not ended."""
    return bool(_begun) and _begun[0][1] is not None


def _is_wanted() -> bool:
    """A cold cache that is kept, a second core, memory enough, and a process that nobody started as one of many."""
    return (
        SWITCH not in os.environ
        and not numba.config.DISABLE_JIT  # type: ignore[attr-defined]
        and jit.CACHE is not None
        and jit.is_cold()
        and multiprocessing.current_process().name == "MainProcess"
        and multiprocessing.parent_process() is None
        and not getattr(sys, "frozen", False)
        and Path(sys.executable or "").stem.lower().startswith("python")
        and _cores() > 1
        and _free() >= MEMORY
    )


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _free() -> float:
    """Bytes of memory that may still be taken, by the system and by the limit of a container; infinite where nobody says."""
    free = float("inf")
    with suppress(OSError, ValueError, IndexError):
        lines = Path("/proc/meminfo").read_text().splitlines()
        free = 1024.0 * next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable"))
    with suppress(OSError, ValueError):
        group = Path("/sys/fs/cgroup")
        free = min(free, float((group / "memory.max").read_text()) - float((group / "memory.current").read_text()))
    return free


def _started() -> subprocess.Popen[bytes] | None:
    """The helper, in an interpreter of its own that finds its modules where this one does; none where none can be started."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from sim.engines.columns.beside import help_out; help_out()"
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-c", code, str(jit.CACHE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError):
        return None


def help_out() -> None:
    """What the helper does; its one argument is the folder in which the other process looks for what is compiled."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a key pressed ends both, without a word from this one
    threading.Thread(target=_end_with_the_other, daemon=True).start()
    late = threading.Timer(LONGEST, os._exit, (1,))
    late.daemon = True
    late.start()
    if str(jit.CACHE) != sys.argv[1]:
        return
    arguments = argument_types()
    for compiled in last_first():
        compiled.compile(arguments)


def _end_with_the_other() -> None:
    while os.read(0, 1):
        pass
    os._exit(0)


def last_first() -> tuple[Any, ...]:
    """What a helper compiles, in its order: the month from its end, up to choosing, with which the other process is busy."""
    from sim.engines.columns.ask import ask
    from sim.engines.columns.complain import complain
    from sim.engines.columns.count import count
    from sim.engines.columns.fade import fade
    from sim.engines.columns.feel import feel
    from sim.engines.columns.learn import learn
    from sim.engines.columns.month import listen
    from sim.engines.columns.relate import relate
    from sim.engines.columns.serve import serve
    from sim.engines.columns.settle import settle
    from sim.engines.columns.talk import talk

    return (listen, talk, count, settle, ask, fade, learn, relate, complain, feel, serve)


def argument_types() -> tuple[Any, ...]:
    """Numba's types of what a stretch of the month and a phase are called with: the world, key, month, and the rows."""
    import numpy as np

    from sim.state.world import blank

    return (numba.typeof(blank()), numba.typeof(np.uint64(0)), numba.int64, numba.int64, numba.int64)
