"""Records in the formats that libraries read: transaction logs, their summaries, durations, surveys, complaints, assignments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.export.difficulty import Difficulty
from sim.lab.export.features import NAMES, counted
from sim.lab.export.lives import Lives

DAY_ONE: Final = np.datetime64("2020-01", "M")
"""The month that is written for month 0: a world counts months and has no calendar."""


def dates(months: Any) -> NDArray[np.datetime64]:
    """Months of a world as the first day of a month of the calendar."""
    return np.asarray((DAY_ONE + np.asarray(months, int)).astype("datetime64[D]").astype("datetime64[s]"))


def transactions(purchases: pd.DataFrame) -> pd.DataFrame:
    """A log as lifetimes and pymc-marketing read it: ``customer_id``, ``date``, ``value``; ``units`` beside them.

    A row is a customer and a month with a purchase, since a world lives by months.
    """
    return pd.DataFrame(
        {
            "customer_id": purchases["customer"].to_numpy(int),
            "date": dates(purchases["month"]),
            "value": purchases["paid"].to_numpy(float),
            "units": purchases["units"].to_numpy(int),
        }
    )


def rfm(purchases: pd.DataFrame, before: int) -> pd.DataFrame:
    """The summary that BG/NBD and Gamma-Gamma are fitted to, of the months before the policy, with a month as the unit of time.

    ``frequency`` counts months with a purchase after the first, ``recency`` is the last such month less the first, ``T`` the last
    month of the past less the first, ``monetary_value`` the mean paid in the months counted (0 for none): the definitions of
    ``lifetimes.utils.summary_data_from_transaction_data(..., freq="M")``.
    """
    past = purchases[purchases["month"] < before]
    by = past.groupby("customer", sort=True)
    first, final, months = by["month"].min(), by["month"].max(), by.size()
    paid, opening = by["paid"].sum(), by["paid"].first()
    repeats = (months - 1).to_numpy(int)
    value = np.divide((paid - opening).to_numpy(float), repeats, out=np.zeros(len(months)), where=repeats > 0)
    return pd.DataFrame(
        {
            "customer_id": months.index.to_numpy(int),
            "frequency": repeats,
            "recency": (final - first).to_numpy(int),
            "T": (before - 1 - first).to_numpy(int),
            "monetary_value": value,
        }
    )


def stays(table: pd.DataFrame) -> pd.DataFrame:
    """Every stay with the firm as a survival library reads it: ``duration``, ``event``, ``entry``.

    Whoever was a customer already when observation began is watched from ``entry`` on (delayed entry, left truncation).
    """
    return pd.DataFrame(
        {
            "customer_id": table["customer"].to_numpy(int),
            "entry": table["before"].to_numpy(int),
            "duration": table["months"].to_numpy(int),
            "event": (table["end"] != "still there").to_numpy(int),
            "ended": table["end"].astype(str).to_numpy(),
            "channel": table["channel"].astype(str).to_numpy(),
        }
    )


def gone_after(lives: Lives, table: pd.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Months that everybody stayed from the day the policy begins on, and whether an end was seen, each of shape (rows,).

    Who leaves in the first month stayed 1, who is there to the end all months. Only what is said of the firm's customers of
    that day means something.
    """
    ended = np.where(table["end"] == "still there", lives.months, table["ended"].fillna(lives.months)).astype(int)
    then = (table["began"].to_numpy() < lives.before) & (ended >= lives.before)
    duration = np.zeros(lives.rows, np.int64)
    event = np.zeros(lives.rows, bool)
    who = table["customer"].to_numpy()[then]
    event[who] = (table["end"] != "still there").to_numpy()[then]
    duration[who] = ended[then] - lives.before + event[who]
    return duration, event


def survival(
    lives: Lives, table: pd.DataFrame, known: pd.DataFrame, customers: NDArray[np.int64], chosen: NDArray[np.bool_]
) -> pd.DataFrame:
    """The firm's customers from the day the policy begins on: ``duration``, ``event``, ``treatment`` and covariates.

    Args:
        lives: the two lives.
        table: ``stays`` as observed.
        known: everybody's records.
        customers: the firm's.
        chosen: who is treated, shape (rows,).
    """
    duration, event = gone_after(lives, table)
    found = {
        "customer_id": customers,
        "duration": duration[customers],
        "event": event[customers].astype(int),
        "treatment": chosen[customers].astype(int),
    }
    return pd.concat([pd.DataFrame(found), known.loc[customers, list(NAMES)].reset_index(drop=True)], axis=1)


def until(lives: Lives, difficulty: Difficulty) -> int:
    """The first month whose outcomes do not count."""
    return lives.before + max(1, round(difficulty.window * (lives.months - lives.before)))


def outcomes(lives: Lives, tables: Mapping[str, pd.DataFrame], end: int, kind: str) -> pd.DataFrame:
    """What came of everybody in one world from the day the policy begins on: ``kept``, ``spend``, ``margin``.

    ``kept`` is 1 for who is with the firm without a break to the end of the window. Where people buy from several firms, or
    rarely, being with a firm means little from month to month: there it is 1 for who has a row in the log within the window.

    Args:
        lives: the two lives.
        tables: of the world.
        end: the first month that does not count.
        kind: of the market.

    Returns:
        A row a customer, in the order of their numbers.
    """
    within = {
        name: tables[name][(tables[name]["month"] >= lives.before) & (tables[name]["month"] < end)]
        for name in ("purchases", "accounts")
    }
    if kind == "subscription":
        duration, event = gone_after(lives, tables["stays"])
        kept = ~event | (duration > end - lives.before)
    else:
        kept = counted(lives.rows, within["purchases"]) > 0
    books = within["accounts"]
    return pd.DataFrame(
        {
            "kept": kept.astype(int),
            "spend": counted(lives.rows, within["purchases"], "paid"),
            "margin": counted(lives.rows, books, "revenue") - counted(lives.rows, books, "cost"),
        }
    )


def surveys(given: pd.DataFrame) -> pd.DataFrame:
    """Answers that reached the firm: ``customer_id``, ``date``, ``score`` from 1 to 10, ``need``, ``would_return``."""
    there = given[~given["missing"]]
    return pd.DataFrame(
        {
            "customer_id": there["customer"].to_numpy(int),
            "date": dates(there["month"]),
            "score": there["score"].to_numpy(int),
            "need": there["need"].astype(str).to_numpy(),
            "would_return": there["would_return"].to_numpy(int),
        }
    )


def complaints(table: pd.DataFrame) -> pd.DataFrame:
    """Complaints that were voiced; of silent failures a firm knows nothing."""
    voiced = table[table["complained"]]
    return pd.DataFrame(
        {
            "customer_id": voiced["customer"].to_numpy(int),
            "date": dates(voiced["month"]),
            "about": voiced["type"].astype(str).to_numpy(),
            "put_right": voiced["put_right"].to_numpy(int),
        }
    )
