"""The verb run: one market, one world."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.options import Json, Seed, Set, Threads, Without, flag, readable, resolved, threads_for, whole, writable
from sim.app.output import Bar, Column, InputError, announce_compilation, emit, note, number, say, table, wrote

if TYPE_CHECKING:
    from sim.lab.run import Run
    from sim.market.market import Market


def run(
    scenario: str,
    /,
    *,
    seed: Seed = 1,
    replication: Annotated[int, whole(0, 2**32 - 1, "Further luck under the same seed.")] = 0,
    months: Annotated[int | None, whole(0, 10**6, "Months observed, instead of the scenario's.")] = None,
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
    figures: Annotated[bool, flag("--figures", "Also write figures and report.html; needs --out.")] = False,
    events: Annotated[
        list[str] | None,
        Parameter(
            negative="",
            consume_multiple=True,
            help="Also write event tables: those named, or all (see docs/windows.md); needs --out.",
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
        raise InputError("--at says when --checkpoint saves; give --checkpoint FILE too")
    stop = spec.market.months // 2 if at is None else at
    if not 0 <= stop <= spec.market.months:
        raise InputError(f"--at is {stop}; allowed: 0 to {spec.market.months}, the months of {spec.name}")
    for name, given in (("figures", figures), ("events", events is not None), ("snapshot", snapshot), ("ties", ties)):
        if given and out is None:
            raise InputError(f"--{name} needs --out FOLDER")
    snapshots = _snapshots(snapshot)
    if out is not None:
        writable(out, folder=True)
    if checkpoint is not None:
        writable(checkpoint, folder=False)
    if resume is not None:
        readable(resume, "checkpoint")
    if engine == "columns":
        announce_compilation()

    from sim.lab.run import finish
    from sim.market.market import Market

    with Bar(f"{spec.name}, months", quiet=json) as bar:
        used = threads_for(threads, spec) if engine == "columns" else 1
        market = Market(
            spec,
            rng=seed,
            replication=replication,
            engine=engine,
            threads=used,
            events=(events or True) if events is not None else False,
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
    if json:
        emit(_machine(done))
    else:
        _people(done)
    if checkpoint is not None:
        wrote(checkpoint)
    if out is not None:
        _write(done, out, figures)


def _snapshots(typed: str | None) -> dict[str, Any] | None:
    """Months and columns from what was typed: ``0,12:trust,will``."""
    if typed is None:
        return None
    months, colon, columns = typed.partition(":")
    numbers = [month.strip() for month in months.split(",")]
    names = [name.strip() for name in columns.split(",") if name.strip()]
    if not colon or not names or not all(n.removeprefix("-").isdecimal() and len(n) < 9 for n in numbers):
        raise InputError(f"--snapshot {typed!r}: write MONTHS:COLUMNS, e.g. 0,12:trust,will")
    return {"months": [int(n) for n in numbers], "columns": names}


def _save(market: Market, checkpoint: Path, stop: int, bar: Bar) -> None:
    if market.month > stop:
        raise InputError(f"the world resumed is at month {market.month}; it cannot be saved at month {stop}: give --at")
    total = market.spec.market.months
    market.warm_up()
    while market.month < stop:
        market.step()
        bar(market.month, total)
    market.save(checkpoint)


def _reasons(done: Run) -> list[dict[str, Any]]:
    """Exits of each firm by reason; reasons may overlap."""
    exits = done.exits
    reasons = list(exits.columns[exits.columns.get_loc("novelty seeking") :])
    rows = []
    for firm in done.scenario.firms:
        own = exits[exits["firm"] == firm]
        rows.append({"firm": firm, "exits": len(own), **{reason: int(own[reason].sum()) for reason in reasons}})
    return rows


def _machine(done: Run) -> dict[str, Any]:
    return {
        "run": done.id,
        "scenario": done.scenario.name,
        "digest": done.scenario.digest(),
        "seed": done.seed,
        "replication": done.replication,
        "engine": done.engine,
        "months": done.scenario.market.months,
        "summary": done.summary(),
        "exits": _reasons(done),
        "firms": done.firms,
        **{name: done.tables[name] for name in ("pyramid", "migration") if name in done.tables},
    }


def _people(done: Run) -> None:
    from sim.measures import MEASURES

    s = done.scenario
    say(f"{s.title or s.name}: {s.market.months} months, seed {done.seed}, run {done.id}", style="bold")
    summary = {row["firm"]: row for row in done.summary().to_dict("records")}
    names = list(s.firms)
    rows = [(measure, unit, *(summary[n][measure] for n in names)) for measure, (unit, _) in MEASURES.items()]
    table("", [Column("measure", "text"), Column("unit", "text"), *names], rows)
    if "pyramid" in done.tables:
        _layers(done)
    reasons = _reasons(done)
    table(
        "customers who left, by reason (several may apply)",
        [Column("reason", "text"), *names],
        [(key, *(number(row[key]) for row in reasons)) for key in reasons[0] if key != "firm"],
    )


def _layers(done: Run) -> None:
    """The pyramid of the focal firm, and who moved in it."""
    firm = done.scenario.focal_firm
    rows = done.table("pyramid")
    rows = rows[(rows["firm"] == firm) & (rows["month"] == rows["month"].max())]
    shown = ("customers", "profit", "customer_share", "profit_share")
    table(
        f"{firm}: layers of customers in the last year ranked, by the profit they brought before advertising and fixed cost",
        [Column("layer", "text"), *(name.replace("_", " ") for name in shown)],
        [(row["layer"], *(row[name] for name in shown)) for row in rows.to_dict("records")],
    )
    moved = done.migration()
    if not moved.to_numpy().any():
        return
    table(
        f"{firm}: customers by layer, and where they were a year later",
        [Column("before", "text"), *moved.columns],
        [(name, *row) for name, row in zip(moved.index, moved.to_numpy().tolist(), strict=True)],
    )


def _write(done: Run, out: Path, figures: bool) -> None:
    from sim.app.folders import published

    with published(out) as folder:
        done.save(folder)
        if figures:
            from sim.app.figures import draw_all
            from sim.report import write_run

            draw_all(done, folder / "figures")
            write_run(done, folder / "report.html")
    note(f"wrote {out}: {', '.join(sorted(p.name for p in out.iterdir() if not p.name.startswith('.')))}")
