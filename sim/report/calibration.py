"""The report of a fit: what was learned, what was not, and how the fitted market does on what was held out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.lab.calibration.said import parameter_called
from sim.plots import FIGURES
from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.phrases import scenario_fact, versions_fact
from sim.report.sheet import Chapter, Entry, Grid, Points, Sheet, Sketch
from sim.results.measures import MEASURES
from sim.words import called, join, level_of, number, percent, say, speaking

if TYPE_CHECKING:
    from sim.lab.calibration.result import Calibration

FACTS: Final = (
    "staying", "repeats", "times", "later", "buying", "purchases", "share", "penetration", "frequency", "sole", "level", "top-box",
    "churn", "nbd-rate", "nbd-shape", "nbd-last", "nbd-unequal",
)  # fmt: skip
"""Facts that have a message, ``calibrate-fact-...``; others are measures."""

FEW: Final = 40
"""Points that carry a posterior below which it is rough."""
ROUGH: Final = 1.0
"""What the regression leaves over, in standard errors, from which on it widens the intervals much."""


def fact_called(row: Mapping[Any, Any], period: str) -> str:
    """A fact in words: what, of whom, when."""
    key = str(row["fact"]).replace("_", "-")
    if key not in FACTS:
        return called(str(row["fact"])) + (f" · {row['firm']}" if row["firm"] else "")
    at = row["at"]
    return say(
        f"calibrate-fact-{key}",
        firm=str(row["firm"]),
        at=-1 if math.isnan(at) else int(at),
        period=say(f"calibrate-period-{period}"),
    )


def is_share(fact: str) -> bool:
    """Whether a fact is said as per cent."""
    if fact in MEASURES:
        return MEASURES[fact].unit in cells.SHARES
    return fact not in ("repeats", "later", "purchases", "frequency", "nbd-rate", "nbd-shape", "nbd-unequal")


def calibration_sheet(found: Calibration, lang: str = "en") -> Sheet:
    """The report of a fit."""
    with speaking(lang):
        chapters = [
            Chapter(say("calibrate-fit-title"), [_drawn(found, "calibration"), facts(found)]),
            Chapter(say("calibrate-learned-title"), [say("calibrate-learned-words"), parameters(found), *_tangled(found)]),
            Chapter(say("calibrate-told-title"), [_drawn(found, "learned")]),
        ]  # fmt: skip
        if found.target.notes:
            chapters.append(Chapter(say("calibrate-notes-title"), [Points(list(found.target.notes))]))
        return Sheet(
            title=say("calibrate-title", market=found.name),
            lead=say(
                "calibrate-lead",
                facts=int((~found.target.facts.held).sum()),
                held=int(found.target.facts.held.sum()),
                worlds=found.worlds,
                members=len(found.values),
            ),
            short=headlines(found),
            chapters=chapters,
            limits=[say("calibrate-limit-base"), say("calibrate-limit-luck"), say("report-limit-real")],
            provenance=[
                scenario_fact(found.target.base),
                (say("report-from-seed"), str(found.seed)),
                versions_fact(),
            ],
            lang=lang,
        )


def headlines(found: Calibration) -> list[str]:
    """What was learned, what was not, how it does on what was held out, beside the yardstick."""
    said_of = list(zip(found.called, found.parameters["told"], strict=True))
    told = [name for name, said in said_of if said != "untold"]
    untold = [name for name, said in said_of if said == "untold"]
    said = [say("calibrate-said-told", names=join(told)) if told else say("calibrate-said-nothing")]
    if untold:
        said.append(say("calibrate-said-untold", n=len(untold), names=join(untold)))
    missed, inside = found.missed(True), found.covered(True)
    level = level_of(found.level)
    if inside[1]:
        said.append(say("calibrate-said-held", missed=percent(missed, 1), n=inside[0], of=inside[1], level=level))
    else:
        n, of = found.covered(False)
        said.append(say("calibrate-said-fitted", missed=percent(found.missed(False), 1), n=n, of=of, level=level))
    yardstick = found.target.yardstick
    beside = found.missed(bool(inside[1]), "yardstick")
    if yardstick is not None and not math.isnan(beside):
        own = missed if inside[1] else found.missed(False)
        better = "market" if own < 0.9 * beside else "yardstick" if beside < 0.9 * own else "same"
        said.append(
            say(
                "calibrate-said-yardstick",
                name=say(f"calibrate-yardstick-{yardstick.name}"),
                missed=percent(beside, 1),
                better=better,
            )
        )
    if found.effective < FEW or found.posterior.left_over > ROUGH:
        said.append(
            say("calibrate-said-rough", effective=number(found.effective, 2), left=number(found.posterior.left_over, 2))
        )
    return said


def parameters(found: Calibration) -> Grid:
    """What is known of each parameter, before and after."""
    rows: list[list[Entry]] = [
        [
            parameter_called(row["parameter"], found.target.base),
            cells.count(row["median"], 3),
            cells.between(row["low"], row["high"], ""),
            cells.between(row["prior_low"], row["prior_high"], ""),
            cells.percent(row["kept_of_prior"], 2),
            say(f"calibrate-verdict-{row['told']}"),
            say(f"calibrate-prior-{row['source']}"),
        ]
        for row in found.parameters.to_dict("records")
    ]
    columns = heads(
        "calibrate-col-parameter",
        "calibrate-col-median",
        "calibrate-col-interval",
        "calibrate-col-prior",
        "calibrate-col-kept",
        "calibrate-col-told",
        "calibrate-col-source",
        words=(0, 5),
        prose=(6,),
    )
    columns[2], columns[3] = ranges(columns[2]), ranges(columns[3])
    return Grid(
        say("calibrate-parameters-title", level=level_of(found.level)), columns, rows, say("calibrate-parameters-note")
    )


def facts(found: Calibration) -> Grid:
    """The data, the fitted market and the yardstick, fact by fact."""
    yardstick = found.target.yardstick
    rows: list[list[Entry]] = []
    for row in found.facts.to_dict("records"):
        share = is_share(str(row["fact"]))
        unit = "share" if share else ""
        value = cells.percent if share else cells.count
        line: list[Entry] = [
            fact_called(row, found.target.period),
            say("calibrate-held") if row["held_out"] else say("calibrate-fitted"),
            value(float(row["data"]), 3),
            value(float(row["market"]), 3),
            cells.between(float(row["low"]), float(row["high"]), unit),
        ]
        if yardstick is not None:
            line.append(value(float(row["yardstick"]), 3))
        rows.append(line)
    names = [
        "calibrate-col-fact",
        "calibrate-col-use",
        "calibrate-col-data",
        "calibrate-col-market",
        "calibrate-col-shown",
    ]
    columns = heads(*names, words=(0, 1))
    columns[4] = ranges(columns[4])
    if yardstick is not None:
        columns.append(cells.named(columns[3], say(f"calibrate-yardstick-{yardstick.name}")))
    note = say("calibrate-facts-note", level=level_of(found.level))
    return Grid(say("calibrate-facts-title"), columns, rows, note)


def _drawn(found: Calibration, name: str) -> Sketch:
    return Sketch(name, FIGURES[name].about, partial(found.plot, name))


def _tangled(found: Calibration) -> list[str]:
    return [
        say("calibrate-said-tangled", names=join([parameter_called(name, found.target.base) for name in names]))
        for names in found.known.tangled
    ]
