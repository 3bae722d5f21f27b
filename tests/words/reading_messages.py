"""Reads catalogues, and the code and templates that say what stands in them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

SIM = Path(__file__).resolve().parents[2] / "sim"
WORDS = SIM / "words"
CATALOGUES = sorted(WORDS.glob("*/*.ftl"))

SAY = {"say", "message", "Message"}
"""Whose first argument is a message's identifier."""


@dataclass
class Entry:
    """A message as its catalogue has it: what it speaks of, which functions it calls, which messages it includes."""

    id: str
    variables: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)
    includes: set[str] = field(default_factory=set)


class _Reader(Visitor):
    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.entry.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        self.entry.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.entry.includes.add(node.id.name)


def entries(path: Path) -> list[Entry]:
    """The messages of one catalogue, in order."""
    found = []
    for item in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(item, ftl.Junk):
            raise ValueError(f"{path}: cannot be read: {item.content!r}")
        if isinstance(item, ftl.Message):
            entry = Entry(item.id.name)
            _Reader(entry).visit(item)
            found.append(entry)
    return found


def catalogue(lang: str) -> dict[str, Entry]:
    """Every message of a language; what a message includes counts as its own."""
    all_ = {e.id: e for path in CATALOGUES if path.parent.name == lang for e in entries(path)}
    for entry in all_.values():
        todo, seen = list(entry.includes), set()
        while todo:
            other = todo.pop()
            if other not in seen and other in all_:
                seen.add(other)
                entry.variables |= all_[other].variables
                todo += all_[other].includes
    return all_


@dataclass(frozen=True)
class Said:
    """One place where something is said."""

    where: str
    id: str  # as it stands, or the beginning of one put together
    whole: bool
    values: frozenset[str]
    more: bool  # passes **values that are made elsewhere
    shared: frozenset[str] = frozenset()  # passed as **values that are written out in the same function


def said(source: str, where: str = "") -> Iterator[Said]:
    """Every call of ``say``, ``message`` and ``Message`` of ``sim.words`` in a module that names its message."""
    tree = ast.parse(source)
    ours = _imported(tree)
    for node, scope in _with_scope(tree):
        function = ours.get(ast.unparse(node.func), "") if isinstance(node, ast.Call) else ""
        if not (isinstance(node, ast.Call) and function in SAY and node.args):
            continue
        shared: frozenset[str] = frozenset()
        if function == "Message":
            values, more = frozenset(), True
            if len(node.args) > 1 and isinstance(node.args[1], ast.Dict):
                keys = node.args[1].keys
                values = frozenset(k.value for k in keys if isinstance(k, ast.Constant))
                more = len(values) < len(keys)
            elif len(node.args) == 1:
                more = False
        else:
            values = frozenset(k.arg for k in node.keywords if k.arg) - {"lang"}
            spread = [_keys(k.value, scope) for k in node.keywords if k.arg is None]
            more = None in spread or (function == "message" and bool(spread))  # the rest is given when it is said
            shared = frozenset().union(*filter(None, spread))
        for id_, whole in _ids(node.args[0]):
            yield Said(f"{where}:{node.lineno}", id_, whole, values, more, shared)


def _with_scope(tree: ast.AST, scope: ast.AST | None = None) -> Iterator[tuple[ast.AST, ast.AST | None]]:
    """Every node with the innermost function it stands in."""
    for node in ast.iter_child_nodes(tree):
        yield node, scope
        inner = node if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else scope
        yield from _with_scope(node, inner)


def _keys(node: ast.expr, scope: ast.AST | None) -> frozenset[str] | None:
    """The keys a mapping may have, when it is written out here or in the same function; None when it comes from elsewhere."""
    if isinstance(node, ast.Dict):
        found: frozenset[str] = frozenset()
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                inner = _keys(value, scope)
            else:
                inner = frozenset({key.value}) if isinstance(key, ast.Constant) and isinstance(key.value, str) else None
            if inner is None:
                return None
            found |= inner
        return found
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = _keys(node.left, scope), _keys(node.right, scope)
        return None if None in sides else frozenset().union(*filter(None, sides))
    if not isinstance(node, ast.Name) or scope is None:
        return None
    given: list[ast.expr] = []
    for one in ast.walk(scope):
        targets = one.targets if isinstance(one, ast.Assign) else [getattr(one, "target", None)]
        for target in targets:
            if isinstance(target, ast.Subscript) and getattr(target.value, "id", "") == node.id:
                return None
            if getattr(target, "id", "") == node.id:
                value = getattr(one, "value", None)
                if not isinstance(one, ast.Assign | ast.AnnAssign | ast.AugAssign) or value is None:
                    return None
                given.append(value)
    known = [None if isinstance(value, ast.Name) else _keys(value, scope) for value in given]
    return None if not known or None in known else frozenset().union(*filter(None, known))


def _imported(tree: ast.Module) -> dict[str, str]:
    """What is imported from ``sim.words``, under the name it has in the module: ``say``, ``words.say``."""
    ours = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        for alias in node.names:
            name = alias.asname or alias.name
            if node.module in ("sim.words", "sim.words.catalogue"):
                ours[name] = alias.name
            elif node.module == "sim" and alias.name == "words":
                ours |= {f"{name}.{function}": function for function in SAY}
    return ours


def _ids(node: ast.expr) -> Iterator[tuple[str, bool]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, True
    elif isinstance(node, ast.JoinedStr):
        first = node.values[0]
        yield (str(first.value) if isinstance(first, ast.Constant) else "", False)
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)


def strings(source: str) -> set[str]:
    """Every text in a module: an identifier may be kept in a table and said later."""
    return {n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


_IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([\w-]+)["']""")


_IN_PAGE = re.compile(r"""["'`]((?:classroom|live|lessons|arena|export)-[a-z0-9-]*[a-z0-9])["'`]""")
"""A message that a module of the page says; one put together (``live-kind-${kind}``) belongs to a family."""

_PUT_TOGETHER = re.compile(r"""[`]((?:classroom|live|lessons|arena|export)-[a-z0-9-]*-)\$\{""")


def in_templates() -> dict[str, set[str]]:
    """What templates and the page's modules say, by file."""
    found = {p.name: set(_IN_TEMPLATE.findall(p.read_text("utf-8"))) for p in sorted(SIM.rglob("*.j2"))}
    pages = sorted(SIM.rglob("*.js"))  # several are called room.js
    return found | {p.relative_to(SIM).as_posix(): set(_IN_PAGE.findall(p.read_text("utf-8"))) for p in pages}


def put_together_in_pages() -> set[str]:
    """The beginnings of identifiers that the page's modules put together."""
    return set().union(*(_PUT_TOGETHER.findall(p.read_text("utf-8")) for p in sorted(SIM.rglob("*.js"))))


def sources() -> list[Path]:
    """Modules that may say something."""
    return [p for p in sorted(SIM.rglob("*.py")) if WORDS not in p.parents or p.name == "numbers.py"]
