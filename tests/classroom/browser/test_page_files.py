"""A page that is a file: opened from a folder with the network cut, nothing asked for, lessons played, sliders moved."""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from looks import scrolls_sideways, texts_outside, violations
from playwright.sync_api import Page, expect

import sim
from sim.classroom.export.file import written
from sim.classroom.export.grid import Grid
from sim.classroom.export.lessons import held
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.telling import shown, spoken
from sim.classroom.live.world import Live

LESSON = LESSONS["promise"]
PANELS = 12
LEVERS = {"promise.cushion": (0.0, 0.2), "recovery.ease": (0.3, 0.6, 0.9)}


@pytest.fixture(scope="module")
def grid() -> dict:
    sizes = {"population.size": 100, "market.months": 4, "market.warm_up": 2}
    made = Grid.of(sim.Scenario.load("cola").evolve("cola", sizes), LEVERS, replications=2)
    return made.told(made.experiment.run(executor="serial"))


@pytest.fixture(scope="module")
def file(grid: dict, small, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page lies, alone in a folder, as an address."""
    place = tmp_path_factory.mktemp("a folder with spaces") / "页面.html"
    place.write_text(written(lessons=[held(LESSON, small)], grids=[grid]), "utf-8")
    return place.as_uri()


def test_a_lesson_in_a_file_is_played_to_its_end_in_both_languages(
    opened: Callable[..., Page], file: str, small, looked_at: Callable[[Page, str], None]
) -> None:
    after = shown(LESSON, small.get(LESSON))
    page = opened(file, "telephone")
    expect(page.get_by_role("heading", name=spoken(LESSON, "title")["en"])).to_be_visible()
    assert after["found"]["en"] not in page.inner_text("main"), "one predicts first"
    page.get_by_label(spoken(LESSON, f"opt-{LESSON.options[0]}")["en"], exact=True).check()
    page.get_by_role("button", name="Run the worlds").click()
    expect(page.get_by_text(after["found"]["en"])).to_be_visible()
    assert page.locator(".lesson-figure svg.chart-drawing").count() == len(after["figures"])
    page.get_by_role("button", name="中文").click()
    for part in ("found", "elsewhere", "honest"):
        expect(page.get_by_text(after[part]["zh"])).to_be_visible()
    expect(page.get_by_text("这是一个独立的文件")).to_be_visible()
    assert page.locator("main a:visible").evaluate_all("all => all.map(a => a.getAttribute('href'))") == [], (
        "a file leads nowhere that is not in it"
    )
    looked_at(page, "static-lesson-telephone-zh")


def test_sliders_move_along_the_grid_and_what_is_at_rest_differs_by_nothing(
    opened: Callable[..., Page], file: str, grid: dict, looked_at: Callable[[Page, str], None]
) -> None:
    page = opened(f"{file}#/grid", "laptop")
    page.get_by_role("link", name="Try a market").click()
    sliders = page.get_by_role("slider")
    expect(sliders).to_have_count(2)
    profit = page.get_by_role("row", name="profit")
    seen = set()
    for cushion in "01":
        for ease in "012":
            sliders.nth(0).fill(cushion)
            sliders.nth(1).fill(ease)
            expect(page.locator("output").nth(1)).to_have_text(f"{LEVERS['recovery.ease'][int(ease)]:g}")
            seen.add(profit.inner_text())
    assert len(seen) == len({str(cell["differences"]["profit"]) for cell in grid["cells"].values()})
    expect(page.locator("path.chart-ghost").first).to_be_attached()
    looked_at(page, "static-grid-laptop")
    page.get_by_role("button", name="All at rest").click()
    expect(sliders.nth(0)).to_have_attribute("aria-valuetext", "0")
    expect(profit).to_contain_text("0 yuan")
    sliders.nth(0).press("ArrowRight")
    expect(sliders.nth(0)).to_have_attribute("aria-valuetext", "0.2")


@pytest.fixture(scope="module")
def stood(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A live market with a lever moved in its fourth month, as a page."""
    market = Live("textbook", 1, 300, 12)
    market.warm_up()
    world = market.begin()
    market.step(3)
    first = market.spec.focal_firm
    market.set_levers(first, {"service.lift": 0.1})
    frame = market.step(3)
    since = {f"{first} service.lift": 4}
    state = {"world": world, "months": market.history(), "frame": frame, "since": since}
    place = tmp_path_factory.mktemp("stood") / "market.html"
    place.write_text(written(state=state), "utf-8")
    return place.as_uri()


@pytest.mark.parametrize("size", ["projector", "telephone"])
def test_a_live_market_is_taken_away_as_it_stood(
    opened: Callable[..., Page], stood: str, size: str, looked_at: Callable[[Page, str], None]
) -> None:
    page = opened(stood, size)
    expect(page.get_by_text("A market as it stood after month 6")).to_be_visible()
    expect(page.locator("svg.chart-drawing[viewBox]")).to_have_count(PANELS)
    assert (
        page.locator(
            "svg.chart-drawing :is(.chart-ghost, .chart-ghost-mark, .chart-ghost-bar, .chart-ghost-part)"
        ).count()
        > PANELS
    )
    expect(page.get_by_text("Better service everywhere +0.10")).to_be_visible()
    expect(page.get_by_text("since month 4")).to_be_visible()
    expect(page.locator(".market-difference")).to_contain_text("against the world where nothing was changed")
    assert texts_outside(page) == []
    assert not scrolls_sideways(page)
    assert violations(page) == []
    looked_at(page, f"static-state-{size}")
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_text("一个市场在第 6 月之后的样子")).to_be_visible()
    page.get_by_label("单个企业的图表显示").select_option("1")
    expect(page.get_by_role("img", name=re.compile("流失的客户"))).to_be_visible()
    looked_at(page, f"static-state-{size}-zh")


