"""Read YAML that nobody has vouched for: data only, bounded in size, depth and repetition, every line remembered.

Plain words follow YAML 1.2: ``no``, ``on`` and ``12:30`` are text, ``1e-3`` is a number; ``20_000`` is read as 20000.
Refused: tags, repeated keys, keys that are not text, merge keys (``<<``), several documents, bytes that are not UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from sim.scenario.errors import Problem, ScenarioError, show

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 20_000

Path = tuple[str | int, ...]

_INT = re.compile(r"[-+]?[0-9][0-9_]*|0x[0-9a-fA-F]+|0o[0-7]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


@dataclass(frozen=True)
class _Node:
    value: Any  # a scalar, or a list of nodes, or a dict of nodes
    line: int
    size: int  # nodes in it, aliases counted as often as they are used
    height: int = 0  # levels below it, aliases entered


def read(content: bytes | str, file: str) -> tuple[Any, dict[Path, int]]:
    """Read one YAML document.

    Args:
        content: the text, or its bytes in UTF-8.
        file: what to call it in messages.

    Returns:
        The value, and the line of every key and entry by its path.

    Raises:
        ScenarioError: if it is anything but one small, plain YAML document.
    """
    text = _decode(content, file)
    try:
        node = _Composer(yaml.SafeLoader(text), file).document()
    except yaml.YAMLError as error:
        raise ScenarioError(_translate(error, file)) from None
    lines: dict[Path, int] = {}
    return _value(node, (), lines), lines


def resolve(text: str) -> Any:
    """What a plain (unquoted) scalar stands for.

    Raises:
        ValueError: for a whole number of more than 4,000 digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text.replace("_", ""))
    if _FLOAT.fullmatch(text):
        return float(text.replace("_", ""))
    if _SPECIAL.fullmatch(text):
        return float(text.replace(".", "").lower())
    return text


def _decode(content: bytes | str, file: str) -> str:
    if len(content) > MAX_BYTES:
        raise ScenarioError(Problem(f"larger than {MAX_BYTES // 1000} kB; a scenario is a few kB of text", file=file))
    if isinstance(content, bytes):
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ScenarioError(Problem("this is UTF-16 text; save it as UTF-8", file=file))
        if b"\0" in content:
            raise ScenarioError(Problem("this is a binary file, not a YAML text", file=file))
        try:
            content = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise ScenarioError(
                Problem("not UTF-8 text (or a binary file); save it as UTF-8", file=file, line=line)
            ) from None
    return content


