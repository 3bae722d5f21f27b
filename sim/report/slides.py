"""Slides as a PowerPoint file: a title, text that can be read aloud, a figure or a table; nothing runs over an edge.

Text is text and tables are tables, so that whoever presents can change them; figures are pictures with words for those who
do not see them. The
size of a text follows from how much there is of it. The same slides give the same bytes.

python-pptx comes with the extra ``board`` and is imported when slides are made.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sim.extras import needed
from sim.report.excel import png
from sim.report.sheet import Grid, Sketch
from sim.words import speaking, wide

WIDE: Final = 13.333
HIGH: Final = 7.5
"""Inches of a slide."""

EDGE: Final = 0.6
TOP: Final = 1.45
"""Inches left free at the sides, and above what stands below the title."""

FOOT: Final = 0.55
PICTURE: Final = 6.4
"""Inches below, and of a picture's width at most."""

SIZES: Final = (20, 18, 16, 15, 14, 13, 12, 11, 10)
"""Points of text, the largest that fits."""

LATIN: Final = "Calibri"
CHINESE: Final = "Microsoft YaHei"
INK: Final = "1C1C1C"
SOFT: Final = "5A5A5A"
MARK: Final = "0072B2"


@dataclass(frozen=True)
class Slide:
    """One slide.

    Attributes:
        title: a line or two.
        texts: what it says, a paragraph each.
        sketch: a figure at the left.
        grid: a table below them, as wide as the slide; every cell as it is said.
        notes: for whoever presents.
    """

    title: str
    texts: Sequence[str]
    sketch: Sketch | None = None
    grid: Grid | None = None
    notes: str = ""


def slides(every: Sequence[Slide], foot: str, lang: str = "en") -> bytes:
    """The file.

    Args:
        every: the slides.
        foot: what stands below each, before its number.
        lang: the language they are written in.

    Raises:
        ModuleNotFoundError: when python-pptx is not installed, with what installs it.
    """
    with needed("A file of slides"):
        from pptx import Presentation
        from pptx.util import Inches

    with speaking(lang):
        deck = Presentation()
        deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
        deck.core_properties.title = every[0].title if every else ""
        deck.core_properties.author = ""
        deck.core_properties.created = deck.core_properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001 - the same bytes
        for number, slide in enumerate(every, 1):
            _drawn(deck, slide, f"{foot} · {number}", lang)
        buffer = io.BytesIO()
        deck.save(buffer)
    return _same_bytes(buffer.getvalue())


def points_of(texts: Sequence[str], width: float, height: float, sizes: Sequence[int] = SIZES) -> int:
    """The largest size at which texts fit a box, in points; the smallest there is where none does.

    Args:
        texts: paragraphs.
        width, height: of the box, in inches.
        sizes: from the largest.
    """
    return next((size for size in sizes if tall(texts, width, size) <= height), sizes[-1])


def tall(texts: Sequence[str], width: float, size: int) -> float:
    """Inches that paragraphs need at a size: a letter is about half as wide as it is high, a Chinese character as wide."""
    room = max(int(72 * (width - 0.25) / (0.52 * size)), 1)
    lines = sum(max(math.ceil(wide(text) / room), 1) for text in texts)
    return (lines * 1.22 * size + len(texts) * 0.5 * size) / 72


def _drawn(deck: Any, slide: Slide, foot: str, lang: str) -> None:
    from pptx.util import Inches

    page = deck.slides.add_slide(deck.slide_layouts[5])
    title = page.shapes.title
    title.left, title.top, title.width, title.height = Inches(EDGE), Inches(0.35), Inches(WIDE - 2 * EDGE), Inches(0.95)
    _write(
        title.text_frame,
        [slide.title],
        points_of([slide.title], WIDE - 2 * EDGE, 0.95, (30, 28, 26, 24, 22, 20, 18)),
        lang,
        bold=True,
    )
    left, width, bottom = EDGE, WIDE - 2 * EDGE, HIGH - FOOT
    room = bottom - TOP
    if slide.grid is not None:
        high = min(0.34 * (len(slide.grid.rows) + 1.6), (0.6 if slide.sketch is None else 0.5) * room)
        _table(page, slide.grid, left, bottom - high, width, high, lang)
        room -= high + 0.15
    if slide.sketch is not None:
        across = _picture(page, slide.sketch, room)
        left, width = EDGE + across + 0.35, WIDE - 2 * EDGE - across - 0.35
    if slide.texts:
        box = page.shapes.add_textbox(Inches(left), Inches(TOP), Inches(width), Inches(room))
        _write(box.text_frame, slide.texts, points_of(slide.texts, width, room), lang)
    below = page.shapes.add_textbox(Inches(EDGE), Inches(HIGH - 0.45), Inches(WIDE - 2 * EDGE), Inches(0.35))
    _write(below.text_frame, [foot], 10, lang, colour=SOFT)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = slide.notes


