"""The verb ablate: mechanisms switched off, one by one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import (
    FirmName,
    Full,
    Json,
    Lang,
    Level,
    Months,
    Replications,
    Seed,
    Set,
    Without,
    Xlsx,
    one_policy,
    resolved,
    workbook_at,
)
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.analyses.ablation import Ablation

MOST_ROWS = 15
"""Mechanisms that are printed, unless all are asked for."""


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
    replications: Replications = 10,
    seed: Seed = 1,
    level: Level = 0.95,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    living: Living = HERE,
    full: Full = False,
    out: Annotated[
        Path | None, Parameter(help="Write tables, figures, report.html and report.md into this folder.")
    ] = None,
    replace: Replace = False,
    xlsx: Xlsx = None,
    lang: Lang = "en",
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

    base = resolved(scenario, set_, without, market__months=months)
    names = of or ["mechanisms"]
    named(base, names)
    block = None
    if strategy is not None:
        (block,) = (one_policy(base, strategy, firm) or {}).values()
        if not isinstance(block, dict):
            raise InputError(message("typed-ablate-scenario", text=repr(strategy)))
    wanted = digest(base.digest(), names, block, firm or base.focal_firm, replications, seed, level)
    mark = free(out, "ablate", wanted, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.publish import workbook
    from sim.lab.analyses.ablation import ablate as run
    from sim.report import sheet_of
    from sim.words import speaking

    with Bar(f"{base.name}, worlds", quiet=json, forecast="worlds") as bar:
        found = run(
            base,
            *names,
            strategy=block,
            firm=firm,
            replications=replications,
            seed=seed,
            level=level,
            progress=bar,
            **living.how,
        )
    with speaking(lang):
        if json:
            emit(found.to_dict())
        else:
            people(found, full=full)
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            workbook(sheet_of(found, lang), xlsx)


def people(found: Ablation, *, full: bool = False) -> None:
    """What it comes to first, then what moves most; with ``full`` every table."""
    from sim.report.ablation import differences, exits, headlines, interaction, resting
    from sim.report.phrases import title_of
    from sim.words import say as worded

    told: dict[str, Any] = {
        "market": title_of(found.base),
        "firm": found.firm,
        "pairs": found.replications,
        "seed": str(found.seed),
    }
    say(worded("app-ablate-title", **told), style="bold")
    for sentence in headlines(found):
        say(sentence)
    say()
    most = None if full else MOST_ROWS
    grid(differences(found), most)
    if found.tried is not None:
        for measure in ("profit", "retention") if full else ("profit",):
            grid(interaction(found, measure), most)
    if full:
        grid(exits(found))
        grid(resting(found))


def write(found: Ablation, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write an ablation's tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import ABLATION
    from sim.report import sheet_of

    tables = {
        "differences": found.table(),
        "reasons": found.reasons(),
        "resting": found.resting(),
        "shared": found.shared(),
    }
    if found.tried is not None:
        tables["interaction"] = found.interaction()
    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=ABLATION, csv=("differences",))
