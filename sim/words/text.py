"""Names and lines of text, in languages with and without spaces between words."""

from __future__ import annotations

import difflib
import re
import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sim.words.spoken import language

_NOT_FIRST: Final = "，。、；：！？）》」』”’…％%"
"""What no line of Chinese begins with."""

_NOT_LAST: Final = "（「『“‘《"
"""What no line of Chinese ends with."""

_TOGETHER: Final = re.compile("（[^（）\\s]{1,6}）|.")
"""A character; a unit in brackets stays on one line."""

_JOINED: Final = {"en": (", ", " and "), "zh": ("、", "和")}
"""Between the names of a list, and before the last."""


_EITHER: Final = {"en": (", ", " or "), "zh": ("、", "或")}
_ASIDE: Final = {"en": (" (", ")"), "zh": ("（", "）")}
_SENTENCES: Final = {"en": " ", "zh": ""}
"""Between two sentences."""

_ORPHAN: Final = 4
"""Columns: two Chinese characters, too few to stand on a line alone."""


_SEAM: Final = re.compile("[ \u2068\u2069]*[\u2068\u2069][ \u2068\u2069]*")
"""Where a value was put into a sentence: Fluent's marks of isolation, with the spaces about them."""


def wide(text: str) -> int:
    """How many columns a text takes, a Chinese character two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def fill(text: str, width: int) -> str:
    """Text broken into lines of at most ``width`` columns: between words, and between Chinese characters.

    A hyphen is part of a name. A line of Chinese does not begin with a closing mark; a last line of a character or two takes
    some of the line before it.
    """
    if text.isascii() or wide(text) == len(text):
        return textwrap.fill(text, width, break_on_hyphens=False)
    lines = _broken(text, width)
    for narrower in range(width - 1, max(width * 2 // 3, 1), -1):
        if len(lines) < 2 or wide(lines[-1]) > _ORPHAN:
            break
        again = _broken(text, narrower)
        lines = again if len(again) == len(lines) else lines
    return "\n".join(lines)


def _broken(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for piece in _pieces(text):
        if line and wide(line + piece.rstrip()) > width and piece[0] not in _NOT_FIRST:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def unfilled(text: str) -> str:
    """Lines of a text as one again: a space where they meet, none between two Chinese characters."""

    def joint(end: re.Match[str]) -> str:
        before, after = text[: end.start()][-1:], text[end.end() :][:1]
        return "" if before and after and wide(before) == wide(after) == 2 else " "

    return re.sub(r"\s*\n\s*", joint, text)


def seamed(text: str) -> str:
    """A Chinese sentence into which values were put, without the marks of where that was.

    A catalogue does not know whether a name will be Chinese. Two Chinese characters stand together, and a space stands between
    Chinese and Latin letters: ``在 双寡头`` is ``在双寡头``, ``使alpha损失`` is ``使 alpha 损失``. What a value holds stays.
    """

    def joint(seam: re.Match[str]) -> str:
        gap = seam.group().replace("\u2068", "").replace("\u2069", "")
        before, after = text[: seam.start()][-1:], text[seam.end() :][:1]
        if not (before and after):
            return gap
        if wide(before) == wide(after) == 2:
            return ""
        letter, other = (after, before) if wide(before) == 2 else (before, after)
        return " " if not gap and _is_letter(letter) and other.isalpha() and wide(other) == 2 else gap

    return _SEAM.sub(joint, text)


def _is_letter(c: str) -> bool:
    return c.isalpha() and wide(c) == 1


def _pieces(text: str) -> list[str]:
    """What stays on one line: a word with the space behind it, or one Chinese character."""
    pieces: list[str] = []
    word = ""
    for c in _TOGETHER.findall(" ".join(text.split())):
        if len(c) > 1:
            pieces += [word, c]
            word = ""
        elif c in _NOT_LAST:
            pieces.append(word)
            word = c
        elif wide(c) == 2:
            pieces += [word + c] if word and word[-1] in _NOT_LAST else [word, c]
            word = ""
        elif c == " ":
            pieces.append(word + c)
            word = ""
        else:
            word += c
    return [p for p in [*pieces, word] if p]


def join(names: Iterable[str], lang: str | None = None) -> str:
    """``a``, ``a and b``, ``a, b and c``; ``a、b 和 c``."""
    return _listed(names, _JOINED, lang)


@dataclass(frozen=True)
class Listed:
    """Names one after another, parted as the language parts them: ``a, b, c`` and ``a、b、c``. A value of a message.

    Attributes:
        names: each may be a message too.
        between: what parts them in every language, such as a new line; what the language has unless given.
    """

    names: tuple[object, ...]
    between: str = ""

    def __str__(self) -> str:
        between, _ = _JOINED.get(language(), _JOINED["en"])
        return (self.between or between).join(map(str, self.names))


def listed(names: Iterable[object], most: int | None = None) -> Listed:
    """Names for a message, of which it shows at most so many and then dots."""
    every = tuple(names)
    return Listed(every if most is None or len(every) <= most else (*every[:most], "..."))


def either(names: Iterable[str], lang: str | None = None) -> str:
    """``a``, ``a or b``, ``a, b or c``; ``a、b或c``."""
    return _listed(names, _EITHER, lang)


def _listed(names: Iterable[str], marks: dict[str, tuple[str, str]], lang: str | None) -> str:
    between, before_last = marks.get(language(lang), marks["en"])
    *most, last = list(names) or [""]
    if most and most[-1][-1:].isascii() and not before_last.isascii():
        before_last = f" {before_last}"  # ``5% 和``: a number stands apart from Chinese, as a Latin name does
    return seamed(f"{between.join(most)}\u2069{before_last}\u2068{last}") if most else last


def sentences(said: Iterable[str], lang: str | None = None) -> str:
    """Sentences one after the other."""
    return _SENTENCES.get(language(lang), " ").join(said)


def opened(text: str) -> str:
    """A text as a sentence begins."""
    return text[:1].upper() + text[1:]


def aside(text: str, more: str, lang: str | None = None) -> str:
    """``text (more)``; the text alone when there is no more."""
    opened, closed = _ASIDE.get(language(lang), _ASIDE["en"])
    return f"{text}{opened}{more}{closed}" if more else text


def nearest(word: object, known: Iterable[str]) -> str:
    """The known word most like the one given; empty when none is like it."""
    by_form = {name.lower().replace("-", "_"): name for name in known}
    form = str(word)[:100].lower().replace("-", "_").replace(" ", "_")
    found = difflib.get_close_matches(form, by_form, n=1, cutoff=0.6)
    return by_form[found[0]] if found else ""


def meant(word: object, known: Iterable[str]) -> str:
    """The known word most like the one given, in quotes; empty when none is like it. A value of a message."""
    near = nearest(word, known)
    return repr(near) if near else ""


def slug(title: str) -> str:
    """A title as the name of a file."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in title.lower())
    return "-".join(filter(None, kept.split("-")))[:60] or "untitled"
