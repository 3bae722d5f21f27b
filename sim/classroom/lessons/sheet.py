"""The student sheet of a lesson: A4, to predict on, to sketch on, to write on. The answer is not on it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from sim.classroom.lessons.lesson import Lesson
from sim.classroom.lessons.telling import asked, market_title, spoken
from sim.classroom.paper import latin
from sim.classroom.said import said
from sim.plots.letters import FONT
from sim.words import LANGUAGES

MARGIN: Final = 18.0
WIDTH: Final = 210.0 - 2 * MARGIN
LINE: Final = 8.0
"""Millimetres between lines to write on."""


@lru_cache(maxsize=64)
def sheet(lesson: Lesson, lang: str) -> bytes:
    """A lesson's sheet in one language, as PDF.

    Args:
        lesson: which.
        lang: one of ``LANGUAGES``.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"no language {lang!r}; languages: {', '.join(LANGUAGES)}")
    page = _Page()
    told = asked(lesson)
    page.text(said("lessons-sheet-name")[lang], 10)
    page.gap(2)
    page.heading(told["title"][lang], 16)
    page.text(spoken(lesson, "story")[lang], 10.5)
    page.text(" · ".join(market_title(name)[lang] for name in lesson.markets), 9, grey=True)
    page.heading(told["question"][lang], 12)
    page.heading(said("lessons-sheet-mine")[lang], 10.5)
    for option in told["options"]:
        page.tick(option["text"][lang])
    page.heading(said("lessons-sheet-why")[lang], 10.5)
    page.lines(3)
    page.heading(said("lessons-sheet-saw")[lang], 10.5)
    page.box()
    page.heading(said("lessons-sheet-right")[lang], 10.5)
    page.lines(1)
    page.add_page()
    page.text(said("lessons-sheet-after")[lang], 9, grey=True)
    page.heading(said("lessons-sheet-explain")[lang], 10.5)
    page.lines(5)
    page.heading(said("lessons-law")[lang], 10.5)
    page.law(lesson.law.plain)
    page.text(spoken(lesson, "law")[lang], 10.5)
    page.heading(said("lessons-research")[lang], 10.5)
    page.text(spoken(lesson, "research")[lang], 10.5)
    page.heading(said("lessons-sheet-where")[lang], 10.5)
    page.lines(4)
    page.heading(said("lessons-discuss")[lang], 10.5)
    page.text(spoken(lesson, "discuss")[lang], 10.5)
    page.lines(4)
    page.heading(said("lessons-try")[lang], 10.5)
    page.text(spoken(lesson, "try")[lang], 10.5)
    return bytes(page.output())


class _Page(FPDF):
    """A4, one column; what the first font lacks, Chinese, is written with the second."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.add_font("lab", "", latin())
        self.add_font("cjk", "", str(FONT))
        self.set_fallback_fonts(["cjk"])
        self.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))  # the same sheet is the same file
        self.add_page()

    def text(self, words: str, size: float, *, grey: bool = False) -> None:  # type: ignore[override]
        """A paragraph."""
        self.set_font("lab", size=size)
        self.set_text_color(90 if grey else 20)
        self.multi_cell(WIDTH, size * 0.52, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.gap(1.2)

    def heading(self, words: str, size: float) -> None:
        """What a part is about, kept with what follows it."""
        if self.get_y() > 297 - MARGIN - 30:
            self.add_page()
        self.gap(2.2)
        self.set_font("lab", size=size)
        self.set_text_color(0, 80, 125)
        self.multi_cell(WIDTH, size * 0.5, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.gap(1)

    def tick(self, words: str) -> None:
        """An option with a box to tick."""
        self.set_font("lab", size=10.5)
        self.set_text_color(20)
        self.set_draw_color(60)
        self.rect(MARGIN + 1, self.get_y() + 0.9, 3.6, 3.6)
        self.set_x(MARGIN + 8)
        self.multi_cell(WIDTH - 8, 5.6, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.gap(0.8)

    def law(self, words: str) -> None:
        """A formula, on a line of its own."""
        self.set_font("lab", size=12)
        self.set_text_color(20)
        self.multi_cell(WIDTH, 6.5, words, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.gap(1)

    def lines(self, count: int) -> None:
        """Lines to write on."""
        self.set_draw_color(150)
        for _ in range(count):
            y = self.get_y() + LINE
            self.line(MARGIN, y, MARGIN + WIDTH, y)
            self.set_y(y)
        self.gap(1.5)

    def box(self) -> None:
        """Room to sketch in, with axes: what is left of the page but for a heading and a line."""
        height = 297 - MARGIN - self.get_y() - 36
        top = self.get_y() + 1
        self.set_draw_color(150)
        self.rect(MARGIN, top, WIDTH, height)
        self.set_draw_color(90)
        self.line(MARGIN + 14, top + 5, MARGIN + 14, top + height - 9)
        self.line(MARGIN + 14, top + height - 9, MARGIN + WIDTH - 8, top + height - 9)
        self.set_y(top + height)
        self.gap(1)

    def gap(self, height: float) -> None:
        """Some white."""
        self.ln(height)
