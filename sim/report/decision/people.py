"""The chapter on who is kept and who is annoyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.decision.options import sketch
from sim.report.decision.words import money
from sim.report.sheet import Chapter, Entry, Grid
from sim.scenario.plainly import option_name
from sim.words import level_of, say, segment_name

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision


def people(found: Decision) -> Chapter:
    """Who is kept, and who is annoyed into leaving, by segment."""
    return Chapter(
        say("decision-people-title"),
        [
            say("decision-people", firm=found.firm, policy=option_name(found.leading)),
            sketch(found, "fates"),
            fates(found),
        ],
    )


def fates(found: Decision) -> Grid:
    """A row a segment and fate."""
    segments = [name for name in dict.fromkeys(found.fates["segment"]) if name]
    shown = found.fates if len(segments) > 1 else found.fates[found.fates["segment"] == ""]
    rows: list[list[Entry]] = []
    for row in shown.to_dict("records"):
        rows.append(
            [
                segment_name(str(row["segment"])) if row["segment"] else say("decision-everybody"),
                say("decision-fate-" + str(row["fate"]).replace(" ", "-")),
                cells.signed(float(row["customers"]), "", 2)
                if row["fate"] == "net"
                else cells.count(cells.rounded(float(row["customers"]), 2), 2),
                cells.between(
                    max(float(row["low"]), 0.0) if row["fate"] != "net" else float(row["low"]), float(row["high"]), ""
                ),
                cells.share(float(row["share"]), 1),
                cells.count(cells.rounded(float(row["worth"]), 2), 2) if row["worth"] == row["worth"] else cells.none(),
            ]
        )
    columns = heads(
        "decision-col-segment", "report-col-became", "report-col-customers", "report-col-interval",
        "report-col-share", "report-col-worth",
        words=(0, 1),
    )  # fmt: skip
    columns[3] = ranges(cells.named(columns[3], say("report-col-interval-at", level=level_of(found.level))))
    columns[5] = cells.named(columns[5], say("report-col-worth-in", currency=money(found)))
    return Grid(say("decision-fates", policy=option_name(found.leading)), columns, rows, say("decision-fates-note"))
