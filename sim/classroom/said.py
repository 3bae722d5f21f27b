"""Sentences in every language at once: what is sent to a page that may change its language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sim.words import LANGUAGES, Message, message, say, speaking

Said = dict[str, str]
"""A text by language."""


def said(what: str | Message, /, **values: Any) -> Said:
    """A message in every language.

    Args:
        what: its identifier, or a ``Message``.
        values: what it speaks of.
    """
    return each(lambda: say(what, **values) if isinstance(what, str) else say(what))


def each(words: Callable[[], str]) -> Said:
    """What a function says in every language: ``each(lambda: called("profit"))``."""
    found = {}
    for lang in LANGUAGES:
        with speaking(lang):
            found[lang] = words()
    return found


__all__ = ["Message", "Said", "each", "message", "said"]
