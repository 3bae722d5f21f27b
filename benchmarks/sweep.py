"""Ten thousand worlds of 500 customers and 60 months: time, what a world costs beside its months, memory, and Mesa's batch_run.

    python benchmarks/sweep.py                       # 10,000 worlds with 1 and 2 processes, and Mesa beside
    python benchmarks/sweep.py --worlds 400
    python benchmarks/sweep.py --worlds 400 --no-mesa --json results.json

Overhead is what the sweep adds to living: the processor time of all its processes (their start apart, which it has once), less
that of as many worlds in one process that keeps nothing, each a market that is made, warmed up, lived and read, side by side where
they are small. Processor time, because another program at work takes none of it. The parent's memory is read every half second; its
slope is that of a straight line through the second half of what was read while worlds were lived, and writing the sweep's tables at
the end comes on top.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
SIZES = {"population.size": 500, "market.months": 60}
PEER = """
import resource, sys, time
sys.path.insert(0, {peers!r})
import mesa, peer_mesa
def processor():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
began, before = time.perf_counter(), processor()
mesa.batch_run(peer_mesa.Loyalty, {{"n": [500], "seed": list(range({worlds}))}}, iterations=1, max_steps=60,
               number_processes={processes}, data_collection_period=-1, display_progress=False)
print(time.perf_counter() - began, processor() - before)
"""


class Memory(threading.Thread):
    """Reads this process's own memory until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seen: list[tuple[float, float]] = []
        self.ended = float("inf")
        self.over = threading.Event()

    def run(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while not self.over.wait(0.5):
            resident = int(Path("/proc/self/statm").read_text().split()[1]) * page
            self.seen.append((time.perf_counter(), resident / 2**20))

    def lived(self) -> None:
        """All worlds are lived."""
        self.ended = time.perf_counter()

    @property
    def peak(self) -> float:
        return max((size for _, size in self.seen), default=float("nan"))

    @property
    def living(self) -> float:
        """MiB at most while worlds were lived."""
        return max((size for when, size in self.seen if when < self.ended), default=float("nan"))

    @property
    def slope(self) -> float:
        """MiB a minute over the second half of living."""
        living = [(when, size) for when, size in self.seen if when < self.ended]
        half = np.array(living[len(living) // 2 :])
        return float(np.polyfit(half[:, 0] / 60, half[:, 1], 1)[0]) if len(half) > 2 else float("nan")


def experiment(worlds: int) -> Any:
    """Ten points, two arms, as many replications as it takes."""
    import sim

    base = sim.Scenario.load("textbook").evolve("textbook-500", SIZES)
    points = {"market.review_rate": "0.1:0.3:10"}
    return sim.Experiment(base, policies=["price-cut"], factors=points, replications=max(worlds // 20, 1))


def processor() -> float:
    """Seconds of this process and of those it has started and that are over."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def starting(processes: int) -> float:
    """Processor seconds that it takes to start so many processes and have them ready."""
    study = experiment(20)
    with tempfile.TemporaryDirectory() as folder:
        study.run(store=folder, executor="serial")
        began = processor()
        some = experiment(40)
        some.run(store=folder, executor="processes", workers=processes)
        used = processor() - began
    return used - 20 * alone(20)


def alone(worlds: int) -> float:
    """Processor seconds a world: made, warmed up, lived and read, in one process, small ones side by side as a sweep has them."""
    from sim.lab.loads import batched, live, loaded

    study = experiment(worlds)
    chosen = [world for _, some in study.bundles() for world in some][: min(worlds, 200)]
    loads = loaded(batched(chosen, study.story()))
    live(loads[0].batches)
    began = processor()
    for load in loads:
        live(load.batches)
    return (processor() - began) / len(chosen)


def swept(worlds: int, processes: int, each: float) -> dict[str, float]:
    """One sweep in this process, and the processor time of starting those it is spread over."""
    begin = starting(processes) if processes > 1 else 0.0
    study, memory = experiment(worlds), Memory()
    with tempfile.TemporaryDirectory() as folder:
        memory.start()
        began, used = time.perf_counter(), processor()

        def progress(done: int, total: int) -> None:
            if done == total and memory.ended == float("inf"):
                memory.lived()

        executor = "serial" if processes == 1 else "processes"
        found = study.run(store=folder, executor=executor, workers=processes, progress=progress)
        seconds, used = time.perf_counter() - began, processor() - used
        memory.over.set()
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    assert len(found.worlds) == len(study), "every world is there"
    return {
        "processes": processes,
        "worlds": len(study),
        "seconds": seconds,
        "worlds_a_second": len(study) / seconds,
        "processor_seconds": used,
        "start_processor_seconds": begin,
        "overhead_ms": 1000 * ((used - begin) / len(study) - each),
        "parent_living_mib": memory.living,
        "parent_peak_mib": memory.peak,
        "parent_slope_mib_a_minute": memory.slope,
        "kilobytes_a_world": size / len(study) / 1000,
    }


def mesa(worlds: int, processes: int) -> dict[str, float]:
    """Mesa's batch_run of the reference model at the same size."""
    script = PEER.format(peers=str(HERE / "peers"), worlds=worlds, processes=processes)
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    seconds, used = map(float, said.stdout.split()[-2:])
    return {
        "processes": processes,
        "worlds": worlds,
        "seconds": seconds,
        "worlds_a_second": worlds / seconds,
        "processor_seconds": used,
    }


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--worlds", type=int, default=10_000)
    parser.add_argument(
        "--mesa-worlds", type=int, default=40, help="Mesa's worlds are slow: fewer of them tell their pace"
    )
    parser.add_argument("--no-mesa", action="store_true")
    parser.add_argument("--processes", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    each = alone(asked.worlds)
    found: dict[str, Any] = {"alone_ms": 1000 * each, "sweeps": [], "mesa": []}
    print(f"one world alone: {1000 * each:.1f} ms")
    for processes in asked.processes:
        row = swept(asked.worlds, processes, each)
        found["sweeps"].append(row)
        print("  ".join(f"{name} {value:,.4g}" for name, value in row.items()), flush=True)
    for processes in [] if asked.no_mesa else asked.processes:
        row = mesa(asked.mesa_worlds, processes)
        found["mesa"].append(row)
        print("mesa.batch_run  " + "  ".join(f"{name} {value:,.4g}" for name, value in row.items()), flush=True)
    if found["mesa"]:
        ratio = max(row["worlds_a_second"] for row in found["sweeps"]) / max(
            row["worlds_a_second"] for row in found["mesa"]
        )
        found["times_faster"] = ratio
        print(f"{ratio:.1f} times as many worlds a second as mesa.batch_run")
        ours, theirs = (
            min(row["processor_seconds"] / row["worlds"] for row in found[who]) for who in ("sweeps", "mesa")
        )
        found["times_less_processor_time"] = theirs / ours
        print(f"{theirs / ours:.1f} times less processor time a world")
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
