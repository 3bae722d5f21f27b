"""What a law is: a pure function of numbers, compiled once and used by both engines.

A law takes and returns float64 whatever the columns are stored in, is compiled without fast-math, and reaches for
nothing. So the compiler can inline it into a loop over a million customers, and an agent can call it for one: the bits
are the same. ``law.py_func`` is the plain Python function underneath; with the compiler off (``NUMBA_DISABLE_JIT=1``) a law
is that function, and says the same of itself.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Any, ParamSpec, Protocol

from numba import types

from sim.numerics.declared import declared
from sim.source import dropped

P = ParamSpec("P")


class Law(Protocol[P]):
    """A law as its callers see it.

    Attributes:
        py_func: the plain Python function.
        signatures: the types it is compiled for, one tuple of numba types a signature.
    """

    __name__: str
    py_func: Callable[P, float]
    signatures: list[tuple[Any, ...]]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> float:
        """The law's value."""
        ...


LAWS: dict[str, Any] = {}
"""Every law by name, in the order of definition; the ODD document and the docs are made from it."""


def law(function: Callable[P, float]) -> Law[P]:
    """Compile a pure function of numbers under the signature its annotations give, and register it.

    Raises:
        ValueError: when the function has no docstring, or its name is taken.
        TypeError: when an argument or the result is not declared as a number (``float``, or a unit of ``sim.scenario.units``).
    """
    name = function.__name__
    if not function.__doc__ and not dropped():
        raise ValueError(f"law {name} needs a docstring: formula, units, source, limits")
    if name in LAWS:
        raise ValueError(f"two laws named {name}")
    numbers = (types.float64,) * len(arguments(function))
    compiled: Any = declared(types.float64(*numbers), error_model="numpy", nogil=True, forceinline=True)(function)
    if not hasattr(compiled, "py_func"):  # the compiler is off
        compiled.py_func, compiled.signatures = function, [numbers]
    LAWS[name] = compiled
    return typing.cast("Law[P]", compiled)


def arguments(function: Callable[..., Any]) -> list[str]:
    """Names of a law's arguments.

    Raises:
        TypeError: when one of them, or the result, is not declared as a number.
    """
    declared = typing.get_type_hints(function)
    names = list(inspect.signature(function).parameters)
    for name in (*names, "return"):
        if declared.get(name) is not float:
            raise TypeError(
                f"law {function.__name__}: {name} is {declared.get(name, 'not declared')}; a law knows numbers alone"
            )
    return names
