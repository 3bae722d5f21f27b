"""Two hundred kills: a sweep is killed again and again, at random, and nothing is lost.

    python benchmarks/kills.py                 # 200 kills
    python benchmarks/kills.py --kills 20

One sweep at a time is started on one folder; after a random time its main process, one of its workers, or all of them are
killed with SIGKILL, and sometimes the end of a journal or of a part is torn off. Then the same command is given again. When a
sweep comes to its end its tables are laid beside those of a sweep that nothing disturbed, byte for byte, and the next begins
in a folder of its own. Counted: kills, of what; worlds lived; worlds lost (kept before a kill, and torn by nobody, but gone
after it); tables that differ.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE.parent / "tests" / "lab"
sys.path.insert(0, str(SCRIPTS))

from sweep_script import Slowly, study  # noqa: E402

from sim.lab.store import Folder  # noqa: E402

TABLES = ("worlds", "months", "books", "exits")
PAUSE = 0.1
WORLDS = 40
WAIT = (1.0, 8.0)
"""Seconds until a kill: from before the first world is lived to after the last."""


def tables(folder: Path) -> dict[str, bytes]:
    return {name: (folder / "sweeps" / "small" / f"{name}.parquet").read_bytes() for name in TABLES}


def begun(folder: Path) -> subprocess.Popen[bytes]:
    """The sweep as a process of its own, and the leader of its group."""
    code = f"import pathlib, sweep_script; sweep_script.main(pathlib.Path({str(folder)!r}), 'processes', {PAUSE})"
    path = os.pathsep.join(filter(None, [str(SCRIPTS), os.environ.get("PYTHONPATH", "")]))
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def children(process: int) -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            if int(place.read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(place.parent.name))
    return [*found, *(one for child in found for one in children(child))]


def kept(folder: Path) -> set[str]:
    store = Folder(folder)
    return {run for taken in store.taken for run in store.runs(taken)}


def torn(folder: Path, luck: random.Random) -> bool:
    """Tear the end off a journal, or a file of a part; whether there was one."""
    files = [*folder.glob("open/*.journal"), *folder.glob("parts/*/*/*.parquet")]
    files = [path for path in files if path.stat().st_size > 100]
    if not files:
        return False
    path = luck.choice(files)
    os.truncate(path, luck.randrange(path.stat().st_size))
    return True


def main() -> int:
    """Kill, and count; returns 1 when anything was lost or differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    luck, counted = random.Random(asked.seed), Counter[str]()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        study().run(store=root / "undisturbed", collect=Slowly(0.0), executor="serial")
        right = tables(root / "undisturbed")
        sweeps = 0
        while counted["kills"] < asked.kills:
            folder = root / f"sweep-{sweeps}"
            sweeps += 1
            before: set[str] = set()
            while True:
                running = begun(folder)
                until = time.monotonic() + luck.uniform(*WAIT)
                while time.monotonic() < until and running.poll() is None:
                    time.sleep(0.02)
                if running.poll() is None and counted["kills"] < asked.kills:
                    whom = luck.choice(["main", "worker", "all"])
                    workers = [one for one in children(running.pid) if one]
                    chosen = {"main": [running.pid], "worker": workers[-1:], "all": [running.pid, *workers]}[whom]
                    for one in chosen:
                        with suppress(ProcessLookupError):
                            os.kill(one, signal.SIGKILL)
                    counted["kills"] += bool(chosen)
                    counted[f"killed {whom}"] += bool(chosen)
                    if whom == "worker":
                        running.wait()
                    else:
                        running.wait()
                        for one in workers:
                            with suppress(ProcessLookupError):
                                os.kill(one, signal.SIGKILL)
                else:
                    running.wait()
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(running.pid, signal.SIGKILL)
                now = kept(folder)
                counted["lost"] += len(before - now)
                counted["stopped in mid-sweep"] += running.returncode != 0 and 0 < len(now) < WORLDS
                before = now
                if running.returncode == 0:
                    break
                assert running.stderr is not None
                if running.returncode not in (0, -signal.SIGKILL):
                    print(running.stderr.read().decode()[-2000:])
                    counted["failed"] += 1
                if luck.random() < 0.2 and torn(folder, luck):
                    counted["torn"] += 1
                    before = kept(folder)
            for name, content in tables(folder).items():
                counted["tables that differ"] += content != right[name]
            assert len(before) == WORLDS, f"{len(before)} worlds of {WORLDS} were counted: losses could not be seen"
            counted["sweeps"] += 1
            counted["worlds"] += len(before)
            print(dict(counted), flush=True)
    bad = counted["lost"] + counted["tables that differ"] + counted["failed"]
    print("nothing was lost, and nothing differs" if not bad else "SOMETHING WENT WRONG")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
