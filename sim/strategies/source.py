"""What a function does, as a digest: so that an edited rule is another rule, under whatever name.

A strategy that ships with the package is known by the package's version. One from a script, a notebook or another package
is known by this digest: its source (or its compiled code, where there is no source to be had), its defaults, and the plain
values and functions it reaches from where it was written.

What it does not know: values that are not plain (an object, an array, a file), and what functions of other packages do.
"""

from __future__ import annotations

import builtins
import hashlib
import inspect
from collections.abc import Callable, Iterable, Mapping
from types import CodeType, FunctionType
from typing import Any, Final

from sim.strategies.registry import Strategy, strategies

OURS: Final = "sim"
"""Top level of the package: what is written there is known by its version."""

_PLAIN: Final = (bool, int, float, complex, str, bytes, type(None))


def fingerprint(function: Callable[..., Any]) -> str:
    """Digest of all that is known of what a function does, sixteen hexadecimal digits."""
    return hashlib.sha256("\n".join(_parts(inspect.unwrap(function), set())).encode()).hexdigest()[:16]


def from_outside(rule: Callable[..., Any]) -> bool:
    """Whether a function is written outside the package."""
    return str(getattr(rule, "__module__", "")).partition(".")[0] != OURS


def brought(names: Iterable[str]) -> tuple[Strategy, ...]:
    """Those of some strategies that are written outside the package, each once, in order of name; unknown ones are left out."""
    known = strategies()
    wanted = sorted(set(names) & set(known))
    return tuple(known[name] for name in wanted if from_outside(known[name].rule))


def fingerprints(names: Iterable[str]) -> dict[str, str]:
    """Digests of those strategies that are written outside the package, by name."""
    return {one.name: fingerprint(one.rule) for one in brought(names)}


def _parts(function: Any, seen: set[int]) -> list[str]:
    """Texts that say what a function does; those it calls come after it, each once."""
    if id(function) in seen:
        return []
    seen.add(id(function))
    if not isinstance(function, FunctionType):
        return [repr(function) if isinstance(function, type) else type(function).__qualname__]
    try:
        text = inspect.getsource(function)
    except (OSError, TypeError):
        text = _code(function.__code__)
    found = [function.__qualname__, text]
    found += [_value(f"default {n}", value, seen) for n, value in enumerate(function.__defaults__ or ())]
    found += [_value(f"default {name}", value, seen) for name, value in sorted((function.__kwdefaults__ or {}).items())]
    reached: dict[str, Any] = dict(inspect.getclosurevars(function).nonlocals)
    for name in sorted(_names(function.__code__)):
        if name in function.__globals__ and not hasattr(builtins, name):
            reached[name] = function.__globals__[name]
    found += [_value(name, value, seen) for name, value in sorted(reached.items())]
    return found


def _value(name: str, value: Any, seen: set[int]) -> str:
    """A value that a function reaches, as far as it is plain or a function from outside the package."""
    if isinstance(value, _PLAIN):
        return f"{name}={value!r}"
    if isinstance(value, tuple | list):
        return f"{name}=[{', '.join(_value('', one, seen) for one in value)}]"
    if isinstance(value, set | frozenset):
        return f"{name}={sorted(map(repr, value))}"
    if isinstance(value, Mapping):
        return f"{name}={{{', '.join(_value(repr(key), one, seen) for key, one in value.items())}}}"
    if isinstance(value, FunctionType) and from_outside(value):
        return f"{name}=" + "\n".join(_parts(value, seen))
    return f"{name}: {getattr(value, '__qualname__', type(value).__qualname__)}"


def _names(code: CodeType) -> set[str]:
    """Global names that compiled code mentions, in functions inside it too."""
    found = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= _names(constant)
    return found


def _code(code: CodeType) -> str:
    """Compiled code as text, free of addresses and of where it was typed."""
    constants = [_code(one) if isinstance(one, CodeType) else repr(one) for one in code.co_consts]
    return "|".join([code.co_code.hex(), *constants, *code.co_names, *code.co_varnames])
