"""The verb compare: policies tried on twin worlds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.ensembles import Customers, EnsembleFile, ensemble_at, over_ensemble, replace_market
from sim.app.options import (
    AtMost,
    FirmName,
    Full,
    Json,
    Lang,
    Measures,
    Months,
    Named,
    Seed,
    Set,
    Until,
    Without,
    Xlsx,
    fraction,
    measures_named,
    policies_of,
    resolved,
    until_of,
    whole,
    workbook_at,
)
from sim.app.output import Bar, InputError, announce_compilation, clean, emit, grid, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.analyses.twins import Twins
    from sim.scenario import Scenario

SHOWN = ("retention", "encounter_satisfaction", "customers", "share", "revenue", "profit", "npv")
"""Measures that are printed unless others, or all, are asked for."""


def compare(
    scenario: str,
    /,
    *policies: str,
    policy: Named = None,
    firm: FirmName = None,
    replications: Annotated[
        int | None,
        Parameter(name=["--replications", "--seeds"]),
        whole(
            1,
            100_000,
            "Pairs of worlds, 20 unless given; at least 2 for intervals. With --ensemble in each market, 4 unless given.",
        ),
    ] = None,
    seed: Seed = 1,
    level: Annotated[float | None, fraction("Level of the intervals; 0.95 unless given, with --ensemble 0.9.")] = None,
    budget: Annotated[
        str | None, Parameter(help="Let each policy spend this much, e.g. 200000/year: doses are scaled to it.")
    ] = None,
    ensemble: EnsembleFile = None,
    customers: Customers = None,
    until: Until = None,
    at_most: AtMost = 400,
    months: Months = None,
    measure: Measures = None,
    set_: Set = None,
    without: Without = None,
    living: Living = HERE,
    full: Full = False,
    out: Annotated[Path | None, Parameter(help="Write tables and report.html into this folder.")] = None,
    replace: Replace = False,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Try policies on twin worlds: the same customers, the same luck, one policy apart.

    Prints what each policy is worth and when it pays, paired differences with their intervals, and who was saved and who
    was driven away. A policy is a strategy (see loyalty list), a strategy with parameters, or the path of a YAML file.

    Example: loyalty compare textbook under-promise complaint-recovery

    Example: loyalty compare textbook under-promise:cushion=0.05 --firm beta

    Example: loyalty compare textbook --policy half=price-cut:strength=0.5

    Example: loyalty compare textbook under-promise --without word-of-mouth

    Example: loyalty compare textbook reliability price-cut --budget 20000/year

    Example: loyalty compare textbook under-promise --xlsx under-promise.xlsx

    Example: loyalty compare gym.yaml reliability price-cut --ensemble gym.ensemble.yaml

    Example: loyalty compare textbook under-promise --until profit:20000 --at-most 200

    Args:
        scenario: a shipped name, or the path of a YAML file.
        policies: under-promise, complaint-recovery and tiered-service unless named.
    """
    from sim.knockouts import knock_out
    from sim.words import speaking

    wanted = measures_named(measure)
    base = resolved(scenario, set_, without, market__months=months)
    tried = policies_of(base, policies, policy, firm, set_, market__months=months)
    tried = {name: knock_out(one, *(without or ())) for name, one in tried.items()}
    wanted_width = until_of(until)
    if ensemble is not None:
        other = [
            name
            for name, given in (("--out", out), ("--xlsx", xlsx), ("--until", until), ("--without", without))
            if given
        ]
        if other:
            raise InputError(message("typed-not-with-ensemble", option=other[0]))
        over = replace_market(ensemble_at(ensemble, scenario, set_), base)
        over_ensemble(
            over, tried, firm=firm, replications=replications or 4, seed=seed, level=level or 0.9, budget=amount(budget),
            customers=customers, measures=wanted, lang=lang, json=json, **living.how,
        )  # fmt: skip
        return
    if customers is not None:
        raise InputError(message("typed-customers"))
    replications, level = replications or 20, level or 0.95
    more = [part for part in (budget, wanted_width and (wanted_width, at_most)) if part]
    mark = free(out, "compare", asked(base, tried, firm, replications, seed, level, *more), replace=replace)
    workbook_at(xlsx, replace=replace)
    twins = live(
        base,
        tried,
        firm=firm,
        replications=replications,
        seed=seed,
        level=level,
        budget=amount(budget),
        until=wanted_width,
        at_most=at_most,
        quiet=json,
        **living.how,
    )
    with speaking(lang):
        if json:
            emit(machine(twins, wanted))
        else:
            people(twins, wanted, full=full)
        if out is not None:
            write(twins, out, lang, mark=mark)
        if xlsx is not None:
            from sim.app.publish import workbook
            from sim.report import sheet_of

            workbook(sheet_of(twins, lang), xlsx)


