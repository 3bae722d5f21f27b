"""What each sees of the game: the teacher all, a student their own firm, and of others what the rules tell."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from sim.classroom.arena.game import Decision, Game, Round
from sim.classroom.arena.levers import GROUPS, shown
from sim.classroom.arena.rules import STUDENTS
from sim.classroom.said import Said, each, said
from sim.scenario import Scenario
from sim.words import policy_name, translated

PUBLIC: Final = ("share", "customers", "price")
"""Of other firms, where information is hidden: what a firm could see."""


def title_of(market: str) -> Said:
    """A market's title."""
    english = Scenario.load(market).title
    return each(lambda: translated("markets", english))


def called(game: Game, firm: str) -> Said:
    """What a firm is called."""
    return said(f"arena-firm-{firm}")


def led_by(game: Game, firm: str) -> Said | None:
    """The strategy that leads a firm; none where students do."""
    leader = game.rules.leaders[firm]
    return None if leader == STUDENTS else each(lambda: policy_name(leader))


def rules_of(game: Game) -> dict[str, Any]:
    """What stays the same while the game lasts, for everyone."""
    rules = game.rules
    return {
        "id": game.id,
        "market": title_of(rules.market),
        "currency": game.market["currency"],
        "rounds": rules.rounds,
        "months": rules.months,
        "seconds": rules.seconds,
        "open": rules.open,
        "budget": game.market["budget"],
        "sales": game.market["sales"],
        "firms": [{"name": firm, "called": called(game, firm), "led": led_by(game, firm)} for firm in rules.names],
        "levers": shown(game.market["rest"]),
        "groups": [{"name": group, "called": said(f"arena-group-{group}")} for group in GROUPS],
        "prices": game.market["prices"],
    }


def board(game: Game, own: str | None, *, everything: bool) -> list[list[dict[str, Any]]]:
    """After each round, a row for each firm; what is not told is none.

    Args:
        game: of which.
        own: the firm of whoever looks, of which all is told.
        everything: whether all is told of all.
    """
    key = (own, everything)
    if key not in game.boards:
        game.boards[key] = [_rows(lived, own, everything=everything) for lived in game.rounds]
    return game.boards[key]


def _rows(lived: Round, own: str | None, *, everything: bool) -> list[dict[str, Any]]:
    rows = []
    for name, row in lived.rows.items():
        told = row if everything or name == own else {key: row[key] for key in PUBLIC}
        rows.append({"firm": name, **{key: _short(value) for key, value in told.items()}})
    return rows


def _short(x: float) -> float:
    return float(f"{x:.6g}")


def _standing(game: Game, firm: str) -> dict[str, Any]:
    one = game.confirmed.get(firm, game.standing[firm])
    return {**_decision(game, one), "confirmed": firm in game.confirmed and game.stage == "deciding"}


def _decision(game: Game, one: Decision) -> dict[str, Any]:
    return {"setting": one.setting, "by": _name(game, one.by)}


def _name(game: Game, student: str) -> str | None:
    return game.roster.students[student].name if student in game.roster.students else None


def _clock(game: Game, now: float) -> dict[str, Any]:
    left = game.left if game.ends is None else max(game.ends - now, 0.0)
    return {"left": None if left is None else round(left, 1), "still": game.stage == "deciding" and game.ends is None}


def state_for_all(game: Game, now: float) -> dict[str, Any]:
    """What everyone sees of where the game stands."""
    return {
        "stage": game.stage,
        "round": game.number,
        "last": game.is_last,
        **_clock(game, now),
    }


def for_student(game: Game, student: str, now: float) -> dict[str, Any]:
    """What one student sees: of levers only those of their own firm."""
    firm = game.firm_of(student)
    seen: dict[str, Any] = {**state_for_all(game, now), "you": student, "firm": firm}
    if firm is not None:
        seen |= {
            "members": [{"name": _name(game, one), "you": one == student} for one in game.teams[firm]],
            "standing": _standing(game, firm),
            "own": [_decision(game, lived.decisions[firm]) for lived in game.rounds],
        }
    over = game.stage == "over"
    seen["board"] = board(game, firm, everything=game.rules.open or over)
    seen["debrief"] = game.debrief if over else None
    return seen


def for_teacher(game: Game, here: Collection[str], now: float) -> dict[str, Any]:
    """What the teacher sees."""
    return {
        **state_for_all(game, now),
        "code": game.roster.code,
        "teams": [
            {
                "firm": firm,
                "members": [{"id": one, "name": _name(game, one), "here": one in here} for one in members],
                "confirmed": firm in game.confirmed,
                "by": _name(game, game.confirmed[firm].by) if firm in game.confirmed else None,
            }
            for firm, members in game.teams.items()
        ],
        "board": board(game, None, everything=True),
        "public": board(game, None, everything=game.rules.open or game.stage == "over"),
        "debrief": game.debrief,
    }