def _translate(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if isinstance(error, yaml.reader.ReaderError):
        code = f"U+{ord(error.character) if isinstance(error.character, str) else int(error.character):04X}"
        return Problem(f"the character {code} does not belong in a YAML text; is it a binary file?", file=file)
    said = str(getattr(error, "problem", None) or "cannot be read")
    if "'\\t'" in said:
        said = "indented with a tab; use spaces"
    elif "mapping values are not allowed" in said:
        said = "a colon where none is expected; check the indentation, or put quotes around the text"
    elif "expected <block end>" in said:
        said = "the indentation does not fit the lines above it"
    elif "could not find expected ':'" in said:
        said = "a key without its colon (or a quote or bracket left open above)"
    context = getattr(error, "context", None)
    message = f"not valid YAML: {said}" + (f" ({context})" if context and said == error.__dict__.get("problem") else "")
    return Problem(message, file=file, line=mark.line + 1 if mark is not None else None)


class _Composer:
    """Turns the parser's events into nodes, within the limits."""

    def __init__(self, loader: yaml.SafeLoader, file: str) -> None:
        self._loader = loader
        self._file = file
        self._anchors: dict[str, _Node | None] = {}
        self._count = 0

    def document(self) -> _Node:
        self._next()  # stream start
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            raise ScenarioError(
                Problem("the file is empty; a scenario needs at least market: and firms:", file=self._file)
            )
        node = self._node(self._next(), 0)
        self._next()  # document end
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            raise self._refuse("a second document starts here (---); keep one scenario in a file", more)
        return node

    def _next(self) -> yaml.Event:
        event: yaml.Event = self._loader.get_event()
        return event

    def _refuse(self, message: str, event: yaml.Event) -> ScenarioError:
        return ScenarioError(Problem(message, file=self._file, line=_line(event)))

    def _node(self, event: yaml.Event, depth: int) -> _Node:
        line = _line(event)
        self._count += 1
        if isinstance(event, yaml.AliasEvent):
            node = self._alias(event)
            self._shallow(depth + node.height, event)
            return node
        self._shallow(depth, event)
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        if tag is not None:
            raise self._refuse(f"the tag {show(tag)} is not allowed; a scenario holds plain values only", event)
        if anchor is not None:
            self._anchors[anchor] = None
        if isinstance(event, yaml.ScalarEvent):
            node = _Node(self._scalar(event), line, 1)
        elif isinstance(event, yaml.SequenceStartEvent):
            entries = list(self._entries(depth, event))
            node = _parent(entries, entries, line)
        else:
            pairs = dict(self._pairs(depth, event))
            node = _parent(pairs, list(pairs.values()), line)
        if max(node.size, self._count) > MAX_NODES:
            raise self._refuse(
                f"more than {MAX_NODES} entries, repeated aliases (*name) included; make it smaller", event
            )
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _shallow(self, depth: int, event: yaml.Event) -> None:
        if depth > MAX_DEPTH:
            raise self._refuse(f"nested more than {MAX_DEPTH} deep; a scenario needs no more than 8", event)

    def _entries(self, depth: int, start: yaml.Event) -> Iterator[_Node]:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            self._bounded(start)
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int, start: yaml.Event) -> Iterator[tuple[str, _Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            self._bounded(start)
            key, line = self._key(event), _line(event)
            if key in seen:
                raise self._refuse(f"the key {show(key)} is given twice (first on line {seen[key]}); keep one", event)
            seen[key] = line
            value = self._node(self._next(), depth + 1)
            yield key, _Node(value.value, line, value.size, value.height)

    def _bounded(self, start: yaml.Event) -> None:
        if self._count > MAX_NODES:
            raise self._refuse(f"more than {MAX_NODES} entries; make it smaller", start)

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refuse("a key must be a word, not a list, a mapping or an alias", event)
        if event.tag is not None:
            raise self._refuse(f"the tag {show(event.tag)} is not allowed; a scenario holds plain values only", event)
        key = self._scalar(event)
        if not isinstance(key, str):
            comma = " (a number such as 0,1 is written with a point: 0.1)" if event.value.isdigit() else ""
            given = event.value or "(empty)"
            raise self._refuse(f"the key {given} is not text; put it in quotes or rename it{comma}", event)
        if key == "<<":
            raise self._refuse("merge keys (<<) are not supported; write the keys out, or use extends:", event)
        return key

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        if not event.implicit[0]:
            return event.value
        try:
            return resolve(event.value)
        except ValueError:
            raise self._refuse("this number has too many digits", event) from None

    def _alias(self, event: yaml.AliasEvent) -> _Node:
        if event.anchor not in self._anchors:
            raise self._refuse(f"*{event.anchor} refers to nothing above it", event)
        node = self._anchors[event.anchor]
        if node is None:
            raise self._refuse(f"*{event.anchor} refers to itself", event)
        return node


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _parent(value: Any, children: list[_Node], line: int) -> _Node:
    height = 1 + max((child.height for child in children), default=0)
    return _Node(value, line, 1 + sum(child.size for child in children), height)


def _value(node: _Node, path: Path, lines: dict[Path, int]) -> Any:
    lines[path] = node.line
    if isinstance(node.value, dict):
        return {key: _value(child, (*path, key), lines) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [_value(child, (*path, k), lines) for k, child in enumerate(node.value)]
    return node.value
