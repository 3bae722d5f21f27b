"""The game as a fold of its events: what stands in the journal is all there is, and read again it is the same game.

An event is a JSON object: ``what`` happened, ``at`` which second. Nothing here looks at a clock, writes a file or lives a world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from sim.classroom.arena.levers import Setting
from sim.classroom.arena.rules import Rules
from sim.classroom.arena.summary import Figures, of_rounds
from sim.classroom.roster import Roster

Event = dict[str, Any]

Stage = Literal["gathering", "deciding", "living", "between", "debriefing", "over"]
"""Before the first round; while firms decide; while a round is lived; after it; while the debrief is worked out; at the end."""

VERSION: Final = 1
"""Of events: a newer file is refused rather than misread."""


@dataclass(frozen=True)
class Decision:
    """What a firm is set to.

    Attributes:
        setting: its levers.
        by: the student who confirmed it; empty for one that rests or stands from an earlier round.
    """

    setting: Setting
    by: str = ""


@dataclass(frozen=True)
class Round:
    """A round that was lived.

    Attributes:
        decisions: by firm.
        figures: what happened, by column, month and firm.
        rows: the same summed up, by firm, with the profit so far as ``total``: worked out once, looked at often.
    """

    decisions: dict[str, Decision]
    figures: Figures
    rows: dict[str, dict[str, float]]


@dataclass
class Game:
    """One game.

    Attributes:
        id: of it.
        began: when, seconds since 1970.
        rules: what it is played by.
        market: what the price list, the budget and the levers' rest are (``worlds.prepared``).
        roster: as written down: who is in the class, tokens as prints.
        stage: where it stands.
        teams: students by firm.
        standing: what each firm was last lived with.
        confirmed: what firms decided for the round that is open.
        rounds: those lived.
        ends: until when firms may decide; none where there is no limit, or the time stands still.
        left: seconds left while it stands still; none while it runs.
        debrief: what came of it all (``debrief``).
        known: students of whom the events tell.
        boards: what views have made of the rounds lived, until another is; looked at often.
    """

    id: str
    began: float
    rules: Rules
    market: dict[str, Any]
    roster: Roster
    stage: Stage = "gathering"
    teams: dict[str, list[str]] = field(default_factory=dict)
    standing: dict[str, Decision] = field(default_factory=dict)
    confirmed: dict[str, Decision] = field(default_factory=dict)
    rounds: list[Round] = field(default_factory=list)
    ends: float | None = None
    left: float | None = None
    debrief: dict[str, Any] | None = None
    known: set[str] = field(default_factory=set)
    boards: dict[tuple[str | None, bool], Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Game:
        """The game that these events make; the first is its beginning."""
        first, *others = events
        rules = Rules.model_validate({**first["rules"], "firms": tuple(first["rules"]["firms"])})
        game = cls(first["id"], first["at"], rules, first["market"], Roster.again(first["roster"]))
        game.teams = {firm: [] for firm in rules.students}
        game.standing = game.at_rest()
        game.known = set(game.roster.students)
        for event in others:
            game.apply(event)
        return game

    def at_rest(self) -> dict[str, Decision]:
        """Every firm of students with its levers at rest."""
        return {firm: Decision(dict(self.market["rest"])) for firm in self.rules.students}

    @property
    def number(self) -> int:
        """The round that is open, or comes next, from 0."""
        return len(self.rounds)

    @property
    def is_last(self) -> bool:
        """Whether no further round can be opened."""
        return self.number >= self.rules.rounds

    def firm_of(self, student: str) -> str | None:
        """The firm that a student helps to lead."""
        return next((firm for firm, members in self.teams.items() if student in members), None)

    def emptiest(self) -> str:
        """Where someone new is put: the firm that fewest lead, the first of those."""
        return min(self.teams, key=lambda firm: len(self.teams[firm]))

    @property
    def all_decided(self) -> bool:
        """Whether every firm that somebody leads has confirmed."""
        led = [firm for firm, members in self.teams.items() if members]
        return bool(led) and all(firm in self.confirmed for firm in led)

    @property
    def decisions(self) -> list[dict[str, Setting]]:
        """Settings by round and firm, as worlds take them."""
        return [{firm: one.setting for firm, one in lived.decisions.items()} for lived in self.rounds]

    def closing(self) -> dict[str, Decision]:
        """What the open round is lived with: what was confirmed; of other firms, what stands."""
        return {firm: self.confirmed.get(firm, Decision(one.setting)) for firm, one in self.standing.items()}

    def apply(self, event: Event) -> None:
        """Take in one event."""
        _APPLIED[event["what"]](self, event)


def _joined(game: Game, event: Event) -> None:
    kept = Roster.again({"code": None, "students": [event["student"]]})
    game.roster.students |= kept.students
    game.known |= set(kept.students)


def _placed(game: Game, event: Event) -> None:
    for members in game.teams.values():
        if event["student"] in members:
            members.remove(event["student"])
    game.teams[event["firm"]].append(event["student"])


def _renamed(game: Game, event: Event) -> None:
    game.roster.of(event["student"]).name = event["name"]


def _sent_out(game: Game, event: Event) -> None:
    game.roster.send_out(event["student"])
    for members in game.teams.values():
        if event["student"] in members:
            members.remove(event["student"])


def _door(game: Game, event: Event) -> None:
    game.roster.code = event["code"]


def _opened(game: Game, event: Event) -> None:
    game.stage, game.confirmed = "deciding", {}
    game.ends, game.left = event["ends"], None


def _decided(game: Game, event: Event) -> None:
    game.confirmed[event["firm"]] = Decision(event["setting"], event["student"])


def _paused(game: Game, event: Event) -> None:
    game.left = max(game.ends - event["at"], 0.0) if game.ends is not None else None
    game.ends = None


def _timed(game: Game, event: Event) -> None:
    game.ends, game.left = event["ends"], event.get("left")


def _closed(game: Game, event: Event) -> None:
    game.confirmed = _read(event["decisions"])
    game.stage, game.ends, game.left = "living", None, None


def _lived(game: Game, event: Event) -> None:
    rows = of_rounds([event["figures"]], game.rules.names)
    for firm, row in rows.items():
        row["total"] = row["profit"] + (game.rounds[-1].rows[firm]["total"] if game.rounds else 0.0)
    game.boards.clear()
    game.rounds.append(Round(game.confirmed, event["figures"], rows))
    game.standing = {firm: Decision(one.setting) for firm, one in game.confirmed.items()}
    game.confirmed, game.stage = {}, "between"


def _reopened(game: Game, event: Event) -> None:
    """The round could not be lived: decisions stand, and time stands still."""
    game.stage = "deciding"
    game.confirmed = {firm: one for firm, one in game.confirmed.items() if one.by}


def _undone(game: Game, event: Event) -> None:
    if event["lived"]:
        game.boards.clear()
        game.rounds.pop()
    last = game.rounds[-1].decisions if game.rounds else game.at_rest()
    game.standing = {firm: Decision(one.setting) for firm, one in last.items()}
    game.confirmed, game.ends, game.left = {}, None, None
    game.stage = "between" if game.rounds else "gathering"


def _ended(game: Game, event: Event) -> None:
    game.stage, game.ends, game.left, game.confirmed = "debriefing", None, None, {}


def _debriefed(game: Game, event: Event) -> None:
    game.debrief, game.stage = event["debrief"], "over"


def _nothing(game: Game, event: Event) -> None:
    """The game was put away: nothing of it changes."""


_APPLIED: Final[Mapping[str, Callable[[Game, Event], None]]] = {
    "joined": _joined,
    "placed": _placed,
    "renamed": _renamed,
    "sent-out": _sent_out,
    "door": _door,
    "opened": _opened,
    "decided": _decided,
    "paused": _paused,
    "timed": _timed,
    "closed": _closed,
    "lived": _lived,
    "reopened": _reopened,
    "undone": _undone,
    "ended": _ended,
    "debriefed": _debriefed,
    "put-away": _nothing,
}


def written(decisions: Mapping[str, Decision]) -> dict[str, Any]:
    """Decisions as JSON has them."""
    return {firm: {"setting": one.setting, "by": one.by} for firm, one in decisions.items()}


def _read(kept: Mapping[str, Any]) -> dict[str, Decision]:
    return {firm: Decision(one["setting"], one["by"]) for firm, one in kept.items()}
