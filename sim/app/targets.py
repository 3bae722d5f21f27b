"""The verb targets: the model held against published patterns."""

from __future__ import annotations

import json as json_
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Lang, Scale, Seed, Tables, Xlsx, whole, workbook_at, writable
from sim.app.output import Bar, announce_compilation, emit, grid, say, told, wrote
from sim.app.overwriting import Replace
from sim.app.stores import HERE, Living

if TYPE_CHECKING:
    from sim.lab.court.target import Finding

RESULTS = "targets.json"
PAGE = "targets.md"

Seeds = Annotated[
    int,
    Parameter(name=["--seeds", "--replications"]),
    whole(1, 10_000, "Seeds; fewer than 30 are a look that judges nothing."),
]


def targets(
    *names: str,
    seeds: Seeds = 30,
    seed: Seed = 1,
    scale: Scale = 1.0,
    living: Living = HERE,
    tables: Tables = False,
    out: Annotated[Path | None, Parameter(help="Write targets.json and targets.md into this folder.")] = None,
    xlsx: Xlsx = None,
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Hold the model against published patterns, over seeds: what passes, what fails, what cannot be told.

    All worlds of all targets are lived in one run. Says what was found in a few lines; --tables prints predictions and
    bands, --out writes them. With --out, a target that is there already (same seeds, scale, version and sources) is read,
    not measured again, and targets not named stay as they are.

    Example: loyalty targets competition-curve A8 --seeds 5

    Example: loyalty targets --out docs

    Args:
        names: which targets, by name, number (A5) or the name of a set (literature); all of them unless named.
        seed: the first of the seeds; the others follow it.
    """
    from sim.app.publish import workbook
    from sim.lab.court.target import find_targets, run_targets
    from sim.report.targets import targets_sheet
    from sim.words import speaking

    if out is not None:
        writable(out, folder=True)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    wanted = find_targets(names)
    stored = _stored(out)
    there = [t for t in wanted if stored.get(t.name, {}).get("id") == t.id(seed, seeds, scale)]
    for target in there:
        told("app-target-stored", place=str(out), target=target.name)
    lacking = [target for target in wanted if target not in there]
    with Bar("targets", quiet=json, forecast="worlds") as bar:
        found = run_targets(lacking, seed=seed, seeds=seeds, scale=scale, progress=bar, **living.how)
    _lost(found)
    measured = {finding.target.name: finding.record() for finding in found}
    if out is not None and measured:
        stored |= measured
        _store(stored, out, lang)
        wrote(out / RESULTS, out / PAGE)
    results = [measured.get(target.name) or stored[target.name] for target in wanted]
    if xlsx is not None:
        workbook(targets_sheet(results, lang), xlsx)
    if json:
        emit({"seed": seed, "seeds": seeds, "scale": scale, "targets": results})
        return
    with speaking(lang):
        _people(results, full=tables)


def _lost(found: Sequence[Finding]) -> None:
    """Say on stderr of which targets seeds failed.

    Raises:
        WorldFailed: when nothing was measured at all.
    """
    from sim.lab.outcomes import WorldFailed

    for finding in found:
        if finding.failed:
            error = next(iter(finding.failed.values()))
            told("app-target-lost", target=finding.target.name, lost=len(finding.failed), error=error)
    if found and all(len(finding.failed) == finding.seeds for finding in found):
        raise WorldFailed(f"every seed failed; the first with {next(iter(found[0].failed.values()))}")


def _people(records: Sequence[Mapping[str, Any]], *, full: bool) -> None:
    """What was found in a few lines; with ``full`` every prediction too."""
    from sim.report.targets import headlines, overview, title_of
    from sim.words import say as worded

    if full:
        for record in records:
            _all(record)
        say()
        grid(overview(records))
    elif len(records) > 1:
        for record in records:
            say(title_of(record))
    else:
        say(title_of(records[0]), style="bold")
        say(records[0]["words"])
    for sentence in headlines(records):
        say(sentence)
    more = sum(record.get("more", 0) for record in records)
    if more:
        say(worded("app-target-look", more=more))
    if not full:
        say(worded("app-target-rest"))


def _all(record: Mapping[str, Any]) -> None:
    from sim.report.targets import also, predictions, title_of
    from sim.words import say as worded

    say()
    say(title_of(record), style="bold")
    say(record["source"])
    say(record["words"])
    grid(predictions(record))
    if record["also"]:
        grid(also(record))
    say(worded("app-labelled", label=worded("report-targets-how"), text=record["design"]))
    if record["unknown"]:
        say(worded("app-labelled", label=worded("report-targets-unknown"), text=record["unknown"]))


def _stored(out: Path | None) -> dict[str, dict[str, Any]]:
    """What a folder holds, by the target's name; nothing when there is no such file or it is not ours."""
    if out is None or not (out / RESULTS).is_file():
        return {}
    try:
        records = json_.loads((out / RESULTS).read_text("utf-8"))["targets"]
        return {record["name"]: record for record in records}
    except (OSError, ValueError, KeyError, TypeError):
        told("app-target-torn", place=str(out / RESULTS))
        return {}


def _store(stored: Mapping[str, dict[str, Any]], out: Path, lang: str) -> None:
    from sim.lab.court.target import targets as all_targets
    from sim.report.markdown import markdown
    from sim.report.targets import targets_sheet
    from sim.results.store import write_atomically

    order = list(all_targets())
    records = [stored[name] for name in order if name in stored]
    text = json_.dumps({"targets": records}, indent=1, allow_nan=False)
    write_atomically(out / RESULTS, (text + "\n").encode())
    write_atomically(out / PAGE, markdown(targets_sheet(records, lang)).encode())
