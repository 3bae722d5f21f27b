"""The report of a search for the best policy within a budget."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.plots import FIGURES
from sim.report import cells
from sim.report.again import command_for_optimum
from sim.report.cells import heads, ranges
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of_change, versions_fact
from sim.report.sheet import Block, Chapter, Code, Entry, Grid, Points, Sheet, Sketch
from sim.scenario.plainly import factor_called, policy_words
from sim.words import amount, called, change_in, join, level_of, number, parameter_name, say, speaking

if TYPE_CHECKING:
    from sim.lab.optimum import Optimum

TRIES: Final = 20
"""Tries that are listed, the best first."""


def optimum_sheet(found: Optimum, lang: str = "en") -> Sheet:
    """The report of a search for the best policy."""
    with speaking(lang):
        several = len(found.objectives) > 1
        fresh: list[Block] = [say("optimise-fresh-words", fresh=found.fresh)]
        if several:
            fresh.append(_sketch(found, "front"))
        for objective in found.objectives:
            fresh += [_sketch(found, "validated", objective), winners(found, objective)]
        fresh += [say("optimise-typed-title"), Code("\n".join(dict.fromkeys(map(str, found.winners["policy"]))))]
        searched: list[Block] = [say("optimise-search-words")]
        for objective in found.objectives:
            searched += [_sketch(found, "search", objective), tries(found, objective)]
        chapters = [
            Chapter(say("optimise-fresh-title"), fresh if len(found.winners) else [say("optimise-none")]),
            Chapter(say("optimise-search-title"), searched),
            Chapter(say("optimise-among-title"), [among(found)]),
        ]
        if len(found.failed):
            lines = [f"{row['policy']}: {row['error']}" for row in found.failed.to_dict("records")]
            chapters.append(Chapter(say("optimise-failed-title"), [Points(lines)], folded=True))
        return Sheet(
            title=say("optimise-title", market=title_of(found.base), firm=found.firm),
            lead=say(
                "optimise-lead",
                tries=found.tries,
                strategies=len(found.candidates),
                objectives=[called(name) for name in found.objectives],
                replications=found.replications,
                fresh=found.fresh,
                budget=_budget(found),
            ),
            short=headlines(found),
            chapters=chapters,
            limits=[
                say("optimise-limit-tried"),
                say("optimise-limit-local"),
                say("report-limit-rivals"),
                say("report-limit-real"),
            ],
            command=command_for_optimum(found),
            provenance=[scenario_fact(found.base), seed_fact(found.seed, found.replications), versions_fact()],
            lang=lang,
        )


def _sketch(found: Optimum, name: str, objective: str = "") -> Sketch:
    several = objective and len(found.objectives) > 1
    options = {"objective": objective} if objective else {}
    return Sketch(f"{name}-{objective}" if several else name, FIGURES[name].about, partial(found.plot, name, **options))


def _budget(found: Optimum) -> str:
    return "" if found.budget is None else money(found, "profit", found.budget)


def money(found: Optimum, objective: str, gain: float, *, sign: bool = False) -> str:
    """An amount with the unit of an objective."""
    factor, unit = change_in(found.unit(objective), found.base.market.currency)
    return amount(factor * gain, unit, sign=sign)


# -- in short ---------------------------------------------------------------------------------------------------------


def headlines(found: Optimum) -> list[str]:
    """What is best, how much of it was luck, and what it spends."""
    said = [_best(found)]
    if len(found.winners):
        said += [*_front(found), *_curses(found), _spends(found), *_ends(found)]
    if found.budget is not None and found.too_dear:
        said.append(say("optimise-dear", n=found.too_dear, of=found.tries))
    if len(found.failed):
        said.append(say("optimise-failed", n=len(found.failed), of=found.tries))
    return [one for one in (*said, say("report-luck-only")) if one]


def _best(found: Optimum) -> str:
    told: dict[str, Any] = {"tries": found.tries, "budget": _budget(found)}
    if found.winners.empty:
        return say("optimise-best-none", objectives=[called(name) for name in found.objectives], **told)
    first = found.winners.iloc[0]
    objective = str(first["objective"])
    told |= {"policy": policy_words(str(first["policy"])), "objective": called(objective)}
    told |= {"fresh": money(found, objective, float(first["fresh"]), sign=True)}
    told["interval"] = _interval(found, objective, float(first["low"]), float(first["high"]))
    if not found.worth_it:
        return say("optimise-best-lost", **told)
    sure = "gains" if float(first["low"]) > 0 else "loses" if float(first["high"]) < 0 else "open"
    return say("optimise-best", sure=sure, several=len(found.objectives) > 1, **told)


def _front(found: Optimum) -> list[str]:
    """Of several objectives, which winner has the most of each on fresh luck."""
    if len(found.objectives) < 2:
        return []
    most = []
    for name in found.objectives:
        own = found.winners[found.winners["objective"] == name]
        top = own.sort_values("fresh", ascending=False, kind="stable").iloc[0]
        told = {"objective": called(name), "policy": policy_words(str(top["policy"]))}
        most.append(say("optimise-front-most", gain=money(found, name, float(top["fresh"]), sign=True), **told))
    return [say("optimise-front", n=int(found.winners["place"].max()), most=join(most))]


def _interval(found: Optimum, objective: str, low: float, high: float) -> str:
    factor, _ = change_in(found.unit(objective), "")
    return say("report-range", low=number(factor * low), high=number(factor * high))


def _curses(found: Optimum) -> list[str]:
    """The winner's curse of the first winner, by objective."""
    said = []
    for row in found.winners[found.winners["place"] == 1].to_dict("records"):
        name = str(row["objective"])
        low, high = float(row["curse_low"]), float(row["curse_high"])
        told = {"objective": called(name), "seen": money(found, name, float(row["in_search"]), sign=True)}
        told["curse"] = money(found, name, abs(float(row["curse"])))
        said.append(
            say(
                "optimise-curse",
                cursed=float(row["curse"]) > 0,
                clear=low > 0 or high < 0,
                interval=_interval(found, name, *((low, high) if float(row["curse"]) > 0 else (-high, -low))),
                **told,
            )
        )
    return said


