"""Which fonts figures are written in: one for what most languages need, then others for what it lacks.

DejaVu Sans comes first, so that a figure in Latin letters is the same on every machine. Behind it stand the families that
the user has set, then those for Chinese that are found installed, then one of our own, cut down to the characters of
GB 2312. matplotlib takes each character from the first that has it.

This module does not know scripts that are written from right to left or joined up.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from sim.words import say

FIRST: Final = "DejaVu Sans"

FOR_CHINESE: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Droid Sans Fallback",
)
"""Families that write simplified Chinese as it is written in China, best first."""

ALSO: Final = ("Noto Sans CJK JP", "Noto Sans CJK TC", "Noto Sans CJK KR", "Arial Unicode MS")
"""Families that have most characters, some in the form of another country: behind our own."""

OURS: Final = Path(__file__).parent / "cjk" / "LoyaltyCJK.ttf"

_GENERIC: Final = ("serif", "sans-serif", "sans serif", "sans", "cursive", "fantasy", "monospace")
_OFTEN_THERE: Final = ("notosanscjk", "notosanssc", "sourcehansans", "wqy-", "droidsansfallback", "msyh", "simhei")


def families(settings: Any) -> list[str]:
    """Families to write in, first to last, of those that are there.

    Args:
        settings: matplotlib's settings as the user has them; their families stand behind the first.
    """
    own = settings["font.family"]
    theirs: list[str] = []
    for name in [own] if isinstance(own, str) else own:
        generic = name.lower() in _GENERIC
        theirs += settings[f"font.{name.lower().replace(' ', '-')}"] if generic and name != "sans" else [name]
    there = _installed()
    wanted = [FIRST, *theirs, *FOR_CHINESE, _ours(), *ALSO]
    return [name for name in dict.fromkeys(wanted) if name in there]


@cache
def _ours() -> str:
    from matplotlib import font_manager

    font_manager.fontManager.addfont(OURS)
    return str(font_manager.fontManager.ttflist[-1].name)


@cache
def _look_again() -> None:
    """Take in fonts for Chinese that were installed after matplotlib last looked (it remembers what it found)."""
    from matplotlib import font_manager

    known = {font.fname for font in font_manager.fontManager.ttflist}
    if any(font.name in FOR_CHINESE for font in font_manager.fontManager.ttflist):
        return
    for path in sorted(font_manager.findSystemFonts()):
        if path not in known and any(part in path.lower() for part in _OFTEN_THERE):
            try:
                font_manager.fontManager.addfont(path)
            except (OSError, RuntimeError):  # not a font that matplotlib reads
                continue


def _installed() -> set[str]:
    from matplotlib import font_manager

    _look_again()
    _ours()
    return {font.name for font in font_manager.fontManager.ttflist}


@cache
def _has(names: tuple[str, ...]) -> frozenset[int]:
    """Every character that one of these families has."""
    from matplotlib import font_manager

    has: set[int] = set()
    for name in names:
        path = font_manager.findfont(font_manager.FontProperties(family=name), fallback_to_default=False)
        has |= set(font_manager.get_font(path).get_charmap())
    return frozenset(has)


_told: set[str] = set()


def missing(texts: Iterable[str], names: Iterable[str]) -> str:
    """The characters that none of the families has, each once."""
    strange = {c for text in texts if not text.isascii() for c in text if not c.isspace()}
    return "".join(sorted(c for c in strange if ord(c) not in _has(tuple(names)))) if strange else ""


def warn(characters: str) -> None:
    """Say, once a character, that no font has it."""
    new = "".join(c for c in characters if c not in _told)
    if new:
        _told.update(new)
        warnings.warn(say("plots-no-font", characters=new), UserWarning, stacklevel=2)
