"""The verb ablate: mechanisms switched off, one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import FirmName, Json, Level, Seed, Seeds, Set, Without, Workers, policies_of, resolved, writable
from sim.app.output import Bar, Column, InputError, announce_compilation, emit, note, say, table

if TYPE_CHECKING:
    from sim.lab.ablation import Ablation
    from sim.report import Sheet


def ablate(
    scenario: str,
    /,
    *,
    of: Annotated[
        list[str] | None,
        Parameter(
            name="--of",
            negative="",
            help="A knock-out, or mechanisms (all of them, unless named), frozen, homogeneous. Repeatable.",
        ),
    ] = None,
    strategy: Annotated[
        str | None, Parameter(help="Also how each changes the effect of this strategy, e.g. price-cut:depth=0.05.")
    ] = None,
    firm: FirmName = None,
    seeds: Seeds = 10,
    seed: Seed = 1,
    level: Level = 0.95,
    set_: Set = None,
    without: Without = None,
    workers: Workers = None,
    out: Annotated[
        Path | None, Parameter(help="Write tables, figures, report.html and report.md into this folder.")
    ] = None,
    json: Json = False,
) -> None:
    """Switch mechanisms off one by one, in twin worlds, and print what each one moves.

    Differences are paired: the same luck with and without the mechanism. Mechanisms that change not one bit here are
    said to be at rest.

    Example: loyalty ablate textbook

    Example: loyalty ablate telecom --of inertia --of frozen:trust --seeds 20

    Example: loyalty ablate textbook --strategy complaint-recovery --out results/ablation

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    from sim.knockouts import named

    base = resolved(scenario, set_, without)
    names = of or ["mechanisms"]
    named(base, names)
    block = None
    if strategy is not None:
        (tried,) = policies_of(base, [strategy], None, firm).values()
        block = tried.firms[firm or base.focal_firm].strategy
        if block["use"] != strategy.partition(":")[0]:
            raise InputError(f"--strategy {strategy!r} is a scenario; ablate tries strategies: loyalty list strategies")
    if out is not None:
        writable(out, folder=True)
    announce_compilation()
    from sim.lab.ablation import ablate as run

    with Bar(f"{base.name}, worlds", quiet=json) as bar:
        found = run(
            base,
            *names,
            strategy=block,
            firm=firm,
            replications=seeds,
            seed=seed,
            level=level,
            workers=workers,
            progress=bar,
        )
    if json:
        emit(found.to_dict())
    else:
        people(found)
    if out is not None:
        write(found, out)


def people(found: Ablation) -> None:
    """Everything for people."""
    from sim.report.ablation import differences, exits, headlines, interaction, resting

    s = found.base
    say(f"{s.title or s.name}: {found.firm}, {found.replications} pairs a knock-out, seed {found.seed}", style="bold")
    for sentence in headlines(found):
        say(sentence)
    say()
    grids = [differences(found)]
    if found.tried is not None:
        grids += [interaction(found, measure) for measure in ("profit", "retention")]
    for grid in (*grids, exits(found), resting(found)):
        if grid.rows:
            words = [Column(name, "text" if k in grid.words else "number") for k, name in enumerate(grid.head)]
            if grid.head[-1] == "switched off":
                words[-1] = Column(grid.head[-1], "prose")
            table(grid.title, words, grid.rows)


def write(found: Ablation, out: Path) -> None:
    """Write an ablation's tables, figures and report into a folder."""
    from sim.report import ablation_sheet

    tables = {
        "differences": found.table(),
        "reasons": found.reasons(),
        "resting": found.resting(),
        "shared": found.shared(),
    }
    if found.tried is not None:
        tables["interaction"] = found.interaction()
    publish(out, ablation_sheet(found), tables, found.to_dict(), ("differences",))


def publish(out: Path, sheet: Sheet, tables: dict[str, Any], found: dict[str, Any], csv: tuple[str, ...]) -> None:
    """Write tables (those of ``csv`` as CSV too), figures and a sheet into a folder."""
    from sim.app.figures import save_figure
    from sim.app.folders import published
    from sim.plots import detached
    from sim.results.store import versions, write_tables

    about = {key: value for key, value in found.items() if not isinstance(value, list)}
    with published(out) as folder:
        write_tables(folder, tables, {**about, "versions": versions()})
        for name in csv:
            (folder / f"{name}.csv").write_text(tables[name].to_csv(index=False), "utf-8")
        with detached():
            for sketch in sheet.sketches:
                save_figure(sketch.draw(), folder / "figures" / f"{sketch.name}.png")
        (folder / "report.html").write_text(sheet.html(), "utf-8")
        (folder / "report.md").write_text(sheet.markdown(), "utf-8")
        files = sorted(path.name for path in folder.iterdir())
    note(f"wrote {out}: {', '.join(files)}")
