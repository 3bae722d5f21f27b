"""The tutorials are run as they stand: every block of bash and Python, in order, in an empty folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docs_pages import DOCS, blocks, play

PAGES = sorted(page for page in (DOCS / "tutorials").glob("*.md") if page.stem != "index")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_tutorial_does_what_it_says(page: Path, tmp_path: Path, loyalty: Callable[..., Any]) -> None:
    assert play(page, tmp_path, loyalty) >= 4


def test_there_are_the_tutorials_that_were_promised() -> None:
    assert {"researcher", "educator", "analyst", "benchmark"} <= {page.stem for page in PAGES}


def test_no_block_is_left_out_for_its_language() -> None:
    for page in PAGES:
        assert {block.language for block in blocks(page.read_text("utf-8"))} <= {"bash", "python"}, page
