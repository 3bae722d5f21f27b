"""The Chinese characters of a page, as a font small enough to stand in it."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from sim.classroom.page import FONT

WIDE: Final = "\u2e80"
"""From here on a character is one of those that the font is for: base.css asks it for these alone."""


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
