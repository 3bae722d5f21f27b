"""Whether results are the same, bit for bit, as those of the version they were last taken from.

    python benchmarks/same_bits.py                     compare with results/same_bits.json
    python benchmarks/same_bits.py --only telecom      the same for worlds whose name holds that word
    python benchmarks/same_bits.py --studies           the same for comparisons, targets and claims too (minutes)
    python benchmarks/same_bits.py --take FILE         write digests of what this version computes
    python benchmarks/same_bits.py --columns FILE      the same column by column, to find what moved

What is compared: every table of the thirteen markets (seeds 1 and 2, both engines, small and short, with all events),
every strategy in three markets, a field experiment, weak ties; of studies every number that ``--json`` prints, key by key. A column
that was renamed stands in ``RENAMED``, a word in a cell in ``WORDS``, new name first; a column that came or went in ``CAME``
or ``WENT``, with its reason. Values are compared as 64-bit numbers or text, so a type may change but no value.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

import sim
from sim.strategies import known_strategies

HERE = Path(__file__).resolve().parent
STORED = HERE / "results" / "same_bits.json"

GIVEN = {"together": {"of": "reliability, win-back"}}
"""By strategy, the parameters without which it does nothing at all."""

LINES = {
    "serving": "service", "service": "quality", "promise": "extras", "contact": "outreach", "partner": "partners",
}  # fmt: skip
"""The old name of each renamed line of the books."""

RENAMED: dict[str, dict[str, str]] = {
    "*": {"encounter_satisfaction": "satisfaction", "unfairness": "unfair"},
    "firms": {"cumulative_satisfaction": "cumulative", **LINES},
    "segments": {"cumulative_satisfaction": "cumulative"},
    "customers": {"cumulative_satisfaction": "satisfaction"},
    "trial": {"cumulative_satisfaction": "satisfaction"},
    "surveys": {"stated": "satisfaction"},
    "exits": {"cause_word_of_mouth": "cause_heard"},
}
"""By table (``*`` any), the old name of each renamed column; by study, of each renamed key."""

WORDS: dict[str, dict[str, str]] = {"ledger.line": LINES}
"""By column (``table.column``) the old word of each renamed word in its cells."""

CAME: dict[str, str] = {
    "firms.moved": "customers whom life made choose anew",
    "exits.cause_moved": "the same, exit by exit",
    "targets.more": "how many worlds more a target needs before it is judged",
    "rivalry.more": "how many worlds more its rule needs",
    "compare.a_year": "what each policy spends a year",
    "compare.chance_best": "the ranking of policies",
    "compare.regret": "the ranking of policies",
    "renewals.prompted": "what made one reconsider",
    "offers.arm": "the arm of the customer in that month",
    "contacts.arm": "the arm of the customer in that month",
    "customers.reference": "prices paid, and seen",
    "customers.stock": "what deals brought forward",
    "offers.reference": "prices paid, and seen",
    "hazards.*": "how likely it was that each customer leaves",
    "stays.*": "a row a stay",
    "accounts.acquisition": "taking on, apart from cost to serve",
    "told.why": "why the firm is talked about",
    "heard.why": "the same",
    "heard.arm": "the arm of the listener in that month",
    "heard.taken_in": "what came of it",
}
"""Columns (``table.column``), tables (``table.*``) and numbers of studies (``study.key``) that were not there before, and why."""

LEFT_OUT: dict[str, str] = {
    "summary.lifetime_value": "none in repertoires and durable markets any more, where leaving a main firm is no end",
    "summary.equity": "the same",
}
"""Columns that a correction changed on purpose, looked at in neither version, with the reason."""

WENT: dict[str, str] = {}
"""Columns (``table.column``, old names) that are no longer there, with the reason."""

MOVED: dict[str, str] = {
    "studies: compare:": "closed forms of value are none in a durable market; ranking and yearly spend are said too",
    "studies: ablate:": "two differences of 3e-17, which is rounding, are nothing",
}
"""Tables or studies (as printed) whose values a correction changed on purpose, with the reason."""

MARKETS = (
    "airline", "bank-deposits", "business-software", "car-dealer", "coffee-shop", "cola", "credit-card", "duopoly",
    "furniture-store", "hotel", "restaurant-chain", "telecom", "textbook",
)  # fmt: skip

SMALL = "--set population.size=200 --set market.months=8"
STUDIES = {
    "compare": f"compare car-dealer under-promise complaint-recovery --replications 3 {SMALL}",
    "ablate": f"ablate telecom --of mechanisms --strategy price-cut --seeds 2 {SMALL}",
    "trial": f"trial coffee-shop better-service --seeds 3 {SMALL}",
    "targets": "targets --seeds 2 --scale 0.05",
    "rivalry": "claims rivalry --scale 0.02",
}
"""Commands whose ``--json`` is compared."""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


def _column(values: pd.Series, words_of: dict[str, str]) -> str:
    """Digest of a column: numbers as 64-bit floats, anything else as text, by the old words."""
    if pd.api.types.is_numeric_dtype(values) or pd.api.types.is_bool_dtype(values):
        return _digest((values.to_numpy(dtype=np.float64, na_value=np.nan) + 0.0).tobytes())
    words = ["" if pd.isna(value) else str(value) for value in values]
    return _digest("\x1f".join(words_of.get(word, word) for word in words).encode())


def _columns(name: str, table: pd.DataFrame) -> dict[str, str]:
    """Digest of each column, by its old name, in the order of old names."""
    names = {**RENAMED.get("*", {}), **RENAMED.get(name, {})}
    kept = [column for column in table.columns if f"{name}.{column}" not in {**CAME, **LEFT_OUT}]
    return dict(
        sorted(
            (names.get(column, column), _column(table[column], WORDS.get(f"{name}.{column}", {}))) for column in kept
        )
    )


def worlds(only: str) -> Iterator[tuple[str, Any]]:
    """Worlds that are lived, by name, as functions."""

    def small(market: str, size: int, months: int, **changes: Any) -> sim.Scenario:
        sizes = {"population.size": size, "market.months": months, "market.warm_up": 4}
        return sim.Scenario.load(market).evolve("small", sizes | changes)

    found: list[tuple[str, Any]] = []
    for market in MARKETS:
        for seed in (1, 2):
            for engine, size, months in (("columns", 400, 14), ("agents", 80, 6)):
                found.append(
                    (
                        f"{market} {seed} {engine}",
                        lambda m=market, s=seed, e=engine, n=size, t=months: sim.simulate(
                            small(m, n, t), seed=s, engine=e, events=True, pyramid=True
                        ),
                    )
                )
    for market in ("telecom", "coffee-shop", "car-dealer"):
        for strategy in known_strategies():
            use = {"use": strategy, **GIVEN.get(strategy, {})}

            def run(m: str = market, use: dict[str, str] = use) -> Any:
                spec = small(m, 250, 14)
                return sim.simulate(spec.evolve("tried", {f"firms.{spec.focal_firm}.strategy": use}), events=True)

            found.append((f"{market} {strategy}", run))
        found.append(
            (f"{market} experiment", lambda m=market: sim.simulate(small(m, 300, 12, **{"assign.share": 0.5})))
        )
        for engine, size, months in (("columns", 300, 12), ("agents", 80, 6)):
            found.append(
                (
                    f"{market} weak ties {engine}",
                    lambda m=market, e=engine, n=size, t=months: sim.simulate(
                        small(m, n, t, **{"network.weak": 8}), engine=e, events=True
                    ),
                )
            )
    return ((name, run) for name, run in found if only in name)


def tables(only: str) -> dict[str, dict[str, dict[str, str]]]:
    """Digests by world, table and column."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for name, run in worlds(only):
        lived = run()
        known = [table for table in sorted(lived.tables) if f"{table}.*" not in CAME]
        found[name] = {table: _columns(table, lived.tables[table]) for table in known}
        found[name]["summary"] = _columns("summary", lived.summary())
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return found


