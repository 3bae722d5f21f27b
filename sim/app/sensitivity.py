"""The verb sensitivity: which numbers of a market matter, and how much."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.options import (
    DryRun,
    Factors,
    FirmName,
    Full,
    Json,
    Lang,
    Level,
    Months,
    Policy,
    Ranges,
    Seed,
    Set,
    Without,
    Xlsx,
    one_policy,
    resolved,
    varied,
    whole,
    workbook_at,
)
from sim.app.output import Bar, announce_compilation, emit, grid, note, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living

if TYPE_CHECKING:
    from sim.lab.sensitivity.result import Sensitivity

SHOWN = 12
"""Rows that are printed unless all are asked for."""


def sensitivity(
    scenario: str,
    /,
    *,
    measure: Annotated[str, Parameter(help="Of which measure.")] = "profit",
    policy: Policy = None,
    factor: Factors = None,
    method: Annotated[
        Literal["morris", "sobol", "pawn", "surrogate"],
        Parameter(
            help="morris for many factors, sobol for a dozen, pawn for any sample, surrogate where worlds are dear."
        ),
    ] = "morris",
    ranges: Ranges = "plausible",
    budget: Annotated[int, whole(1, 10_000_000, "Worlds at most.")] = 3000,
    replications: Annotated[int, whole(1, 100_000, "Worlds a point, on the same luck at every point; at least 2.")] = 2,
    firm: FirmName = None,
    seed: Seed = 1,
    level: Level = 0.95,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    living: Living = HERE,
    dry_run: DryRun = False,
    full: Full = False,
    out: Annotated[
        Path | None, Parameter(help="Write tables, figures, report.html and report.md into this folder.")
    ] = None,
    replace: Replace = False,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Find what matters: for a measure, or with --policy for what a policy changes in it.

    Says first how many worlds it will live and how long that takes; then which numbers move the measure, by how much, and
    which do nothing. Unless --factor names some, every coefficient of behaviour is varied.

    Example: loyalty sensitivity textbook --budget 2540

    Example: loyalty sensitivity car-dealer --policy better-service --measure profit --set population.size=600

    Example: loyalty sensitivity textbook --method sobol --factor behaviour.choice.inertia --factor behaviour.choice.quality

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    from sim.words import speaking

    base = resolved(scenario, set_, without, market__months=months)
    tried = one_policy(base, policy, firm)
    asked = varied(factor)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.forecast import foretell
    from sim.app.publish import workbook
    from sim.lab.asked import one_of
    from sim.lab.sensitivity.study import planned
    from sim.lab.sensitivity.study import sensitivity as find
    from sim.report import sheet_of
    from sim.results.measures import MEASURES

    one_of(measure, MEASURES, "measures")
    experiment = planned(
        base,
        policy=tried,
        factors=asked,
        method=method,
        ranges=ranges,
        budget=budget,
        replications=replications,
        firm=firm,
        seed=seed,
    )
    mark = free(out, "sensitivity", digest(experiment.id, measure, method, level), replace=replace)
    with speaking(lang):
        if dry_run or not json:
            note(foretell([experiment], living.workers))
        if dry_run:
            return
        with Bar(f"{base.name}, {method}", quiet=json) as bar:
            found = find(experiment, measure=measure, method=method, level=level, progress=bar, **living.how)
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            workbook(sheet_of(found, lang), xlsx)
        if json:
            emit(found.to_dict())
        else:
            people(found, full=full)


def people(found: Sensitivity, *, full: bool = False) -> None:
    """The factors that matter, and then in words what it comes to."""
    from sim.report.sensitivity import influence, paragraph

    grid(influence(found), None if full else SHOWN)
    for sentence in paragraph(found):
        say(sentence)


def write(found: Sensitivity, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import SENSITIVITY, completed, of_factors
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    tables = found.tables()
    columns = completed(SENSITIVITY, tables, *of_factors(found.factors), rest="a parameter of the policy")
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=columns, csv=("sensitivity",))
