"""What a world may change when it goes on from where another stands, and what it goes on with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from sim.engines.engine import Engine
from sim.market.firms import Firm
from sim.market.population import arms_drawn
from sim.numerics.encoding import MOST_PRICE
from sim.results.tables import GROWING, Record
from sim.scenario import Scenario, ScenarioError
from sim.scenario.differences import Difference, say
from sim.scenario.errors import Problem
from sim.scenario.once import once
from sim.state.customers import Customers
from sim.windows import Window, WindowError
from sim.words import Message, message


@once
def warm_up_of(scenario: Scenario) -> str:
    """Digest of all that a warm-up depends on: everything but strategies, which rest until observation begins."""
    content = scenario.model_dump(mode="json", exclude={"name", "title", "about", "focal"})
    for firm in content["firms"].values():
        del firm["strategy"]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


class Lived(Protocol):
    """What is read of the world that a twin is taken from, and written into the twin.

    Attributes:
        spec, month, shares, firms, engine, record, windows: as in ``Market``.
    """

    spec: Scenario
    month: int
    shares: dict[str, float]
    firms: list[Firm]
    engine: Engine
    record: Record
    windows: tuple[Window, ...]


_PEOPLE: Final = message("scenario-twin-people")
_FIRMS: Final = message("scenario-twin-firms")
_FIRST: Final = message("scenario-twin-first")

REFUSED: Final = {
    "market.kind": message("scenario-twin-kind"),
    "market.warm_up": message("scenario-twin-warm-up"),
    "population.*": _PEOPLE,
    "network.*": message("scenario-twin-ties"),
    "firms": _FIRMS,
    "firms.*.stream": message("scenario-twin-stream"),
    "firms.*.start_share": _FIRST,
    "firms.*.taste_share": _FIRST,
    "firms.*.awareness": _FIRST,
    "firms.*.reputation": _FIRST,
    "behaviour.expectation.prior": _FIRST,
    "behaviour.expectation.prior_variance": _FIRST,
    "behaviour.expectation.should_offset": _FIRST,
    "behaviour.loyalty.trust_start": _FIRST,
    "behaviour.loyalty.emotional_start": _FIRST,
    "behaviour.recovery.expected": _FIRST,
}
"""Why a key of a scenario cannot be changed in a twin, by the key; a star stands for anything."""

ALLOWED: Final = (
    "population.need_ceases",
    "population.dropout",
    "population.dropout_spread",
    "population.moves",
    "population.out_of_reach",
)
"""Keys that a star above does not mean: chances of what is still to come."""


def check(theirs: Scenario, spec: Scenario, month: int) -> None:
    """See that a scenario can go on from a world of another.

    Args:
        theirs: the scenario that was lived.
        spec: the one to go on under.
        month: the next to be lived.

    Raises:
        ScenarioError: naming every key that cannot be changed, with the reason.
        ValueError: when there is no month left to live.
    """
    if month >= spec.market.months:
        raise ValueError(
            message(
                "scenario-twin-no-months",
                lived=repr(theirs.name),
                month=str(month),
                months=str(spec.market.months),
                twin=repr(spec.name),
            )
        )
    if warm_up_of(theirs) == warm_up_of(spec):
        return
    found = list(_problems(theirs, spec, month))
    if found:
        raise ScenarioError(found)


def _problems(theirs: Scenario, spec: Scenario, month: int) -> Iterator[Problem]:
    for one in theirs.differences(spec):
        reason = _reason(one, theirs, spec, month)
        if reason:
            changed = f"{say(one['before'])} -> {say(one['after'])}" if one["change"] == "changed" else ""
            how = one["change"]
            yield Problem(
                message("scenario-twin-cannot", changed=changed, how=how, reason=reason),
                path=one["path"],
                file=message("scenario-twin-of", name=repr(theirs.name)),
            )


def _reason(one: Difference, theirs: Scenario, spec: Scenario, month: int) -> Message | None:
    """Why a difference cannot be; None when it can."""
    path = one["path"]
    if path in ALLOWED:
        return None
    if path == "market.months" and (theirs.entrants or spec.entrants):
        return message("scenario-twin-months")
    if fnmatchcase(path, "assign.*") and month > 0:
        return message("scenario-twin-arms")
    if one["change"] in ("added", "removed") and path.startswith("firms.") and path.count(".") == 1:
        return _FIRMS
    return next((reason for key, reason in REFUSED.items() if fnmatchcase(path, key)), None)


def people_of(twin_of: Lived, spec: Scenario) -> Customers:
    """The customers of another world as they are now, for a world under a scenario: copies.

    Who is treated in a field experiment is drawn for ``spec``, and prices that are remembered keep their worth in money.
    """
    theirs, customers = twin_of.spec, twin_of.engine.customers.copied()
    if theirs.assign != spec.assign:
        customers.people["arm"] = arms_drawn(spec)
    if theirs.market.category_price != spec.market.category_price:
        worth = theirs.market.category_price / spec.market.category_price
        customers.relationships["reference"] *= worth
        bought_at = customers.people["bought_at"]
        bought_at[:] = np.minimum(np.rint(bought_at * worth), MOST_PRICE)
    return customers


def go_on(market: Lived, twin_of: Lived) -> None:
    """Go on from where another world stands: with its firms' standing, its books, and what its windows have seen.

    Args:
        market: made with ``people_of`` the other.
        twin_of: the other.

    Raises:
        WindowError: when a window is open that was not open there, and months have been observed.
    """
    market.month, market.shares = twin_of.month, dict(twin_of.shares)
    for firm, twin in zip(market.firms, twin_of.firms, strict=True):
        firm.club, firm.tiers_share, firm.offer, firm.levers = twin.club, twin.tiers_share, twin.offer, twin.levers
        for arm, policy in firm.arms.items():
            policy.levers = twin.arms[arm].levers if arm in twin.arms else firm.rest
    if market.month <= 0:
        market.engine.adopt_club(twin_of.engine.club)
        return
    now = market.engine.state()
    carried = _fitting(twin_of.engine.state(), now)
    market.engine.restore({**carried, "people": now["people"], "relationships": now["relationships"]})
    market.record.restore(_fitting(twin_of.record.state(), market.record.state()))
    for firm in market.firms:
        firm.reopen(market.month)
    for window in market.windows:
        _seen(window, twin_of.windows, market.month)


def _fitting(theirs: dict[str, NDArray[Any]], ours: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Arrays of the other world in the shapes of ours, which may have more months, or fewer, still to come."""
    found = {}
    for name, array in theirs.items():
        if name in ("club", *GROWING) or array.shape == ours[name].shape:
            found[name] = array
        else:
            found[name] = np.zeros(ours[name].shape, array.dtype)
            corner = tuple(slice(min(sizes)) for sizes in zip(array.shape, ours[name].shape, strict=True))
            found[name][corner] = array[corner]
    return found


def _seen(window: Window, theirs: tuple[Window, ...], month: int) -> None:
    same = next((other for other in theirs if other.name == window.name), None)
    if same is None:
        raise WindowError(
            f"{month} months have been observed without {window.name}; open it in the world that the twin is taken from"
        )
    window.restore(same.state(), month)
