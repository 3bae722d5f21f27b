"""The engine against Mesa, Starsim and an earlier version of itself, in one sitting.

    python benchmarks/side_by_side.py --mesa-python PY --starsim-python PY [--before FOLDER] [--customers 1000000]

``FOLDER`` is a checkout of the version before, which lives the same two markets. Each peer runs the reference model of
``peers/`` in an interpreter of its own (they pin other versions). All take turns, three rounds, Mesa one; medians are
compared. Writes ``results/side_by_side.json``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = """
import json, sys, time
from sim.app import bench
from sim.market.market import Market
n, threads, market = int(sys.argv[1]), int(sys.argv[2]), getattr(bench, sys.argv[3])
market = Market(market(n), rng=1, threads=threads)
market.step(); market.step()
print(json.dumps({"ns_per_cust_step": bench.nanoseconds(market, 6)}))
"""


def nanoseconds(command: list[str], folder: str | None) -> float:
    """Nanoseconds per customer-month that a script, run in ``folder``, reports on its last line."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    return float(json.loads(done.stdout.splitlines()[-1])["ns_per_cust_step"])


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mesa-python", default=sys.executable)
    parser.add_argument("--starsim-python")
    parser.add_argument("--before", metavar="FOLDER")
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--mesa-customers", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    size = str(chosen.customers)
    here = str(HERE.parent)
    systems: dict[str, tuple[list[str], str | None]] = {
        f"engine, {market.replace('_', ' ')}, {threads} thread{'s'[: threads - 1]}": (
            [sys.executable, "-c", OURS, size, str(threads), market], here
        )
        for market in ("everything_on", "at_rest")
        for threads in (2, 1)
    }  # fmt: skip
    if chosen.before:
        for market in ("everything_on", "at_rest"):
            for threads in (2, 1):
                systems[f"engine before, {market.replace('_', ' ')}, {threads} thread{'s'[: threads - 1]}"] = (
                    [sys.executable, "-c", OURS, size, str(threads), market], chosen.before
                )  # fmt: skip
    if chosen.starsim_python:
        systems["starsim, reference model"] = [chosen.starsim_python, str(HERE / "peers/peer_starsim.py"), size], None
    systems["mesa, reference model"] = (
        [chosen.mesa_python, str(HERE / "peers/peer_mesa.py"), str(chosen.mesa_customers)], None
    )  # fmt: skip
    taken: dict[str, list[float]] = {name: [] for name in systems}
    for round_ in range(chosen.rounds):
        for name, (command, folder) in systems.items():
            if name.startswith("mesa") and round_:
                continue  # minutes a run; once is enough for a ratio of twenty
            taken[name].append(nanoseconds(command, folder))
            print(f"{name}: {taken[name][-1]:.0f} ns", flush=True)
    medians = {name: statistics.median(values) for name, values in taken.items()}
    ours = medians["engine, everything on, 2 threads"]
    bars = []
    if "starsim, reference model" in medians:
        ratio = medians["starsim, reference model"] / ours
        bars.append(
            {"bar": "no slower than Starsim on the reference model", "times_faster": ratio, "holds": ratio >= 1}
        )
    ratio = medians["mesa, reference model"] / ours
    bars.append(
        {
            "bar": "at least 20 times faster than Mesa on the reference model",
            "times_faster": ratio,
            "holds": ratio >= 20,
        }
    )
    result = {
        "customers": chosen.customers,
        "mesa_customers": chosen.mesa_customers,
        "ns": medians,
        "all": taken,
        "bars": bars,
    }
    if chosen.before:
        ratio = ours / medians["engine before, everything on, 2 threads"]
        bars.append(
            {
                "bar": "everything on, at most 0.55 of the time of the version before",
                "part": ratio,
                "holds": ratio <= 0.55,
            }
        )
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results/side_by_side.json").write_text(json.dumps(result, indent=2) + "\n")
    print(json.dumps(bars, indent=2))


if __name__ == "__main__":
    main()
