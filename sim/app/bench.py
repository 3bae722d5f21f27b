"""bench: how fast the engine is on this machine, against the bars it was built to.

Every bar is a number measured here and now; a missed bar is shown as missed. Peers (Mesa, Starsim running the reference
model of ``benchmarks/peers``) are timed by ``benchmarks/side_by_side.py``, because a speed is a ratio taken in one sitting.
"""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from sim.lab.runner import Progress
from sim.market.market import Market
from sim.scenario import Scenario

ROUNDS: Final = 6
"""Stretches timed; the first is left out."""

BARS: Final[dict[str, tuple[str, float]]] = {
    "columns over agents, 10k": ("at least", 150.0),
    "2 threads over 1, 100k": ("at least", 1.6),
    "2 threads over 1, 1M": ("at least", 1.6),
    "cost per customer-month, 1M over 100k": ("at most", 1.5),
    "bytes per customer": ("at most", 640.0),
    "network of 1M, seconds": ("at most", 10.0),
    "first run ever, seconds": ("at most", 45.0),
    "later start to first month, seconds": ("at most", 3.0),
    "loyalty --help, seconds": ("at most", 0.5),
    "import sim, seconds": ("at most", 1.5),
}
"""The bars: at least or at most how much."""


LEVERS_IN_USE: Final[dict[str, dict[str, dict[str, float]]]] = {
    "alpha": {
        "programme": {"earn": 0.05, "threshold": 0.5, "expiry_months": 12},
        "tiers": {"middle_share": 0.2, "top_share": 0.1, "by_profit": 0.5, "lift_top": 0.05, "recognition": 0.5, "visibility": 0.5},
        "referral": {"reward": 0.5, "in_points": 0.5},
        "survey": {"asked": 0.5},
    },
    "beta": {
        "contract": {"months": 12, "penalty": 0.3},
        "personalisation": {"intensity": 0.6},
        "bonds": {"financial": 0.02, "social": 0.5, "structural": 0.5},
        "welcome": {"lift": 0.05},
    },
    "gamma": {
        "price": {"newcomer": 0.2, "loyalty": 0.05, "season": 0.05},
        "bundle": {"discount": 0.05, "volume": 0.2, "tie": 0.3},
        "win_back": {"rate": 0.1, "offer": 0.2, "apology": 0.3},
        "contact": {"rate": 0.1, "advice": 0.1, "saving": 0.05},
    },
    "delta": {
        "advertising": {"calls": 0.02},
        "partner": {"share": 0.3},
        "service": {"product": 0.02, "peak": 0.05, "end": 0.05},
        "recovery": {"notice": 0.3},
    },
}  # fmt: skip
"""Levers beside the strategies': every block of levers but ``release`` is in use by some firm."""


def everything_on(size: int) -> Scenario:
    """A subscription market of four firms with every mechanism switched on, and every lever in use by some firm.

    Rates are the defaults: 15% of customers reconsider their provider in a month, everyone is served, and any may talk.
    """
    changes: dict[str, Any] = {
        f"firms.{firm}.{block}": values for firm, blocks in LEVERS_IN_USE.items() for block, values in blocks.items()
    }
    for firm in LEVERS_IN_USE:
        changes[f"firms.{firm}.unfair_share"] = 0.1
        changes[f"firms.{firm}.effort"] = {"time": 0.05}
        changes[f"firms.{firm}.costs"] = {"exposure": 0.1, "wage": 10.0}
    changes |= {"behaviour.experience.halo": 0.1, "behaviour.expectation.life_cycle": 0.01}
    return at_rest(size).evolve("everything-on", changes)


def at_rest(size: int) -> Scenario:
    """The same market with the four strategies alone: programmes, contracts, bonds, calls, surveys and the rest at rest."""
    firm = {"list_price": 20.0, "start_share": 0.225, "awareness": 0.9}
    return Scenario.load("textbook").evolve(
        "at-rest",
        {
            "population.size": size,
            "population.entry_rate": 0.0,
            "market.months": 240,
            "market.warm_up": 0,
            "market.review_rate": 0.15,
            "focal": "alpha",
            "firms.alpha": {**firm, "strategy": {"use": "complaint-recovery"}},
            "firms.beta": {**firm, "strategy": {"use": "tiered-service"}},
            "firms.gamma": {**firm, "strategy": {"use": "under-promise"}},
            "firms.delta": {**firm, "strategy": {"use": "advertise"}},
            "journey": [
                {"name": "arrive", "need": "convenience"},
                {"name": "be served", "need": "service", "emotion": 0.03},
                {"name": "leave", "need": "relationship", "emotion": -0.03},
            ],
            "behaviour.choice.switching_cost": 1.0,
            "behaviour.choice.dissimilarity": 0.8,
            "behaviour.satisfaction.tolerance": 0.01,
            "behaviour.cost_to_serve.learning": 0.05,
        },
    )


def nanoseconds(market: Market, months: int) -> float:
    """Nanoseconds per customer-month over the next ``months``, stepping only."""
    started = time.perf_counter()
    for _ in range(months):
        market.step()
    return (time.perf_counter() - started) / months / market.spec.rows * 1e9


def bytes_per_customer(market: Market) -> float:
    """Bytes of every array that grows with customers, per customer: columns, ties, messages, scratch, block sums."""
    from sim.engines.columns.engine import ColumnEngine

    engine = market.engine
    assert isinstance(engine, ColumnEngine)
    world = engine.world
    arrays = [*market.customers, market.ties.starts, market.ties.neighbours]
    arrays += [world.club, world.messages, world.departed, world.public_status, world.thanks]
    return (sum(a.nbytes for a in arrays) + engine.scratch_bytes) / market.spec.rows


