"""What the page on windows tells people to type works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "windows.md"


def test_what_the_page_says_to_type_runs() -> None:
    if not PAGE.exists():
        pytest.skip("not a checkout")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 4
    names: dict[str, object] = {}
    for block in blocks:
        exec(block, names)  # the page's own code
    assert names["curve"] is not None
