"""What no record shows: both outcomes of every customer, both futures, how likely leaving was, what was felt and not said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.export import records
from sim.lab.export.assignment import HIDDEN
from sim.lab.export.features import counted
from sim.lab.export.lives import Lives

OUTCOMES: Final = ("kept", "spend", "margin")
"""Outcomes of a customer; ``kept`` is the one that libraries are given."""


def effects(
    customers: NDArray[np.int64],
    p: NDArray[np.float64],
    chosen: NDArray[np.bool_],
    without: pd.DataFrame,
    treated: pd.DataFrame,
) -> pd.DataFrame:
    """Both potential outcomes of the firm's customers: ``y0``, ``y1``, ``effect`` of being kept, and the same of money.

    Args:
        customers: their numbers.
        p: chances of being treated.
        chosen: who was, shape (rows,).
        without: outcomes of everybody without the policy.
        treated: the same with it.
    """
    found: dict[str, NDArray[np.float64] | NDArray[np.int64]] = {
        "customer_id": customers,
        "p": p,
        "treatment": chosen[customers].astype(int),
    }
    for name in OUTCOMES:
        y0, y1 = (one[name].to_numpy()[customers] for one in (without, treated))
        before, after = ("y0", "y1") if name == "kept" else (f"{name}0", f"{name}1")
        found |= {before: y0, after: y1, "effect" if name == "kept" else f"{name}_effect": y1 - y0}
    return pd.DataFrame(found)


def risk(lives: Lives, customers: NDArray[np.int64]) -> pd.DataFrame:
    """How likely leaving was, before luck had spoken, and what came of it in both worlds.

    ``hazard`` is the chance to choose elsewhere within a year, were all to stay as it was in the last month of the past; NaN for
    a customer who joined in that month.
    """
    table = lives.without["hazards"]
    now = table[table["month"] == lives.before - 1]
    hazard = np.full(lives.rows, np.nan)
    hazard[now["customer"].to_numpy()] = now["hazard"].to_numpy(float)
    found: dict[str, NDArray[np.float64] | NDArray[np.int64]] = {"customer_id": customers, "hazard": hazard[customers]}
    for side, tables in enumerate((lives.without, lives.treated)):
        duration, event = records.gone_after(lives, tables["stays"])
        found |= {f"left{side}": event[customers].astype(int), f"months{side}": duration[customers]}
    return pd.DataFrame(found)


def future(lives: Lives, customers: NDArray[np.int64]) -> pd.DataFrame:
    """What those in ``rfm`` bought after the past, without the policy (0) and with it (1); ``duration_holdout`` in months.

    Args:
        lives: the two lives.
        customers: those in ``rfm``.
    """
    found: dict[str, object] = {"customer_id": customers, "duration_holdout": lives.months - lives.before}
    for side, tables in enumerate((lives.without, lives.treated)):
        later = tables["purchases"][tables["purchases"]["month"] >= lives.before]
        found |= {
            f"frequency_holdout{side}": counted(lives.rows, later)[customers].astype(int),
            f"units_holdout{side}": counted(lives.rows, later, "units")[customers].astype(int),
            f"value_holdout{side}": counted(lives.rows, later, "paid")[customers],
        }
    return pd.DataFrame(found)


def people(lives: Lives, customers: NDArray[np.int64], segments: tuple[str, ...]) -> pd.DataFrame:
    """Traits for life of the firm's customers that stand in no record.

    Args:
        lives: the two lives.
        customers: their numbers.
        segments: names of the market's groups of customers.
    """
    of = lives.people[customers]
    return pd.DataFrame(
        {
            "customer_id": customers,
            "segment": np.asarray(segments, object)[of["segment"]],
            HIDDEN: of[HIDDEN].astype(float),
            "spend_trait": of["spend"].astype(float),
            "rate_trait": of["rate"].astype(float),
        }
    )


def worlds(without: pd.DataFrame, treated: pd.DataFrame) -> pd.DataFrame:
    """A table of both worlds under one another: ``world`` is 0 without the policy, 1 with it for everybody."""
    parts = [part.assign(world=side) for side, part in enumerate((without, treated))]
    together = pd.concat(parts, ignore_index=True)
    return together[["world", *without.columns]]


def answers(without: pd.DataFrame, treated: pd.DataFrame) -> pd.DataFrame:
    """Every answer given in either world, those that never reached the firm too, beside what was felt."""
    both = worlds(without, treated)
    return pd.DataFrame(
        {
            "world": both["world"].to_numpy(),
            "customer_id": both["customer"].to_numpy(int),
            "date": records.dates(both["month"]),
            "felt": both["felt"].to_numpy(float),
            "score": both["score"].to_numpy(int),
            "missing": both["missing"].to_numpy(int),
        }
    )


def failures(tables: Mapping[str, pd.DataFrame], treated: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Every failure in either world, voiced or not."""
    both = worlds(tables["complaints"], treated["complaints"])
    return pd.DataFrame(
        {
            "world": both["world"].to_numpy(),
            "customer_id": both["customer"].to_numpy(int),
            "date": records.dates(both["month"]),
            "severity": both["severity"].to_numpy(float),
            "voiced": both["complained"].to_numpy(int),
            "put_right": both["put_right"].to_numpy(int),
            "satisfaction": both["encounter_satisfaction"].to_numpy(float),
        }
    )