def seconds_of(command: Sequence[str], repeats: int = 3, **environment: str) -> float:
    """Median wall time of a command in a fresh process."""
    timings = []
    for _ in range(repeats):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
        timings.append(time.perf_counter() - started)
    return statistics.median(timings)


def start_up() -> dict[str, float]:
    """Seconds of cold and cached starts, each in a fresh process."""
    first_month = "import sim; sim.Market('textbook', rng=1).step()"
    python = sys.executable
    with tempfile.TemporaryDirectory() as empty:
        cold = seconds_of([python, "-c", first_month], 1, NUMBA_CACHE_DIR=empty)
        cached = seconds_of([python, "-c", first_month], 3, NUMBA_CACHE_DIR=empty)
    return {
        "first run ever, seconds": cold,
        "later start to first month, seconds": cached,
        "loyalty --help, seconds": seconds_of([python, "-m", "sim.app.cli", "--help"]),
        "import sim, seconds": seconds_of([python, "-c", "import sim"]),
    }


def run_bench(
    sizes: Sequence[int] = (10_000, 100_000, 1_000_000),
    threads: Sequence[int] = (1, 2),
    *,
    quick: bool = False,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Measure the engine and hold it against ``BARS``.

    Args:
        sizes: customers.
        threads: numbers of threads of the column engine.
        quick: leave out the agent engine, the largest size and the cold start.
        progress: called with (steps done, steps in all).

    Returns:
        ``{"machine": ..., "columns": [...], "agents": {...}, "network": [...], "start_up": {...}, "bars": [...]}``.
    """
    sizes = [s for s in sizes if not (quick and s > 100_000)]
    steps: list[Callable[[], None]] = []
    out: dict[str, Any] = {"machine": machine(), "columns": [], "agents": {}, "network": [], "start_up": {}}

    def columns(size: int) -> None:
        months = max(2, min(20, 2_000_000 // size))
        markets = {count: Market(everything_on(size), rng=1, threads=count) for count in threads}
        taken: dict[int, list[float]] = {count: [] for count in threads}
        for _ in range(ROUNDS):  # in turns, so that a busy minute hits every number of threads alike
            for count, market in markets.items():
                taken[count].append(nanoseconds(market, months))
        for count, market in markets.items():
            ns = statistics.median(taken[count][1:])
            row = {"customers": size, "threads": count, "ns_per_customer_month": ns}
            out["columns"].append({**row, "bytes_per_customer": bytes_per_customer(market)})

    def agents() -> None:
        market = Market(everything_on(10_000), rng=1, engine="agents")
        ns = statistics.median([nanoseconds(market, 1) for _ in range(4)][1:])
        out["agents"] = {"customers": 10_000, "ns_per_customer_month": ns}

    def network(size: int) -> None:
        from sim.market.networks.ties import build
        from sim.numerics.streams import make_key

        scenario = everything_on(size)
        started = time.perf_counter()
        build(scenario, make_key(1))
        out["network"].append({"customers": size, "seconds": time.perf_counter() - started})

    def starts() -> None:
        out["start_up"] = start_up()

    for size in sizes:
        steps += [lambda size=size: network(size), lambda size=size: columns(size)]  # type: ignore[misc]
    if not quick:
        steps += [agents, starts]
    Market(everything_on(100), rng=1).step()  # compile
    for done, step in enumerate(steps, 1):
        step()
        if progress:
            progress(done, len(steps))
    out["peak_memory_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    out["bars"] = bars(out)
    return out


def bars(measured: dict[str, Any]) -> list[dict[str, Any]]:
    """Each bar with its measured value and whether it holds; bars that were not measured are left out."""
    ns = {(r["customers"], r["threads"]): r["ns_per_customer_month"] for r in measured["columns"]}
    values: dict[str, float] = dict(measured["start_up"])
    if measured["columns"]:
        values["bytes per customer"] = max(
            r["bytes_per_customer"] for r in measured["columns"] if r["customers"] >= 100_000
        )
    for label, size in (("100k", 100_000), ("1M", 1_000_000)):
        if (size, 1) in ns and (size, 2) in ns:
            values[f"2 threads over 1, {label}"] = ns[size, 1] / ns[size, 2]
    if (100_000, 2) in ns and (1_000_000, 2) in ns:
        values["cost per customer-month, 1M over 100k"] = ns[1_000_000, 2] / ns[100_000, 2]
    if measured["agents"] and (10_000, 1) in ns:
        values["columns over agents, 10k"] = measured["agents"]["ns_per_customer_month"] / ns[10_000, 1]
    for row in measured["network"]:
        if row["customers"] == 1_000_000:
            values["network of 1M, seconds"] = row["seconds"]
    return [
        {
            "bar": name,
            "wanted": f"{direction} {limit:g}",
            "measured": values[name],
            "holds": values[name] >= limit if direction == "at least" else values[name] <= limit,
        }
        for name, (direction, limit) in BARS.items()
        if name in values
    ]


def machine() -> dict[str, Any]:
    """What it was measured on."""
    from sim.results.store import versions

    return {"system": platform.system(), "processor": platform.machine(), "cores": os.cpu_count(), **versions()}
