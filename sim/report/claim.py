"""The report of a claim on trial."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sim.lab.court.said import ruling_name
from sim.report.cells import frame
from sim.report.court import court_sheet
from sim.report.sheet import Block, Chapter, Points, Sheet, Sketch
from sim.words import number, say, slug, speaking

NEEDED: Final = ("study", "claim", "verdict", "words")
"""What a record must say."""


def claim_sheet(
    record: Mapping[str, Any], figures: Mapping[str, Callable[[], Any]] | None = None, lang: str = "en"
) -> Sheet:
    """The report of a verdict.

    Args:
        record: ``study``, ``claim``, ``verdict`` and ``words``; may have ``id``, ``seed``, ``scale``, ``more``, ``rule``,
            ``definitions`` (term to text), ``tables`` (title to rows or a DataFrame) and ``unknown``.
        figures: functions that draw one each, by title.
        lang: the language to write in; the study's own words stay as they are.

    Raises:
        ValueError: for a record that lacks a part.
    """
    if record.get("found"):
        return court_sheet(record, lang)
    missing = [part for part in NEEDED if not record.get(part)]
    if missing:
        raise ValueError(f"the report of a claim lacks {', '.join(missing)}; its parts: {', '.join(NEEDED)} and more")
    with speaking(lang):
        return _sheet(record, figures or {}, lang)


def ruling(record: Mapping[str, Any]) -> list[str]:
    """The verdict in a line; below full effort with its effort, and below the power of its rule with the worlds it lacks."""
    scale, more = float(record.get("scale", 1.0)), int(record.get("more", 0))
    verdict = ruling_name(record["verdict"])
    if scale >= 1:
        line = say("report-claim-verdict", verdict=verdict)
    else:
        effort = f"{number(100 * scale, 3)}%"
        line = say("report-claim-verdict-at", verdict=verdict, scale=f"{scale:g}", effort=effort)
    return [line, say("report-claim-more", more=more)] if more else [line]


def _sheet(record: Mapping[str, Any], figures: Mapping[str, Callable[[], Any]], lang: str) -> Sheet:
    import pandas as pd

    definitions = [f"{term}: {text}" for term, text in dict(record.get("definitions", {})).items()]
    evidence: list[Block] = [
        *(Sketch(slug(title), title, draw) for title, draw in figures.items()),
        *(frame(title, pd.DataFrame(table)) for title, table in dict(record.get("tables", {})).items()),
    ]
    paragraphs = [text for text in str(record["words"]).split("\n\n") if text.strip()]
    chapters = [Chapter(say("report-claim-verdict-title"), paragraphs)]
    if record.get("rule"):
        chapters.append(Chapter(say("report-claim-rule-title"), [str(record["rule"])]))
    if definitions:
        chapters.append(Chapter(say("report-claim-words-title"), [Points(definitions)]))
    if evidence:
        chapters.append(Chapter(say("report-claim-evidence-title"), evidence))
    seed, scale = record.get("seed", 1), float(record.get("scale", 1.0))
    return Sheet(
        title=say("report-claim-title", study=record["study"]),
        lead=say("report-claim-claim", claim=record["claim"]),
        short=ruling(record),
        chapters=chapters,
        limits=[str(record["unknown"])] if record.get("unknown") else [],
        command=f"loyalty claims {record['study']} --seed {seed} --scale {scale}",
        provenance=[
            *([(say("report-from-verdict"), str(record["id"]))] if record.get("id") else []),
            (say("report-from-seed"), str(seed)),
            (say("report-from-scale"), str(scale)),
        ],
        lang=lang,
    )
