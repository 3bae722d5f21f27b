"""C3 numbers 5 and 6: the multinomial and the nested logit, and the independence of irrelevant alternatives."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.checks.bench import Bench, Check, Row, exactly, quiet, within_errors
from sim.scenario import Scenario

Choices = NDArray[Any]

UTILITIES: Final = {"alpha": 0.5, "beta": 0.0, "gamma": -0.4}
STREAMS: Final = {"alpha": 0, "beta": 1, "gamma": 2, "delta": 3}
RIVAL: Final = {"delta": 0.3}
OUTSIDE: Final = -0.2
CUSTOMERS: Final = 20_000
MONTHS: Final = 11
"""Everybody chooses afresh in every month but the first."""


def logit_shares(utilities: Mapping[str, float], outside: float) -> dict[str, float]:
    """e^U_j / sum of e^U, the outside option (``nobody``) included."""
    total = math.exp(outside) + sum(math.exp(u) for u in utilities.values())
    return {"nobody": math.exp(outside) / total} | {name: math.exp(u) / total for name, u in utilities.items()}


def inclusive_value(utilities: Mapping[str, float], dissimilarity: float) -> float:
    """log of the sum of e^(U_j / lambda)."""
    return math.log(sum(math.exp(u / dissimilarity) for u in utilities.values()))


def nested_shares(utilities: Mapping[str, float], outside: float, dissimilarity: float) -> dict[str, float]:
    """All firms in one nest against the outside option: P(nest) = e^(lambda IV) / (e^U_0 + e^(lambda IV))."""
    value = inclusive_value(utilities, dissimilarity)
    nest = math.exp(dissimilarity * value) / (math.exp(outside) + math.exp(dissimilarity * value))
    inside = {name: math.exp(u / dissimilarity - value) for name, u in utilities.items()}
    return {"nobody": 1 - nest} | {name: nest * share for name, share in inside.items()}


def scenario(utilities: Mapping[str, float], customers: int, dissimilarity: float = 1.0) -> Scenario:
    """Firms of fixed appeal; every customer, with a firm or with none, reconsiders every month."""
    first = next(iter(utilities))
    firms = {
        name: {"appeal": u, "stream": STREAMS[name], "start_share": 1.0 if name == first else 0.0}
        for name, u in utilities.items()
    }
    return quiet(
        "logit",
        "subscription",
        firms,
        size=customers,
        months=MONTHS,
        market={"outside": OUTSIDE, "seek_rate": 1.0},
        changes={"behaviour.choice.dissimilarity": dissimilarity},
    )


def _choices(bench: Bench, utilities: Mapping[str, float], dissimilarity: float = 1.0) -> Choices:
    """Every customer's firm in every month but the first."""
    market = bench.market(scenario(utilities, bench.heads(CUSTOMERS), dissimilarity))
    market.step()
    names = np.array([*utilities, "nobody"], dtype=object)
    months = []
    while market.running:
        market.step()
        months.append(names[market.customers.people["home"]])
    return np.concatenate(months)


def _shares(label: str, chosen: Choices, exact: Mapping[str, float]) -> Iterator[Row]:
    for name, share in exact.items():
        error = math.sqrt(share * (1 - share) / chosen.size)
        yield within_errors(f"{label}: share of {name}", np.mean(chosen == name), share, error)


def _logit_rows(bench: Bench) -> Iterator[Row]:
    few = _choices(bench, UTILITIES)
    yield from _shares("three firms", few, logit_shares(UTILITIES, OUTSIDE))
    # The rival is put in front of the others: its number of luck, not its place, decides whose luck it meets.
    more = RIVAL | UTILITIES
    many = _choices(bench, more)
    yield from _shares("a rival more", many, logit_shares(more, OUTSIDE))
    for label, chosen, shares in (
        ("three firms", few, logit_shares(UTILITIES, OUTSIDE)),
        ("a rival more", many, logit_shares(more, OUTSIDE)),
    ):
        ratio = math.log(np.mean(chosen == "alpha") / np.mean(chosen == "beta"))
        error = math.sqrt((1 / shares["alpha"] + 1 / shares["beta"]) / chosen.size)
        yield within_errors(
            f"{label}: log of alpha's share over beta's", ratio, UTILITIES["alpha"] - UTILITIES["beta"], error
        )
    moved = np.count_nonzero((few != many) & (many != "delta"))
    yield exactly("choices that the rival moves between two others", moved, 0)


def _nested_rows(bench: Bench) -> Iterator[Row]:
    for dissimilarity in (0.5, 0.8):
        chosen = _choices(bench, UTILITIES, dissimilarity)
        yield from _shares(f"lambda {dissimilarity}", chosen, nested_shares(UTILITIES, OUTSIDE, dissimilarity))
    flat = _choices(bench, UTILITIES, 1.0)
    yield from _shares("lambda 1, nested formula", flat, nested_shares(UTILITIES, OUTSIDE, 1.0))
    near = _choices(bench, UTILITIES, 1.0 - 1e-9)
    yield exactly("choices that differ between lambda 1 and 1 - 1e-9", np.count_nonzero(flat != near), 0)


LOGIT = Check(
    5,
    "logit",
    "Fixed utilities: logit shares, and what a rival takes from whom",
    "Firms of utility U_j have shares e^U_j / sum of e^U, the outside option included; a rival more leaves the"
    " ratio of two others at e^(U_1 - U_2). In this laboratory it moves nobody between two others, customer by"
    " customer, because each firm keeps its own luck. Represented by firms of appeal U_j that every customer"
    " reconsiders every month.",
    "LITERATURE C3 number 5; McFadden 1974",
    _logit_rows,
)

NESTED = Check(
    6,
    "nested-logit",
    "Firms nearer to one another than to buying nothing: the inclusive value",
    "With all firms in one nest of dissimilarity lambda and IV = log of the sum of e^(U_j / lambda), the nest"
    " is chosen with probability e^(lambda IV) / (e^U_0 + e^(lambda IV)) and firm j within it with e^(U_j /"
    " lambda - IV); lambda = 1 is the plain logit. Represented as number 5, with choice.dissimilarity below 1.",
    "LITERATURE C3 number 6; McFadden 1978",
    _nested_rows,
)
