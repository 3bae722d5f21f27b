"""What the page's tests pretend is shaped as what the real market says."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from pretended import Pretended

from sim.classroom.live.world import Live
from sim.classroom.visitor import Visitor

KEYED = ("rest", "cost", "costs", "exits", "reasons", "levers", "coefficients")
"""Objects whose keys are names of firms, of blocks and the like: those of one market are not another's."""


def unlike(ours: Any, theirs: Any, where: str = "") -> list[str]:
    """Where something pretended has no counterpart of its kind in what is real; nothing where either says nothing."""
    if ours is None or theirs is None:
        return []
    numbers = isinstance(ours, int | float) and isinstance(theirs, int | float)
    if type(ours) is not type(theirs) and not numbers:
        return [f"{where}: {type(ours).__name__} for {type(theirs).__name__}"]
    if isinstance(ours, list):
        return unlike(ours[0], theirs[0], f"{where}[]") if ours and theirs else []
    if not isinstance(ours, dict):
        return []
    if where.rpartition(".")[2] in KEYED and not {"path", "now", "en"} & ours.keys():
        return unlike(next(iter(ours.values()), None), next(iter(theirs.values()), None), f"{where}.*")
    missing = [f"{where}.{key}" for key in ours if key not in theirs]
    return missing + [one for key in ours if key in theirs for one in unlike(ours[key], theirs[key], f"{where}.{key}")]


def told() -> dict[str, Any]:
    """What the pretended room tells of its world and of its third month, by type."""
    sent: list[str] = []

    class Page(Visitor):
        def send_text(self, text: str) -> bool:
            sent.append(text)
            return True

    async def play() -> None:
        room, page = Pretended(), Page(wire=None, address="")  # type: ignore[arg-type]
        await room.take(page, "open", {"n": 1, "market": "coffee-shop", "seed": 1, "customers": 300})
        await room.take(page, "step", {"n": 2, "months": 3})
        await room.take(page, "diary", {"n": 3, "row": 0})

    asyncio.run(play())
    return {message.pop("type"): message for message in map(json.loads, sent)}


def test_the_pretended_market_is_shaped_as_the_real_one() -> None:
    real = Live("coffee-shop", 1, 300)
    real.warm_up()
    world, month = real.begin(), real.step(3)
    ours = told()
    assert unlike(ours["live.opened"]["world"], {**world, "id": ""}, "world") == []
    ours["live.month"].pop("n")
    assert unlike(ours["live.month"], json.loads(json.dumps(month)), "month") == []
    diary = ours["live.diary"]
    diary.pop("n")
    assert unlike(diary, json.loads(json.dumps(real.diary(0))), "diary") == []


def test_what_is_unlike_is_found() -> None:
    assert unlike({"a": [{"b": 1}]}, {"a": [{"c": 1}]}) == [".a[].b"]
    assert unlike({"a": "x"}, {"a": 1}) == [".a: str for int"]
    assert unlike({"a": 1, "b": None}, {"a": 0.5, "b": 2}) == []
