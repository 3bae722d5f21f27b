"""Stays: from when to when a customer was with a firm, how it began and how it ended."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.state.causes import CAUSES

ENDS: Final = ("still there", "left", "ceased", "released", "moved")
"""How a stay ended: not yet; by choice; the need ceased; the firm let the customer go."""


def stays(
    first: NDArray[Any], held: NDArray[Any], entries: NDArray[Any], exits: NDArray[Any], lived: int
) -> dict[str, NDArray[Any]]:
    """Every stay of which a month was observed, by customer, then in order.

    A customer has one firm at a time, so their stays take turns with their exits: the first exit ends the first stay.

    Args:
        first: the firm everyone was with when observation began, -1 for none, shape (rows,).
        held: since when, and how they came to it, dtype ``HELD``, shape (rows,).
        entries: everyone who joined a firm since, dtype ``ENTRY``, in the order in which it happened.
        exits: everyone who left one, dtype ``EXIT``, the same.
        lived: months observed.

    Returns:
        Columns of the table ``stays``, each of shape (stays,); ``ended`` and ``referrer`` are -1 where there is none, ``firm``,
        ``to``, ``channel`` and ``end`` are positions.
    """
    opening = np.flatnonzero(first >= 0)
    began = {
        "customer": np.concatenate([opening, entries["row"]]),
        "firm": np.concatenate([first[opening], entries["firm"]]),
        "began": np.concatenate([held["joined"][opening], entries["month"]]).astype(np.int32),
        "before": np.concatenate([-held["joined"][opening].astype(np.int32), np.zeros(entries.size, np.int32)]),
        "channel": np.concatenate([held["channel"][opening], entries["channel"]]),
        "referrer": np.concatenate([np.full(opening.size, -1), entries["referrer"]]),
    }
    order = np.argsort(began["customer"], kind="stable")
    found = {name: column[order] for name, column in began.items()}
    found["customer"] = found["customer"].astype(np.int32)
    gone = exits[np.argsort(exits["customer"], kind="stable")]
    ends = _places(found["customer"], gone["customer"])
    if not np.array_equal(found["firm"][ends], gone["firm"]):
        raise RuntimeError("somebody left a firm and had not been with it")
    count = found["customer"].size
    found["ended"] = np.full(count, -1, np.int32)
    found["to"] = np.full(count, -1, np.int8)
    found["cause"] = np.zeros(count, np.uint32)
    found["ended"][ends], found["to"][ends], found["cause"][ends] = gone["month"], gone["to"], gone["cause"]
    over = found["ended"] >= 0
    found["months"] = np.where(over, found["ended"], lived) - found["began"]
    because = [(found["cause"] & CAUSES[cause]) > 0 for cause in ENDS[2:]]
    found["end"] = np.select([~over, *because], [0, 2, 3, 4], 1)
    return found


def _places(customers: NDArray[Any], leavers: NDArray[Any]) -> NDArray[np.intp]:
    """Where the stay stands that each exit ends, both sorted by customer: the n-th exit of a customer ends the n-th stay."""
    nth = np.arange(leavers.size) - np.searchsorted(leavers, leavers, side="left")
    return np.searchsorted(customers, leavers, side="left") + nth
