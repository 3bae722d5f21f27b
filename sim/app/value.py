"""The verb value: what are a firm's customers worth?"""

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
    Named,
    Seed,
    Set,
    Without,
    Xlsx,
    policies_of,
    resolved,
    whole,
    within,
    workbook_at,
)
from sim.app.output import Bar, announce_compilation, clean, emit, grid, note, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living

if TYPE_CHECKING:
    from sim.lab.customer_value import CustomerValue


def value(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    month: Annotated[int, whole(12, 1188, "Today: observed months before it.")] = 12,
    years: Annotated[int, whole(1, 99, "Years lived from today on.")] = 5,
    rate: Annotated[
        float | None, Parameter(validator=within(0, 1), help="Discount rate a year, 0-1; the market's unless given.")
    ] = None,
    firm: FirmName = None,
    replications: Annotated[
        int,
        Parameter(name=["--replications", "--seeds"]),
        whole(1, 10_000, "Worlds of each; at least 2 for intervals."),
    ] = 10,
    seed: Seed = 1,
    level: Level = 0.95,
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
    """Tell what a firm's customers are worth, by living the same world on with and without its future acquisition.

    Prints what today's customers will bring, as the world goes on and were nobody new let in, what everyone else will, what
    losing them all would cost, and the closed form where it applies; with policies, what each changes.

    Example: loyalty value coffee-shop

    Example: loyalty value telecom reliability under-promise --years 3 --seeds 20

    Example: loyalty value car-dealer --rate 0.05 --out worth

    Args:
        scenario: a shipped name, or the path of a YAML file. It is lived for --month and --years, whatever its own months.
        policies: what is looked at beside the market as it is; none unless named.
    """
    from sim.knockouts import knock_out
    from sim.words import speaking

    base = resolved(scenario, set_, without)
    named = policies_of(base, policies, policy, firm) if policies or policy else {}
    tried = {clean(name): knock_out(one, *(without or ())) for name, one in named.items()}
    asked = digest(
        base.digest(),
        [(n, one.digest()) for n, one in tried.items()],
        firm,
        month,
        years,
        rate,
        replications,
        seed,
        level,
    )
    mark = free(out, "value", asked, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.publish import workbook
    from sim.lab.customer_value import customer_value
    from sim.report import sheet_of

    with speaking(lang):
        if not json:
            _says_first(base, 3 * (1 + len(tried)) * replications, month + 12 * years, living.workers)
        with Bar(f"{base.name}, worlds", quiet=json) as bar:
            found = customer_value(
                base,
                *([tried] if tried else []),
                month=month,
                years=years,
                rate=rate,
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


def write(found: CustomerValue, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import CUSTOMER_VALUE
    from sim.report import sheet_of

    about = {key: one for key, one in found.to_dict().items() if not isinstance(one, list)}
    tables = found.tables()
    csv = [name for name in ("values", "differences") if name in tables]
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=CUSTOMER_VALUE, csv=csv)


def _says_first(base: Any, worlds: int, months: int, workers: int | None) -> None:
    from sim.app.forecast import FEW, seconds_for
    from sim.app.sizes import duration
    from sim.report.phrases import title_of
    from sim.words import say as worded

    longer = base.evolve(base.name, {"market.months": months})
    time = "" if worlds < FEW else duration(seconds_for([(longer, worlds)], workers))
    note(worded("value-says-first", market=title_of(base), worlds=worlds, months=months, time=time))


def people(found: CustomerValue, *, full: bool = False) -> None:
    """What it comes to, then the tables."""
    from sim.report.customer_value import changes, headlines, lead, uses, values, years
    from sim.report.phrases import title_of
    from sim.words import say as worded

    say(worded("value-title", market=title_of(found.base), firm=found.firm), style="bold")
    say(lead(found))
    say()
    for sentence in headlines(found):
        say(sentence)
    say()
    for policy in found.names if full else found.names[:1]:
        grid(values(found, policy))
    grid(years(found))
    for policy in found.names[1:]:
        grid(changes(found, policy, full=full))
    if full:
        grid(uses(found))
    else:
        say(worded("value-uses-more"))
