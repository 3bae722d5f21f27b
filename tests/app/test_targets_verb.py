"""The verb targets, as people and machines use it."""

from __future__ import annotations

import json
from pathlib import Path

import loyalty_studies.targets.staged  # noqa: F401  its strategy is registered once, and a command puts away what it brought
import pytest
from commandline import Loyalty, refused, tree

from sim.lab.court.target import find_targets
from sim.report.markdown import markdown
from sim.report.targets import targets_sheet

QUICK = ("--seeds", 2, "--scale", 0.1, "--workers", 1)


def test_a_look_at_one_target(loyalty: Loyalty) -> None:
    said = loyalty("targets", "A23", *QUICK)
    assert said.code == 0
    for word in ("A23", "cannot be told", "Recall correlates", "1,200 worlds more", "--tables"):
        assert word in said.out
    assert "INPUT" not in said.out
    full = loyalty("targets", "A23", *QUICK, "--tables")
    for word in ("INPUT", "Alaybek", "Recall correlates", "1,200 worlds more"):
        assert word in full.out


def test_a_set_of_targets_has_a_name() -> None:
    assert find_targets("literature") == find_targets()
    assert [target.label for target in find_targets(["literature", "A5"])] == [t.label for t in find_targets()]


def test_results_and_page_are_written_and_not_measured_again(loyalty: Loyalty, tmp_path: Path) -> None:
    first = loyalty("targets", "peak-end", *QUICK, "--out", tmp_path, "--json")
    assert first.code == 0
    records = json.loads((tmp_path / "targets.json").read_text())["targets"]
    (found,) = json.loads(first.out)["targets"]
    assert records == [found]
    assert len(found["parts"][0]["values"]) == 2
    assert (tmp_path / "targets.md").read_text() == markdown(targets_sheet(records))
    before = tree(tmp_path)
    again = loyalty("targets", "peak-end", *QUICK, "--out", tmp_path, "--json")
    assert again.out == first.out
    assert "not measured again" in again.err
    assert tree(tmp_path) == before
    other = loyalty("targets", "A8", "A10", *QUICK, "--out", tmp_path)
    assert other.code == 0
    assert [r["label"] for r in json.loads((tmp_path / "targets.json").read_text())["targets"]] == ["A8", "A10", "A23"]


OVER = ("--sensitivity", 2, "--seeds", 1, "--scale", 0.05, "--workers", 1)


def test_a_dry_run_over_the_ranges_lives_nothing(loyalty: Loyalty) -> None:
    said = loyalty("targets", "A23", "A8", "--sensitivity", 64, "--scale", 0.05, "--dry-run")
    assert said.code == 0, said.err
    for word in ("2 targets", "64 points and the defaults", "2 seeds each", "6,240 worlds", "None was lived"):
        assert word in said.out
    chinese = loyalty("targets", "A23", "--sensitivity", 64, "--scale", 0.05, "--dry-run", "--lang", "zh")
    for word in ("64 个点加默认值", "5,200 个世界", "尚未运行"):
        assert word in chinese.out


def test_what_a_target_does_over_the_ranges_is_written_beside_it(loyalty: Loyalty, tmp_path: Path) -> None:
    how = ("targets", "A10")
    measured = loyalty(*how, *QUICK, "--out", tmp_path)
    assert measured.code == 0, measured.err
    (before,) = json.loads((tmp_path / "targets.json").read_text())["targets"]
    said = loyalty(*how, *OVER, "--out", tmp_path, "--tables")
    assert said.code == 0, said.err
    for word in ("of 2 points", "holds", "at the defaults"):
        assert word in " ".join(said.out.split())
    held = json.loads((tmp_path / "targets.json").read_text())
    (record,) = held["targets"]
    swing = record["sensitivity"]
    assert {key: value for key, value in record.items() if key != "sensitivity"} == before
    assert (swing["points"], swing["seeds"], swing["scale"]) == (2, 1, 0.05)
    assert (tmp_path / "targets.md").read_text() == markdown(targets_sheet([record], ranges=held["ranges"]))
    again = loyalty(*how, *OVER, "--out", tmp_path)
    assert "not measured again" in again.err
    assert json.loads((tmp_path / "targets.json").read_text()) == held
    anew = loyalty(*how, "--seeds", 1, "--scale", 0.1, "--workers", 1, "--out", tmp_path)
    assert anew.code == 0
    kept = json.loads((tmp_path / "targets.json").read_text())
    assert kept["targets"][0]["seeds"] == 1
    assert kept["targets"][0]["sensitivity"] == swing
    assert kept["ranges"] == held["ranges"]


def test_a_target_over_the_ranges_needs_no_folder(loyalty: Loyalty, tmp_path: Path) -> None:
    said = loyalty("targets", "A10", *OVER, "--json", "--xlsx", tmp_path / "over.xlsx")
    assert said.code == 0, said.err
    found = json.loads(said.out)
    assert found["points"] == 2
    assert found["targets"][0]["sensitivity"]["points"] == 2
    assert (tmp_path / "over.xlsx").is_file()


def test_a_torn_file_of_results_is_made_anew(loyalty: Loyalty, tmp_path: Path) -> None:
    (tmp_path / "targets.json").write_text('{"targets": [{"name"')
    said = loyalty("targets", "A10", *QUICK, "--out", tmp_path)
    assert said.code == 0
    assert "torn" in said.err
    assert len(json.loads((tmp_path / "targets.json").read_text())["targets"]) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("peak-ent",), "did you mean 'peak-end'"),
        (("A23", "--seeds", 0), "out of range"),
        (("A23", "--seeds", 2.5), "not a whole number"),
        (("A23", "--scale", -1), "allowed"),
        (("A23", "--sensitivity", 3), "powers of 2"),
        (("A23", "--sensitivity", 1), "out of range"),
        (("A23", "--dry-run"), "--sensitivity POINTS"),
    ],
)
def test_what_cannot_be_done_is_refused(words: tuple[object, ...], message: str, loyalty: Loyalty) -> None:
    refused(loyalty("targets", *words), message)


def test_nothing_is_written_beside_a_target_that_is_not_there(loyalty: Loyalty, tmp_path: Path) -> None:
    refused(loyalty("targets", "A10", *OVER, "--out", tmp_path), "measure it first")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(loyalty: Loyalty, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("x")
    refused(loyalty("targets", "A23", *QUICK, "--out", place), "is a file")
    assert place.read_text() == "x"
