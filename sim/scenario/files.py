"""Scenario files: found by name or path, read safely, and resolved through ``extends:``.

What a file may reach: shipped scenarios and bases, and files in its own folder and below. Nothing in a file can lead
elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PureWindowsPath
from typing import Any

from sim.scenario import yaml
from sim.scenario.errors import Problem, ScenarioError, dotted, nearest, show
from sim.scenario.merge import merge, normal
from sim.scenario.schema import Place
from sim.scenario.yaml import Keys

MAX_CHAIN = 8
"""Files in a chain of ``extends:``, the first included."""

NAME = r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*"
"""What a scenario may be called, in at most ``LONGEST`` characters."""
LONGEST = 60

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")


@dataclass(frozen=True)
class _File:
    label: str  # what to call it
    content: bytes | str
    folder: Path | None  # what it may reach; None for a text without a place
    identity: str  # the same for the same file, however it is reached
    stem: str = ""


@dataclass(frozen=True)
class _Document:
    file: _File
    data: dict[str, Any]
    lines: dict[Keys, int]


@cache
def shipped_folder() -> Path:
    """Where the shipped scenarios stand: inside an installed ``sim``, else ``scenarios/`` beside it in a checkout."""
    root = Path(__file__).resolve().parents[1]
    inside_wheel = root / "_shipped" / "scenarios"
    return inside_wheel if inside_wheel.is_dir() else root.parent / "scenarios"


def shipped() -> tuple[str, ...]:
    """Names of the scenarios that come with the laboratory."""
    return _yaml_names(shipped_folder())


def bases() -> tuple[str, ...]:
    """Names of the shipped bases, such as ``bases/subscription``: what a kind of market has in common, for ``extends:``.

    A base names no firms, so it cannot be run.
    """
    return tuple(f"bases/{name}" for name in _yaml_names(shipped_folder() / "bases"))


def _yaml_names(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml")))


@dataclass(frozen=True)
class Written:
    """A scenario as its files say it, ``extends:`` resolved.

    Attributes:
        data: plain values, in their usual form.
        places: file and line of every key, by its path.
        label: what to call the file in messages.
        folder: where ``network.path`` starts; None is the working directory.
    """

    data: dict[str, Any]
    places: Mapping[Keys, tuple[str, int]]
    label: str
    folder: Path | None


def load(source: str | os.PathLike[str], top: Place) -> Written:
    """Read a scenario by name or path; see ``Scenario.load``."""
    return _resolve(_find(source), top)


def from_yaml(text: str, top: Place, *, folder: str | os.PathLike[str] | None, label: str) -> Written:
    """Read a scenario from text; see ``Scenario.from_yaml``."""
    place = Path(folder).absolute() if folder is not None else None
    return _resolve(_File(label, text, place, f"text {label}"), top)


def ties(folder: Path | None, reference: str) -> Path:
    """The edge list that ``network.path`` names, checked to be there.

    Args:
        folder: the scenario's folder; None is the working directory.
        reference: as written in the scenario.

    Raises:
        ValueError: if the file is gone or lies outside the folder.
    """
    path = inside(folder or Path.cwd(), reference)
    if not path.is_file():
        raise ValueError(f"there is no file {show(reference)} in the scenario's folder")
    return path


def content_digest(path: Path) -> str:
    """``sha256:...`` of a file's content."""
    state = path.stat()
    return _hash(str(path), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=32)
def _hash(path: str, _changed: int, _size: int) -> str:
    with open(path, "rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def inside(folder: Path, reference: str) -> Path:
    """A file named relative to a folder, resolved and checked to lie in it.

    Args:
        folder: what may be reached.
        reference: as written in a scenario, with ``/`` between folders.

    Raises:
        ValueError: if it is absolute, climbs with ``..``, or a symbolic link in it leads outside.
    """
    parts = PureWindowsPath(reference)  # knows both / and \, and drives
    if not reference.strip() or "\0" in reference or "\\" in reference:
        raise ValueError(f"{show(reference)} is not a file name; write it relative to the folder, with /")
    if parts.drive or parts.root or reference.startswith("~"):
        raise ValueError(f"{show(reference)} is not relative; name a file in the scenario's own folder")
    if ".." in parts.parts:
        raise ValueError(f"{show(reference)} leaves the scenario's folder (..); put the file into that folder")
    try:
        path, root = (folder / reference).resolve(), folder.resolve()
    except (OSError, RuntimeError):
        raise ValueError(f"{show(reference)} cannot be followed (a loop of symbolic links?)") from None
    if not path.is_relative_to(root):
        raise ValueError(
            f"{show(reference)} is a symbolic link out of the scenario's folder; put the file itself there"
        )
    return path


# ---- finding and reading -------------------------------------------------------------------------------------------


def _find(source: str | os.PathLike[str]) -> _File:
    name = source if isinstance(source, str) else ""
    if name in shipped():
        return _shipped(name)
    path = Path(source)
    if name in bases() and not path.exists():
        raise ScenarioError(f"{name} is a base, not a market: a file of your own with 'extends: {name}' adds its firms")
    if _NAME.fullmatch(name) and not path.exists():
        raise ScenarioError(_no_such(name))
    label = str(source) if str(source).isprintable() and len(str(source)) <= 300 else show(str(source))
    return _read(path, label=label or ".", folder=path.absolute().parent)


def _shipped(name: str) -> _File:
    place = shipped_folder() / f"{name}.yaml"
    return _File(f"{name} (shipped)", place.read_bytes(), place.parent, str(place.resolve()), name)


def _no_such(name: str) -> str:
    names = shipped()
    near = nearest(name, names)
    beside = next((f"{name}{end}" for end in (".yaml", ".yml") if Path(f"{name}{end}").is_file()), "")
    hint = f"did you mean {near!r}? " if near else ""
    hint += f"there is a file {beside}: give that name. " if beside else ""
    listed = ", ".join(names) or "none"
    return f"no shipped scenario {name!r}; {hint}shipped: {listed}. For your own, give the path of its YAML file"


def _read(path: Path, *, label: str, folder: Path) -> _File:
    def refuse(message: str) -> ScenarioError:
        return ScenarioError(Problem(message, file=label))

    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            inner = _yamls(path)
            has = f"; it holds {', '.join(inner[:8])}" if inner else ""
            raise refuse(f"this is a folder; give the path of one YAML file{has}")
        if not stat.S_ISREG(state.st_mode):
            raise refuse("this is not a regular file")
        with path.open("rb") as file:
            content = file.read(yaml.MAX_BYTES + 1)
        identity = str(path.resolve())
    except FileNotFoundError:
        raise refuse(_missing(path)) from None
    except PermissionError:
        raise refuse("no permission to read this file") from None
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, ScenarioError):
            raise
        said = error.strerror if isinstance(error, OSError) and error.strerror else "not a usable path"
        raise refuse(f"cannot be read: {said}") from None
    return _File(label, content, folder, identity, path.stem)


