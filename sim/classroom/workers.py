"""Processes that live worlds, apart from the one that serves connections.

``Worker`` keeps something alive between calls (a market that goes on); ``Pool`` does pieces of work one after the other.
Both are asked from the event loop and never hold it up.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, Final

SPAWN: Final = multiprocessing.get_context("spawn")
"""Processes start afresh: a fork of a server would carry its connections along."""


class WorkerError(RuntimeError):
    """What was asked of a process failed there; its words are the error's."""


class WorkerLostError(WorkerError):
    """The process is gone."""


def _kept(make: Callable[..., Any], arguments: tuple[Any, ...], wire: Connection) -> None:
    """In the process: make the thing, then do what is asked of it until the wire closes."""
    try:
        thing = make(*arguments)
        wire.send((True, None))
        while (asked := wire.recv()) is not None:
            name, given, named = asked
            try:
                wire.send((True, getattr(thing, name)(*given, **named)))
            except Exception as error:
                wire.send((False, error))
    except (EOFError, OSError, KeyboardInterrupt):
        return
    except Exception as error:
        with suppress(OSError):
            wire.send((False, error))


class Worker:
    """A thing that lives in a process of its own; its methods are called from here, one at a time.

    Args:
        make: a class or function of some module, called in the process.
        arguments: what it is given.
    """

    def __init__(self, make: Callable[..., Any], *arguments: Any) -> None:
        self._wire, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_kept, args=(make, arguments, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._turn = asyncio.Lock()
        self._ready = False

    async def call(self, method: str, /, *given: Any, **named: Any) -> Any:
        """Call a method there.

        Raises:
            WorkerLostError: when the process is gone.
            Exception: what the method raised.
        """
        async with self._turn:
            if not self._ready:
                await self._answer()
                self._ready = True
            try:
                self._wire.send((method, given, named))
            except OSError:
                raise WorkerLostError("the process that lived this market is gone") from None
            return await self._answer()

    async def _answer(self) -> Any:
        waiting = asyncio.get_running_loop().run_in_executor(None, self._wire.recv)
        try:
            fine, answer = await asyncio.shield(waiting)
        except (EOFError, OSError):
            raise WorkerLostError("the process that lived this market is gone") from None
        except asyncio.CancelledError:
            with suppress(Exception):  # what was asked is answered before anything else is
                await waiting
            raise
        if not fine:
            raise answer
        return answer

    def end(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.join(2)
        if self._process.is_alive():
            self._process.kill()
        with suppress(OSError):
            self._wire.close()


def _end_with_the_server() -> None:
    """In a process of a pool: end when the server is gone, killed or not; by itself it would wait for work for ever."""
    server = multiprocessing.parent_process()
    assert server is not None

    def wait() -> None:
        server.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


class Pool:
    """Processes that do pieces of work: a lesson's worlds, a round of the game. One that dies is replaced.

    Args:
        size: how many.
    """

    def __init__(self, size: int = 1) -> None:
        self._size = size
        self._pool: ProcessPoolExecutor | None = None

    async def run(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Do a piece of work there: a function of some module.

        Raises:
            WorkerLostError: when its process died.
            Exception: what the work raised.
        """
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._size, mp_context=SPAWN, initializer=_end_with_the_server)
        future: Future[Any] = self._pool.submit(partial(work, *given, **named))
        try:
            return await asyncio.wrap_future(future)
        except BrokenProcessPool:
            self._pool = None
            raise WorkerLostError("the process that did this work is gone") from None

    def end(self) -> None:
        """End the processes."""
        if self._pool is None:
            return
        started = list((getattr(self._pool, "_processes", None) or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in started:
            process.terminate()
        self._pool = None
