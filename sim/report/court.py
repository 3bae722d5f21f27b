"""The page of a claim on the court's kit, and the court record of all: verdict first, what a board reads, nothing of ours in it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sim.lab.court import said
from sim.lab.court.record import efforts
from sim.report.cells import NONE
from sim.report.sheet import Block, Cell, Chapter, Column, Entry, Facts, Grid, Points, Sheet, Sketch
from sim.words import number, say, speaking

Record = Mapping[str, Any]

COLUMNS: Final = (
    "number", "study", "claim", "verdict", "certainty", "effort", "deck", "research", "finds", "asked", "market", "estimate",
    "answer", "line", "stated", "exact", "tolerance", "naive", "causal", "selection", "policy", "segment", "spent", "rest",
    "answered", "saved", "away", "assumption", "flips", "source", "published", "agrees",
)  # fmt: skip
"""Columns of its tables, by the message that names each."""


def court_sheet(record: Record, lang: str = "en") -> Sheet:
    """The page of one claim.

    Args:
        record: of a verdict on the kit, with ``found``.
        lang: the language to write in.
    """
    with speaking(lang):
        return _sheet(record, record["found"], lang)


def _sheet(record: Record, found: Record, lang: str) -> Sheet:
    sketches = _sketches(found)
    blocks: list[Block] = [said.short(found), *sketches[: len(_asks(found))], _asked_grid(found), *_beside(found)]
    chapters = [Chapter(say("court-chapter-verdict"), blocks)]
    if found["form"]:
        chapters.append(Chapter(say("court-chapter-form"), [said.form(found), _form_grid(found)]))
    if found["selection"]:
        drawn = [sketch for sketch in sketches if sketch.name == "selection"]
        chapters.append(Chapter(say("court-chapter-selection"), [*drawn, _selection_grid(found)]))
    if found["ledger"]:
        drawn = [sketch for sketch in sketches if sketch.name == "ledger"]
        chapters.append(Chapter(say("court-chapter-ledger"), [*drawn, _ledger_grid(found), *_segments(found)]))
    chapters.append(Chapter(say("court-chapter-robust"), _robust(found, sketches)))
    chapters.append(Chapter(say("court-chapter-research"), _research(found)))
    terms = [(said.own(term), said.own(text)) for term, text in dict(record["definitions"]).items()]
    chapters.append(Chapter(say("court-chapter-words"), [Facts(terms)]))
    chapters.append(Chapter(say("court-chapter-rule"), [said.rule(found["because"])]))
    seed, scale = record.get("seed", 1), float(record.get("scale", found["scale"]))
    return Sheet(
        title=said.own(found["claim"]),
        lead=say("court-figure-claimed", figure=said.own(found["figure"])),
        short=_short(found),
        chapters=chapters,
        limits=[said.own(str(record["unknown"])), say("court-luck-only")],
        command=f"loyalty claims run {record['study']} --seed {seed} --scale {scale:g}",
        provenance=[
            (say("court-provenance-lived"), _lived(found)),
            (say("report-from-seed"), str(seed)),
            *([(say("report-from-verdict"), str(record["id"]))] if record.get("id") else []),
        ],
        lang=lang,
    )


def record_sheet(records: Sequence[Record], lang: str = "en") -> Sheet:
    """The court record: every claim, what its deck said, what research says, what the laboratory finds."""
    with speaking(lang):
        return _record_sheet(records, lang)


def _record_sheet(records: Sequence[Record], lang: str) -> Sheet:
    rows: list[list[Entry]] = []
    for one in records:
        found = one["found"]
        rows.append(
            [
                Cell(str(found["number"]), (found["number"],), "0"),
                Cell(said.own(found["claim"]), page=one["study"] + ("" if lang == "en" else f".{lang}")),
                said.ruling_name(found["ruling"]),
                said.grade_name(found["certainty"]["grade"]),
                Cell(_percent(one["scale"]), (one["scale"],), "0%"),
            ]
        )
    heads = [
        Column(say("court-col-number")),
        Column(say("court-col-claim"), "prose"),
        Column(say("court-col-verdict"), "prose"),
        Column(say("court-col-certainty"), "text"),
        Column(say("court-col-effort")),
    ]
    overview = Grid(say("court-record-listed", count=len(rows)), heads, rows)
    columns = [Column(say(f"court-col-{name}"), "prose") for name in ("deck", "research", "finds")]
    told: list[Block] = []
    for one in records:
        found = one["found"]
        entry: list[Entry] = [
            f"{said.own(found['claim'])} {said.own(found['figure'])}",
            said.own(found["research"]),
            said.short(found),
        ]
        told.append(
            Chapter(
                say("court-record-claim", number=found["number"]), [Grid(said.own(found["claim"]), columns, [entry])]
            )
        )
    counted = {
        name: sum(one["found"]["ruling"] == name for one in records)
        for name in dict.fromkeys(one["found"]["ruling"] for one in records)
    }
    short = [say("court-record-counted", ruling=said.ruling_name(name), count=count) for name, count in counted.items()]
    by_effort = efforts(records)
    short += [_tried(scale, sets, len(each)) for (_, scale, sets), each in by_effort.items()]
    return Sheet(
        title=say("court-record-title"),
        lead=say("court-record-lead"),
        short=short,
        chapters=[
            Chapter(say("court-record-overview"), [overview]),
            Chapter(say("court-record-table"), told),
            Chapter(say("court-chapter-rule"), [said.rule()]),
        ],
        limits=[say("court-luck-only")],
        command="\n".join(
            f"loyalty claims run {_all_or(each, records)} --seed {seed} --scale {scale:g} --record docs/claims"
            for (seed, scale, _), each in by_effort.items()
        ),
        provenance=[
            *((say("report-from-seed"), str(seed)) for seed in dict.fromkeys(seed for seed, _, _ in by_effort)),
            *_versions(records),
        ],
        lang=lang,
    )


def _tried(scale: float, sets: int, count: int) -> str:
    """How many claims were tried with which effort."""
    full = "yes" if scale >= 1 else "no"
    return say("court-record-effort", count=count, full=full, sets=sets, effort=_percent(scale))


def _percent(scale: float) -> str:
    return f"{number(100 * scale, 3)}%"


def _all_or(some: Sequence[Record], records: Sequence[Record]) -> str:
    return "all" if len(some) == len(records) else _numbers(some, " ")


def _numbers(some: Sequence[Record], between: str = ", ") -> str:
    return between.join(str(one["found"]["number"]) for one in some)


def _versions(records: Sequence[Record]) -> list[tuple[str, str]]:
    """What computed them: a line, or one for those that other versions found."""
    by_versions: dict[str, list[Record]] = {}
    for one in records:
        by_versions.setdefault(", ".join(f"{name} {v}" for name, v in one["versions"].items()), []).append(one)
    what = say("report-from-versions")
    return [
        (what if len(by_versions) == 1 else say("court-record-of", what=what, numbers=_numbers(some)), text)
        for text, some in by_versions.items()
    ]


def _short(found: Record) -> list[str]:
    lines = [
        say(
            "court-short-verdict",
            verdict=said.ruling_name(found["ruling"]),
            grade=said.grade_name(found["certainty"]["grade"]),
        )
    ]
    if found["scale"] < 1:
        lines.append(_look(found))
    return lines


def _look(found: Record) -> str:
    """That this is not full size."""
    return say("court-short-scale", effort=_percent(found["scale"]), sets=found["sets"])


def _asks(found: Record) -> list[str]:
    return list(dict.fromkeys(row["short"] for row in found["asks"]))


def _sketches(found: Record) -> list[Sketch]:
    names = [f"asked-{k + 1}" for k in range(len(_asks(found)))]
    names += ["selection"] if found["selection"] else []
    names += ["ledger"] if found["ledger"] else []
    names += ["where"] if found["where"] else []
    return [Sketch(name, title, draw) for name, (title, draw) in zip(names, said.figures(found).items(), strict=True)]


def _told(answer: str) -> str:
    return say("court-told", answer=answer)


def _cell(x: Any, unit: str = "") -> Cell:
    known = x is not None and not math.isnan(x)
    return Cell(said.value(x, unit) if known else NONE, (x,) if known else ())


def _estimate(row: Record, name: str = "mean", unit: str = "") -> Cell:
    x = row[name]
    return Cell(said.estimate(row, name, unit), (x,)) if x is not None and not math.isnan(x) else Cell(NONE)


def _grid(title: str, heads: Sequence[str], rows: Sequence[Sequence[Entry]], prose: int = 1, note: str = "") -> Grid:
    """The first column holds sentences, those up to ``prose`` names and answers, the rest numbers."""
    columns = [
        Column(say(f"court-col-{head}"), "prose" if not k else "text" if k < prose else "number")
        for k, head in enumerate(heads)
    ]
    return Grid(title, columns, rows, note)


def _asked_grid(found: Record) -> Grid:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), said.own(row["market"]), _estimate(row, unit=row["unit"]), _told(row["told"])]
        for row in found["asks"]
    ]
    return _grid(say("court-table-asked"), ("asked", "market", "estimate", "answer"), rows, 2)


def _beside(found: Record) -> list[Block]:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), said.own(row["market"]), _estimate(row, unit=row["unit"])]
        for row in found.get("beside", ())
    ]
    if not rows:
        return []
    grid = _grid(say("court-table-beside"), ("line", "market", "estimate"), rows, 2)
    return [Chapter(say("court-chapter-beside"), [grid], folded=True)]


def _form_grid(found: Record) -> Grid:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), _plain(row["stated"]), _plain(row["exact"]), _plain(row["tolerance"])]
        for row in found["form"]
    ]
    return _grid(say("court-table-form"), ("line", "stated", "exact", "tolerance"), rows)


def _plain(x: float) -> Cell:
    return Cell(number(x, 6), (x,))


def _share(row: Record) -> Cell:
    """The share of the naive estimate that is selection; in words where it is no share, for what is caused points the other way or
    is the larger.
    """
    told = {end: row[f"selection{end}"] for end in ("", "_low", "_high")}
    if any(x is None or math.isnan(x) for x in told.values()):
        return Cell(NONE)
    mean = told[""]
    if not 0 <= mean <= 1:
        return Cell(say("court-share", said="all" if mean > 1 else "hidden"), (100 * mean,))
    percent = {"mean": 100 * mean, "low": 100 * told["_low"], "high": 100 * told["_high"]}
    return _estimate(percent, unit="%")


def _selection_grid(found: Record) -> Grid:
    unit = found["selection_unit"]
    rows: list[list[Entry]] = []
    for row in found["selection"]:
        rows.append(
            [
                said.own(row["market"]),
                _estimate(row, "naive", unit),
                _estimate(row, "causal", unit),
                _share(row),
            ]
        )
    return _grid(
        said.own(found["selection_says"]),
        ("market", "naive", "causal", "selection"),
        rows,
        note=say("court-selection-note"),
    )


def _ledger_grid(found: Record) -> Grid:
    rows: list[list[Entry]] = [
        [
            said.own(row["policy"]),
            said.own(row["market"]),
            _cell(row["spent_of_revenue"], "%"),
            _estimate(row, "rest", "%"),
            _estimate(row, "answered", "%"),
            _cell(row["saved"]),
            _cell(row["driven_away"]),
        ]
        for row in found["ledger"]
    ]
    heads = ("policy", "market", "spent", "rest", "answered", "saved", "away")
    return _grid(say("court-table-ledger"), heads, rows, 2, say("court-ledger-note"))


def _segments(found: Record) -> list[Block]:
    rows: list[list[Entry]] = [
        [
            said.own(row["policy"]),
            said.own(row["market"]),
            said.segment(row["segment"]),
            _estimate(row, "saved"),
            _estimate(row, "driven_away"),
        ]
        for row in found["segments"]
    ]
    if not rows:
        return []
    grid = _grid(say("court-table-segments"), ("policy", "market", "segment", "saved", "away"), rows, 3)
    return [Chapter(say("court-chapter-segments"), [grid], folded=True)]


def _robust(found: Record, sketches: Sequence[Sketch]) -> list[Block]:
    blocks: list[Block] = [text for text in (said.flips(found),) if text]
    if found["flips"]:
        rows: list[list[Entry]] = [
            [
                said.own(row["assumption"]),
                said.ruling_name(row["ruling"]),
                say("court-flips-it", flips=bool(row["flips"])),
            ]
            for row in found["flips"]
        ]
        blocks.append(_grid(say("court-table-flips"), ("assumption", "verdict", "flips"), rows, 3))
    if found["where"]:
        known = found["where"]
        blocks += [said.where(found), *(sketch for sketch in sketches if sketch.name == "where")]
        columns = [Column(said.own(known["says"][factor])) for factor in known["factors"]]
        points: list[list[Entry]] = [
            [*(_plain(row[factor]) for factor in known["factors"]), _told("yes" if row["yes"] else "no")]
            for row in known["points"]
        ]
        grid = Grid(say("court-table-where"), [*columns, Column(say("court-col-answer"))], points)
        blocks.append(Chapter(say("court-chapter-where"), [grid], folded=True))
    return blocks


def _research(found: Record) -> list[Block]:
    blocks: list[Block] = [said.own(found["research"])]
    if found["published"]:
        rows: list[list[Entry]] = [
            [
                said.own(row["source"]),
                said.own(row["market"]),
                say("report-range", low=number(row["least"], 3), high=number(row["most"], 3)),
                _estimate(row),
                say("court-agrees", agrees=bool(row["agrees"])),
            ]
            for row in found["published"]
        ]
        blocks.append(
            _grid(say("court-table-published"), ("source", "market", "published", "estimate", "agrees"), rows, 2)
        )
    blocks.append(Points([say("court-mind", mind=said.own(found["mind"]))]))
    return blocks


def _lived(found: Record) -> str:
    return say("court-lived", worlds=int(found["worlds"]), sets=found["sets"], replications=found["replications"])
