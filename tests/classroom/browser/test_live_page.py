"""The live market's page, beside a market whose numbers are known (``pretended``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from looks import scrolls_sideways, texts_outside, violations
from playwright.sync_api import Page, expect
from pretended import Pretended
from served import Served, served

CUSHION = "[data-path='promise.cushion']"


@pytest.fixture(scope="module")
def room() -> Pretended:
    return Pretended()


@pytest.fixture(scope="module")
def here(room: Pretended) -> Iterator[Served]:
    with served(lambda classroom: [room]) as found:
        yield found


@pytest.fixture
def arrived(opened: Callable[..., Page], here: Served, room: Pretended) -> Callable[..., Page]:
    def open_(size: str = "projector", **options: Any) -> Page:
        room.asked.clear()
        page = opened(here.url, size, **options)
        expect(page.get_by_text(re.compile("^(Month 12|第 12 月)$"))).to_be_visible(timeout=30_000)
        expect(page.locator("svg.chart-drawing[viewBox]")).to_have_count(2)
        return page

    return open_


def said(room: Pretended, verb: str) -> list[dict[str, Any]]:
    """What the room was asked of one kind."""
    found = [m for m in room.asked if m["type"] == f"live.{verb}"]
    return [{k: v for k, v in m.items() if k not in ("type", "n")} for m in found]


def pull(page: Page, steps: int, path: str = CUSHION) -> None:
    """Move a slider by its keys."""
    page.locator(path).focus()
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")


def live(page: Page, months: int) -> None:
    """Live months one by one."""
    for _ in range(months):
        before = page.locator(".market-month").inner_text()
        page.get_by_role("button", name=re.compile("^(One month|前进一月)$")).click()
        expect(page.locator(".market-month")).not_to_have_text(before)


def sees(page: Page, *what: str) -> None:
    """Whether parts of the page are wholly in the window."""
    window = page.viewport_size
    assert window is not None
    for one in what:
        for part in page.locator(one).all():
            box = part.bounding_box()
            assert box and box["width"] > 100 and box["height"] > 30, one
            assert box["y"] >= 0 and box["y"] + box["height"] <= window["height"], one


def test_on_arrival_a_market_has_lived_and_all_of_it_is_seen(
    arrived: Callable[..., Page], room: Pretended, pictures: Path
) -> None:
    page = arrived()
    assert said(room, "open") == [{"market": "", "seed": 1, "customers": 600}]
    assert said(room, "step") == [{"months": 12}]
    sees(page, ".market-strip", ".market-panel", ".net-stage", ".chart-body")
    assert not scrolls_sideways(page)
    expect(page.locator(".market-difference")).to_contain_text("No lever is moved")
    expect(page.get_by_role("img", name=re.compile("^Profit a month"))).to_have_attribute(
        "aria-label", re.compile("boast 1,9[0-9]0 yuan")
    )
    page.screenshot(path=pictures / "live-projector.png")


def test_the_address_names_the_market_that_opens(opened: Callable[..., Page], here: Served, room: Pretended) -> None:
    room.asked.clear()
    page = opened(f"{here.url}#/market/airline")
    expect(page.get_by_text("Month 12")).to_be_visible()
    assert [one["market"] for one in said(room, "open")] == ["airline"]
    page.goto(f"{here.url}#/market/coffee-shop")
    expect(page.get_by_text("Month 12")).to_be_visible()
    assert [one["market"] for one in said(room, "open")] == ["airline", "coffee-shop"]
    page.goto(f"{here.url}#/market")
    assert [one["market"] for one in said(room, "open")] == ["airline", "coffee-shop"], "what is open stays open"


@pytest.mark.parametrize("size", ["laptop", "telephone"])
def test_the_page_fits_other_windows(arrived: Callable[..., Page], size: str, pictures: Path) -> None:
    page = arrived(size, locale="zh-CN", color_scheme="dark")
    assert not scrolls_sideways(page)
    assert texts_outside(page) == []
    small = page.evaluate(
        "(least) => [...document.querySelectorAll('main button, main select, main input, main summary')]"
        ".filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < least).map((e) => e.outerHTML.slice(0, 80))",
        43.5 if size == "telephone" else 31.5,
    )
    assert small == []
    page.screenshot(path=pictures / f"live-{size}-zh-dark.png", full_page=size == "telephone")


def test_a_lever_acts_from_the_next_month_and_the_twin_stays(
    arrived: Callable[..., Page], room: Pretended, pictures: Path
) -> None:
    page = arrived()
    pull(page, 4)
    row = page.locator(".market-lever").filter(has=page.locator(CUSHION))
    expect(row).to_contain_text("+0.04")
    expect(row).to_contain_text("from month 13 on")
    expect(page.locator(".market-difference")).to_contain_text("Levers act from month 13 on")
    page.wait_for_timeout(250)
    assert said(room, "levers")[-1] == {"firm": "sincerity", "levers": {"promise.cushion": 0.04}}
    live(page, 6)
    expect(row).to_contain_text("since month 13")
    expect(page.locator(".market-difference")).to_have_text(
        "sincerity so far: +1,200 yuan of profit and +6 customers against the world where nothing was changed."
    )
    chart = page.locator(".market-chart").first
    expect(chart.locator("svg text", has_text="sincerity, twin")).to_be_visible()
    expect(chart.locator("path.chart-ghost")).to_have_count(2)
    expect(chart.locator(".chart-moved")).to_have_count(1)
    assert "sincerity, twin" in (chart.get_by_role("img").get_attribute("aria-label") or "")
    page.get_by_role("button", name="All levers of this firm to rest").click()
    expect(row).to_contain_text("from month 19 on")
    page.wait_for_timeout(250)
    assert said(room, "levers")[-1] == {"firm": "sincerity", "levers": {"promise.cushion": 0}}
    page.screenshot(path=pictures / "live-pulled.png")


def test_what_a_lever_costs_stands_beside_it(arrived: Callable[..., Page]) -> None:
    page = arrived()
    cost = page.locator(".market-cost").first
    expect(cost).to_contain_text("Cost 150 yuan a month (+50 yuan against the twin)")
    cost.locator("summary").click()
    expect(cost).to_contain_text("Each step costs more than the last")
    page.get_by_label("Levers of").select_option("boast")
    expect(cost).to_contain_text("Cost 90 yuan a month (0 yuan against the twin)")


def test_a_lever_that_is_refused_goes_back_and_says_why(arrived: Callable[..., Page]) -> None:
    page = arrived()
    page.locator(".market-fold", has_text="Price").locator("summary").first.click()
    page.locator("[data-path='price.change']").focus()
    page.keyboard.press("End")
    expect(page.locator(".market-difference")).to_contain_text("too dear")
    expect(page.locator("[data-path='price.change']")).to_have_value("0")


def test_the_market_plays_at_the_pace_asked_for_and_pauses(arrived: Callable[..., Page], room: Pretended) -> None:
    page = arrived()
    page.get_by_role("slider", name="Months").focus()
    page.keyboard.press("End")
    page.get_by_role("button", name="Play").press("Enter")
    expect(page.locator(".market-month")).to_have_text(re.compile("Month (1[5-9]|[2-9]\\d)"))
    page.get_by_role("button", name="Pause").click()
    assert said(room, "play") == [{"speed": 20}]
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    page.wait_for_timeout(150)
    month = page.locator(".market-month").inner_text()
    page.wait_for_timeout(200)
    expect(page.locator(".market-month")).to_have_text(month)
    page.get_by_role("button", name="Start over").click()
    expect(page.locator(".market-month")).to_have_text("Month 0")


def test_another_market_is_opened_as_asked(arrived: Callable[..., Page], room: Pretended) -> None:
    page = arrived()
    page.locator(".market-setup > summary").click()
    page.get_by_label(re.compile("^Market")).select_option("airline")
    page.get_by_label("Customers (").fill("900")
    page.get_by_label("Firms (").fill("4")
    page.get_by_label("Seed").fill("7")
    page.get_by_role("button", name="Open this market").click()
    expect(page.locator(".market-setup")).to_contain_text("900 customers · seed 7")
    assert said(room, "open")[-1] == {"market": "airline", "seed": 7, "customers": 900, "firms": 4}


def test_why_reveals_the_law_and_its_coefficient_moves_both_worlds(
    arrived: Callable[..., Page], room: Pretended, pictures: Path
) -> None:
    page = arrived()
    why = page.get_by_role("button", name="Why? The laws behind: Profit")
    why.click()
    panel = page.locator(".market-beside")
    expect(panel.get_by_role("heading", name="Why: Profit")).to_be_focused()
    expect(panel.locator("math")).to_be_visible()
    expect(panel).to_contain_text("Source: Oliver 1980")
    pull(page, 2, "[data-path='behaviour.satisfaction.quality']")
    expect(panel).to_contain_text("from month 13 on · this market: 0.40")
    page.wait_for_timeout(250)
    assert said(room, "coefficient")[-1] == {"path": "behaviour.satisfaction.quality", "value": 0.5}
    expect(page.locator(".market-difference")).to_contain_text("changed in both worlds")
    page.screenshot(path=pictures / "live-why.png")
    page.keyboard.press("Escape")
    expect(page.locator(CUSHION)).to_be_visible()
    expect(why).to_be_focused()


def test_a_customer_opens_a_diary_by_keys_and_by_a_click(arrived: Callable[..., Page], pictures: Path) -> None:
    page = arrived()
    stage = page.locator(".net-stage")
    stage.focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    panel = page.locator(".market-beside")
    expect(panel).to_contain_text("Customer 0 came in month 1.")
    expect(panel).to_contain_text("A failure; she said nothing.")
    page.keyboard.press("Escape")
    expect(stage).to_be_focused()
    box = stage.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(panel.get_by_role("heading", name=re.compile("Diary of customer"))).to_be_visible()
    live(page, 1)
    page.get_by_role("button", name="Tell it up to now").click()
    expect(panel).to_contain_text("came in month 1.")
    page.screenshot(path=pictures / "live-diary.png")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_word_of_mouth_moves_along_ties_unless_nothing_may_move(arrived: Callable[..., Page], motion: str) -> None:
    page = arrived(reduced_motion=motion)
    page.get_by_role("button", name="One month").click()
    expect(page.locator(".market-month")).to_have_text("Month 13")
    early, late, empty = page.evaluate(
        """async () => {
          const above = document.querySelectorAll(".net-canvas")[1];
          const frames = (n) => new Promise((done) => { const f = () => (n-- ? requestAnimationFrame(f) : done()); f(); });
          await frames(2);
          const early = above.toDataURL();
          await frames(3);
          const bare = document.createElement("canvas");
          [bare.width, bare.height] = [above.width, above.height];
          return [early, above.toDataURL(), bare.toDataURL()];
        }"""
    )
    assert early != empty
    assert (early != late) == (motion == "no-preference")


def test_a_language_relabels_the_page_while_it_plays(arrived: Callable[..., Page], pictures: Path) -> None:
    page = arrived()
    pull(page, 2)
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("button", name="暂停")).to_be_visible()
    expect(page.locator(".market-lever").first).to_contain_text("少承诺，多兑现")
    expect(page.locator(".market-chart").first.locator("svg text", has_text="sincerity（孪生）")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("^每月利润"))).to_be_visible()
    expect(page.locator(".net-key")).to_contain_text("满意度：")
    page.get_by_role("button", name="暂停").click()
    expect(page.locator(".market-difference")).to_contain_text("与什么都没有改变的市场相比，sincerity 迄今利润 +")
    page.screenshot(path=pictures / "live-zh.png")


@pytest.mark.parametrize("lang", ["en-GB", "zh-CN"])
def test_every_chart_can_be_chosen_and_keeps_its_texts_inside(
    arrived: Callable[..., Page], lang: str, pictures: Path
) -> None:
    page = arrived(locale=lang)
    pull(page, 2)
    page.wait_for_timeout(250)
    live(page, 1)
    choose = page.locator(".market-choose select").first
    names = choose.locator("option").evaluate_all("(all) => all.map((one) => one.value)")
    assert len(names) == 12
    for name in names:
        choose.select_option(name)
        chart = page.locator(".market-chart").first
        expect(chart.locator("svg.chart-drawing[viewBox]")).to_be_visible()
        assert texts_outside(page) == [], name
        assert "Nothing to show" not in (chart.get_by_role("img").get_attribute("aria-label") or ""), name
        said = chart.get_by_role("img").get_attribute("aria-label") or ""
        assert name == "difference" or {"en": "twin", "zh": "孪生"}[lang[:2]] in said, "its twin is said"
        drawn = {"bands": "rect.chart-ghost-part", "exits": "rect.chart-ghost-bar", "difference": None}
        mark = drawn.get(name, "path.chart-ghost-mark" if name in ("complaints", "pyramid") else "path.chart-ghost")
        assert mark is None or chart.locator(f"svg.chart-drawing {mark}").count(), f"{name}: its twin is drawn"
        chart.screenshot(path=pictures / f"live-chart-{name}-{lang[:2]}.png")


def test_a_dropped_connection_takes_the_market_up_again(arrived: Callable[..., Page], room: Pretended) -> None:
    page = arrived()
    live(page, 2)
    room.drop = True
    page.get_by_role("button", name="One month").click()
    expect(page.get_by_text("The connection dropped")).to_be_visible()
    expect(page.get_by_text("The connection dropped")).to_be_hidden(timeout=10_000)
    expect(page.locator(".market-month")).to_have_text("Month 14")
    assert said(room, "again") == [{"id": "coffee-shop 1 600"}]
    live(page, 1)
    expect(page.get_by_role("img", name=re.compile("^Profit a month. From month 0 to 15"))).to_be_visible()


@pytest.mark.parametrize(("lang", "scheme", "size"), [("en-GB", "light", "projector"), ("zh-CN", "dark", "telephone")])
def test_axe_finds_nothing_serious(arrived: Callable[..., Page], lang: str, scheme: str, size: str) -> None:
    page = arrived(size, locale=lang, color_scheme=scheme)
    assert violations(page) == []
    page.locator(".market-why").first.click()
    expect(page.locator(".market-beside math")).to_be_visible()
    assert violations(page) == []
