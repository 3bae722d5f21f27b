"""The court record that is kept: of all claims, and every page of it what its data and today's words say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sim.lab.court.find import find_studies
from sim.lab.court.record import on_trial, shipped, written
from sim.report.claim import claim_sheet
from sim.report.court import record_sheet
from sim.report.markdown import markdown
from sim.words import LANGUAGES

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "claims"
ANEW = "loyalty claims --record docs/claims makes the pages anew"


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    found = shipped()
    assert found is not None
    return found


def test_it_is_of_every_claim_as_it_is_told_today(record: dict[str, Any]) -> None:
    assert [one["study"] for one in record["claims"]] == on_trial()
    assert [one["found"]["number"] for one in record["claims"]] == list(range(1, 25))
    for one in record["claims"]:
        (study,) = find_studies(one["study"])
        assert one["claim"] == study.claim
        assert study.case is not None and one["definitions"] == dict(study.case.definitions)
        assert one["found"]["customers"].keys() == {market.name for market in study.case.markets}


def test_what_is_shipped_is_what_is_kept(record: dict[str, Any]) -> None:
    assert (FOLDER / "record.json").read_bytes() == written(record)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_what_its_data_say(record: dict[str, Any], lang: str) -> None:
    ending = "" if lang == "en" else f".{lang}"
    sheet = record_sheet(record["claims"], lang)
    assert (FOLDER / f"README{ending}.md").read_text("utf-8") == markdown(sheet), ANEW
    for one in record["claims"]:
        page = markdown(claim_sheet(one, lang=lang))
        assert (FOLDER / f"{one['study']}{ending}.md").read_text("utf-8") == page, f"{one['study']}: {ANEW}"
