"""What customers are worth in every shipped market, by living on; writes the numbers of ``docs/explanation/customer-value.md``.

    python benchmarks/customer_value.py [--replications 10] [--store FOLDER]

Each market is lived five years from month 12 with its future acquisition and without (``sim.customer_value``). Writes
``results/customer_value.json`` and, between the page's marks, the table and the sentences that name its numbers; the rest of
the page is by hand.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any, Final

import numpy as np

import sim
from sim.lab.customer_value import CustomerValue
from sim.lab.living_on import OPEN, YEAR
from sim.lab.store import Folder, Store
from sim.results.value import closed_form, per_month
from sim.scenario.files import shipped

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "explanation" / "customer-value.md"
STORED = HERE / "results" / "customer_value.json"

DRIFTING: Final = "coffee-shop"
"""The market by which the page tells why a closed form is no use where people drift."""

HEAD: Final = (
    "market",
    "kind",
    "today's customers",
    "cohort value",
    "customer equity",
    "newcomers' part of firm value",
    "influence, of cohort value",
    "closed form, same years",
    "closed form, for ever",
    "cohort value with beyond",
)


def measured(market: str, replications: int, seed: int, store: Store | None = None) -> dict[str, Any]:
    """A market's values in years of last year's contribution, but for the shares; the closed forms wherever asked for."""
    found = sim.customer_value(market, replications=replications, seed=seed, store=store)
    mean = {
        name: float(found.each(name).mean()) for name in ("customers", "last_year", "cohort_value", "customer_equity")
    }
    mean |= {name: float(found.each(name).mean()) for name in ("newcomers_value", "firm_value", "influence_value")}
    year = mean["last_year"]
    stays, formula, limited = counted_as_deaths(found)
    row = {
        "market": market,
        "kind": found.base.market.kind,
        "customers": round(mean["customers"]),
        "cohort": mean["cohort_value"] / year,
        "equity": mean["customer_equity"] / year,
        "newcomers": mean["newcomers_value"] / mean["firm_value"],
        "influence": mean["influence_value"] / mean["cohort_value"],
        "applies": found.has_closed_form,
        "formula_years": float(limited.mean()) / year,
        "formula": float(formula.mean()) / year,
        "beyond": (mean["cohort_value"] + found.beyond("cohort_value")) / year,
        "stays_low": float(stays.min()),
        "stays_high": float(stays.max()),
    }
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in row.items()}


def counted_as_deaths(found: CustomerValue) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """By replication: the share whose main firm it still is a year on, and customer equity by the closed form, for ever and for
    the years lived, were every change of one's main firm an end.
    """
    arm = next(arm for arm in found.outcomes.arms if arm.labels().get("world", OPEN) == OPEN)
    margin, stays, main = (found.outcomes.values(name, arm) for name in ("margin", "stays", "main"))
    per = per_month(found.rate)
    ever, limited = (
        np.array([closed_form(m, r, per, months) for m, r in zip(margin, stays, strict=True)]) * main
        for months in (np.inf, float(YEAR * found.years))
    )
    return stays**YEAR, ever, limited


def table(rows: list[dict[str, Any]]) -> list[str]:
    """A row a market."""
    lines = ["| " + " | ".join(HEAD) + " |", "| --- " * len(HEAD) + "|"]
    for row in rows:
        forms = [f"{row[name]:.2f}" if row["applies"] else "–" for name in ("formula_years", "formula")]
        cells = [
            f"`{row['market']}`",
            row["kind"],
            f"{row['customers']:,}",
            f"{row['cohort']:.2f}",
            f"{row['equity']:.2f}",
            f"{row['newcomers']:z.0%}".replace("-", "−"),
            f"{row['influence']:.1%}".replace("-", "−"),
            *forms,
            f"{row['beyond']:.2f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def formulas(rows: list[dict[str, Any]]) -> list[str]:
    """How far the closed form goes where it applies, nearest first."""
    shares = sorted(
        ((row["formula_years"] / row["cohort"], row["market"]) for row in rows if row["applies"]), reverse=True
    )
    said = ", ".join(f"{name} {share:.0%}" for share, name in shares)
    apart = sorted(((abs(1 - row["equity"] / row["cohort"]), row["market"]) for row in rows), reverse=True)
    return [
        f"Of the cohort value the closed form for the same years gives: {said}.",
        "",
        f"Cohort value and customer equity differ by {apart[-1][0]:.1%} to {apart[0][0]:.1%}, most in {apart[0][1]} and"
        f" {apart[1][1]}.",
    ]


def drifting(rows: list[dict[str, Any]]) -> list[str]:
    """Why not a formula, in numbers."""
    row = next(row for row in rows if row["market"] == DRIFTING)
    return [
        f"In ten worlds of `{DRIFTING}` changes of the main shop, counted as deaths, give a yearly retention of"
        f" {row['stays_low']:.0%} to {row['stays_high']:.0%} and a customer equity of {row['formula']:.2g} of one year's"
        f" contribution, for a shop that earns as much year after year. What its customers bring in five years is"
        f" {row['cohort']:.1f} years of it."
    ]


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replications", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", type=Path, help="folder in which worlds are kept, so that none is lived twice")
    chosen = parser.parse_args()
    store = None if chosen.store is None else Folder(chosen.store)
    rows = []
    for market in shipped():
        rows.append(measured(market, chosen.replications, chosen.seed, store))
        print(rows[-1], flush=True)
    STORED.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    for mark, lines in (("drifting", drifting(rows)), ("values", table(rows)), ("formulas", formulas(rows))):
        pattern = rf"(<!-- {mark}: .*? -->\n).*?(<!-- end of {mark} -->)"
        if not re.search(pattern, text, re.DOTALL):
            raise SystemExit(f"{PAGE}: no marks for {mark}")
        body = "\n".join(["", *lines, "", ""]).replace("\\", r"\\")
        text = re.sub(pattern, rf"\g<1>{body}\g<2>", text, flags=re.DOTALL)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
