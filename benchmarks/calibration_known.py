"""Calibration on data whose answers are known: Fader & Hardie's cohorts, CDNOW, and a panel made from a known Dirichlet.

    python benchmarks/calibration_known.py [--only cohorts] [--json FILE]      # lives the worlds, an hour or less of one core
    python benchmarks/calibration_known.py --page docs/calibration.md          # writes the page from the numbers kept

Each case is fitted with the parameters of its kind and nothing else, as ``loyalty calibrate`` does it.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from sim.data import read
from sim.lab.calibration.bases import newcomers
from sim.lab.calibration.calibrate import calibrate
from sim.lab.calibration.own import target_of
from sim.lab.calibration.result import Calibration
from sim.lab.calibration.targets import panel, survival
from sim.lab.calibration.targets.purchases import MONTH
from sim.lab.calibration.targets.returning import watched
from sim.lab.yardsticks import bgnbd
from sim.market.market import Market
from sim.results.store import records

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "experiments" / "loyalty_studies" / "data"
RESULTS = HERE / "results" / "calibration_known.json"
RECOVERY = HERE / "results" / "calibration_recovery.json"
SEEDS = (1, 2, 3)
"""Of the cohorts; several say what simulation does to the error."""
LOG_SEEDS = (1, 2, 3)
"""Of the fits of CDNOW."""
MEMBERS = 8_000
"""People of CDNOW's market."""
POINTS = 320
"""Lived for each of its fits, on one luck."""
BRANDS = {"sunshine": 0.07, "keebler": 0.07, "nabisco": 0.54, "private": 0.32}
"""Market shares like those of a well-known panel of crackers."""
TRUTH = {"mean": 9.0, "shape": 1.3, "spread": 0.9}
"""Of the Dirichlet that makes the panel: purchases a year, K, S."""
PUBLISHED = (0.243, 4.414, 0.793, 2.426)
"""BG/NBD's r, alpha (weeks), a and b of CDNOW's weeks 1 to 39 (Fader, Hardie & Lee 2005)."""
PEOPLE, LUCKS = 20_000, 4
"""Of the worlds lived at these."""
HOUSEHOLDS = 2000
PANEL = 11
"""Draws the panel. That of seed 7 was looked at while the base was made; this one was lived once, when all was settled."""


def cohorts() -> list[dict[str, Any]]:
    """Years 1 to 7 fitted, 8 to 12 held out."""
    table = pd.read_csv(DATA / "fader_hardie_retention.csv")
    found = []
    for name, column in (("Regular", "regular_pct_surviving"), ("High End", "highend_pct_surviving")):
        shares = table[column].to_numpy(float) / 100
        for seed in SEEDS:
            fit = calibrate(survival.target(shares, held=5, customers=6_000), worlds=192, lucks=1, seed=seed, workers=1)
            found.append({**kept(fit, f"{name}"), "seed": seed})
            print(name, seed, round(fit.missed(True), 4), round(fit.missed(True, "yardstick"), 4), flush=True)
    return found


def purchases() -> list[dict[str, Any]]:
    """Weeks 1 to 39 fitted, 40 to 78 held out."""
    own = read(DATA / "cdnow_sample.csv", kind="transactions", columns={"customer": "customer_id"})
    target = target_of(own, hold_out="1997-09-30", customers=MEMBERS)
    found = []
    for seed in LOG_SEEDS:
        fit = calibrate(target, worlds=POINTS, lucks=1, seed=seed, workers=1)
        print("CDNOW", seed, fit.missed(True), fit.missed(True, "yardstick"), flush=True)
        found.append({**kept(fit, "CDNOW"), "seed": seed})
    return found


def nested() -> list[dict[str, Any]]:
    """A cohort just won, lived at the numbers that fit CDNOW, beside the closed form of BG/NBD: repeats by month of age."""
    model = bgnbd.BgNbd(*PUBLISHED)
    week, months = 7 / MONTH, 18
    law = {
        "population.traits.rate": {"gamma": {"mean": model.r / model.alpha / week, "shape": model.r}},
        "population.dropout": model.a / (model.a + model.b),
        "population.dropout_spread": 1 / (model.a + model.b + 1),
    }
    market = newcomers("won", months, PEOPLE).evolve("won", law)
    known = model.expected(np.arange(1, months + 1) / week)
    found = []
    for luck in range(1, LUCKS + 1):
        _, bought = watched(Market(market, rng=luck), "", months)
        found.append({"luck": luck, "repeats": np.cumsum(bought.mean(axis=0)).tolist(), "closed_form": known.tolist()})
        print("nested", luck, found[-1]["repeats"][-1] / known[-1] - 1, flush=True)
    return found


