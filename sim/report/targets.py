"""The report of targets: what was predicted, what was measured, what passed and what failed.

Made from records (``sim.lab.court.target.Finding.record``) alone, so that the page can be held against the file of results
it came from.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sim.report import cells, target_sensitivity
from sim.report.sheet import Cell, Chapter, Entry, Facts, Grid, Sheet
from sim.words import say, speaking

MADE_BY: Final = "loyalty targets --out docs"

OUTCOMES: Final = ("pass", "fail", "cannot be told")


def targets_sheet(
    records: Sequence[Mapping[str, Any]], lang: str = "en", *, ranges: Sequence[Mapping[str, Any]] = ()
) -> Sheet:
    """The report: a table of all targets, then each with its predictions.

    Args:
        records: one a target, as plain JSON values; what it does over ranges of the coefficients is shown where it is known,
            and alone where the target was not judged.
        ranges: the coefficients that were moved, with their ranges (``sim.lab.court.sensitivity.ranges_of``).
        lang: the language to write in; what the studies say stays as it is.
    """
    judged = [record for record in records if "outcome" in record]
    with speaking(lang):
        return Sheet(
            title=say("report-targets-title"),
            lead=say("report-targets-lead"),
            short=[*(headlines(judged) if judged else []), *target_sensitivity.headlines(records)],
            chapters=[
                Chapter(say("report-targets-rules-title"), [say("report-targets-rules"), Facts(_rules())]),
                *target_sensitivity.how(records),
                *([Chapter(say("report-targets-all-title"), [overview(judged)])] if judged else []),
                *map(_chapter, records),
                *target_sensitivity.what_was_moved(ranges),
            ],
            command="\n".join([MADE_BY, *target_sensitivity.command(records)]),
            provenance=[(say("report-from-file"), say("report-targets-made"))],
            lang=lang,
        )


def headlines(records: Sequence[Mapping[str, Any]]) -> list[str]:
    """How many pass, in two sentences."""
    counts = [sum(r["outcome"] == outcome for r in records) for outcome in OUTCOMES]
    parts = [part for record in records for part in record["parts"]]
    emergent = [part for part in parts if part["role"] == "EMERGENT"]
    passed, failed, untold = counts
    return [
        say("report-targets-counts", targets=len(records), passed=passed, failed=failed, untold=untold),
        say(
            "report-targets-parts",
            holding=_passing(parts),
            parts=len(parts),
            shown=_passing(emergent),
            emergent=len(emergent),
        ),
    ]


def _passing(parts: Sequence[Mapping[str, Any]]) -> int:
    return sum(part["outcome"] == "pass" for part in parts)


def _rules() -> list[tuple[str, str]]:
    return [
        ("SHAPE", say("report-targets-shape")),
        ("LEVEL", say("report-targets-level")),
        ("EQUIV", say("report-targets-equiv")),
        ("INPUT", say("report-targets-input")),
        ("CHECK", say("report-targets-check")),
        ("EMERGENT", say("report-targets-emergent")),
    ]


def overview(records: Sequence[Mapping[str, Any]]) -> Grid:
    """A row a target."""
    columns = cells.heads(
        "report-col-target",
        "report-col-pattern",
        "report-col-role",
        "report-col-holding",
        "report-col-outcome",
        words=(0, 2, 4),
        prose=(1,),
    )
    rows: list[list[Entry]] = [
        [
            r["label"],
            r["title"],
            ", ".join(dict.fromkeys(part["role"] for part in r["parts"])),
            cells.of(_passing(r["parts"]), len(r["parts"])),
            r["outcome"],
        ]
        for r in records
    ]
    if any("sensitivity" in r for r in records):
        columns += cells.heads("report-col-over-ranges", words=())
        for row, r in zip(rows, records, strict=True):
            row.append(target_sensitivity.passing(r))
    return Grid(say("report-targets-all"), columns, rows)


def title_of(record: Mapping[str, Any]) -> str:
    """A target and its outcome in a line."""
    return f"{record['label']} {record['title']}: {record['outcome']}"


def _chapter(record: Mapping[str, Any]) -> Chapter:
    if "outcome" not in record:
        return Chapter(f"{record['label']} {record['title']}", target_sensitivity.of_one(record))
    facts = [(say("report-targets-how"), str(record["design"]))]
    if record["unknown"]:
        facts.append((say("report-targets-unknown"), str(record["unknown"])))
    return Chapter(
        title_of(record),
        [
            say(
                "report-targets-source",
                source=record["source"],
                name=record["name"],
                first=str(record["seed"]),
                last=str(record["seed"] + record["seeds"] - 1),
                scale=f"{record['scale']:g}",
            ),
            record["words"],
            predictions(record),
            *target_sensitivity.of_one(record),
            *([also(record)] if record["also"] else []),
            Facts(facts),
        ],
    )


def predictions(record: Mapping[str, Any]) -> Grid:
    """A row a prediction of one target."""
    columns = cells.heads(
        "report-col-prediction",
        "report-col-role",
        "report-col-rule",
        "report-col-band",
        "report-col-measured",
        "report-col-in-band",
        "report-col-outcome",
        words=(1, 2, 3, 6),
        prose=(0,),
    )
    columns[4] = cells.threefold(columns[4])
    rows: list[list[Entry]] = [
        [
            p["says"],
            p["role"],
            p["rule"],
            p["band"],
            measured(p),
            cells.none() if p["share"] is None else cells.share(p["share"]),
            p["outcome"],
        ]
        for p in record["parts"]
    ]
    return Grid(say("report-targets-predictions", label=record["label"]), columns, rows)


def also(record: Mapping[str, Any]) -> Grid:
    """What else was measured."""
    columns = cells.heads("report-col-also", "report-col-mean", prose=(0,), words=())
    columns[1] = cells.threefold(columns[1])
    rows: list[list[Entry]] = [[a["says"], measured(a)] for a in record["also"]]
    return Grid(say("report-targets-also", label=record["label"]), columns, rows)


def measured(number: Mapping[str, Any]) -> Cell:
    """A mean and its interval, with the digits the interval's width makes meaningful."""
    mean, low, high = number["mean"], number["ci_low"], number["ci_high"]
    if mean is None:
        return cells.none()
    if low is None or high is None or high == low:
        said = f"{mean:.4g}"
        return Cell(said, (mean, low, high), cells.form(cells.places_of(said)))
    digits = min(max(0, 1 - math.floor(math.log10((high - low) / 2))), 6)
    return Cell(f"{mean:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]", (mean, low, high), cells.form(digits))
