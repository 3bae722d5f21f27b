"""The Chinese characters of a page, as a font small enough to stand in it: who reads it may have none."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Final

FONT: Final = Path(__file__).parent / "cjk" / "LoyaltyCJK.ttf"

WIDE: Final = "\u2e80"
"""From here on a character is one of those that the font is for: style sheets ask it for these alone."""

RANGES: Final = "U+2E80-9FFF, U+F900-FAFF, U+FF00-FFEF"

BETTER: Final = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC")
"""Fonts of the reader's own that are taken before it. It is named first in a style sheet, for its range alone: last, where a system
has no Chinese font, Chromium leaves words that it met before the font as boxes.
"""


def subset(text: str) -> bytes:
    """The part of the shipped font that a text needs, as WOFF; the same text gives the same bytes."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    wanted = sorted({ord(c) for c in text if c >= WIDE})
    font = TTFont(FONT, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True)
    made = Subsetter(options)
    made.populate(unicodes=wanted)
    made.subset(font)
    font.flavor = "woff"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def as_data(text: str) -> str:
    """The same as a data URI."""
    return f"data:font/woff;base64,{b64encode(subset(text)).decode()}"


def face(text: str) -> str:
    """A rule of a style sheet that brings a text's Chinese characters; empty where it has none."""
    if not any(c >= WIDE for c in text):
        return ""
    sources = ", ".join([*(f'local("{name}")' for name in BETTER), f'url({as_data(text)}) format("woff")'])
    return f"@font-face {{ font-family: LoyaltyCJK; src: {sources}; unicode-range: {RANGES}; }}\n"
