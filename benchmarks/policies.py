"""What eleven policies are worth in every shipped market, at stated budgets, by twin worlds: a table per version of the model.

    python benchmarks/policies.py                     live the worlds and write results/policies.json
    python benchmarks/policies.py --take FILE         write the numbers elsewhere, to stand beside another version's
    python benchmarks/policies.py --page FILE --before FILE   also write both tables, and what turned round, as a page

The focal firm follows the policy, all others do as the market says. Numbers are differences of profit over all observed months,
in percent of the profit of the same firm without the policy before fixed costs, and what the policy spends a year in percent
of revenue, means over replications with 95% intervals (Student's t) of pairs that share people, ties and luck.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Final

import sim
from sim.lab.paired import interval
from sim.lab.store import Folder, Store
from sim.scenario.files import shipped

HERE = Path(__file__).parent
STORED = HERE / "results" / "policies.json"

POLICIES: Final[dict[str, dict[str, Any]]] = {
    "under-promise by .10, extras 1%": {"use": "under-promise", "cushion": 0.10, "extras": 0.01},
    "under-promise by .03, no extras": {"use": "under-promise", "cushion": 0.03, "extras": 0.0},
    "over-promise by .05": {"use": "over-promise", "excess": 0.05},
    "complaint-recovery as shipped": {"use": "complaint-recovery"},
    "complaint-recovery, compensation .15": {"use": "complaint-recovery", "compensation": 0.15},
    "put right, quickly, apologise; invite no more": {"use": "complaint-recovery", "ease": 0.3, "compensation": 0.1},
    "tiered-service as shipped": {"use": "tiered-service"},
    "equal-treatment": {"use": "equal-treatment"},
    "better-service": {"use": "better-service"},
    "reliability": {"use": "reliability"},
    "points-programme": {"use": "points-programme"},
}
"""What is tried, with every parameter that the verdict hangs on."""


def measured(market: str, replications: int, seed: int, store: Store | None = None) -> list[dict[str, Any]]:
    """A row a policy: the difference of profit and its interval, and what is spent, both in percent."""
    twins = sim.compare(sim.Scenario.load(market), POLICIES, replications=replications, seed=seed, store=store)
    spend, bridge = twins.spend(), twins.bridge()
    years = twins.base.market.months / 12
    fixed = float(bridge.query("line == 'fixed'")["baseline"].iloc[0])
    base = twins.values("profit", 0)
    before_fixed, revenue = base.mean() + fixed, twins.values("revenue", 0).mean() / years
    rows = []
    for name in POLICIES:
        gained = interval(100 * (twins.values("profit", name) - base) / before_fixed)
        a_year = float(spend.query("policy == @name and line == 'all'")["a_year"].iloc[0])
        rows.append(
            {
                "market": market,
                "policy": name,
                "gain": round(gained.mean, 3),
                "half_width": round(gained.half_width, 3),
                "spent": round(100 * a_year / float(revenue), 3),
            }
        )
    return rows


def sign(row: dict[str, Any]) -> str:
    """Whether a policy gains, loses, or cannot be told to do either."""
    if abs(row["gain"]) <= row["half_width"]:
        return "?"
    return "+" if row["gain"] > 0 else "-"


def table(rows: list[dict[str, Any]], value: str) -> list[str]:
    """Markdown: a row a policy, a column a market."""
    markets = list(dict.fromkeys(row["market"] for row in rows))
    at = {(row["policy"], row["market"]): row for row in rows}
    lines = ["| policy | " + " | ".join(markets) + " |", "|---|" + "---:|" * len(markets)]
    for policy in POLICIES:
        cells = []
        for market in markets:
            row = at[policy, market]
            told = f"{row['gain']:+.1f} ± {row['half_width']:.1f}" if value == "gain" else f"{row['spent']:+.1f}"
            cells.append(told.replace("-", "−"))
        lines.append(f"| {policy} | " + " | ".join(cells) + " |")
    return lines


def turned(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[str]:
    """What another sign has now, a line a cell."""
    was = {(row["policy"], row["market"]): row for row in before}
    lines = []
    for row in after:
        old = was[row["policy"], row["market"]]
        if sign(old) != sign(row):
            told = (f"{one['gain']:+.1f} ± {one['half_width']:.1f}".replace("-", "−") for one in (old, row))
            lines.append(f"| {row['market']} | {row['policy']} | {' | '.join(told)} |")
    return lines


def page(before: list[dict[str, Any]], after: list[dict[str, Any]], replications: int) -> str:
    """The tables before and after, and what turned round."""
    changed = turned(before, after)
    both = sum(
        "?" not in (sign(row), sign(old)) and sign(row) != sign(old) for row, old in zip(after, before, strict=True)
    )
    return "\n".join(
        [
            "# Eleven policies, before and after the second version",
            "",
            "<!-- Made by `python benchmarks/policies.py --page`. -->",
            "",
            "Profit over all observed months against the same firm without the policy, in percent of its profit before fixed",
            f"costs: means and 95% intervals of {replications} pairs of worlds that share people, ties and luck. The focal firm",
            "acts; all others do as their market says. *Before* is the model's first version with the markets as they were",
            "then: both the model and what things cost changed between the tables. Policies are the",
            "same but for what a strategy's defaults are.",
            "",
            f"Of {len(after)} cells {len(changed)} have another sign (gains, loses, cannot be told); {both} of them turned",
            "round with both intervals clear of zero.",
            "",
            "## After",
            "",
            *table(after, "gain"),
            "",
            "What each spends a year, in percent of the firm's revenue without it (negative: it saves):",
            "",
            *table(after, "spent"),
            "",
            "## Before",
            "",
            *table(before, "gain"),
            "",
            *table(before, "spent"),
            "",
            "## What has another sign",
            "",
            "| market | policy | before | after |",
            "|---|---|---:|---:|",
            *changed,
            "",
        ]
    )


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replications", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--take", type=Path, default=STORED)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--page", type=Path)
    parser.add_argument("--store", type=Path, help="folder in which worlds are kept, so that none is lived twice")
    chosen = parser.parse_args()
    rows: list[dict[str, Any]] = []
    store = None if chosen.store is None else Folder(chosen.store)
    for market in shipped():
        rows += measured(market, chosen.replications, chosen.seed, store)
        print(*rows[-len(POLICIES) :], sep="\n", flush=True)
    chosen.take.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    if chosen.page is not None and chosen.before is not None:
        before = json.loads(chosen.before.read_text(encoding="utf-8"))
        chosen.page.write_text(page(before, rows, chosen.replications), encoding="utf-8")


if __name__ == "__main__":
    main()
