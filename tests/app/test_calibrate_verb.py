"""The verb calibrate: what it says, writes and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, refused

from sim.lab.ensemble.ensemble import Ensemble
from sim.scenario import Scenario

QUICK = ("--worlds", "128", "--customers", "300", "--members", "4", "--workers", "1")


@pytest.fixture
def members(tmp_path: Path) -> Path:
    shares = (1.0, 0.76, 0.61, 0.52, 0.45, 0.4, 0.37)
    path = tmp_path / "members.csv"
    path.write_text("month,alive\n" + "".join(f"{k},{round(500 * s)}\n" for k, s in enumerate(shares)))
    return path


def test_it_says_what_it_learned_and_writes_three_files(members: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "own.yaml"
    said = loyalty("calibrate", str(members), "--kind", "survival", "--hold-out", "2", *QUICK, "--out", str(out))
    assert said.code == 0, said
    assert "What was held out is missed by" in said.out and "shifted-beta-geometric" in said.out
    assert Scenario.load(out).name == "own"
    assert len(Ensemble.load(tmp_path / "own.ensemble.yaml")) == 4
    assert "held out" in (tmp_path / "own.html").read_text()
    before = out.read_bytes()
    refused(loyalty("calibrate", str(members), "--kind", "survival", *QUICK, "--out", str(out)), "--replace")
    assert out.read_bytes() == before


def test_json_is_json_and_nothing_else(members: Path, loyalty: Loyalty) -> None:
    said = loyalty("calibrate", str(members), "--kind", "survival", *QUICK, "--json", "--lang", "zh")
    told = json.loads(said.out)
    assert said.err == ""
    assert {row["parameter"] for row in told["parameters"]} >= {"leaving.mean", "leaving.spread"}
    assert all(row["low"] <= row["median"] <= row["high"] for row in told["parameters"])


def test_a_file_that_is_none_is_told_in_rows(tmp_path: Path, loyalty: Loyalty) -> None:
    path = tmp_path / "rising.csv"
    path.write_text("month,alive\n0,500\n1,400\n2,450\n")
    said = loyalty("calibrate", str(path), "--kind", "survival", "--out", str(tmp_path / "own.yaml"))
    assert said.code == 2 and "Traceback" not in said.err
    assert not (tmp_path / "own.yaml").exists()


def test_what_cannot_be_fitted_is_refused_before_any_world(members: Path, loyalty: Loyalty) -> None:
    args = ("calibrate", str(members), "--kind", "survival", *QUICK)
    refused(loyalty(*args, "--fit", "market.reviw_rate"), "review_rate")
    refused(loyalty(*args, "--hold-out", "6"), "held out")
    refused(loyalty(*args, "--hold-out", "soon"), "whole number")
    refused(loyalty(*args, "--out", "own.txt"), ".yaml")
