"""The room of lessons: a teacher who plays them, a class that predicts and answers.

A student's message says what they think and nothing else: who they are is known by their connection. What a class answered
is told to the teacher as counts; to students when the teacher has shown the run.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from sim.classroom.lessons.kept import Kept, folder
from sim.classroom.lessons.lesson import Lesson, Numbers
from sim.classroom.lessons.lived import in_a_process
from sim.classroom.lessons.poll import Poll
from sim.classroom.lessons.questionnaire import STATEMENTS, Questionnaire
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.telling import asked, shown, told
from sim.classroom.messages import Asked, RefusedError, checked
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor
from sim.classroom.workers import Pool
from sim.words import LANGUAGES

LOOK: Final = 0.25
"""Seconds between looks at how far a run is."""


class One(Asked):
    """A lesson named."""

    id: str = Field(max_length=40)


class Run(One):
    """A run asked for, by who has predicted."""

    answer: str = Field("", max_length=40)


class Ask(Asked):
    """The questionnaire opened or closed."""

    when: Literal["before", "after"] | None


class Vote(Asked):
    """A prediction."""

    lesson: str = Field(max_length=40)
    option: str = Field(max_length=40)


class Answers(Asked):
    """A questionnaire filled in."""

    answers: dict[str, str] = Field(max_length=len(STATEMENTS))


class Lessons:
    """The room.

    Args:
        classroom: whose class votes.
        kept: where what was lived is kept.
        scale: size of the worlds; 1 for the lessons' own.
    """

    name = "lessons"
    teacher_only = False

    def __init__(self, classroom: Classroom, kept: Kept | None = None, scale: float = 1.0) -> None:
        self.classroom, self.kept, self.scale = classroom, kept or Kept(), scale
        self.poll: Poll | None = None
        self.questionnaire = Questionnaire()
        self._pool = Pool(1)
        self._read = False
        self._runs: dict[str, asyncio.Task[Numbers]] = {}

    # -- visitors ---------------------------------------------------------------------------------------------------------

    async def entered(self, who: Visitor) -> None:
        """Say what is asked at the moment."""
        if who.role != "guest":
            await asyncio.to_thread(self._read_once)
            self._tell(who)

    def _read_once(self) -> None:
        """Look up what was kept, and put lessons in words, before anybody waits for it: reads files, once."""
        if self._read:
            return
        self._read = True
        for lesson in LESSONS.values():
            told(lesson)
            self.kept.get(lesson, self.scale)

    async def left(self, who: Visitor) -> None:
        """Nothing: a vote stays."""

    async def close(self) -> None:
        """Stop what runs."""
        for run in self._runs.values():
            run.cancel()
        self._pool.end()

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        """Do what a message asks."""
        if who.role == "student":
            self._from_student(who, verb, found)
        elif who.role == "teacher":
            await self._from_teacher(who, verb, found)
        else:
            raise RefusedError("classroom-refused-room")

    def _from_student(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        if verb == "vote":
            vote = checked(Vote, found)
            if self.poll is None or self.poll.lesson.id != vote.lesson:
                raise RefusedError("lessons-refused-shut")
            self.poll.vote(who.id, vote.option)
        elif verb == "answers":
            self.questionnaire.answer(who.id, checked(Answers, found).answers)
        else:
            raise RefusedError("classroom-refused-room")
        who.send("lessons.taken", n=found["n"])
        for own in self.classroom.those("student", who.id):
            self._tell(own)
        self._tell_teachers()

    async def _from_teacher(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        if verb == "list":
            listed = [told(lesson) for lesson in LESSONS.values()]
            who.send("lessons.list", n=checked(Asked, found).n, lessons=listed)
        elif verb == "run":
            await self._run(who, checked(Run, found))
        elif verb in ("open", "close", "shut"):
            self._ask(verb, checked(One, found), who)
        elif verb == "ask":
            wanted = checked(Ask, found)
            self.questionnaire.asked = wanted.when
            who.send("lessons.taken", n=wanted.n)
            self._tell_all()
        elif verb == "csv":
            students = [(s.id, s.name) for s in self.classroom.roster.students.values()]
            text = self.questionnaire.csv(students, self._right_of)
            who.send("lessons.csv", n=checked(Asked, found).n, text=text)
        else:
            raise RefusedError("classroom-refused-room")

    # -- the class --------------------------------------------------------------------------------------------------------

    def _ask(self, verb: str, about: One, who: Visitor) -> None:
        lesson = lesson_of(about.id)
        if verb == "open":
            self.poll = Poll(lesson)
        elif self.poll is None or self.poll.lesson.id != lesson.id:
            raise RefusedError("lessons-refused-shut")
        elif verb == "close":
            self.poll.open = False
        else:
            self.poll = None
        who.send("lessons.taken", n=about.n)
        self._tell_all()

    def _right_of(self, id_: str) -> str | None:
        lesson = LESSONS.get(id_)
        numbers = self.kept.get(lesson, self.scale) if lesson is not None else None
        return None if lesson is None or numbers is None else lesson.right(numbers)

    def _tell(self, who: Visitor) -> None:
        if who.role == "teacher":
            present = len(list(self.classroom.roster.present()))
            poll = self.poll.to_teacher() if self.poll else None
            answered = self.questionnaire.to_teacher(self._right_of)
            who.send("lessons.class", present=present, poll=poll, questionnaire=answered)
            return
        question = {**asked(self.poll.lesson), **self.poll.to_student(who.id)} if self.poll else None
        who.send("lessons.asked", poll=question, questionnaire=self.questionnaire.to_student(who.id))

    def _tell_teachers(self) -> None:
        for who in self.classroom.those("teacher"):
            self._tell(who)

    def _tell_all(self) -> None:
        for who in self.classroom.those():
            if who.role != "guest":
                self._tell(who)

    # -- the run ----------------------------------------------------------------------------------------------------------

    async def _run(self, who: Visitor, wanted: Run) -> None:
        lesson = lesson_of(wanted.id)
        if not wanted.answer:
            raise RefusedError("lessons-refused-predict")
        if wanted.answer not in lesson.options:
            raise RefusedError("lessons-refused-option")
        if self.poll is not None and self.poll.lesson.id == lesson.id and self.poll.open:
            self.poll.open = False
            self._tell_all()
        who.send("lessons.running", n=wanted.n, id=lesson.id)
        waiting = asyncio.create_task(self._lived(who, lesson))
        waiting.add_done_callback(lambda task: task.cancelled() or task.exception())

    async def _lived(self, who: Visitor, lesson: Lesson) -> None:
        numbers = self.kept.get(lesson, self.scale)
        try:
            if numbers is None:
                if lesson.id not in self._runs:
                    self._runs[lesson.id] = asyncio.create_task(self._live(lesson))
                numbers = await asyncio.shield(self._runs[lesson.id])
        except Exception:
            who.send("lessons.failed", id=lesson.id)
            raise
        result = await asyncio.to_thread(shown, lesson, numbers)
        who.send("lessons.result", id=lesson.id, result=result)
        if self.poll is not None and self.poll.lesson.id == lesson.id:
            self.poll.show(result["right"])
        self._tell_all()

    async def _live(self, lesson: Lesson) -> Numbers:
        """Live a lesson in a process, telling teachers how far it is."""
        try:
            with tempfile.TemporaryDirectory(prefix="loyalty-lesson-") as place:
                tally = Path(place) / "tally"
                run = asyncio.ensure_future(self._pool.run(in_a_process, lesson.id, self.scale, str(tally)))
                while not run.done():
                    await asyncio.wait({run}, timeout=LOOK)
                    self._tell_progress(lesson, tally)
                numbers: Numbers = run.result()
            self.kept.put(lesson, numbers, self.scale)
            return numbers
        finally:
            self._runs.pop(lesson.id, None)

    def _tell_progress(self, lesson: Lesson, tally: Path) -> None:
        with suppress(OSError, ValueError):
            done, total = map(int, tally.read_text("ascii").split())
            for who in self.classroom.those("teacher"):
                who.send("lessons.progress", id=lesson.id, done=done, total=total)


def lesson_of(id_: str) -> Lesson:
    """A lesson by id.

    Raises:
        RefusedError: when there is none.
    """
    if id_ not in LESSONS:
        raise RefusedError("lessons-refused-lesson", id=id_)
    return LESSONS[id_]


def furnish(classroom: Classroom) -> tuple[Lessons, Iterable[BaseRoute]]:
    """The room of lessons, and its sheets."""
    return Lessons(classroom, Kept(folder())), sheets()


def sheets() -> list[BaseRoute]:
    """Student sheets: ``/lessons/delta.en.pdf``. No answer stands on them, so anybody may have them."""

    async def give(request: Request) -> Response:
        from sim.classroom.lessons.sheet import sheet

        id_, lang = request.path_params["id"], request.path_params["lang"]
        if id_ not in LESSONS or lang not in LANGUAGES:
            return PlainTextResponse("There is no such sheet.\n", 404)
        made = await asyncio.to_thread(sheet, LESSONS[id_], lang)
        named = {"Content-Disposition": f'inline; filename="{id_}-{lang}.pdf"'}
        return Response(made, media_type="application/pdf", headers=named)

    return [Route("/lessons/{id:str}.{lang:str}.pdf", give)]
