"""The verb report: policies compared, as a page, a text or a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app import compare
from sim.app.options import (
    FirmName,
    Json,
    Lang,
    Level,
    Months,
    Named,
    Replications,
    Seed,
    Set,
    Without,
    Xlsx,
    flag,
    new_file,
    policies_of,
    resolved,
    workbook_at,
)
from sim.app.output import InputError, emit, wrote
from sim.app.stores import HERE, Living


def report(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    firm: FirmName = None,
    replications: Replications = 20,
    seed: Seed = 1,
    level: Level = 0.95,
    months: Months = None,
    set_: Set = None,
    without: Without = None,
    living: Living = HERE,
    out: Annotated[
        Path | None,
        Parameter(help="What to write, by its suffix (.html, .md, .xlsx); results/SCENARIO.html unless given."),
    ] = None,
    replace: Annotated[bool, flag("--replace", "Write over a page that is there.")] = False,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Compare policies, and write one page that opens anywhere, with tables and figures in it.

    Example: loyalty report textbook under-promise --out under-promise.html

    Example: loyalty report car-dealer --out car-dealer.xlsx

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named.
    """
    from sim.knockouts import knock_out
    from sim.report import SUFFIXES, sheet_of, write

    base = resolved(scenario, set_, without, market__months=months)
    tried = policies_of(base, policies, policy, firm, set_, market__months=months)
    tried = {name: knock_out(one, *(without or ())) for name, one in tried.items()}
    page = out or Path("results") / f"{base.name}.html"
    new_file(page, replace=replace)
    if page.suffix.lower() not in SUFFIXES:
        raise InputError(f"{page}: a report is written as {', '.join(SUFFIXES)}")
    workbook_at(xlsx, replace=replace)
    twins = compare.live(
        base, tried, firm=firm, replications=replications, seed=seed, level=level, quiet=json, **living.how
    )
    sheet = sheet_of(twins, lang)
    written = [write(sheet, path) for path in (page, xlsx) if path is not None]
    if json:
        emit({"report": str(page), **compare.machine(twins, None)}, twins.base)
    wrote(*written)
