"""The game as a fold of events."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from players import told_market, told_rounds

from sim.classroom.arena.game import VERSION, Event, Game, written
from sim.classroom.arena.rules import Rules
from sim.classroom.roster import Roster

RULES = Rules(market="duopoly", rounds=3, months=2, seconds=60, firms=("students", "students", "rest"))


def beginning(students: int = 0) -> Event:
    roster = Roster()
    code = roster.open()
    for i in range(students):
        roster.enter(code, f"n{i}")
    rules = RULES.model_dump(mode="json")
    return {
        "what": "began", "version": VERSION, "at": 0.0, "id": "g", "rules": rules, "market": told_market(RULES),
        "roster": roster.kept(),
    }  # fmt: skip


def begun(students: int = 4) -> Game:
    game = Game.of([beginning(students)])
    for student in list(game.roster.students):
        game.apply({"what": "placed", "at": 1.0, "student": student, "firm": game.emptiest()})
    return game


def decided(game: Game, firm: str, value: float, by: str) -> None:
    setting = {**game.market["rest"], "recovery.compensation": value}
    game.apply({"what": "decided", "at": 2.0, "round": game.number, "firm": firm, "student": by, "setting": setting})


def opened(game: Game) -> None:
    game.apply({"what": "opened", "at": 2.0, "round": game.number, "ends": 62.0})


def lived(game: Game) -> None:
    game.apply({"what": "closed", "at": 3.0, "round": game.number, "decisions": written(game.closing())})
    decisions = [*game.decisions, {firm: one.setting for firm, one in game.confirmed.items()}]
    game.apply({"what": "lived", "at": 4.0, "figures": told_rounds(RULES, decisions)[-1]})


@given(st.integers(0, 30))
def test_teams_are_as_even_as_they_can_be(students: int) -> None:
    sizes = [len(members) for members in begun(students).teams.values()]
    assert sum(sizes) == students
    assert max(sizes) - min(sizes) <= 1


def test_strategies_have_no_team() -> None:
    assert set(begun().teams) == {"amber", "birch"}


def test_the_last_confirmed_setting_of_a_team_counts_and_says_who_set_it() -> None:
    game = begun()
    opened(game)
    decided(game, "amber", 0.3, "s1")
    decided(game, "amber", 0.6, "s3")
    assert not game.all_decided
    decided(game, "birch", 0.0, "s2")
    assert game.all_decided
    lived(game)
    decision = game.rounds[0].decisions["amber"]
    assert (decision.by, decision.setting["recovery.compensation"]) == ("s3", 0.6)


def test_a_firm_that_did_not_confirm_goes_on_as_before_and_nobody_is_named_for_it() -> None:
    game = begun()
    for value in (0.4, None):
        opened(game)
        if value is not None:
            decided(game, "amber", value, "s1")
        lived(game)
    decision = game.rounds[1].decisions["amber"]
    assert (decision.by, decision.setting["recovery.compensation"]) == ("", 0.4)
    assert game.rounds[1].decisions["birch"].setting == game.market["rest"]


def test_a_firm_that_nobody_leads_keeps_no_round_open() -> None:
    game = begun(2)
    game.apply({"what": "sent-out", "at": 2.0, "student": "s2"})
    opened(game)
    assert not game.all_decided
    decided(game, "amber", 0.1, "s1")
    assert game.all_decided


def test_an_undone_round_leaves_the_game_as_it_was_before_it() -> None:
    game = begun()
    opened(game)
    decided(game, "amber", 0.4, "s1")
    lived(game)
    before = (game.stage, game.number, game.standing, len(game.rounds))
    opened(game)
    decided(game, "amber", 0.9, "s1")
    lived(game)
    game.apply({"what": "undone", "at": 5.0, "lived": True})
    assert (game.stage, game.number, game.standing, len(game.rounds)) == before
    game.apply({"what": "undone", "at": 5.0, "lived": True})
    assert (game.stage, game.number) == ("gathering", 0)
    assert game.standing == game.at_rest()


def test_time_that_stood_still_is_as_long_as_before() -> None:
    game = begun()
    opened(game)
    game.apply({"what": "paused", "at": 22.0})
    assert (game.ends, game.left) == (None, 40.0)
    game.apply({"what": "timed", "at": 100.0, "ends": 140.0})
    assert (game.ends, game.left) == (140.0, None)


def test_a_round_that_could_not_be_lived_is_open_again_with_what_was_confirmed() -> None:
    game = begun()
    opened(game)
    decided(game, "amber", 0.4, "s1")
    game.apply({"what": "closed", "at": 3.0, "round": 0, "decisions": written(game.closing())})
    game.apply({"what": "reopened", "at": 4.0})
    assert game.stage == "deciding"
    assert list(game.confirmed) == ["amber"]


WRONG: tuple[dict[str, Any], ...] = (
    {"market": "nowhere"},
    {"firms": ("students",)},
    {"firms": ("students",) * 9},
    {"firms": ("rest", "rest")},
    {"firms": ("students", "set-levers")},
    {"firms": ("students", "no-such-rule")},
    {"rounds": 0},
    {"months": 13},
    {"seconds": -1},
    {"budget": float("nan")},
    {"budget": 0.9},
    {"seed": -1},
    {"market": "../../etc/passwd"},
    {"more": 1},
)


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_rules_that_no_game_can_be_played_by_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Rules.model_validate({**RULES.model_dump(), **wrong})
