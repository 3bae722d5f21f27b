"""What came of it all, put together from worlds that were lived with the same decisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sim.classroom.arena.game import Game
from sim.classroom.arena.luck import luck_of, ranks
from sim.classroom.arena.summary import Figures
from sim.classroom.arena.summary import of_rounds as totals

SEEDS: Final = 10
"""Other worlds that the decisions are tried in."""


def put_together(game: Game, twins: dict[str, list[Figures]], others: Sequence[list[Figures]]) -> dict[str, Any]:
    """The debrief.

    Args:
        game: all rounds lived.
        twins: by firm, its world with that firm at rest all the time.
        others: the same decisions, in worlds of other luck.
    """
    names = game.rules.names
    played = [lived.figures for lived in game.rounds]
    own = totals(played, names)
    firms = {}
    for position, name in enumerate(names):
        without = totals(twins[name], names)[name]
        firms[name] = {
            **own[name],
            "without": without,
            "difference": {key: own[name][key] - without[key] for key in ("profit", "share", "satisfaction")},
            "months": _summed(played, position),
            "months_without": _summed(twins[name], position),
        }
    profits = [[one[name]["profit"] for name in names] for one in (own, *(totals(other, names) for other in others))]
    places = ranks(profits)
    luck = luck_of(profits)
    return {
        "firms": firms,
        "profits": profits,
        "ranks": places,
        "wins": {name: sum(world[i] == 1 for world in places[1:]) for i, name in enumerate(names)},
        "luck": luck._asdict() if luck else None,
    }


def _summed(rounds: Sequence[Figures], position: int) -> list[float]:
    """Profit so far at the end of each month."""
    found, so_far = [], 0.0
    for figures in rounds:
        for month in figures["profit"]:
            so_far += month[position]
            found.append(float(f"{so_far:.8g}"))
    return found
