"""The verb run: one market, one world."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.options import (
    Json,
    Lang,
    Months,
    Seed,
    Set,
    Threads,
    Without,
    Xlsx,
    flag,
    readable,
    resolved,
    threads_for,
    whole,
    workbook_at,
    writable,
)
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, remarked, say, told, wrote
from sim.app.overwriting import Replace, free
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.run import Run
    from sim.market.market import Market


def run(
    scenario: str,
    /,
    *,
    seed: Seed = 1,
    replication: Annotated[int, whole(0, 2**32 - 1, "Further luck under the same seed.")] = 0,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    engine: Annotated[
        Literal["columns", "agents"], Parameter(help="columns: compiled; agents: one customer at a time, slow.")
    ] = "columns",
    threads: Threads = None,
    checkpoint: Annotated[
        Path | None, Parameter(help="Save the world here on the way (see --at), and carry on to the end.")
    ] = None,
    at: Annotated[int | None, whole(0, 10**6, "Months lived when --checkpoint saves; half unless given.")] = None,
    resume: Annotated[Path | None, Parameter(help="Start from a world saved by --checkpoint; same bits.")] = None,
    out: Annotated[
        Path | None, Parameter(help="Write the tables (Parquet) and manifest.json into this folder.")
    ] = None,
    replace: Replace = False,
    figures: Annotated[bool, flag("--figures", "Also write figures and report.html; needs --out.")] = False,
    events: Annotated[
        list[str] | None,
        Parameter(
            negative="",
            consume_multiple=True,
            help="Also write event tables: those named, or all (see docs/reference/windows.md); needs --out.",
        ),
    ] = None,
    snapshot: Annotated[
        str | None,
        Parameter(
            allow_leading_hyphen=True,
            help="MONTHS:COLUMNS, e.g. 0,12:trust,will: columns of the customers at the end of months; needs --out.",
        ),
    ] = None,
    pyramid: Annotated[
        bool, flag("--pyramid", "Also rank customers into layers by the profit they bring, and say who moves.")
    ] = False,
    ties: Annotated[
        bool, flag("--ties", "Also write who hears whom; with --events, meetings by chance too, by month. Needs --out.")
    ] = False,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Run one market and print what became of its firms.

    The same scenario and seed give the same bytes, for any number of threads, and after a checkpoint and resume.

    Example: loyalty run textbook --seed 7

    Example: loyalty run textbook --set firms.alpha.strategy=under-promise

    Example: loyalty run textbook --checkpoint half.npz

    Example: loyalty run textbook --resume half.npz

    Example: loyalty run textbook --out results/textbook --events purchases told --snapshot 0,12:trust,will

    Example: loyalty run textbook --pyramid

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    spec = resolved(scenario, set_, without, market__months=months)
    if at is not None and checkpoint is None:
        raise InputError(message("typed-at-alone"))
    stop = spec.market.months // 2 if at is None else at
    if not 0 <= stop <= spec.market.months:
        raise InputError(message("typed-at-range", at=str(stop), months=str(spec.market.months), market=spec.name))
    for name, given in (("figures", figures), ("events", events is not None), ("snapshot", snapshot), ("ties", ties)):
        if given and out is None:
            raise InputError(message("typed-needs-out", option=f"--{name}"))
    kept = events is not None and (True if "all" in events else events or True)
    snapshots = _snapshots(snapshot)
    workbook_at(xlsx, replace=replace)
    if out is not None:
        from sim.lab.identity import identity

        free(out, "run", identity(spec, seed, replication, engine), replace=replace)
    if checkpoint is not None:
        writable(checkpoint, folder=False)
    if resume is not None:
        readable(resume, "checkpoint")
    if engine == "columns":
        announce_compilation()

    from sim.app.forecast import warn_of_size
    from sim.app.publish import workbook
    from sim.lab.simulate import finish
    from sim.market.market import Market
    from sim.report import sheet_of
    from sim.words import speaking

    used = threads_for(threads, spec) if engine == "columns" else 1
    if not json and engine == "columns":
        warn_of_size(spec, used)
    with Bar(f"{spec.name}, months", quiet=json) as bar:
        market = Market(
            spec,
            rng=seed,
            replication=replication,
            engine=engine,
            threads=used,
            events=kept,
            snapshots=snapshots,
            pyramid=pyramid,
        )
        if resume is not None:
            market.restore(resume)
        if checkpoint is not None:
            _save(market, checkpoint, stop, bar)
        done = finish(market, bar)
    if ties:
        done.tables["ties"] = done.ties(range(spec.market.months) if events is not None else ())
    with speaking(lang):
        if json:
            emit(_machine(done))
        else:
            _people(done)
        if checkpoint is not None:
            wrote(checkpoint)
        if out is not None:
            _write(done, out, figures, lang)
        if xlsx is not None:
            workbook(sheet_of(done, lang), xlsx)


def _snapshots(typed: str | None) -> dict[str, Any] | None:
    """Months and columns from what was typed: ``0,12:trust,will``."""
    if typed is None:
        return None
    months, colon, columns = typed.partition(":")
    numbers = [month.strip() for month in months.split(",")]
    names = [name.strip() for name in columns.split(",") if name.strip()]
    if not colon or not names or not all(n.removeprefix("-").isdecimal() and len(n) < 9 for n in numbers):
        raise InputError(message("typed-snapshot-form", text=repr(typed)))
    return {"months": [int(n) for n in numbers], "columns": names}


def _save(market: Market, checkpoint: Path, stop: int, bar: Bar) -> None:
    if market.month > stop:
        raise InputError(message("typed-past", month=str(market.month), stop=str(stop)))
    total = market.spec.market.months
    market.warm_up()
    while market.month < stop:
        market.step()
        bar(market.month, total)
    market.save(checkpoint)


def _machine(done: Run) -> dict[str, Any]:
    from sim.report.run import exits_by_reason

    return {
        "run": done.id,
        "scenario": done.scenario.name,
        "digest": done.scenario.digest(),
        "seed": done.seed,
        "replication": done.replication,
        "engine": done.engine,
        "months": done.scenario.market.months,
        "summary": done.summary(),
        "exits": exits_by_reason(done),
        "firms": done.firms,
        **{name: done.tables[name] for name in ("pyramid", "migration") if name in done.tables},
    }


def _people(done: Run) -> None:
    from sim.report.phrases import title_of
    from sim.report.run import headlines, layers, moves, reasons, summary
    from sim.words import say as worded

    s, firm = done.scenario, done.scenario.focal_firm
    told: dict[str, Any] = {"market": title_of(s), "months": s.market.months, "seed": str(done.seed), "run": done.id}
    say(worded("app-run-title", **told), style="bold")
    remarked(s)
    for sentence in headlines(done):
        say(sentence)
    say()
    grid(summary(done))
    if "pyramid" in done.tables:
        grid(layers(done, firm))
        if done.migration().to_numpy().any():
            grid(moves(done, firm))
    grid(reasons(done))


def _write(done: Run, out: Path, figures: bool, lang: str) -> None:
    from sim.app.folders import published

    with published(out) as folder:
        done.save(folder)
        if figures:
            from sim.app.publish import pages
            from sim.report import sheet_of

            pages(sheet_of(done, lang), folder)
    files = sorted(p.name for p in out.iterdir() if not p.name.startswith("."))
    told("app-wrote-files", place=str(out), files=", ".join(files))
