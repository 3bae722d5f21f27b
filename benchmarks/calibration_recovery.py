"""Parameter recovery: how often a 90% interval holds the value that made the data.

One table of worlds a kind of data, on one luck; data sets are fresh draws of the prior, lived on other luck with as many customers
as such data have; each is fitted by regression on the same table, as ``calibrate`` does it, in one generation. A nominal 90%
interval should hold the truth in 80 to 98% of them. Moments of a log lie about the BG/NBD that fits it, so its worlds keep what
each customer did, of which every data set makes its own.

    python benchmarks/calibration_recovery.py [--sets 60] [--worlds 1024] [--kind survival] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from sim.lab.calibration.abc import posterior
from sim.lab.calibration.calibrate import facts_of, live
from sim.lab.calibration.parameter import as_values
from sim.lab.calibration.proposal import Proposal
from sim.lab.calibration.target import Facts, Target
from sim.lab.calibration.targets import panel, purchases, survival
from sim.lab.calibration.targets.nearby import Nearby
from sim.lab.calibration.targets.returning import Aged
from sim.lab.outcomes import Outcome
from sim.lab.yardsticks import bgnbd
from sim.market.market import Market

SEED = 11
LEVEL = 0.90
CUSTOMERS = 1000
"""Of a data set."""
LUCKS = 40
"""Worlds from which it is told what luck does to a data set."""


def of_survival() -> Target:
    """A cohort of a thousand, counted at eight renewals."""
    shares = np.cumprod([1.0, 0.75, 0.82, 0.86, 0.88, 0.9, 0.91, 0.92, 0.93])
    return survival.target(shares, [CUSTOMERS], held=0, customers=CUSTOMERS)


def of_purchases() -> Target:
    """A log of nine months, its cohort of the first three."""
    random = np.random.default_rng(SEED)
    rows = []
    for customer in range(CUSTOMERS):
        born = random.integers(0, 90)
        again = random.poisson(random.gamma(0.5, 0.6) * 9)
        days = [born, *(born + random.integers(1, 270 - born, again))]
        rows += [(customer, day) for day in days]
    table = pd.DataFrame(rows, columns=["customer", "day"]).assign(
        date=lambda t: pd.Timestamp("2020-01-01") + pd.to_timedelta(t["day"], "D")
    )
    return purchases.target(table, until="2020-09-29", end="2020-09-29", cohort=3, customers=CUSTOMERS)


def of_panel() -> Target:
    """A panel of a year and four brands."""
    random = np.random.default_rng(SEED)
    rates = random.gamma(1.0, 8.0, CUSTOMERS)
    tastes = random.dirichlet([0.6, 0.4, 0.25, 0.15], CUSTOMERS)
    counts = np.array([random.multinomial(n, p) for n, p in zip(random.poisson(rates), tastes, strict=True)])
    return panel.target(counts, ["a", "b", "c", "d"], customers=CUSTOMERS)


@dataclass(frozen=True)
class Histories:
    """Taken of a world: repeats, recency and age of every customer, one after the other."""

    aged: Aged

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end."""
        cohort = self.aged.cohort
        log = self.aged.log(*self.aged.seen(market))
        return Outcome({}, {"facts": {"value": np.concatenate(log.summary(cohort.fitted * cohort.each, cohort.each))}})


def watched(target: Target) -> Target:
    """The target, but that a world shows what each customer did."""
    assert isinstance(target.collect, Aged)
    n = 3 * CUSTOMERS
    blank = np.zeros(n)
    facts = Facts(("history",) * n, ("",) * n, blank, blank, blank, np.zeros(n, bool))
    return replace(target, facts=facts, moments=np.asarray, collect=Histories(target.collect))


