"""The verb tournament: strategies against one another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.options import (
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
    from sim.lab.tournament import Tournament
    from sim.scenario import Scenario

SHOWN = 12
"""Strategies that are printed, unless all are asked for."""


def tournament(
    scenario: str,
    /,
    *strategies: str,
    policy: Named = None,
    also: Annotated[
        list[str] | None, Parameter(negative="", help="A further market, for regret across markets. Repeatable.")
    ] = None,
    form: Annotated[
        Literal["round-robin", "free-for-all"], Parameter(help="Every pair, or every seat of the market at once.")
    ] = "round-robin",
    seat: Annotated[
        list[str] | None,
        Parameter(
            negative="", help="A firm that is played for: the focal one and the largest other unless named. Repeatable."
        ),
    ] = None,
    measure: Annotated[
        str, Parameter(help="What is played for: profit, npv, revenue, customers, share, retention, equity.")
    ] = "profit",
    replications: Annotated[
        int,
        Parameter(name=["--replications", "--seeds"]),
        whole(1, 10_000, "Worlds of each pair; at least 2 for intervals."),
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
    """Let strategies play against one another, each from every seat, on the same luck.

    Prints who gains most and whether luck leaves that open, the equilibria of the game and how often they stand. Doing
    nothing (rest) always plays. A strategy is a name (see loyalty list strategies), a name with parameters, or the path of
    a .py or .yaml file. None means all there are.

    Example: loyalty tournament duopoly price-cut better-service copy-the-leader

    Example: loyalty tournament duopoly my_strategy.py under-promise:cushion=0.05

    Example: loyalty tournament telecom --form free-for-all price-cut points-programme

    Example: loyalty tournament duopoly --also coffee-shop price-cut reliability --out results/tournament

    Args:
        scenario: a shipped name, or the path of a YAML file.
        strategies: every strategy unless named.
    """
    from sim.lab.tournament.players import players_of
    from sim.words import speaking

    markets = [resolved(name, set_, without, market__months=months) for name in (scenario, *(also or ()))]
    if len({market.name for market in markets}) < len(markets):
        raise InputError(message("typed-market-twice"))
    players = players_of(strategies_typed(strategies, policy))
    wanted = digest([market.digest() for market in markets], players, form, seat, measure, replications, seed, level)
    mark = free(out, "tournament", wanted, replace=replace)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    with speaking(lang):
        if not json:
            first(markets, len(players), form, replications, living.workers)
        found = live(markets, players, form, seat, measure, replications, seed, level, living.how, quiet=json)
        if json:
            emit(found.to_dict())
        else:
            people(found, full=full)
        if out is not None:
            write(found, out, lang, mark)
        if xlsx is not None:
            from sim.app.publish import workbook
            from sim.report import sheet_of

            workbook(sheet_of(found, lang), xlsx)


def first(markets: list[Scenario], players: int, form: str, replications: int, workers: int | None) -> None:
    """Say how many worlds there will be, and how long they will take."""
    from sim.app.forecast import FEW, seconds_for
    from sim.app.sizes import duration
    from sim.report.phrases import title_of
    from sim.words import join
    from sim.words import say as worded

    each = replications * (1 + (players**2 if form == "round-robin" else players))
    worlds = each * len(markets)
    time = "" if worlds < FEW else duration(seconds_for([(market, each) for market in markets], workers))
    where = join(title_of(market) for market in markets)
    note(
        worded(
            "tournament-says-first",
            worlds=worlds,
            markets=where,
            strategies=players,
            replications=replications,
            time=time,
        )
    )


def live(
    markets: list[Scenario],
    players: dict[str, dict[str, object]],
    form: Literal["round-robin", "free-for-all"],
    seats: list[str] | None,
    measure: str,
    replications: int,
    seed: int,
    level: float,
    how: Mapping[str, Any],
    *,
    quiet: bool,
) -> Tournament:
    """Play, with a progress bar."""
    from sim.lab.tournament import tournament as play

    with Bar(f"{', '.join(market.name for market in markets)}, worlds", quiet=quiet) as bar:
        return play(
            markets,
            players,
            form=form,
            seats=seats,
            measure=measure,
            replications=replications,
            seed=seed,
            level=level,
            progress=bar,
            **how,
        )


def people(found: Tournament, *, full: bool = False) -> None:
    """What it comes to, then the ranking; with ``full`` the game and the pay-offs too."""
    from sim.report.tournament import across, game, headlines, payoffs, ranking

    most = None if full else SHOWN
    for market in found.markets:
        grid(ranking(found, market, short=not full), most)
        if full and found.form == "round-robin":
            grid(payoffs(found, market))
            grid(game(found, "lot", market))
            grid(game(found, "known", market))
    if len(found.fields) > 1:
        grid(across(found), most)
    for sentence in headlines(found):
        say(sentence)


def write(found: Tournament, out: Path, lang: str, mark: Mapping[str, Any]) -> None:
    """Write a tournament's tables, figures and report into a folder."""
    from sim.app.publish import publish
    from sim.lab.columns import TOURNAMENT, completed
    from sim.report import sheet_of
    from sim.state.field import Field

    about = {
        key: value
        for key, value in found.to_dict().items()
        if key in ("form", "measure", "unit", "seed", "level", "markets")
    }
    tables = found.tables()
    seats = {seat: Field(seat, "", "", f"what {seat} plays") for one in found.fields for seat in one.seats}
    regrets = [
        Field(f"regret {m}", "f8", "share", f"on {m}, beside what a seat gets when all rest") for m in found.markets
    ]
    columns = completed(TOURNAMENT, tables, *seats.values(), *regrets, rest="a parameter of the strategy")
    publish(out, sheet_of(found, lang), tables, {**about, **mark}, columns=columns, csv=("ranking",))
