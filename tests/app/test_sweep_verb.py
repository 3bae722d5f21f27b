"""Sweeps and stores from the command line, and what stands in a folder already."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from commandline import Loyalty, refused

from sim.app.sizes import duration, size
from sim.lab.store import read

TINY = ["--set", "population.size=60", "--months", 3, "--runner", "serial"]
STUDY = """
study: rates
scenario: small.yaml
policies:
  less: {use: under-promise}
  mine: mine.py:a-tenth-off
factors:
  policy.cushion: 0:0.2:2
  market.review_rate: [0.1, 0.2]
replications: 2
set: {market.months: 3}
"""
MINE = '''
import sim


@sim.strategy("a-tenth-off")
def tenth(view, *, share: float = 0.1):
    """Ten per cent off. Costs what it forgoes in price."""
    return view.rest.towards(1, price={"change": -share})


@sim.strategy("breaks")
def breaks(view):
    """Breaks in the second month. Costs nothing."""
    return {"programme": 1} if view.month > 0 else view.rest
'''


@pytest.fixture
def study(market: Path, tmp_path: Path) -> Path:
    """A study in a file, beside its market and a strategy."""
    (tmp_path / "mine.py").write_text(MINE)
    path = tmp_path / "study.yaml"
    path.write_text(STUDY)
    return path


def strict(text: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(text)
    return found


def test_a_study_is_lived_kept_and_gone_on_with(study: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    words = ["sweep", study, "--store", tmp_path / "kept", "--runner", "serial"]
    first = strict(loyalty(*words, "--json").out)
    assert (first["lived"], first["failed"]) == (16, [])
    again = strict(loyalty(*words, "--json").out)
    assert (again["lived"], again["kept"]) == (0, 16)
    assert again["differences"] == first["differences"]
    more = strict(loyalty(*words, "--replications", 3, "--json").out)
    assert more["lived"] == 8
    found = read.read(tmp_path / "kept", "rates")
    assert set(found["policy"]) == {"baseline", "less", "mine"}
    assert len(found) == 4 * 3 * 3
    said = loyalty("store", "status", tmp_path / "kept")
    assert said.code == 0
    for word in ("24 worlds", "rates", "nobody is at work"):
        assert word in " ".join(said.out.split())


def test_a_market_and_a_grid_are_a_sweep_too(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    said = loyalty(
        "sweep", market, "under-promise:cushion=0.1", "--policy", "half=price-cut:strength=0.5", "--vary",
        "market.review_rate=0.1:0.2:2", "--seeds", 2, "--store", tmp_path / "kept", "--out", out, *TINY,
    )  # fmt: skip
    assert said.code == 0, said.err
    for word in ("12 worlds in 6 arms", "About", "ms a world", "the same command goes on", "half changes profit"):
        assert word in said.out
    assert "tables are in" in said.err
    assert {"worlds.parquet", "responses.parquet", "differences.csv", "report.html"} <= {p.name for p in out.iterdir()}
    found = pd.read_parquet(tmp_path / "kept" / "sweeps" / "small" / "worlds.parquet")
    assert set(found["policy"]) == {"baseline", "under-promise:cushion=0.1", "half"}
    assert set(found["policy.strength"].dropna()) == {0.5}


def test_a_dry_run_lives_nothing_that_is_kept(study: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    said = loyalty("sweep", study, "--store", tmp_path / "kept", "--dry-run", "--json")
    found = strict(said.out)
    assert (found["worlds"], found["arms"], found["left"], found["kept"]) == (24, 12, 16, 8)
    assert all(float(str(found[name])) > 0 for name in ("pace", "seconds", "disk", "memory"))
    assert not (tmp_path / "kept").exists()


def test_above_an_hour_it_is_asked_for(
    study: Path, tmp_path: Path, loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sim.app.sweep.HOUR", 0.0)
    words = ["sweep", study, "--store", tmp_path / "kept", "--runner", "serial"]
    said = loyalty(*words)
    assert said.code == 2
    assert "say --yes" in said.err
    assert not (tmp_path / "kept").exists()
    assert loyalty(*words, "--yes").code == 0


def test_worlds_that_fail_are_told_and_retried(study: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    study.write_text(STUDY.replace("mine.py:a-tenth-off", "mine.py:breaks"))
    kept = tmp_path / "kept"
    said = loyalty("sweep", study, "--store", kept, "--runner", "serial")
    assert said.code == 1, said.err
    for word in ("strategy breaks (firm alpha, month 1)", "it returned dict", "failed", f"loyalty store retry {kept}"):
        assert word in " ".join(said.out.split()), word
    status = loyalty("store", "status", kept)
    assert status.code == 1
    assert "strategy breaks" in status.out
    retried = loyalty("store", "retry", kept, "--runner", "serial", "--json")
    (one,) = strict(retried.out)["sweeps"]  # type: ignore[misc]
    assert (one["kept"], one["failed"]) == (12, 4)
    compacted = loyalty("store", "compact", kept)
    assert "parts are 1 now" in compacted.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sweep", "nowhere"], "nowhere"),
        (["sweep", "textbook", "--vary", "market.review_rat"], "review_rate"),
        (["sweep", "textbook", "--vary", "market.review_rate=1:0:3"], "low end"),
        (["sweep", "textbook", "--vary", "policy.cushion=0:1:2"], "there are none"),
        (["sweep", "textbook", "no-such"], "no policy 'no-such'"),
        (["sweep", "textbook", "none.py"], "no such file"),
        (["sweep", "textbook", "--runner", "dsk"], "did you mean 'dask'"),
        (["sweep", "textbook", "--sample", "grd"], "did you mean 'grid'"),
        (["compare", "textbook", "none.py:mine"], "no such file"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(
    words: list[str], said: str, tmp_path: Path, loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused(loyalty(*words), said)
    assert list(tmp_path.iterdir()) == []


def test_a_strategy_of_ones_own_is_compared_by_its_file(
    study: Path, market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    mine = study.parent / "mine.py"
    said = loyalty("compare", market, f"{mine}:a-tenth-off", "--replications", 2, "--workers", 1, "--json")
    assert said.code == 0, said.err
    assert strict(said.out)["policies"] or "a-tenth-off" in said.out
    inside = tmp_path / "inside.yaml"
    inside.write_text(
        market.read_text().replace("firms:\n  alpha: {", "firms:\n  alpha: {strategy: {use: mine.py:a-tenth-off}, ")
    )
    assert loyalty("run", inside, "--months", 2).code == 0


def test_changes_reach_policies_that_are_files(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text("extends: small.yaml\nfirms: {alpha: {strategy: price-cut}}\n")
    said = loyalty(
        "compare",
        market,
        policy,
        "--set",
        "population.size=80",
        "--months",
        3,
        "--replications",
        2,
        "--workers",
        1,
        "--json",
    )
    assert said.code == 0, said.err


def test_what_is_kept_serves_comparisons_too(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    words = [
        "compare",
        market,
        "price-cut",
        "--replications",
        2,
        "--months",
        3,
        "--workers",
        1,
        "--store",
        tmp_path / "kept",
    ]
    first = loyalty(*words, "--json")
    assert first.code == 0, first.err
    parts = sorted((tmp_path / "kept").glob("parts/*/*"))
    assert parts
    assert loyalty(*words, "--json").out == first.out
    assert sorted((tmp_path / "kept").glob("parts/*/*")) == parts


def test_what_another_command_left_is_not_written_over(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    assert loyalty("run", market, "--seed", 3, "--out", out).code == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    compare = ["compare", market, "price-cut", "--replications", 2, "--workers", 1, "--out", out]
    for words in (
        ["run", market, "--seed", 1, "--out", out],
        compare,
        ["ablate", market, "--of", "inertia", "--replications", 2, "--workers", 1, "--out", out],
        ["trial", market, "price-cut", "--replications", 2, "--workers", 1, "--out", out],
        ["sweep", market, "price-cut", "--store", tmp_path / "kept", *TINY, "--out", out],
        ["demo", market, "--out", out],
    ):
        refused(loyalty(*words), "holds the result of loyalty run of small", "seed 3", "--replace")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert loyalty("run", market, "--seed", 3, "--out", out).code == 0, "the same again"
    assert loyalty(*compare, "--replace").code == 0
    assert not (out / "firms.parquet").exists()
    assert loyalty(*compare).code == 0, "the same again"
    refused(loyalty("run", market, "--seed", 3, "--out", out), "holds the result of loyalty compare of small")


def test_tables_of_ones_own_are_not_written_over(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    out.mkdir()
    pd.DataFrame({"mine": [1]}).to_parquet(out / "firms.parquet")
    refused(loyalty("run", market, "--out", out), "not the laboratory's (firms.parquet)")
    assert loyalty("run", market, "--out", out, "--replace").code == 0


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (89, "89 s"), (600, "10 min"), (3 * 3600 + 60 * 20, "3 h 20 min"), (10 * 86400, "10 days")],
)
def test_times_are_said_for_people(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_sizes_are_said_for_people() -> None:
    assert [size(count) for count in (10, 2_500, 40e6, 1.5e9)] == ["1 kB", "2.5 kB", "40 MB", "1.5 GB"]


def test_a_sweep_goes_on_until_its_intervals_are_narrow_enough(study: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    words = ["sweep", study, "--store", tmp_path / "kept", "--runner", "serial", "--at-most", 9]
    said = loyalty(*words, "--until", "profit:1e9")
    assert said.code == 0, said.err
    assert "At most 9 replications" in said.out and "Stopped after 8 pairs" in said.out
    spent = strict(loyalty(*words, "--until", "profit:0.001:less", "--json").out)
    assert (spent["planned"]["reason"], spent["replications"]) == ("budget spent", 9)
    assert all(name.startswith("less") for name in spent["planned"]["half_widths"])


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["--until", "profit"], "profit:20000"),
        (["--until", "profits:3"], "did you mean"),
        (["--until", "profit:3:les"], "less"),
        (["--until", "profit:-3"], "--until"),
    ],
)
def test_what_cannot_be_waited_for_is_refused(
    words: list[str], hint: str, study: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    refused(loyalty("sweep", study, "--store", tmp_path / "kept", *words), hint)
    assert not (tmp_path / "kept").exists()


def test_where_nothing_is_compared_nothing_can_be_waited_for(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    refused(loyalty("sweep", market, *TINY, "--store", tmp_path / "kept", "--until", "profit:3"), "give policies")
