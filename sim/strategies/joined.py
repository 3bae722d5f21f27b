"""Strategies that are followed together: from blocks to one block, and from that block to its strategies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import isfile
from typing import Any, Final

from sim.strategies.registry import Strategy, StrategyError, find, listed
from sim.words import listed as listed_
from sim.words import meant, message
from sim.words.names import policies_apart

TOGETHER: Final = "together"
"""The strategy that follows others."""


def parts(of: str, parameters: Mapping[str, Any]) -> list[tuple[Strategy, dict[str, Any]]]:
    """The strategies followed together, each with its parameters, their strengths among them.

    Args:
        of: names, separated by commas.
        parameters: by ``STRATEGY.PARAMETER``.

    Raises:
        StrategyError: for fewer than two strategies, one named twice or that holds others, or a parameter of none of them.
    """
    found = listed(of)
    names = [one.name for one in found]
    if len(found) < 2 or len(set(names)) < len(names) or not all(one.by_itself for one in found):
        raise StrategyError(message("strategy-together-of", strategy=TOGETHER, given=repr(of)))
    own: dict[str, dict[str, Any]] = {name: {} for name in names}
    for key, value in parameters.items():
        name, dot, parameter = key.partition(".")
        if name not in own or not dot:
            raise StrategyError(
                message(
                    "strategy-together-parameter",
                    strategy=TOGETHER,
                    key=repr(key),
                    near=meant(name, names),
                    names=listed_(names),
                )
            )
        own[name][parameter] = value
    for name, block in own.items():
        find({"use": name, **block})
    return [(one, own[one.name]) for one in found]


def followed(block: Mapping[str, Any]) -> list[Strategy]:
    """The strategies of a block: those it names together, or the one it is.

    Raises:
        StrategyError: for one there is not.
    """
    found = find(block)
    if found.name != TOGETHER:
        return [found]
    own = {key: value for key, value in block.items() if key not in ("use", "strength", "of")}
    return [one for one, _ in parts(str(block.get("of", "")), own)]


def named_together(text: str) -> list[str]:
    """The policies that a text names, as they are typed: those joined by ``+``; a file that is there is one, whatever its name."""
    return [text] if isfile(text) else policies_apart(text)


def block_together(blocks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One block of several: ``use: together``, their names, and their parameters by name."""
    own = {f"{one['use']}.{key}": value for one in blocks for key, value in one.items() if key != "use"}
    return {"use": TOGETHER, "of": ", ".join(str(one["use"]) for one in blocks), **own}


def named_after(block: Mapping[str, Any]) -> str:
    """What a block is called that has no name of its own: its strategy, or those it names together."""
    if block["use"] != TOGETHER:
        return str(block["use"])
    return "+".join(word.strip() for word in str(block.get("of", TOGETHER)).split(","))
