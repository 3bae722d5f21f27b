"""Twin worlds for the domain: a small market of two firms, one change, the same people and the same luck."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

import sim
from sim.market.market import Market
from sim.market.offers import announced
from sim.scenario import at_rest

A, B = 0, 1
"""Columns of the two firms; a is the one things are tried on."""

CALM = {"behaviour.experience.noise": 0.0, "firms.a.failure_rate": 0.0, "firms.b.failure_rate": 0.0}
"""Changes that leave service without luck: no noise, no failures."""


def world(kind: str, changes: dict[str, Any] | None = None, *, size: int = 400, months: int = 12) -> sim.Scenario:
    """A market of two equal firms, a and b, where nobody talks, nobody enters and no need ceases.

    Laws that can rest do, so that one mechanism is seen at a time; a test puts to work what it is about.
    """
    firm = {"list_price": 10.0, "service_price": 2.0, "start_share": 0.5}
    base = sim.Scenario.model_validate(
        {
            "name": "small",
            "focal": "a",
            "market": {"kind": kind, "months": months, "warm_up": 6, "category_price": 10, "outside": -2.0},
            "population": {"size": size, "entry_rate": 0.0, "need_ceases": 0.0},
            "network": {"kind": "none"},
            "firms": {"a": firm, "b": firm},
        }
    )
    return base.evolve("small", {**at_rest(base), **(changes or {})})


def pull(levers: dict[str, Any], firm: str = "a") -> dict[str, Any]:
    """The change that lets a firm set levers when observation begins."""
    return {f"firms.{firm}.strategy": {"use": "set-levers", **levers}}


def lived(scenario: sim.Scenario, until: int | None = None, *, seed: int = 5, watch: bool = False) -> Market:
    """A world that has lived its months, or those before month ``until``; watched in its last month if asked."""
    market = Market(scenario, rng=seed)
    if watch:
        last = (until if until is not None else scenario.market.months) - 1
        market.warm_up().run(last)
        market.engine.watch()
        market.step()
        return market
    return market.warm_up().run(until)


def twins(scenario: sim.Scenario, changes: dict[str, Any], until: int | None = None, **more: Any) -> list[Market]:
    """Two worlds of the same seed: without and with some changes."""
    return [lived(one, until, **more) for one in (scenario, scenario.evolve("changed", changes))]


def total(market: Market, *names: str, firm: str = "a") -> float:
    """Lines of a firm's books, or counts, added up over the months."""
    books = market.record.books[: market.month, list(market.spec.firms).index(firm)]
    return float(sum(books[name].sum() for name in names))


def monthly(market: Market, name: str, firm: str = "a") -> NDArray[np.float64]:
    """A column of the firms table, by month."""
    table = market.tables()["firms"]
    return table.loc[table["firm"] == firm, name].to_numpy(float)


def at_home(market: Market, firm: int = A) -> NDArray[np.bool_]:
    """Who is a customer of a firm now."""
    return market.customers.people["home"] == firm


def relationship(market: Market, name: str, firm: int = A, rows: Any = slice(None)) -> NDArray[np.float64]:
    """A field of everyone's relationship with one firm, as floats."""
    return market.customers.relationships[name][rows, firm].astype(float)


def encounters(market: Market, firm: int = A) -> NDArray[Any]:
    """This month's encounters with one firm in which there was a visit."""
    found = market.engine.encounters()
    return found[(found["firm"] == firm) & (found["visits"] > 0)]


def both(one: NDArray[Any], other: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Dealings of the same customers in two worlds, row by row; of those who came as often in both."""
    rows = np.intersect1d(one["row"], other["row"])
    mine, theirs = one[np.isin(one["row"], rows)], other[np.isin(other["row"], rows)]
    alike = mine["visits"] == theirs["visits"]
    return mine[alike], theirs[alike]


def offer(market: Market, firm: int = A) -> Any:
    """What a firm has announced last."""
    return market.firms[firm].offer


def price_of(scenario: sim.Scenario, levers: dict[str, Any], term: str) -> float:
    """A term of firm a with some of its levers moved, in money."""
    return float(announced(scenario, "a", scenario.firms["a"].levers().towards(1, **levers)).offer[term])


def assert_same_lives(one: Market, other: Market, *but: str) -> None:
    """Everyone felt, thought and did the same in two worlds, bit for bit; money that changed hands is left out."""
    for mine, theirs in zip(one.customers, other.customers, strict=True):
        for name in mine.dtype.names:
            if name not in ("contribution", *but):
                np.testing.assert_array_equal(mine[name], theirs[name], err_msg=name)


def differ(one: Market, other: Market, name: str, firm: int = A) -> bool:
    """Whether a field of the relationships with a firm differs anywhere."""
    return bool((relationship(one, name, firm) != relationship(other, name, firm)).any())
