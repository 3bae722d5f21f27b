"""The room of the live market: what it takes, what it refuses, how it keeps the pace, when it ends a market."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pretend_market import Pretended

from sim.classroom.live import room as rooms
from sim.classroom.live.begun import begun
from sim.classroom.live.markets import ARRIVAL
from sim.classroom.live.room import LiveRoom
from sim.classroom.messages import RefusedError
from sim.classroom.visitor import Visitor


class Page:
    """A teacher's page without a wire: what was sent to it waits in order."""

    def __init__(self, room: LiveRoom) -> None:
        self.room, self.who, self.count = room, Visitor(None, "127.0.0.1", "teacher"), 0  # type: ignore[arg-type]
        self._waiting: Any = self.who._waiting

    async def ask(self, verb: str, **what: Any) -> int:
        """Send a message; its count."""
        self.count += 1
        await self.room.take(self.who, verb, {"type": f"live.{verb}", "n": self.count, **what})
        return self.count

    async def until(self, type_: str) -> dict[str, Any]:
        """The next message of a type; what comes before it is passed over."""
        while True:
            text = await asyncio.wait_for(self._waiting.get(), 300)
            assert text is not None
            found: dict[str, Any] = json.loads(text)
            if found["type"] == type_:
                return found

    async def opened(self, **what: Any) -> dict[str, Any]:
        """Open a market and come to its first month."""
        await self.ask("open", market="textbook", **what)
        world = await self.until("live.opened")
        await self.until("live.month")
        return world


def told(do: Callable[[LiveRoom], Awaitable[None]], **settings: Any) -> None:
    """Do something with a room, of pretended markets unless told otherwise, and close it."""

    async def run() -> None:
        room = LiveRoom(**{"make": Pretended, **settings})
        try:
            await do(room)
        finally:
            await room.close()
            assert not room.running

    asyncio.run(run())


def processes(room: LiveRoom) -> list[Any]:
    return [market.worker._process for market in room.running.values()]


def test_a_market_opens_steps_and_an_answer_bears_its_count() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        n = await page.ask("open", market="textbook", seed=5, customers=300)
        told_of = [await page.until("live.progress") for _ in range(4)]
        assert [one["done"] for one in told_of] == [0, 1, 2, 3]
        assert all(one["what"]["en"] and one["what"]["zh"] for one in told_of)
        world = await page.until("live.opened")
        assert (world["n"], world["world"]["seed"], world["world"]["rows"]) == (n, 5, 300)
        assert (await page.until("live.month"))["month"] == 0
        n = await page.ask("step", months=3)
        month = await page.until("live.month")
        assert (month["n"], month["month"], [m["month"] for m in month["missed"]]) == (n, 3, [1, 2])

    told(do)


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("open", {"market": "/etc/passwd"}),
    ("open", {"market": "../scenarios/textbook"}),
    ("open", {"market": "textbook", "customers": 10_000_000}),
    ("open", {"market": "textbook", "customers": 299}),
    ("open", {"market": "textbook", "seed": -1}),
    ("open", {"market": "textbook", "months": 100_000}),
    ("open", {"market": "textbook", "firms": 9}),
    ("open", {"market": "textbook", "firms": ["x" * 61, "y"]}),
    ("play", {"speed": 1e9}),
    ("play", {"speed": float("nan")}),
    ("step", {"months": 0}),
    ("step", {"months": 10**9}),
    ("step", {"months": 1, "more": 1}),
    ("levers", {"firm": "gamma", "levers": {"service.lift": 0.1}}),
    ("levers", {"firm": "alpha", "levers": {"service.lift": 0.16}}),
    ("levers", {"firm": "alpha", "levers": {"service.lift": float("inf")}}),
    ("levers", {"firm": "alpha", "levers": {"costs.fixed": 0.0}}),
    ("levers", {"firm": "alpha", "levers": {"__class__": 0.0}}),
    ("levers", {"firm": "alpha", "levers": {}}),
    ("levers", {"firm": "alpha", "levers": {"service.lift": 0.15}}),
    ("coefficient", {"path": "population.size", "value": 1.0}),
    ("coefficient", {"path": "behaviour.choice.inertia", "value": 4.5}),
    ("coefficient", {"path": "behaviour.choice.inertia", "value": "1e400"}),
    ("diary", {"row": 300}),
    ("diary", {"row": -1}),
    ("again", {"id": "guessed"}),
    ("_end", {}),
    ("", {}),
]


