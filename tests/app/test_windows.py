"""Events, snapshots, layers, ties and diaries on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, refused

from sim.results.store import read_tables
from sim.windows import EVENTS


def test_run_writes_what_is_asked_for(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    plain = loyalty("run", market, "--json")
    said = loyalty("run", market, "--json", "--out", out, "--events", "--ties", "--snapshot", "-1,3:trust,people.spend")
    assert said.code == 0
    assert said.out == plain.out, "watching changes nothing"
    tables, _ = read_tables(out)
    assert set(EVENTS) <= set(tables)
    assert set(tables["snapshots"]["month"]) == {-1, 3}
    assert set(tables["ties"]["kind"]) == {"strong"}
    some = tmp_path / "some"
    assert loyalty("run", market, "--out", some, "--events", "told", "purchases", "--json").code == 0
    assert set(read_tables(some)[0]) & set(EVENTS) == {"told", "purchases"}


def test_run_says_who_is_in_which_layer(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    said = loyalty("run", market, "--pyramid", "--months", 26)
    assert said.code == 0
    assert "platinum" in said.out and "a year later" in said.out
    assert "a year later" not in loyalty("run", market, "--pyramid").out
    found = json.loads(loyalty("run", market, "--pyramid", "--json", "--months", 26).out)
    assert {row["layer"] for row in found["pyramid"]} >= {"platinum", "gold", "iron", "lead"}
    out = tmp_path / "out"
    assert loyalty("run", market, "--pyramid", "--months", 26, "--figures", "--out", out).code == 0
    assert {"whale.png", "migration.png", "pyramid.png"} <= {p.name for p in (out / "figures").iterdir()}
    assert "Who brings the profit" in (out / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--events"], "--events needs --out"),
        (["--ties"], "--ties needs --out"),
        (["--events", "purchase", "--out", "OUT"], "did you mean 'purchases'"),
        (["--snapshot", "trust", "--out", "OUT"], "MONTHS:COLUMNS"),
        (["--snapshot", "0:trsut", "--out", "OUT"], "did you mean 'trust'"),
        (["--snapshot", "99:trust", "--out", "OUT"], "allowed: -1"),
    ],
)
def test_what_cannot_be_watched_is_said_and_nothing_written(
    words: list[str], says: str, market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    out = tmp_path / "out"
    refused(loyalty("run", market, *[out if word == "OUT" else word for word in words]), says)
    assert not out.exists()


def test_a_checkpoint_keeps_what_was_seen(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    words = ["run", market, "--json", "--events", "--out"]
    assert loyalty(*words, tmp_path / "a", "--checkpoint", tmp_path / "half.npz").code == 0
    assert loyalty(*words, tmp_path / "b", "--resume", tmp_path / "half.npz").code == 0
    one, two = (read_tables(tmp_path / name)[0] for name in "ab")
    assert all(one[name].equals(two[name]) for name in one)
    assert loyalty("run", market, "--checkpoint", tmp_path / "blind.npz").code == 0
    refused(loyalty(*words, tmp_path / "c", "--resume", tmp_path / "blind.npz"), "saved without the event table")


def test_a_diary_is_told_written_and_given_as_json(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    page = tmp_path / "life.html"
    said = loyalty("diary", market, "--customer", 7, "--out", page)
    assert said.code == 0
    assert said.out.startswith("Customer 7 of ")
    assert "Month" in said.out
    assert "customer 7" in page.read_text("utf-8")
    assert json.loads(loyalty("diary", market, "--customer", 7, "--json").out)["customer"] == 7
    assert loyalty("diary", market).out.count("Left alpha") >= 1
    refused(loyalty("diary", market, "--customer", 100_000), "customers are 0 to")
    refused(loyalty("diary", market, "--customer", "hero"), "leaver, saved, complainer")
