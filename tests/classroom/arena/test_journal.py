"""The file of a game: torn, spoiled, put away, of another version."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_arena_game import beginning

from sim.classroom.arena.game import Event, Game
from sim.classroom.arena.journal import REMEMBERED, Journal, JournalError, restored, unfinished

EVENTS: list[Event] = [
    beginning(2),
    {"what": "placed", "at": 1.0, "student": "s1", "firm": "amber"},
    {"what": "placed", "at": 1.5, "student": "s2", "firm": "birch"},
    {"what": "opened", "at": 2.0, "round": 0, "ends": 62.0},
    {"what": "renamed", "at": 3.0, "student": "s1", "name": "=SUM(A1)\u2028<b>小</b>"},
]
TEXT = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in EVENTS).encode()


def kept(folder: Path, content: bytes, name: str = "game-1.jsonl") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_what_was_noted_is_read_again(tmp_path: Path) -> None:
    journal = Journal.begun(tmp_path / "new" / "folder", "g", 0.0)
    for event in EVENTS:
        journal.note(event)
    asyncio.run(journal.kept())
    found, game = restored(journal.path)
    assert game == Game.of(EVENTS)
    for one in (journal, found):
        one.close()


@given(cut=st.integers(len(TEXT.splitlines()[0]) + 1, len(TEXT)))
def test_a_torn_last_line_is_cut_off_and_the_rest_is_the_game(
    cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = kept(tmp_path_factory.mktemp("torn"), TEXT[:cut])
    journal, game = restored(path)
    whole = TEXT[:cut].count(b"\n")
    assert game == Game.of(EVENTS[:whole])
    journal.note({"what": "door", "at": 9.0, "code": None})
    journal.close()
    assert [json.loads(line)["what"] for line in path.read_bytes().splitlines()][whole:] == ["door"]


def test_a_line_that_was_spoiled_is_named_and_the_file_is_left_alone(tmp_path: Path) -> None:
    lines = TEXT.splitlines(keepends=True)
    content = b"".join([*lines[:2], b"\x00\xff not an event\n", *lines[2:]])
    path = kept(tmp_path, content)
    with pytest.raises(JournalError, match="line 3"):
        restored(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "first",
    [{"what": "opened"}, {**EVENTS[0], "version": 99}, {**EVENTS[0], "rules": {}}],
    ids=["no game", "newer", "no rules"],
)
def test_what_makes_no_game_is_refused_in_words(first: Event, tmp_path: Path) -> None:
    path = kept(tmp_path, json.dumps(first).encode() + b"\n")
    with pytest.raises(JournalError, match=r"game-1\.jsonl"):
        restored(path)


def test_a_new_game_never_takes_the_file_of_another(tmp_path: Path) -> None:
    first = Journal.begun(tmp_path, "g", 0.0)
    with pytest.raises(FileExistsError):
        Journal.begun(tmp_path, "g", 0.0)
    other = Journal.begun(tmp_path, "h", 0.0)
    assert first.path != other.path
    for one in (first, other):
        one.close()


def test_the_newest_game_that_was_not_finished_goes_on(tmp_path: Path) -> None:
    assert unfinished(tmp_path / "nowhere", 0.0) is None
    over = b'{"what":"debriefed","at":9.0}\n'
    away = b'{"what":"put-away","at":9.0}\n'
    for age, (name, end) in enumerate((("away", away), ("over", over), ("open", b""), ("older", b""))):
        path = kept(tmp_path, TEXT + end, f"game-{name}.jsonl")
        os.utime(path, (1e6 - age, 1e6 - age))
    assert unfinished(tmp_path, 1e6 + 1) == tmp_path / "game-over.jsonl"
    assert unfinished(tmp_path, 1e6 + 2 * REMEMBERED) == tmp_path / "game-open.jsonl"


def test_those_who_wait_together_wait_for_one_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.begun(tmp_path, "g", 0.0)
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)

    async def many() -> None:
        for event in EVENTS:
            journal.note(event)
        await asyncio.gather(*(journal.kept() for _ in range(20)))

    asyncio.run(many())
    assert len(synced) == 1
    journal.close()
