"""Strategies in a file of one's own: ``./mystrat.py`` for all that it defines, ``./mystrat.py:name`` for one."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from sim.strategies import StrategyError, known_strategies
from sim.strategies.registry import nearest

_LOADED: dict[Path, tuple[str, ...]] = {}


def rules_of(text: str, folder: Path | None = None) -> tuple[str, ...]:
    """Run a file of strategies and say what it registered; the names, in the order of its lines.

    Args:
        text: path of a ``.py`` file, and after a colon the name of one strategy.
        folder: where the path starts; here unless given.

    Raises:
        StrategyError: when there is no such file, it fails, or it registers nothing, or not that.
    """
    place, _, wanted = text.partition(":")
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
    name = f"_strategies_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise StrategyError(f"{place}: not a file of Python")
    before = set(known_strategies())
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        line = next((f.tb_lineno for f in _frames(error) if f.tb_frame.f_code.co_filename == str(path)), None)
        where = f", line {line}" if line else ""
        raise StrategyError(f"{place}{where}: {type(error).__name__}: {error}") from error
    return tuple(name for name in known_strategies() if name not in before)


def _frames(error: BaseException):  # type: ignore[no-untyped-def]
    step = error.__traceback__
    while step is not None:
        yield step
        step = step.tb_next
