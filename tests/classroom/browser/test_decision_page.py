"""The page that a board reads, in Chromium: nothing asked of the network, nothing cut at three widths or on paper, nothing
that axe would stumble over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from looks import violations
from playwright.sync_api import Page
from worlds.decided import decided

from sim.plots.style import canvas
from sim.report import write
from sim.report.html import html
from sim.report.sheet import Chapter, Column, Grid, Sheet, Sketch


@pytest.fixture(scope="module", params=["en", "zh"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(decided(), tmp_path_factory.mktemp("board") / f"{request.param}.html", request.param).as_uri()


def test_the_page_is_whole_and_sound_on_a_projector_and_a_telephone(
    opened: Callable[..., Page], file: str, looked_at: Callable[[Page, str], None]
) -> None:
    for size in ("projector", "telephone"):
        page = opened(file, size)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert violations(page) == []
        looked_at(page, f"decision-{size}-{Path(file).stem}")


def test_a_figure_longer_than_paper_is_printed_whole_on_a_page(opened: Callable[..., Page], tmp_path: Path) -> None:
    def tall() -> object:
        with canvas(None, height=20.0) as ax:
            ax.plot([1, 2])
        return ax

    sheet = Sheet("t", "l", ["short"], [Chapter("c", [Sketch("long", "a long one", tall)])])
    place = tmp_path / "long.html"
    place.write_text(html(sheet), "utf-8")
    page = opened(place.as_uri(), "projector")
    page.set_viewport_size({"width": 680, "height": 1000})  # an upright A4 page between its margins
    page.emulate_media(media="print")
    box = page.locator("figure img").bounding_box()
    assert box is not None and 700 < box["height"] <= (29.7 - 3.2 - 1.5) / 2.54 * 96, "with its heading on one page"
    assert abs(box["width"] / box["height"] - 6.4 / 20.0) < 0.05


def test_a_table_wider_than_a_tablet_says_that_it_goes_on(opened: Callable[..., Page], tmp_path: Path) -> None:
    """From stacked rows on a telephone to rows side by side on a projector: in between it is moved sideways, and says so."""
    cells = {"text": "a cell of some words", "number": "12,345,678 to 90,123,456"}
    for kind, scrolls in (("number", True), ("text", False)):
        grid = Grid("g", [Column(f"a heading of column {k}", kind) for k in range(5)], [[cells[kind]] * 5] * 2)
        place = tmp_path / f"{kind}.html"
        place.write_text(html(Sheet("t", "l", [], [Chapter("c", [grid])])), "utf-8")
        page = opened(place.as_uri(), "projector")
        for width in (1280, 768, 390):
            page.set_viewport_size({"width": width, "height": 800})
            room, needs = page.locator(".table").evaluate("t => [t.clientWidth, t.scrollWidth]")
            assert (needs > room + 1) == page.locator(".cue").is_visible() == (scrolls and width == 768), (kind, width)
