"""Fetching: asking the processor for memory before it is needed. Nothing is read or written by it, so no result depends on it.

A customer's record and those of their firms take eight or nine cache lines, and a month walks through all of them: without
asking ahead, whoever touches a row first waits for memory.
"""

from __future__ import annotations

from typing import Any, Final

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from sim.numerics.jit import njit

LINE: Final = 64
"""Bytes that come from memory together."""


@intrinsic
def _fetch(context: Any, array: Any, at: Any) -> Any:
    """Ask for the cache line ``at`` bytes after an array's first, into the second level of cache; any address may be asked for."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        own = context.make_array(signature.args[0])(context, builder, arguments[0])
        byte, word = ir.IntType(8).as_pointer(), ir.IntType(32)
        first = builder.bitcast(own.data, byte)
        place = cgutils.pointer_add(builder, first, arguments[1], byte)
        prefetch = builder.module.declare_intrinsic(
            "llvm.prefetch", (byte,), ir.FunctionType(ir.VoidType(), (byte, word, word, word))
        )
        builder.call(prefetch, (place, word(0), word(2), word(1)))  # to be read; second level; data
        return context.get_dummy_value()

    return types.void(array, types.intp), generate


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def fetch(array: Any, first: int, size: int) -> None:
    """Ask for ``size`` bytes, ``first`` bytes after where the array begins."""
    for at in range(first, first + size + LINE - 1, LINE):
        _fetch(array, min(at, first + size - 1))
