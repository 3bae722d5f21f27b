"""What is wrong with a command line, said by the catalogues: which option there is not, what is missing, what does not fit.

Cyclopts finds it and would say it in English; its words are messages here. What it may say besides is said as it says it.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
    ValidationError,
)

from sim.words import Message, listed, message, nearest

SHOWN = 8
"""Verbs named where an unknown one was typed."""


def mistyped(error: CycloptsError) -> Message | str:
    """What is wrong with a command line."""
    said = _said(error)
    return message("typed-wrong", problem=str(error) if said is None else said)


def _said(error: Any) -> Message | None:
    """What cyclopts found, as a message; none where no catalogue has it."""
    if isinstance(error, UnknownOptionError):
        return _option(error)
    if isinstance(error, UnknownCommandError) and error.unused_tokens:
        return _verb(str(error.unused_tokens[0]))
    if isinstance(error, UnusedCliTokensError):
        return message("typed-unused", words=repr(list(error.unused_tokens or ())))
    if isinstance(error, RepeatArgumentError) and error.token.keyword:
        return message("typed-twice", option=error.token.keyword)
    if type(error) is MissingArgumentError and error.argument is not None:
        return _missing(error)
    if isinstance(error, ValidationError) and error.argument is not None and error.argument.tokens:
        token = error.argument.tokens[0]
        why = _reason(error) or error.exception_message
        name = token.keyword or error.argument.name.lstrip("-").upper()
        return message("typed-unfit", value=str(error.argument.value), name=name, why=why)
    if isinstance(error, CoercionError):
        return _value(error)
    return None


def _reason(error: Exception) -> Message | None:
    """Why one of our own checks refuses a value."""
    cause = error.__cause__
    return cause.args[0] if cause is not None and cause.args and isinstance(cause.args[0], Message) else None


def _option(error: UnknownOptionError) -> Message:
    option = error.token.keyword or error.token.value
    takes = (one for one in error.argument_collection if getattr(one, "parse", True))  # cyclopts 4 does not say
    near = nearest(option, [name for one in takes for name in one.names])
    return message("typed-option", option=option if option.startswith("-") else f'"{option}"', near=near)


def _verb(word: str) -> Message:
    from sim.app.verbs import VERBS

    near = nearest(word, VERBS)
    return message("typed-verb", verb=f'"{word}"', near=f'"{near}"' if near else "", verbs=listed(VERBS, SHOWN))


def _missing(error: MissingArgumentError) -> Message | None:
    argument: Any = error.argument
    if argument.token_count()[0] != 1:
        return None
    typed = next((token.keyword for token in reversed(argument.tokens) if token.keyword is not None), None)
    name = getattr(error, "keyword", None) or typed or argument.name  # cyclopts 4 does not say
    verb = " ".join(error.command_chain or ())
    return message("typed-missing", verb=f'"{verb}"' if verb else "", name=name)


def _value(error: CoercionError) -> Message | None:
    """A value that is none of those there are, that one of our own checks refuses, or of another kind."""
    token = error.token or next(iter(error.argument.tokens if error.argument is not None else ()), None)
    if token is None:
        return None
    name = token.keyword or (error.argument.name.lstrip("-").upper() if error.argument is not None else "")
    if not name:
        return None
    if error.msg is not None:
        why = _reason(error) or str(error.msg)
        return message("typed-refused", name=name, why=why)
    if get_origin(error.target_type) is Literal:
        known = [str(one) for one in get_args(error.target_type)]
        near = nearest(token.value, known)
        return message(
            "typed-choice",
            value=f'"{token.value}"',
            name=name,
            near=f'"{near}"' if near else "",
            known=listed(f'"{one}"' for one in known),
        )
    kind = getattr(error.target_type, "__name__", "")
    if error.__cause__ is not None or kind not in ("int", "float", "bool", "Path"):
        return None
    return message("typed-kind", name=name, value=f'"{token.value}"', kind=kind)
