"""How to try a policy in the field: how long, on how many customers, and what the trial would miss.

Trials are held in the market the ensemble was drawn around: half the customers are treated, drawn at random
(``sim.lab.analyses.trials``). Of each outcome they give the standard deviation s between customers of an arm and the difference d a
trial expects, luck of the draw apart. Customers needed in each arm for a power of ``POWER`` at the two-sided ``ERROR``:

    n = 2 (s (z(1 - ERROR / 2) + z(POWER)) / d)^2

and the power of n customers in each arm is Phi(|d| / (s sqrt(2 / n)) - z(1 - ERROR / 2)).
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Any, Final

import pandas as pd

from sim.lab.analyses.trials import field_experiment
from sim.lab.ensemble.compared import Compared
from sim.lab.runner import Progress
from sim.lab.world import BASELINE

POWER: Final = 0.8
ERROR: Final = 0.05
LENGTHS: Final = (6, 12, 24)
"""Months that are tried."""

TRIALS: Final = 10
"""Held of each length."""

OUTCOMES: Final = ("contribution", "kept")
"""By what a trial is read, money first."""


def needed(deviation: float, difference: float, power: float = POWER, error: float = ERROR) -> float:
    """Customers in each arm; infinite for no difference."""
    if difference == 0:
        return math.inf
    z = NormalDist().inv_cdf
    return 2 * (deviation * (z(1 - error / 2) + z(power)) / difference) ** 2


def power_of(customers: float, deviation: float, difference: float, error: float = ERROR) -> float:
    """Chance that a trial with so many customers in each arm tells a difference."""
    if deviation <= 0 or customers <= 0:
        return 1.0 if difference else error
    normal = NormalDist()
    shift = abs(difference) / (deviation * math.sqrt(2 / customers))
    return normal.cdf(shift - normal.inv_cdf(1 - error / 2))


def plans(found: Compared, option: str, *, progress: Progress | None = None, **who: Any) -> pd.DataFrame:
    """Trials of a policy by their length: a row a length and outcome.

    ``difference`` with ``half_width``: what a trial expects; ``deviation`` between customers; ``needed`` in each arm;
    ``there``: customers
    in each arm if half of all the firm has are treated; ``power`` with those; ``truth``: the effect of treating everybody;
    ``hidden``:
    the share of it that a trial misses because customers of both arms meet, NaN where it cannot be told.
    """
    base, policy = (found.size.of(one) for one in (found.base, found.policies[option]))
    ours = float(
        found.weights @ found.each(BASELINE, lambda one: one.tables["people"]["was_with_it"].sum()).mean(axis=1)
    )
    there = ours * found.size.times / 2
    months = base.market.months
    lengths = [length for length in LENGTHS if length <= months] or [months]
    level = 0.95
    z = NormalDist().inv_cdf(0.5 + level / 2)
    rows: list[dict[str, Any]] = []
    for turn, length in enumerate(lengths):
        short = [one.evolve(one.name, {"market.months": length}) for one in (base, policy)]
        moved = None if progress is None else _further(progress, turn, len(lengths))
        held = field_experiment(
            short[0],
            short[1],
            firm=found.firm,
            seed=found.seed,
            replications=TRIALS,
            level=level,
            progress=moved,
            **who,
        )
        table = held.table().set_index("measure")
        for outcome in OUTCOMES:
            row: Any = table.loc[outcome]
            sizes = float(row["treated"]), float(row["untreated"])
            deviation = float(row["one_trial_half_width"]) / z / math.sqrt(sum(1 / n for n in sizes))
            gap = float(row["expected"])
            rows.append(
                {
                    "policy": option,
                    "months": length,
                    "measure": outcome,
                    "unit": str(row["unit"]),
                    "difference": gap,
                    "half_width": float(row["expected_half_width"]),
                    "deviation": deviation,
                    "needed": needed(deviation, gap),
                    "there": there,
                    "power": power_of(there, deviation, gap),
                    "truth": float(row["truth"]),
                    "truth_half_width": float(row["truth_half_width"]),
                    "hidden": float(row["hidden"]),
                }
            )
    return pd.DataFrame(rows)


def shortest(table: pd.DataFrame, gains: bool) -> dict[Any, Any] | None:
    """The shortest trial that would do: what it expects is beyond luck, and there are customers enough; money before heads.

    Money that points the other way than the whole period does is not read: a policy may cost first and pay later. None
        where no trial
    of these lengths would do.

    Args:
        table: of ``plans``.
        gains: whether the policy adds to profit over the whole period.
    """
    able = table[(table["difference"].abs() > table["half_width"]) & (table["needed"] <= table["there"])]
    able = able[(able["measure"] != "contribution") | ((able["difference"] > 0) == gains)]
    if able.empty:
        return None
    order = able.assign(first=able["measure"].map({name: k for k, name in enumerate(OUTCOMES)}))
    return dict(order.sort_values(["months", "first"]).to_dict("records")[0])


def _further(progress: Progress, turn: int, turns: int) -> Progress:
    return lambda done, whole: progress(turn * whole + done, turns * whole)
