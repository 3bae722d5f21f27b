"""A game through real sockets: two students and a strategy, three rounds, to the debrief."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from players import RULES, Refused, playing, student_of, teacher_of


def test_two_students_and_a_strategy_play_three_rounds_to_the_debrief(tmp_path: Path) -> None:
    with playing(tmp_path) as here:
        teacher, ann, bo = teacher_of(here), student_of(here, "Ann"), student_of(here, "博")
        teacher.ask("begin", rules=RULES)
        firms = [p.stage("gathering")["firm"] for p in (ann, bo)]
        assert firms == ["amber", "birch"]
        teacher.ask("start")
        for number in range(3):
            for player in (ann, bo):
                assert player.stage("deciding")["round"] == number
            setting = {"recovery.resolve": 0.55, "promise.cushion": 0.01 * number}
            assert ann.ask("decide", round=number, levers=setting)["round"] == number
            bo.ask("decide", round=number, levers={})
            for player in (teacher, ann, bo):
                player.stage("between")
            assert len(ann.state["board"]) == number + 1
            assert ann.state["own"][number]["setting"]["promise.cushion"] == 0.01 * number
            if number < 2:
                teacher.ask("next")
        with pytest.raises(Refused, match="All 3 rounds"):
            teacher.ask("next")
        teacher.ask("end")
        found = teacher.stage("over")["debrief"]
        assert [len(world) for world in found["profits"]] == [3] * 11
        # Bo's firm rested all the time: its twin world is the world.
        assert found["firms"]["birch"]["difference"] == {"profit": 0.0, "share": 0.0, "satisfaction": 0.0}
        assert found["firms"]["amber"]["difference"]["profit"] != 0
        assert found["firms"]["cedar"]["difference"]["profit"] != 0
        for asked in ({"file": "results"}, {"file": "firm", "firm": "amber", "lang": "zh"}):
            path = teacher.ask("ticket", **asked)["path"]
            first, again = (httpx.get(here.url.rstrip("/") + path) for _ in range(2))
            assert first.status_code == 200
            assert again.status_code == 404
            assert first.content.startswith(b"%PDF" if "firm" in asked else "\ufeff".encode())
        for player in (teacher, ann, bo):
            player.leave()
