"""The verbs compare and report: policies tried on twin worlds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import (
    FirmName,
    Json,
    Level,
    Measures,
    Named,
    Replications,
    Seed,
    Set,
    Without,
    Workers,
    measures_named,
    policies_of,
    resolved,
    writable,
)
from sim.app.output import (
    Bar,
    Column,
    announce_compilation,
    clean,
    emit,
    interval,
    level_of,
    note,
    number,
    say,
    signed,
    table,
    wrote,
)

if TYPE_CHECKING:
    import pandas as pd

    from sim.lab.twins import Twins
    from sim.scenario import Scenario

MOVED = 0.01
"""Lines of the books that moved profit by less than this share of the most are left out of the printed bridge."""


def compare(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    firm: FirmName = None,
    replications: Replications = 20,
    seed: Seed = 1,
    level: Level = 0.95,
    measure: Measures = None,
    set_: Set = None,
    without: Without = None,
    workers: Workers = None,
    out: Annotated[Path | None, Parameter(help="Write tables and report.html into this folder.")] = None,
    json: Json = False,
) -> None:
    """Try policies on twin worlds: the same customers, the same luck, one policy apart.

    Prints paired differences with their intervals, who was saved and who was driven away, and what moved profit.
    A policy is a strategy (see loyalty list), a strategy with parameters, or the path of a YAML file.

    Example: loyalty compare textbook under-promise complaint-recovery

    Example: loyalty compare textbook under-promise:cushion=0.05 --firm beta

    Example: loyalty compare textbook --policy half=price-cut:strength=0.5

    Example: loyalty compare textbook under-promise --without word-of-mouth

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named.
    """
    from sim.knockouts import knock_out

    wanted = measures_named(measure)
    base = resolved(scenario, set_, without)
    tried = policies_of(base, policies, policy, firm)
    tried = {name: knock_out(one, *(without or ())) for name, one in tried.items()}
    if out is not None:
        writable(out, folder=True)
    twins = live(base, tried, firm=firm, replications=replications, seed=seed, level=level, workers=workers, quiet=json)
    if json:
        emit(machine(twins, wanted))
    else:
        people(twins, wanted)
    if out is not None:
        write(twins, out)


def report(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    firm: FirmName = None,
    replications: Replications = 20,
    seed: Seed = 1,
    level: Level = 0.95,
    set_: Set = None,
    workers: Workers = None,
    out: Annotated[Path | None, Parameter(help="The page to write; results/SCENARIO.html unless given.")] = None,
    json: Json = False,
) -> None:
    """Compare policies, and write one page that opens anywhere, with tables and figures in it.

    Example: loyalty report textbook under-promise --out under-promise.html

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named.
    """
    from sim.report import write_twins

    base = resolved(scenario, set_)
    tried = policies_of(base, policies, policy, firm)
    page = writable(out or Path("results") / f"{base.name}.html", folder=False)
    twins = live(base, tried, firm=firm, replications=replications, seed=seed, level=level, workers=workers, quiet=json)
    write_twins(twins, page)
    if json:
        emit({"report": str(page), **machine(twins, None)})
    wrote(page)


def live(
    base: Scenario,
    tried: dict[str, Scenario],
    *,
    firm: str | None,
    replications: int,
    seed: int,
    level: float,
    workers: int | None,
    quiet: bool,
) -> Twins:
    """Compare, with a word about compilation and a progress bar."""
    announce_compilation()
    from sim.lab.twins import compare as run

    with Bar(f"{base.name}, twin worlds", quiet=quiet) as bar:
        twins = run(
            base,
            *tried.values(),
            replications=replications,
            seed=seed,
            firm=firm,
            level=level,
            workers=workers,
            progress=bar,
        )
    return replace(twins, names=tuple(clean(name) for name in tried))


# -- what is printed -----------------------------------------------------------------------------------------------


def machine(twins: Twins, measures: list[str] | None) -> dict[str, Any]:
    """Everything for machines."""
    found = twins.to_dict()
    if measures is not None:
        found["table"] = [row for row in found["table"] if row["measure"] in measures]
    return found


def people(twins: Twins, measures: list[str] | None) -> None:
    """Everything for people, policy by policy."""
    s = twins.base
    luck = "pair of twin worlds: no intervals" if twins.replications == 1 else "pairs of twin worlds"
    say(f"{s.title or s.name}: {twins.firm}, {twins.replications} {luck}, seed {twins.seed}", style="bold")
    for policy in twins.names:
        differences(twins, policy, measures)
        if measures is None:
            quadrants(twins, policy)
            bridge(twins, policy)
    explain(twins)


def explain(twins: Twins) -> None:
    """What the columns mean."""
    if twins.replications > 1:
        say("narrower: the interval that as many unpaired runs would give, over this one.")


def differences(twins: Twins, policy: str, measures: list[str] | None) -> None:
    """Print a policy's paired differences."""
    every, money = twins.table(measures), twins.base.market.currency
    rows = []
    for row in every[every["policy"] == policy].to_dict("records"):
        gap, between = interval(row["difference"], row["low"], row["high"])
        unit = money if row["unit"] == "money" else row["unit"]
        name = row["measure"] if unit in (row["measure"], "messages") else f"{row['measure']}, {unit}"
        rows.append((name, row["baseline"], gap, between, number(row["times_narrower"], 1)))
    names = ["baseline", "difference", f"{level_of(twins.level)} interval", "narrower"]
    table(f"{policy}, against the baseline", [Column("measure", "text"), *names], rows)


