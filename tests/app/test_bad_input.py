"""Bad input gets one clear message and exit code 2, and changes nothing on disk."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from commandline import SMALL, Loyalty, refused, tree

TIES = SMALL + "network: {kind: file, path: ties.csv}\n"

FILES = {
    "unknown key": (SMALL + "netwrok: {kind: none}\n", "did you mean 'network'"),
    "unknown key inside": (SMALL.replace("category_price", "category_prise"), "category_price"),
    "an arm's strategy": (
        SMALL + "assign: {share: 0.2, arms: {cheap: {share: 0.3, strategy: price-cutt}}}\n",
        "assign.arms.cheap.strategy: no strategy 'price-cutt'",
    ),
    "NaN": (SMALL.replace("start_outside: 0.1", "start_outside: .nan"), "start_outside"),
    "infinity": (SMALL.replace("category_price: 20", "category_price: .inf"), "category_price"),
    "shares": (SMALL.replace("start_outside: 0.1", "start_outside: 0.2"), "sum to 1"),
    "negative rate": (SMALL.replace("size: 120", "size: 120, entry_rate: -0.1"), "entry_rate"),
    "empty": ("", "empty"),
    "not a mapping": ("- 1\n- 2\n", "mapping"),
    "not YAML": ("market: [1, 2\n", "line"),
    "two documents": (SMALL + "---\n" + SMALL, "document"),
    "a tag": ("market: !!python/object/apply:os.system [echo]\n", "tag"),
    "YAML bomb": (
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "",
    ),
    "deep": ("a: " + "[" * 5000 + "]" * 5000, ""),
    "too large": ("# " + "x" * 1_100_000, "larger"),
    "unknown strategy": (
        SMALL.replace("start_share: 0.45}", "start_share: 0.45, strategy: undr-promise}", 1),
        "under-promise",
    ),
    "unknown parameter": (
        SMALL.replace("start_share: 0.45}", "start_share: 0.45, strategy: {use: under-promise, cushon: 0.1}}", 1),
        "cushion",
    ),
    "parameter out of range": (
        SMALL.replace("start_share: 0.45}", "start_share: 0.45, strategy: {use: under-promise, cushion: 3}}", 1),
        "-0.3 to 0.3",
    ),
    "parameter of the wrong kind": (
        SMALL.replace("start_share: 0.45}", "start_share: 0.45, strategy: {use: under-promise, cushion: much}}", 1),
        "number",
    ),
    "leads elsewhere": ("extends: ../../etc/passwd\n", "folder"),
    "extends nothing": ("extends: no-such-market\n", "no-such-market"),
}


@pytest.mark.parametrize("case", FILES)
def test_a_bad_file_is_refused_by_every_verb(case: str, tmp_path: Path, results: Path, loyalty: Loyalty) -> None:
    text, word = FILES[case]
    file = tmp_path / "bad.yaml"
    file.write_text(text)
    before = tree(results)
    refused(loyalty("validate", file), "bad", word)
    refused(loyalty("run", file, "--out", results), word)
    refused(loyalty("compare", file, "--out", results), word)
    refused(loyalty("demo", file, "--out", results), word)
    refused(loyalty("compare", "textbook", file, "--out", results), word)
    refused(loyalty("report", file, "--out", results / "page.html"), word)
    assert tree(results) == before


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\x7fELF\x02\x01\x01\0\0\0", "binary"),
        (b"\xff\xfe" + SMALL.encode("utf-16-le"), "UTF-16"),
        (SMALL.encode() + b"\xff\xfe\xfa", "UTF-8"),
    ],
    ids=["binary", "UTF-16", "not UTF-8"],
)
def test_a_binary_file_is_refused(content: bytes, word: str, tmp_path: Path, results: Path, loyalty: Loyalty) -> None:
    file = tmp_path / "bad.yaml"
    file.write_bytes(content)
    before = tree(results)
    refused(loyalty("run", file, "--out", results), word)
    assert tree(results) == before


def test_a_circle_is_refused(tmp_path: Path, results: Path, loyalty: Loyalty) -> None:
    (tmp_path / "one.yaml").write_text("extends: two.yaml\n")
    (tmp_path / "two.yaml").write_text("extends: one.yaml\n")
    before = tree(results)
    refused(loyalty("run", tmp_path / "one.yaml", "--out", results), "circle", "one.yaml", "two.yaml")
    assert tree(results) == before


@pytest.mark.parametrize(
    ("ties", "word"),
    [
        (None, "ties.csv"),
        ("", "empty"),
        ("source\n1\n", "source,target"),
        ("source,target\n1,2\n2,1\n", "tied already"),
        ("source,target\n1,1\n", "itself"),
        ("source,target\n1,9999\n", "out of range"),
        ("source,target\n1,x\n", "whole number"),
        ("source,target\n1,2024-01-05\n", "whole number"),
        ("source,target\n1,nan\n", "whole number"),
        ("source,target\n1,2,3\n", "3 values"),
    ],
)
def test_a_bad_file_of_ties_is_refused(
    ties: str | None, word: str, tmp_path: Path, results: Path, loyalty: Loyalty
) -> None:
    file = tmp_path / "tied.yaml"
    file.write_text(TIES)
    if ties is not None:
        (tmp_path / "ties.csv").write_text(ties)
    before = tree(results)
    refused(loyalty("validate", file), word)
    refused(loyalty("run", file, "--out", results, "--replace"), word)
    refused(loyalty("compare", file, "--out", results, "--replace"), word)
    assert tree(results) == before


@pytest.mark.parametrize(
    ("words", "hints"),
    [
        (["run", "textbok"], ["textbook"]),
        (["run", "no/such/market.yaml"], ["no such file"]),
        (["run", "."], ["folder"]),
        (["run", "/dev/null"], ["not a regular file"]),
        (["run", "a\0b.yaml"], []),
        (["run", "\x1b[31mred"], ["\\x1b"]),
        (["compare", "textbook", "under-promis"], ["under-promise"]),
        (["compare", "textbook", "under-promise:cushon=0.1"], ["cushion"]),
        (["compare", "textbook", "under-promise:cushion=7"], ["-0.3 to 0.3"]),
        (["compare", "textbook", "under-promise:cushion=.nan"], ["cushion"]),
        (["compare", "textbook", "under-promise:cushion"], ["KEY=VALUE"]),
        (["compare", "textbook", "under-promise:cushion=0.1,cushion=0.2"], ["twice"]),
        (["compare", "textbook", "under-promise:strength=1.5"], ["0 to 1"]),
        (["compare", "textbook", "under-promise:strength=.inf"], ["0 to 1"]),
        (["compare", "textbook", "under-promise:name=x"], ["--policy"]),
        (["compare", "textbook", "set-levers:recovery.eas=1"], ["ease"]),
        (["compare", "textbook", "set-levers:ease=1"], ["block.field"]),
        (["compare", "textbook", "set-levers:recovery.ease=x"], ["recovery.ease"]),
        (["compare", "textbook", "rest", "rest"], ["twice"]),
        (["compare", "textbook", "telecom"], ["cannot be paired"]),
        (["compare", "textbook", "--policy", "half"], ["NAME=STRATEGY"]),
        (["compare", "textbook", "--policy", "half=under-promis"], ["under-promise"]),
        (["compare", "textbook", "--firm", "alfa"], ["alpha"]),
        (["compare", "textbook", "--measure", "profits"], ["profit"]),
        (["compare", "textbook", "--replications", "0"], ["--replications", "1 to"]),
        (["compare", "textbook", "--replications", "2.5"], ["--replications"]),
        (["compare", "textbook", "--workers", "0"], ["--workers"]),
        (["compare", "textbook", "--level", "2"], ["--level", "between 0 and 1"]),
        (["compare", "textbook", "--level", "nan"], ["--level"]),
        (["run", "textbook", "--seed", "-1"], ["--seed", "0 to"]),
        (["run", "textbook", "--seed", "4294967296"], ["--seed"]),
        (["run", "textbook", "--seed", "seven"], ["--seed"]),
        (["run", "textbook", "--seed", "nan"], ["--seed"]),
        (["run", "textbook", "--replication", "-1"], ["--replication"]),
        (["run", "textbook", "--threads", "0"], ["--threads"]),
        (["run", "textbook", "--threads", "100000"], ["--threads"]),
        (["run", "textbook", "--months", "0"], ["--months", "1 to 1,200"]),
        (["run", "textbook", "--months", "3", "--set", "market.months=4"], ["twice"]),
        (["run", "textbook", "--engine", "rows"], ["columns"]),
        (["run", "textbook", "--set", "market.monts=3"], ["months"]),
        (["run", "textbook", "--set", "market.months"], ["PATH=VALUE"]),
        (["run", "textbook", "--set", "market.months=.inf"], ["months"]),
        (["run", "textbook", "--set", "firms.alpha.strategy=undr-promise"], ["under-promise"]),
        (["run", "textbook", "--at", "3"], ["--checkpoint"]),
        (["run", "textbook", "--checkpoint", "x.npz", "--at", "37"], ["0 to 36"]),
        (["run", "textbook", "--resume", "nothing.npz"], ["no such checkpoint"]),
        (["run", "textbook", "--resume", "."], ["not a file"]),
        (["run", "textbook", "--figures"], ["--out"]),
        (["show", "textbok"], ["textbook"]),
        (["validate"], ["file"]),
        (["diff", "textbook", "textbok"], ["textbook"]),
        (["diff", "textbook"], ["B"]),
        (["claims", "retention-profits"], ["retention-profit"]),
        (["claims", "retention-profit", "--scale", "0"], ["--scale"]),
        (["check", "survivl"], ["survival"]),
        (["check", "--scale", "nan"], ["--scale"]),
        (["bench", "--size", "0"], ["--size"]),
        (["bench", "--threads", "-1"], ["--threads"]),
        (["list", "strategy"], ["strategies"]),
        (["rum", "textbook"], ["run"]),
        (["run", "textbook", "--sed", "3"], ["--seed"]),
        (["run", "textbook", "--json=perhaps"], ["--json"]),
        (["run"], ["SCENARIO"]),
    ],
    ids=lambda value: " ".join(value)[:60] if isinstance(value, list) else None,
)
def test_what_cannot_be_done_is_refused(
    words: list[str], hints: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    monkeypatch.chdir(tmp_path)
    before = tree(tmp_path)
    refused(loyalty(*words), *hints)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "words",
    [
        ["run", "textbok"],
        ["compare", "textbook", "under-promis"],
        ["compare", "textbook", "--measure", "profits"],
        ["compare", "textbook", "--firm", "alfa"],
        ["compare", "textbook", "telecom"],
        ["run", "textbook", "--resume", "nothing.npz"],
        ["demo", "textbok"],
        ["claims", "retention-profits"],
    ],
    ids=" ".join,
)
def test_bad_input_leaves_results_alone(words: list[str], results: Path, loyalty: Loyalty) -> None:
    before = tree(results)
    refused(loyalty(*words, "--out", results))
    assert tree(results) == before
    missing = results / "not" / "there"
    refused(loyalty(*words, "--out", missing))
    assert tree(results) == before


def test_an_output_that_cannot_be_written_is_refused_before_anything_is_run(
    market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    file = tmp_path / "file"
    file.write_text("keep me")
    before = tree(tmp_path)
    refused(loyalty("run", market, "--out", file), "is a file")
    refused(loyalty("run", market, "--out", file / "below"), "not a folder")
    refused(loyalty("compare", market, "--out", file), "is a file")
    refused(loyalty("demo", market, "--out", file), "is a file")
    refused(loyalty("report", market, "--out", tmp_path), "is a folder")
    refused(loyalty("run", market, "--checkpoint", tmp_path), "is a folder")
    refused(loyalty("run", market, "--out", "a\0b"))
    assert tree(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user who can be refused")
def test_an_unreadable_or_unwritable_folder_is_refused(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "market.yaml").write_text(SMALL)
    closed.chmod(0)
    try:
        refused(loyalty("run", closed / "market.yaml"), "permission")
        refused(loyalty("run", market, "--out", closed / "out"), "permission")
    finally:
        closed.chmod(0o755)


def test_a_folder_nobody_may_use_is_refused(
    market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    """The same where tests run as root, to whom every folder is open."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = tree(tmp_path)
    refused(loyalty("run", market, "--out", tmp_path / "out"), "no permission to write")
    assert tree(tmp_path) == before


def test_validate_names_every_problem_of_every_file(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(SMALL.replace("start_share: 0.45}", "start_share: -1, colour: red}", 1))
    said = loyalty("validate", market, bad, tmp_path / "none.yaml")
    assert said.code == 2
    assert "small.yaml: valid" in said.out.replace("\n", "")
    for word in ("start_share", "colour", "no such file"):
        assert word in said.err
    said = loyalty("validate", market, bad, "--json")
    assert said.code == 2
    first, second = json.loads(said.out)["files"]
    assert first["valid"]
    assert not second["valid"]
    assert {p["path"] for p in second["problems"]} >= {"firms.alpha.start_share", "firms.alpha.colour"}
