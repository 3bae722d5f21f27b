"""Hostile files: each is refused in words that name file, row and column; nothing is written, and memory stays bounded."""

from __future__ import annotations

import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hostile import CASES, Hostile

import sim
from sim.app.cli import outcome
from sim.data import DataError, read
from sim.words import speaking

IDS = [case.name for case in CASES]
LARGE = [
    case.name
    for case in CASES
    if case.name
    in (
        "ten-gigabytes-announced",
        "a-device",
        "holes",
        "a-line-without-end",
        "a-cell-far-away",
        "a-bomb",
        "a-crowd-of-parts",
    )
]
MEMORY = 20_000_000
"""Bytes of Python's own that reading one of these may take."""


def made(case: Hostile, folder: Path) -> Path:
    path = folder / case.file
    case.make(path)
    return path


def test_there_are_enough_of_them_and_no_two_are_the_same() -> None:
    assert len(CASES) >= 60
    assert len(set(IDS)) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_it_is_refused_in_words(case: Hostile, tmp_path: Path) -> None:
    path = made(case, tmp_path)
    with pytest.raises(DataError) as refused:
        read(path, **case.asked)
    message = str(refused.value)
    assert refused.value.troubles
    assert message.startswith(str(path))
    assert [word for word in case.says if word not in message] == [], message
    assert len(message) < 2500 + 3 * len(str(path))
    with speaking("zh"), pytest.raises(DataError) as refused:
        read(path, **case.asked)
    assert any("\u4e00" <= c <= "\u9fff" for c in str(refused.value).replace(str(path), ""))


@pytest.mark.parametrize("case", [case for case in CASES if case.name in LARGE], ids=LARGE)
def test_what_is_large_takes_no_memory(case: Hostile, tmp_path: Path) -> None:
    path = made(case, tmp_path)
    tracemalloc.start()
    try:
        with pytest.raises(DataError):
            read(path, **case.asked)
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_command_line_refuses_it_and_writes_nothing(
    case: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    before = {p.name: p.lstat().st_mtime_ns for p in tmp_path.iterdir()}
    options: list[str] = []
    for name, value in case.asked.items():
        if name == "columns":
            options += [word for pair in value.items() for word in ("--column", "=".join(pair))]
        else:
            options += [f"--{name}", str(value)]
    code = outcome(["data", str(path), *options])
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.strip()
    assert "Traceback" not in said.err and "internal error" not in said.err
    assert {p.name: p.lstat().st_mtime_ns for p in tmp_path.iterdir()} == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("customer,date\n")
    path.chmod(0)
    with pytest.raises(DataError, match="not allowed"):
        read(path)


BOUNDED = """
import resource, sys
import pyarrow, pandas, openpyxl  # their own room is not the file's
import sim.data
now = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (now + {room}, now + {room}))
for path in sys.argv[1:]:
    try:
        sim.data.read(path)
    except sim.data.DataError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel how much room a process takes")
def test_the_largest_of_them_take_no_room(tmp_path: Path) -> None:
    assert len(LARGE) == 7
    paths = []
    for case in (case for case in CASES if case.name in LARGE):
        folder = tmp_path / case.name
        folder.mkdir()
        paths.append(str(made(case, folder)))
    code = BOUNDED.format(room=150_000_000)
    where = {**os.environ, "PYTHONPATH": str(Path(sim.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, env=where)
    assert done.returncode == 0, done.stderr
    assert [path for path in paths if path not in done.stdout] == []
