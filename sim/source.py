"""What stands in the source of things: a docstring the interpreter dropped, what a function does, a file of one's own.

Python started with ``-OO`` drops docstrings, and everything that prints one must find it elsewhere; a result that depends on
a function somebody wrote must be able to say which. Both read the source where there is one.

What this module does not know: what a function calls by a name it makes up while it runs, what it reads from files or from
the clock, and what compiled code of others does. Such a function does other things under the same description.
"""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import functools
import hashlib
import importlib.util
import inspect
import linecache
import sys
import textwrap
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path, PurePath
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

_PLAIN: Final = (
    type(None), bool, int, float, complex, str, bytes, type(...), range, slice, Decimal, Fraction, PurePath,
    dt.date, dt.time, dt.timedelta,
)  # fmt: skip
"""Types whose ``repr`` says all."""


def dropped() -> bool:
    """Whether the interpreter was told to drop docstrings (``-OO``)."""
    return sys.flags.optimize >= 2


def docstring(thing: Any) -> str:
    """The docstring of a module, class or function, cleaned; read from its source when the interpreter dropped it."""
    thing = getattr(thing, "py_func", thing)
    if not dropped():
        return inspect.getdoc(thing) or ""
    # Without docstrings, dataclasses and named tuples are given one that we never wrote: the source comes first.
    node = _parsed(inspect.unwrap(thing) if callable(thing) and not isinstance(thing, type) else thing)
    return (node and ast.get_docstring(node)) or ""


def _parsed(thing: Any) -> ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The syntax tree of a module, class or function; None where there is no source, as in a console."""
    try:
        # by its code, since a function made to look like another would be given the other's source
        source = inspect.getsource(thing.__code__ if isinstance(thing, FunctionType) else thing)
        tree = ast.parse(textwrap.dedent(source))
    except (OSError, TypeError, SyntaxError, ValueError):
        return None
    if isinstance(thing, ModuleType):
        return tree
    first = tree.body[0] if tree.body else None
    return first if isinstance(first, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) else None


_OWN: Final = "_own_"
"""How the names of modules begin that are files of one's own."""


def is_own(thing: Any) -> bool:
    """Whether a function or class stands in a file of one's own (``module_at``)."""
    return str(getattr(thing, "__module__", "")).startswith(_OWN)


def module_at(path: Path, place: str) -> ModuleType:
    """Run a file of Python as a module of its own; what it defines can be sent to other processes.

    Args:
        path: of the file, absolute.
        place: what to call it in messages.

    Raises:
        ValueError: when it cannot be run, naming the line and what was raised.
    """
    name = f"{_OWN}{path.stem}_{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ValueError(f"{place}: it cannot be read as Python")
    module = importlib.util.module_from_spec(spec)
    before = sys.modules.get(name)
    sys.modules[name] = module
    linecache.checkcache(str(path))
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        if before is not None:
            sys.modules[name] = before
        steps = traceback.extract_tb(error.__traceback__)
        lines = [step.lineno for step in steps if step.filename == str(path)]
        line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else None
        kind = "" if type(error).__module__.startswith("sim.") else f"{type(error).__name__}: "
        said = error.msg if isinstance(error, SyntaxError) else str(error)
        raise ValueError(f"{place}{f', line {line}' if line else ''}: {kind}{said}") from error
    return module


def files_digest(root: Path, places: Iterable[str], more: str = "") -> str:
    """Digest of Python files as they stand, sixty-four hexadecimal digits.

    Args:
        root: what the files are named from.
        places: files, and folders with all that stands below; what is not there counts for nothing.
        more: what else the digest is to tell apart.
    """
    found = hashlib.sha256(more.encode())
    for name in places:
        place = root / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            if path.is_file():
                found.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def text_of(function: Callable[..., Any]) -> str:
    """What a function or class says, without docstrings, comments and layout; empty where there is no source of its own."""
    text = [_said(one) for one in _wrapped(function)]
    return "\n".join(text) if all(text) else ""


def _wrapped(function: Any) -> list[Any]:
    """A function and those it was wrapped around, from outside in."""
    found = [function]
    while hasattr(found[-1], "__wrapped__") and len(found) < 100:
        found.append(found[-1].__wrapped__)
    return found


