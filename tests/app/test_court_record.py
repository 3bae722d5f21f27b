"""The court record as files: whole, the same again, and never another one's place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from worlds.claims import small_record

from sim.app.court_record import free_for, write_record
from sim.app.output import InputError, plain
from sim.lab.court import record as kept
from sim.lab.court.find import StudyError

VERSIONS = {"loyalty": "1"}


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    found: dict[str, Any] = plain(kept.record_of([small_record("offers-to-customers")], VERSIONS, 1, 0.01))
    return found


@pytest.fixture(scope="module")
def folder(record: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("record")
    (place / "mine.md").write_text("mine")
    write_record(record, place, [{"claim": 3, "seconds": 1.0}], replace=False)
    return place


def test_every_form_stands_in_both_languages_and_what_was_there_stays(folder: Path) -> None:
    for name in ("README", "offers-to-customers"):
        for ending in ("", ".zh"):
            assert (folder / f"{name}{ending}.md").is_file()
    for ending in ("", ".zh"):
        assert (folder / f"record{ending}.html").is_file() and (folder / f"record{ending}.xlsx").is_file()
        assert (folder / f"offers-to-customers{ending}.html").read_text().count("<figure") >= 3
    assert (folder / "mine.md").read_text() == "mine"
    assert pd.read_csv(folder / "wall-time.csv")["seconds"].tolist() == [1.0]


def test_a_page_of_text_names_no_figure_that_is_not_there(folder: Path) -> None:
    assert not any("![" in page.read_text() for page in folder.glob("*.md"))


def test_the_page_of_all_leads_to_the_page_of_each(folder: Path) -> None:
    assert "](offers-to-customers.md)" in (folder / "README.md").read_text()
    assert "](offers-to-customers.zh.md)" in (folder / "README.zh.md").read_text()
    assert 'href="offers-to-customers.html"' in (folder / "record.html").read_text()


def test_data_hold_a_row_for_every_ask_and_market(folder: Path, record: dict[str, Any]) -> None:
    rows = pd.read_parquet(folder / "record.parquet")
    assert len(rows) == len(record["claims"][0]["found"]["asks"]) and set(rows["claim"]) == {3}


def test_the_same_record_is_the_same_bits_and_stands(folder: Path, record: dict[str, Any]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".csv"}
    write_record(record, folder, replace=False)
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("other", [{"seed": 2}, {"scale": 1.0}, {"versions": {"loyalty": "2"}}, {"claims": []}])
def test_another_record_is_refused_before_anything_is_lived(
    folder: Path, record: dict[str, Any], other: dict[str, Any]
) -> None:
    free_for(folder, record, replace=False)
    with pytest.raises(InputError, match="another record"):
        free_for(folder, {**record, **other}, replace=False)
    free_for(folder, {**record, **other}, replace=True)
    with pytest.raises(InputError, match="another record"):
        write_record({**record, **other}, folder, replace=False)


def test_what_is_no_record_is_not_written_over(tmp_path: Path, record: dict[str, Any]) -> None:
    (tmp_path / "record.json").write_text("[]")
    with pytest.raises(InputError, match="another record"):
        free_for(tmp_path, record, replace=False)


def test_a_record_speaks_no_language_but_that_of_its_claims(record: dict[str, Any]) -> None:
    assert set(record["claims"][0]) == set(kept.KEPT)
    assert json.loads(kept.written(record)) == record


def test_a_claim_is_named_by_its_number_too() -> None:
    assert kept.named("3") == ["offers-to-customers"]
    assert kept.named("all") == kept.on_trial()
    assert kept.named("rivalry") == ["rivalry"]
    with pytest.raises(StudyError, match="no claim 99; the numbers there are: "):
        kept.named("99")
