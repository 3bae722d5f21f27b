"""Functions compiled for one declared signature, when somebody first needs them.

Numba compiles a function with a signature when it is defined. A market needs a part of what is defined, and where compiled
months are found on disk it needs next to none of it: what they call stands in them already. So here the signature is kept,
and compiled when a compiled function calls, when Python calls, or when someone asks which signatures there are. Whatever the
types it is called with, it is compiled for those declared alone, and arguments are converted: the bits are those of Numba's way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
from numba.core.registry import CPUDispatcher

from sim.numerics.jit import files_apart, kept


class Declared(CPUDispatcher):
    """Numba's dispatcher of a function, compiled late and for ``signature`` alone; None: as it is called."""

    signature: Any = None
    _can_compile: bool

    def complete(self) -> None:
        """Compile, unless that is done."""
        if self.signature is not None and self._can_compile:
            self.compile(self.signature)
            self.disable_compile()

    @property
    def signatures(self) -> Any:
        """Types it is compiled for, one tuple a signature."""
        if not self.overloads:
            self.complete()
        return super().signatures

    def get_call_template(self, args: Any, kws: Any) -> Any:
        """Numba asks so when a function that is compiled calls this one."""
        self.complete()
        return super().get_call_template(args, kws)

    def _compile_for_args(self, *args: Any, **kws: Any) -> Any:
        """Numba asks so when Python calls and nothing is compiled; what it gets, it calls."""
        if self.signature is None:
            return super()._compile_for_args(*args, **kws)  # type: ignore[misc]
        self.complete()
        return self

    def _reduce_states(self) -> Any:
        """Sent to another process with its signature, and compiled there."""
        self.complete()
        return super()._reduce_states()  # type: ignore[misc]


def declared(signature: Any, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """As ``sim.numerics.jit.njit`` with a signature and kept on disk, but compiled when it is first needed.

    With the compiler off (``NUMBA_DISABLE_JIT=1``) it is the function as it stands.
    """

    def late(function: Callable[..., Any]) -> Any:
        compiled = dispatcher(Declared, function, **options)
        if compiled is not function:
            compiled.signature = signature
        return compiled

    return late


def dispatcher(kind: type[CPUDispatcher], function: Callable[..., Any], **options: Any) -> Any:
    """A function under a kind of Numba's dispatcher, kept on disk; the function as it stands where the compiler is off."""
    if numba.config.DISABLE_JIT:  # type: ignore[attr-defined]
        return function
    made = kind(
        py_func=function,
        targetoptions={"nopython": True, "boundscheck": None, "no_cfunc_wrapper": True, **options},
    )
    with kept() as keeps:
        if keeps:
            made.enable_caching()
    return files_apart(made)
