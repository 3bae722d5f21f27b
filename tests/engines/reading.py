"""Reading the code: which laws a phase calls, by its own lines and those of the rules and helpers it names."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

from sim.mechanisms import LAWS
from sim.numerics import elementary

NAMES = {id(law): name for name, law in LAWS.items() if law.py_func.__module__ != elementary.__name__}


def laws_of(function: Callable[..., Any], seen: set[Any] | None = None) -> set[str]:
    """Laws that a phase, and every rule and helper it names, calls; elementary functions apart."""
    seen = set() if seen is None else seen
    plain = getattr(function, "py_func", function)
    if plain in seen or not plain.__module__.startswith(("sim.engines", "sim.rules")):
        return set()
    seen.add(plain)
    found: set[str] = set()
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(plain)))):
        thing = plain.__globals__.get(node.id) if isinstance(node, ast.Name) else None
        if id(thing) in NAMES:
            found.add(NAMES[id(thing)])
        elif inspect.isfunction(getattr(thing, "py_func", thing)):
            found |= laws_of(thing, seen)
    return found
