"""The game in three browsers: a teacher and two students, from the code to the debrief, in either language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from players import Told, playing
from playwright.sync_api import Page, expect
from served import Served

SAID = {
    "en": {
        "code": "Code of the class", "name": "Your name, as the class will see it", "in": "Come in", "market": "Market",
        "rounds": "Rounds", "months": "Months a round", "count": "How many", "leads": "Who leads Cedar", "begin": "Make the market",
        "start": "Begin the first round", "next": "Next round", "end": "End the game: debrief", "confirm": "Confirm",
        "lift": "Better service for everyone", "resolve": "Complaints put right", "over": "too much", "confirmed": "Confirmed.",
        "twins": "What the decisions changed", "luck": "What was luck", "project": "Show on the projector",
        "away": "Put the game away",
        "yes": "Yes", "pdf": "Your page (PDF)", "csv": "Results as a table (CSV)", "setup": "Set up a game",
    },
    "zh": {
        "code": "课堂代码", "name": "你的名字（全班可见）", "in": "进入", "market": "市场", "rounds": "轮数", "months": "每轮月数",
        "count": "几家", "leads": "谁来经营雪松", "begin": "建立市场", "start": "开始第一轮", "next": "下一轮",
        "end": "结束竞赛：复盘",
        "confirm": "确认", "lift": "为所有人改善服务", "resolve": "解决投诉", "over": "超出", "confirmed": "已确认。",
        "twins": "决策改变了什么", "luck": "运气占多少", "project": "投影显示", "away": "收起这场竞赛", "yes": "是",
        "pdf": "你的报告（PDF）", "csv": "结果表（CSV）", "setup": "设置一场竞赛",
    },
}  # fmt: skip

PATIENT = {"timeout": 400_000}
"""For a world to be lived, on a slow machine."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with playing(tmp_path_factory.mktemp("games")) as one:
        yield one


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with playing(tmp_path_factory.mktemp("games"), Told) as one:
        yield one


def sound(page: Page, *themes: str) -> None:
    """Nothing that a screen reader or a weak eye would stumble over."""
    for theme in themes:
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        found = Axe().run(page).response["violations"]
        wrong = [
            (v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found if v["impact"] in ("serious", "critical")
        ]
        assert wrong == [], theme


def fits(page: Page) -> None:
    """Nothing stands out to the side."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def came_in(page: Page, here: Served, name: str, t: dict[str, str]) -> Page:
    page.get_by_label(t["code"]).fill(str(here.classroom.roster.code).lower())
    page.get_by_label(t["name"]).fill(name)
    page.get_by_role("button", name=t["in"]).click()
    return page


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_class_plays_three_rounds_to_the_debrief(
    lang: str, lived: Served, told: Served, opened: Callable[..., Page], pictures: Path
) -> None:
    """Worlds are lived in English; in Chinese they are told, which shows as much of the page in less time."""
    t, here = SAID[lang], {"en": lived, "zh": told}[lang]
    locale = {"locale": "zh-CN" if lang == "zh" else "en-GB"}

    def looked_at(page: Page, what: str) -> None:
        page.screenshot(path=pictures / f"arena-{what}-{lang}.png", full_page=True)
        sound(page, "light", "dark")

    teacher = opened(f"{here.url}#key={here.classroom.key}", "laptop", **locale)
    expect(teacher.get_by_label(t["market"], exact=True).locator("option")).not_to_have_count(1)
    teacher.get_by_label(t["market"], exact=True).select_option("duopoly")
    for field, value in ((t["rounds"], "3"), (t["months"], "2")):
        teacher.get_by_label(field, exact=True).fill(value)
        teacher.get_by_label(field, exact=True).blur()
    teacher.get_by_label(t["count"]).select_option("3")
    teacher.get_by_label(t["leads"]).select_option("price-cut")
    looked_at(teacher, "setup")
    students = [came_in(opened(here.url, "telephone", **locale), here, name, t) for name in ("<b>Ann</b>", "Bo")]
    teacher.get_by_role("button", name=t["begin"]).click()
    teacher.get_by_role("button", name=t["start"]).click(**PATIENT)  # type: ignore[arg-type]
    for number in range(3):
        for k, page in enumerate(students):
            confirm = page.get_by_role("button", name=t["confirm"], exact=True)
            expect(confirm).to_be_visible(**PATIENT)  # type: ignore[arg-type]
            fits(page)
            if number == 0 and k == 0:
                page.get_by_label(t["lift"]).fill("0.1")
                page.get_by_label(t["resolve"]).fill("1")
                expect(page.get_by_text(t["over"])).to_be_visible()
                expect(confirm).to_be_disabled()
                page.get_by_label(t["lift"]).fill("0.005")
                looked_at(page, "decide")
            page.get_by_label(t["resolve"]).fill("0.6")
            confirm.click()
            if k == 0:
                expect(page.get_by_text(t["confirmed"])).to_be_visible()
        button = teacher.get_by_role("button", name=t["next"] if number < 2 else t["end"])
        expect(button).to_be_visible(**PATIENT)  # type: ignore[arg-type]
        expect(students[0].locator(".board tbody tr")).to_have_count(3)
        if number == 1:
            looked_at(teacher, "desk")
            teacher.get_by_role("link", name=t["project"]).click()
            expect(teacher.locator(".project .board tbody tr")).to_have_count(3)
            looked_at(teacher, "project")
            teacher.go_back()
        button.click()
    for page in students:  # who stands where is read on a telephone without moving it sideways
        expect(page.locator(".board")).to_be_visible(**PATIENT)  # type: ignore[arg-type]
        assert page.locator(".wide:has(.board)").evaluate("one => one.scrollWidth <= one.clientWidth + 1")
    for page in (*students, teacher):
        expect(page.get_by_role("heading", name=t["luck"])).to_be_visible(**PATIENT)  # type: ignore[arg-type]
        expect(page.locator(".seeds tbody tr")).to_have_count(11)
        fits(page)
    looked_at(students[0], "debrief")
    looked_at(teacher, "debriefing")
    assert students[0].locator("b").count() == 0
    for page, button in ((students[0], t["pdf"]), (teacher, t["csv"])):
        with page.expect_download(**PATIENT) as had:  # type: ignore[arg-type]
            page.get_by_role("button", name=button).click()
        assert Path(had.value.path()).stat().st_size > 500
    students[0].get_by_role("button", name="English" if lang == "zh" else "中文").click()
    other = SAID["en" if lang == "zh" else "zh"]
    expect(students[0].get_by_role("heading", name=other["twins"])).to_be_visible()
    teacher.get_by_role("button", name=t["away"]).click()
    teacher.get_by_role("button", name=t["yes"], exact=True).click()
    expect(teacher.get_by_role("heading", name=t["setup"])).to_be_visible()


def test_a_telephone_that_lost_the_connection_comes_back_with_what_it_had_set(
    told: Served, opened: Callable[..., Page]
) -> None:
    t, here = SAID["en"], told
    page = came_in(opened(here.url, "telephone"), here, "Cy", t)
    expect(page.get_by_text("You are in.")).to_be_visible()
    name = next(s for s in here.classroom.roster.present() if s.name == "Cy")
    page.reload()
    expect(page.get_by_text("You are in.")).to_be_visible()
    assert [s.name for s in here.classroom.roster.present()].count("Cy") == 1
    assert re.fullmatch(r"s\d+", name.id)
