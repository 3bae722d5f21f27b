"""What a law is: a pure function of numbers, compiled once and used by both engines.

A law takes and returns float64 whatever the columns are stored in, is compiled without fast-math, and reaches for
nothing. So the compiler can inline it into a loop over a million customers, and an agent can call it for one: the bits
are the same. ``law.py_func`` is the plain Python function underneath.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sim.jit import njit

LAWS: dict[str, Any] = {}
"""Every law by name, in the order of definition; the ODD document and the docs are made from it."""


def law(signature: str) -> Callable[[Callable[..., Any]], Any]:
    """Compile a pure function of numbers under an explicit signature and register it.

    Args:
        signature: numba's notation, float64 throughout, e.g. ``"f8(f8, f8)"``.

    Raises:
        ValueError: when the function has no docstring, or its name is taken.
    """

    def register(function: Callable[..., Any]) -> Any:
        if not function.__doc__:
            raise ValueError(f"law {function.__name__} needs a docstring: formula, units, source, limits")
        if function.__name__ in LAWS:
            raise ValueError(f"two laws named {function.__name__}")
        compiled = njit(signature, cache=True, error_model="numpy", nogil=True, forceinline=True)(function)
        LAWS[function.__name__] = compiled
        return compiled

    return register
