"""Every number is documented, and what is made from the models is up to date."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sim.scenario import Scenario, reference, yaml
from sim.scenario.files import bases, shipped, shipped_folder
from sim.scenario.reference import Field

ROOT = Path(__file__).resolve().parents[2]
FIELDS = list(reference.fields())
NUMBERS = [f for f in FIELDS if f.type in ("number", "whole number", "distribution")]


@pytest.mark.parametrize("field", NUMBERS, ids=lambda f: f.path)
def test_every_number_has_meaning_unit_range_and_source(field: Field) -> None:
    assert field.meaning
    assert field.unit not in ("", "-") or field.path.endswith("<trait>")
    assert field.source not in ("", "-") or field.path.endswith("<trait>")
    unbounded = field.path.startswith("<distribution>") or field.type == "distribution"
    assert field.range != "any" or unbounded


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.path)
def test_every_field_has_a_meaning(field: Field) -> None:
    assert field.meaning


def test_paths_are_unique() -> None:
    assert len({f.path for f in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize("name", [reference.MARKDOWN, reference.SCHEMA])
def test_the_files_are_up_to_date(name: str) -> None:
    made = {reference.MARKDOWN: reference.reference_markdown, reference.SCHEMA: reference.schema_text}[name]()
    if not (ROOT / "docs").is_dir():
        pytest.skip("not a checkout")
    assert (ROOT / name).read_text(encoding="utf-8") == made, "run: python -m sim.scenario.reference"


def test_the_command_checks_and_refuses_nonsense(capsys: pytest.CaptureFixture[str]) -> None:
    assert reference.main(["--wrong"]) == 2
    assert "usage" in capsys.readouterr().err


# ---- the schema, as editors read it --------------------------------------------------------------------------------

SCHEMA = reference.json_schema()
EDITOR = jsonschema.Draft7Validator(SCHEMA)


def check(value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in EDITOR.iter_errors(value)]


def test_the_schema_is_a_sound_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", bases())
def test_the_schema_accepts_a_base_with_firms(name: str) -> None:
    written, _ = yaml.read((shipped_folder() / f"{name}.yaml").read_bytes(), name)
    assert [line for line in check(written) if "'firms' is a required property" not in line] == []


@pytest.mark.parametrize("name", shipped())
def test_the_schema_accepts_what_is_shipped(name: str) -> None:
    written, _ = yaml.read((shipped_folder() / f"{name}.yaml").read_bytes(), name)
    assert check(written) == []
    assert check(Scenario.load(name).model_dump()) == []


def test_the_schema_accepts_the_short_forms_and_extends(base: Scenario) -> None:
    assert check(base.model_dump()) == []
    child = {
        "extends": "textbook",
        "population": {"traits": {"taste": 0, "spend": {"gamma": {"mean": 1, "shape": 2}}}, "segments": {"old": None}},
        "firms": {"alpha": {"strategy": "rest", "reputation": None}, "beta": None},
    }
    assert check(child) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"firms": {}},
        {"extends": 3},
        {"extends": "x", "firm": {}},
        {"extends": "x", "market": {"months": 0}},
        {"extends": "x", "market": {"kind": "other"}},
        {"extends": "x", "firms": {"a": {"promise": {"cushon": 0.1}}}},
        {"extends": "x", "firms": {"a": {"promise": {"cushion": 0.9}}}},
        {"extends": "x", "population": {"traits": {"taste": "wide"}}},
        {"extends": "x", "population": {"traits": {"taste": {"normal": {"mu": 1}}}}},
        {"extends": "x", "population": {"segments": {"a": {"traits": {"tast": 1}}}}},
        {"extends": "x", "journey": [{"emotion": 0.1}]},
        {"extends": "x", "firms": {"a": {"strategy": ["rest"]}}},
    ],
)
def test_the_schema_refuses_the_commonest_slips(wrong: dict[str, Any]) -> None:
    assert check(wrong)


def test_the_schema_is_plain_json() -> None:
    assert json.loads(reference.schema_text()) == SCHEMA
    assert "Infinity" not in reference.schema_text()


def test_the_room_is_light() -> None:
    code = "import sys, sim.scenario; print([m for m in ('numpy', 'pandas', 'numba', 'mesa') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