def brands() -> list[dict[str, Any]]:
    """A panel of a year; purchases a buyer and sole buyers held out."""
    random = np.random.default_rng(PANEL)
    rates = random.gamma(TRUTH["shape"], TRUTH["mean"] / TRUTH["shape"], HOUSEHOLDS)
    tastes = random.dirichlet(TRUTH["spread"] * np.array(list(BRANDS.values())), HOUSEHOLDS)
    counts = np.array([random.multinomial(n, p) for n, p in zip(random.poisson(rates), tastes, strict=True)])
    fit = calibrate(panel.target(counts, list(BRANDS), customers=4000), worlds=384, workers=1)
    print("panel", fit.missed(False), fit.missed(True), flush=True)
    return [kept(fit, "panel")]


CASES = {"cohorts": cohorts, "purchases": purchases, "nested": nested, "brands": brands}


def kept(fit: Calibration, name: str) -> dict[str, Any]:
    """What is kept of a fit."""
    told = fit.to_dict()
    return {
        "name": name,
        "parameters": told["parameters"],
        "facts": records(fit.facts),
        "missed": told["missed"],
        "yardstick": told["yardstick"],
        "effective": fit.effective,
        "left_over": fit.posterior.left_over,
        "worlds": fit.worlds,
        "inside": list(fit.covered(True)),
    }


# -- the page ---------------------------------------------------------------------------------------------------------


def page(known: dict[str, list[dict[str, Any]]], recovery: dict[str, Any] | None) -> str:
    """The page, from the numbers kept."""
    lines = [
        "# A market fitted to data whose answers are known",
        "",
        "Written by `python benchmarks/calibration_known.py --page docs/calibration.md` from `benchmarks/results/`. "
        "[How to fit your own](how-to/calibrate.md).",
        "",
    ]
    if known.get("cohorts"):
        lines += _cohorts(known["cohorts"])
    if known.get("purchases"):
        lines += _purchases(known["purchases"], known.get("nested", []))
    if known.get("brands"):
        lines += _brands(known["brands"][0])
    if recovery:
        lines += _recovery(recovery)
    lines += [REACHED]
    return "\n".join(lines).rstrip() + "\n"


REACHED = """## How these settings were reached

Not on data set aside for it: base and sampler were changed while these same hold-outs were looked at, so the errors
above flatter the method. A fresh data set would be the cleaner test.

- **Cohorts.** On a base with all mechanisms alive the hold-out errors were 12 to 25%; with a failure rate fitted 12
  to 13%; with visits all alike 9 and 8%; centred on what the shifted-beta-geometric says, with three generations and
  128 points, 7.0 and 3.9%; then five generations and 192 points, on seed 1. The other seeds
  above were fitted after that, with nothing changed: so much of an error is luck. A market lived at the shifted-beta-
  geometric's own parameters (Regular) missed by 1.0% and 2.4% on two lucks.
- **CDNOW, first.** On a market nobody had bought from, weeks 40 to 78 were missed by -12, -18, -22 and -37% in four
  settings. Of people whose needs differ those who need it most buy first, so that such a cohort is more alike than the
  data's, whatever the Gamma: its shape went to the end of its prior. So everybody has bought once when time begins. How
  customers are lost was then chosen by weeks 1 to 39 alone (need that ends at hazards that differ: chi-squared 47 and
  67 of 20 moments; enough after a purchase, as in BG/NBD: 14), though errors of the first (-46 and -41%) were seen on
  the way. With repeats by month, by count and in the last third as moments the miss was -22%, of the sum -8%.
- **CDNOW, then.** From here on the hold-out was not looked at until all was settled, once. *Can the market say it?*
  Lived at BG/NBD's own numbers it had 13% too many repeats in the first month of age, 5% too many by the ninth: what
  was bought in the month of a last purchase was all still bought, and chances were normal on log-odds. Now the last
  purchase is the last of its month and chances are Beta; the check is above. *Does the fit find it?* Put anywhere in
  their month, last purchases came too late (on a synthetic log the mean rate was fitted as 0.70, BG/NBD 0.53, truth
  0.61; with them where they belong 0.57): they are put where the m-th of a process falls, and two on a day are one.
  *Which moments?* On eight synthetic logs of CDNOW's size, drawn from BG/NBDs whose truth was known, and fitted with
  320 points of 8,000 people on one luck (the law alone, without the market around it), what was expected of weeks 40
  to 78 lay 5.8% (root mean square) from BG/NBD's own fit with the old moments, and 2.9% with BG/NBD's four numbers by
  one step (13.5% and 11.5% from the truth, BG/NBD 12.3%); 90% intervals of parameters held the truth in 72% and 88%;
  with both sets, on seven, 4.5% and 75%. A table of counts by time since the last purchase did worse (11% off on one
  of the first logs). Ten logs were meant; the machine was too busy for the last. So the four numbers are the moments,
  and at those settings the three seeds above were fitted and looked at once. One luck of 8,000 people is an error of
  its own: that is what the seeds differ by.
- **Brands.** With normal tastes, habits and forgetting at work, a small brand's buyers bought 3.5 times and not 4.7 (another
  panel, drawn with seed 7). The base was changed by argument: one period's counts cannot tell people who like different
  brands from people who stick to one, so people differ, by a Dirichlet, and each purchase is chosen as the one before.
  Then this panel was drawn, with seed 11, and fitted once.
- **Intervals.** 60 data sets a kind, 52 of transactions; six of survival did not show every figure and are left out.
  Those of 51 of 52 or 59 of 60 covered lie above 98%, within the error of so few. Those of transactions were run
  again with the law and the moments of now; in one generation over a prior so wide these moments bend, so that
  intervals are wider than with the old ones (7, 12, 28 and 68%) and than those that five generations reach.
"""


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(head)} |", "|" + " --- |" * len(head), *(f"| {' | '.join(row)} |" for row in rows), ""]


