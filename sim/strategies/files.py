"""Strategies in files of one's own: a ``.py`` that decorates them, a ``.yaml`` that names them with their parameters."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sim.scenario import ScenarioError
from sim.scenario.yaml import read
from sim.strategies.registry import StrategyError, known_strategies

SUFFIXES: Final = (".py", ".yaml", ".yml")
"""How the names of such files end."""


def policies_in(path: str | Path) -> dict[str, dict[str, Any]]:
    """The policies of a file, by name.

    A ``.py`` file is run, and each strategy that it decorates is a policy at its defaults. A YAML file is one policy
    (``use: STRATEGY`` and parameters), called as the file is, or several by name.

    Raises:
        StrategyError: naming the file, when it cannot be read or holds none.
    """
    path = Path(path)
    if path.suffix.lower() not in SUFFIXES:
        raise StrategyError(f"{path}: strategies stand in files whose names end in {', '.join(SUFFIXES)}")
    if not path.is_file():
        raise StrategyError(f"{path}: there is no such file")
    found = _decorated(path) if path.suffix.lower() == ".py" else _listed(path)
    if not found:
        wanted = "@sim.strategy(name)" if path.suffix.lower() == ".py" else "use: STRATEGY"
        raise StrategyError(f"{path}: no strategy in it; write {wanted}")
    return found


def _decorated(path: Path) -> dict[str, dict[str, Any]]:
    """Run a file, and name the strategies it registers."""
    place = path.resolve()
    name = f"strategies_of_{hashlib.sha256(str(place).encode()).hexdigest()[:12]}"
    spec = importlib.util.spec_from_file_location(name, place)
    if spec is None or spec.loader is None:
        raise StrategyError(f"{path}: it cannot be read as Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # so that what it defines can be sent to other processes
    try:
        spec.loader.exec_module(module)
    except StrategyError as error:
        raise StrategyError(f"{path}: {error}") from error
    except Exception as error:
        del sys.modules[name]
        raise StrategyError(f"{path}: {type(error).__name__}: {error}") from error
    known = known_strategies()
    return {
        label: {"use": label}
        for label, one in known.items()
        if getattr(one.rule, "__module__", None) == module.__name__
    }


def _listed(path: Path) -> dict[str, dict[str, Any]]:
    try:
        said, _ = read(path.read_bytes(), str(path))
    except (OSError, ScenarioError) as error:
        raise StrategyError(str(error)) from error
    if isinstance(said, Mapping) and "use" in said:
        own = dict(said)
        return {str(own.pop("name", path.stem)): own}
    if isinstance(said, Mapping) and said and all(isinstance(one, Mapping) and "use" in one for one in said.values()):
        return {str(name): dict(one) for name, one in said.items()}
    return {}
