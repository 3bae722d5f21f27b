"""Strategies in files of one's own: a ``.py`` that decorates them, a ``.yaml`` that names them with their parameters.

Wherever a strategy is named, a file may stand: ``mine.py`` for all that it decorates, ``mine.py:name`` for one. A file is run
when it is first named, and again when it has changed; what it decorates is then known by its name, like any other strategy.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from sim import source
from sim.scenario import Scenario, ScenarioError
from sim.scenario.yaml import read
from sim.strategies.registry import StrategyError, known_strategies, tentative
from sim.words import listed, meant, message

SUFFIXES: Final = (".py", ".yaml", ".yml")
"""How the names of such files end."""


class _Loaded(NamedTuple):
    content: str
    names: tuple[str, ...]


_LOADED: dict[Path, _Loaded] = {}
"""Files of Python that were run: digest of what stood in them, and what they decorate."""


def in_file(text: str) -> tuple[str, str]:
    """A file of Python that a text begins with, and what follows its colon; two empty texts where it names none."""
    place, ending, rest = text.partition(".py")
    if not ending or (rest and not rest.startswith(":")):
        return "", ""
    return place + ending, rest[1:]


def is_file(given: Any) -> bool:
    """Whether what is given for a strategy is a file, or one strategy of a file."""
    return isinstance(given, Path) or (
        isinstance(given, str) and (in_file(given)[0] != "" or given.lower().endswith(SUFFIXES))
    )


def policies_in(given: str | Path, folder: Path | None = None) -> dict[str, dict[str, Any]]:
    """The policies of a file, by name.

    Of a ``.py`` file each strategy that it decorates, at its defaults, or the one named after a colon. A YAML file is one
    policy (``use: STRATEGY`` and parameters), called as the file is, or several by name.

    Args:
        given: the path, and what follows it.
        folder: where the path starts; here unless given.

    Raises:
        StrategyError: naming the file, when it cannot be read or holds none, or not the one that is named.
    """
    text = str(given)
    if in_file(text)[0]:
        return {name: {"use": name} for name in _decorated(text, folder)}
    path = (folder or Path()) / text
    if path.suffix.lower() not in SUFFIXES:
        raise StrategyError(message("strategy-file-ends", file=text, suffixes=listed(SUFFIXES)))
    if not path.is_file():
        raise StrategyError(message("strategy-no-file", file=text))
    found = _listed(path, text)
    if not found:
        raise StrategyError(message("strategy-none-in-yaml", file=text))
    return found


def block_in(block: Mapping[str, Any], folder: Path | None = None) -> dict[str, Any]:
    """A strategy's block in which a file (``use: ./mine.py:name``) is replaced by the name of its strategy, in lists of
    strategies (``of``, ``arms``) too.

    Raises:
        StrategyError: as ``policies_in`` does; also for a file of several strategies, none of them named.
    """
    return {key: _called(value, folder) if isinstance(value, str) else value for key, value in block.items()}


def _called(text: str, folder: Path | None) -> str:
    """A text in which every strategy of a file, of those separated by commas, stands by its name; else as it is."""
    words = text.split(",")
    if not any(in_file(word.strip())[0] for word in words):
        return text
    return ", ".join(_one(word.strip(), folder) for word in words)


def _one(word: str, folder: Path | None) -> str:
    if not in_file(word)[0]:
        return word
    names = _decorated(word, folder)
    if len(names) > 1:
        raise StrategyError(
            message("strategy-several", file=word, n=str(len(names)), names=listed(f"{word}:{n}" for n in names))
        )
    return names[0]


def brought_in(scenario: Scenario) -> Scenario:
    """The scenario with every strategy of a file of one's own known, and called by its name.

    Paths start where the scenario's file stands.

    Raises:
        StrategyError: as ``block_in`` does, naming the firm.
    """
    changes = {}
    for firm, spec in scenario.firms.items():
        try:
            block = block_in(spec.strategy, scenario.folder)
        except StrategyError as error:
            raise StrategyError(message("scenario-placed", place=scenario.where(firm), problem=error)) from error
        if block["use"] != spec.strategy["use"]:
            changes[f"firms.{firm}.strategy"] = block
    for name, arm in scenario.assign.arms.items():
        path = f"assign.arms.{name}.strategy"
        try:
            block = block_in(arm.strategy, scenario.folder)
        except StrategyError as error:
            raise StrategyError(message("scenario-placed", place=scenario.place(path), problem=error)) from error
        if block["use"] != arm.strategy["use"]:
            changes[path] = block
    return scenario.evolve(scenario.name, changes) if changes else scenario


def set_in(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Changes of a scenario by path, with every strategy of a file (``firms.alpha.strategy=mine.py:name``) by its name.

    Raises:
        StrategyError: as ``block_in`` does, naming the path.
    """
    found = dict(changes)
    for path, value in changes.items():
        keys = path.split(".")
        if keys[0] not in ("firms", "assign") or "strategy" not in keys[2:]:
            continue
        try:
            if isinstance(value, Mapping):
                found[path] = block_in(value)
            elif isinstance(value, str):
                found[path] = block_in({"use": value})["use"]
        except StrategyError as error:
            raise StrategyError(message("scenario-placed", place=path, problem=error)) from error
    return found


def _decorated(text: str, folder: Path | None) -> tuple[str, ...]:
    """The names of the strategies of a file of Python, or the one that is named."""
    place, wanted = in_file(text)
    path = ((folder or Path()) / place).resolve()
    if not path.is_file():
        raise StrategyError(message("strategy-no-file", file=place))
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    if path not in _LOADED or _LOADED[path].content != content:
        _LOADED[path] = _Loaded(content, _run(path, place))
    names = _LOADED[path].names
    if not names:
        raise StrategyError(message("strategy-none-in-file", file=place))
    if wanted and wanted not in names:
        raise StrategyError(
            message(
                "strategy-not-in-file", file=place, name=repr(wanted), near=meant(wanted, names), names=listed(names)
            )
        )
    return (wanted,) if wanted else names


def _run(path: Path, place: str) -> tuple[str, ...]:
    """Run a file of Python, and name the strategies it registers; one that fails leaves none behind."""
    before = known_strategies()  # what is shipped and installed comes first: their names are taken
    try:
        with tentative():
            module = source.module_at(path, place)
            found = {n: one for n, one in known_strategies().items() if one.rule.__module__ == module.__name__}
            for name, one in found.items():
                other = before.get(name, one)
                if other.rule.__module__ != one.rule.__module__ and other.text != one.text:
                    there = getattr(sys.modules.get(other.rule.__module__), "__file__", "elsewhere")
                    raise StrategyError(message("strategy-another", file=place, name=repr(name), there=str(there)))
    except ValueError as error:
        raise error if isinstance(error, StrategyError) else StrategyError(*error.args) from error
    return tuple(found)


def _listed(path: Path, text: str) -> dict[str, dict[str, Any]]:
    try:
        said, _ = read(path.read_bytes(), text)
    except (OSError, ScenarioError) as error:
        raise StrategyError(message("strategy-unreadable", problem=error)) from error
    folder = path.parent
    if isinstance(said, Mapping) and "use" in said:
        own = dict(said)
        return {str(own.pop("name", path.stem)): block_in(own, folder)}
    if isinstance(said, Mapping) and said and all(isinstance(one, Mapping) and "use" in one for one in said.values()):
        return {str(name): block_in(one, folder) for name, one in said.items()}
    return {}
