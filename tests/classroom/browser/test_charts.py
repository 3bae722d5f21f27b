"""Charts say, draw and tabulate what they are given, in either language, at any size."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import gallery
import pytest
from looks import scrolls_sideways, texts_outside, violations
from playwright.sync_api import Locator, Page, expect
from served import Served, served


@pytest.fixture(scope="module")
def here() -> Iterator[Served]:
    with served(routes=gallery.routes()) as found:
        yield found


@pytest.fixture
def shown(opened: Callable[..., Page], here: Served) -> Callable[..., Page]:
    def open_(size: str = "projector") -> Page:
        page = opened(f"{here.url}gallery", size)
        expect(page.locator(".net-key")).to_contain_text("very high")
        expect(page.locator("svg.chart-drawing[viewBox]")).to_have_count(13)
        return page

    return open_


def chart(page: Page, title: str) -> Locator:
    return page.locator("figure.chart").filter(has_text=title).first


def test_every_chart_says_its_values_and_has_them_as_a_table(shown: Callable[..., Page]) -> None:
    page = shown()
    wanted = {
        "Profit a month": ("Boast 21,400 yuan", ["24", "40,200 yuan", "30,600 yuan", "21,400 yuan"]),
        "Why customers left": ("dissatisfaction 34 (untouched twin 51)", ["conflict", "3", "8"]),
        "Profit against": ("Boast −54,000 yuan (−90,000 yuan to −20,000 yuan)", None),
        "Effect on retention": ("promise less +3.1% (+1.2% to +5%)", None),
        "How the month felt": ("Boast: outraged 15%", ["Sincerity", "2%", "8%", "40%", "35%", "15%"]),
        "From failure": (
            "were answered well 24, 77% of the step before (untouched twin 12)",
            ["complained", "31", "26%", "30"],
        ),
        "A month and its twin": (
            "Boast: outraged 15%, unhappy 30%, satisfied 30%, pleased 20%, dazzled 5% (untouched twin: outraged 20%",
            ["Boast, twin", "20%", "30%", "30%", "15%", "5%"],
        ),
        "The pyramid": ("gold: 16% of the customers, profit 42% (untouched twin 38%)", ["lead", "50%", "−8%", "−10%"]),
        "The journey": ("taste +0.34 (peak); pay −0.08 (end)", ["pay", "−0.08", "0.00", "end"]),
    }
    for title, (says, row) in wanted.items():
        one = chart(page, title)
        assert says in (one.get_by_role("img").get_attribute("aria-label") or ""), title
        if row:
            one.get_by_text("As a table").click()
            expect(one.locator("tbody tr").first).to_be_visible()
            rows = [r.locator("th, td").all_inner_texts() for r in one.locator("tbody tr").all()]
            assert row in rows, rows


def test_bars_are_as_long_as_their_values(shown: Callable[..., Page]) -> None:
    one = chart(shown(), "Why customers left")
    own = [float(r.get_attribute("width") or 0) for r in one.locator("rect.chart-bar:not(.chart-ghost-bar)").all()]
    ghosts = [float(r.get_attribute("width") or 0) for r in one.locator("svg.chart-drawing .chart-ghost-bar").all()]
    assert own[1] / own[0] == pytest.approx(22 / 34, rel=1e-3)
    assert ghosts[0] / own[0] == pytest.approx(51 / 34, rel=1e-3)


def test_marks_of_the_twin_stand_where_its_values_are(shown: Callable[..., Page]) -> None:
    page = shown()
    parts = chart(page, "A month and its twin").locator("rect.chart-part:not([height='14'])")
    wide = [float(p.get_attribute("width") or 0) for p in parts.all()]
    ghosts = [float(p.get_attribute("width") or 0) for p in page.locator("rect.chart-ghost-part").all()]
    assert sum(ghosts[:5]) == pytest.approx(sum(ghosts[5:]), rel=1e-6), "each is a whole"
    assert ghosts[4] / sum(ghosts[:5]) == pytest.approx(0.15, rel=1e-3)
    assert len(wide) == 2 * 5 + len(ghosts)
    marks = chart(page, "The pyramid").locator("svg.chart-drawing path.chart-ghost-mark")
    at = [float((m.get_attribute("d") or "M0,").removeprefix("M").split(",")[0]) for m in marks.all()]
    assert (at[0] - at[1]) / (at[2] - at[3]) == pytest.approx((0.4 - 0.38) / (0.32 + 0.1), rel=1e-2)


def test_a_stack_is_saved_as_a_row_for_each_bar_and_its_twin(shown: Callable[..., Page]) -> None:
    one = chart(shown(), "A month and its twin")
    one.get_by_text("Save", exact=True).click()
    with one.page.expect_download() as waited:
        one.get_by_role("button", name="CSV").click()
    table = list(csv.reader(io.StringIO(Path(waited.value.path()).read_text("utf-8-sig"))))
    assert table[0] == ["name", "outraged", "unhappy", "satisfied", "pleased", "dazzled"]
    assert table[1:3] == [["Sincerity", "2", "8", "30", "35", "25"], ["Sincerity, twin", "2", "8", "40", "35", "15"]]


def test_the_twin_is_a_dashed_line_of_its_own_values(shown: Callable[..., Page]) -> None:
    one = chart(shown(), "Profit a month")
    ghost = one.locator("path.chart-ghost")
    expect(ghost).to_have_attribute("stroke-dasharray", "3 4")
    own = one.locator("path.chart-line[data-series='Sincerity']").get_attribute("d") or ""
    assert (ghost.get_attribute("d") or "").split("L")[0] == own.split("L")[0], "they begin in the same place"
    assert (ghost.get_attribute("d") or "").split("L")[-1] != own.split("L")[-1]


def test_a_chart_is_drawn_again_when_its_data_change(shown: Callable[..., Page]) -> None:
    page = shown()
    page.evaluate(
        "gallery.profit.set({ ...gallery.profit(), x: [0, 1], series: [{ name: 'Only', firm: 2, values: [1, 2] }] })"
    )
    one = chart(page, "Profit a month")
    expect(one.locator("path.chart-line")).to_have_count(1)
    expect(one.get_by_role("img")).to_have_attribute(
        "aria-label", "Profit a month. From month 0 to 1. At the end: Only 2 yuan"
    )


def test_a_language_relabels_every_chart(shown: Callable[..., Page], pictures: Path) -> None:
    page = shown("telephone")
    page.evaluate("gallery.speak('zh')")
    one = chart(page, "每月利润")
    expect(one.locator("svg text", has_text="夸口")).to_be_visible()
    expect(one.get_by_role("img")).to_have_attribute(
        "aria-label", "每月利润. 从第 0 月到第 24 月。末尾：诚信 4.02万元; 诚信（未干预） 3.06万元; 夸口 2.14万元"
    )
    expect(chart(page, "旅程").locator("svg text", has_text="峰值 +0.34")).to_be_visible()
    expect(page.locator(".net-key")).to_contain_text("无所属")
    assert texts_outside(page) == []
    page.evaluate("gallery.dress('dark')")
    page.screenshot(path=pictures / "charts-telephone-zh-dark.png", full_page=True)


@pytest.mark.parametrize("size", ["projector", "telephone"])
def test_nothing_runs_out_of_a_chart(shown: Callable[..., Page], size: str, pictures: Path) -> None:
    page = shown(size)
    assert texts_outside(page) == []
    assert not scrolls_sideways(page)
    page.screenshot(path=pictures / f"charts-{size}.png", full_page=True)


def test_arrow_keys_read_values(shown: Callable[..., Page]) -> None:
    page = shown()
    one = chart(page, "Profit a month")
    one.get_by_label("Read the values").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect(one.locator(".chart-read")).to_contain_text("Month 23")
    expect(one.locator(".chart-read")).to_contain_text("Boast 21,800 yuan")
    expect(page.locator("[aria-live=polite]")).to_contain_text("Boast 21,800 yuan")


def test_customers_are_walked_by_keys_and_picked(shown: Callable[..., Page]) -> None:
    page = shown()
    stage = page.get_by_role("application")
    stage.focus()
    page.keyboard.press("Home")
    expect(page.locator("[aria-live=polite]")).to_contain_text("Customer 0, with no firm")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[aria-live=polite]")).not_to_contain_text("Customer 0,")
    told = page.locator("[aria-live=polite]").inner_text()
    page.keyboard.press("Enter")
    assert f"Customer {page.evaluate('gallery.picked()')}," in told


def test_the_key_counts_what_the_network_shows(shown: Callable[..., Page]) -> None:
    page = shown()
    page.evaluate("gallery.net.set({ ...gallery.net(), by: 'provider' })")
    counts = page.evaluate("Array.from(gallery.net().provider).reduce((n, f) => ({ ...n, [f]: (n[f] ?? 0) + 1 }), {})")
    key = page.locator(".net-key")
    for position, firm in enumerate(("Sincerity", "Boast", "Third")):
        expect(key).to_contain_text(f"{firm} {round(100 * counts[str(position)] / 300)}%")
    page.evaluate("gallery.net.set({ ...gallery.net(), provider: new Int8Array(300) })")
    expect(key).to_contain_text("Sincerity 100%")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_charts(shown: Callable[..., Page], theme: str) -> None:
    page = shown()
    page.evaluate(f"gallery.dress('{theme}')")
    for table in page.get_by_text("As a table").all():
        table.click()
    assert violations(page) == []