def _yamls(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.glob("*.y*ml") if not p.name.startswith("."))


def _missing(path: Path) -> str:
    names = shipped()
    near = nearest(path.stem, names)
    other = nearest(path.name, _yamls(path.parent) if path.parent.is_dir() else [])
    hint = f"did you mean {str(path.with_name(other))!r}? " if other else ""
    hint += f"did you mean the shipped scenario {near!r}? " if near else ""
    return f"there is no such file; {hint}shipped scenarios: {', '.join(names) or 'none'}"


# ---- extends -------------------------------------------------------------------------------------------------------


def _resolve(leaf: _File, top: Place) -> Written:
    chain = _chain(leaf)
    data: dict[str, Any] = {}
    places: dict[Keys, tuple[str, int]] = {}
    folder = leaf.folder
    for document in reversed(chain):
        label, lines = document.file.label, document.lines

        def refuse(path: Keys, message: str, label: str = label, lines: Any = lines) -> ScenarioError:
            return ScenarioError(Problem(message, path=dotted(path), file=label, line=lines.get(path)))

        over = normal(top, document.data)
        data = merge(top, data, over, refuse) if data else over
        places |= {path: (label, line) for path, line in lines.items()}
        network = over.get("network")
        if isinstance(network, dict) and network.get("path"):
            folder = document.file.folder
    return Written(data, places, leaf.label, folder)


def _chain(leaf: _File) -> list[_Document]:
    """The leaf and what it extends, nearest first."""
    chain: list[_Document] = []
    file: _File | None = leaf
    while file is not None:
        document = _document(file)
        chain.append(document)
        extends = document.data.pop("extends", None)
        line = document.lines.get(("extends",))
        if len(chain) > 1:
            for own in ("name", "title"):
                document.data.pop(own, None)  # a child is not called what its parent is called
        elif "name" not in document.data and len(file.stem) <= LONGEST and re.fullmatch(NAME, file.stem):
            document.data["name"] = file.stem
        if line is None:
            break
        try:
            file = _extended(file, extends)
            seen = [d.file.identity for d in chain]
            names = " -> ".join([*(d.file.label for d in chain), file.label])
            if file.identity in seen:
                raise ValueError(f"extends: goes in a circle: {names}")
            if len(chain) == MAX_CHAIN:
                raise ValueError(f"extends: is more than {MAX_CHAIN} files long: {names}")
        except ScenarioError:
            raise
        except ValueError as error:
            raise ScenarioError(Problem(str(error), path="extends", file=document.file.label, line=line)) from None
    return chain


def _document(file: _File) -> _Document:
    data, lines = _parsed(file.content, file.label)
    if data is None:
        raise ScenarioError(
            Problem("the file is empty; a scenario needs at least market: and firms:, or extends:", file=file.label)
        )
    if not isinstance(data, dict):
        message = f"a scenario is a mapping of keys such as market: and firms:, but this is {show(data)}"
        raise ScenarioError(Problem(message, file=file.label))
    return _Document(file, dict(data), lines)


@lru_cache(maxsize=32)
def _parsed(content: bytes | str, label: str) -> tuple[Any, dict[Keys, int]]:
    """A text read once, however often it is asked for: most of the time of loading goes here. Not to be changed."""
    return yaml.read(content, label)


def _extended(file: _File, reference: Any) -> _File:
    """The file that ``extends: reference`` names.

    Raises:
        ValueError: if it may not be reached or is not there.
    """
    if not isinstance(reference, str):
        raise ValueError(f"expected one shipped name or the name of a file beside this one, got {show(reference)}")
    if reference in shipped() or reference in bases():
        return _shipped(reference)
    path = inside(file.folder, reference) if file.folder is not None else None
    if path is None or not path.exists():
        near = nearest(reference, [*shipped(), *bases(), *(_yamls(file.folder) if file.folder is not None else ())])
        hint = f"did you mean {near!r}? " if near else ""
        place = "nor a file beside this one" if path is not None else "and a text without a folder reaches no files"
        known = f"{hint}shipped: {', '.join([*shipped(), *bases()]) or 'none'}"
        raise ValueError(
            f"{show(reference)} is {'neither' if path is not None else 'not'} a shipped scenario {place}; {known}"
        )
    prefix = os.path.dirname(file.label) if not file.label.endswith("(shipped)") else ""
    return _read(path, label=os.path.join(prefix, reference), folder=path.parent)
