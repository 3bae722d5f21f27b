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
    found: dict[str, Any] = plain(kept.record_of([small_record("offers-to-customers")], VERSIONS))
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


@pytest.mark.parametrize("other", [{"id": "another"}, {"versions": {"loyalty": "2"}}])
def test_another_verdict_on_a_claim_is_refused_before_anything_is_lived(
    folder: Path, record: dict[str, Any], other: dict[str, Any]
) -> None:
    (one,) = record["claims"]
    free_for(folder, [one], replace=False)
    with pytest.raises(InputError, match="another verdict on offers-to-customers"):
        free_for(folder, [{**one, **other}], replace=False)
    free_for(folder, [{**one, **other}], replace=True)
    with pytest.raises(InputError, match="another verdict on offers-to-customers"):
        write_record({"claims": [{**one, **other}]}, folder, replace=False)


def test_a_claim_tried_anew_takes_its_own_place_and_the_others_stay(tmp_path: Path, record: dict[str, Any]) -> None:
    (one,) = record["claims"]
    other = {**one, "study": "under-promise", "found": {**one["found"], "number": 7}}
    write_record({"claims": [one]}, tmp_path, [{"claim": 3, "seconds": 1.0}], replace=False)
    write_record({"claims": [other]}, tmp_path, [{"claim": 7, "seconds": 2.0}], replace=False)
    full = {**one, "id": "full", "seed": 2, "scale": 1.0, "found": {**one["found"], "sets": 3}}
    with pytest.raises(InputError, match="another verdict"):
        write_record({"claims": [full]}, tmp_path, replace=False)
    assert kept.joined({"claims": [one]}, {"claims": [other]}) == json.loads((tmp_path / "record.json").read_text())
    write_record({"claims": [full]}, tmp_path, [{"claim": 3, "seconds": 9.0}], replace=True)
    there = json.loads((tmp_path / "record.json").read_text())["claims"]
    assert [(c["study"], c["id"]) for c in there] == [("offers-to-customers", "full"), ("under-promise", one["id"])]
    assert pd.read_csv(tmp_path / "wall-time.csv").to_numpy().tolist() == [[3, 9.0], [7, 2.0]]
    page = (tmp_path / "README.md").read_text()
    assert "1 claim was tried at full effort, on 3 sets of luck." in page
    assert "1 claim was tried at 1% of the full effort" in page
    assert "claims run 3 --seed 2 --scale 1 " in page and f"claims run 7 --seed {one['seed']} --scale" in page


@pytest.mark.parametrize("text", ["[]", "{", '{"claims": [{"study": "x"}]}', '{"claims": 3}'])
def test_what_is_no_record_is_not_written_over(tmp_path: Path, record: dict[str, Any], text: str) -> None:
    (tmp_path / "record.json").write_text(text)
    with pytest.raises(InputError, match="no record"):
        free_for(tmp_path, record["claims"], replace=False)
    with pytest.raises(InputError, match="no record"):
        write_record(record, tmp_path, replace=False)
    assert [path.name for path in tmp_path.iterdir()] == ["record.json"]
    write_record(record, tmp_path, replace=True)
    assert json.loads((tmp_path / "record.json").read_text()) == record


def test_a_record_speaks_no_language_but_that_of_its_claims(record: dict[str, Any]) -> None:
    assert set(record["claims"][0]) == {*kept.KEPT, "versions"}
    assert json.loads(kept.written(record)) == record


def test_a_claim_is_named_by_its_number_too() -> None:
    assert kept.named("3") == ["offers-to-customers"]
    assert kept.named("all") == kept.on_trial()
    assert kept.named("rivalry") == ["rivalry"]
    with pytest.raises(StudyError, match="no claim 99; the numbers there are: "):
        kept.named("99")
