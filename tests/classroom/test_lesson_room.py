"""The room of lessons: who may do what, and what a class is told when."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.questionnaire import STATEMENTS
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.room import Lessons
from sim.classroom.messages import RefusedError
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor


class Heard:
    """A connection that remembers what was sent over it."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []

    async def send_text(self, data: str) -> None:
        self.found.append(json.loads(data))

    async def close(self, code: int = 1000, reason: str | None = None) -> None:
        pass


class Class:
    """A classroom with a teacher and students who send messages."""

    def __init__(self, kept: Any) -> None:
        self.classroom = Classroom(frozenset(), shared=True)
        self.room = Lessons(self.classroom, kept)
        self.code = self.classroom.roster.open()
        self.teacher = self.comes("teacher")
        self.count = 0

    def comes(self, role: str, name: str = "") -> Visitor:
        visitor = Visitor(Heard(), "127.0.0.1", role=role)  # type: ignore[arg-type]
        if role == "student":
            visitor.id = self.classroom.roster.enter(self.code, name)[0].id
        self.classroom.visitors.add(visitor)
        return visitor

    async def says(self, who: Visitor, verb: str, **what: Any) -> None:
        self.count += 1
        await self.room.take(who, verb, {"type": f"lessons.{verb}", "n": self.count, **what})

    def drained(self) -> list[dict[str, Any]]:
        """All that came to the teacher and was not asked for yet."""
        _read(self.teacher)
        return list(self.teacher.wire.found)  # type: ignore[attr-defined]

    async def heard(self, who: Visitor, type_: str) -> list[dict[str, Any]]:
        """What came of one type since last asked."""
        _read(who)
        found = [m for m in who.wire.found if m["type"] == type_]
        who.wire.found.clear()
        return found

    async def result(self) -> dict[str, Any]:
        """Wait for a lesson's result."""
        for _ in range(200):
            if found := await self.heard(self.teacher, "lessons.result"):
                return found[0]
            await asyncio.sleep(0.02)
        raise AssertionError("no result came")


def _read(who: Visitor) -> None:
    while who.behind:
        text = who._waiting.get_nowait()
        if text is not None:
            who.wire.found.append(json.loads(text))  # type: ignore[attr-defined]


def play(kept: Any, work: Callable[[Class], Awaitable[None]]) -> None:
    """Let something happen in a class."""

    async def all_of_it() -> None:
        here = Class(kept)
        try:
            await work(here)
        finally:
            await here.room.close()

    asyncio.run(all_of_it())


def test_a_class_votes_unseen_and_sees_its_answers_beside_the_truth(small) -> None:
    async def work(here: Class) -> None:
        ann, bob = here.comes("student", "Ann"), here.comes("student", "Bob")
        await here.says(here.teacher, "open", id="delta")
        (question,) = await here.heard(ann, "lessons.asked")
        assert set(question["poll"]) == {"id", "title", "question", "options", "lesson", "open", "mine"}
        await here.says(ann, "vote", lesson="delta", option="stays")
        await here.says(ann, "vote", lesson="delta", option="fades")
        await here.says(bob, "vote", lesson="delta", option="stays")
        before = json.dumps(ann.wire.found) + json.dumps(await here.heard(bob, "lessons.asked"))
        assert "counts" not in before
        assert "shown" not in before
        counts = (await here.heard(here.teacher, "lessons.class"))[-1]["poll"]["counts"]
        assert counts == {"stays": 1, "fades": 1, "grows": 0, "untold": 0}
        await here.says(here.teacher, "run", id="delta", answer="stays")
        result = (await here.result())["result"]
        after = (await here.heard(ann, "lessons.asked"))[-1]["poll"]
        assert (after["shown"], after["mine"], after["counts"], after["open"]) == (
            result["right"],
            "fades",
            counts,
            False,
        )
        with pytest.raises(RefusedError):
            await here.says(bob, "vote", lesson="delta", option="fades")

    play(small, work)


def test_a_vote_is_ones_own_and_of_what_is_asked(small) -> None:
    async def work(here: Class) -> None:
        ann, bob = here.comes("student", "Ann"), here.comes("student", "Bob")
        with pytest.raises(RefusedError):
            await here.says(ann, "vote", lesson="delta", option="stays")
        await here.says(here.teacher, "open", id="delta")
        await here.says(bob, "vote", lesson="delta", option="stays")
        for forged in (
            {"lesson": "delta", "option": "fades", "id": bob.id},
            {"lesson": "delta", "option": "fades", "student": bob.id},
            {"lesson": "promise", "option": "gains"},
            {"lesson": "delta", "option": "gains"},
            {"lesson": "delta", "option": ["fades"]},
            {"lesson": "delta"},
        ):
            with pytest.raises(RefusedError):
                await here.says(ann, "vote", **forged)
        assert here.room.poll is not None
        assert here.room.poll.votes == {bob.id: "stays"}

    play(small, work)