def _cohorts(found: list[dict[str, Any]]) -> list[str]:
    lines = [
        "## Who stays: Fader and Hardie's two cohorts",
        "",
        "Years 1 to 7 are fitted, 8 to 12 held out. Mean absolute error of the share still there, relative to the data's; 192 "
        "points, 6,000 customers a world.",
        "",
    ]
    rows = []
    for name in dict.fromkeys(one["name"] for one in found):
        own = [one for one in found if one["name"] == name]
        held = [one["missed"]["held_out"] for one in own]
        inside = ", ".join("{} of {}".format(*one["inside"]) for one in own)
        rows.append(
            [
                name, f"{own[0]['missed']['yardstick_held_out']:.1%}", ", ".join(f"{x:.1%}" for x in held),
                inside,
            ]
        )  # fmt: skip
    head = [
        "cohort",
        "shifted-beta-geometric",
        "fitted market, by seed",
        "years inside their 90% intervals",
    ]
    return [*lines, *_table(head, rows)]


def _purchases(fits: list[dict[str, Any]], lived: list[dict[str, Any]]) -> list[str]:
    table, errors = [], {}
    for name, column, fit in (
        ("data", "data", fits[0]), *((f"fitted market, seed {fit['seed']}", "market", fit) for fit in fits),
        ("BG/NBD", "yardstick", fits[0]),
    ):  # fmt: skip
        facts = pd.DataFrame(fit["facts"])
        rows = facts[facts["fact"] == "repeats"]
        split, last = rows[~rows["held_out"]].iloc[-1], rows.iloc[-1]
        later = last[column] - split[column]
        off, whole = later / (last["data"] - split["data"]) - 1, last[column] / last["data"] - 1
        errors[name] = (off, whole)
        table.append(
            [name, f"{split[column]:.3f}", f"{last[column]:.3f}", f"{later:.3f}"]
            + (["", ""] if column == "data" else [f"{off:+.1%}", f"{whole:+.1%}"])
        )
    own = np.array([errors[f"fitted market, seed {fit['seed']}"] for fit in fits])
    head = ["", "weeks 1-39", "weeks 1-78", "weeks 40-78", "error, weeks 40-78", "error of the sum by week 78"]
    inside = ", ".join("{} of {}".format(*fit["inside"]) for fit in fits)
    held = ", ".join(f"{fit['missed']['held_out']:.1%}" for fit in fits)
    return [
        "## How often they come back: CDNOW",
        "",
        "The published tenth of customers, weeks 1 to 39 fitted. Repeat purchases a customer. Asked: cumulative repeat purchases "
        f"within 5%, and no worse than BG/NBD. {_met(own, np.array(errors['BG/NBD']))}",
        "",
        *_table(head, table),
        f"{inside} months held out lie inside their 90% intervals, by seed. Mean absolute error of the monthly sums held out: "
        f"{held}; BG/NBD {fits[0]['missed']['yardstick_held_out']:.1%}. {MEMBERS:,} people, {POINTS} points on one luck.",
        "",
        *_posterior(fits[0]),
        *_nested(lived),
    ]


