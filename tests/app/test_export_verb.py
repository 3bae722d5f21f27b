"""The verb export: what it writes, its own folder, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
from commandline import Loyalty, refused

ASKED = ("export", "textbook", "better-service", "--customers", "200", "--months", "6")


def test_it_writes_records_truth_and_dictionary_and_the_same_bits_again(tmp_path: Path, loyalty: Loyalty) -> None:
    out, again = tmp_path / "out", tmp_path / "again"
    said = loyalty(*ASKED, "--out", str(out))
    assert said.code == 0, said
    assert "true mean effect" in said.out and "treated" in said.out
    assert loyalty(*ASKED, "--out", str(again)).code == 0
    files = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert files == {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["kind"] == "export"
    assert set(manifest["files"]) == {path.as_posix() for path in files}
    effects = pd.read_csv(out / "truth" / "effects.csv")
    uplift = pd.read_csv(out / "uplift.csv")
    assert (uplift["outcome"] == effects["y1"].where(uplift["treatment"] == 1, effects["y0"])).all()


def test_it_knows_its_own_folder_and_leaves_others_alone(tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    assert loyalty(*ASKED, "--out", str(out)).code == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    refused(loyalty(*ASKED, "--difficulty", "hard", "--out", str(out)), "--replace", "loyalty export")
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert loyalty(*ASKED, "--difficulty", "hard", "--out", str(out), "--replace").code == 0
    assert "p" not in pd.read_csv(out / "uplift.csv")


def test_it_tells_machines_and_speaks_chinese(tmp_path: Path, loyalty: Loyalty) -> None:
    said = loyalty(*ASKED, "--json", "--lang", "zh", "--out", str(tmp_path / "zh"))
    found = json.loads(said.out)
    assert found["policy"] == "better-service"
    assert [one["outcome"] for one in found["effects"]] == ["kept", "spend", "margin"]
    assert found["customers"] == found["rows"]["uplift"] == found["rows"]["truth/effects"]
    assert "真相" in (tmp_path / "zh" / "README.md").read_text("utf-8")


def test_what_cannot_be_is_refused_and_nothing_is_written(tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    refused(loyalty(*ASKED, "--before", "6", "--out", str(out)), "before", "1 to 5")
    refused(loyalty(*ASKED, "--difficulty", "harder", "--out", str(out)), "easy")
    refused(loyalty("export", "textbook", "better-servce", "--out", str(out)), "better-service")
    refused(loyalty(*ASKED[:3], "--customers", "20", "--months", "6", "--out", str(out)), "take more customers")
    refused(loyalty(*ASKED[:3]), "--out")
    assert not out.exists()
