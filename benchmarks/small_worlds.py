"""What a customer's month costs in many small worlds, beside one large world of the same market.

    python benchmarks/small_worlds.py [--market car-dealer] [--turns 3]

Processor time of one process, everything counted: making the customers, the warm-up, the months, taking the measures. Large
and small by turns, so that whatever else the machine does falls on both. Writes ``results/small_worlds.json``.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import sim
from sim.lab.collect import FirmStory
from sim.lab.runner import run

HERE = Path(__file__).parent
SIZES = (500, 1000, 2000)
LARGE = 100_000
MONTHS = 60
WORLDS = 96
"""Small worlds of each size a turn."""


def nanoseconds(market: sim.Scenario, size: int, replications: int, seed: int) -> float:
    """Processor time per customer and month, warm-up months counted, over worlds of two policies."""
    scenario = market.evolve("bench", {"population.size": size, "market.months": MONTHS})
    design = sim.Experiment(
        scenario, policies={"tried": "tiered-service"}, replications=replications, seed=seed
    ).design()
    started = time.process_time()
    run(design, FirmStory(people=False), executor="serial")
    months = MONTHS + scenario.market.warm_up / 2  # both policies share a warm-up
    return (time.process_time() - started) / len(design) / size / months * 1e9


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--market", default="car-dealer")
    parser.add_argument("--turns", type=int, default=3)
    chosen = parser.parse_args()
    market = sim.Scenario.load(chosen.market)
    nanoseconds(market, 100, 8, 1)  # compiled, and the caches warm
    rows = []
    for turn in range(chosen.turns):
        large = nanoseconds(market, LARGE, 1, turn + 1)
        for size in SIZES:
            small = nanoseconds(market, size, WORLDS // 2, turn + 1)
            rows.append(
                {"turn": turn, "size": size, "large": round(large), "small": round(small), "times": small / large}
            )
            print(f"turn {turn}: {large:.0f} ns in one world of {LARGE:,}, {small:.0f} ns in {WORLDS} of {size:,}")
    for size in SIZES:
        times = sorted(row["times"] for row in rows if row["size"] == size)
        print(
            f"{size:>6,} customers: {times[len(times) // 2]:.2f} times (of {len(times)}: {times[0]:.2f} to {times[-1]:.2f})"
        )
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results/small_worlds.json").write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
