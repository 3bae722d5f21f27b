"""The verb bench: how fast this machine is."""

from __future__ import annotations

from typing import Annotated, Any

from sim.app.options import MOST_THREADS, Json, flag, whole
from sim.app.output import Bar, announce_compilation, emit, number, say

SIZES = (10_000, 100_000, 1_000_000)
MOST = 20_000_000


def bench(
    *,
    size: Annotated[
        list[int] | None,
        whole(1, MOST, "Customers. Repeatable; 10000, 100000 and 1000000 unless given.", several=True),
    ] = None,
    threads: Annotated[
        list[int] | None,
        whole(1, MOST_THREADS, "Threads. Repeatable; 1 and as many as there are cores unless given.", several=True),
    ] = None,
    quick: Annotated[bool, flag("--quick", "A look that takes seconds.")] = False,
    json: Json = False,
) -> None:
    """Measure how fast months are lived on this machine.

    Example: loyalty bench --quick

    Example: loyalty bench --size 100000 --threads 1 --threads 2 --json
    """
    announce_compilation()
    from sim.app.bench import run_bench
    from sim.lab.executors import available_cores

    sizes = size or list(SIZES)
    used = threads or sorted({1, available_cores()})
    with Bar("bench", quiet=json) as bar:
        found = run_bench(sizes=sizes, threads=used, progress=bar, quick=quick)
    if json:
        emit(found)
    else:
        _print("", found)


def _print(name: str, value: Any) -> None:
    """Print whatever was measured: tables where rows are alike, lines elsewhere."""
    from sim.app.output import Column, table
    from sim.words import say as worded

    if isinstance(value, dict):
        for key, entry in value.items():
            _print(f"{name} {key}".strip(), entry)
    elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        keys = list(value[0])
        kinds = [Column(k, "text" if isinstance(value[0][k], str) else "number") for k in keys]
        table(name, kinds, [[row.get(k) for k in keys] for row in value])
    else:
        say(worded("app-labelled", label=name, text=number(value)))