def asked(
    base: Scenario, tried: dict[str, Scenario], firm: str | None, replications: int, seed: int, level: float, *more: Any
) -> str:
    """Digest of all that determines a comparison, before it is lived."""
    policies = [(name, one.digest()) for name, one in tried.items()]
    return digest(base.digest(), policies, firm or base.focal_firm, replications, seed, level, *more)


def live(
    base: Scenario,
    tried: dict[str, Scenario],
    *,
    firm: str | None,
    replications: int,
    seed: int,
    level: float,
    quiet: bool,
    budget: float | None = None,
    until: dict[str, float] | None = None,
    at_most: int = 400,
    **how: Any,
) -> Twins:
    """Compare, with a word about compilation and a progress bar; ``how`` is ``Living.how``."""
    announce_compilation()
    from sim.lab.analyses.twins import compare as run

    with Bar(f"{base.name}, twin worlds", quiet=quiet, forecast="worlds") as bar:
        return run(
            base,
            {clean(name): policy for name, policy in tried.items()},
            replications=replications,
            seed=seed,
            firm=firm,
            level=level,
            budget=budget,
            until=until,
            at_most=at_most,
            progress=bar,
            **how,
        )


def amount(budget: str | None) -> float | None:
    """A budget a year, as it was typed.

    Raises:
        InputError: when it is none.
    """
    from sim.lab.budget import money_a_year

    try:
        return None if budget is None else money_a_year(budget)
    except ValueError as error:
        raise InputError(message("typed-option-wrong", option="--", problem=error)) from None


def machine(twins: Twins, measures: list[str] | None) -> dict[str, Any]:
    """Everything for machines."""
    found = twins.to_dict()
    if measures is not None:
        found["table"] = [row for row in found["table"] if row["measure"] in measures]
    return found


def people(twins: Twins, measures: list[str] | None, *, full: bool = False) -> None:
    """What it comes to first, then the tables of the report."""
    from sim.report.budget import doses, ranking, recommendation, spend
    from sim.report.phrases import cautions, headlines, title_of
    from sim.report.planner import planned_words
    from sim.report.twins import bridge, differences, more_pairs, narrower, payback, quadrants
    from sim.words import say as worded

    told: dict[str, Any] = {
        "market": title_of(twins.base),
        "firm": twins.firm,
        "pairs": twins.replications,
        "seed": str(twins.seed),
    }
    say(worded("app-compare-title", **told), style="bold")
    several = len(twins.names) > 1
    if measures is None:
        words = (*headlines(twins), *planned_words(twins.planned, twins.base), *cautions(twins))
        for sentence in (recommendation(twins), *words):
            say(sentence) if sentence else None
        say()
        grid(doses(twins))
        grid(ranking(twins))
        if full or not several:
            grid(payback(twins))
            grid(spend(twins))
    if measures is not None or full or not several:
        for policy in twins.names:
            grid(differences(twins, policy, measures or (None if full else SHOWN)))
    if measures is None and (full or not several):
        grid(quadrants(twins))
    if full:
        for policy in twins.names:
            grid(bridge(twins, policy))
        grid(narrower(twins))
        grid(more_pairs(twins))
    elif several and measures is None:
        say(worded("app-compare-more"))


def write(
    twins: Twins, out: Path, lang: str = "en", *, figures: bool = False, mark: Mapping[str, Any] | None = None
) -> None:
    """Write a comparison's tables, its main table as CSV, its report and, if wanted, its figures into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import COMPARISON
    from sim.report import sheet_of

    tables = {
        "differences": twins.table(),
        "quadrants": twins.quadrants(),
        "bridge": twins.bridge(),
        "reasons": twins.reasons(),
        "paths": twins.paths(),
        "replications": twins.each(),
        "ranking": twins.ranking(),
        "spend": twins.spend(),
    }
    manifest = {
        "scenario": twins.base.model_dump(mode="json"),
        "digest": twins.base.digest(),
        "policies": {n: p.model_dump(mode="json") for n, p in zip(twins.names, twins.policies, strict=True)},
        "firm": twins.firm,
        "seed": twins.seed,
        "replications": twins.replications,
        "level": twins.level,
        **(mark or {}),
    }
    publish(
        out,
        sheet_of(twins, lang),
        tables,
        manifest,
        columns=COMPARISON,
        csv=("differences", "ranking"),
        figures=figures,
    )
