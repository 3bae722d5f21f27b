"""The verb trial: what a field experiment would tell the firm, and what is true."""

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
    fraction,
    policy_of,
    resolved,
    workbook_at,
)
from sim.app.output import Bar, announce_compilation, emit, grid, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living

if TYPE_CHECKING:
    from sim.lab.analyses.trials import FieldExperiment


def trial(
    scenario: str,
    /,
    policy: Annotated[
        str, Parameter(help="A strategy (see loyalty list), with parameters or without.")
    ] = "under-promise",
    *,
    share: Annotated[float, fraction("Share of the customers who are treated.")] = 0.5,
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
    """Hold field experiments on part of the customers, and lay what they say beside the truth.

    The truth comes from twin worlds: everybody treated, and nobody. Where customers talk and compare, a trial is off, and
    this says by how much and why.

    Example: loyalty trial textbook under-promise

    Example: loyalty trial telecom --policy better-service:lift=0.08 --share 0.2 --seeds 20

    Example: loyalty trial textbook under-promise --without word-of-mouth --without fairness

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    base = resolved(scenario, set_, without, market__months=months)
    tried = policy_of(base, policy, firm, set_, market__months=months)
    wanted = digest(base.digest(), tried.digest(), share, firm or base.focal_firm, replications, seed, level)
    mark = free(out, "trial", wanted, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.publish import workbook
    from sim.lab.analyses.trials import field_experiment
    from sim.report import sheet_of
    from sim.words import speaking

    with Bar(f"{base.name}, trials", quiet=json, forecast="worlds") as bar:
        found = field_experiment(
            base,
            tried,
            share=share,
            seed=seed,
            replications=replications,
            firm=firm,
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


def people(found: FieldExperiment, *, full: bool = False) -> None:
    """What it comes to first, then the tables behind it."""
    from sim.report.phrases import title_of
    from sim.report.trial import against, between, headlines, one_trial
    from sim.words import percent, policy_name
    from sim.words import say as worded

    said = worded(
        "app-trial-title",
        market=title_of(found.base),
        trials=found.replications,
        policy=policy_name(found.policy),
        firm=found.firm,
        share=percent(found.share),
        seed=str(found.seed),
    )
    say(said, style="bold")
    for sentence in headlines(found):
        say(sentence)
    say()
    for table in (against(found), between(found), *([one_trial(found)] if full else [])):
        grid(table)


def write(found: FieldExperiment, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write a field experiment's tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import TRIAL
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    publish(
        out,
        sheet_of(found, lang),
        {"trials": found.table(), "each": found.each()},
        {**about, **mark},
        columns=TRIAL,
        csv=("trials",),
    )
