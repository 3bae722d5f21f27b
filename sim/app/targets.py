"""The verb targets: the model held against published patterns."""

from __future__ import annotations

import json as json_
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Scale, Seed, Workers, whole, writable
from sim.app.output import Bar, Column, announce_compilation, emit, note, say, table

RESULTS = "targets.json"
PAGE = "targets.md"

Seeds = Annotated[int, whole(1, 10_000, "Seeds; fewer than 30 are a look that judges nothing.")]


def targets(
    *names: str,
    seeds: Seeds = 30,
    seed: Seed = 1,
    scale: Scale = 1.0,
    workers: Workers = None,
    out: Annotated[Path | None, Parameter(help="Write targets.json and targets.md into this folder.")] = None,
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
    from sim.lab.targets import find_targets, run_target

    if out is not None:
        writable(out, folder=True)
    announce_compilation()
    wanted = find_targets(names)
    stored = _stored(out)
    results = []
    written = False
    for target in wanted:
        record = stored.get(target.name, {})
        if record.get("id") == target.id(seed, seeds, scale):
            note(f"{out} holds {target.name} already; it is not measured again")
        else:
            with Bar(f"{target.label} {target.name}", quiet=json) as bar:
                found = run_target(target, seed=seed, seeds=seeds, scale=scale, workers=workers, progress=bar)
            record = found.record()
            if out is not None:
                stored[target.name] = record
                _store(stored, out)
                written = True
        results.append(record)
        if not json and len(wanted) > 1:
            say(f"{record['label']} {record['title']}: {record['outcome']}")
    if out is not None and written:
        note(f"wrote {out / RESULTS} and {out / PAGE}")
    if json:
        emit({"seed": seed, "seeds": seeds, "scale": scale, "targets": results})
        return
    if len(wanted) == 1 or names:
        for record in results:
            _people(record)
    _summary(results)


def _summary(results: list[dict[str, Any]]) -> None:
    rows = [
        (r["label"], r["name"], _holding(r), ", ".join(dict.fromkeys(p["role"] for p in r["parts"])), r["outcome"])
        for r in results
    ]
    columns: list[Column | str] = [
        Column("target", "text"),
        Column("name", "text"),
        "predictions that hold",
        Column("role", "text"),
        Column("outcome", "text"),
    ]
    say()
    table("targets (INPUT: written into the rules, so a pass is no finding)", columns, rows)


def _holding(record: Mapping[str, Any]) -> str:
    return f"{sum(part['outcome'] == 'pass' for part in record['parts'])} of {len(record['parts'])}"


def _people(record: Mapping[str, Any]) -> None:
    from sim.report.targets import measured

    say()
    say(f"{record['label']} {record['title']}: {record['outcome']}", style="bold")
    say(record["source"])
    say(record["words"])
    columns: list[Column | str] = [
        Column("prediction", "prose"),
        Column("role", "text"),
        Column("rule", "text"),
        "band",
        "measured",
        "in the band",
        Column("outcome", "text"),
    ]
    rows = [
        (p["says"], p["role"], p["rule"], p["band"], measured(p), _percent(p["share"]), p["outcome"])
        for p in record["parts"]
    ]
    table("", columns, rows)
    if record["also"]:
        shown = [(a["says"], measured(a)) for a in record["also"]]
        table("also measured", [Column("what", "prose"), "mean and 95% interval"], shown)
    say(f"How: {record['design']}")
    if record["unknown"]:
        say(f"What this does not know: {record['unknown']}")


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f}%"


def _stored(out: Path | None) -> dict[str, dict[str, Any]]:
    """What a folder holds, by the target's name; nothing when there is no such file or it is not ours."""
    if out is None or not (out / RESULTS).is_file():
        return {}
    try:
        records = json_.loads((out / RESULTS).read_text("utf-8"))["targets"]
        return {record["name"]: record for record in records}
    except (OSError, ValueError, KeyError, TypeError):
        note(f"{out / RESULTS} is torn or not a file of targets; it is made anew")
        return {}


def _store(stored: Mapping[str, dict[str, Any]], out: Path) -> None:
    from sim.lab.targets import targets as all_targets
    from sim.report.targets import targets_page
    from sim.results.store import write_atomically

    order = list(all_targets())
    records = [stored[name] for name in order if name in stored]
    text = json_.dumps({"targets": records}, indent=1, allow_nan=False)
    write_atomically(out / RESULTS, (text + "\n").encode())
    write_atomically(out / PAGE, targets_page(records).encode())
