"""Whatever stops a sweep, the same command goes on: every world is there once, bit for bit as in a sweep that nothing disturbed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import processes
import pytest
from sweep_script import Slowly, study

from sim.lab.store import Folder
from sim.lab.store.frames import RUN, WORLDS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found and killed as Linux has it"),
]

WORLDS_ASKED = 40
TABLES = ("worlds", "months", "books", "exits")
PAUSE = 0.05


shown_once = pytest.mark.model
"""Of files, which are ours: another Python or an older library lives and ends processes otherwise, and that stays."""


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables of a sweep that nothing disturbed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    goes_on(folder)
    return tables(folder)


def tables(folder: Path) -> dict[str, bytes]:
    return {name: (folder / "sweeps" / "small" / f"{name}.parquet").read_bytes() for name in TABLES}


def started(folder: Path, runner: str = "processes", pause: float = PAUSE) -> subprocess.Popen[str]:
    code = f"import pathlib, sweep_script; sweep_script.main(pathlib.Path({str(folder)!r}), {runner!r}, {pause})"
    path = os.pathsep.join(filter(None, [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]))
    return processes.start(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(running: subprocess.Popen[str]) -> str:
    out, err = running.communicate(timeout=300)
    assert running.returncode == 0, err
    return out


def goes_on(folder: Path, pause: float = 0.0) -> None:
    """The same sweep again, in this process: three more that start would show nothing more."""
    assert not len(study().run(store=folder, collect=Slowly(pause), executor="serial").failed)


def some_kept(folder: Path, running: subprocess.Popen[str], least: int = 6) -> int:
    """Wait until some worlds are kept, and not all of them."""
    until = time.monotonic() + 240
    while time.monotonic() < until:
        with suppress(OSError):
            kept = len(Folder(folder))
            if kept >= least:
                return kept
        assert running.poll() is None, running.communicate()
        time.sleep(0.02)
    raise AssertionError("nothing was kept in time")


def below(process: int) -> list[int]:
    """Processes that a process started, and those that they started."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            if int(place.read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(place.parent.name))
    return [*found, *(deeper for one in found for deeper in below(one))]


def says(process: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    return ""


def whole_and_alike(folder: Path, undisturbed: dict[str, bytes]) -> None:
    """After the same command again: every world is there once, and its tables are those of a sweep that nothing disturbed."""
    for name, content in tables(folder).items():
        assert content == undisturbed[name], name
    store = Folder(folder)
    assert store.torn == []
    assert processes.wait_until(lambda: (store.seal(), not list((folder / "open").glob("*.journal")))[1])
    counted = Counter(run for part in store.closed for run in part.read(WORLDS, [RUN])[RUN].to_pylist())
    assert len(counted) == WORLDS_ASKED


def killed(running: subprocess.Popen[str]) -> None:
    os.kill(running.pid, signal.SIGKILL)
    running.wait()


def interrupted(running: subprocess.Popen[str]) -> None:
    os.kill(running.pid, signal.SIGINT)
    running.wait(timeout=120)
    assert running.returncode != 0


@pytest.mark.parametrize("stop", [killed, pytest.param(interrupted, marks=shown_once)])
def test_a_sweep_whose_main_process_is_stopped_goes_on(
    tmp_path: Path, undisturbed: dict[str, bytes], stop: Callable[[subprocess.Popen[str]], None]
) -> None:
    running = started(tmp_path)
    there = some_kept(tmp_path, running)
    workers = [one for one in below(running.pid) if "loky" in says(one)]
    assert workers
    stop(running)
    assert len(Folder(tmp_path)) >= there, "what was kept is kept"
    assert processes.wait_until(lambda: not any("loky" in says(one) for one in workers)), "no process is left behind"
    goes_on(tmp_path)
    whole_and_alike(tmp_path, undisturbed)


@pytest.mark.parametrize(("runner", "mark"), [("processes", "loky"), ("local:2", "spawn_main")])
def test_a_worker_that_is_killed_is_replaced(
    tmp_path: Path, undisturbed: dict[str, bytes], runner: str, mark: str
) -> None:
    running = started(tmp_path, runner, 0.2)
    some_kept(tmp_path, running, 8)
    workers = [one for one in below(running.pid) if mark in says(one) and "resource_tracker" not in says(one)]
    assert workers
    os.kill(workers[-1], signal.SIGKILL)
    assert f"done {WORLDS_ASKED}" in finished(running)
    whole_and_alike(tmp_path, undisturbed)


@shown_once
def test_two_sweeps_on_one_folder_share_the_work(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    other = started(tmp_path, "processes", 0.2)
    some_kept(tmp_path, other, 1)
    goes_on(tmp_path, 0.2)
    assert f"done {WORLDS_ASKED}" in finished(other)
    whole_and_alike(tmp_path, undisturbed)
    counted = Counter(run for part in Folder(tmp_path).closed for run in part.read(WORLDS, [RUN])[RUN].to_pylist())
    assert set(counted.values()) == {1}, "no world was lived twice"
    owners = {part.path.name.partition(".")[0] for part in Folder(tmp_path).closed}
    assert len(owners) == 2, "each lived some"


@shown_once
def test_a_torn_journal_and_a_torn_part_are_lived_again(tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    running = started(tmp_path)
    some_kept(tmp_path, running)
    for one in [running.pid, *below(running.pid)]:
        with suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)
    running.wait()
    journals = list((tmp_path / "open").glob("*.journal"))
    assert journals
    for journal in journals:
        os.truncate(journal, journal.stat().st_size * 2 // 3)
    goes_on(tmp_path)
    whole_and_alike(tmp_path, undisturbed)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, with room for little."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", place], capture_output=True, text=True)
    if made.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


@shown_once
def test_a_full_disk_is_said_and_with_room_the_same_command_goes_on(
    small_disk: Path, undisturbed: dict[str, bytes]
) -> None:
    running = started(small_disk / "kept", pause=0.0)
    _, err = running.communicate(timeout=300)
    assert running.returncode != 0
    assert "the disk is full; what was kept is whole. Make room" in err
    there = len(Folder(small_disk / "kept"))
    assert 0 < there < WORLDS_ASKED
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    goes_on(small_disk / "kept")
    whole_and_alike(small_disk / "kept", undisturbed)


def test_a_worker_whose_parent_died_while_it_was_starting_ends() -> None:
    """Seen where a main process was killed within a second: its worker had begun to watch somebody else."""
    began = subprocess.run(
        [sys.executable, "-c", "import os; from sim.lab.runner import _ours; _ours(os.getppid() + 1); print('waits')"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert began.returncode == 1, began.stderr
    assert began.stdout == ""
