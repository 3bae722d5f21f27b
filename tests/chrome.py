"""A Chromium that finds no machine but this one, and the windows that pages are looked at in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = {"projector": (1280, 720), "laptop": (1440, 900), "telephone": (390, 844)}
"""Width and height of the windows that pages are looked at in."""

CUT = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""A browser that finds no machine but this one."""


def chromium() -> str | None:
    """Where there is a Chromium."""
    named = os.environ.get("LOYALTY_CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def driven(*more: str) -> Iterator[Browser]:
    """A Chromium to drive; where there is none a test is left out, but in CI it fails.

    A module's own: while Playwright runs, its loop is the thread's, and a test elsewhere that runs a loop of its own cannot.
    """
    from playwright.sync_api import sync_playwright

    path = chromium()
    if path is None:
        said = "needs Chromium: apt install chromium, or LOYALTY_CHROMIUM with its path"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*CUT, *more])
        yield running
        running.close()
