"""Which columns of a file are what, by their heads alone: which kind they make, and what the user said.

A heading that two columns of a kind could be, two headings for one, or a file that could be two kinds, are refused with the choice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sim.data.headings import heading, numbered, says_percent, span_of
from sim.data.kinds import KINDS, Kind
from sim.data.own import Trouble
from sim.data.table import shown
from sim.words import either, meant, say

_SURVIVING: Final = re.compile(r"surviv|alive|remain|retained|留存|存活|剩余|保留|在网")


@dataclass(frozen=True)
class Plan:
    """Which columns of a file are what.

    Attributes:
        kind: of the file.
        places: the place of each column that was recognised, by its name.
        how: why: ``said`` by the user, ``strong`` or ``weak`` heading.
        wide: of a survival table with cohorts or periods side by side, their places.
        across: what stands side by side: ``cohort`` or ``period``; empty for a table with a row a value.
        constants: what was said of every row instead of naming a column.
        clashes: headings that could be the same column.
    """

    kind: Kind
    places: dict[str, int]
    how: dict[str, str]
    wide: tuple[int, ...] = ()
    across: str = ""
    constants: dict[str, str] = field(default_factory=dict)
    clashes: tuple[Trouble, ...] = ()

    @property
    def score(self) -> tuple[int, int]:
        """Columns recognised, and those by strong headings or the user."""
        return len(self.places), sum(how != "weak" for how in self.how.values())


def planned(headings: Sequence[str], kind: str | None, columns: Mapping[str, str] | None) -> Plan | list[Trouble]:
    """What a file's columns are; or why that cannot be told.

    Args:
        headings: of the file.
        kind: if its user said so.
        columns: a heading, or its place from 1 as ``#3``, for each name that its user said.
    """
    columns = dict(columns or {})
    if kind is not None and kind not in KINDS:
        return [Trouble(say("data-no-kind", kind=kind, kinds=list(KINDS), near=meant(kind, KINDS)))]
    kinds = [KINDS[kind]] if kind else [k for k in KINDS.values() if all(name in k for name in columns)]
    known = kinds or list(KINDS.values())
    troubles = [
        Trouble(say("data-no-such-column", name=name, known=_names(known), near=meant(name, _names(known))))
        for name in columns
        if not any(name in k for k in known) or not kinds
    ]
    if troubles:
        return troubles
    said, constants, troubles = _said(headings, columns, kinds)
    if troubles:
        return troubles
    wide = {k.name: _wide(headings, k, said, constants, named=kind is not None) for k in kinds}
    found = {k.name: _matched(headings, k, said, constants) for k in kinds}
    plans = [plan for plan in found.values() if not _lacking(plan)]
    plans = [plan for plan in plans if kind is not None or plan.score[1]]
    if not plans:
        plans = [plan for plan in wide.values() if plan is not None]
    if not plans:
        return _not_told(headings, kind, found)
    best = max(plan.score for plan in plans)
    first, *more = [plan for plan in plans if plan.score == best]
    if more:
        options = [
            say("data-option-kind", kind=plan.kind.name, title=say(f"data-kind-{plan.kind.name}"))
            for plan in (first, *more)
        ]
        return [Trouble(say("data-which-kind", options=either(options)))]
    return list(first.clashes) or first


def _names(kinds: Iterable[Kind]) -> list[str]:
    return list(dict.fromkeys(column.name for kind in kinds for column in kind))


def _said(
    headings: Sequence[str], columns: Mapping[str, str], kinds: Sequence[Kind]
) -> tuple[dict[str, int], dict[str, str], list[Trouble]]:
    """Places of the columns that the user named."""
    places: dict[str, int] = {}
    constants: dict[str, str] = {}
    troubles: list[Trouble] = []
    for name, text in columns.items():
        place = re.fullmatch(r"#(\d{1,3})", text)
        exact = [k for k, one in enumerate(headings) if one == text.strip() or (place and int(place[1]) == k + 1)]
        alike = exact or [k for k, one in enumerate(headings) if one and heading(one).key == heading(text).key]
        if text == "*":
            constants[name] = text
        elif len(alike) == 1:
            places[name] = alike[0]
        elif len(alike) > 1:
            troubles.append(Trouble(say("data-heading-twice", heading=text)))
        elif name == "scale" and span_of(text):
            constants[name] = text
        else:
            shown_ = [shown(one) for one in headings if one][:20]
            troubles.append(Trouble(say("data-no-heading", heading=text, headings=shown_, near=meant(text, headings))))
    doubled = {place for place in places.values() if list(places.values()).count(place) > 1}
    troubles += [Trouble(say("data-one-for-two", heading=headings[place])) for place in sorted(doubled)]
    return places, constants, troubles


def _matched(headings: Sequence[str], kind: Kind, said: Mapping[str, int], constants: Mapping[str, str]) -> Plan:
    """A file's columns as those of one kind; of headings that could be the same column, the first stands in."""
    taken = set(said.values())
    strong: dict[str, list[int]] = {}
    weak: dict[str, list[int]] = {}
    for place, text in enumerate(headings):
        key = heading(text).key
        if place in taken or not key:
            continue
        for column in kind:
            if key in column.strongly:
                strong.setdefault(column.name, []).append(place)
                break
        else:
            for column in kind:
                if key in column.weakly:
                    weak.setdefault(column.name, []).append(place)
                    break
    places, how = dict(said), dict.fromkeys(said, "said")
    troubles: list[Trouble] = []
    for column in kind:
        name = column.name
        if name in said:
            continue
        options = strong.get(name) or weak.get(name) or []
        if len({headings[place] for place in options}) < len(options):
            troubles.append(Trouble(say("data-heading-twice", heading=headings[options[0]])))
        elif len(options) > 1:
            names = [shown(headings[place]) for place in options]
            troubles.append(
                Trouble(say("data-which-column", column=name, options=either(names), first=headings[options[0]]))
            )
        if options:
            places[name] = options[0]
            how[name] = "strong" if name in strong else "weak"
    told = kind.name == "survival" and how.get("alive") in ("strong", "weak") and "percent" not in places
    if told and says_percent(headings[places["alive"]]):  # "% surviving" counts nobody
        places["percent"], how["percent"] = places.pop("alive"), how.pop("alive")
    return Plan(kind, places, how, constants=dict(constants), clashes=tuple(troubles))


