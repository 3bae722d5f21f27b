"""The report of the plausibility table, made from its record (``Plausibility.record``) alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.lab.plausible.band import KINDS, Part, Row
from sim.lab.plausible.beliefs import BELIEFS
from sim.lab.plausible.lunch import STEPS
from sim.lab.plausible.reasons import REASONS
from sim.lab.plausible.table import ROWS
from sim.plots import FIGURES
from sim.report import cells
from sim.report.sheet import Block, Cell, Chapter, Column, Entry, Facts, Grid, Points, Sheet, Sketch
from sim.scenario.plainly import factor_named
from sim.words import join, level_of, number, policy_name, say, speaking, translated

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MADE_BY: Final = "loyalty plausible --out docs"

MARKS: Final = {"in": "✓", "out": "✗", "shown": "○", "cannot be told": "?", "n.a.": "–"}
"""Before a number, by its verdict."""
EDGE: Final = "~"
"""Behind a number whose interval crosses an edge of the band."""

Record = Mapping[str, Any]


def plausible_sheet(record: Record, lang: str = "en") -> Sheet:
    """The report.

    Args:
        record: as ``Plausibility.record`` makes it, or as it was kept.
        lang: the language to write in; sources stay as they are.
    """
    with speaking(lang):
        markets = record["markets"]
        return Sheet(
            title=say("plausible-title"),
            lead=say("plausible-lead", markets=len(markets)),
            short=headlines(record),
            chapters=[
                Chapter(say("plausible-read-title"), [_read(markets), Facts(_marks())]),
                Chapter(say("plausible-table-title"), [*sketches(record), *tables(record)]),
                Chapter(say("plausible-red-title"), _red(record)),
                *beside(record),
                Chapter(say("plausible-rows-title"), [Facts(rows_said(record))]),
            ],
            limits=[say("plausible-limit-arcs"), say("plausible-limit-sources"), say("plausible-limit-firm")],
            command=MADE_BY,
            provenance=[(say("report-from-file"), say("plausible-made")), *_lived(markets)],
            lang=lang,
        )


# -- in short ---------------------------------------------------------------------------------------------------------


def headlines(record: Record) -> list[str]:
    """How many cells lie inside their bands."""
    found = [cell for market in record["markets"] for cell in market["cells"]]
    published = [cell for cell in found if cell["verdict"] in ("in", "out", "cannot be told")]
    shown = sum(cell["verdict"] == "shown" for cell in found)
    if not published:
        return [say("plausible-none", all=shown)]
    inside = sum(cell["verdict"] == "in" for cell in published)
    emergent = [cell for cell in published if cell["role"] == "EMERGENT"]
    edge = sum(cell["verdict"] in ("in", "out") and not cell["clear"] for cell in published)
    said = [
        say(
            "plausible-counts",
            published=len(published),
            inside=inside,
            share=inside / len(published),
            outside=sum(cell["verdict"] == "out" for cell in published),
            untold=sum(cell["verdict"] == "cannot be told" for cell in published),
        ),
    ]
    if emergent:
        among = sum(cell["verdict"] == "in" for cell in emergent)
        said.append(say("plausible-emergent", published=len(emergent), inside=among))
    return [*said, say("plausible-shown", shown=shown, edge=edge)]


def _read(markets: Sequence[Record]) -> str:
    seeds = sorted({int(market["seeds"]) for market in markets})
    levels = sorted({float(market["level"]) for market in markets})
    return say("plausible-read", seeds=join(map(str, seeds)), level=join(map(level_of, levels)))


def _marks() -> list[tuple[str, str]]:
    said = {"in": "in", "out": "out", "shown": "shown", "cannot be told": "untold", "n.a.": "na"}
    marks = [(MARKS[verdict], say(f"plausible-mark-{name}")) for verdict, name in said.items()]
    roles = [(role, say(f"plausible-role-{role.lower()}")) for role in ("INPUT", "CHECK", "EMERGENT")]
    return [*marks, (EDGE, say("plausible-mark-edge")), *roles]


# -- figures ----------------------------------------------------------------------------------------------------------


def sketches(record: Record) -> list[Sketch]:
    """All verdicts, where there are several markets; and each market's numbers against their bands."""
    from sim.plots.plausible import named_cells, plausibility, plausible_map

    def one(name: str) -> Axes:
        cells = named_cells(record)
        return plausibility(cells[cells["market"] == name], market=name)

    found = []
    names = [market["market"] for market in record["markets"]]
    if len(names) > 1:
        about = FIGURES["plausible-map"].about
        found.append(Sketch("plausible-map", about, lambda: plausible_map(named_cells(record))))
    about = FIGURES["plausibility"].about
    return [*found, *(Sketch(f"plausibility-{name}", about, partial(one, name)) for name in names)]


