"""The chapters on what could be otherwise: rivals, how far one looks, what is not known, and how well the markets fit the data."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.decision.options import sketch
from sim.report.decision.sources import ranges_from
from sim.report.decision.words import MOST, called, money, turn, turns, value_said
from sim.report.sheet import Block, Cell, Chapter, Entry, Grid, Points
from sim.scenario.plainly import option_name
from sim.words import level_of, say

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision


def rivals(found: Decision) -> list[Chapter]:
    """What rivals may do in reply; nothing where that was not lived."""
    if not found.answers:
        return []
    words = say("decision-rivals", members=len(found.answers[0].members))
    return [Chapter(say("decision-rivals-title"), [words, sketch(found, "replies"), replies(found)])]


def replies(found: Decision) -> Grid:
    """What each option brings under each answer, the best marked."""
    table = found.replies()
    rows: list[list[Entry]] = []
    for row in table.to_dict("records"):
        resting = row["policy"] == found.compared.options[0]
        rows.append(
            [
                say("decision-reply-" + str(row["answer"]).replace(" ", "-")),
                option_name(str(row["policy"])),
                cells.signed(float(row["difference"]), "money"),
                "" if resting else cells.count(cells.rounded(float(row["luck"]), 2), 2),
                "" if resting else cells.between(float(row["low"]), float(row["high"]), "money"),
                say("decision-best-on-average") if row["best"] else "",
            ]
        )
    columns = heads(
        "decision-col-answer", "report-col-policy", "decision-col-brings", "decision-col-luck",
        "report-col-interval", "decision-col-best-mark",
        words=(0, 1, 5),
    )  # fmt: skip
    columns[4] = ranges(cells.named(columns[4], say("decision-col-ignorance")))
    return Grid(say("decision-replies", currency=money(found), level=level_of(found.level)), columns, rows)


def horizon(found: Decision) -> Chapter:
    """What is best had one looked less far."""
    rows: list[list[Entry]] = [
        [
            say("decision-until-npv") if row["until"] == "npv" else say("decision-until", year=str(row["until"])),
            option_name(str(row["best"])),
            option_name(str(row["second"])),
            cells.within(float(row["ahead"]), float(row["luck"]), 3),
            say("report-yes") if row["told"] else say("report-no"),
        ]
        for row in found.horizons.to_dict("records")
    ]
    columns = heads(
        "decision-col-until",
        "decision-col-first",
        "decision-col-second",
        "decision-col-ahead",
        "decision-col-beyond-luck",
        words=(0, 1, 2, 4),
    )
    columns[3] = cells.spreads(columns[3])
    grid = Grid(
        say("decision-horizons", currency=money(found), level=level_of(found.level)),
        columns,
        rows,
        say("decision-horizons-note"),
    )
    return Chapter(say("decision-horizons-title"), [grid])


def unknown(found: Decision) -> Chapter:
    """What is not known, and what of it turns the choice over."""
    if found.members < 2 or not len(found.flips):
        return Chapter(say("decision-unknown-title"), [say("decision-alone")])
    blocks: list[Block] = [say("decision-unknown", n=len(found.flips), members=found.members)]
    told = [turn(found, row) for row in turns(found)]
    blocks.append(Points(told) if told else say("decision-turns-none", members=found.members))
    blocks.append(sketch(found, "unknown"))
    if bool(found.flips.iloc[0]["named"]):
        blocks.append(sketch(found, "turning"))
    blocks += [coefficients(found), ranges_from(found)]
    return Chapter(say("decision-unknown-title"), blocks)


def coefficients(found: Decision) -> Grid:
    """What is not known, the strongest first: its range, what it moves, where it turns the choice over."""
    table = found.flips.head(MOST)
    rows: list[list[Entry]] = []
    for row in table.to_dict("records"):
        path, crosses = str(row["path"]), float(row["crosses"])
        ends = value_said(found.base, path, float(row["low"])), value_said(found.base, path, float(row["high"]))
        rows.append(
            [
                called(path),
                Cell(
                    say("report-range", low=ends[0], high=ends[1]), (float(row["low"]), float(row["high"])), "General"
                ),
                cells.spread(float(row["moves"]), float(row["moves_half"]), "money"),
                say("report-yes") if row["named"] else say("report-no"),
                "" if math.isnan(crosses) else Cell(value_said(found.base, path, crosses), (crosses,), "General"),
                option_name(str(row["instead"])) if row["instead"] else "",
            ]
        )
    columns = heads(
        "decision-col-what", "decision-col-range", "decision-col-moves", "decision-col-beyond-chance",
        "decision-col-turns", "decision-col-instead",
        words=(3, 5), prose=(0,),
    )  # fmt: skip
    columns[1], columns[2] = ranges(columns[1]), cells.spreads(columns[2])
    left = len(found.flips) - len(table)
    title = say("decision-coefficients", policy=option_name(found.leading), currency=money(found))
    return Grid(title, columns, rows, say("decision-coefficients-note", level=level_of(found.level), left=left))


def fit(found: Decision) -> Chapter:
    """Where the markets come from, and how well they fit the data."""
    ensemble = found.compared.ensemble
    blocks: list[Block] = [
        say("decision-fit-alone")
        if found.members < 2
        else say("decision-fit", members=found.members, drawn=len(ensemble)),
    ]
    if len(found.fit):
        rows: list[list[Entry]] = []
        for row in found.fit.to_dict("records"):
            low, high, reached = (float(row[name]) for name in ("low", "high", "reached"))
            rows.append(
                [
                    str(row["what"]),
                    cells.count(float(row["known"]), 4),
                    cells.between(low, high, ""),
                    cells.count(reached, 4),
                    say("report-yes") if low <= reached <= high else say("report-no"),
                ]
            )
        columns = heads(
            "decision-col-number",
            "decision-col-known",
            "report-col-interval",
            "decision-col-reached",
            "decision-col-inside",
            words=(4,),
            prose=(0,),
        )
        columns[2] = ranges(columns[2])
        inside = sum(float(r["low"]) <= float(r["reached"]) <= float(r["high"]) for r in found.fit.to_dict("records"))
        blocks.append(Grid(say("decision-fit-grid", inside=inside, of=len(rows)), columns, rows))
    elif found.members > 1 and not len(found.kept):
        blocks.append(say("decision-fit-none"))
    if found.left_out:
        blocks.append(say("decision-fit-left-out", n=found.left_out))
    if len(found.kept):
        blocks.append(kept(found))
    return Chapter(say("decision-fit-title"), blocks)


def kept(found: Decision) -> Grid:
    """What drawn markets have of what is known, beside the market's own."""
    rows: list[list[Entry]] = []
    for row in found.kept.to_dict("records"):
        fact = str(row["fact"])
        shares = fact in ("retention", "share", "held")
        said = [
            cells.percent(float(row[k]), 3) if shares else cells.count(float(row[k]), 3)
            for k in ("market", "lowest", "mean", "highest")
        ]
        rows.append([say("decision-kept-" + fact, firm=str(row["firm"])), *said])
    columns = heads(
        "decision-col-fact",
        "decision-col-market",
        "decision-col-lowest",
        "decision-col-mean",
        "decision-col-highest",
        words=(0,),
    )
    return Grid(say("decision-kept"), columns, rows, say("decision-kept-note"))
