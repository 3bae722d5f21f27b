"""Chromium, driven by Playwright, with the network cut: whatever is asked for elsewhere fails the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chrome import SIZES, driven
from playwright.sync_api import Browser, BrowserContext, Page, expect

expect.set_options(timeout=60_000)
"""Milliseconds: no verdict hangs on how long something takes, the machine may be busy with something else."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with driven() as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that remembers nothing of other tests."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB", reduced_motion="reduce")
    yield fresh
    fresh.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page at a size, and holds it to this: no request failed, nothing was asked of another machine, no error told."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_(url: str, size: str = "projector", **options: object) -> Page:
        width, height = SIZES[size]
        settings: dict[str, object] = {"locale": "en-GB", "reduced_motion": "reduce", **options}
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(60_000)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: wrong.append(f"error: {e}"))
        page.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}") if "/socket" not in r.url else None)
        page.on("request", lambda r: None if _ours(r.url) else wrong.append(f"asked elsewhere: {r.url}"))
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


def _ours(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "file:"))


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go: LOYALTY_PICTURES, to be looked at, or nowhere that stays."""
    place = Path(os.environ.get("LOYALTY_PICTURES") or tmp_path)
    place.mkdir(parents=True, exist_ok=True)
    return place


@pytest.fixture
def looked_at() -> Callable[[Page, str], None]:
    """Takes a picture of a whole page, where somebody wants to look at it: drawing a long page takes a while."""

    def take(page: Page, name: str) -> None:
        if place := os.environ.get("LOYALTY_PICTURES"):
            page.screenshot(path=Path(place) / f"{name}.png", full_page=True)

    return take
