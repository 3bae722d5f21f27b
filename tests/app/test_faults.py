"""Faults: a killed worker, a full disk, Ctrl-C, torn files. Nothing finished is lost, nothing half-written is left."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
from commandline import Loyalty, process, refused, tree, under_way
from processes import PATIENCE, start, wait_until

from sim.app.folders import published
from sim.results import store as storage
from sim.results.store import ResultsError, read_manifest, read_tables

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and /proc are POSIX")


def children(parent: int) -> list[int]:
    """Processes started by a process that run the work of a pool."""
    listed = subprocess.run(["ps", "-wweo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=2) for line in listed.splitlines()]
    return [int(pid) for pid, ppid, args in rows if int(ppid) == parent and "popen_loky" in args]


def workers_of(running: subprocess.Popen[str], before: Collection[int] = ()) -> list[int]:
    """Wait until a command has two workers, others than those that were there ``before``."""
    found: list[int] = []

    def both() -> bool:
        found[:] = [child for child in children(running.pid) if child not in before]
        return len(found) >= 2 or running.poll() is not None

    wait_until(both)
    assert len(found) >= 2, running.communicate()
    return found


@pytest.fixture
def busy(tmp_path: Path, results: Path, tmp_path_factory: pytest.TempPathFactory) -> subprocess.Popen[str]:
    """A comparison that would take minutes, on two workers: they have lived some worlds after the first four."""
    words = [
        "compare",
        "textbook",
        "under-promise",
        "--set",
        "population.size=8000",
        "--replications",
        "2000",
        "--workers",
        "2",
        "--out",
        results,
        "--replace",
    ]
    return under_way(*words, cwd=tmp_path, told=tmp_path_factory.mktemp("told") / "done", done=8)


@posix
@pytest.mark.skipif(shutil.which("ps") is None, reason="needs ps")
def test_a_killed_worker_is_replaced_and_costs_nothing(busy: subprocess.Popen[str], results: Path) -> None:
    before = tree(results)
    workers = workers_of(busy)
    os.kill(workers[0], signal.SIGKILL)
    assert len(workers_of(busy, workers)) == 2
    busy.send_signal(signal.SIGTERM)
    out, err = busy.communicate(timeout=PATIENCE)
    assert busy.returncode == 143, err
    assert out == ""
    assert "Traceback" not in err
    assert tree(results) == before


@posix
@pytest.mark.skipif(shutil.which("ps") is None, reason="needs ps")
@pytest.mark.parametrize(
    ("sent", "code", "word"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "terminated")]
)
def test_stopping_leaves_nothing_and_nobody(
    busy: subprocess.Popen[str], results: Path, sent: signal.Signals, code: int, word: str
) -> None:
    before = tree(results)
    workers = workers_of(busy)
    if sent == signal.SIGINT:
        os.killpg(busy.pid, sent)  # as a terminal does
    else:
        busy.send_signal(sent)
    out, err = busy.communicate(timeout=PATIENCE)
    assert busy.returncode == code, err
    assert out == ""
    assert err.endswith(f"{word}; nothing half-written was left behind\n")
    assert "Traceback" not in err
    assert tree(results) == before
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


@posix
def test_ctrl_c_in_a_run_leaves_no_file(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    words = ["run", "textbook", "--set", "population.size=100000", "--months", "1200", "--threads", "2"]
    words += ["--out", str(tmp_path / "out"), "--checkpoint", str(tmp_path / "world.npz")]
    running = under_way(*words, cwd=tmp_path, told=tmp_path_factory.mktemp("told") / "done")
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert out == ""
    assert err.endswith("interrupted; nothing half-written was left behind\n")
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def full_disk(*_: Any) -> None:
    """What the system says when there is no room."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said_and_older_results_stay(
    market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    out, world = tmp_path / "out", tmp_path / "world.npz"
    assert loyalty("run", market, "--out", out, "--checkpoint", world).code == 0
    before = {name: content for name, (_, content) in tree(tmp_path).items()}
    monkeypatch.setattr(storage.os, "fsync", full_disk)
    for words in (
        ["run", market, "--seed", 2, "--out", out, "--replace"],
        ["run", market, "--seed", 2, "--checkpoint", world],
        ["compare", market, "under-promise", "--replications", 2, "--out", out, "--replace"],
        ["report", market, "under-promise", "--comparison", "--replications", 2, "--out", tmp_path / "page.html"],
        ["run", market, "--out", tmp_path / "new" / "folder"],
    ):
        said = loyalty(*words)
        assert said.code == 1, words
        assert "disk is full" in said.err
    assert {name: content for name, (_, content) in tree(tmp_path).items()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_said(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        running = process("list", "--json", cwd=tmp_path, stdout=full)
        _, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 1
    assert "disk is full" in err
    assert "Exception ignored" not in err


def test_what_a_killed_process_left_is_swept_up(
    market: Path, tmp_path: Path, loyalty: Loyalty, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    gone = start([sys.executable, "-c", ""])
    gone.wait()
    with published(out) as staging:
        mark = staging.name.removesuffix(str(os.getpid()))
    left = out / f"{mark}{gone.pid}"
    left.mkdir()
    (left / "firms.parquet").write_bytes(b"half")
    theirs = out / f"{mark}{os.getppid()}"
    theirs.mkdir()
    said = loyalty("run", market, "--out", out)
    assert said.code == 0
    assert "half-written by a process that was killed" in said.err
    assert not left.exists()
    assert theirs.exists()  # its owner lives


def test_an_unfinished_folder_is_told_and_replaced(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    assert loyalty("run", market, "--out", out).code == 0
    (out / "manifest.json").unlink()
    with pytest.raises(ResultsError, match="no complete results"):
        read_tables(out)
    said = loyalty("run", market, "--out", out)
    assert "unfinished" in said.err
    read_tables(out)


def test_results_that_are_not_whole_are_not_taken_for_finished(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for seed, out in enumerate((one, other)):
        assert loyalty("run", market, "--out", out, "--seed", seed).code == 0
    whole = (one / "manifest.json").read_text()
    with pytest.raises(ResultsError, match="not there"):
        read_manifest(tmp_path / "nowhere")
    for torn in (whole[: len(whole) // 2], "", "[]", '{"tables": 3}'):
        (one / "manifest.json").write_text(torn)
        with pytest.raises(ResultsError, match=r"manifest"):
            read_tables(one)
    (one / "manifest.json").write_text(json.dumps({**json.loads(whole), "tables": ["../other/firms"]}))
    with pytest.raises(ResultsError, match="no name of a table"):
        read_tables(one)
    (one / "manifest.json").write_text(whole)
    read_tables(one)
    content = (one / "exits.parquet").read_bytes()
    for torn_table in (content[:100], b"", b"\0" * 64, (other / "exits.parquet").read_bytes()):
        (one / "exits.parquet").write_bytes(torn_table)
        with pytest.raises(ResultsError, match=r"exits\.parquet"):
            read_tables(one)
    (one / "exits.parquet").unlink()
    with pytest.raises(ResultsError, match="missing"):
        read_tables(one)


def test_a_manifest_made_up_removes_nothing_outside_its_folder(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    precious, out = tmp_path / "precious.txt", tmp_path / "out"
    precious.write_text("keep me")
    out.mkdir()
    (out / "manifest.json").write_text(json.dumps({"files": ["../precious.txt", str(precious), 3, None]}))
    assert loyalty("run", market, "--out", out).code == 2
    assert loyalty("run", market, "--out", out, "--replace").code == 0
    assert precious.read_text() == "keep me"


def test_a_torn_or_foreign_checkpoint_is_refused(market: Path, tmp_path: Path, results: Path, loyalty: Loyalty) -> None:
    world, torn = tmp_path / "world.npz", tmp_path / "torn.npz"
    assert loyalty("run", market, "--checkpoint", world, "--at", 2).code == 0
    content = world.read_bytes()
    before = tree(results)
    half = bytearray(content)
    half[len(half) // 2] ^= 0xFF
    for bad in (content[: len(content) // 2], b"", b"PK\x03\x04", b"\0" * 1000, bytes(half), b"\x80\x04K\x01."):
        torn.write_bytes(bad)
        refused(loyalty("run", market, "--resume", torn, "--out", results, "--replace"), "torn.npz", "not a checkpoint")
    refused(loyalty("run", market, "--resume", world, "--seed", 2, "--out", results, "--replace"), "seed 1")
    refused(loyalty("run", market, "--resume", world, "--months", 7, "--out", results, "--replace"), "another scenario")
    refused(loyalty("run", "textbook", "--resume", world, "--out", results, "--replace"), "another scenario")
    refused(loyalty("run", market, "--resume", world, "--checkpoint", torn, "--at", 1), "at month 2")
    assert tree(results) == before


def test_what_others_raise_is_no_message_of_ours(
    market: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    from sim.market.market import Market

    def broken(_: Any) -> None:
        raise RuntimeError("dictionary changed size during iteration")

    monkeypatch.setattr(Market, "step", broken)
    said = loyalty("run", market)
    assert said.code == 1
    assert "internal error: RuntimeError: dictionary changed" in said.err


def test_a_bug_is_told_without_a_trace(market: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty) -> None:
    from sim.market.market import Market

    def broken(_: Any) -> None:
        raise ZeroDivisionError("division by\x1b[31m zero")

    monkeypatch.setattr(Market, "step", broken)
    said = loyalty("run", market)
    assert said.code == 1
    assert "internal error: ZeroDivisionError" in said.err
    assert "LOYALTY_TRACEBACK=1" in said.err
    assert "in test_faults.py, line " in said.err
    assert "\x1b" not in said.err
    monkeypatch.setenv("LOYALTY_TRACEBACK", "1")
    from sim.app.cli import outcome

    with pytest.raises(ZeroDivisionError):
        outcome(["run", str(market)])
