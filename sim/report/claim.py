"""The report of a claim on trial, as a sheet: for Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sim.report.page import frame_grid
from sim.report.sheet import Chapter, Sheet, Sketch
from sim.words import join, slug

MOST_ROWS = 80
"""Rows of a table that is still shown."""


def claim_sheet(verdict: Mapping[str, Any]) -> Sheet:
    """From the parts that ``write_claim`` takes; figures and tables as mappings from titles, figures as functions."""
    words = [text for text in str(verdict.get("because", "")).split("\n\n") if text.strip()]
    definitions = [f"{term}: {text}" for term, text in dict(verdict.get("definitions", {})).items()]
    chapters = [Chapter("Verdict", words)]
    chapters += [Chapter("What the words mean", [f"- {text}" for text in definitions])] if definitions else []
    sketches = [Sketch(slug(title), title, draw) for title, draw in dict(verdict.get("figures", {})).items()]
    tables = dict(verdict.get("tables", {}))
    grids = [frame_grid(title, table) for title, table in tables.items() if len(table) <= MOST_ROWS]
    left_out = [f"{title} ({len(table)} rows)" for title, table in tables.items() if len(table) > MOST_ROWS]
    more = [f"Too long to show here: {join(left_out)}."] if left_out else []
    chapters.append(Chapter("The evidence", more, sketches, grids))
    return Sheet(
        title=str(verdict["title"]),
        lead=f"The claim: {verdict['claim']}",
        short=[f"Verdict: {verdict['verdict']}"],
        chapters=chapters,
        limits=tuple(verdict.get("limits", ())),
        command=str(verdict.get("reproduce", "")),
        provenance=[(str(k), str(v)) for k, v in dict(verdict.get("provenance", {})).items()],
    )