def quadrants(twins: Twins, policy: str) -> None:
    """Print who was saved and who was driven away by a policy."""
    found = twins.quadrants()
    rows = []
    for row in found[found["policy"] == policy].to_dict("records"):
        low, high = row["worth"] - row["worth_half_width"], row["worth"] + row["worth_half_width"]
        heads = number(row["customers"], 1)
        rows.append((row["quadrant"], heads, f"{row['share']:.1%}", *interval(row["worth"], low, high)))
    names = ["customers", "share", f"worth, {twins.base.market.currency}", f"{level_of(twins.level)} interval"]
    title = f"{policy}: what became of the customers {twins.firm} had when observation began"
    table(title, [Column("became of them", "text"), *names], rows)


def bridge(twins: Twins, policy: str) -> None:
    """Print what moved profit under a policy."""
    found = twins.bridge()
    own: pd.DataFrame = found[found["policy"] == policy]
    most = float(own["effect"].abs().max())
    if most == 0:
        say(f"{policy} moved no line of the books.")
        return
    rows = []
    left = 0.0
    for row in own.sort_values("effect", key=lambda e: -e.abs(), kind="stable").to_dict("records"):
        effect, half = row["effect"], row["half_width"]
        if abs(effect) < MOVED * most:
            left += effect
            continue
        rows.append((row["line"], row["side"], *interval(effect, effect - half, effect + half)))
    if left:
        rows.append(("all other lines", "", signed(left, 0), ""))
    rows.append(("profit", "", signed(float(own["effect"].sum()), 0), ""))
    names = [f"effect on profit, {twins.base.market.currency}", f"{level_of(twins.level)} interval"]
    table(f"{policy}: what moved profit", [Column("line", "text"), Column("side", "text"), *names], rows)


def write(twins: Twins, out: Path, *, figures: bool = False) -> None:
    """Write a comparison's tables, its main table as CSV, its report and, if wanted, its figures into a folder."""
    from sim.app.figures import draw_all
    from sim.app.folders import published
    from sim.report import write_twins
    from sim.results.store import versions, write_tables

    tables = {
        "differences": twins.table(),
        "quadrants": twins.quadrants(),
        "bridge": twins.bridge(),
        "reasons": twins.reasons(),
        "paths": twins.paths(),
    }
    manifest = {
        "scenario": twins.base.model_dump(mode="json"),
        "digest": twins.base.digest(),
        "policies": {n: p.model_dump(mode="json") for n, p in zip(twins.names, twins.policies, strict=True)},
        "firm": twins.firm,
        "seed": twins.seed,
        "replications": twins.replications,
        "level": twins.level,
        "versions": versions(),
    }
    with published(out) as folder:
        write_tables(folder, tables, manifest)
        (folder / "differences.csv").write_text(tables["differences"].to_csv(index=False), "utf-8")
        write_twins(twins, folder / "report.html")
        if figures:
            draw_all(twins, folder / "figures")
        files = sorted(path.name for path in folder.iterdir())
    note(f"wrote {out}: {', '.join(files)}")
