"""Whole pages as someone meets them who uses a keyboard or a screen reader, in both languages and both themes.

A room adds its pages to ``PAGES``: an address, and what is done there first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from looks import violations
from playwright.sync_api import Page, expect
from pretended import Pretended
from served import Served, served

from sim.classroom.export.file import written
from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.room import Lessons
from sim.classroom.lessons.telling import shown, told

LESSON = LESSONS["promise"]


@dataclass(frozen=True)
class Place:
    """A page.

    Attributes:
        address: behind the #; with no classroom before it, a page of the file.
        first: what is done there before it is looked at.
        where: ``alone``, a teacher's own machine; ``door``, a shared classroom one has not come into; ``file``.
    """

    address: str
    first: Callable[[Page], None] = lambda page: None
    where: str = "alone"


def _market(page: Page) -> None:
    expect(page.locator("svg.chart-drawing").first).to_be_attached()


def _shelf(page: Page) -> None:
    expect(page.locator(".lesson-shelf li")).to_have_count(len(LESSONS))


def _asked(page: Page) -> None:
    expect(page.locator(".lesson-option").first).to_be_visible()


def _chosen(page: Page) -> None:
    page.locator(".lesson-option input").first.check()


def _played(page: Page) -> None:
    _chosen(page)
    page.locator(".lesson-predict button.main").click()
    expect(page.locator(".lesson-result")).to_be_visible()
    page.locator(".lesson-notes summary").click()


def _opened_up(page: Page) -> None:
    for summary in page.locator("main summary").all():
        summary.click()


PAGES = {
    "the door": Place("", where="door"),
    "the market": Place("/market", _market),
    "the lessons": Place("/lessons", _shelf),
    "a lesson asked": Place(f"/lessons/{LESSON.id}", _asked),
    "a lesson chosen": Place(f"/lessons/{LESSON.id}", _chosen),
    "a lesson played": Place(f"/lessons/{LESSON.id}", _played),
    "a lesson in a file": Place("/lessons", _played, "file"),
    "a market in a file": Place("/grid", _opened_up, "file"),
}


@pytest.fixture(scope="module")
def alone(small) -> Iterator[Served]:
    kept = Kept()
    kept.put(LESSON, small.get(LESSON))
    with served(lambda classroom: [Pretended(), Lessons(classroom, kept)]) as here:
        yield here


@pytest.fixture(scope="module")
def door() -> Iterator[Served]:
    with served(shared=True) as here:
        yield here


@pytest.fixture(scope="module")
def file(small, tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("file") / "page.html"
    lesson = {"told": told(LESSON), "result": shown(LESSON, small.get(LESSON))}
    place.write_text(written(lessons=[lesson], grids=[GRID]), "utf-8")
    return place.as_uri()


def _named(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh": zh}


MEASURES = {"profit": "money", "customers": "count", "encounter_satisfaction": "score", "retention": "share"}
LINES = [name for name in MEASURES if name != "profit"]
GRID = {
    "id": "made-up",
    "title": _named("A market", "一个市场"),
    "about": _named("Made up.", "虚构。"),
    "firm": "blue",
    "currency": _named("yuan", "元"),
    "customers": 100,
    "months": [1, 2, 3],
    "replications": 2,
    "seed": 1,
    "worlds": 6,
    "levers": [
        {
            "path": "promise.cushion",
            "label": _named("Promise less", "少承诺"),
            "about": _named("By how much.", "少多少。"),
            "values": [0.0, 0.1],
            "rest": 0.0,
            "nearest": 0,
            "begins": 1,
        }
    ],
    "measures": {name: {"label": _named(name, name), "unit": unit} for name, unit in MEASURES.items()},
    "rest": {name: [1.0, 2.0, 3.0] for name in LINES},
    "cells": {
        str(k): {
            "lines": {name: [1.0 + k, 2.0, 3.0] for name in LINES},
            "sums": {"profit": {"value": [0.0, k, k], "low": [0.0, -1.0, 0.5], "high": [0.0, 2.0, 3.0]}},
            "differences": {name: {"value": k, "low": k / 2, "high": 2.0 * k} for name in MEASURES},
        }
        for k in (0, 1)
    },
}
"""A market as a file holds it: what it comes to is nobody's finding, how it is shown is looked at."""


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious_in_any_language_or_theme(
    opened: Callable[..., Page], request: pytest.FixtureRequest, looked_at: Callable[[Page, str], None], name: str
) -> None:
    place = PAGES[name]
    here = request.getfixturevalue(place.where)
    page = opened(f"{here if isinstance(here, str) else here.url}#{place.address}", "telephone")
    page.locator("main h1, main form, main .live").first.wait_for()
    place.first(page)
    found = {}
    for language, theme in (("English", "light"), ("中文", "dark")):
        page.get_by_role("button", name=language).click()
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        if wrong := violations(page):
            found[f"{language}, {theme}"] = wrong
        looked_at(page, f"accessible-{name.replace(' ', '-')}-{theme}")
    assert found == {}


@pytest.mark.parametrize("name", PAGES)
def test_whoever_uses_the_keyboard_alone_gets_everywhere_and_sees_where_they_are(
    opened: Callable[..., Page], request: pytest.FixtureRequest, name: str
) -> None:
    place = PAGES[name]
    here = request.getfixturevalue(place.where)
    page = opened(f"{here if isinstance(here, str) else here.url}#{place.address}", "laptop")
    page.locator("main h1, main form, main .live").first.wait_for()
    wanted = page.locator(
        "main :is(a, button, input, select, summary):visible:not(:disabled):not([type=radio])"
    ).count()
    page.locator("body").press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    reached = 0
    for _ in range(wanted + 40):
        page.keyboard.press("Tab")
        where = page.evaluate(
            """() => { const at = document.activeElement;
               return !at.closest("main") || at.id === "main" ? null
                    : [at.matches("a, button, input:not([type=radio]), select, summary"), getComputedStyle(at).outlineStyle]; }"""
        )
        if where is None:
            break
        counted, outline = where
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        reached += counted
    assert reached >= wanted, f"{reached} of {wanted} controls"
