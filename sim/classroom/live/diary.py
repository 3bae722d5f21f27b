"""The diary of a customer of a live market: the same history lived once more, with that customer's events kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from sim.lab.replay import about
from sim.market.market import Market
from sim.results.store import records
from sim.scenario import Scenario
from sim.windows.diary import path_row
from sim.windows.diary import written as told
from sim.words import LANGUAGES, speaking

LONGEST: Final = 200
"""Months told at most; a life longer than that tells its last ones."""


def written(
    first: Market, spec: Scenario, past: Sequence[tuple[int, Scenario]], row: int, month: int
) -> dict[str, Any]:
    """A customer's life from the day observation began.

    Args:
        first: the world on that day.
        spec: under what it began.
        past: from which months on it went on under what else.
        row: the customer.
        month: how many months have been lived.
    """
    market = Market(spec, events=True, customer=row, twin_of=first)
    firms = list(spec.firms)
    who = about(market, row, firms)
    path = [path_row(-1, *market.customers, row, firms)]
    changes = dict(past)
    while market.month < month:
        if market.month in changes:
            market = market.twin(changes[market.month], windows=True)
        market.step()
        path.append(path_row(market.month - 1, *market.customers, row, firms))
    tables = market.tables()
    exits = tables["exits"]
    tables["exits"] = exits[exits["customer"] == row]
    who["paid"] = float(market.customers.people["paid"][row])
    lived = told(spec, row, tables, pd.DataFrame(path), about=who, seed=market.world_seed, replication=0, months=month)
    return {"row": row, **_said(lived), "path": records(lived.path)}


def _said(lived: Any) -> dict[str, Any]:
    """Opening, pages and closing, each sentence in every language."""
    openings, closings, told_in = {}, {}, {}
    first = next(iter(LANGUAGES))
    for lang in LANGUAGES:
        with speaking(lang):
            openings[lang], closings[lang] = lived.opening, lived.closing
            told_in[lang] = lived.told()[-LONGEST:]
    pages = []
    for k in range(len(told_in[first])):
        headings = {lang: told_in[lang][k][0] for lang in LANGUAGES}
        lines = [{lang: told_in[lang][k][1][n] for lang in LANGUAGES} for n in range(len(told_in[first][k][1]))]
        pages.append({"heading": headings, "lines": lines})
    return {"opening": openings, "pages": pages, "closing": closings}
