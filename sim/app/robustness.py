"""The verb robustness: does a choice stand when what was assumed is changed?"""

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
    Named,
    Seed,
    Set,
    Without,
    Xlsx,
    policies_of,
    resolved,
    whole,
    workbook_at,
)
from sim.app.output import Bar, announce_compilation, clean, emit, grid, note, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living

if TYPE_CHECKING:
    from sim.lab.robustness import Robustness


def robustness(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    of: Annotated[
        list[str] | None,
        Parameter(
            negative="", help="A coefficient to vary, by its path; those without a source unless named. Repeatable."
        ),
    ] = None,
    points: Annotated[int, whole(2, 20, "Values of each coefficient across its range.")] = 2,
    measure: Annotated[
        str, Parameter(help="What is judged by: profit, npv, revenue, customers, share, retention, equity.")
    ] = "profit",
    firm: FirmName = None,
    replications: Annotated[
        int,
        Parameter(name=["--replications", "--seeds"]),
        whole(1, 10_000, "Worlds of each; at least 2 for intervals."),
    ] = 5,
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
    """See whether the choice among policies stands when what was assumed is changed, one thing at a time.

    Rivals rest, copy the leader, best-reply; each coefficient without a source goes across its range; costs are halved and
    doubled. Prints what can be regretted, and what flips the choice, with its break-even value.

    Example: loyalty robustness textbook reliability under-promise

    Example: loyalty robustness coffee-shop under-promise --of behaviour.word_of_mouth.good --points 5

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named; doing nothing is always an option.
    """
    from sim.knockouts import knock_out
    from sim.words import speaking

    base = resolved(scenario, set_, without, market__months=months)
    tried = {clean(n): knock_out(p, *(without or ())) for n, p in policies_of(base, policies, policy, firm).items()}
    wanted = digest(
        base.digest(),
        [(name, one.digest()) for name, one in tried.items()],
        of,
        points,
        measure,
        firm,
        replications,
        seed,
        level,
    )
    mark = free(out, "robustness", wanted, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.forecast import FEW, seconds_for
    from sim.app.publish import workbook
    from sim.app.sizes import duration
    from sim.lab.robustness import assumptions_of
    from sim.lab.robustness import robustness as look
    from sim.report import sheet_of
    from sim.report.phrases import title_of
    from sim.words import say as worded

    with speaking(lang):
        assumed = len(assumptions_of(base, firm or base.focal_firm, coefficients=of, points=points))
        worlds = assumed * (1 + len(tried)) * replications
        if not json:
            time = "" if worlds < FEW else duration(seconds_for([(base, worlds)], living.workers))
            told: dict[str, Any] = {
                "market": title_of(base),
                "options": 1 + len(tried),
                "assumptions": assumed,
                "worlds": worlds,
                "time": time,
            }
            note(worded("robustness-says-first", **told))
        with Bar(f"{base.name}, worlds", quiet=json) as bar:
            found = look(
                base,
                tried,
                measure=measure,
                coefficients=of,
                points=points,
                replications=replications,
                seed=seed,
                firm=firm,
                level=level,
                progress=bar,
                **living.how,
            )
        emit(found.to_dict()) if json else people(found, full=full)
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            workbook(sheet_of(found, lang), xlsx)


def people(found: Robustness, *, full: bool = False) -> None:
    """The tables, and last what it comes to."""
    from sim.report.robustness import advantages, break_even, headlines, regrets

    grid(regrets(found))
    grid(break_even(found), None if full else 10)
    if full:
        grid(advantages(found))
    for sentence in headlines(found):
        say(sentence)


def write(found: Robustness, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import ROBUSTNESS
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    tables, csv = found.tables(), ("regrets", "break_even")
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=ROBUSTNESS, csv=csv)
