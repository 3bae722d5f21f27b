"""The report of where something holds: three sentences, a map, the limits and what they are worth."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.plots.discovery import asked_words
from sim.report import cells
from sim.report.again import command_for_discovery
from sim.report.cells import heads, named, ranges
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of, versions_fact
from sim.report.sheet import Cell, Chapter, Entry, Grid, Sheet, Sketch
from sim.scenario.plainly import factor_called, factor_named, policy_words
from sim.words import join, level_of, number, percent, say, speaking

if TYPE_CHECKING:
    from sim.lab.discovery.result import Condition, Discovery


def discovery_sheet(found: Discovery, lang: str = "en") -> Sheet:
    """The report of where something holds."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: Discovery, lang: str) -> Sheet:
    e = found.made.experiment
    figures = ["map"] if len(found.factors) > 1 else []
    tried = [Chapter(say("sense-where-tried"), [_sketch(found, "trade"), judged(found)])] if len(found.judged()) else []
    return Sheet(
        title=say("sense-where-title", market=title_of(e.base), conditions=asked(found)),
        lead=say(
            "sense-where-lead",
            firm=found.firm,
            policy=_policy(found),
            factors=len(found.factors),
            points=len(found.made.experiment.sample),
        ),
        short=[*what_has_to_be_true(found), say("report-luck-only")],
        chapters=[
            Chapter(say("sense-where-map"), [_sketch(found, name) for name in figures]),
            Chapter(say("sense-where-rule"), [limits(found), worth(found)]),
            *tried,
            Chapter(say("sense-page-method"), [say("sense-where-method")]),
            Chapter(say("sense-page-ranges"), [varied(found)], folded=True),
        ],
        limits=(
            say("sense-where-limit-points"),
            say("sense-limit-ranges"),
            say("sense-limit-firms"),
            say("sense-limit-real"),
        ),
        command=command_for_discovery(found),
        provenance=[scenario_fact(e.base), seed_fact(e.seed, found.replications), versions_fact()],
        lang=lang,
    )


def _unit(found: Discovery, unit: str) -> str:
    return unit_of(unit, money_in(found.made.experiment.base))


def _policy(found: Discovery) -> str:
    return "" if found.policy == "baseline" else policy_words(found.policy)


def _sketch(found: Discovery, what: str) -> Sketch:
    from sim.plots import FIGURES

    return Sketch(what, FIGURES[what].about, partial(found.plot, what))


# -- in words -----------------------------------------------------------------------------------------------------------


def asked(found: Discovery) -> str:
    """What must hold, in words."""
    return join(condition_words(one, found) for one in found.conditions)


def condition_words(one: Condition, found: Discovery) -> str:
    """A condition: ``profit > 0 yuan``."""
    base = found.made.experiment.base
    return asked_words(one, base.market.currency, change=found.policy != "baseline")


def what_has_to_be_true(found: Discovery) -> list[str]:
    """Where it holds, in three sentences."""
    unsure = found.unsure
    share = say(
        "sense-holds-share",
        policy=_policy(found),
        conditions=asked(found),
        share=percent(found.share),
        points=len(found.points()),
        unsure=False if math.isnan(unsure) else percent(unsure),
    )
    if found.rule.method == "none":
        every = say("sense-holds-all") if found.share == 1 else say("sense-holds-most")
        none = say("sense-holds-nowhere") if found.share == 0 else say("sense-holds-few")
        return [share, every if found.share > 0.5 else none]
    if not found.rule.size:
        return [share, say("sense-holds-plain")]
    told = found.quality
    low, high = told.density_interval
    where = say(
        "sense-holds-where",
        limits=limits_in_words(found),
        density=percent(told.density),
        low=percent(low),
        high=percent(high),
        outside=percent(told.outside),
    )
    table = found.boxes()
    key = table.sort_values("density_without", kind="stable").iloc[0]
    low, high = told.coverage_interval
    cover = say(
        "sense-holds-cover",
        coverage=percent(told.coverage),
        low=percent(low),
        high=percent(high),
        name=factor_called(str(key["factor"])),
        without=percent(float(key["density_without"])),
    )
    return [share, where, cover]


