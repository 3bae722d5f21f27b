"""The glossary: every word a reader meets in a table, a measure, a lever or the public list, and what it means.

``python tests/glossary_page.py`` makes ``docs/reference/glossary.md`` from what the code declares of itself; what it does not
declare is said here, and a test finds what is missing.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import sim
from sim.lab.columns import ANALYSES
from sim.lab.export.columns import EXPORT
from sim.odd.facts import facts
from sim.results.columns import TABLES
from sim.results.measures import MEASURES
from sim.state.field import Field
from sim.state.ties import EDGE_FIELDS
from sim.windows.events import EVENTS
from sim.windows.layers import FIELDS

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = "docs/reference/glossary.md"
COMMAND: Final = "python tests/glossary_page.py"

IDEAS: Final[dict[str, str]] = {
    "world": "one market lived once: a scenario, a policy, a seed and a replication",
    "luck": "random numbers, each with an address (seed, decision, month, customer): two worlds share all that they can",
    "twins": "worlds that differ in a policy alone, and share people and luck",
    "policy": "what a firm does: a strategy with its strength and parameters, or levers set by hand",
    "strategy": "a rule that sets a firm's levers once a month, from what a firm could see",
    "lever": "something a firm can pull, with its cost; at rest it moves nothing",
    "law": "a formula from numbers to numbers, with source and limits (`sim/mechanisms/`)",
    "rule": "arithmetic on records that applies laws, written once for both engines (`sim/rules/`)",
    "phase": "a step of the month, in a fixed order; the ODD document lists them",
    "encounter": "what passes between a customer and a firm in a month",
    "relationship": "what a customer remembers of a firm",
    "bonds": "levers that tie a customer by money, people or structure; never the record, which is the relationship",
    "encounter satisfaction": "satisfaction with single visits; in tables `encounter_satisfaction`",
    "cumulative satisfaction": "satisfaction with a firm over all experience; in tables `cumulative_satisfaction`",
    "will expectation": "what a customer thinks the next visit will be",
    "should expectation": "what a customer thinks is due, from promises and experience",
    "disconfirmation": "perceived quality minus what was expected",
    "promised quality": "the quality a firm announces: delivered quality less its cushion",
    "contribution": "revenue less the costs that customers cause, taking on included",
    "profit": "contribution less advertising and fixed cost; in shipped markets no fixed cost is entered",
    "cohort value": "contribution of today's customers in the years to come, discounted, as the world goes on; "
    "[customer value](../explanation/customer-value.md) has the others",
    "customer equity": "the same were nobody new let in; in tables of a run `equity`, by a closed form",
    "founding": "making a market of what a company knows: facts stand as stated, what nobody can look up is solved for",
    "calibration": "fitting a market to data; its answer is a posterior, never a bare value",
    "posterior": "what data leave of the range within which a number was looked for",
    "hold-out": "the last part of the data, kept from the fit and laid beside what it foretells",
    "ensemble": "markets that agree in what is known and differ in what is not; an interval over them speaks of ignorance and luck",
    "claim": "a statement about loyalty that is put on trial; never what a firm promises",
    "verdict": "what a trial comes to, by a rule written down before: holds, holds where, arithmetic and not behaviour, fails, "
    "cannot be told (yet)",
    "knock-out": "a mechanism switched off by name",
    "ablation": "what each knock-out moves, at rest and under a strategy",
    "docking": "holding two writings, or the model and a closed form, against each other",
    "saved, driven away": "customers who stay, or leave, because of the policy and no luck of their own",
    "diary": "one customer's life, in sentences",
    "window": "what can be seen of a world besides its books: events, snapshots, layers",
    "sheet": "a report as data, before it is HTML, Markdown or a workbook",
}


def _said(name: str) -> str:
    return (inspect.getdoc(getattr(sim, name)) or "").split("\n\n")[0].replace("\n", " ") or "the package of that name"


def _columns() -> dict[str, str]:
    """Every column with what it holds; where that differs from table to table, with the tables."""
    return _held({**TABLES, **FIELDS, **{event.name: event.fields for event in EVENTS.values()}, "ties": EDGE_FIELDS})


def _of_analyses() -> dict[str, str]:
    """The same of the tables of many worlds; measures, which stand in theirs too, are told by themselves."""
    made = {
        f"{verb}: {table}": [field for field in fields if field.name not in MEASURES]
        for verb, tables in {**ANALYSES, "export": EXPORT}.items()
        for table, fields in tables.items()
    }
    return _held(made)


def _held(made: Mapping[str, Iterable[Field]]) -> dict[str, str]:
    found: dict[str, dict[str, list[str]]] = {}
    for table, fields in made.items():
        for field in fields:
            found.setdefault(field.name, {}).setdefault(field.about, []).append(f"`{table}`")
    return {name: _meanings(meanings) for name, meanings in found.items()}


def _meanings(found: dict[str, list[str]]) -> str:
    if len(found) == 1:
        return next(iter(found))
    said = {", ".join(tables) if len(tables) < 5 else "elsewhere": meaning for meaning, tables in found.items()}
    return "; ".join(f"{where}: {said[where]}" for where in sorted(said, key=lambda where: where == "elsewhere"))


def known() -> dict[str, dict[str, str]]:
    """Every word by its part of the page, with its meaning."""
    told: dict[str, Any] = facts()
    levers = {
        f"{group['path'].rpartition('.')[2]}.{field['path'].rpartition('.')[2]}": field["meaning"]
        for group in told["parameters"]
        for field in group["fields"]
        if group["path"].rpartition(".")[2] in told["levers"]
    }
    return {
        "Ideas": IDEAS,
        "Public names": {f"sim.{name}": _said(name) for name in sim.__all__},
        "Measures": {m["name"]: f"{m['about']} ({m['unit']})" for m in told["measures"]},
        "Levers": levers,
        "Columns of tables": _columns(),
        "Columns of the tables of many worlds": _of_analyses(),
    }


def page(words: dict[str, dict[str, str]]) -> str:
    """The whole page."""
    parts = [
        "# Glossary\n\n"
        f"<!-- Made by `{COMMAND}`. -->\n\n"
        "One word, one thing. Parameters are in the [reference](scenario.md), event tables one by one in "
        "[events](events.md), laws and phases in the [ODD document](odd.md).\n"
    ]
    for title, entries in words.items():
        parts.append(f"\n## {title}\n\n| word | means |\n| --- | --- |\n")
        for name, meaning in sorted(entries.items(), key=lambda item: item[0].lower()):
            written = name if title == "Ideas" else f"`{name}`"
            parts.append(f"| {written} | {' '.join(meaning.split()).replace('|', chr(92) + '|')} |\n")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` say whether it is current; returns the exit code."""
    text, path = page(known()), ROOT / PAGE
    if arguments == ["--check"]:
        current = path.is_file() and path.read_text(encoding="utf-8") == text
        if not current:
            sys.stderr.write(f"{PAGE} is out of date; run: {COMMAND}\n")
        return 0 if current else 1
    path.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"wrote {PAGE}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
