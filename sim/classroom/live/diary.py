"""The diary of a customer of a live market: the same history lived once more, with that customer's events kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from sim.lab.replay import about
from sim.market.market import Market
from sim.results.store import records
from sim.scenario import Scenario
from sim.windows.diary import Diary, path_row, written
from sim.words import LANGUAGES, speaking

TOLD_OF: Final = (
    "visits",
    "purchases",
    "offers",
    "renewals",
    "complaints",
    "surveys",
    "entries",
    "discoveries",
    "contacts",
    "told",
    "heard",
    "point_moves",
    "tier_changes",
)
"""Event tables of which a diary is made; nothing else is looked at."""

LONGEST: Final = 200
"""Months told at most; a life longer than that tells its last ones."""


class Following:
    """A customer followed through a live market, from the day observation began: told again later, it goes on where it stood.

    Args:
        first: the world on that day.
        spec: under what it began.
        row: the customer.
    """

    def __init__(self, first: Market, spec: Scenario, row: int) -> None:
        self.row = row
        self._spec, self._firms = spec, list(spec.firms)
        self._market = Market(spec, events=TOLD_OF, customer=row, twin_of=first)
        self._who = about(self._market, row, self._firms)
        self._path = [path_row(-1, *self._market.customers, row, self._firms)]

    def told(self, past: Sequence[tuple[int, Scenario]], month: int) -> dict[str, Any]:
        """The life so far.

        Args:
            past: from which months on the world went on under what else.
            month: how many months have been lived.
        """
        changes = dict(past)
        while self._market.month < month:
            if self._market.month in changes:
                self._market = self._market.twin(changes[self._market.month], windows=True)
            self._market.step()
            self._path.append(path_row(self._market.month - 1, *self._market.customers, self.row, self._firms))
        tables = self._market.tables()
        exits = tables["exits"]
        tables["exits"] = exits[exits["customer"] == self.row]
        who = {**self._who, "paid": float(self._market.customers.people["paid"][self.row])}
        path, seed = pd.DataFrame(self._path), self._market.world_seed
        lived = written(self._spec, self.row, tables, path, about=who, seed=seed, replication=0, months=month)
        return {"row": self.row, **_said(lived), "path": records(lived.path)}


def _said(lived: Diary) -> dict[str, Any]:
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
