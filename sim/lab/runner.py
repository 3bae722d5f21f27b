"""Many independent tasks over processes: same results in the same order for any number of them."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from sim.lab.run import Progress
from sim.strategies import known_strategies

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH_A_POOL = 4.0
"""Seconds of work left below which starting processes (1-3 s) does not pay."""


def available_cores() -> int:
    """Cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def run_all(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
) -> list[Result]:
    """``[work(t) for t in tasks]``, over processes when that pays.

    The first task runs here: it compiles what is not compiled yet, so that workers find it on disk, and tells how long
    the rest will take. All run here where they need what a script or notebook has defined itself (a strategy, say): other
    processes would have to run it again to know. A module of one's own is known to all.

    Args:
        work: a function of one task, importable by name.
        tasks: what to do.
        workers: processes; none means one a core, 1 means no processes.
        progress: called with (done, total).

    Raises:
        RuntimeError: when a worker process died; the message says what to do.
    """
    total = len(tasks)
    results: dict[int, Any] = {}

    def here(position: int) -> None:
        results[position] = work(tasks[position])
        if progress:
            progress(len(results), total)

    started = time.perf_counter()
    if total:
        here(0)
    if total > 1:
        here(1)  # the first may have compiled; the second tells the pace
    pace = (time.perf_counter() - started) / max(len(results), 1)
    left = range(len(results), total)
    processes = min(workers or available_cores(), max(len(left), 1))
    if processes == 1 or pace * len(left) < WORTH_A_POOL or _needs_script(work, tasks[0]):
        for position in left:
            here(position)
    else:
        _in_processes(work, tasks, list(left), processes, results, progress)
    return [results[position] for position in range(total)]


def _in_processes(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    left: list[int],
    processes: int,
    results: dict[int, Any],
    progress: Progress | None,
) -> None:
    modules = sorted({rule.rule.__module__ for rule in known_strategies().values()} - {"__main__"})
    pool = ProcessPoolExecutor(
        processes, mp_context=multiprocessing.get_context("spawn"), initializer=_import, initargs=(modules,)
    )
    others = set(multiprocessing.active_children())
    try:
        # Workers inherit that interrupts are ignored: Ctrl-C is ours to handle.
        with _ignoring_interrupts(), _script_left_alone():
            futures = {pool.submit(work, tasks[position]): position for position in left}
        for future in as_completed(futures):
            results[futures[future]] = future.result()
            if progress:
                progress(len(results), len(tasks))
    except BrokenProcessPool as error:
        raise RuntimeError(
            "a worker process died, killed from outside or out of memory; try fewer workers, or a smaller population"
        ) from error
    except BaseException:
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    """Ctrl-C is ignored inside, and by the processes started inside; outside the main thread, nothing changes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _import(modules: Sequence[str]) -> None:
    """In a worker: the strategies known where the work was handed out."""
    for module in modules:
        importlib.import_module(module)


def _needs_script(work: Callable[..., Any], task: Any) -> bool:
    """Whether work uses what the main script or notebook defines."""
    own = any(rule.rule.__module__ == "__main__" for rule in known_strategies().values())
    return own or b"__main__" in pickle.dumps((work, task))


@contextmanager
def _script_left_alone() -> Iterator[None]:
    """Processes started inside do not import the main script.

    They would begin all its work anew, where that is not guarded by ``if __name__ == "__main__"``.
    """
    main = sys.modules["__main__"]
    kept = {name: getattr(main, name) for name in ("__spec__", "__file__") if hasattr(main, name)}
    main.__spec__ = None
    if "__file__" in kept:
        del main.__file__
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(main, name, value)
