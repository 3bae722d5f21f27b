"""A student is led to where the class is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from served import Served, served

from sim.classroom.arena import Arena
from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.room import Lessons
from sim.classroom.lessons.telling import spoken

LESSON = LESSONS["promise"]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    games = tmp_path_factory.mktemp("games")
    with served(lambda room: [Lessons(room, Kept()), Arena(room, games)], shared=True) as shared:
        yield shared


def test_a_student_who_looks_elsewhere_is_shown_the_question_that_the_teacher_asks(
    opened: Callable[..., Page], here: Served
) -> None:
    code = here.classroom.roster.open()
    student = opened(here.url, "telephone")
    student.get_by_label("Code of the class").fill(code)
    student.get_by_label("Your name").fill("Ada")
    student.get_by_role("button", name="Come in").click()
    student.get_by_role("link", name="Game").click()
    expect(student.get_by_role("link", name="Game")).to_have_attribute("aria-current", "page")
    teacher = opened(f"{here.url}#key={here.classroom.key}")
    expect(teacher.get_by_role("link", name="Lessons")).to_be_visible()
    teacher.evaluate("id => { location.hash = `#/lessons/${id}` }", LESSON.id)
    teacher.get_by_role("button", name="Let the class vote").click()
    expect(student.get_by_text(spoken(LESSON, "question")["en"])).to_be_visible()
    student.get_by_role("link", name="Game").click()
    student.get_by_role("link", name="Lessons").click()
    student.get_by_label(spoken(LESSON, f"opt-{LESSON.options[0]}")["en"], exact=True).check()
    expect(teacher.get_by_role("link", name="Lessons", exact=True)).to_have_attribute("aria-current", "page")