def test_a_chart_is_saved_as_a_picture_and_as_numbers(opened: Callable[..., Page], file: str, grid: dict) -> None:
    page = opened(f"{file}#/grid", "projector")
    page.get_by_role("link", name="Try a market").click()
    chart = page.locator("figure.chart").filter(has_text="customers").last
    chart.get_by_text("Save", exact=True).click()

    def saved(kind: str) -> bytes:
        with page.expect_download() as waited:
            chart.get_by_role("button", name=kind).click()
        assert waited.value.suggested_filename == f"customers.{kind.lower()}"
        return Path(waited.value.path()).read_bytes()

    assert saved("PNG").startswith(b"\x89PNG")
    drawn = saved("SVG").decode()
    assert "var(--" not in drawn and "class=" not in drawn, "a file has no style sheet"
    assert "customers" in drawn
    table = list(csv.reader(io.StringIO(saved("CSV").decode("utf-8-sig"))))
    assert table[0] == ["Month", "levers moved", "at rest"]
    assert [float(row[2]) for row in table[1:]] == grid["rest"]["customers"]


def test_the_file_asks_nobody_and_holds_no_more_of_a_font_than_it_says(file: str) -> None:
    from urllib.parse import unquote, urlparse

    text = Path(unquote(urlparse(file).path)).read_text("utf-8")
    shell = re.sub(r"base64,[A-Za-z0-9+/=]+", "", text.partition('id="held">')[0])
    asked = set(re.findall(r"(?:https?|wss?)://[^\s\"'<]+", shell)) - {"http://www.w3.org/2000/svg"}
    assert asked == set()
    assert len(text) < 900_000


def test_the_font_in_a_file_has_every_character_that_is_said_and_those_that_modules_write(stood: str) -> None:
    from urllib.parse import unquote, urlparse

    text = Path(unquote(urlparse(stood).path)).read_text("utf-8")
    inside = re.search(r"data:font/woff;base64,([A-Za-z0-9+/=]+)", text)
    assert inside
    with TTFont(io.BytesIO(base64.b64decode(inside[1]))) as font:
        has = set(font.getBestCmap())
    assert {ord(c) for c in "元美万亿"} <= has, "currencies and ten thousands stand in modules, in no message"
