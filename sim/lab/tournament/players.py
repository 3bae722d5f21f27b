"""Who plays: from what a user names to strategies by name, each checked in every seat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sim.lab.preflight import try_on
from sim.scenario import Scenario
from sim.strategies import StrategyError, find, known_strategies
from sim.strategies.files import is_file, policies_in
from sim.strategies.policies import block_of, unique
from sim.words import listed, message

REST: Final = "rest"
"""The strategy that does nothing: what every pay-off is laid beside."""

Block = Mapping[str, Any]


def players_of(given: Sequence[Any]) -> dict[str, dict[str, Any]]:
    """Strategies by name, doing nothing among them.

    Args:
        given: each a strategy's name, a mapping (``{"use": ..., "strength": ...}``), a decorated function, the path of a
            file (``sim.strategies.files``), or a mapping of these by name. None means every strategy that does something by itself.

    Raises:
        StrategyError: for an unknown strategy or parameter, or two of one name.
    """
    if not given:
        return {name: {"use": name} for name, one in known_strategies().items() if one.by_itself}
    found: list[tuple[str | None, dict[str, Any]]] = []
    for one in given:
        found += _one(one)
    labels = _labelled(found)
    for _, block in found:
        find(block)
    players = dict(zip(labels, (block for _, block in found), strict=True))
    resting = any(block == {"use": REST} for block in players.values())
    return players if resting else {REST: {"use": REST}, **players}


def _one(given: Any) -> list[tuple[str | None, dict[str, Any]]]:
    if is_file(given):
        return [(name, block) for name, block in policies_in(given).items()]
    if isinstance(given, Mapping) and "use" not in given:
        named: list[tuple[str | None, dict[str, Any]]] = []
        for name, block in given.items():
            if not (isinstance(block, str | Mapping) or callable(block)):
                raise StrategyError(message("asked-player", name=str(name), given=repr(block)))
            named.append((str(name), _without_name(block_of(block))[1]))
        return named
    if isinstance(given, Scenario):
        raise StrategyError(message("asked-player-scenario"))
    return [_without_name(block_of(given))]


def _without_name(block: dict[str, Any]) -> tuple[str | None, dict[str, Any]]:
    own = block.pop("name", None)
    return (None if own is None else str(own)), block


def _labelled(found: Sequence[tuple[str | None, dict[str, Any]]]) -> tuple[str, ...]:
    """What each is called: its own name; else its strategy's, told apart by the parameters in which they differ."""
    given = [name for name, _ in found if name is not None]
    twice = sorted({name for name in given if given.count(name) > 1})
    if twice:
        raise StrategyError(message("asked-player-twice", name=repr(twice[0])))
    names = []
    for name, block in found:
        alike = [other for own, other in found if own is None and other["use"] == block["use"]]
        apart = [key for key in block if key != "use" and any(other.get(key) != block[key] for other in alike)]
        plain = " ".join([str(block["use"]), *(f"{key}={block[key]}" for key in apart)])
        names.append(plain if name is None else name)
    return unique(names)


def seated(market: Scenario, seats: Sequence[str], blocks: Sequence[Block]) -> Scenario:
    """A market in which each seat follows a strategy; the other firms do what the market says."""
    return market.evolve(
        market.name, {f"firms.{seat}.strategy": dict(block) for seat, block in zip(seats, blocks, strict=True)}
    )


def checked(market: Scenario, seats: Sequence[str], players: Mapping[str, Block]) -> None:
    """See that every strategy can be played from every seat.

    Raises:
        StrategyError: naming market, strategy and seat.
    """
    for name, block in players.items():
        tried = seated(market, seats, [block] * len(seats))
        for seat in seats:
            try:
                try_on(tried, seat)
            except StrategyError as error:
                said = message("asked-played-by", name=name, seat=seat, market=market.name, problem=error)
                raise StrategyError(said) from error.__cause__


def seats_of(market: Scenario, seats: Sequence[str] | None, form: str) -> tuple[str, ...]:
    """The seats that are played for: those named; else, for pairs, the focal firm and the largest other, and all for all.

    Raises:
        ValueError: for a firm there is not, one named twice, or too few.
    """
    from sim.lab.asked import firm_of

    if seats is None:
        if form == "free-for-all":
            return tuple(market.firms)
        others = [name for name in market.firms if name != market.focal_firm]
        others.sort(key=lambda name: -market.firms[name].start_share)
        chosen = [market.focal_firm, *others[:1]]
        seats = [name for name in market.firms if name in chosen]
    found = tuple(firm_of(market, seat) for seat in seats)
    if len(set(found)) < len(found):
        raise ValueError(message("asked-seat-twice", seats=listed(found)))
    if len(found) < 2 or (form == "round-robin" and len(found) != 2):
        raise ValueError(
            message("asked-seats", form=form, market=market.name, firms=listed(market.firms), n=str(len(found)))
        )
    return found
