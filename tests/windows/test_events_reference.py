"""What is written about the event tables is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.windows import EVENTS
from sim.windows.reference import MARKDOWN, reference_markdown

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_up_to_date() -> None:
    if not (ROOT / "docs").is_dir():
        pytest.skip("not a checkout")
    assert (ROOT / MARKDOWN).read_text(encoding="utf-8") == reference_markdown(), "run: python -m sim.windows.reference"


@pytest.mark.parametrize("page", ["docs/reference/windows.md", "results/README.md"])
def test_every_table_is_named_where_people_look(page: str) -> None:
    if not (ROOT / "docs").is_dir():
        pytest.skip("not a checkout")
    text = (ROOT / page).read_text(encoding="utf-8")
    for name in (*EVENTS, "snapshots", "layers", "pyramid", "migration", "ties"):
        assert f"`{name}`" in text, name


@pytest.mark.parametrize("name", EVENTS)
def test_every_column_is_explained(name: str) -> None:
    event = EVENTS[name]
    assert event.about
    assert event.whose
    assert all(column.meaning for column in event.columns)
    assert {column.kind for column in event.columns if column.words} <= {"i1"}
