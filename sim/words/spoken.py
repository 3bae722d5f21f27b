"""Which language is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

LANGUAGES: Final = {"en": "English", "zh": "中文"}
"""What is spoken, and what it calls itself. The first is complete, and says what the others lack."""

_spoken: ContextVar[str] = ContextVar("language", default="en")


class UnknownLanguageError(ValueError):
    """A language that there is not."""


def known(lang: str) -> str:
    """The catalogue's name of a language: ``zh`` for ``zh-CN``; English for ``None`` is not guessed."""
    for name in (lang, lang.replace("_", "-").split("-")[0].lower()):
        if name in LANGUAGES:
            return name
    raise UnknownLanguageError(f"no language {lang!r}: there are {' and '.join(LANGUAGES)}")


def language(lang: str | None = None) -> str:
    """The language spoken: the one given, else the one of ``speaking``, else English."""
    return _spoken.get() if lang is None else known(lang)


@contextmanager
def speaking(lang: str | None) -> Iterator[str]:
    """Everything said inside is said in this language; ``None`` changes nothing."""
    token = _spoken.set(language(lang))
    try:
        yield _spoken.get()
    finally:
        _spoken.reset(token)