def test_what_is_not_offered_is_refused_and_the_market_lives_on() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300)
        for month, (verb, what) in enumerate(REFUSED, 1):
            with pytest.raises(RefusedError) as refused:
                await page.ask(verb, **what)
            assert refused.value.why["en"] and refused.value.why["zh"]
            await page.ask("step")
            assert (await page.until("live.month"))["month"] == month, (verb, what)

    told(do)


@pytest.mark.parametrize(("also", "first"), [((), ARRIVAL), (("telecom", "hotel"), "telecom")])
def test_no_name_opens_the_first_market_of_the_classroom(also: tuple[str, ...], first: str) -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.ask("open", market="", customers=300)
        assert (await page.until("live.opened"))["world"]["source"] == first

    told(do, also=also)


def test_a_market_is_given_as_a_page_as_it_stands() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.ask("open", market="textbook", customers=300)
        await page.until("live.month")
        await page.ask("step", months=2)
        await page.ask("file", since={"acme service.lift": 1})
        told = await page.until("live.file")
        assert told["name"].endswith("-2")
        held = json.loads(told["page"].partition('id="held">')[2].partition("</script>")[0])
        assert [one["month"] for one in held["state"]["months"]] == [0, 1, 2]
        assert held["state"]["since"] == {"acme service.lift": 1}

    told(do)


def test_without_a_market_there_is_nothing_to_do() -> None:
    async def do(room: LiveRoom) -> None:
        for verb in ("play", "pause", "step", "reset"):
            with pytest.raises(RefusedError, match="live-refused-none"):
                await Page(room).ask(verb)

    told(do)


def test_a_market_that_cannot_be_made_is_refused_in_words() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        n = await page.ask("open", market="textbook", firms=["nobody", "nowhere"])
        refused = await page.until("classroom.refused")
        assert refused["n"] == n and "firms" in refused["why"]["en"]
        await asyncio.sleep(0.05)
        assert not room.running

    told(do)


def test_playing_keeps_the_pace_asked_for_and_ends_with_the_last_month() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300, months=12)
        began = time.monotonic()
        await page.ask("play", speed=20)
        months: list[dict[str, Any]] = []
        while not months or not months[-1]["over"]:
            months.append(await page.until("live.month"))
        assert [month["month"] for month in months] == list(range(1, 13))
        assert time.monotonic() - began > 11 / 20 - 0.02
        await page.ask("pause")
        await page.until("live.paused")

    told(do)


def test_pausing_loses_no_month() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300, months=240)
        seen: list[int] = []
        for pause in (0.0, 0.01, 0.06, 0.11):
            await page.ask("play", speed=20)
            await asyncio.sleep(pause)
            await page.ask("pause")
            await page.ask("step")
            while True:
                month = await page.until("live.month")
                seen += [m["month"] for m in (*month["missed"], month)]
                if "n" in month:
                    break
        assert seen == list(range(1, len(seen) + 1))

    told(do)


def test_a_page_that_is_behind_gets_every_month_as_numbers_and_the_last_as_a_picture() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300, months=20)
        await page.ask("play", speed=20)
        (market,) = room.running.values()
        assert market.playing is not None
        await asyncio.wait_for(market.playing, 30)  # nothing is read meanwhile
        frames: list[dict[str, Any]] = []
        while not frames or not frames[-1]["over"]:
            frames.append(await page.until("live.month"))
        assert len(frames) <= rooms.BEHIND + 2
        assert [m["month"] for f in frames for m in (*f["missed"], f)] == list(range(1, 21))

    told(do)


