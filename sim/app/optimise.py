"""The verb optimise: the best policy within a budget."""

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
    resolved,
    strategies_typed,
    whole,
    workbook_at,
)
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say
from sim.app.overwriting import Replace, digest, free
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.optimum import Optimum
    from sim.scenario import Scenario

PARETO = ("profit", "retention")
"""What ``--for pareto`` is short for."""


def optimise(
    scenario: str,
    /,
    *strategies: str,
    policy: Named = None,
    over: Annotated[
        list[str] | None,
        Parameter(
            negative="",
            help="DOSE=LOW:HIGH or DOSE=VALUE,VALUE: a strength, a strategy's parameter (cushion, under-promise.cushion) or a "
            "lever (recovery.ease; its range unless given). The strength of each strategy unless one is named. Repeatable.",
        ),
    ] = None,
    budget: Annotated[
        str | None, Parameter(help="What may be spent a year, e.g. 200000/year; no limit unless given.")
    ] = None,
    for_: Annotated[
        list[str] | None,
        Parameter(
            name="--for",
            negative="",
            help="The measure to raise: profit unless given, retention, equity, ...; several for a Pareto front, or pareto for "
            "profit and retention. Repeatable.",
        ),
    ] = None,
    trials: Annotated[int, whole(1, 100_000, "Strategies and doses that are tried.")] = 40,
    replications: Annotated[
        int,
        Parameter(name=["--replications", "--seeds"]),
        whole(1, 10_000, "Worlds of each try, on the same luck in every try."),
    ] = 4,
    fresh: Annotated[int, whole(2, 100_000, "Worlds of each winner that the search never saw.")] = 20,
    firm: FirmName = None,
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
    """Find the best policy within a budget: strategies and doses are searched, and the winners lived again on fresh luck.

    Says first how many worlds it will live and how long that takes; prints the winners, and last which is best, how much of its
    gain was the luck of the search (the winner's curse), and what it spends. With --store, a search that was stopped goes on
    when it is asked for again.

    Example: loyalty optimise car-dealer under-promise reliability complaint-recovery --budget 200000/year

    Example: loyalty optimise textbook --over promise.cushion=0:0.2 --over recovery.ease --trials 60

    Example: loyalty optimise textbook under-promise --over cushion=0:0.2 --for profit --for equity --store kept --out best

    Args:
        scenario: a shipped name, or the path of a YAML file.
        strategies: strategies, with parameters or without, or files of one's own; those that have what --over names unless
            given, or every one there is.
    """
    from sim.lab.doses import candidates
    from sim.words import speaking

    base = resolved(scenario, set_, without, market__months=months)
    given = strategies_typed(strategies, policy)
    doses = _doses(over)
    objectives = _objectives(for_)
    amount = _amount(budget)
    among = candidates(base, _firm(base, firm), given, doses)
    wanted = digest(
        base.digest(), [(one.name, dict(one.block), dict(one.doses)) for one in among], objectives, amount, trials, replications,
        fresh, firm or base.focal_firm, seed, level,
    )  # fmt: skip
    mark = free(out, "optimise", wanted, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    from sim.app.publish import workbook
    from sim.lab.optimise import optimise as find
    from sim.lab.optimise import worlds_of
    from sim.report import sheet_of

    with speaking(lang):
        worlds = worlds_of(trials, replications, fresh)
        if not json:
            _first(base, len(among), trials, replications, fresh, worlds, living.workers)
        with Bar(f"{base.name}, worlds", quiet=json) as bar:
            found = find(
                base,
                *given,
                over=doses,
                objective=objectives,
                budget=amount,
                trials=trials,
                replications=replications,
                fresh=fresh,
                seed=seed,
                firm=firm,
                level=level,
                progress=bar,
                **living.how,
            )
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            workbook(sheet_of(found, lang), xlsx)
        emit(found.to_dict()) if json else people(found, full=full)


def _doses(over: list[str] | None) -> dict[str, Any] | None:
    from sim.lab.factors import typed

    found: dict[str, Any] = {}
    for name, said in map(typed, over or ()):
        if name in found:
            raise InputError(message("typed-given-twice", option=f"--over {name}"))
        found[name] = said
    return found or None


def _objectives(named: list[str] | None) -> tuple[str, ...]:
    from sim.lab.asked import one_of
    from sim.results.measures import MEASURES

    every = [name for one in named or ("profit",) for name in (PARETO if one == "pareto" else (one,))]
    return tuple(dict.fromkeys(one_of(name, (*MEASURES, "pareto"), "measures") for name in every))


def _amount(budget: str | None) -> float | None:
    from sim.lab.budget import money_a_year

    try:
        return None if budget is None else money_a_year(budget)
    except ValueError as error:
        raise InputError(message("typed-option-wrong", option="--", problem=error)) from None


def _firm(base: Scenario, firm: str | None) -> str:
    from sim.lab.asked import firm_of

    return firm_of(base, firm)


def _first(
    base: Scenario, strategies: int, tries: int, replications: int, fresh: int, worlds: int, workers: int | None
) -> None:
    """Say how many worlds there will be, and how long they will take."""
    from sim.app.forecast import FEW
    from sim.app.sizes import duration
    from sim.report.phrases import title_of
    from sim.words import say as worded

    time = "" if worlds < FEW else duration(_seconds(base, worlds, replications, workers))
    told: dict[str, Any] = {"market": title_of(base), "tries": tries, "strategies": strategies, "worlds": worlds}
    note(worded("optimise-says-first", replications=replications, fresh=fresh, time=time, **told))


def _seconds(base: Scenario, worlds: int, replications: int, workers: int | None) -> float:
    """Seconds it will take: tries are lived a few at a time, and few small worlds are not worth a process each."""
    from sim.app.forecast import seconds_for
    from sim.lab.optimise import AT_ONCE
    from sim.lab.runner import WORTH_A_POOL

    alone = seconds_for([(base, worlds)], 1)
    together = alone * AT_ONCE * replications / worlds
    return alone if together < WORTH_A_POOL else seconds_for([(base, worlds)], workers)


def people(found: Optimum, *, full: bool = False) -> None:
    """The winners, and last what it comes to."""
    from sim.lab.doses import typed
    from sim.report.optimise import among, headlines, tries, winners
    from sim.words import say as worded

    for objective in found.objectives:
        grid(winners(found, objective))
        if full:
            grid(tries(found, objective))
    if full:
        grid(among(found))
    for sentence in headlines(found):
        say(sentence)
    if found.policies:
        say(worded("optimise-typed", typed=typed(found.policies[0])), whole=True)


def write(found: Optimum, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import OPTIMUM
    from sim.report import sheet_of

    about = {key: value for key, value in found.to_dict().items() if not isinstance(value, list)}
    publish(out, sheet_of(found, lang), found.tables(), {**about, **mark}, columns=OPTIMUM, csv=("winners",))
