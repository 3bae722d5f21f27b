"""Lessons, played to their end in a browser without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
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
    page.screenshot(path=pictures / f"lesson-{id_}-{size}-after.png", full_page=True)
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_text(after["found"]["zh"])).to_be_visible()
    expect(page.get_by_text(after["honest"]["zh"])).to_be_visible()
    page.screenshot(path=pictures / f"lesson-{id_}-{size}-zh.png", full_page=True)
