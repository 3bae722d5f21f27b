"""The frame around the rooms, in a browser without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from served import served


@pytest.mark.parametrize("size", ["projector", "laptop", "telephone"])
def test_the_page_opens_and_changes_language_and_colours(
    opened: Callable[..., Page], size: str, pictures: Path
) -> None:
    with served() as here:
        page = opened(here.url, size)
        expect(page.get_by_text("Served by this machine to itself alone")).to_be_visible()
        page.get_by_role("button", name="中文").click()
        expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
        expect(page.get_by_text("仅由本机提供给本机")).to_be_visible()
        page.get_by_role("button", name="配色").click()
        page.screenshot(path=pictures / f"frame-{size}.png")


def test_on_a_shared_classroom_one_comes_in_by_the_code_and_a_name_is_text(opened: Callable[..., Page]) -> None:
    with served(shared=True) as here:
        code = here.classroom.roster.open()
        page = opened(here.url)
        page.get_by_label("Code of the class").fill("WRONG2")
        page.get_by_label("Your name").fill("<script>alert(1)</script>")
        page.get_by_role("button", name="Come in").click()
        expect(page.get_by_role("alert")).to_contain_text("no class with this code")
        page.get_by_label("Code of the class").fill(code.lower())
        page.get_by_role("button", name="Come in").click()
        expect(page.get_by_role("heading", name="Come in")).to_have_count(0)
        assert [s.name for s in here.classroom.roster.present()] == ["<script>alert(1)</script"]
