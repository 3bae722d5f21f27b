"""Who is in the class: students who came in by the code, and come back by a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sim.classroom import names
from sim.classroom.keys import as_typed, new_code, new_key, print_of, same
from sim.classroom.messages import RefusedError

PLACES: Final = 80
"""Students in a class."""


@dataclass
class Student:
    """One student.

    Attributes:
        id: for as long as the class lasts.
        name: shown to the class; no two are the same.
        token: what the token's print is: the token itself is the student's alone.
        gone: whether the teacher sent them out.
    """

    id: str
    name: str
    token: str
    gone: bool = False


@dataclass
class Roster:
    """The class.

    Attributes:
        code: what lets someone new in; none while the door is shut.
        students: by id, in the order in which they came.
    """

    code: str | None = None
    students: dict[str, Student] = field(default_factory=dict)

    def open(self, code: str | None = None) -> str:
        """Open the door, under a code."""
        self.code = code or new_code()
        return self.code

    def shut(self) -> None:
        """Let no one new in."""
        self.code = None

    def enter(self, code: str, name: str) -> tuple[Student, str]:
        """Someone new, and their token.

        Raises:
            RefusedError: for a wrong code, an empty name, or a full class.
        """
        if self.code is None or not same(as_typed(code), self.code):
            raise RefusedError("classroom-refused-code")
        if sum(not student.gone for student in self.students.values()) >= PLACES:
            raise RefusedError("classroom-refused-full", places=PLACES)
        token = new_key()
        student = Student(f"s{len(self.students) + 1}", self.free_name(name), print_of(token))
        self.students[student.id] = student
        return student, token

    def back(self, token: str) -> Student:
        """Someone who was here before.

        Raises:
            RefusedError: for a token that is nobody's, or of someone who was sent out.
        """
        found = print_of(token)
        for student in self.students.values():
            if same(student.token, found):
                if student.gone:
                    raise RefusedError("classroom-refused-out")
                return student
        raise RefusedError("classroom-refused-token")

    def rename(self, id_: str, name: str) -> None:
        """Give a student another name."""
        student = self.of(id_)
        student.name = self.free_name(name, but=id_)

    def send_out(self, id_: str) -> None:
        """Send a student out: the token opens no more."""
        self.of(id_).gone = True

    def of(self, id_: str) -> Student:
        """A student by id.

        Raises:
            RefusedError: when there is none.
        """
        if id_ not in self.students:
            raise RefusedError("classroom-refused-nobody")
        return self.students[id_]

    def free_name(self, name: str, but: str = "") -> str:
        """A fit name that nobody else has; a number behind it where somebody has.

        Raises:
            RefusedError: when nothing is left of it.
        """
        fit = names.fit(name)
        if not fit:
            raise RefusedError("classroom-refused-name")
        taken = {s.name.casefold() for s in self.students.values() if s.id != but and not s.gone}
        found, n = fit, 1
        while found.casefold() in taken:
            n += 1
            found = f"{fit[: names.LONGEST - len(str(n)) - 1]} {n}"
        return found

    def present(self) -> Iterator[Student]:
        """Those who were not sent out."""
        return (student for student in self.students.values() if not student.gone)

    def kept(self) -> dict[str, Any]:
        """All of it, as what JSON can hold; tokens as their prints."""
        return {"code": self.code, "students": [vars(student) for student in self.students.values()]}

    @classmethod
    def again(cls, kept: dict[str, Any]) -> Roster:
        """What ``kept`` gave."""
        return cls(kept["code"], {one["id"]: Student(**one) for one in kept["students"]})
