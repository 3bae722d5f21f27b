"""The verb targets: the model held against published patterns."""

from __future__ import annotations

import json as json_
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from sim.app.options import Full, Json, Lang, Scale, Seed, Workers, Xlsx, whole, workbook_at, writable
from sim.app.output import Bar, announce_compilation, emit, grid, say, told, wrote
from sim.app.stores import Runner, Stored, kept_in, taken, where_of

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
    workers: Workers = None,
    store: Stored = None,
    runner: Runner = None,
    full: Full = False,
    out: Annotated[Path | None, Parameter(help="Write targets.json and targets.md into this folder.")] = None,
    xlsx: Xlsx = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Hold the model against published patterns, over seeds: what passes, what fails, what cannot be told.

    With --out, a target that is there already (same seeds, scale, version and sources) is read, not measured again, and
    targets not named stay as they are; each is written as soon as it is measured.

    Example: loyalty targets competition-curve A8 --seeds 5

    Example: loyalty targets --out docs

    Args:
        names: which targets, by name or number (A5); all of them unless named.
        seed: the first of the seeds; the others follow it.
    """
    from sim.app.publish import workbook
    from sim.lab.court.target import find_targets, run_target
    from sim.report.targets import headlines, overview, targets_sheet, title_of
    from sim.words import speaking

    if out is not None:
        writable(out, folder=True)
    workbook_at(xlsx)
    announce_compilation()
    wanted = find_targets(names)
    stored = _stored(out)
    results = []
    lived = taken(run_target, {"store": kept_in(store), "executor": where_of(runner, workers)})
    written = False
    for target in wanted:
        record = stored.get(target.name, {})
        if record.get("id") == target.id(seed, seeds, scale):
            told("app-target-stored", place=str(out), target=target.name)
        else:
            with Bar(f"{target.label} {target.name}", quiet=json) as bar:
                found = run_target(target, seed=seed, seeds=seeds, scale=scale, workers=workers, progress=bar, **lived)
            record = found.record()
            if out is not None:
                stored[target.name] = record
                _store(stored, out, lang)
                written = True
        results.append(record)
        if not json and len(wanted) > 1:
            say(title_of(record))
    if out is not None and written:
        wrote(out / RESULTS, out / PAGE)
    if xlsx is not None:
        workbook(targets_sheet(results, lang), xlsx)
    if json:
        emit({"seed": seed, "seeds": seeds, "scale": scale, "targets": results})
        return
    with speaking(lang):
        if full or len(wanted) == 1:
            for record in results:
                _people(record)
            say()
        grid(overview(results))
        for sentence in headlines(results):
            say(sentence)


def _people(record: Mapping[str, Any]) -> None:
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
