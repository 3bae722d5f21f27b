"""Fetching: asking the processor for memory before it is needed. Nothing is read or written by it, so no result depends on it.

A customer's record and those of their firms take eight or nine cache lines, and a month walks through all of them: without
asking ahead, whoever touches a row first waits for memory.
"""

from __future__ import annotations

from typing import Any, Final

from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from sim.numerics.jit import njit

LINE: Final = 64
"""Bytes that come from memory together."""


def _line(context: Any, array: Any, at: Any) -> Any:
    """Ask for the cache line ``at`` bytes after an array's first, into the second level of cache; any address may be asked for."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        own = context.make_array(signature.args[0])(context, builder, arguments[0])
        ir: Any = cgutils.ir  # type: ignore[attr-defined]
        byte, word = cgutils.voidptr_t, cgutils.int32_t
        place = cgutils.pointer_add(builder, builder.bitcast(own.data, byte), arguments[1], byte)
        prefetch = builder.module.declare_intrinsic(
            "llvm.prefetch", (byte,), ir.FunctionType(ir.VoidType(), (byte, word, word, word))
        )
        builder.call(prefetch, (place, word(0), word(2), word(1)))  # to be read; second level; data
        return context.get_dummy_value()

    return types.void(array, types.intp), generate


_fetch_line: Any = intrinsic(_line)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def fetch_line(array: Any, at: int) -> None:
    """Ask for what comes from memory together with the byte ``at`` after where the array begins."""
    _fetch_line(array, at)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def fetch(array: Any, first: int, size: int) -> None:
    """Ask for ``size`` bytes, ``first`` bytes after where the array begins."""
    for at in range(first, first + size + LINE - 1, LINE):
        _fetch_line(array, min(at, first + size - 1))
