"""Two hundred kills: a sweep is killed again and again, at random, and nothing is lost.

    python benchmarks/kills.py                 # 200 kills
    python benchmarks/kills.py --kills 20 --fresh 1 --seed 2 --json counted.json

One sweep at a time is started on one folder; when as many worlds are kept as was drawn, or before the first is, its main process,
one of its workers, or all of them are killed with SIGKILL, and sometimes the end of a journal or of a part is torn off. Then the
same command is given again. When a sweep comes to its end its tables are laid beside those of a sweep that nothing disturbed, byte
for byte, and the next begins in a folder of its own. Counted: kills, of what; worlds lived; worlds lost (kept before a kill, and
torn by nobody, but gone after it); tables that differ. Processes are forked from this one, which has everything imported
already: to start them anew takes ten times as long as the sweep. Every so many sweeps (``--fresh``) they are started anew, as
users have them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE.parent / "tests" / "lab"
sys.path.insert(0, str(SCRIPTS))

import loky  # noqa: E402
import sweep_script  # noqa: E402
from sweep_script import Slowly, study  # noqa: E402

from sim.lab.store import Folder  # noqa: E402

TABLES = ("worlds", "months", "books", "exits")
PAUSE = 0.1
WORLDS = 40
EARLY = 10
"""Kills before the first world is kept, for every so many after it."""
PATIENCE = 300.0
"""Seconds after which a sweep that does not end counts as failed."""


def tables(folder: Path) -> dict[str, bytes]:
    return {name: (folder / "sweeps" / "small" / f"{name}.parquet").read_bytes() for name in TABLES}


class Sweeping:
    """The sweep as a process of its own, and the leader of its group.

    Args:
        folder: of the store.
        fresh: whether the process is started anew; forked otherwise, and its workers from it.
    """

    def __init__(self, folder: Path, fresh: bool) -> None:
        self.returncode: int | None = None
        self.said = folder.with_suffix(".said")
        with self.said.open("wb") as file:
            if fresh:
                code = f"import pathlib, sweep_script; sweep_script.main(pathlib.Path({str(folder)!r}), 'processes', {PAUSE})"
                path = os.pathsep.join(filter(None, [str(SCRIPTS), os.environ.get("PYTHONPATH", "")]))
                self.pid = subprocess.Popen(
                    [sys.executable, "-c", code],
                    env={**os.environ, "PYTHONPATH": path},
                    stdout=file,
                    stderr=file,
                    start_new_session=True,
                ).pid
                return
            self.pid = os.fork()
            if self.pid:
                return
            code = 1
            try:
                os.setsid()
                os.dup2(file.fileno(), 1)
                os.dup2(file.fileno(), 2)
                pool = loky.ProcessPoolExecutor
                loky.ProcessPoolExecutor = partial(pool, context=multiprocessing.get_context("fork"))
                sweep_script.main(folder, "processes", PAUSE)
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)

    def over(self, *, wait: bool = False) -> bool:
        """Whether it has ended."""
        if self.returncode is None:
            done, status = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
            if done:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode is not None


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


def waited(running: Sweeping, folder: Path, luck: random.Random) -> None:
    """Until it is time to kill, or it has ended: so many worlds are kept, or a moment before the first is."""
    begun = time.monotonic()
    many = 0 if luck.random() < 1 / (EARLY + 1) else luck.randint(1, WORLDS)
    store = Folder(folder)
    moment = luck.uniform(0, PAUSE if many else 1.0)
    while not running.over() and time.monotonic() - begun < PATIENCE:
        store.refresh()
        if sum(len(store.runs(taken)) for taken in store.taken) >= many:
            break
        time.sleep(0.02)
    time.sleep(moment)
    if time.monotonic() - begun > PATIENCE:
        raise RuntimeError(
            f"a sweep has not come to its end within {PATIENCE:.0f} seconds: {running.said.read_text()[-2000:]}"
        )


def ended(running: Sweeping) -> bool:
    """Wait until it has ended; one that stands still is killed, and counts."""
    until = time.monotonic() + PATIENCE
    while not running.over():
        if time.monotonic() > until:
            os.killpg(running.pid, signal.SIGKILL)
            running.over(wait=True)
            return False
        time.sleep(0.02)
    return True


def main() -> int:
    """Kill, and count; returns 1 when anything was lost or differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fresh", type=int, default=10, help="every so many sweeps processes are started anew")
    parser.add_argument("--json", type=Path, help="where to write what was counted")
    asked = parser.parse_args()
    luck, counted = random.Random(asked.seed), Counter[str]()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        study().run(store=root / "undisturbed", collect=Slowly(0.0), executor="serial")
        right = tables(root / "undisturbed")
        while counted["kills"] < asked.kills:
            folder = root / f"sweep-{counted['sweeps']}"
            fresh = counted["sweeps"] % asked.fresh == asked.fresh - 1
            before: set[str] = set()
            while True:
                running = Sweeping(folder, fresh)
                if counted["kills"] < asked.kills:
                    waited(running, folder, luck)
                if not running.over() and counted["kills"] < asked.kills:
                    whom = luck.choice(["main", "worker", "all"])
                    workers = children(running.pid)
                    chosen = {"main": [running.pid], "worker": workers[-1:], "all": [running.pid, *workers]}[whom]
                    for one in chosen:
                        with suppress(ProcessLookupError):
                            os.kill(one, signal.SIGKILL)
                    counted["kills"] += bool(chosen)
                    counted[f"killed {whom}"] += bool(chosen)
                    counted["killed when started anew"] += bool(chosen and fresh)
                counted["stood still"] += not ended(running)
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(running.pid, signal.SIGKILL)
                now = kept(folder)
                counted["lost"] += len(before - now)
                counted["stopped in mid-sweep"] += running.returncode != 0 and 0 < len(now) < WORLDS
                before = now
                if running.returncode == 0:
                    break
                if running.returncode != -signal.SIGKILL:
                    print(running.said.read_text()[-2000:])
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
    bad = counted["lost"] + counted["tables that differ"] + counted["failed"] + counted["stood still"]
    print("nothing was lost, and nothing differs" if not bad else "SOMETHING WENT WRONG")
    if asked.json:
        asked.json.write_text(json.dumps({"seed": asked.seed, **counted}, indent=1) + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
