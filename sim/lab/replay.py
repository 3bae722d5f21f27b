"""One customer's life, lived once more and written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np
import pandas as pd

from sim.engines.engine import EngineName
from sim.market.market import Market
from sim.scenario import Scenario
from sim.scenario.parts import Traits
from sim.windows.diary import Diary, found, path_row, written
from sim.words import message

_TOLD: tuple[str, ...] = tuple(name for name in Traits.model_fields if name not in ("taste", "need_concentration"))


class Lived(Protocol):
    """A world that was lived, with what is needed to live it again: a ``Run``."""

    @property
    def scenario(self) -> Scenario: ...  # noqa: D102
    @property
    def seed(self) -> int: ...  # noqa: D102
    @property
    def replication(self) -> int: ...  # noqa: D102
    @property
    def engine(self) -> EngineName: ...  # noqa: D102
    @property
    def strategies(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def firms(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def exits(self) -> pd.DataFrame: ...  # noqa: D102
    def table(self, name: str) -> pd.DataFrame: ...  # noqa: D102


class NotRelived(RuntimeError):
    """A world that cannot be lived again as it was."""


def relived(run: Lived, customer: int, lang: str | None = None) -> Diary:
    """The diary of one customer of a run; see ``Run.diary``."""
    rows = run.scenario.rows
    if isinstance(customer, bool) or not isinstance(customer, int | np.integer) or not 0 <= customer < rows:
        raise ValueError(message("asked-no-customer", customer=repr(customer), last=str(rows - 1)))
    customer = int(customer)
    market = Market(
        run.scenario,
        rng=run.seed,
        replication=run.replication,
        engine=run.engine,
        events=True,
        customer=customer,
    ).warm_up()
    if market.fingerprints != run.strategies:
        changed = ", ".join(sorted(dict(set(market.fingerprints.items()) ^ set(run.strategies.items()))))
        raise NotRelived(
            f"this world cannot be lived again: the strategy of {changed} is another by now; simulate anew"
        )
    firms = list(run.scenario.firms)
    who = about(market, customer, firms)
    path = [path_row(-1, *market.customers, customer, firms)]
    while market.month < run.scenario.market.months:
        market.step()
        path.append(path_row(market.month - 1, *market.customers, customer, firms))
    tables = market.tables()
    if not tables["firms"].equals(run.firms):
        raise NotRelived("lived again, this world is another: the run was made by another version")
    exits = tables["exits"]
    tables["exits"] = exits[exits["customer"] == customer]
    who["paid"] = float(market.customers.people["paid"][customer])
    return written(
        run.scenario,
        customer,
        tables,
        pd.DataFrame(path),
        about=who,
        seed=run.seed,
        replication=run.replication,
        lang=lang,
    )


def about(market: Market, customer: int, firms: list[str]) -> dict[str, Any]:
    """Who a customer is on the day observation begins."""
    person = market.customers.people[customer]
    home = int(person["home"])
    return {
        "segment": list(market.spec.population.segments)[int(person["segment"])],
        "first": firms[home] if home >= 0 else "nobody",
        "joined": int(person["joined"]),
        "entry": int(person["entry"]),
        **{name: float(person[name]) for name in _TOLD},
    }


def sought(run: Lived, who: str) -> int:
    """The customer meant by a number, or by a kind (``sim.windows.diary.SEEKS``), for which the run needs the table ``complaints``.

    Raises:
        ValueError: when there is none.
    """
    if who.strip().lstrip("-").isdecimal() and len(who) < 12:
        return int(who)
    return found(who, run.scenario, run.exits, run.table("complaints"))
