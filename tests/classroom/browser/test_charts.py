"""Charts say, draw and tabulate what they are given, in either language, at any size."""

from __future__ import annotations

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
        expect(page.locator("svg.chart-drawing[viewBox]")).to_have_count(12)
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
        "From failure": ("were answered well 24, 77% of the step before", ["complained", "31", "26%", "30"]),
        "The pyramid": ("gold: 16% of the customers, profit 42%", ["lead", "50%", "−8%"]),
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
