"""The chapter on how to try a policy first, and what readings without a trial would wrongly say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.decision.first import next_step
from sim.report.decision.options import sketch
from sim.report.decision.words import money, sum_of
from sim.report.sheet import Block, Cell, Chapter, Entry, Grid, Points
from sim.scenario.plainly import option_name
from sim.words import called, level_of, number, percent, say

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision


def field(found: Decision) -> list[Chapter]:
    """How to try the leading policy; nothing where that was not asked for."""
    blocks: list[Block] = []
    if len(found.trials):
        blocks += [next_step(found), *warnings(found), sketch(found, "power"), trials(found)]
    if len(found.readings):
        blocks += [Points(readings(found)), naive(found)]
    return [Chapter(say("decision-field-title"), blocks)] if blocks else []


def warnings(found: Decision) -> list[str]:
    """What a trial would wrongly say: too short a one, and what customers of both arms tell each other."""
    said = []
    gains = found.advice.reach.mean > 0
    own = found.trials[found.trials["measure"] == "contribution"]
    early = own[(own["difference"].abs() > own["half_width"]) & ((own["difference"] > 0) != gains)]
    if len(early) and found.advice.reach.by_luck:
        months = int(early["months"].max())
        said.append(say("decision-warning-early", months=months, whole=found.base.market.months, gains=gains))
    hidden = found.trials[found.trials["hidden"].abs() > 0.02].to_dict("records")
    if hidden:
        worst = max(hidden, key=lambda row: abs(float(row["hidden"])))
        said.append(
            say(
                "decision-warning-hidden",
                months=int(worst["months"]),
                measure=say("decision-read-" + str(worst["measure"])),
                part=percent(abs(float(worst["hidden"]))),
                less=float(worst["hidden"]) > 0,
            )
        )
    return said


def trials(found: Decision) -> Grid:
    """A row a length and reading."""
    rows: list[list[Entry]] = []
    for row in found.trials.to_dict("records"):
        needed = float(row["needed"])
        sure = abs(float(row["difference"])) > float(row["half_width"])
        rows.append(
            [
                cells.whole(float(row["months"])),
                say("decision-read-" + str(row["measure"])),
                cells.spread(float(row["difference"]), float(row["half_width"]), str(row["unit"])),
                cells.whole(math.ceil(needed))
                if sure and math.isfinite(needed)
                else Cell(say("decision-cannot-be-told")),
                cells.whole(float(row["there"])),
                cells.share(float(row["power"])) if sure else cells.none(),
            ]
        )
    columns = heads(
        "decision-col-months", "decision-col-read-by", "decision-col-expected", "decision-col-needed",
        "decision-col-there", "decision-col-power",
        words=(1,),
    )  # fmt: skip
    columns[2] = cells.spreads(columns[2])
    return Grid(
        say("decision-trials", policy=option_name(found.leading)),
        columns,
        rows,
        say("decision-trials-note", currency=money(found)),
    )


def readings(found: Decision) -> list[str]:
    """What readings without a trial would wrongly say: a sentence each."""
    said = []
    for row in found.readings.to_dict("records"):
        of_money = row["measure"] == "profit"
        says, true = (
            sum_of(found, float(row[k]), 2, sign=True) if of_money else number(float(row[k]), 2)
            for k in ("says", "truth")
        )
        biased = float(row["off_low"]) > 0 or float(row["off_high"]) < 0
        said.append(
            say(
                "decision-reading-" + str(row["reading"]).replace(" ", "-"),
                says=says,
                truth=true,
                wrong=percent(float(row["wrong"])),
                biased=biased,
                policy=option_name(found.leading),
            )
        )
    return said


def naive(found: Decision) -> Grid:
    """What readings say, what is true, and what they are off by."""
    rows: list[list[Entry]] = [
        [
            say("decision-naive-" + str(row["reading"]).replace(" ", "-")),
            called(str(row["measure"])),
            cells.signed(float(row["says"]), "money"),
            cells.signed(float(row["truth"]), "money"),
            cells.between(float(row["off_low"]), float(row["off_high"]), "money"),
            cells.share(float(row["wrong"])),
        ]
        for row in found.readings.to_dict("records")
    ]
    columns = heads(
        "decision-col-reading", "report-col-measure", "decision-col-says", "decision-col-truth",
        "decision-col-off", "decision-col-wrong",
        words=(0, 1),
    )  # fmt: skip
    columns[4] = ranges(columns[4])
    return Grid(say("decision-naive"), columns, rows, say("decision-naive-note", level=level_of(found.level)))