def _said(thing: Any) -> str:
    node = _parsed(thing)
    if node is None or isinstance(node, ast.Module):
        return ""
    for inner in ast.walk(node):
        if isinstance(inner, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(inner):
            inner.body = inner.body[1:] or [ast.Pass()]
    return ast.unparse(node)


def digest(function: Callable[..., Any], text: str | None = None) -> str:
    """Digest of what a function does, sixteen hexadecimal digits.

    It covers what the function says (its bytecode where there is no source), its defaults, what it closes over, and whatever
    of its own package it reaches by name: functions, classes, constants, modules. Other packages count by name alone.

    Args:
        function: any callable.
        text: what it said when it was defined (``text_of``), in case its file has been changed since.
    """
    home = (getattr(function, "__module__", None) or "").partition(".")[0]
    return hashlib.sha256("\n".join(_Teller(home).function(function, text)).encode()).hexdigest()[:16]


class _Teller:
    """Describes values line by line, each function and container once."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.seen: dict[int, Any] = {}

    def value(self, value: Any) -> Iterator[str]:
        if isinstance(value, _PLAIN):
            yield repr(value)
        elif isinstance(value, Enum):
            yield f"{_name(type(value))}.{value.name}"
        elif id(value) in self.seen:
            yield f"the {list(self.seen).index(id(value))}th again"
        else:
            self.seen[id(value)] = value  # held, so that no other takes its place in memory
            yield from self._new(value)

    def _new(self, value: Any) -> Iterator[str]:
        if isinstance(value, functools.partial):
            yield from self.all("partial", (value.func, value.args, value.keywords))
        elif inspect.ismethod(value):
            yield from self.all("method", (value.__func__, value.__self__))
        elif isinstance(getattr(value, "py_func", None), FunctionType):
            yield from self.value(value.py_func)
        elif isinstance(value, FunctionType | type):
            yield from self.function(value) if self._ours(value.__module__) else iter((_name(value),))
        elif isinstance(value, ModuleType):
            yield _of_module(value) if self._ours(value.__name__) else value.__name__
        elif isinstance(value, Mapping):
            yield from self.all("mapping", (part for pair in value.items() for part in pair))
        elif isinstance(value, Set):
            yield from ("set", *sorted("\n".join(_Teller(self.home).value(one)) for one in value))
        elif isinstance(value, Sequence):
            yield from self.all(type(value).__name__, value)
        elif hasattr(value, "to_csv"):  # a data frame
            yield f"{_name(type(value))} {hashlib.sha256(value.to_csv().encode()).hexdigest()}"
        elif hasattr(value, "dtype") and hasattr(value, "tobytes"):
            held = repr(value.tolist()).encode() if value.dtype == object else value.tobytes()
            yield f"{value.dtype} {value.shape} {hashlib.sha256(held).hexdigest()}"
        elif dataclasses.is_dataclass(value) or hasattr(value, "__dict__"):
            if self._ours(type(value).__module__):
                yield from self.value(type(value))
            yield from self.all(_name(type(value)), (part for pair in _state(value).items() for part in pair))
        else:
            yield _name(type(value))

    def all(self, what: str, parts: Any) -> Iterator[str]:
        yield f"{what}("
        for part in parts:
            yield from self.value(part)
        yield ")"

    def function(self, function: Any, text: str | None = None) -> Iterator[str]:
        said = text if text is not None else text_of(function)
        if isinstance(function, type):
            yield from self.all("bases", function.__mro__[1:])
            members: list[Any] = list(vars(function).values())
        else:
            members = _wrapped(function)
        functions = [one for one in members if isinstance(one, FunctionType)]
        if not functions:
            yield from self.value(function)
        yield said or "\n".join(line for one in functions for line in _bytecode(one.__code__))
        for one in functions:
            yield from self.all("defaults", (one.__defaults__, one.__kwdefaults__))
            for name, cell in zip(one.__code__.co_freevars, one.__closure__ or (), strict=True):
                yield f"closes over {name}"
                try:
                    yield from self.value(cell.cell_contents)
                except ValueError:  # not yet filled
                    yield "nothing"
            for name in sorted({name for code in _nested(one.__code__) for name in code.co_names}):
                if name in one.__globals__:
                    yield f"global {name}"
                    yield from self.value(one.__globals__[name])

    def _ours(self, module: str | None) -> bool:
        return (module or "").partition(".")[0] == self.home


def _state(value: Any) -> dict[str, Any]:
    if dataclasses.is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    return dict(vars(value))


def _name(thing: Any) -> str:
    return f"{getattr(thing, '__module__', '')}.{getattr(thing, '__qualname__', type(thing).__name__)}"


def _of_module(module: ModuleType) -> str:
    """A module of one's own, by the bytes of its file."""
    try:
        return hashlib.sha256(Path(module.__file__ or "").read_bytes()).hexdigest()
    except OSError:
        return module.__name__


def _nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield from _nested(const)


def _bytecode(code: CodeType) -> Iterator[str]:
    for one in _nested(code):
        consts = [repr(const) for const in one.co_consts if not isinstance(const, CodeType)]
        yield f"{one.co_code.hex()} {consts} {one.co_names} {one.co_varnames}"
