"""Lessons, played to their end in a browser without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from looks import scrolls_sideways, texts_outside, violations
from playwright.sync_api import Page, expect
from served import Served, served

from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.room import Lessons, sheets
from sim.classroom.lessons.telling import shown, spoken


@pytest.fixture(scope="module")
def here(all_small) -> Iterator[Served]:
    with served(lambda classroom: [Lessons(classroom, all_small)], sheets()) as classroom:
        yield classroom


SIZES = ("projector", "laptop", "telephone")


@pytest.mark.parametrize("id_", LESSONS)
def test_a_lesson_is_predicted_then_run_then_explained_in_both_languages(
    opened: Callable[..., Page], here: Served, all_small, pictures: Path, id_: str
) -> None:
    lesson = LESSONS[id_]
    after = shown(lesson, all_small.get(lesson))
    size = SIZES[list(LESSONS).index(id_) % len(SIZES)]
    page = opened(f"{here.url}#/lessons/{id_}", size)
    expect(page.get_by_role("heading", name=spoken(lesson, "title")["en"])).to_be_visible()
    run = page.get_by_role("button", name="Run the worlds")
    expect(run).to_be_disabled()
    expect(page.get_by_role("heading", name="What happened")).to_have_count(0)
    page.get_by_label(spoken(lesson, f"opt-{lesson.options[0]}")["en"], exact=True).check()
    page.screenshot(path=pictures / f"lesson-{id_}-{size}-before.png")
    run.click()
    expect(page.get_by_role("heading", name="What happened")).to_be_visible()
    expect(page.get_by_text(after["found"]["en"])).to_be_visible()
    expect(page.get_by_text(after["elsewhere"]["en"])).to_be_visible()
    expect(page.locator("math")).to_have_count(1)
    assert page.locator(".lesson-figure figure").count() == len(after["figures"])
    assert texts_outside(page) == []
    assert not scrolls_sideways(page)
    page.screenshot(path=pictures / f"lesson-{id_}-{size}-after.png", full_page=True)
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_text(after["found"]["zh"])).to_be_visible()
    expect(page.get_by_text(after["honest"]["zh"])).to_be_visible()
    page.screenshot(path=pictures / f"lesson-{id_}-{size}-zh.png", full_page=True)


@pytest.fixture(scope="module")
def shared(all_small) -> Iterator[Served]:
    with served(lambda classroom: [Lessons(classroom, all_small)], sheets(), shared=True) as classroom:
        yield classroom


def test_a_class_votes_and_answers_from_its_own_browsers(
    opened: Callable[..., Page], shared: Served, pictures: Path
) -> None:
    code = shared.classroom.roster.open()
    teacher = opened(f"{shared.url}#key={shared.classroom.key}")
    teacher.get_by_role("link", name="Who talks").click()
    student = opened(shared.url, "telephone")
    student.get_by_label("Code of the class").fill(code)
    student.get_by_label("Your name").fill("=Ann")
    student.get_by_role("button", name="Come in").click()
    expect(student.get_by_text("Wait for the teacher")).to_be_visible()
    teacher.get_by_role("button", name="Let the class vote").click()
    student.get_by_label("Those that outraged.").check()
    expect(student.get_by_text("Your answer is in")).to_be_visible()
    expect(teacher.get_by_text("1 of 1 have voted")).to_be_visible()
    assert student.get_by_text("1 vote").count() == 0
    student.screenshot(path=pictures / "class-votes-student.png", full_page=True)
    teacher.get_by_label("Those that dazzled.").check()
    teacher.get_by_role("button", name="Run the worlds").click()
    expect(student.get_by_text("true by the numbers")).to_be_visible()
    expect(teacher.get_by_role("heading", name="The class's answers")).to_be_visible()
    student.screenshot(path=pictures / "class-shown-student.png", full_page=True)
    teacher.screenshot(path=pictures / "class-shown-teacher.png", full_page=True)
    teacher.get_by_role("button", name="Take the question away").click()
    teacher.get_by_role("link", name="All lessons").click()
    teacher.get_by_role("button", name="Ask before").click()
    expect(student.get_by_role("heading", name="Before the lessons")).to_be_visible()
    student.get_by_role("button", name="Send my answers").click()
    expect(student.get_by_text("Answer every statement")).to_be_visible()
    for statement in student.locator(".lesson-statement").all():
        statement.get_by_label("disagree", exact=True).check()
    student.get_by_role("button", name="Send my answers").click()
    expect(student.get_by_text("Your answers are in")).to_be_visible()
    student.screenshot(path=pictures / "survey-student.png", full_page=True)
    expect(teacher.get_by_text("1 of 1 have answered")).to_be_visible()
    expect(teacher.get_by_text("0 agree, 1 disagree, 0 not sure")).to_have_count(10)
    expect(teacher.get_by_text("In the laboratory")).to_have_count(0)
    teacher.get_by_role("button", name="Ask after").click()
    student.get_by_role("heading", name="After the lessons").wait_for()
    for statement in student.locator(".lesson-statement").all():
        statement.get_by_label("not sure").check()
    student.get_by_role("button", name="Send my answers").click()
    expect(teacher.get_by_text("0 agree, 0 disagree, 1 not sure")).to_have_count(10)
    teacher.get_by_role("button", name="Close the questionnaire").click()
    expect(teacher.get_by_text("In the laboratory")).to_be_visible()
    teacher.screenshot(path=pictures / "survey-teacher.png", full_page=True)
    with teacher.expect_download() as download:
        teacher.get_by_role("button", name="Answers as CSV").click()
    table = Path(download.value.path()).read_text("utf-8-sig")
    assert table.count("'=Ann,before") == table.count("'=Ann,after") == 10


@pytest.mark.parametrize(("lang", "theme"), [("en-GB", "light"), ("zh-CN", "dark")])
def test_lessons_hold_to_what_readers_with_aids_need(
    opened: Callable[..., Page], here: Served, pictures: Path, lang: str, theme: str
) -> None:
    page = opened(f"{here.url}#/lessons/tiers", "laptop", locale=lang, color_scheme=theme)
    page.locator(".lesson-option input").first.check()
    page.locator("button.main").click()
    expect(page.locator(".lesson-result")).to_be_visible()
    page.locator(".lesson-notes summary").click()
    for where in ("lesson", "shelf"):
        page.screenshot(path=pictures / f"lessons-{where}-{lang}-{theme}.png", full_page=True)
        assert violations(page) == []
        assert not scrolls_sideways(page)
        page.goto(f"{here.url}#/lessons")
        expect(page.locator(".lesson-shelf li")).to_have_count(len(LESSONS))