@pytest.mark.parametrize("verb", ["list", "run", "open", "close", "shut", "ask", "csv", "show", "nonsense"])
def test_a_student_may_vote_and_answer_and_nothing_else(small, verb: str) -> None:
    async def work(here: Class) -> None:
        ann = here.comes("student", "Ann")
        with pytest.raises(RefusedError) as refused:
            await here.says(ann, verb, id="delta", answer="stays", when="before")
        assert refused.value.args[0] == "classroom-refused-room"
        assert here.room.poll is None
        assert here.room.questionnaire.asked is None

    play(small, work)


def test_the_run_is_shown_to_nobody_who_has_not_predicted(small) -> None:
    async def work(here: Class) -> None:
        for wrong in ({"id": "delta"}, {"id": "delta", "answer": "gains"}, {"id": "no-such", "answer": "stays"}):
            with pytest.raises(RefusedError):
                await here.says(here.teacher, "run", **wrong)
        assert await here.heard(here.teacher, "lessons.result") == []
        await here.says(here.teacher, "run", id="delta", answer="untold")
        assert (await here.result())["id"] == "delta"

    play(small, work)


def test_a_questionnaire_is_counted_before_and_after_and_its_table_holds_no_formula(small) -> None:
    async def work(here: Class) -> None:
        ann, eve = here.comes("student", "Ann"), here.comes("student", "=cmd()")
        every = {s.id: "agree" for s in STATEMENTS}
        with pytest.raises(RefusedError):
            await here.says(ann, "answers", answers=every)
        await here.says(here.teacher, "ask", when="before")
        for wrong in ({}, every | {"other": "agree"}, every | {STATEMENTS[0].id: "yes"}):
            with pytest.raises(RefusedError):
                await here.says(ann, "answers", answers=wrong)
        await here.says(ann, "answers", answers=every)
        await here.says(eve, "answers", answers=every | {"delta": "unsure"})
        mine = (await here.heard(ann, "lessons.asked"))[-1]["questionnaire"]
        assert mine["mine"] == every
        assert "counts" not in json.dumps(mine)
        await here.says(here.teacher, "ask", when="after")
        await here.says(ann, "answers", answers=every | {"delta": "disagree"})
        await here.says(here.teacher, "ask", when=None)
        seen = (await here.heard(here.teacher, "lessons.class"))[-1]["questionnaire"]
        delta = next(s for s in seen["statements"] if s["id"] == "delta")
        assert delta["before"] == {"agree": 1, "disagree": 0, "unsure": 1}
        assert delta["after"] == {"agree": 0, "disagree": 1, "unsure": 0}
        await here.says(here.teacher, "csv")
        (table,) = await here.heard(here.teacher, "lessons.csv")
        rows = table["text"].splitlines()
        assert len(rows) == 1 + 3 * len(STATEMENTS)
        assert not any(row.startswith(("=", "+", "-", "@")) for row in rows)
        assert any(row.startswith("'=cmd()") for row in rows)

    play(small, work)


def test_who_comes_back_finds_the_question_and_their_vote(small) -> None:
    async def work(here: Class) -> None:
        ann = here.comes("student", "Ann")
        await here.says(here.teacher, "open", id="talk")
        await here.says(ann, "vote", lesson="talk", option="glad")
        again = Visitor(Heard(), "127.0.0.1", role="student", id=ann.id)
        await here.room.entered(again)
        (seen,) = await here.heard(again, "lessons.asked")
        assert (seen["poll"]["mine"], seen["poll"]["title"]) == ("glad", seen["poll"]["title"])
        stranger = Visitor(Heard(), "127.0.0.1")
        await here.room.entered(stranger)
        assert not stranger.behind

    play(small, work)


def test_a_teacher_lists_every_lesson(small) -> None:
    async def work(here: Class) -> None:
        await here.says(here.teacher, "list")
        (listed,) = await here.heard(here.teacher, "lessons.list")
        assert [lesson["id"] for lesson in listed["lessons"]] == list(LESSONS)

    play(small, work)


def test_worlds_are_lived_in_a_process_that_tells_how_far_it_is_and_once_for_all_who_ask() -> None:
    kept = Kept()

    async def work(here: Class) -> None:
        here.room.scale = 0.05
        await here.says(here.teacher, "run", id="talk", answer="glad")
        await here.says(here.teacher, "run", id="talk", answer="glad")
        found: dict[str, list[dict[str, Any]]] = {"lessons.result": [], "lessons.progress": []}
        async with asyncio.timeout(300):
            while len(found["lessons.result"]) < 2:
                await asyncio.sleep(0.05)
                for type_ in found:
                    found[type_] += [m for m in here.drained() if m["type"] == type_]
                here.teacher.wire.found.clear()  # type: ignore[attr-defined]
        assert found["lessons.progress"][-1] == {"type": "lessons.progress", "id": "talk", "done": 6, "total": 6}
        one, two = (m["result"] for m in found["lessons.result"])
        assert one == two
        assert kept.get(LESSONS["talk"], 0.05) is not None

    play(kept, work)
