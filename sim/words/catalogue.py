"""Catalogues of messages: what a message says, and what is said where a language lacks it.

This module does not know what belongs on a page: it turns an identifier and values into a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sim.words.spoken import language, speaking
from sim.words.text import join, meant, seamed

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

HERE: Final = Path(__file__).parent

FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {}
"""What a catalogue may call: ``{ PERCENT($share, places: 1) }``. Filled by ``sim.words.numbers``, which says numbers by
messages too.
"""


class UnknownMessageError(LookupError):
    """A message that no catalogue has, or one that was not given what it speaks of."""


@dataclass(frozen=True)
class Message:
    """Something to say: which message, and with which values. It becomes a sentence when it is read, in that language.

    Attributes:
        id: of the message: the catalogue's name first.
        values: what it speaks of. Text stays as it is; numbers are written by the language; a list of names is joined by
            it; another message or name is said in it; True and False choose between variants as ``yes`` and ``no``.
    """

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return say(self)


def message(id: str, /, **values: Any) -> Message:  # noqa: A002 - what catalogues call it
    """A message to be said later: ``message("plots-nothing")``."""
    return Message(id, values)


def say(what: str | Message, /, lang: str | None = None, **values: Any) -> str:
    """A message as a sentence.

    Args:
        what: its identifier, or a ``Message``.
        lang: the language; what ``speaking`` says unless given.
        values: what the message speaks of (see ``Message``).

    Raises:
        UnknownMessageError: not in the English catalogue, or a value is missing.
        UnknownLanguageError: no such language.
    """
    if isinstance(what, Message):
        return say(what.id, lang, **{**what.values, **values})
    lang = language(lang)
    if lang != "en":
        said = _said(lang, what, values)
        if said is not None:
            return said
    said = _said("en", what, values)
    if said is None:
        near = meant(what, _messages("en", _room(what)))
        raise UnknownMessageError(f"no message {what!r}" + (f" (did you mean {near}?)" if near else ""))
    return said


def written(what: str) -> bool:
    """Whether there is such a message."""
    return _bundle("en", _room(what)).has_message(what)


def translation(what: str) -> str | None:
    """A message that only translations have, in the language that is spoken; None in English and where there is none."""
    lang = language()
    return None if lang == "en" else _said(lang, what, {})


def _said(lang: str, what: str, values: Mapping[str, Any]) -> str | None:
    """The sentence, or None where this language has none; a translation that cannot be formed is as good as none."""
    bundle = _bundle(lang, _room(what))
    if not bundle.has_message(what):
        return None
    pattern = bundle.get_message(what).value
    if pattern is None:
        return None
    given = {name: _plain(value, lang) for name, value in values.items()}
    with speaking(lang):  # numbers in a sentence are those of its language
        said, errors = bundle.format_pattern(pattern, given)
    if errors and lang == "en":
        raise UnknownMessageError(f"message {what!r}: {errors[0]}")
    return None if errors else seamed(str(said)) if lang == "zh" else str(said)


def _plain(value: Any, lang: str) -> Any:
    """A value as Fluent takes it."""
    if isinstance(value, Message):
        return say(value, lang)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return join([str(_plain(v, lang)) for v in value], lang)
    if not isinstance(value, str | int | float) and hasattr(value, "item"):
        return _plain(value.item(), lang)  # a NumPy scalar
    if not isinstance(value, str | int | float):
        with speaking(lang):  # what knows its own words, such as ``sim.words.names.Named``
            return str(value)
    return value


def _room(what: str) -> str:
    return what.partition("-")[0]


def _messages(lang: str, room: str) -> list[str]:
    return list(_bundle(lang, room)._messages)


@cache
def _bundle(lang: str, room: str) -> FluentBundle:
    """One catalogue, read; empty where the language lacks it."""
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([lang], functions=FUNCTIONS, use_isolating=lang == "zh")
    path = HERE / lang / f"{room}.ftl"
    if path.is_file():
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