# -- the table --------------------------------------------------------------------------------------------------------


def tables(record: Record) -> list[Grid]:
    """A table a kind of market: a row a number, a column a market."""
    return [table(record, kind) for kind in KINDS if any(market["kind"] == kind for market in record["markets"])]


def table(record: Record, kind: str) -> Grid:
    """The markets of one kind."""
    markets = [market for market in record["markets"] if market["kind"] == kind]
    columns = [
        Column(say("plausible-col-row"), "text"),
        Column(say("plausible-col-number"), "prose"),
        Column(say("plausible-col-band"), "text"),
        *(Column(market["market"], "number", cells.SPREAD) for market in markets),
    ]
    rows: list[list[Entry]] = []
    for row, part in parts_in(markets):
        of = [_cell(market, row, part) for market in markets]
        bands = dict.fromkeys(cell["band"] for cell in of if cell and cell["band"])
        said = " / ".join(banded(band) for band in bands) or cells.NONE
        rows.append([str(row.number), named(row, part), said, *map(shown, of)])
    locked = [market["market"] for market in markets if market["locked_in"]]
    note = say("plausible-table-note", markets=join(locked)) if locked else ""
    return Grid(say(f"plausible-kind-{kind}"), columns, rows, note)


def parts_in(markets: Iterable[Record]) -> list[tuple[Row, Part]]:
    """The numbers that some markets have a cell of, in the order of the table."""
    there = {(cell["row"], cell["part"]) for market in markets for cell in market["cells"]}
    return [(row, part) for row in ROWS.values() for part in row.parts if (row.number, part.key) in there]


def named(row: Row, part: Part) -> str:
    """A number by its row and itself."""
    name, own = translated("plausibility", row.name), translated("plausibility", part.says)
    return say("plausible-number-of", row=name, number=own) if len(row.parts) > 1 else name


def banded(text: str) -> str:
    """A band in the language that is spoken."""
    low, to, high = text.partition(" to ")
    return say("report-range", low=low, high=high) if to else text


def _cell(market: Record, row: Row, part: Part) -> Record | None:
    return next((c for c in market["cells"] if (c["row"], c["part"]) == (row.number, part.key)), None)


def shown(cell: Record | None) -> Cell:
    """A number with its mark, and half its interval."""
    if cell is None or cell["verdict"] == "n.a.":
        return cells.none()
    mark = MARKS[cell["verdict"]]
    if cell["value"] is None:
        return Cell(mark)
    edge = EDGE if cell["verdict"] in ("in", "out") and not cell["clear"] and cell["low"] is not None else ""
    half = math.nan if cell["low"] is None else (cell["high"] - cell["low"]) / 2
    which = f" {policy_name(cell['which'])}" if cell["which"] else ""
    said = spoken(cell["value"], half)
    return Cell(f"{mark} {said.text}{edge}{which}", said.numbers, said.form)


def spoken(value: float, half: float) -> Cell:
    """A value and half its interval, to the digits that the interval bears, three at most."""
    if math.isnan(half) or half == 0:
        return Cell(number(value, 3), (value, None), cells.form(3))
    places = max(0, min(1 - math.floor(math.log10(half)), 2 - math.floor(math.log10(max(abs(value), half)))))
    said = f"{value:,.{places}f} ± {half:,.{places}f}".replace("-", "−")
    return Cell(said, (value, half), cells.form(places))


def _red(record: Record) -> list[Block]:
    lines = []
    for row in ROWS.values():
        markets = [
            market["market"]
            for market in record["markets"]
            if any(cell["row"] == row.number and cell["verdict"] == "out" for cell in market["cells"])
        ]
        if markets:
            name = translated("plausibility", row.name)
            head = say("plausible-red", row=row.number, name=name, markets=join(markets))
            why = translated("plausibility", REASONS.get(row.number, ""))
            lines.append((head, why))
    return [say("plausible-red-words"), Facts(lines)] if lines else [say("plausible-red-none")]


# -- beside it --------------------------------------------------------------------------------------------------------


def beside(record: Record) -> list[Chapter]:
    """Beliefs, levers and strategies, and what could not be lived; those that there are."""
    found = []
    markets = record["markets"]
    if any(market["beliefs"] for market in markets):
        grid = believed(record)
        found.append(Chapter(say("plausible-beliefs-title"), [say("plausible-beliefs-words"), grid]))
    if any(market["lunch"] for market in markets):
        found.append(Chapter(say("plausible-lunch-title"), [say("plausible-lunch-words"), *lunches(record)]))
    if any(market["strategies"] for market in markets):
        found.append(Chapter(say("plausible-best-title"), [bests(record)]))
    out = [
        say("plausible-left-out", market=market["market"], world=one["world"], why=one["why"])
        for market in markets
        for one in market["left_out"]
    ]
    if out:
        found.append(Chapter(say("plausible-left-out-title"), [Points(out)], folded=True))
    return found


