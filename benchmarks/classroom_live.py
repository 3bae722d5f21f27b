"""How fast a live market of the classroom is: months a second of a world and its ghost, frames included, and what else takes time.

    python benchmarks/classroom_live.py [--customers 2000] [--months 60] [--json benchmarks/results/classroom_live.json]

On one core, in this process: what the classroom does in a process of a market's own, its frames written as JSON. Seconds are
of the processor (``time.process_time``), which other work on the machine hardly lengthens. The laws are compiled before
anything is timed. Wanted: ten months a second with 2,000 customers.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sim.classroom.live.layout import placed
from sim.classroom.live.world import Live

WANTED = 10.0
MARKETS = ("textbook", "telecom", "coffee-shop", "airline", "car-dealer")


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=2000)
    parser.add_argument("--months", type=int, default=60)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    begun("textbook", 300).step(13)
    rows = [measured(name, chosen.customers, chosen.months) for name in MARKETS]
    for row in rows:
        print(row, flush=True)
    least = min(row["months_per_cpu_second"] for row in rows)
    print(f"least: {least:g} months a second of one core; {WANTED:g} wanted: {'met' if least >= WANTED else 'missed'}")
    if chosen.json:
        chosen.json.write_text(json.dumps({"customers": chosen.customers, "markets": rows}, indent=2) + "\n")


def begun(name: str, customers: int, months: int = 120) -> Live:
    """A live market on the day observation begins."""
    live = Live(name, 1, customers, months)
    live.warm_up()
    live.begin()
    return live


def taken(do: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of the processor that something took, and what it gave."""
    began = time.process_time()
    found = do()
    return time.process_time() - began, found


def measured(name: str, customers: int, months: int) -> dict[str, Any]:
    """One market: opened, played with a lever and a coefficient moved, and a life told."""
    opening, live = taken(lambda: begun(name, customers))
    map_, _ = taken(lambda: placed(live._world.ties))
    live.step(12)
    live.set_levers(live.spec.focal_firm, {"service.lift": 0.05})
    live.set_coefficient("behaviour.choice.inertia", 1.0)
    live.step()
    sizes: list[int] = []

    def play() -> None:
        for _ in range(months):
            sizes.append(len(json.dumps(live.step(), ensure_ascii=False, separators=(",", ":"))))

    played, _ = taken(play)

    def moved() -> None:
        live.set_levers(live.spec.focal_firm, {"service.lift": 0.06})
        live.step()

    change, _ = taken(moved)
    diary, _ = taken(lambda: live.diary(7))
    return {
        "market": name,
        "firms": len(live.spec.firms),
        "months_per_cpu_second": round(months / played, 1),
        "frame_kB": round(sum(sizes) / len(sizes) / 1000, 1),
        "opening_cpu_s": round(opening, 2),
        "map_cpu_s": round(map_, 2),
        "month_with_a_change_cpu_s": round(change, 3),
        "diary_cpu_s": round(diary, 2),
    }


if __name__ == "__main__":
    main()
