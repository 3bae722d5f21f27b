"""The verb plausible: markets held against what was published, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import (
    DryRun,
    Full,
    Json,
    Lang,
    Level,
    Scale,
    Seed,
    Set,
    Xlsx,
    flag,
    resolved,
    whole,
    workbook_at,
    writable,
)
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say, told, wrote
from sim.app.overwriting import Replace
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.scenario import Scenario

RESULTS, PAGE, FIGURES = "plausibility.json", "plausibility.md", "figures"

Rows = Annotated[
    list[str] | None,
    Parameter(
        name="--row",
        negative="",
        help="A row by its number, a range (1-9), beliefs or lunch; all unless named. Only worlds that are needed are lived."
        " Repeatable.",
    ),
]
Seeds = Annotated[
    int,
    Parameter(name=["--seeds", "--replications"]),
    whole(1, 10_000, "Worlds of each kind; at least 2 for intervals."),
]


def plausible(
    *markets: str,
    row: Rows = None,
    seeds: Seeds = 8,
    seed: Seed = 1,
    scale: Scale = 1.0,
    level: Level = 0.95,
    set_: Set = None,
    living: Living = HERE,
    against: Annotated[
        Path | None,
        Parameter(help="A plausibility.json: say which verdicts differ from it, and exit with 1 when any does."),
    ] = None,
    dry_run: DryRun = False,
    full: Full = False,
    out: Annotated[Path | None, Parameter(help="Write plausibility.json and plausibility.md into this folder.")] = None,
    figures: Annotated[bool, flag("--figures", "With --out, write figures too, and show them on the page.")] = False,
    xlsx: Xlsx = None,
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Hold markets against what was published: 24 rows of numbers with their bands, by twin worlds.

    Says for each number whether it lies in its band; what customers believe against what is so; and whether any lever or strategy
    brings much for nothing at rest. With --out, markets not named stay on the page as they were. A red cell is a result: only
    --against makes a command fail, when a verdict differs.

    Example: loyalty plausible telecom --seeds 4

    Example: loyalty plausible car-dealer --row 1-12 --scale 2

    Example: loyalty plausible --out docs --store worlds

    Args:
        markets: shipped names, or paths of YAML files; every shipped market unless named.
    """
    if out is not None:
        if row:
            raise InputError(message("typed-whole-tables"))
        writable(out, folder=True)
    elif figures:
        raise InputError(message("typed-goes-with", option="--figures", other="--out FOLDER"))
    workbook_at(xlsx, replace=replace)
    from sim.lab.plausible.table import wanted
    from sim.lab.plausible.verdicts import changed, kept
    from sim.scenario.files import shipped
    from sim.words import speaking

    rows = row or []
    wanted(rows)
    before = None if against is None else kept(against)
    named = [resolved(name, set_) for name in markets or shipped()]
    announce_compilation()
    with speaking(lang):
        if dry_run or not json:
            _says_first(named, rows, seeds, scale, living.workers, dry=dry_run)
        if dry_run:
            return 0
        from sim.app.publish import workbook
        from sim.lab.plausible.study import plausible as hold
        from sim.report.plausible import plausible_sheet

        with Bar("worlds", quiet=json) as bar:
            found = hold(
                *named, rows=rows, seeds=seeds, seed=seed, scale=scale, level=level, progress=bar, **living.how
            )
        record = found.record()
        if json:
            emit(record)
        else:
            people(record, full=full)
        if out is not None:
            _write(record, out, lang, figures=figures)
        if xlsx is not None:
            workbook(plausible_sheet(record, lang), xlsx)
        if before is None:
            return 0
        differing = changed(before, record)
        _told(differing, against, quiet=json)
        return 1 if differing else 0


def _says_first(
    markets: Sequence[Scenario], rows: Sequence[str], seeds: int, scale: float, workers: int | None, *, dry: bool
) -> None:
    """How many worlds and how long."""
    from sim.app.forecast import FEW, seconds_for
    from sim.app.sizes import duration
    from sim.lab.plausible.study import world_count
    from sim.lab.plausible.table import wanted
    from sim.lab.plausible.worlds import resting
    from sim.words import say as worded

    worlds = world_count(len(markets), rows, seeds)
    each = world_count(1, rows, seeds)
    time = ""
    if worlds >= FEW:
        time = duration(seconds_for([(resting(market, scale), each) for market in markets], workers))
    text = worded(
        "plausible-says-first", markets=len(markets), rows=len(wanted(rows)[0]), worlds=worlds, time=time, dry=dry
    )
    if dry:
        say(text)
    else:
        note(text)


def people(record: Mapping[str, Any], *, full: bool = False) -> None:
    """The table, and what it comes to; with ``full`` all there is."""
    from sim.report.plausible import beside, headlines, rows_said, tables
    from sim.report.sheet import Grid
    from sim.words import say as worded

    for one in tables(record):
        grid(one)
        if one.note:
            say(one.note)
    if full:
        for chapter in beside(record):
            say()
            say(chapter.title, style="bold")
            for block in chapter.blocks:
                if isinstance(block, Grid):
                    grid(block)
                elif isinstance(block, str):
                    say(block)
        for term, text in rows_said(record):
            say(worded("app-labelled", label=term, text=text))
    say()
    for sentence in headlines(record):
        say(sentence)
    if not full:
        say(worded("plausible-full"))


def _write(record: Mapping[str, Any], out: Path, lang: str, *, figures: bool) -> None:
    """Write the record and the page; markets that are not in it stay."""
    from sim.lab.plausible.verdicts import TornError, joined, kept, written
    from sim.report.markdown import markdown
    from sim.report.plausible import plausible_sheet
    from sim.results.store import write_atomically
    from sim.scenario.files import shipped

    there: Mapping[str, Any] = {"markets": []}
    if (out / RESULTS).is_file():
        try:
            there = kept(out / RESULTS)
        except TornError:
            told("plausible-torn", place=str(out / RESULTS))
    measured = {market["market"] for market in record["markets"]}
    whole = joined(there, record, shipped())
    stay = [market["market"] for market in whole["markets"] if market["market"] not in measured]
    if stay:
        told("plausible-kept", place=str(out), market=stay)
    sheet = plausible_sheet(whole, lang)
    if figures:
        from sim.app.publish import draw

        draw(sheet, out / FIGURES)
    write_atomically(out / RESULTS, written(whole))
    write_atomically(out / PAGE, markdown(sheet, FIGURES if figures else None).encode())
    wrote(out / RESULTS, out / PAGE)


def _told(differing: Sequence[Any], place: Path | None, *, quiet: bool) -> None:
    """Say which verdicts differ; on stderr beside JSON."""
    from sim.words import number, translated
    from sim.words import say as worded

    told_to = note if quiet else say
    if not differing:
        told_to(worded("plausible-same", place=str(place)))
        return
    told_to(worded("plausible-changed", changed=len(differing), place=str(place)))
    for one in differing:
        cell = one.cell
        part = translated("plausibility", cell["says"] or cell["name"])
        told_to(
            worded(
                "plausible-change",
                market=one.market,
                row=one.row,
                part=part,
                before=one.before or "-",
                now=one.now,
                value="-" if cell["value"] is None else number(cell["value"]),
                band=cell["band"] or "-",
            )
        )