def believed(record: Record) -> Grid:
    """What customers believe, and what is realised: a row a market."""
    markets = [market for market in record["markets"] if market["beliefs"]]
    columns = [Column(say("plausible-col-market"), "text")]
    for belief in BELIEFS:
        name = translated("plausibility", belief.says)
        columns += [Column(say("plausible-number-of", row=name, number=say("plausible-col-believed"))), Column(name)]
    rows: list[list[Entry]] = []
    for market in markets:
        row: list[Entry] = [market["market"]]
        for one in market["beliefs"]:
            mark = {True: "✓", False: "✗", None: "?"}[one["agrees"]]
            row += [cells.count(_float(one["believed"]), 3), _marked(mark, one["realised"])]
        rows.append(row)
    return Grid(say("plausible-beliefs"), columns, rows)


def _marked(mark: str, value: float | None) -> Cell:
    return Cell(mark) if value is None else Cell(f"{mark} {number(value, 2)}", (value,), cells.form(6))


def lunches(record: Record) -> list[Grid]:
    """Marginal return over marginal cost, a table a kind of market: a row a lever, a column a market; price first."""
    grids = []
    for kind in KINDS:
        markets = [market for market in record["markets"] if market["kind"] == kind and market["lunch"]]
        if not markets:
            continue
        columns = [
            Column(say("plausible-col-lever"), "text"),
            *(Column(market["market"], "number", cells.SPREAD) for market in markets),
        ]
        rows: list[list[Entry]] = [[say("plausible-lunch-price"), *map(_lerner, markets)]]
        for name in STEPS:
            of = [next((one for one in market["lunch"] if one["lever"] == name), None) for market in markets]
            rows.append([factor_named(name), *(_return(one) for one in of)])
        grids.append(Grid(say("plausible-lunch", kind=say(f"plausible-kind-{kind}")), columns, rows))
    return grids


def _lerner(market: Record) -> Cell:
    cell = next((c for c in market["cells"] if c["part"] == "lerner"), None)
    if cell is None or cell["value"] is None:
        return cells.none()
    return _with_half(cell["value"], cell["low"], cell["high"])


def _return(one: Record | None) -> Cell:
    if one is None or one["return"] is None:
        return cells.none()
    return _with_half(one["return"], one["low"], one["high"])


def _with_half(value: float, low: float | None, high: float | None) -> Cell:
    return spoken(value, math.nan if low is None or high is None else (high - low) / 2)


def bests(record: Record) -> Grid:
    """The three strategies that bring most, a row a market."""
    heads = ("plausible-col-market", "plausible-col-first", "plausible-col-second", "plausible-col-third")
    columns = cells.heads(*heads, words=range(4))
    rows: list[list[Entry]] = []
    for market in record["markets"]:
        best = [one for one in market["strategies"] if one["gain"] is not None][:3]
        if not best:
            continue
        said: list[Entry] = []
        for one in best:
            gain = _with_half(one["gain"], one["low"], one["high"])
            said.append(f"{policy_name(one['strategy'])} {gain.text}")
        rows.append([market["market"], *said, *[cells.NONE] * (3 - len(said))])
    return Grid(say("plausible-best"), columns, rows, say("plausible-best-note"))


def rows_said(record: Record) -> list[tuple[str, str]]:
    """What each row is, where it is from and how it is read."""
    there = {cell["row"] for market in record["markets"] for cell in market["cells"]}
    found = []
    for row in ROWS.values():
        if row.number in there:
            how = translated("plausibility", row.how)
            said = say("plausible-row-said", role=row.role, source=row.source, how=how)
            found.append((f"{row.number} {translated('plausibility', row.name)}", said))
    return found


def _lived(markets: Sequence[Record]) -> list[tuple[str, str]]:
    groups: dict[tuple[Any, ...], list[str]] = {}
    for market in markets:
        key = (market["seeds"], market["seed"], market["scale"], market["months"])
        groups.setdefault(key, []).append(market["market"])
    label = say("plausible-again")
    return [(label, f"{', '.join(f'{x:g}' for x in key)}: {join(names)}") for key, names in groups.items()]


def _float(value: float | None) -> float:
    return math.nan if value is None else value
