"""Pages of the record that is kept, as someone opens them: nothing runs out of its place, and axe finds nothing serious."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from looks import scrolls_sideways, violations
from playwright.sync_api import Page

from sim.lab.court.record import shipped
from sim.report.claim import claim_sheet
from sim.report.court import record_sheet
from sim.report.html import html
from sim.words import LANGUAGES

PAGES = ("record", "retention-profit", "peak-and-end", "second-failure")
"""The record, and claims with the longest names, the most figures, sets of luck that disagree."""

_CUT = """() => [...document.querySelectorAll(".table, pre, figure, .short, dd, p")]
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .filter((one) => { const cue = one.nextElementSibling;
    return !(cue && cue.classList.contains("cue") && getComputedStyle(cue).display !== "none"); })
  .map((one) => `${one.className || one.tagName}: ${one.textContent.trim().slice(0, 40)}`)"""
"""What is wider than its place and does not say that it can be moved sideways."""

_FIRST = """() => { const one = document.querySelector("figure"); return one ? one.getBoundingClientRect().top : 0; }"""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_court_fits_its_window_and_axe_finds_nothing_serious(
    opened: Callable[..., Page], looked_at: Callable[[Page, str], None], tmp_path: Path, name: str, lang: str
) -> None:
    kept = shipped()
    assert kept is not None
    claims = {one["study"]: one for one in kept["claims"]}
    sheet = record_sheet(kept["claims"], lang) if name == "record" else claim_sheet(claims[name], lang=lang)
    file = tmp_path / f"{name}.{lang}.html"
    file.write_text(html(sheet), "utf-8")
    page = opened(file.as_uri(), "projector")
    wrong: dict[str, object] = {}
    for width, height in ((1280, 720), (768, 1024), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        if found := [*page.evaluate(_CUT), *(["the page"] if scrolls_sideways(page) else [])]:
            wrong[f"cut at {width}"] = found
        if (top := page.evaluate(_FIRST)) > height:
            wrong[f"more than a screen before the first figure at {width}"] = top
        looked_at(page, f"{name}-{lang}-{width}")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        if found := violations(page):
            wrong[scheme] = found
    assert wrong == {}
