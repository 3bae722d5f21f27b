"""Which markets can be opened, and how a shipped one is made fit for a class: so many customers, months and firms."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from sim.classroom.said import each
from sim.scenario import Scenario, ScenarioError
from sim.scenario.files import shipped
from sim.words import translated

ARRIVAL: Final = "coffee-shop"
"""The market that is open when one arrives, unless the classroom was started with others."""

FEWEST, MOST = 300, 2000
"""Customers of a live market."""

FIRMS: Final = (2, 8)
"""Firms of one."""

MONTHS: Final = (12, 240)
"""Months of one."""

USUAL: Final = 120
"""Months of one, unless asked for otherwise: ten years outlast a lesson."""


class UnfitError(ValueError):
    """A market that cannot be opened as asked.

    Args:
        why: the identifier of a message that says so.
        values: what it speaks of.
    """

    def __init__(self, why: str, values: dict[str, Any]) -> None:
        super().__init__(why, values)
        self.why, self.values = why, values


def offered(also: Iterable[str] = ()) -> list[dict[str, Any]]:
    """What can be opened: markets named where the classroom was started, then the shipped ones.

    Args:
        also: names, or paths of scenario files.
    """
    return [_about(source, Scenario.load(source)) for source in dict.fromkeys((*also, *shipped()))]


def _about(source: str, market: Scenario) -> dict[str, Any]:
    return {
        "name": source,
        "title": each(lambda: translated("markets", market.title or market.name)),
        "about": each(lambda: translated("markets", " ".join(market.about.split()))),
        "kind": market.market.kind,
        "firms": list(market.firms),
        "focal": market.focal_firm,
        "currency": market.market.currency,
        "months": market.market.months,
        "customers": min(max(market.population.size, FEWEST), MOST),
    }


def fit(source: str, customers: int, months: int = USUAL, firms: int | Collection[str] | None = None) -> Scenario:
    """A market scaled for a class, every firm at rest: hands move the levers here.

    Fixed costs said in money go down with the customers. A market that is a field experiment is none here.

    Args:
        source: name of a shipped market, or path of a file.
        customers: how many there are at the start.
        months: that can be lived.
        firms: the names of those to keep, or how many there are to be: the focal one and the first of the others are kept;
            where more are wanted than there are, they are opened again under another name, in turn (``_grown``).

    Raises:
        UnfitError: when the market cannot be made so.
        ScenarioError: when it cannot be read.
    """
    market = Scenario.load(source)
    if market.network.kind == "file" and customers != market.population.size:
        size = market.population.size
        raise UnfitError("live-refused-file", {"name": market.name, "size": size})
    scale = customers / market.population.size
    changes: dict[str, Any] = {
        "market.months": months,
        "population.size": customers,
        "population.isolated": round(market.population.isolated * scale),
    }
    if market.assign.share < 1 or market.assign.arms:
        changes |= {"assign.share": 1.0} | {f"assign.arms.{name}": None for name in market.assign.arms}
    for name, firm in market.firms.items():
        changes[f"firms.{name}.strategy"] = {"use": "rest"}
        changes[f"firms.{name}.costs.fixed"] = firm.costs.fixed * scale
    market = market.evolve(market.name, changes)
    return market if firms is None else _with_firms(market, firms)


def _with_firms(market: Scenario, wanted: int | Collection[str]) -> Scenario:
    """The market with some of its firms, or more than it has; customers of firms left out go to the others by their shares."""
    names = list(market.firms)
    if isinstance(wanted, int):
        others = [name for name in names if name != market.focal_firm]
        kept = {market.focal_firm, *others[: wanted - 1]}
    else:
        for name in wanted:
            if name not in names:
                raise UnfitError("live-refused-firm", {"name": name[:40], "firms": ", ".join(names)})
        kept = {*wanted}
        wanted = len(kept)
    if not FIRMS[0] <= wanted <= FIRMS[1]:
        raise UnfitError("live-refused-firms", {"low": FIRMS[0], "high": FIRMS[1]})
    focal = market.focal_firm if market.focal_firm in kept else next(name for name in names if name in kept)
    market = _grown(_shrunk(market, [name for name in names if name in kept], focal), wanted)
    return market


def _shrunk(market: Scenario, kept: list[str], focal: str) -> Scenario:
    if len(kept) == len(market.firms):
        return market
    streams = dict(zip(market.firms, market.streams(), strict=True))
    shares = {name: market.firms[name].start_share for name in kept}
    whole = 1 - market.population.start_outside
    total = sum(shares.values()) or 1.0
    changes: dict[str, Any] = {"focal": focal}
    for name in market.firms:
        if name not in kept:
            changes[f"firms.{name}"] = None
            continue
        share = shares[name] / total * whole
        changes[f"firms.{name}.start_share"] = share
        changes[f"firms.{name}.stream"] = streams[name]
        changes[f"firms.{name}.costs.fixed"] = market.firms[name].costs.fixed * share / (shares[name] or 1.0)
    return _evened(market, changes)


def _grown(market: Scenario, wanted: int) -> Scenario:
    """Further firms, each the same as one there is under its own luck, which gives up customers to it.

    A firm opened n times shares its first customers, and its fixed cost, between the n.
    """
    names, missing = list(market.firms), wanted - len(market.firms)
    if missing <= 0:
        return market
    copies = {name: 1 + missing // len(names) + (k < missing % len(names)) for k, name in enumerate(names)}
    free = iter(n for n in range(256) if n not in market.streams())
    changes: dict[str, Any] = {"focal": market.focal_firm}
    for name in names:
        firm, times = market.firms[name], copies[name]
        own = firm.model_dump()
        own["start_share"] /= times
        own["costs"]["fixed"] /= times
        changes[f"firms.{name}.start_share"] = own["start_share"]
        changes[f"firms.{name}.costs.fixed"] = own["costs"]["fixed"]
        changes[f"firms.{name}.stream"] = market.streams()[names.index(name)]
        for n in range(2, times + 1):
            other = f"{name[:37]} {n}"
            if other in names:
                raise UnfitError("live-refused-name", {"name": other})
            changes[f"firms.{other}"] = {**own, "stream": next(free)}
    return _evened(market, changes)


def _evened(market: Scenario, changes: dict[str, Any]) -> Scenario:
    """The market changed; what rounding leaves of the shares goes to the first firm, for they must sum to 1."""
    try:
        return market.evolve(market.name, changes)
    except ScenarioError as error:
        raise UnfitError("live-refused-market", {"why": str(error)[:300]}) from None