def _spends(found: Optimum) -> str:
    first = found.winners.iloc[0]
    if math.isnan(float(first["a_year"])):
        return ""
    spent = float(first["a_year"])
    told: dict[str, Any] = {
        "spent": money(found, "profit", abs(spent)),
        "budget": _budget(found),
        "within": bool(first["within"]),
    }
    return say("optimise-spends", less=spent < 0, **told)


def _ends(found: Optimum) -> list[str]:
    ends = found.at_end()
    return [say("optimise-at-end", n=len(ends), doses=ends)] if ends else []


# -- tables -----------------------------------------------------------------------------------------------------------


def winners(found: Optimum, objective: str) -> Grid:
    """The winners: what was found, what stands on fresh luck, the winner's curse."""
    unit = found.unit(objective)
    own = found.winners[found.winners["objective"] == objective]
    rows: list[list[Entry]] = [
        [
            policy_words(str(row["policy"])),
            cells.signed(float(row["in_search"]), unit),
            cells.signed(float(row["fresh"]), unit),
            cells.between(float(row["low"]), float(row["high"]), unit),
            cells.signed(float(row["curse"]), unit),
            cells.count(float(row["a_year"]), 3),
        ]
        for row in own.to_dict("records")
    ]
    columns = heads(
        "report-col-policy",
        "optimise-col-in-search",
        "optimise-col-fresh",
        "report-col-interval",
        "optimise-col-curse",
        "budget-col-spends",
        words=(),
        prose=(0,),
    )
    columns[3] = ranges(cells.named(columns[3], say("report-col-interval-at", level=level_of(found.level))))
    said = unit_of_change(unit, money_in(found.base))
    return Grid(
        say("optimise-winners", objective=called(objective), unit=said), columns, rows, say("optimise-winners-note")
    )


def tries(found: Optimum, objective: str) -> Grid:
    """The best tries of one objective, those that spend too much among them."""
    unit = found.unit(objective)
    own = found.trials[found.trials["objective"] == objective].sort_values("gain", ascending=False, kind="stable")
    rows: list[list[Entry]] = [
        [
            policy_words(str(row["policy"])),
            cells.spread(float(row["gain"]), float(row["half_width"]), unit),
            cells.count(float(row["a_year"]), 3),
            say("report-yes") if row["within"] else say("report-no"),
        ]
        for row in own.head(TRIES).to_dict("records")
    ]
    columns = heads(
        "report-col-policy", "optimise-col-gain", "budget-col-spends", "optimise-col-within", words=(3,), prose=(0,)
    )
    columns[1] = cells.spreads(columns[1])
    said = unit_of_change(unit, money_in(found.base))
    return Grid(
        say("optimise-tries", objective=called(objective), n=len(rows), of=found.tries, unit=said), columns, rows
    )


def among(found: Optimum) -> Grid:
    """The strategies among which it was searched, and the ranges of their doses."""
    rows: list[list[Entry]] = [
        [
            policy_words(one.name),
            factor_called(key) if "." in key else parameter_name(key),
            say("report-comma").join(map(str, dose.values))
            or say("report-range", low=number(dose.low), high=number(dose.high)),
        ]
        for one in found.candidates
        for key, dose in one.doses.items()
    ]
    columns = heads("optimise-col-strategy", "optimise-col-dose", "optimise-col-range", words=(0, 1, 2))
    return Grid(say("optimise-among"), columns, rows)