def limits_in_words(found: Discovery) -> str:
    """The limits of the boxes."""
    table = found.boxes()
    said = [
        join(_limit(row) for row in table[table["box"] == number_].to_dict("records"))
        for number_ in dict.fromkeys(table["box"])
    ]
    first = said[0]
    for other in said[1:]:
        first = say("sense-or", first=first, second=other)
    return first


def _limit(row: dict[Any, Any]) -> str:
    name = factor_called(str(row["factor"]))
    low, high = number(float(row["low"]), 3), number(float(row["high"]), 3)
    if row["low_open"]:
        return say("sense-limit-below", name=name, high=high)
    if row["high_open"]:
        return say("sense-limit-above", name=name, low=low)
    return say("sense-limit-between", name=name, low=low, high=high)


# -- tables --------------------------------------------------------------------------------------------------------------


def limits(found: Discovery) -> Grid:
    """The limits, a row a box and factor."""
    rows: list[list[Entry]] = [
        [
            factor_named(str(row["factor"])),
            cells.whole(row["box"]),
            cells.none() if row["low_open"] else cells.count(row["low"], 3),
            cells.none() if row["high_open"] else cells.count(row["high"], 3),
            cells.percent(row["density_without"]),
            _chance(float(row["chance"])),
        ]
        for row in found.boxes().to_dict("records")
    ]
    columns = heads(
        "sense-col-factor",
        "sense-where-col-box",
        "sense-col-low",
        "sense-col-high",
        "sense-where-col-without",
        "sense-where-col-chance",
    )
    return Grid(say("sense-where-rule"), columns, rows)


LEAST: Final = 1e-4
"""A chance below this is said to be below it."""


def _chance(p: float) -> Cell:
    """How likely luck alone would do as much."""
    return replace(cells.count(p, 2), text=f"< {number(LEAST)}") if p < LEAST else cells.count(p, 2)


def worth(found: Discovery) -> Grid:
    """What the limits are worth on fresh worlds."""
    called_ = {
        "coverage": say("sense-where-coverage"),
        "density": say("sense-where-density"),
        "outside": say("sense-where-outside"),
        "base": say("sense-where-base"),
    }
    rows: list[list[Entry]] = [
        [
            called_[str(row["share"])],
            cells.percent(row["value"]),
            cells.none() if math.isnan(row["value"]) else cells.shares_between(row["low"], row["high"]),
            cells.whole(row["of"]),
        ]
        for row in found.worth().to_dict("records")
    ]
    columns = heads("sense-where-col-share", "sense-where-col-value", "sense-where-col-interval", "sense-where-col-of")
    columns[2] = ranges(named(columns[2], say("report-col-interval-at", level=level_of(found.level))))
    return Grid(say("sense-where-worth"), columns, rows)


def judged(found: Discovery) -> Grid:
    """The rules that were tried, the best ten."""
    rows: list[list[Entry]] = [
        [
            say(f"sense-method-{row['method']}") + (" ✓" if row["kept"] else ""),
            cells.whole(row["boxes"]),
            cells.whole(row["limits"]),
            cells.percent(row["coverage"]),
            cells.percent(row["density"]),
        ]
        for row in found.judged().sort_values("kept", ascending=False, kind="stable").head(10).to_dict("records")
    ]
    columns = heads(
        "sense-where-col-method",
        "sense-where-col-boxes",
        "sense-where-col-limits",
        "sense-where-col-coverage",
        "sense-where-col-density",
    )
    return Grid(say("sense-where-tried"), columns, rows)


def varied(found: Discovery) -> Grid:
    """What was varied, between which ends."""
    rows: list[list[Entry]] = [
        [factor_named(one.name), one.name, cells.count(one.low, 3), cells.count(one.high, 3), _unit(found, one.unit)]
        for one in found.factors
    ]
    columns = heads(
        "sense-col-factor",
        "sense-col-key",
        "sense-col-low",
        "sense-col-high",
        "sense-col-unit",
        words=(0, 4),
        keys=(1,),
    )
    return Grid(say("sense-page-ranges-grid"), columns, rows)
