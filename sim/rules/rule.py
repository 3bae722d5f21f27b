"""What a rule is: arithmetic on records, written once, compiled for the columns and run plain over agents.

A rule takes a customer ``c``, a relationship ``b``, an encounter ``m``, a firm's offer ``f``, the coefficients ``p``, an
account ``k``, a firm's ``book``, and numbers. It reads and writes their fields by name, and knows neither arrays nor months
nor luck: whether someone is at home, how long, and what a uniform was, it is told. So the same lines serve two ways:

- called in a kernel it is typed for its records once and inlined by LLVM;
- ``rule.plain(...)`` runs it as Python over anything with attributes of the same names, with the rules it calls run plain too;
  so does calling it from Python.

The bits are the same, because laws are (``sim.numerics.law``), and because what is written to a field kept in single precision
is rounded to it on both sides. Numbers that come from such fields are widened before they meet another: a rule multiplies
none with its like.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, ParamSpec, Protocol, TypeVar, cast

from numba.core.registry import CPUDispatcher

from sim.numerics.declared import dispatcher
from sim.source import dropped

P = ParamSpec("P")
R = TypeVar("R")


class Rule(Protocol[P, R]):
    """A rule as its callers see it; ``plain`` is the Python function underneath, down to the rules it calls."""

    __name__: str
    plain: Callable[P, R]
    py_func: Callable[P, R]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the rule comes to."""
        ...


class InKernels(CPUDispatcher):
    """A rule compiled: kernels alone call it so, and nothing is prepared for Python, where it runs plain."""

    plain: Callable[..., Any]

    def __call__(self, *arguments: Any) -> Any:
        """As ``plain``."""
        return self.plain(*arguments)


RULES: dict[str, Any] = {}
"""Every rule by name, in the order of definition."""


def rule(function: Callable[P, R]) -> Rule[P, R]:
    """Compile a function of records and numbers, typed when it is called, and register it.

    Raises:
        ValueError: when the function has no docstring, or its name is taken.
    """
    name = function.__name__
    if not function.__doc__ and not dropped():
        raise ValueError(f"rule {name} needs a docstring: formula, units, limits")
    if name in RULES:
        raise ValueError(f"two rules named {name}")
    compiled: Any = dispatcher(
        InKernels, function, nogil=True, error_model="numpy", forceinline=True, no_cpython_wrapper=True
    )
    if not hasattr(compiled, "py_func"):  # the compiler is off
        compiled.py_func = function
    compiled.plain = _plainly(function)
    RULES[name] = compiled
    return cast("Rule[P, R]", compiled)


def _plainly(function: Any) -> Callable[..., Any]:
    """The function, calling the plain form of every rule it names; those are looked up when it is first called."""
    made: list[FunctionType] = []

    def plain(*arguments: Any) -> Any:
        if not made:
            names = {k: getattr(v, "plain", v) for k, v in function.__globals__.items()}
            made.append(FunctionType(function.__code__, names, function.__name__, function.__defaults__))
        return made[0](*arguments)

    plain.__name__, plain.__doc__ = function.__name__, function.__doc__
    return plain
