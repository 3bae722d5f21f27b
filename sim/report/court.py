"""The page of a claim on the court's kit, and the court record of all: verdict first, what a board reads, nothing of ours in it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, get_args

from sim.lab.court import said
from sim.lab.court.claim import Ruling
from sim.lab.court.record import efforts
from sim.report.cells import NONE, form, places_of, threefold
from sim.report.sheet import Block, Cell, Chapter, Column, Entry, Facts, Grid, Points, Sheet, Sketch
from sim.words import join, number, say, sentences, speaking

Record = Mapping[str, Any]

COLUMNS: Final = (
    "number", "study", "claim", "verdict", "certainty", "effort", "deck", "research", "finds", "asked", "market", "estimate",
    "answer", "line", "stated", "exact", "tolerance", "naive", "causal", "selection", "policy", "segment", "spent", "rest",
    "answered", "saved", "away", "assumption", "flips", "source", "published", "agrees", "set",
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
    asked = sketches[: len(_asks(found))]
    blocks: list[Block] = [said.short(found), *asked, _asked_grid(found), *_luck(found), *_beside(found)]
    chapters = [Chapter(say("court-chapter-verdict"), blocks)]
    if found["form"]:
        chapters.append(Chapter(say("court-chapter-form"), [said.form(found), _form_grid(found)]))
    if found["selection"]:
        drawn = [sketch for sketch in sketches if sketch.name == "selection"]
        chapters.append(Chapter(say("court-chapter-selection"), [*drawn, _selection_grid(found)]))
    if found["ledger"]:
        drawn = [sketch for sketch in sketches if sketch.name.startswith("ledger")]
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
    columns = [
        Column(say("court-col-number")),
        *(Column(say(f"court-col-{name}"), "prose") for name in ("deck", "research", "finds")),
    ]
    told: list[list[Entry]] = []
    for one in records:
        found = one["found"]
        told.append(
            [
                Cell(str(found["number"]), (found["number"],), "0"),
                sentences([said.own(found["claim"]), said.own(found["figure"])]),
                said.own(found["research"]),
                said.short(found),
            ]
        )
    counted = {name: sum(one["found"]["ruling"] == name for one in records) for name in get_args(Ruling)}
    short = [
        say("court-record-counted", ruling=said.ruling_name(name), count=count)
        for name, count in counted.items()
        if count
    ]
    by_effort = efforts(records)
    short += [_tried(scale, sets, len(each)) for (_, scale, sets), each in by_effort.items()]
    return Sheet(
        title=say("court-record-title"),
        lead=say("court-record-lead"),
        short=short,
        chapters=[
            Chapter(say("court-record-overview"), [overview]),
            Chapter(say("court-record-table"), [Grid(say("court-record-table"), columns, told)]),
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
    return "all" if len(some) == len(records) else _numbers(some)


def _numbers(some: Sequence[Record]) -> str:
    return " ".join(str(one["found"]["number"]) for one in some)


def _runs(numbers: Sequence[int]) -> str:
    """Whole numbers as a reader lists them: ``1–12, 14 and 16–24``."""
    runs: list[list[int]] = []
    for number_ in sorted(numbers):
        if runs and number_ == runs[-1][-1] + 1:
            runs[-1].append(number_)
        else:
            runs.append([number_])
    return join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _versions(records: Sequence[Record]) -> list[tuple[str, str]]:
    """What computed them: a line, or one for those that other versions found."""
    by_versions: dict[str, list[Record]] = {}
    for one in records:
        by_versions.setdefault(", ".join(f"{name} {v}" for name, v in one["versions"].items()), []).append(one)
    what = say("report-from-versions")
    return [
        (
            what
            if len(by_versions) == 1
            else say("court-record-of", what=what, numbers=_runs([one["found"]["number"] for one in some])),
            text,
        )
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
    paid = len(said.ledgers(found))
    names += ["ledger"] if paid == 1 else [f"ledger-{k + 1}" for k in range(paid)]
    names += ["where"] if found["where"] else []
    return [Sketch(name, title, draw) for name, (title, draw) in zip(names, said.figures(found).items(), strict=True)]


def _told(answer: str) -> str:
    return say("court-told", answer=answer)


def _cell(x: Any, unit: str = "") -> Cell:
    known = x is not None and not math.isnan(x)
    return Cell(said.value(x, unit) if known else NONE, (x,) if known else (), _form(said.value(x, unit), unit))


def _estimate(row: Record, name: str = "mean", unit: str = "") -> Cell:
    """A mean with its interval; three numbers for a workbook, in the unit that a page says behind them."""
    x = row[name]
    if x is None or math.isnan(x):
        return Cell(NONE)
    text = said.estimate(row, name, unit)
    return Cell(text, (x, *(row[end] for end in said.ends(name))), _form(text, unit))


def _form(text: str, unit: str) -> str:
    """How a workbook shows a number of that unit: to as many places as it is said with."""
    said_first = re.search(r"[\d,.]*\d", text)
    shown = form(places_of(said_first[0]) if said_first else 0)
    behind = "%" if unit == "%" else f" {said.own(unit)}" if unit else ""
    return f'{shown}"{behind}"' if behind else shown


def _grid(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Entry]],
    words: Sequence[str] = (),
    intervals: Sequence[str] = (),
    note: str = "",
) -> Grid:
    """A table whose first column holds sentences.

    Args:
        title: its caption.
        heads: its columns, of ``COLUMNS``.
        rows: its cells.
        words: which other columns hold names and answers; the rest are numbers.
        intervals: which of those have an interval.
        note: what to know about it.
    """
    columns = [
        Column(say(f"court-col-{head}"), "prose" if not k else "text" if head in words else "number")
        for k, head in enumerate(heads)
    ]
    columns = [threefold(one) if head in intervals else one for head, one in zip(heads, columns, strict=True)]
    return Grid(title, columns, rows, sentences(filter(None, [note, *_signs(rows, note)])))


def _signs(rows: Sequence[Sequence[Entry]], note: str) -> list[str]:
    """What signs in the cells of a table mean, where they occur and its note does not say it."""
    texts = [str(entry) for row in rows for entry in row]
    exactly = say("court-exactly", value="").strip()
    found = [say("court-exact-note")] if any(text.startswith(exactly) for text in texts) else []
    return [*found, say("court-none-note")] if NONE in texts and not note else found


def _asked_grid(found: Record) -> Grid:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), said.own(row["market"]), _estimate(row, unit=row["unit"]), _told(row["told"])]
        for row in found["asks"]
    ]
    heads = ("asked", "market", "estimate", "answer")
    return _grid(say("court-table-asked"), heads, rows, ("market", "answer"), ("estimate",))


def _luck(found: Record) -> list[Block]:
    """What every set of luck says, where they do not all say the same."""
    if not said.unsettled(found) and len({one["ruling"] for one in found["luck"]}) < 2:
        return []
    markets = [row["market"] for row in found["told"]]
    columns = [
        Column(say("court-col-set")),
        Column(say("court-col-verdict"), "text"),
        *(Column(said.own(market), "text") for market in markets),
    ]
    rows: list[list[Entry]] = [
        [
            Cell(str(one["set"]), (one["set"],), "0"),
            said.ruling_name(one["ruling"]),
            *(_told(one["told"].get(market, "open")) for market in markets),
        ]
        for one in found["luck"]
    ]
    return [Grid(say("court-table-luck"), columns, rows, say("court-luck-note"))]


def _beside(found: Record) -> list[Block]:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), said.own(row["market"]), _estimate(row, unit=row["unit"])]
        for row in found.get("beside", ())
    ]
    if not rows:
        return []
    grid = _grid(say("court-table-beside"), ("line", "market", "estimate"), rows, ("market",), ("estimate",))
    return [Chapter(say("court-chapter-beside"), [grid], folded=True)]


def _form_grid(found: Record) -> Grid:
    rows: list[list[Entry]] = [
        [said.own(row["says"]), *(_within(row[name], row["tolerance"]) for name in ("stated", "exact", "tolerance"))]
        for row in found["form"]
    ]
    return _grid(say("court-table-form"), ("line", "stated", "exact", "tolerance"), rows)


def _within(x: float, tolerance: float) -> Cell:
    """A number that may be off by so much: to a tenth of that."""
    places = max(0, 1 - math.floor(math.log10(tolerance))) if tolerance > 0 else 6
    return Cell(number(round(x, places), 12), (x,), form(places))


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
        intervals=("naive", "causal", "selection"),
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
    return _grid(say("court-table-ledger"), heads, rows, ("market",), ("rest", "answered"), say("court-ledger-note"))


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
    heads = ("policy", "market", "segment", "saved", "away")
    grid = _grid(say("court-table-segments"), heads, rows, ("market", "segment"), ("saved", "away"))
    return [Chapter(say("court-chapter-segments"), [grid], folded=True)]


def _robust(found: Record, sketches: Sequence[Sketch]) -> list[Block]:
    blocks: list[Block] = [text for text in (said.flips(found),) if text]
    if found["flips"]:
        rows: list[list[Entry]] = [
            [
                said.own(row["assumption"]),
                said.ruling_name(row["ruling"]),
                say("court-flips-it", flips=bool(row["flips"]), markets=join(map(said.own, row["markets"]))),
            ]
            for row in found["flips"]
        ]
        blocks.append(_grid(say("court-table-flips"), ("assumption", "verdict", "flips"), rows, ("verdict", "flips")))
    if found["where"]:
        known = found["where"]
        blocks += [said.where(found), *(sketch for sketch in sketches if sketch.name == "where")]
        columns = [Column(said.own(known["says"][factor])) for factor in known["factors"]]
        points: list[list[Entry]] = [
            [*(_plain(row[factor]) for factor in known["factors"]), _told("yes" if row["yes"] else "no")]
            for row in known["points"]
        ]
        grid = Grid(say("court-table-where"), [*columns, Column(say("court-col-answer"), "text")], points)
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
        heads = ("source", "market", "published", "estimate", "agrees")
        note = say("court-published-note")
        blocks.append(_grid(say("court-table-published"), heads, rows, ("market", "agrees"), ("estimate",), note))
    blocks.append(Points([say("court-mind", mind=said.own(found["mind"]))]))
    return blocks


def _lived(found: Record) -> str:
    return say("court-lived", worlds=int(found["worlds"]), sets=found["sets"], replications=found["replications"])