def _lacking(plan: Plan) -> list[tuple[str, ...]]:
    """Needs of the kind that nothing meets."""
    return [need for need in plan.kind.needs if not any(name in plan.places for name in need)]


def _wide(
    headings: Sequence[str], kind: Kind, said: Mapping[str, int], constants: Mapping[str, str], *, named: bool
) -> Plan | None:
    """A survival table with its cohorts, or its periods, side by side."""
    if kind.name != "survival":
        return None
    found = _matched(headings, kind, said, {})
    if any(name in ("cohort", "period", "size") for name in found.places) and found.clashes:
        return None
    places = {name: place for name, place in found.places.items() if name in ("cohort", "period", "size")}
    how = {name: found.how[name] for name in places}
    if "size" not in places and "alive" in found.places:  # customers, beside shares of them
        places["size"], how["size"] = found.places["alive"], found.how["alive"]
    rest = [k for k, text in enumerate(headings) if text and k not in places.values()]
    periods = [k for k in rest if numbered(headings[k]) is not None]
    numbers = [numbered(headings[k]) for k in periods]
    if (
        len(periods) >= 2
        and numbers == list(range(numbers[0] or 0, (numbers[0] or 0) + len(numbers)))
        and numbers[0] in (0, 1)
    ):
        if "cohort" not in places and periods[0] > 0 and 0 in rest:
            places, how = {**places, "cohort": 0}, {**how, "cohort": "weak"}
        places.pop("period", None)
        how.pop("period", None)
        return Plan(kind, places, how, tuple(periods), "period", dict(constants))
    if "period" in places and "cohort" not in places:
        across = (
            rest
            if named
            else [k for k in rest if _SURVIVING.search(unicodedata.normalize("NFKC", headings[k]).casefold())]
        )
        if across:
            places.pop("size", None)
            how.pop("size", None)
            return Plan(kind, places, how, tuple(across), "cohort", dict(constants))
    return None


def _not_told(headings: Sequence[str], kind: str | None, found: Mapping[str, Plan]) -> list[Trouble]:
    """Why no kind fits, and what would make one fit."""
    if kind is not None:
        one = found[kind]
        return [
            Trouble(
                say(
                    "data-lacks",
                    title=say(f"data-kind-{kind}"),
                    wanted=either(need),
                    headings=_listed(headings),
                    first=need[0],
                )
            )
            for need in _lacking(one)
        ]
    near = max(found.values(), key=lambda plan: (plan.score[0] - len(_lacking(plan)), plan.score), default=None)
    if near is None or not near.score[0]:
        return [Trouble(say("data-no-headings", headings=_listed(headings), kinds=list(KINDS)))]
    near_to: dict[str, Any] = {
        "headings": _listed(headings),
        "kind": near.kind.name,
        "title": say(f"data-kind-{near.kind.name}"),
    }
    wanted = _lacking(near)
    if not wanted:  # all are there, but under headings that others have too
        return [Trouble(say("data-perhaps-kind", **near_to))]
    lacking = either([" / ".join(need) for need in wanted])
    return [Trouble(say("data-nearest-kind", **near_to, lacking=lacking, first=wanted[0][0]))]


def _listed(headings: Sequence[str]) -> list[str]:
    shown_ = [shown(text) for text in headings if text]
    return shown_[:12] + (["…"] if len(shown_) > 12 else [])
