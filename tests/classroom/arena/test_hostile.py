"""The game against those who mean it ill: others' levers, the teacher's verbs, late and forged messages, names."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from players import RULES, Player, Refused, Told, playing, student_of, teacher_of
from served import Served

from sim.classroom.arena import asked

NAMES = (
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "\u202eevil",
    "🙂" * 10_00,
    "博 O'Neil; DROP",
    "+1",
    "@x",
    "-2+3",
)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Served]:
    with playing(tmp_path, Told) as one:
        yield one


def deciding(here: Served, *names: str, **rules: Any) -> tuple[Player, list[Player]]:
    """A game whose first round is open."""
    teacher = teacher_of(here)
    teacher.ask("begin", rules={**RULES, **rules})
    students = [student_of(here, name) for name in names]
    teacher.ask("start")
    for student in students:
        student.stage("deciding")
    return teacher, students


def settled(*players: Player) -> None:
    """Read on until nothing more comes."""
    for player in players:
        try:
            while True:
                player.take(0.4)
        except TimeoutError:
            pass


def test_a_student_is_never_sent_anothers_levers_before_the_end(here: Served) -> None:
    teacher, (ann, bo) = deciding(here, "Ann", "Bo", open=True)
    ann.ask("decide", round=0, levers={"recovery.ease": 0.123456})
    bo.ask("decide", round=0, levers={"recovery.ease": 0.654321})
    teacher.stage("between")
    settled(ann, bo)
    assert "0.123456" in json.dumps(ann.got)
    assert "0.654321" not in json.dumps(ann.got)
    assert "0.123456" not in json.dumps(bo.got)
    teacher.ask("next")
    teacher.ask("end")
    bo.stage("over")
    assert "0.123456" not in json.dumps(bo.got)


def test_hidden_information_is_not_sent(here: Served) -> None:
    teacher, (ann, bo) = deciding(here, "Ann", "Bo", open=False)
    for player in (ann, bo):
        player.ask("decide", round=0, levers={})
    for player in (teacher, ann):
        player.stage("between")
    own, *others = sorted(ann.state["board"][0], key=lambda row: row["firm"] != ann.state["firm"])
    assert {"profit", "total", "satisfaction"} <= set(own)
    assert all(set(row) == {"firm", "share", "customers", "price"} for row in others)
    assert all(set(row) == {"firm", "share", "customers", "price"} for row in teacher.state["public"][0])
    assert all("profit" in row for row in teacher.state["board"][0])


def test_a_student_moves_no_other_firm_whatever_the_message_says(here: Served) -> None:
    teacher, (ann, bo) = deciding(here, "Ann", "Bo")
    for more in ({"firm": "birch"}, {"student": "s2"}, {"id": "s2"}, {"role": "teacher"}):
        with pytest.raises(Refused):
            ann.ask("decide", round=0, levers={"recovery.ease": 0.5}, **more)
    ann.ask("decide", round=0, levers={"recovery.ease": 0.5})
    settled(teacher, bo)
    assert [team["confirmed"] for team in teacher.state["teams"]] == [True, False]
    assert bo.state["standing"]["setting"]["recovery.ease"] == 0.0


@pytest.mark.parametrize("verb", sorted(asked.TEACHERS))
def test_a_student_does_nothing_of_the_teachers(verb: str, here: Served) -> None:
    teacher, (ann,) = deciding(here, "Ann")
    what: dict[str, Any] = {"kick": {"student": "s1"}, "rename": {"student": "s1", "name": "x"}, "time": {"seconds": 5},
        "move": {"student": "s1", "firm": "birch"}, "door": {"open": False}, "begin": {"rules": RULES}}.get(verb, {})  # fmt: skip
    with pytest.raises(Refused, match="teacher"):
        ann.ask(verb, **what)
    settled(teacher)
    assert teacher.state["stage"] == "deciding"


@pytest.mark.parametrize(
    "levers",
    [
        {"recovery.ease": 2},
        {"recovery.ease": "0.5x"},
        {"recovery.ease": None},
        {"costs.unit": 0},
        {"recovery.ease": 1, "bonds.social": 1},
        {f"l{i}": 0 for i in range(50)},
        [],
        "all",
    ],
    ids=str,
)
def test_levers_that_cannot_be_are_refused_and_nothing_changes(levers: Any, here: Served) -> None:
    _, (ann,) = deciding(here, "Ann")
    with pytest.raises(Refused):
        ann.ask("decide", round=0, levers=levers)
    settled(ann)
    assert not ann.state["standing"]["confirmed"]


def test_a_decision_for_another_round_or_after_the_round_is_refused(here: Served) -> None:
    teacher, (ann, _bo) = deciding(here, "Ann", "Bo")
    for round_ in (1, 7):
        with pytest.raises(Refused, match="over"):
            ann.ask("decide", round=round_, levers={})
    teacher.ask("close")
    ann.stage("between")
    with pytest.raises(Refused, match="over"):
        ann.ask("decide", round=0, levers={})


def test_a_decision_that_is_sent_again_counts_once(here: Served, tmp_path: Path) -> None:
    _, (ann, _bo) = deciding(here, "Ann", "Bo")
    ann.ask("decide", round=0, levers={"recovery.ease": 0.5})
    text = json.dumps({"type": "arena.decide", "n": ann.n, "round": 0, "levers": {"recovery.ease": 0.1}})
    ann.wire.send(text)
    ann.until(lambda m: m["type"] == "classroom.refused")
    (path,) = tmp_path.glob("*.jsonl")
    assert path.read_text().count('"what":"decided"') == 1


def test_someone_sent_out_is_out_at_once_and_the_firm_goes_on_without(here: Served) -> None:
    teacher, (ann, bo, cy) = deciding(here, "Ann", "Bo", "Cy")
    teacher.ask("kick", student=cy.you["id"])
    cy.until(lambda m: m["type"] == "arena.out")
    back = Player(here.url, token=cy.you["token"])
    assert back.welcome["type"] == "classroom.refused"
    ann.ask("decide", round=0, levers={})
    bo.ask("decide", round=0, levers={})
    assert teacher.stage("between")["teams"][0]["members"] == [{"id": "s1", "name": "Ann", "here": True}]


def test_names_of_every_kind_are_text_on_the_board_and_no_formula_in_the_table(here: Served) -> None:
    teacher, students = deciding(here, *NAMES)
    for student in students:
        assert 1 <= len(student.you["name"]) <= 24
    for student in students:
        if teacher.state["stage"] == "deciding":
            student.ask("decide", round=0, levers={})
            settled(teacher)
    teacher.stage("between")
    path = teacher.ask("ticket", file="results")["path"]
    rows = list(csv.reader(io.StringIO(httpx.get(here.url.rstrip("/") + path).content.decode("utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1
    for row in rows[1:]:
        texts = [
            text for text in row if not text.lstrip("-").replace(".", "").replace("e", "").replace("+", "").isdigit()
        ]
        assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t"))]


def test_a_file_is_had_once_by_whom_it_is_for_and_by_nobody_who_guesses(here: Served) -> None:
    teacher, (ann, bo) = deciding(here, "Ann", "Bo", rounds=1)
    for player in (ann, bo):
        player.ask("decide", round=0, levers={})
    teacher.stage("between")
    teacher.ask("end")
    ann.stage("over")
    for what in (
        {"file": "results"},
        {"file": "firm"},
        {"file": "firm", "firm": "birch"},
        {"file": "firm", "firm": "cedar"},
    ):
        with pytest.raises(Refused):
            ann.ask("ticket", **what)
    url = here.url.rstrip("/") + ann.ask("ticket", file="firm", firm="amber")["path"]
    assert [httpx.get(url).status_code for _ in range(2)] == [200, 404]
    assert httpx.get(here.url + "arena/file/" + "a" * 24).status_code == 404
    assert here.classroom.key not in url


def test_a_second_game_is_not_begun_over_one_that_is_played(here: Served) -> None:
    teacher, _ = deciding(here, "Ann")
    with pytest.raises(Refused, match="put it away"):
        teacher.ask("begin", rules=RULES)


def test_thirty_who_confirm_at_once_are_all_heard(here: Served, tmp_path: Path) -> None:
    names = [f"n{i}" for i in range(30)]
    _, students = deciding(here, *names, firms=["students"] * 8)
    sent = [
        student.send("arena.decide", round=0, levers={"recovery.ease": 0.01 * i})
        for i, student in enumerate(students[:-8])
    ]
    for student, n in zip(students, sent, strict=False):
        assert student.until(lambda m, n=n: m.get("n") == n)["type"] in ("arena.decided", "classroom.refused")
    (path,) = tmp_path.glob("*.jsonl")
    heard = sum(m["type"] == "arena.decided" for student in students for m in student.got)
    assert path.read_text().count('"what":"decided"') == heard > 0


def test_time_that_is_over_closes_the_round_for_all(here: Served) -> None:
    teacher, (ann, bo) = deciding(here, "Ann", "Bo", seconds=60)
    ann.ask("decide", round=0, levers={"recovery.ease": 0.5})
    teacher.ask("pause")
    settled(bo)
    assert bo.state["still"]
    teacher.ask("resume")
    began = time.monotonic()
    teacher.ask("time", seconds=5)
    bo.stage("between")
    assert time.monotonic() - began > 3
    settled(ann)
    assert ann.state["own"][0]["setting"]["recovery.ease"] == 0.5
