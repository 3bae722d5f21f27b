"""Strategies in a file of one's own: ``./mystrat.py`` for all that it defines, ``./mystrat.py:name`` for one."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from sim.scenario import Scenario
from sim.strategies import StrategyError, known_strategies
from sim.strategies.registry import nearest


def in_file(text: str) -> tuple[str, str]:
    """A file of strategies that a text begins with, and what follows its colon; two empty texts where it names none."""
    place, ending, rest = text.partition(".py")
    if not ending or (rest and not rest.startswith(":")):
        return "", ""
    return place + ending, rest[1:]


def is_file(text: str) -> bool:
    """Whether a text names a file of strategies and no more."""
    return in_file(text)[0] == text != ""


def brought_in(scenario: Scenario) -> Scenario:
    """The scenario with every strategy of a file of one's own (``use: ./mystrat.py:name``) known, and called by its name.

    Paths start where the scenario's file stands.

    Raises:
        StrategyError: as ``rules_of`` does, naming the firm.
    """
    changes = {}
    for firm, spec in scenario.firms.items():
        use = str(spec.strategy.get("use", ""))
        if in_file(use)[0]:
            try:
                (name,) = rules_of(use, scenario.folder)[:1]
            except StrategyError as error:
                raise StrategyError(f"{scenario.name}, firms.{firm}.strategy: {error}") from error
            changes[f"firms.{firm}.strategy"] = {**spec.strategy, "use": name}
    return scenario.evolve(scenario.name, changes) if changes else scenario


_LOADED: dict[Path, tuple[str, ...]] = {}


def rules_of(text: str, folder: Path | None = None) -> tuple[str, ...]:
    """Run a file of strategies and say what it registered; the names, in the order of its lines.

    Args:
        text: path of a ``.py`` file, and after a colon the name of one strategy.
        folder: where the path starts; here unless given.

    Raises:
        StrategyError: when there is no such file, it fails, or it registers nothing, or not that.
    """
    place, wanted = in_file(text)
    path = ((folder or Path()) / place).resolve()
    if not path.is_file():
        raise StrategyError(f"{place}: there is no such file of strategies")
    if path not in _LOADED:
        _LOADED[path] = _loaded(path, place)
    names = _LOADED[path]
    if not names:
        raise StrategyError(f"{place} registers no strategy; decorate a function with @sim.strategy('name')")
    if not wanted:
        return names
    if wanted not in names:
        raise StrategyError(f"{place}: no strategy {wanted!r}{nearest(wanted, names)}; it has {', '.join(names)}")
    return (wanted,)


def _loaded(path: Path, place: str) -> tuple[str, ...]:
    name = f"_strategies_{path.stem}_{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise StrategyError(f"{place}: not a file of Python")
    known_strategies()  # what is shipped and installed comes first: their names are taken
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        line = next((f.tb_lineno for f in _frames(error) if f.tb_frame.f_code.co_filename == str(path)), None)
        where = f", line {line}" if line else ""
        raise StrategyError(f"{place}{where}: {type(error).__name__}: {error}") from error
    return tuple(one.name for one in known_strategies().values() if getattr(one.rule, "__module__", None) == name)


def _frames(error: BaseException) -> Iterator[TracebackType]:
    step = error.__traceback__
    while step is not None:
        yield step
        step = step.tb_next
