"""What a game can be played with: markets, and strategies that may lead a firm."""

from __future__ import annotations

from functools import partial
from typing import Any

from sim.classroom.arena.rules import STUDENTS, playable
from sim.classroom.said import Said, each
from sim.words import policy_name, translated


def options() -> dict[str, Any]:
    """Every market and strategy, each with what it is called and what it is, in every language."""
    from sim.scenario import Scenario
    from sim.scenario.files import shipped
    from sim.strategies import known_strategies

    known = known_strategies()
    markets = [{"name": name, "title": _worded("markets", Scenario.load(name).title)} for name in shipped()]
    strategies = [
        {
            "name": name,
            "title": each(partial(policy_name, name)),
            "about": _worded("strategies", known[name].about.replace("``", "")),
        }
        for name in playable()
    ]
    return {"markets": markets, "strategies": strategies, "students": STUDENTS}


def _worded(room: str, english: str) -> Said:
    return each(partial(translated, room, english))
