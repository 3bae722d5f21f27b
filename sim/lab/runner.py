"""Living many worlds: the same outcomes in the same order, whoever does the work.

    found = run(design, collect)                                     # processes, when they pay
    found = run(design, collect, executor="serial")
    found = run(design, collect, executor="tcp://scheduler:8786")    # a Dask cluster; see ``sim.lab.executors``
    found = run(design, collect, executor=client.get_executor())     # the same, with a client of one's own
    found = run(design, collect, executor="mpi")                     # mpi4py.futures

Anything that has ``submit`` as ``concurrent.futures`` has it will do. Work is sent with what it needs, strategies that were
written in a script or a notebook included, and no process imports the script: so a script needs no
``if __name__ == "__main__"``. A world that fails is an outcome with its error; a process that dies costs the worlds it was
living a second try, each alone, and after that those that killed it an error of their own.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeVar

import cloudpickle

from sim import source
from sim.lab.asked import workers_of
from sim.lab.build import same_build, this_build
from sim.lab.collect import Collects
from sim.lab.design import Design
from sim.lab.executors import Submits, opened
from sim.lab.executors import Where as Where
from sim.lab.executors import available_cores as available_cores
from sim.lab.loads import Load, batched, live, loaded, taken_of
from sim.lab.outcomes import Outcome, Outcomes, WorkerDied
from sim.lab.staying import begun, gone, keeps, lasting
from sim.lab.store import Folder, Store
from sim.lab.world import Arm
from sim.strategies.registry import Strategy, adopt, brought

Task = TypeVar("Task")
Result = TypeVar("Result")

Progress = Callable[[int, int], None]
"""Called with (done, total)."""

WORTH_A_POOL = 4.0
"""Seconds of work left below which starting processes (1-3 s) does not pay."""

ORPHANED: Final = 1.0
"""Seconds between looks of a process of ours at whether its parent is still there."""

DIED: Final = "a worker process died, killed from outside or out of memory; try fewer workers, or a smaller population"


# -- worlds -----------------------------------------------------------------------------------------------------------


def run(
    design: Design,
    collect: Collects,
    *,
    executor: Where = None,
    workers: int | None = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Outcomes:
    """Live the worlds of a design, each once, and take what is wanted of them.

    Args:
        design: the worlds.
        collect: what to take of each, or of the worlds of each arm; functions of the market alone, so that what was taken
            can be used again. A world of which two arms take the same is lived once. A market is emptied once it has been
            looked at: what is to be kept of it goes into the outcome.
        executor: who does the work; outcomes do not depend on it.
        workers: processes, where none were brought; none means one a core, 1 means this one.
        store: where outcomes are looked up first and kept; none keeps nothing.
        progress: called with (worlds done, worlds in all).

    Returns:
        The outcomes, those of worlds that failed among them.

    Raises:
        ValueError: for what is no executor, store or number of workers, and for an arm of which nothing is taken.
    """
    if store is not None and not (hasattr(store, "get") and hasattr(store, "put")):
        raise ValueError(f"{store!r} is no store: it must have get() and put(), as sim.lab.store.Memory has them")
    if isinstance(store, Folder) and not store.busy:
        with store.session():
            return run(design, collect, executor=executor, workers=workers, store=store, progress=progress)
    if progress is not None and not callable(progress):
        raise ValueError(f"progress is {progress!r}; a function of (done, total) is needed")
    lacking = [arm for arm in design.arms if arm not in collect] if isinstance(collect, Mapping) else []
    if lacking:
        raise ValueError(f"nothing is taken of the worlds of {lacking[0]}; every arm of the design needs an entry")
    taken = taken_ids(design.arms, collect)
    keys = [f"{world.digest}-{taken[world.arm]}" for world in design.worlds]
    found: dict[str, Outcome] = {}
    for key in dict.fromkeys(keys):
        kept = store.get(key) if store is not None else None
        if kept is not None and not kept.failed:
            found[key] = kept
    wanted = {key: world for key, world in zip(keys, design.worlds, strict=True) if key not in found}
    processes = 1 if executor == "serial" else workers_of(workers) or available_cores()
    loads = loaded(batched(list(wanted.values()), collect), processes)
    total = len(found) + len(wanted)
    begun = len(found)

    def landed(load: Load, outcomes: list[Outcome]) -> None:
        for world, outcome in zip(load.worlds, outcomes, strict=True):
            key = f"{world.digest}-{taken[world.arm]}"
            found[key] = outcome
            if store is not None:
                store.put(key, outcome)
        if progress:
            progress(len(found), total)

    if begun and progress:
        progress(begun, total)
    spread(
        _live,
        loads,
        executor=executor,
        workers=workers,
        landed=landed,
        failed=lambda load, error: [Outcome.of(error)] * len(load.worlds),
        needs=lambda load: brought(world.scenario for world in load.worlds),
        split=Load.split,
    )
    return Outcomes(design, tuple(found[key] for key in keys))


def _live(load: Load) -> list[Outcome]:
    same_build(load.build)
    return live(load.batches)


def taken_ids(arms: Sequence[Arm], collect: Collects) -> dict[Arm, str]:
    """What is taken of the worlds of each arm, as a short digest. Sources are read once for what several arms share."""
    known: dict[int, str] = {}
    found = {}
    for arm in arms:
        one = taken_of(collect, arm)
        if id(one) not in known:
            known[id(one)] = collect_id(one)
        found[arm] = known[id(one)]
    return found


def collect_id(collect: Any) -> str:
    """What is taken, as a short digest: name and source of the function, the values bound to it, and who lives the worlds.

    What comes with the laboratory is told by its name: the sources of this build (``sim.lab.build``) say the rest.
    """
    return _short(f"{_told(collect)}|{this_build()}")


def _told(collect: Any) -> str:
    if hasattr(collect, "func"):  # a partial
        return f"{_told(collect.func)}|{collect.args!r}|{sorted(collect.keywords.items())!r}"
    if hasattr(collect, "__dataclass_fields__"):
        kind = type(collect)
        parts = () if _is_ours(kind) else ("__call__", "opened", "closed")
        rules = [source.digest(getattr(kind, name)) for name in parts if hasattr(kind, name)]
        return f"{kind.__module__}.{kind.__qualname__}|{collect!r}|{' '.join(rules)}"
    if _is_ours(collect) and not getattr(collect, "__closure__", None):
        return f"{collect.__module__}.{collect.__qualname__}"
    return f"{getattr(collect, '__module__', '')}|{source.digest(collect)}"


def _is_ours(thing: Any) -> bool:
    """Whether something comes with the laboratory."""
    return str(getattr(thing, "__module__", "")).partition(".")[0] == __name__.partition(".")[0]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


# -- any work ---------------------------------------------------------------------------------------------------------


def spread(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    *,
    executor: Where = None,
    workers: int | None = None,
    landed: Callable[[Task, Result], None],
    failed: Callable[[Task, BaseException], Result],
    needs: Callable[[Task], tuple[Strategy, ...]] = lambda task: (),
    split: Callable[[Task], Sequence[Task]] = lambda task: (task,),
    warm: int = 2,
) -> None:
    """``landed(t, work(t))`` for every task, over an executor.

    Left to itself, the first two are done here: that compiles what is not compiled yet, so that processes find it on disk,
    and tells how long the rest will take; when it is little, the rest is done here too. Where processes stand already
    (``sim.lab.staying``) it goes to them.

    Args:
        work: a function of one task.
        tasks: what to do; one that is no sequence is drawn from when there is room, and is not known to be short.
        executor, workers: as ``run`` has them.
        landed: called here with each task and its result, in the order in which they come in.
        failed: the result of a task that failed.
        needs: strategies that must be known where a task is done.
        split: a task in smaller ones, of which each is tried alone when a process died over the whole.
        warm: how many are done here first, where processes are our own.

    Raises:
        ValueError: for what is no executor.
    """
    processes = workers_of(workers)

    def here(some: Iterable[Task]) -> None:
        for task in some:
            try:
                result = work(task)
            except Exception as error:
                result = failed(task, error)
            landed(task, result)

    with opened(executor, processes) as (chosen, count):
        if chosen == "serial" or processes == 1:
            return here(tasks)
        sent = _Sent(work, landed, failed, needs, split)
        waiting = iter(tasks)
        if chosen is not None and not isinstance(chosen, str):
            sent.over(chosen, waiting, count)
            return None
        count = most = processes or available_cores()
        if begun(most) is not None:
            return here(tasks) if isinstance(tasks, Sequence) and len(tasks) < 2 else sent.in_processes(waiting, most)
        started = time.perf_counter()
        here(islice(waiting, warm))
        pace = (time.perf_counter() - started) / max(warm, 1)
        if isinstance(tasks, Sequence):
            left = max(len(tasks) - warm, 0)
            count = min(count, max(left, 1))
            if not left or (chosen is None and (count == 1 or pace * left < WORTH_A_POOL)):
                return here(waiting)
        return sent.in_processes(waiting, count, stays=count == most)


def ready(count: int) -> None:
    """Start so many processes for whoever runs next, and do not wait: they load the laboratory while this one does other things.

    Nothing is started outside of ``sim.lab.staying``, where nobody would end them, nor where they stand already.
    """
    if count > 1 and lasting() and begun(count) is None:
        pool = _pool(count)
        for _ in range(count):
            pool.submit(_loaded)
        keeps(count, pool)


def _pool(count: int) -> Any:
    """Processes of our own."""
    from loky import ProcessPoolExecutor

    pool = ProcessPoolExecutor(count, initializer=_ours, initargs=(os.getpid(),))
    with _ignoring_interrupts():  # processes inherit it: Ctrl-C is ours to handle
        pool.submit(_quiet)
    return pool


def _loaded() -> None:
    """In a process of ours: what living a world takes is imported."""
    import sim.market.market  # noqa: F401


class _Sent:
    """Tasks sent away, and what came back."""

    def __init__(
        self,
        work: Callable[[Any], Any],
        landed: Callable[[Any, Any], None],
        failed: Callable[[Any, BaseException], Any],
        needs: Callable[[Any], tuple[Strategy, ...]],
        split: Callable[[Any], Sequence[Any]],
    ) -> None:
        self.work, self.landed, self.failed, self.needs, self.split = work, landed, failed, needs, split
        self.ours = False

    def in_processes(self, waiting: Iterator[Any], count: int, *, stays: bool = True) -> None:
        """Over processes of our own. Those that die are replaced; what they were at is tried again, piece by piece, alone."""
        self.ours = True
        while broken := self._in_pool(waiting, count, stays=stays):
            alone = [piece for task in broken for piece in self.split(task)]
            while alone:
                again = self._in_pool(iter(alone), 1, stays=False)
                if not again:
                    break
                self.landed(again[0], self.failed(again[0], WorkerDied(DIED)))
                begun = next(k for k, piece in enumerate(alone) if piece is again[0])
                alone = alone[begun + 1 :]

    def _in_pool(self, waiting: Iterator[Any], count: int, *, stays: bool) -> list[Any]:
        """Over one pool; returns what was under way when it broke, if it did."""
        pool = begun(count) if stays else None
        try:
            if pool is None:
                pool = _pool(count)
            broken = self.over(pool, waiting, count if count == 1 else 2 * count)
        except BaseException:
            if pool is not None:
                gone(pool)
                pool.shutdown(wait=True, kill_workers=True)
            raise
        if broken:
            gone(pool)
        if broken or not stays or not keeps(count, pool):
            pool.shutdown(wait=True, kill_workers=bool(broken))
        return broken

    def over(self, executor: Submits, waiting: Iterator[Any], at_once: int) -> list[Any]:
        """Over an executor, so many at a time; returns what was under way when it broke, if it did, in the order sent."""
        under_way: dict[Future[Any], Any] = {}
        broken: list[Any] = []
        try:
            while True:
                while len(under_way) < at_once and not (broken and self.ours):
                    task = next(waiting, None)
                    if task is None:
                        break
                    try:
                        under_way[executor.submit(_done, self._packed(task))] = task
                    except BrokenProcessPool as error:
                        if self.ours:
                            broken.append(task)
                        else:
                            self.landed(task, self.failed(task, error))
                if not under_way:
                    return broken
                ready, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for future in [future for future in under_way if future in ready]:
                    task = under_way.pop(future)
                    try:
                        good, result = cloudpickle.loads(future.result())
                    except BrokenProcessPool as error:
                        if self.ours:
                            broken.append(task)
                            continue
                        good, result = False, WorkerDied(f"{DIED} ({type(error).__name__})")
                    except (Exception, CancelledError) as error:
                        good, result = False, error
                    self.landed(task, result if good else self.failed(task, result))
        except BaseException:
            for future in under_way:
                future.cancel()
            raise

    def _packed(self, task: Any) -> bytes:
        rules = self.needs(task)
        given = (*(rule.rule for rule in rules), self.work, *getattr(task, "collects", ()))
        with _by_value({str(getattr(one, "__module__", "")) for one in given}):
            return cloudpickle.dumps((self.work, task, rules))


def _done(packed: bytes) -> bytes:
    """Where work is done: unpack it, do it, and send back what came of it."""
    try:
        work, task, rules = cloudpickle.loads(packed)
        adopt(rules)
        return cloudpickle.dumps((True, work(task)))
    except Exception as error:
        try:
            return cloudpickle.dumps((False, error))
        except Exception:
            return cloudpickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))


def _ours(parent: int) -> None:
    """A process of ours begins: Ctrl-C is left to the one that started it, and it ends when that one is no more.

    A parent that was killed cannot end its processes, and they would wait for work for ever.
    """
    _quiet()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(ORPHANED)
        os._exit(1)

    if os.name != "posix":  # elsewhere, as on Windows, a parent's number is the same when it is no more
        return
    if os.getppid() != parent:  # killed while this one was starting
        os._exit(1)
    threading.Thread(target=watch, daemon=True).start()


def _quiet() -> None:
    """In a process of ours: Ctrl-C is left to the one that started it."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)


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


@contextmanager
def _by_value(names: set[str]) -> Iterator[None]:
    """Inside, modules of one's own are sent by what they say, not by name: another machine need not have their files.

    What is installed is left to be imported where the work is done; what a script defines is sent by value anyway.
    """
    mine = [
        module for module in map(sys.modules.get, names - {"__main__", ""}) if module is not None and _loose(module)
    ]
    already = set(cloudpickle.list_registry_pickle_by_value())
    for module in mine:
        cloudpickle.register_pickle_by_value(module)
    try:
        yield
    finally:
        for module in mine:
            if module.__name__ not in already:
                cloudpickle.unregister_pickle_by_value(module)


def _loose(module: ModuleType) -> bool:
    """Whether a module is a file of the user's, not part of a package that is installed."""
    top = importlib.import_module(module.__name__.partition(".")[0])
    file = getattr(module, "__file__", None)
    return file is not None and not hasattr(top, "__path__") and "site-packages" not in Path(file).parts
