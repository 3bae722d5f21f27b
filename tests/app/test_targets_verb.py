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
    ],
)
def test_what_cannot_be_done_is_refused(words: tuple[object, ...], message: str, loyalty: Loyalty) -> None:
    refused(loyalty("targets", *words), message)


def test_a_file_is_no_folder(loyalty: Loyalty, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("x")
    refused(loyalty("targets", "A23", *QUICK, "--out", place), "is a file")
    assert place.read_text() == "x"
