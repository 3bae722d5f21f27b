"""The verb trial: what a field experiment would tell the firm, and what is true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from sim.app.ablate import publish
from sim.app.options import (
    FirmName,
    Json,
    Level,
    Seed,
    Seeds,
    Set,
    Without,
    Workers,
    policies_of,
    resolved,
    within,
    writable,
)
from sim.app.output import Bar, Column, announce_compilation, emit, say, table

if TYPE_CHECKING:
    from sim.lab.analyses.trials import FieldExperiment


def trial(
    scenario: str,
    /,
    policy: Annotated[
        str, Parameter(help="A strategy (see loyalty list), with parameters or without.")
    ] = "under-promise",
    *,
    share: Annotated[
        float, Parameter(validator=within(0, 1, ends=False), help="Share of the customers who are treated.")
    ] = 0.5,
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
    """Hold field experiments on part of the customers, and lay what they say beside the truth.

    The truth comes from twin worlds: everybody treated, and nobody. Where customers talk and compare, a trial is off, and
    this says by how much and why.

    Example: loyalty trial textbook under-promise

    Example: loyalty trial telecom --policy better-service:lift=0.08 --share 0.2 --seeds 20

    Example: loyalty trial textbook under-promise --without word-of-mouth --without fairness

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    base = resolved(scenario, set_, without)
    (tried,) = policies_of(base, [policy], None, firm).values()
    if out is not None:
        writable(out, folder=True)
    announce_compilation()
    from sim.lab.analyses.trials import field_experiment

    with Bar(f"{base.name}, trials", quiet=json) as bar:
        found = field_experiment(
            base,
            tried,
            share=share,
            seed=seed,
            replications=seeds,
            firm=firm,
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


def people(found: FieldExperiment) -> None:
    """Everything for people."""
    from sim.report.trial import against, between, headlines, one_trial

    s = found.base
    many = "trial" if found.replications == 1 else "trials"
    say(f"{s.title or s.name}: {found.replications} {many} of {found.policy} at {found.firm}", style="bold")
    say(f"{found.share:.0%} of the customers treated, seed {found.seed}")
    say()
    for grid in (against(found), one_trial(found), between(found)):
        columns = [Column(name, "text" if k in grid.words else "number") for k, name in enumerate(grid.head)]
        table(grid.title, columns, grid.rows)
    for sentence in headlines(found):
        say(sentence)


def write(found: FieldExperiment, out: Path) -> None:
    """Write a field experiment's tables, figures and report into a folder."""
    from sim.report import trial_sheet

    publish(out, trial_sheet(found), {"trials": found.table(), "each": found.each()}, found.to_dict(), ("trials",))