def test_a_page_that_comes_back_takes_its_market_up_and_is_told_what_it_missed() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        world = await page.opened(customers=300)
        await page.ask("step", months=4)
        await room.left(page.who)
        assert len(room.running) == 1
        back = Page(room)
        await back.ask("again", id=world["world"]["id"])
        again = await back.until("live.opened")
        assert again["world"] == world["world"]
        assert [month["month"] for month in again["history"]] == [0, 1, 2, 3, 4]
        assert (await back.until("live.month"))["month"] == 4
        await back.ask("step")
        assert (await back.until("live.month"))["month"] == 5

    told(do)


def test_the_process_ends_with_the_page() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300)
        await page.ask("play", speed=20)
        (process,) = processes(room)
        assert process.is_alive()
        await room.left(page.who)
        for _ in range(200):
            if not process.is_alive():
                break
            await asyncio.sleep(0.02)
        assert not process.is_alive() and not room.running

    told(do, grace=0.1)


def test_a_page_that_opens_another_market_gives_up_the_one_it_had() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300)
        (first,) = processes(room)
        await page.opened(customers=400)
        assert len(room.running) == 1 and not first.is_alive()

    told(do)


def test_no_more_markets_than_there_are_places_but_one_without_a_page_makes_room() -> None:
    async def do(room: LiveRoom) -> None:
        pages = [Page(room) for _ in range(rooms.MOST)]
        for page in pages:
            await page.opened(customers=300)
        late = Page(room)
        with pytest.raises(RefusedError, match="live-refused-places"):
            await late.ask("open", market="textbook")
        await room.left(pages[0].who)
        await late.opened(customers=300)
        assert len(room.running) == rooms.MOST

    told(do)


def test_a_process_that_dies_is_said_and_another_can_be_opened() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300)
        with pytest.raises(RefusedError, match="live-refused-lost"):
            await page.ask("levers", firm="alpha", levers={"service.lift": 0.14})
        assert not room.running
        await page.opened(customers=300)

    told(do)


def test_beginning_again_keeps_the_seed_or_takes_another() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.opened(customers=300, seed=5)
        await page.ask("step", months=2)
        await page.ask("reset")
        assert (await page.until("live.opened"))["world"]["seed"] == 5
        assert (await page.until("live.month"))["month"] == 0
        n = await page.ask("reset", seed=6)
        world = await page.until("live.opened")
        assert (world["n"], world["world"]["seed"]) == (n, 6)

    told(do)


def test_a_real_market_is_opened_played_changed_and_read_through_the_room() -> None:
    async def do(room: LiveRoom) -> None:
        page = Page(room)
        await page.ask("markets")
        assert "textbook" in [market["name"] for market in (await page.until("live.markets"))["markets"]]
        world = (await page.opened(customers=300, firms=3))["world"]
        firm = world["firms"][world["focal"]]["name"]
        assert [one["name"] for one in world["firms"]] == ["alpha", "beta", "alpha 2"]
        await page.ask("levers", firm=firm, levers={"service.lift": 0.15, "recovery.delay_days": 1.0})
        assert (await page.until("live.levers"))["levers"] == {firm: {"service.lift": 0.15, "recovery.delay_days": 1.0}}
        await page.ask("coefficient", path="behaviour.experience.peak_weight", value=0.5)
        assert (await page.until("live.coefficient"))["coefficients"] == {"behaviour.experience.peak_weight": 0.5}
        await page.ask("play", speed=20)
        month: dict[str, Any] = {"month": 0}
        while month["month"] < 6:
            month = await page.until("live.month")
        await page.ask("pause")
        assert month["levers"][firm]["service.lift"] == 0.15
        assert month["cost"]["service"]["now"][world["focal"]] > 0
        assert month["firms"]["encounter_satisfaction"] != month["twin"]["encounter_satisfaction"]
        await page.ask("diary", row=5)
        assert (await page.until("live.diary"))["opening"]["zh"]

    told(do, make=begun)