def _picture(page: Any, sketch: Sketch, room: float) -> float:
    """Put a figure at the left, as large as it can be in so many inches of height; returns its width in inches."""
    from PIL import Image
    from pptx.util import Inches

    data, _ = png(sketch.draw, dots=200)
    with Image.open(io.BytesIO(data)) as drawn:
        shape = drawn.width / drawn.height
    width = min(PICTURE, room * shape)
    height = width / shape
    top = TOP + max((room - height) / 4, 0)
    picture = page.shapes.add_picture(io.BytesIO(data), Inches(EDGE), Inches(top), Inches(width), Inches(height))
    picture.name = sketch.name
    picture._element.nvPicPr.cNvPr.set("descr", sketch.about)
    return float(width)


def _table(page: Any, grid: Grid, left: float, top: float, width: float, high: float, lang: str) -> None:
    from pptx.util import Inches

    rows, columns = len(grid.rows) + 1, len(grid.columns)
    table = page.shapes.add_table(rows, columns, Inches(left), Inches(top), Inches(width), Inches(high)).table
    texts = [[column.name for column in grid.columns], *([str(cell) for cell in row] for row in grid.rows)]
    needs = [
        max(max(wide(row[k]) for row in texts[1:]), max(map(wide, texts[0][k].split()), default=1)) + 2
        for k in range(columns)
    ]
    size = next((s for s in (14, 13, 12, 11, 10, 9) if sum(needs) * 0.6 * s / 72 <= width), 8)
    for k, need in enumerate(needs):
        table.columns[k].width = Inches(width * need / sum(needs))
    for r, row in enumerate(texts):
        for k, text in enumerate(row):
            cell = table.cell(r, k)
            cell.margin_left = cell.margin_right = Inches(0.06)
            cell.margin_top = cell.margin_bottom = Inches(0.02)
            _write(
                cell.text_frame,
                [text],
                size,
                lang,
                bold=r == 0,
                right=k > 0 and grid.columns[k].kind == "number",
                colour="FFFFFF" if r == 0 else INK,
            )


def _write(
    frame: Any,
    texts: Sequence[str],
    size: int,
    lang: str,
    *,
    bold: bool = False,
    right: bool = False,
    colour: str = INK,
) -> None:
    """Paragraphs into a frame, in type that has Chinese."""
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    for k, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        if len(texts) > 1:
            paragraph.space_after = Pt(0.5 * size)
        run = paragraph.add_run()
        run.text = text
        font = run.font
        font.size, font.bold, font.name = Pt(size), bold, LATIN
        font.color.rgb = RGBColor.from_string(colour)
        properties = run._r.get_or_add_rPr()
        properties.set("lang", "zh-CN" if lang == "zh" else "en-GB")
        east = properties.makeelement(
            "{http://schemas.openxmlformats.org/drawingml/2006/main}ea", {"typeface": CHINESE}
        )
        latin = properties.find("{http://schemas.openxmlformats.org/drawingml/2006/main}latin")
        latin.addnext(east)


def _same_bytes(content: bytes) -> bytes:
    """The file with no time in it but that of its properties."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for item in sorted(old.infolist(), key=lambda one: one.filename != "[Content_Types].xml"):
            new.writestr(zipfile.ZipInfo(item.filename, (2026, 1, 1, 0, 0, 0)), old.read(item), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
