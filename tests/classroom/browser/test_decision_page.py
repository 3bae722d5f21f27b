"""The page that a board reads, in Chromium: nothing asked of the network, nothing cut at three widths, nothing
that axe would stumble over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from looks import violations
from playwright.sync_api import Page
from worlds.decided import decided

from sim.report import write


@pytest.fixture(scope="module", params=["en", "zh"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(decided(), tmp_path_factory.mktemp("board") / f"{request.param}.html", request.param).as_uri()


def test_the_page_is_whole_and_sound_on_a_projector_and_a_telephone(
    opened: Callable[..., Page], file: str, looked_at: Callable[[Page, str], None]
) -> None:
    for size in ("projector", "telephone"):
        page = opened(file, size)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert violations(page) == []
        looked_at(page, f"decision-{size}-{Path(file).stem}")