def _met(market: np.ndarray, yardstick: np.ndarray) -> str:
    """Whether what was asked of purchases is there, in sentences: errors of weeks 40-78 and of the sum, shapes (fits, 2), (2,)."""
    said = []
    for name, own, other in zip(("weeks 40 to 78", "the sum by week 78"), market.T, yardstick, strict=True):
        mean, error = float(own.mean()), float(own.std(ddof=1) / len(own) ** 0.5) if len(own) > 1 else 0.0
        near = "within 5%" if abs(mean) <= 0.05 else "**not within 5%**"
        worse = abs(mean) - abs(float(other))
        beside = (
            "no worse than BG/NBD" if worse <= 0
            else "no worse than BG/NBD within the error of simulation" if worse <= 2 * error
            else "**worse than BG/NBD**"
        )  # fmt: skip
        said.append(f"Of {name}, mean of {len(own)} fits {mean:+.1%} ± {error:.1%}: {near}, {beside}.")
    return " ".join(said)


def _nested(lived: list[dict[str, Any]]) -> list[str]:
    """The market at BG/NBD's own numbers, beside its closed form."""
    if not lived:
        return []
    off = np.array([np.array(one["repeats"]) / np.array(one["closed_form"]) - 1 for one in lived])
    mean, error = off.mean(axis=0), off.std(axis=0, ddof=1) / len(off) ** 0.5
    said = ", ".join(f"{mean[m - 1]:+.1%} ± {error[m - 1]:.1%} by month {m}" for m in (1, 3, 9, 18))
    return [
        f"Lived at the four numbers published for these data, repeats of {PEOPLE:,} people on {len(lived)} lucks lie {said} off "
        "BG/NBD's closed form: the market nests it.",
        "",
    ]


def _brands(one: dict[str, Any]) -> list[str]:
    facts = pd.DataFrame(one["facts"])
    said = {
        "buying": "buy the category", "purchases": "purchases a household", "share": "share", "penetration": "penetration",
        "frequency": "purchases a buyer (not fitted)", "sole": "sole buyers (not fitted)",
    }  # fmt: skip
    rows = [
        [
            f"{row['firm']}: {said[row['fact']]}" if row["firm"] else said[row["fact"]],
            f"{row['data']:.3f}",
            f"{row['market']:.3f}",
            f"{row['low']:.3f} to {row['high']:.3f}",
            "" if row["yardstick"] is None or np.isnan(row["yardstick"]) else f"{row['yardstick']:.3f}",
        ]
        for row in facts.to_dict("records")
    ]
    return [
        "## Who buys what: a panel made from a known Dirichlet",
        "",
        f"{HOUSEHOLDS:,} households, M = {TRUTH['mean']}, K = {TRUTH['shape']}, S = {TRUTH['spread']}, shares {BRANDS}.",
        "",
        *_table(["figure", "data", "fitted market", "90% interval", "NBD-Dirichlet"], rows),
    ]


def _posterior(one: dict[str, Any]) -> list[str]:
    rows = [
        [f"`{p['parameter']}`", f"{p['median']:.3g}", f"{p['low']:.3g} to {p['high']:.3g}",
         f"{p['prior_low']:.3g} to {p['prior_high']:.3g}", p["told"]]
        for p in one["parameters"]
    ]  # fmt: skip
    return _table(["parameter", "median", "90% interval", "prior", "by the data"], rows)


def _recovery(found: dict[str, Any]) -> list[str]:
    rows = [
        [r["kind"], f"`{r['parameter']}`", str(r["sets"]), f"{r['covered']:.0%} ± {r['error']:.0%}", f"{r['width_of_prior']:.0%}",
         "yes" if 0.80 <= r["covered"] <= 0.98 else "no"]
        for r in found["rows"]
    ]  # fmt: skip
    return [
        "## How often the intervals hold the truth",
        "",
        f"Data sets are fresh draws of the prior, lived on other luck; nominal {found['level']:.0%} intervals from one table of "
        "worlds a kind (`benchmarks/calibration_recovery.py`). Covered, with its binomial standard error; how wide the interval is "
        "beside the prior's, at the median; whether it lies between 80 and 98%.",
        "",
        *_table(["data", "parameter", "sets", "covered", "width", "within"], rows),
    ]


def main() -> None:
    """Measure, or write the page."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--only", choices=tuple(CASES), action="append")
    asked.add_argument("--json", type=Path, default=RESULTS)
    asked.add_argument("--page", type=Path)
    given = asked.parse_args()
    known = json.loads(given.json.read_text()) if given.json.exists() else {}
    if given.page:
        recovery = json.loads(RECOVERY.read_text()) if RECOVERY.exists() else None
        given.page.write_text(page(known, recovery))
        return
    for name in given.only or CASES:
        started = time.perf_counter()
        found = CASES[name]()
        known = json.loads(given.json.read_text()) if given.json.exists() else {}
        known[name] = found
        given.json.write_text(json.dumps(known, indent=1) + "\n")
        print(f"{name}: {time.perf_counter() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
