"""Processes and clusters that stay: many runs one after the other share those that the first has started.

    with staying():
        run(first_design, collect)   # starts processes, when they pay
        run(second_design, collect)  # uses them

Every verb of the command line and every trial of the court runs inside. What died, or may have been left in the middle of
something, is not used again. Imports nothing of the house, for the command line begins with it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Thing = TypeVar("Thing")


class _Kept:
    """What has been started, by what it is."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.clusters: dict[Hashable, Any] = {}
        self.pools: dict[int, Any] = {}


_kept: ContextVar[_Kept | None] = ContextVar("_kept", default=None)


@contextmanager
def staying() -> Iterator[None]:
    """What is started inside works until the end. Inside another, that one's end counts."""
    if _kept.get() is not None:
        yield
        return
    kept = _Kept()
    token = _kept.set(kept)
    try:
        yield
    finally:
        _kept.reset(token)
        for pool in kept.pools.values():
            pool.shutdown(wait=True)
        kept.stack.close()


def shared(key: Hashable, start: Callable[[], AbstractContextManager[Thing]]) -> AbstractContextManager[Thing]:
    """A cluster that stays, started when it is first asked for; outside of ``staying`` one that ends with its block."""
    kept = _kept.get()
    return start() if kept is None else _within(kept, key, start)


@contextmanager
def _within(kept: _Kept, key: Hashable, start: Callable[[], AbstractContextManager[Thing]]) -> Iterator[Thing]:
    if key not in kept.clusters:
        kept.clusters[key] = kept.stack.enter_context(start())
    yield kept.clusters[key]


def lasting() -> bool:
    """Whether what is started now is ended by somebody."""
    return _kept.get() is not None


def begun(count: int) -> Any:
    """The pool of so many processes that stays and works; none where there is none."""
    kept = _kept.get()
    return None if kept is None else kept.pools.get(count)


def keeps(count: int, pool: Any) -> bool:
    """Leave a pool for whoever runs next; whether it stays, for else it is to be ended."""
    kept = _kept.get()
    return kept is not None and kept.pools.setdefault(count, pool) is pool


def gone(pool: Any) -> None:
    """A pool that is not to be used again."""
    kept = _kept.get()
    if kept is not None:
        kept.pools = {count: one for count, one in kept.pools.items() if one is not pool}
