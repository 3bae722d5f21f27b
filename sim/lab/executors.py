"""Executors by name: who lives the worlds.

| name | who |
| --- | --- |
| ``serial`` | this process |
| ``processes``, ``loky`` | processes of this machine, replaced when they die (loky); the default, when they pay |
| ``local:4`` | a Dask cluster of so many processes on this machine |
| ``dask`` | the same with a process a core |
| ``tcp://host:8786`` | a Dask cluster that there is |
| ``mpi`` | the ranks that ``mpiexec -n 9 python -m mpi4py.futures ...`` started |

Outcomes are the same, bit for bit, whoever lives them.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any, Final, Protocol

from sim.extras import needed
from sim.lab.staying import shared
from sim.scenario.errors import suggest

NAMES: Final = ("serial", "processes", "loky", "dask", "mpi")

IN_FLIGHT: Final = 64
"""Pieces of work handed at a time to an executor whose size is not known."""


class Submits(Protocol):
    """The face of ``concurrent.futures`` that is used."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Begin a piece of work."""


Where = Submits | Executor | str | None
"""Who does the work: none for processes when they pay, a name, the address of a Dask cluster, or an executor."""


def available_cores() -> int:
    """Cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


@contextmanager
def opened(executor: Where, workers: int | None = None) -> Iterator[tuple[Any, int]]:
    """An executor by what was asked for, and how much to hand it at a time.

    What is started here ends here, unless it is to stay (``sim.lab.staying``).

    Yields:
        None, ``serial`` or ``processes``, which are the caller's to do; or an executor.

    Raises:
        ValueError: for what is no executor.
        ModuleNotFoundError: for one whose package is not installed, saying how to install it.
    """
    if executor is None or executor in ("serial", "processes", "loky"):
        yield ("processes" if executor == "loky" else executor), 0
    elif not isinstance(executor, str):
        if not hasattr(executor, "submit"):
            raise ValueError(f"{executor!r} is no executor: it must have submit(), as concurrent.futures has it")
        size = getattr(executor, "_max_workers", None)
        yield executor, (2 * size if isinstance(size, int) else IN_FLIGHT)
    elif executor == "mpi":
        yield from _mpi(workers)
    elif executor == "dask" or executor.startswith("local:") or re.match(r"[a-z]+://", executor):
        with shared(("dask", executor, workers), lambda: _dask(executor, workers)) as cluster:
            yield cluster
    else:
        raise ValueError(
            f"no executor {executor!r}; {suggest(executor, NAMES, 'names')}; or the address of a Dask cluster "
            "(tcp://host:8786), local:4 for one on this machine, or anything that has submit()"
        )


def _mpi(workers: int | None) -> Iterator[tuple[Any, int]]:
    try:
        from mpi4py.futures import MPIPoolExecutor
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            "the executor mpi needs mpi4py, which is not installed: pip install mpi4py, with an MPI library on the machine",
            name="mpi4py",
        ) from None
    with MPIPoolExecutor(workers) as pool:
        yield pool, 2 * max(int(getattr(pool, "num_workers", 0) or 0), 2)


@contextmanager
def _dask(executor: str, workers: int | None) -> Iterator[tuple[Any, int]]:
    with needed("A Dask cluster"):
        from distributed import Client, LocalCluster
    if "://" in executor:
        with Client(executor, timeout="20s", set_as_default=False) as client:
            yield client.get_executor(pure=False, retries=2), 2 * max(len(client.nthreads()), 2)
        return
    text = executor.partition(":")[2] or str(workers or available_cores())
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise ValueError(f"{executor!r} is no cluster; write local:4 for four processes of this machine")
    count = int(text)
    with (
        LocalCluster(  # its warnings are of workers that end late, which is nobody's trouble
            n_workers=count,
            threads_per_worker=1,
            dashboard_address=None,
            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},  # none, but it listens: to us, where there is room
            silence_logs=logging.ERROR,
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client.get_executor(pure=False, retries=2), 2 * count