def _numbers(value: Any, key: str, names: dict[str, str], found: dict[str, list[str]]) -> None:
    """Gather every number of a JSON value under its last key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _numbers(inner, names.get(name, name), names, found)
    elif isinstance(value, list):
        for inner in value:
            _numbers(inner, key, names, found)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        found.setdefault(key, []).append(repr(float(value)))


def studies(only: str) -> dict[str, dict[str, str]]:
    """Digests by study and key of what the commands print."""
    result = {}
    for name, command in STUDIES.items():
        if only in name:
            done = subprocess.run(
                [sys.executable, "-c", "from sim.app.cli import main; main()", *command.split(), "--json"],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            found: dict[str, list[str]] = {}
            names = {**RENAMED.get("*", {}), **RENAMED.get(name, {})}
            _numbers(json.loads(done.stdout), "", names, found)
            kept = [key for key in sorted(found) if f"{name}.{key}" not in CAME]
            result[name] = {key: _digest("\x1f".join(sorted(found[key])).encode()) for key in kept}
            print(name, end=" ", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return result


def folded(columns: dict[str, dict[str, dict[str, str]]]) -> dict[str, dict[str, str]]:
    """One digest a table."""
    return {
        world: {table: _digest(json.dumps(found).encode()) for table, found in of_world.items()}
        for world, of_world in columns.items()
    }


def main() -> None:
    """Take or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="")
    parser.add_argument("--studies", action="store_true")
    parser.add_argument("--take", type=Path)
    parser.add_argument("--columns", type=Path)
    chosen = parser.parse_args()
    measured = tables(chosen.only)
    if chosen.columns:
        chosen.columns.write_text(json.dumps(measured, indent=1) + "\n")
        return
    now: dict[str, Any] = {"worlds": folded(measured)}
    if chosen.studies or chosen.take:
        now["studies"] = studies(chosen.only)
    if chosen.take:
        chosen.take.write_text(json.dumps(now, indent=1) + "\n")
        return
    before = json.loads(STORED.read_text())
    moved = [
        f"{part}: {name}: {item}"
        for part, found in now.items()
        for name, items in found.items()
        for item in sorted(set(items) | set(before[part][name]))
        if items.get(item) != before[part][name].get(item)
    ]
    meant = [line for line in moved if any(reason in line for reason in MOVED)]
    for line in moved:
        print(line, *(f"({MOVED[reason]})" for reason in MOVED if reason in line))
    count = sum(len(items) for found in now.values() for items in found.values())
    print(f"{count} compared, {len(moved)} differ, {len(moved) - len(meant)} of them without a reason")
    sys.exit(len(moved) > len(meant))


if __name__ == "__main__":
    main()