def about(observed: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """From what customers did, shape (worlds, 3 customers), to the moments of data that show ``observed`` (``purchases``)."""
    data = observed.reshape(3, -1)
    nearby = Nearby.of(bgnbd.fit(*data), *data)
    even = np.full(CUSTOMERS, 1 / CUSTOMERS)
    moments = purchases.Rates(0, 0, whole=False)
    return lambda shown: moments(np.array([nearby(*one.reshape(3, -1), even) for one in shown]))


KINDS: dict[str, Callable[[], Target]] = {"survival": of_survival, "transactions": of_purchases, "panel": of_panel}


def recovered(kind: str, worlds: int, sets: int) -> pd.DataFrame:
    """A row a parameter: how many of the data sets' truths its interval held, and how much of the prior it left."""
    target = KINDS[kind]()
    d = len(target.parameters)
    names = [one.name for one in target.parameters]
    logs = kind == "transactions"
    target = watched(target) if logs else target
    table = live(target, Proposal().drawn(worlds, d, SEED), SEED, 1, workers=1)
    random = np.random.default_rng([SEED, sets])
    truths = random.uniform(0.03, 0.97, (sets, d))
    inside, kept = [], []
    for k in range(sets):
        try:
            seen = live(target, truths[[k, k]], SEED + 1 + k, 1, workers=1)  # the same world twice: it is lived once
        except ValueError:
            continue
        if len(seen.moments) < 2:
            continue
        told = about(seen.moments[0]) if logs else np.asarray
        observed = told(seen.moments[:1])[0]
        luck = luck_at(target, truths[k], SEED + 500 + k, told)
        noise = luck if target.kind != "survival" else binomial(observed)
        found = posterior(table.points, told(table.moments), observed, noise + luck, seed=k)
        low, high = found.quantile([(1 - LEVEL) / 2, 1 - (1 - LEVEL) / 2])
        inside.append((low <= truths[k]) & (truths[k] <= high))
        kept.append((high - low) / LEVEL)
    held = np.array(inside)
    return pd.DataFrame(
        {
            "kind": kind,
            "parameter": names,
            "sets": len(held),
            "covered": held.mean(axis=0),
            "error": np.sqrt(held.mean(axis=0) * (1 - held.mean(axis=0)) / len(held)),
            "width_of_prior": np.median(kept, axis=0),
        }
    )


def binomial(observed: np.ndarray) -> np.ndarray:
    """Error of a cohort's own log-odds of renewing, as its kind has it, at what it shows."""
    r = 1 / (1 + np.exp(-observed))
    alive = np.maximum(CUSTOMERS * np.concatenate([[1.0], np.cumprod(r)[:-1]]), 1)
    r = np.clip(r, 0.5 / alive, 1 - 0.5 / alive)
    return np.diag(1 / (alive * r * (1 - r)))


def luck_at(target: Target, point: np.ndarray, seed: int, told: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """What luck does to the moments of a world of this size: covariance over worlds, a tenth of it made diagonal.

    The error of customers who are resampled is this too, because a data set is such a world.
    """
    values = as_values(target.parameters, point[None, :])[0]
    facts = facts_of(target, [(values, k) for k in range(LUCKS)], target.months, seed, workers=1)
    moments = told(target.moments(facts))
    found = np.cov(moments[np.isfinite(moments).all(axis=1)], rowvar=False)
    return 0.9 * found + 0.1 * np.diag(np.diag(found))


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--sets", type=int, default=60)
    asked.add_argument("--worlds", type=int, default=1024)
    asked.add_argument("--kind", choices=tuple(KINDS), action="append")
    asked.add_argument("--json", type=Path)
    given = asked.parse_args()
    found: list[dict[str, Any]] = []
    for kind in given.kind or KINDS:
        started = time.perf_counter()
        rows = recovered(kind, given.worlds, given.sets)
        print(rows.round(3).to_string(index=False), f"\n{kind}: {time.perf_counter() - started:.0f} s", flush=True)
        found += rows.to_dict("records")
    if given.json:
        kept = json.loads(given.json.read_text())["rows"] if given.json.exists() else []
        rows = [*(row for row in kept if row["kind"] not in {one["kind"] for one in found}), *found]
        rows.sort(key=lambda row: list(KINDS).index(row["kind"]))
        given.json.write_text(json.dumps({"level": LEVEL, "worlds": given.worlds, "rows": rows}, indent=1) + "\n")


if __name__ == "__main__":
    main()
