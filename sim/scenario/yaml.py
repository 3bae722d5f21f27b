"""Read YAML that nobody has vouched for: data only, bounded in size, depth and repetition, every line remembered; and write it.

Plain words follow YAML 1.2: ``no``, ``on`` and ``12:30`` are text, ``1e-3`` is a number; ``20_000`` is read as 20000.
Refused: tags, repeated keys, keys that are not text, merge keys (``<<``), several documents, bytes that are not UTF-8.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from sim.scenario.errors import Problem, ScenarioError, show
from sim.words import Message, message

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 20_000

Keys = tuple[str | int, ...]
"""The path to a value: keys of mappings, numbers of entries."""

_INT = re.compile(r"[-+]?[0-9][0-9_]*|0x[0-9a-fA-F]+|0o[0-7]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def read(content: bytes | str, file: str) -> tuple[Any, dict[Keys, int]]:
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
        loader = _Loader(text, file)
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        raise ScenarioError(_translate(error, file)) from None
    if node is None:
        raise ScenarioError(Problem(message("scenario-empty"), file=file))
    lines: dict[Keys, int] = {(): _line(node)}
    return loader.value(node, (), lines), lines


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
        raise ScenarioError(Problem(message("scenario-too-large", most=str(MAX_BYTES // 1000)), file=file))
    if isinstance(content, bytes):
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ScenarioError(Problem(message("scenario-utf-16"), file=file))
        if b"\0" in content:
            raise ScenarioError(Problem(message("scenario-binary"), file=file))
        try:
            content = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise ScenarioError(Problem(message("scenario-not-utf-8"), file=file, line=line)) from None
    return content


def _translate(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if isinstance(error, yaml.reader.ReaderError):
        code = f"U+{ord(error.character) if isinstance(error.character, str) else int(error.character):04X}"
        return Problem(message("scenario-character", code=code), file=file)
    said = str(getattr(error, "problem", None) or "")
    line = mark.line + 1 if mark is not None else None
    if said == "but found another document":
        return Problem(message("scenario-second-document"), file=file, line=line)
    if "'\\t'" in said:
        why = message("scenario-yaml-tab")
    elif "mapping values are not allowed" in said:
        why = message("scenario-yaml-colon")
    elif "expected <block end>" in said:
        why = message("scenario-yaml-indentation")
    elif "could not find expected ':'" in said:
        why = message("scenario-yaml-no-colon")
    else:
        context = str(getattr(error, "context", None) or "") if said else ""
        why = message("scenario-yaml-other", problem=said, context=context)
    return Problem(message("scenario-no-yaml", why=why), file=file, line=line)


class _Loader(yaml.SafeLoader):
    """Composes nodes as PyYAML does, and stops at the first one that breaks a rule."""

    def __init__(self, text: str, file: str) -> None:
        super().__init__(text)
        self._file = file
        self._depth = -1
        self._count = 0
        self._seen: dict[yaml.Node, dict[str, int]] = {}  # lines of the keys of each mapping
        self._measures: dict[yaml.Node, tuple[int, int]] = {}  # nodes in it, aliases counted as often as used; levels

    def refuse(self, why: Message, what: yaml.Event | yaml.Node) -> ScenarioError:
        """The error for an event or a node."""
        return ScenarioError(Problem(why, file=self._file, line=_line(what)))

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        """No tags: ``resolve`` of this module reads plain words, when they are wanted."""
        return ""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node, within the limits."""
        event = self.peek_event()
        self._count += 1
        if self._count > MAX_NODES:
            raise self.refuse(message("scenario-too-many", most=str(MAX_NODES), aliases=False), event)
        is_key = index is None and isinstance(parent, yaml.MappingNode)
        if is_key and not isinstance(event, yaml.ScalarEvent):
            raise self.refuse(message("scenario-key-no-word"), event)
        if isinstance(event, yaml.AliasEvent) and event.anchor not in self.anchors:
            raise self.refuse(message("scenario-alias-nothing", name=f"*{event.anchor}"), event)
        if (tag := getattr(event, "tag", None)) is not None:
            raise self.refuse(message("scenario-tag", tag=show(tag)), event)
        if not isinstance(event, yaml.AliasEvent):
            self.anchors.pop(getattr(event, "anchor", None), None)  # a name may be given anew
        self._depth += 1
        self._shallow(0, event)
        node = super().compose_node(parent, index)
        if isinstance(event, yaml.AliasEvent):
            if node not in self._measures:
                raise self.refuse(message("scenario-alias-itself", name=f"*{event.anchor}"), event)
            self._shallow(self._measures[node][1], event)
        elif node is not None:
            self._measure(node, event)
        if is_key and parent is not None and node is not None:
            self._once(self._key(node), node, self._seen.setdefault(parent, {}))
        self._depth -= 1
        return node

    def _once(self, key: str, node: yaml.Node, seen: dict[str, int]) -> None:
        if key in seen:
            raise self.refuse(message("scenario-key-twice", key=show(key), line=str(seen[key])), node)
        seen[key] = _line(node)

    def _shallow(self, below: int, event: yaml.Event) -> None:
        if self._depth + below > MAX_DEPTH:
            raise self.refuse(message("scenario-too-deep", most=str(MAX_DEPTH)), event)

    def _measure(self, node: yaml.Node, event: yaml.Event) -> None:
        size, height = 1, 0
        if not isinstance(node, yaml.ScalarNode):
            inside = [entry[1] if isinstance(entry, tuple) else entry for entry in node.value]
            measures = [self._measures[child] for child in inside]
            size += sum(of for of, _ in measures)
            height = 1 + max((levels for _, levels in measures), default=0)
        if size > MAX_NODES:
            raise self.refuse(message("scenario-too-many", most=str(MAX_NODES), aliases=True), event)
        self._measures[node] = size, height

    def value(self, node: yaml.Node, path: Keys, lines: dict[Keys, int]) -> Any:
        """What a node stands for; ``lines`` receives the line of all that is in it."""
        if isinstance(node, yaml.SequenceNode):
            for k, entry in enumerate(node.value):
                lines[(*path, k)] = _line(entry)
            return [self.value(entry, (*path, k), lines) for k, entry in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            found: dict[str, Any] = {}
            for word, entry in node.value:
                here = (*path, key := self._key(word))
                lines[here] = _line(word)
                found[key] = self.value(entry, here, lines)
            return found
        return self._scalar(node)

    def _key(self, node: yaml.Node) -> str:
        key = self._scalar(node)
        if not isinstance(key, str):
            comma = bool(node.value.isdigit())
            raise self.refuse(message("scenario-key-no-text", key=str(node.value), comma=comma), node)
        if key == "<<":
            raise self.refuse(message("scenario-merge-keys"), node)
        return key

    def _scalar(self, node: Any) -> Any:
        if node.style is not None:
            return node.value
        try:
            return resolve(node.value)
        except ValueError:
            raise self.refuse(message("scenario-digits"), node) from None


def _line(what: yaml.Event | yaml.Node) -> int:
    return what.start_mark.line + 1 if what.start_mark is not None else 1


# ---- writing -------------------------------------------------------------------------------------------------------


def write(data: Any) -> str:
    """Plain values as YAML text that ``read`` reads back as the same values."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


_BREAKS = re.compile("[\r\x85\u2028\u2029\ufeff]")  # YAML 1.1 takes these for ends of lines


class _Dumper(yaml.SafeDumper):
    """Quotes every text that reads as something else here or under YAML 1.1."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out; nothing is referred to."""
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    misread = not isinstance(resolve(value[:400]), str) or _BREAKS.search(value)
    style = '"' if misread else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
