"""Make the pictures of docs/gallery.md: ``python tests/gallery_page.py [NAME…]``; all of them take a few minutes, and Chromium.

Pages are pictured as they are served, with worlds that were lived for it; figures are those of ``sim.plots``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

import sim
from sim import plots

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from chrome import CUT, SIZES, chromium  # noqa: E402
from served import Served, served  # noqa: E402

from sim.classroom.export.file import written  # noqa: E402
from sim.classroom.export.grid import Grid  # noqa: E402
from sim.classroom.export.lessons import held  # noqa: E402
from sim.classroom.lessons.kept import Kept, folder  # noqa: E402
from sim.classroom.lessons.registry import LESSONS  # noqa: E402
from sim.classroom.lessons.room import Lessons  # noqa: E402
from sim.classroom.live.room import LiveRoom  # noqa: E402

OUT = HERE.parent / "docs" / "gallery"

MOST_BYTES = 1_500_000
"""All pictures together: a clone stays small."""

COLOURS = 128
WIDEST = 1440


def keep(name: str, png: bytes) -> None:
    """Write a picture, its colours reduced: pages and figures have few."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    if picture.width > WIDEST:
        picture = picture.resize((WIDEST, round(picture.height * WIDEST / picture.width)), Image.Resampling.LANCZOS)
    OUT.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(OUT / f"{name}.png", optimize=True)


# -- pages ------------------------------------------------------------------------------------------------------------


@contextmanager
def paged(browser: Browser, url: str, size: str, *, dark: bool = False, lang: str = "en-GB") -> Iterator[Page]:
    """A page at a size."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=lang,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(120_000)
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


def market(browser: Browser, here: Served) -> None:
    """The live market after two years of a lower promise; and the law behind a chart, in Chinese and in the dark."""
    with paged(browser, f"{here.url}#/market", "laptop") as page:
        _lived(page, "One month")
        keep("market", page.screenshot())
    with paged(browser, f"{here.url}#/market", "laptop", dark=True, lang="zh-CN") as page:
        _lived(page, "前进一月")
        page.get_by_role("button", name="为什么？").first.click()
        page.locator(".formula").first.wait_for()
        keep("market-why-zh", page.screenshot())


def _lived(page: Page, month: str) -> None:
    expect(page.locator("svg.chart-drawing[viewBox]").first).to_be_visible()
    slider = page.locator("[data-path='promise.cushion']")
    slider.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    step = page.get_by_role("button", name=month)
    said = page.locator(".market-month")
    for _ in range(24):
        before = said.inner_text()
        step.click()
        expect(said).not_to_have_text(before)
    page.wait_for_timeout(400)


def lesson(browser: Browser, here: Served) -> None:
    """A lesson before its run on a projector, and after it on a telephone, in Chinese."""
    with paged(browser, f"{here.url}#/lessons/promise", "projector") as page:
        page.locator(".lesson-option input").first.check()
        keep("lesson-asked", page.screenshot())
    with paged(browser, f"{here.url}#/lessons/promise", "telephone", lang="zh-CN") as page:
        page.locator(".lesson-option input").first.check()
        page.locator(".lesson-predict button.main").click()
        page.locator(".lesson-result svg.chart-drawing[viewBox]").first.wait_for()
        page.locator(".lesson-result").scroll_into_view_if_needed()
        page.locator(".lesson-result h2").evaluate("e => e.scrollIntoView()")
        keep("lesson-shown-zh", page.screenshot())


def file(browser: Browser, here: Served) -> None:
    """A market in a file, its sliders over worlds lived beforehand."""
    base = sim.Scenario.load("cola").evolve("cola", {"population.size": 600, "market.months": 24})
    grid = Grid.of(base, {"promise.cushion": (-0.1, -0.05, 0.0, 0.05, 0.1)}, replications=6)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "cola.html"
        path.write_text(
            written(lessons=[held(LESSONS["promise"], Kept(folder()))], grids=[grid.told(grid.experiment.run())]),
            "utf-8",
        )
        with paged(browser, f"{path.as_uri()}#/grid", "laptop") as page:
            page.get_by_role("link", name="Try a market").click()
            page.locator("svg.chart-drawing[viewBox]").first.wait_for()
            page.wait_for_timeout(300)
            keep("file", page.screenshot())


# -- figures ----------------------------------------------------------------------------------------------------------


def figures() -> None:
    """What twin worlds say of promising less at a hotel."""
    _drawn("twins-hotel", sim.compare("hotel", "under-promise", replications=12).plot())


def _drawn(name: str, axes: object) -> None:
    figure = getattr(axes, "figure", axes)
    out = BytesIO()
    figure.savefig(out, dpi=110, format="png")  # type: ignore[attr-defined]
    keep(name, out.getvalue())


PAGES: dict[str, Callable[[Browser, Served], None]] = {"market": market, "lesson": lesson, "file": file}


def main(names: list[str]) -> None:
    """Make the pictures named, or all."""
    if not names or "figures" in names:
        with plots.detached():
            figures()
    wanted = [make for name, make in PAGES.items() if not names or name in names]
    if wanted:
        path = chromium()
        assert path is not None, "pictures of pages need Chromium"
        with sync_playwright() as playwright, served(lambda room: [LiveRoom(), Lessons(room, Kept(folder()))]) as here:
            browser = playwright.chromium.launch(executable_path=path, args=list(CUT))
            for make in wanted:
                make(browser, here)
            browser.close()
    total = sum(path.stat().st_size for path in OUT.glob("*.png"))
    assert total < MOST_BYTES, f"{total:,} bytes of pictures; at most {MOST_BYTES:,}"
    sys.stdout.write(f"{len(list(OUT.glob('*.png')))} pictures, {total:,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
