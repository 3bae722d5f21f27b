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


def _place(context: Any, array: Any) -> Any:
    """The address at which an array begins."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        own = context.make_array(signature.args[0])(context, builder, arguments[0])
        return builder.ptrtoint(own.data, cgutils.intp_t)

    return types.intp(array), generate


def _line(context: Any, address: Any) -> Any:
    """Ask for the cache line at an address, any address, into the second level of cache."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        ir: Any = cgutils.ir  # type: ignore[attr-defined]
        byte, word = cgutils.voidptr_t, cgutils.int32_t
        prefetch = builder.module.declare_intrinsic(
            "llvm.prefetch", (byte,), ir.FunctionType(ir.VoidType(), (byte, word, word, word))
        )
        place = builder.inttoptr(arguments[0], byte)
        builder.call(prefetch, (place, word(0), word(2), word(1)))  # to be read; second level; data
        return context.get_dummy_value()

    return types.void(types.intp), generate


place_of: Any = intrinsic(_place)
"""The address at which an array begins: taken once, before a loop, since inside one each mention of the array counts a reference
to it, which is an atomic instruction."""

_fetch_line: Any = intrinsic(_line)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def fetch_line(place: int, at: int) -> None:
    """Ask for what comes from memory together with the byte ``at`` after an address (``place_of`` an array)."""
    _fetch_line(place + at)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def fetch(place: int, first: int, size: int) -> None:
    """Ask for ``size`` bytes, ``first`` bytes after an address (``place_of`` an array)."""
    for at in range(first, first + size + LINE - 1, LINE):
        _fetch_line(place + min(at, first + size - 1))
