"""The page's messages, as data that a browser can say: catalogues of ``sim.words`` read once, for every language.

A message becomes a list: a text, ``["v", name]`` for a value, ``["f", function, name, options]`` for a number as a language
writes it, ``["s", what, {variant: list}, default]`` for a choice. ``assets/js/words.js`` says them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from sim import words
from sim.words import LANGUAGES

ROOMS: Final = ("classroom", "live", "lessons", "arena", "export")
"""Catalogues that the page has whole."""

HERE: Final = Path(words.__file__).parent


class UnsayableError(ValueError):
    """A message that a page cannot say."""


@cache
def messages() -> dict[str, dict[str, Any]]:
    """Every message of the page, by language and identifier."""
    return {lang: _of(lang) for lang in LANGUAGES}


def _of(lang: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for room in ROOMS:
        path = HERE / lang / f"{room}.ftl"
        if not path.is_file():
            continue
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message) and entry.value is not None:
                found[entry.id.name] = _pattern(entry.value, entry.id.name)
    return found


def _pattern(pattern: ftl.Pattern, where: str) -> list[Any]:
    return [_part(element, where) for element in pattern.elements]


def _part(element: Any, where: str) -> Any:
    if isinstance(element, ftl.TextElement):
        return element.value
    return _expression(element.expression, where)


def _expression(what: Any, where: str) -> Any:
    if isinstance(what, ftl.Placeable):
        return _expression(what.expression, where)
    if isinstance(what, ftl.StringLiteral | ftl.NumberLiteral):
        return str(what.parse()["value"]) if isinstance(what, ftl.StringLiteral) else what.value
    if isinstance(what, ftl.VariableReference):
        return ["v", what.id.name]
    if isinstance(what, ftl.MessageReference):
        return ["m", what.id.name]
    if isinstance(what, ftl.FunctionReference):
        names = [a.id.name for a in what.arguments.positional if isinstance(a, ftl.VariableReference)]
        options = {named.name.name: getattr(named.value, "value", None) for named in what.arguments.named}
        return ["f", what.id.name, names, options]
    if isinstance(what, ftl.SelectExpression):
        variants = {_key(v.key): _pattern(v.value, where) for v in what.variants}
        default = next(_key(v.key) for v in what.variants if v.default)
        return ["s", _expression(what.selector, where), variants, default]
    raise UnsayableError(f"{where}: a page cannot say {type(what).__name__}")


def _key(key: ftl.Identifier | ftl.NumberLiteral) -> str:
    return key.name if isinstance(key, ftl.Identifier) else key.value


def kept(found: dict[str, Any], ids: Iterable[str]) -> dict[str, Any]:
    """Of one language's messages those named."""
    wanted = set(ids)
    return {id_: pattern for id_, pattern in found.items() if id_ in wanted}
