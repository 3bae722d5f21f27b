"""Scenario files: found by name or path, read safely, and resolved through ``extends:``.

What a file may reach: shipped scenarios and bases, and files in its own folder and below. Nothing in a file can lead
elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PureWindowsPath
from typing import Any

from sim.scenario import yaml
from sim.scenario.errors import Problem, ScenarioError, dotted, quoted, show
from sim.scenario.merge import merge, normal
from sim.scenario.schema import Place
from sim.scenario.yaml import Keys
from sim.words import Listed, Message, listed, meant, message, nearest

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
        raise ValueError(message("scenario-no-file-there", file=show(reference)))
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
        raise ValueError(message("scenario-no-file-name", file=show(reference)))
    if parts.drive or parts.root or reference.startswith("~"):
        raise ValueError(message("scenario-not-relative", file=show(reference)))
    if ".." in parts.parts:
        raise ValueError(message("scenario-leaves-folder", file=show(reference)))
    try:
        path, root = (folder / reference).resolve(), folder.resolve()
    except (OSError, RuntimeError):
        raise ValueError(message("scenario-loop-of-links", file=show(reference))) from None
    if not path.is_relative_to(root):
        raise ValueError(message("scenario-link-out", file=show(reference)))
    return path


# ---- finding and reading -------------------------------------------------------------------------------------------


def _find(source: str | os.PathLike[str]) -> _File:
    name = source if isinstance(source, str) else ""
    if name in shipped():
        return _shipped(name)
    path = Path(source)
    if name in bases() and not path.exists():
        raise ScenarioError(message("scenario-is-base", name=name))
    if _NAME.fullmatch(name) and not path.exists():
        raise ScenarioError(_no_such(name))
    label = str(source) if str(source).isprintable() and len(str(source)) <= 300 else quoted(str(source))
    return _read(path, label=label or ".", folder=path.absolute().parent)


def _shipped(name: str) -> _File:
    place = shipped_folder() / f"{name}.yaml"
    return _File(f"{name} (shipped)", place.read_bytes(), place.parent, str(place.resolve()), name)


def _no_such(name: str) -> Message:
    names = shipped()
    beside = next((f"{name}{end}" for end in (".yaml", ".yml") if Path(f"{name}{end}").is_file()), "")
    return message(
        "scenario-not-shipped", name=repr(name), near=meant(name, names), beside=beside, shipped=_listed(names)
    )


def _listed(names: Sequence[str]) -> Listed | Message:
    return listed(names) if names else message("scenario-none")


def _read(path: Path, *, label: str, folder: Path) -> _File:
    def refuse(what: Message) -> ScenarioError:
        return ScenarioError(Problem(what, file=label))

    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            inner = _yamls(path)
            raise refuse(message("scenario-is-folder", files=listed(inner[:8]) if inner else ""))
        if not stat.S_ISREG(state.st_mode):
            raise refuse(message("scenario-not-regular"))
        with path.open("rb") as file:
            content = file.read(yaml.MAX_BYTES + 1)
        identity = str(path.resolve())
    except FileNotFoundError:
        raise refuse(_missing(path)) from None
    except PermissionError:
        raise refuse(message("scenario-no-permission")) from None
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, ScenarioError):
            raise
        why = error.strerror if isinstance(error, OSError) and error.strerror else message("scenario-no-usable-path")
        raise refuse(message("scenario-unreadable", why=why)) from None
    return _File(label, content, folder, identity, path.stem)


def _yamls(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.glob("*.y*ml") if not p.name.startswith("."))


def _missing(path: Path) -> Message:
    names = shipped()
    other = nearest(path.name, _yamls(path.parent) if path.parent.is_dir() else [])
    beside = repr(str(path.with_name(other))) if other else ""
    return message("scenario-no-such-file", beside=beside, near=meant(path.stem, names), shipped=_listed(names))


# ---- extends -------------------------------------------------------------------------------------------------------


def _resolve(leaf: _File, top: Place) -> Written:
    chain = _chain(leaf)
    data: dict[str, Any] = {}
    places: dict[Keys, tuple[str, int]] = {}
    folder = leaf.folder
    for document in reversed(chain):
        label, lines = document.file.label, document.lines

        def refuse(path: Keys, what: Message, label: str = label, lines: Any = lines) -> ScenarioError:
            return ScenarioError(Problem(what, path=dotted(path), file=label, line=lines.get(path)))

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
                raise ValueError(message("scenario-extends-circle", names=names))
            if len(chain) == MAX_CHAIN:
                raise ValueError(message("scenario-extends-long", most=str(MAX_CHAIN), names=names))
        except ScenarioError:
            raise
        except ValueError as error:
            raise ScenarioError(Problem(error.args[0], path="extends", file=document.file.label, line=line)) from None
    return chain


def _document(file: _File) -> _Document:
    data, lines = _parsed(file.content, file.label)
    if data is None:
        raise ScenarioError(Problem(message("scenario-empty-extends"), file=file.label))
    if not isinstance(data, dict):
        raise ScenarioError(Problem(message("scenario-no-mapping", data=show(data)), file=file.label))
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
        raise ValueError(message("scenario-extends-one", given=show(reference)))
    if reference in shipped() or reference in bases():
        return _shipped(reference)
    path = inside(file.folder, reference) if file.folder is not None else None
    if path is None or not path.exists():
        names = [*shipped(), *bases()]
        near = meant(reference, [*names, *(_yamls(file.folder) if file.folder is not None else ())])
        said = {"given": show(reference), "near": near, "shipped": _listed(names)}
        raise ValueError(
            message("scenario-extends-none", **said)
            if path is not None
            else message("scenario-extends-nowhere", **said)
        )
    prefix = os.path.dirname(file.label) if not file.label.endswith("(shipped)") else ""
    return _read(path, label=os.path.join(prefix, reference), folder=path.parent)
