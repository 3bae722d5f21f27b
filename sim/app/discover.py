"""The verb discover: where something holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
    from sim.lab.discovery.result import Discovery


def discover(
    scenario: str,
    /,
    *,
    where: Annotated[
        list[str] | None,
        Parameter(
            negative="", help="MEASURE>NUMBER or MEASURE<NUMBER: what must hold; profit>0 unless given. Repeatable."
        ),
    ] = None,
    policy: Policy = None,
    factor: Factors = None,
    ranges: Ranges = "plausible",
    points: Annotated[int, whole(1, 1_048_576, "Points of each of two samples; a power of two, 64 or more.")] = 256,
    replications: Annotated[int, whole(1, 100_000, "Worlds a point, on the same luck at every point.")] = 2,
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
    """Find where something holds: limits on a few numbers, found on some worlds and judged on fresh ones.

    With --policy a condition is about what the policy changes, so profit>0 asks where it pays. Says first how many worlds it
    will live and how long that takes, and last, in three sentences, what has to be true.

    Example: loyalty discover textbook --policy under-promise --factor policy.cushion=0:0.2 --factor behaviour.choice.quality

    Example: loyalty discover car-dealer --where 'profit>0' --where 'retention>0.02' --policy better-service --out results/where

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
    from sim.lab.discovery.result import conditions_of
    from sim.lab.discovery.study import discover as find
    from sim.lab.discovery.study import planned
    from sim.report import sheet_of

    conditions = where or ["profit>0"]
    conditions_of(conditions)
    options: dict[str, Any] = {
        "policy": tried,
        "factors": asked,
        "ranges": ranges,
        "points": points,
        "replications": replications,
        "firm": firm,
        "seed": seed,
    }
    asked_for = planned(base, **options)
    wanted = digest([one.id for one in asked_for], conditions, level)
    mark = free(out, "discover", wanted, replace=replace)
    with speaking(lang):
        if dry_run or not json:
            note(foretell(asked_for, living.workers))
        if dry_run:
            return
        with Bar(f"{base.name}, where it holds", quiet=json) as bar:
            found = find(base, conditions, level=level, progress=bar, **living.how, **options)
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            workbook(sheet_of(found, lang), xlsx)
        if json:
            emit(found.to_dict())
        else:
            people(found, full=full)


def people(found: Discovery, *, full: bool = False) -> None:
    """The limits and what they are worth, and then what has to be true."""
    from sim.report.discovery import judged, limits, what_has_to_be_true, worth

    for table in (limits(found), worth(found), *([judged(found)] if full else [])):
        grid(table)
    for sentence in what_has_to_be_true(found):
        say(sentence)


def write(found: Discovery, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import DISCOVERY, completed, of_factors
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    tables = found.tables()
    columns = completed(DISCOVERY, tables, *of_factors(found.factors), rest="a parameter of the policy")
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=columns, csv=("boxes", "worth"))
