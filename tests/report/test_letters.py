"""A page brings the Chinese characters it needs, and none where it needs none."""

from __future__ import annotations

import base64
import io
import re

from fontTools.ttLib import TTFont

from sim.plots.letters import WIDE, face, subset
from sim.report.html import html
from sim.report.sheet import Sheet


def sheet(title: str) -> Sheet:
    return Sheet(title=title, lead="", short=[], chapters=[], limits=[], command="", provenance=[], lang="zh")


def test_a_page_brings_its_characters_and_is_the_same_twice() -> None:
    page = html(sheet("客户为什么离开"))
    data = base64.b64decode(re.findall(r"url\(data:font/woff;base64,([^)]+)\)", page)[0])
    held = TTFont(io.BytesIO(data)).getBestCmap()
    assert {ord(c) for c in page if c >= WIDE} >= set(held) >= {ord(c) for c in "客户为什么离开"}
    assert "font-src data:" in page and page == html(sheet("客户为什么离开"))


def test_a_text_without_them_brings_no_font() -> None:
    assert face("Who stays? – 5%") == ""
    assert len(subset("客户")) < len(subset("客户为什么离开"))
