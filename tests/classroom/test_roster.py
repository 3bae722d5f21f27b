"""Who comes in, and comes back."""

from __future__ import annotations

import json

import pytest

from sim.classroom.messages import RefusedError
from sim.classroom.roster import PLACES, Roster


def test_nobody_comes_in_through_a_shut_door_or_with_another_code() -> None:
    roster = Roster()
    for code in ("", "ABC234"):
        with pytest.raises(RefusedError):
            roster.enter(code, "Ann")
    code = roster.open()
    for wrong in ("", code[:-1], code + "A", code[::-1] if code != code[::-1] else "AAAAAA"):
        with pytest.raises(RefusedError):
            roster.enter(wrong, "Ann")
    assert roster.students == {}
    assert roster.enter(code.lower(), "Ann")[0].name == "Ann"


def test_who_was_here_comes_back_by_a_token_that_is_kept_nowhere() -> None:
    roster = Roster()
    student, token = roster.enter(roster.open(), "Ann")
    again = Roster.again(json.loads(json.dumps(roster.kept())))
    assert token not in json.dumps(roster.kept())
    assert again.back(token).id == student.id
    for other in ("", student.token, token[:-1], token.swapcase()):
        with pytest.raises(RefusedError):
            again.back(other)


def test_two_of_one_name_are_told_apart_however_it_is_written() -> None:
    roster = Roster()
    code = roster.open()
    names = [roster.enter(code, name)[0].name for name in ("Ann", "ANN", " ann\u202e ", "A" * 60, "A" * 60)]
    assert len({name.casefold() for name in names}) == 5
    assert all(len(name) <= 24 for name in names)
    with pytest.raises(RefusedError):
        roster.enter(code, "\u202e\u200b ")


def test_someone_sent_out_is_out_and_leaves_a_place_and_a_name() -> None:
    roster = Roster()
    code = roster.open()
    student, token = roster.enter(code, "Ann")
    for i in range(PLACES - 1):
        roster.enter(code, f"n{i}")
    with pytest.raises(RefusedError):
        roster.enter(code, "late")
    roster.send_out(student.id)
    with pytest.raises(RefusedError):
        roster.back(token)
    other, _ = roster.enter(code, "Ann")
    assert other.name == "Ann"
    assert other.id != student.id


def test_a_new_name_is_fit_and_nobody_elses() -> None:
    roster = Roster()
    code = roster.open()
    ann, bo = (roster.enter(code, name)[0] for name in ("Ann", "Bo"))
    roster.rename(bo.id, "ann")
    assert bo.name == "ann 2"
    roster.rename(ann.id, "Ann")
    assert ann.name == "Ann"
    with pytest.raises(RefusedError):
        roster.rename("s99", "x")
