"""What targets do over the stated ranges of the coefficients, as parts of their report.

Made from records (``sim.lab.court.sensitivity.Swing.record``, in a target's under ``sensitivity``) alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sim.report import cells
from sim.report.sheet import Block, Cell, Chapter, Entry, Grid
from sim.words import number, say

SENSITIVITY = "sensitivity"
"""Where a target's record holds it."""


def _known(records: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [record[SENSITIVITY] for record in records if SENSITIVITY in record]


def headlines(records: Sequence[Mapping[str, Any]]) -> list[str]:
    """How many verdicts and predictions stand over the ranges, in two sentences; nothing where it is not known."""
    known = _known(records)
    if not known:
        return []
    places = [(part["holds"], one["points"]) for one in known for part in one["parts"]]
    return [
        say("report-ranges-verdicts", targets=len(known), standing=sum(map(stands, known))),
        say(
            "report-ranges-parts",
            parts=len(places),
            always=sum(holds == points for holds, points in places),
            never=sum(holds == 0 for holds, _ in places),
        ),
    ]


def stands(one: Mapping[str, Any]) -> bool:
    """Whether the verdict is at every point what it is at the defaults."""
    return bool(one["passes"] == (one["points"] if one["passes_at_defaults"] else 0))


def how(records: Sequence[Mapping[str, Any]]) -> list[Chapter]:
    """How it was measured; nothing where it was not."""
    known = _known(records)
    if not known:
        return []
    one = known[0]
    text = say(
        "report-ranges-how",
        factors=one["factors"],
        points=one["points"],
        seed=str(one["seed"]),
        seeds=one["seeds"],
        first=str(one["seed"]),
        last=str(one["seed"] + one["seeds"] - 1),
        scale=f"{one['scale']:g}",
    )
    return [Chapter(say("report-ranges-title"), [text, say("report-ranges-read")])]


def passing(record: Mapping[str, Any]) -> Entry:
    """At how many points all predictions of a target hold."""
    if SENSITIVITY not in record:
        return cells.none()
    return cells.of(record[SENSITIVITY]["passes"], record[SENSITIVITY]["points"])


def line(record: Mapping[str, Any]) -> str:
    """What the verdict on a target does, in a sentence or two."""
    one = record[SENSITIVITY]
    return say(
        "report-ranges-line",
        factors=one["factors"],
        passing=one["passes"],
        points=one["points"],
        defaults="yes" if one["passes_at_defaults"] else "no",
        stands="yes" if stands(one) else "no",
        failed=one["failed"],
    )


def of_one(record: Mapping[str, Any]) -> list[Block]:
    """A target's line and its predictions over the ranges; nothing where it is not known."""
    return [line(record), predictions(record)] if SENSITIVITY in record else []


def predictions(record: Mapping[str, Any]) -> Grid:
    """A row a prediction of one target: where it holds, what its number does, and what moves it most."""
    one = record[SENSITIVITY]
    columns = cells.heads(
        "report-col-prediction",
        "report-col-band",
        "report-col-holds-at",
        "report-col-number-runs",
        "report-col-at-defaults",
        "report-col-luck",
        "report-col-moved-by",
        words=(1, 6),
        prose=(0,),
    )
    columns[3] = cells.ranges(columns[3])
    said = {part["name"]: part for part in record["parts"]}
    rows: list[list[Entry]] = [
        [
            said[part["name"]]["says"],
            said[part["name"]]["band"],
            cells.of(part["holds"], one["points"]),
            _span(part),
            _number(part["at_defaults"]),
            _number(part["luck"], 2),
            _moved_by(part["most"]),
        ]
        for part in one["parts"]
    ]
    lacking = sum(part["without"] for part in one["parts"])
    note = say("report-ranges-without", lacking=lacking) if lacking else ""
    return Grid(say("report-ranges-predictions", label=record["label"]), columns, rows, note)


def _span(part: Mapping[str, Any]) -> Cell:
    low, high = part["low"], part["high"]
    if low is None or high is None:
        return cells.none()
    return cells.between(low, high, "1")


def _number(value: float | None, digits: int = 3) -> Cell:
    return cells.none() if value is None else cells.count(value, digits)


def _moved_by(most: Mapping[str, Any] | None) -> str:
    """The coefficient, short, with its rank correlation; or that none stands out."""
    if most is None or not most["told"]:
        return say("report-ranges-none-moves")
    return say("report-ranges-moves", path=_short(most["path"]), correlation=number(most["correlation"], 2))


def _short(path: str) -> str:
    return path.removeprefix("behaviour.")


def what_was_moved(ranges: Sequence[Mapping[str, Any]]) -> list[Chapter]:
    """The coefficients with their ranges, a table a topic; nothing where none was moved."""
    if not ranges:
        return []
    topics: dict[str, list[Mapping[str, Any]]] = {}
    for one in ranges:
        topics.setdefault(_short(one["path"]).partition(".")[0], []).append(one)
    return [Chapter(say("report-ranges-moved-title"), [_topic(topic, of) for topic, of in topics.items()])]


def _topic(topic: str, ranges: Sequence[Mapping[str, Any]]) -> Grid:
    columns = cells.heads("report-col-coefficient", "report-col-default", "report-col-stated-range", words=(0,))
    columns[2] = cells.ranges(columns[2])
    rows: list[list[Entry]] = [
        [
            cells.explained(_short(one["path"]), one["meaning"]),
            cells.count(one["default"]),
            cells.between(one["low"], one["high"], "1"),
        ]
        for one in ranges
    ]
    return Grid(say("report-ranges-moved", topic=topic), columns, rows)


def command(records: Sequence[Mapping[str, Any]]) -> list[str]:
    """How to do it again; nothing where it was not done."""
    known = _known(records)
    if not known:
        return []
    one = known[0]
    seed = "" if one["seed"] == 1 else f" --seed {one['seed']}"
    effort = f"--seeds {one['seeds']} --scale {one['scale']:g}{seed}"
    return [f"loyalty targets --sensitivity {one['points']} {effort} --out docs"]
