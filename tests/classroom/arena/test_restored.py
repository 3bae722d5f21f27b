"""A server that was killed, and one started again: who was in, what was decided, where the game stood."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from players import RULES, Player, Told, playing, student_of, teacher_of


def copied(folder: Path, to: Path) -> Path:
    """What a machine that stops now has on its disk: the file, without anything a server would do as it ends."""
    to.mkdir()
    for path in folder.iterdir():
        shutil.copy(path, to)
    return to


def test_a_killed_game_goes_on_with_everybody_and_everything_decided(tmp_path: Path) -> None:
    with playing(tmp_path / "a", Told) as here:
        teacher, ann, bo = teacher_of(here), student_of(here, "Ann"), student_of(here, "Bo")
        code = here.classroom.roster.code
        teacher.ask("begin", rules={**RULES, "seconds": 600})
        teacher.ask("start")
        for player in (ann, bo):
            player.stage("deciding")
            player.ask("decide", round=0, levers={"recovery.compensation": 0.5})
        teacher.stage("between")
        teacher.ask("next")
        ann.stage("deciding")
        ann.ask("decide", round=1, levers={"recovery.compensation": 0.25})
        teacher.ask("rename", student=bo.you["id"], name="Bob")
        before = copied(tmp_path / "a", tmp_path / "b")
    with playing(before, Told) as here:
        assert here.classroom.roster.code == code
        teacher, ann, bo = teacher_of(here), *(Player(here.url, token=p.you["token"]) for p in (ann, bo))
        assert (ann.you["name"], bo.you["name"]) == ("Ann", "Bob")
        state = ann.stage("deciding")
        assert (state["round"], state["standing"]["setting"]["recovery.compensation"]) == (1, 0.25)
        assert state["standing"]["confirmed"]
        assert state["still"]
        assert 500 < state["left"] <= 600
        assert len(state["board"]) == 1
        bo.stage("deciding")
        bo.ask("decide", round=1, levers={})
        teacher.stage("between")
        teacher.ask("next")
        teacher.ask("close")
        teacher.stage("between")
        teacher.ask("end")
        assert teacher.stage("over")["debrief"]["wins"]["birch"] in range(11)


@pytest.mark.parametrize("stage", ["living", "debriefing"])
def test_what_was_being_worked_out_is_worked_out_anew(stage: str, tmp_path: Path) -> None:
    with playing(tmp_path / "a", Told) as here:
        teacher, ann = teacher_of(here), student_of(here, "Ann")
        teacher.ask("begin", rules=RULES)
        teacher.ask("start")
        ann.stage("deciding")
        ann.ask("decide", round=0, levers={"recovery.compensation": 0.5})
        teacher.stage("between")
        if stage == "debriefing":
            teacher.ask("end")
            teacher.stage("over")
    (path,) = (tmp_path / "a").iterdir()
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1][:20])
    with playing(tmp_path / "a", Told) as here:
        teacher = teacher_of(here)
        teacher.stage("between" if stage == "living" else "over")
        assert teacher.state["board"][0][0]["profit"] == 2 * 105


def test_a_dropped_connection_comes_back_to_the_same_firm(tmp_path: Path) -> None:
    with playing(tmp_path, Told) as here:
        teacher, ann = teacher_of(here), student_of(here, "Ann")
        teacher.ask("begin", rules=RULES)
        teacher.ask("start")
        ann.stage("deciding")
        ann.ask("decide", round=0, levers={"recovery.compensation": 0.5})
        ann.wire.socket.close()
        again = Player(here.url, token=ann.you["token"])
        assert again.stage("between", "deciding", "living")["firm"] == "amber"
        assert "token" not in again.you


def test_no_token_stands_in_the_file_and_no_folder_is_made_before_a_game(tmp_path: Path) -> None:
    folder = tmp_path / "games"
    with playing(folder, Told) as here:
        teacher, ann = teacher_of(here), student_of(here, "Ann")
        assert not folder.exists()
        teacher.ask("begin", rules=RULES)
        late = student_of(here, "Bo")
        (path,) = folder.iterdir()
        text = path.read_text()
    for secret in (ann.you["token"], late.you["token"], here.classroom.key):
        assert secret not in text
    assert '"name":"Bo"' in text


def test_a_finished_game_is_never_written_over(tmp_path: Path) -> None:
    with playing(tmp_path, Told) as here:
        teacher = teacher_of(here)
        contents = []
        for _ in range(2):
            teacher.ask("begin", rules=RULES)
            teacher.ask("away")
            contents.append({path.name: path.read_bytes() for path in tmp_path.iterdir()})
    assert len(contents[1]) == 2
    assert contents[0].items() <= contents[1].items()
