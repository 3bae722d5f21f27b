"""The verb targets: the model held against published patterns."""

from __future__ import annotations

import json as json_
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import DryRun, Json, Lang, Seed, Tables, Xlsx, whole, within, workbook_at, writable
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, say, told, wrote
from sim.app.overwriting import Replace
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.court.target import Finding, Target

RESULTS = "targets.json"
PAGE = "targets.md"

Seeds = Annotated[
    int | None,
    Parameter(name=["--seeds", "--replications"]),
    whole(
        1, 10_000, "Seeds, 30 unless given; fewer are a look that judges nothing. With --sensitivity at each point, 2."
    ),
]
Scaled = Annotated[
    float | None,
    Parameter(
        name="--scale",
        validator=within(0.001, 1000),
        help="Multiplies the customers, 1 unless given; 0.1 is a quick look. With --sensitivity 0.25.",
    ),
]
Points = Annotated[
    int | None,
    Parameter(name="--sensitivity"),
    whole(
        2,
        65_536,
        "Instead, move all coefficients over their stated ranges at once, at so many points (a power of 2, e.g. 32), and say"
        " where predictions hold.",
    ),
]


def targets(
    *names: str,
    seeds: Seeds = None,
    seed: Seed = 1,
    scale: Scaled = None,
    sensitivity: Points = None,
    living: Living = HERE,
    dry_run: DryRun = False,
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

    Example: loyalty targets A6 --sensitivity 32 --dry-run

    Args:
        names: which targets, by name, number (A5) or the name of a set (literature); all of them unless named.
        seed: the first of the seeds; the others follow it.
    """
    from sim.lab.court.target import find_targets

    if out is not None:
        writable(out, folder=True)
    workbook_at(xlsx, replace=replace)
    announce_compilation()
    wanted = find_targets(names)
    if sensitivity is not None:
        from sim.lab.court import sensitivity as over

        effort = over.SEEDS if seeds is None else seeds, over.SCALE if scale is None else scale
        results, ranges = _over_ranges(wanted, sensitivity, seed, *effort, living, out, lang, dry=dry_run, quiet=json)
        if dry_run:
            return
    else:
        if dry_run:
            raise InputError(message("typed-goes-with", option="--dry-run", other="--sensitivity POINTS"))
        effort, ranges = (30 if seeds is None else seeds, 1.0 if scale is None else scale), None
        results = _judged(wanted, seed, *effort, living, out, lang, quiet=json)
    if xlsx is not None:
        from sim.app.publish import workbook
        from sim.report.targets import targets_sheet

        workbook(targets_sheet(results, lang, ranges=ranges or ()), xlsx)
    if json:
        about = {"seed": seed, "seeds": effort[0], "scale": effort[1], "targets": results}
        emit(about if ranges is None else {**about, "points": sensitivity, "ranges": ranges})
        return
    _spoken(results, lang, tables, over=ranges is not None)


def _judged(
    wanted: Sequence[Target],
    seed: int,
    seeds: int,
    scale: float,
    living: Living,
    out: Path | None,
    lang: str,
    *,
    quiet: bool,
) -> list[dict[str, Any]]:
    """The records of targets held against their bands; what a folder holds already is read, the rest lived and written."""
    from sim.lab.court.target import run_targets

    stored, ranges = _stored(out)
    there = [t for t in wanted if stored.get(t.name, {}).get("id") == t.id(seed, seeds, scale)]
    for target in there:
        told("app-target-stored", place=str(out), target=target.name)
    left = [target for target in wanted if target not in there]
    with Bar("targets", quiet=quiet, forecast="worlds") as bar:
        found = run_targets(left, seed=seed, seeds=seeds, scale=scale, progress=bar, **living.how)
    _lost(found)
    measured = {finding.target.name: finding.record() for finding in found}
    for name, record in measured.items():
        if "sensitivity" in stored.get(name, {}):
            record["sensitivity"] = stored[name]["sensitivity"]
    if out is not None and measured:
        stored |= measured
        _store(stored, ranges, out, lang)
        wrote(out / RESULTS, out / PAGE)
    return [measured.get(target.name) or stored[target.name] for target in wanted]


def _over_ranges(
    wanted: Sequence[Target],
    points: int,
    seed: int,
    seeds: int,
    scale: float,
    living: Living,
    out: Path | None,
    lang: str,
    *,
    dry: bool,
    quiet: bool,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What targets do over the ranges, beside what a folder holds of them, and what was moved; nothing but words when dry."""
    from sim.app import target_sensitivity
    from sim.lab.court.sensitivity import points_over, ranges_of
    from sim.words import speaking

    stored, _ = _stored(out)
    if out is not None:
        target_sensitivity.lacking(wanted, stored, out)
    made = points_over(wanted, points, seed)
    with speaking(lang):
        if dry or not quiet:
            target_sensitivity.says_first(wanted, made, seeds, scale, living.workers, dry=dry)
    ranges = ranges_of(made)
    if dry:
        return [], ranges
    found = target_sensitivity.measured(wanted, made, stored, living, seed=seed, seeds=seeds, scale=scale, quiet=quiet)
    records = [{**(stored.get(target.name) or target.about()), "sensitivity": found[target.name]} for target in wanted]
    if out is not None:
        _store(stored | {record["name"]: record for record in records}, ranges, out, lang)
        wrote(out / RESULTS, out / PAGE)
    return records, ranges


def _spoken(results: Sequence[Mapping[str, Any]], lang: str, tables: bool, *, over: bool) -> None:
    """What was found, in a language."""
    from sim.app import target_sensitivity
    from sim.words import speaking

    with speaking(lang):
        if over:
            target_sensitivity.people(results, full=tables)
        else:
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


def _stored(out: Path | None) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """What a folder holds: records by the target's name, and the ranges that were moved over; nothing when there is no such file
    or it is not ours.
    """
    if out is None or not (out / RESULTS).is_file():
        return {}, []
    try:
        held = json_.loads((out / RESULTS).read_text("utf-8"))
        return {record["name"]: record for record in held["targets"]}, list(held.get("ranges", []))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        told("app-target-torn", place=str(out / RESULTS))
        return {}, []


def _store(stored: Mapping[str, dict[str, Any]], ranges: Sequence[Mapping[str, Any]], out: Path, lang: str) -> None:
    from sim.lab.court.target import targets as all_targets
    from sim.report.markdown import markdown
    from sim.report.targets import targets_sheet
    from sim.results.store import write_atomically

    order = list(all_targets())
    records = [stored[name] for name in order if name in stored]
    held = {"targets": records} | ({"ranges": list(ranges)} if ranges else {})
    text = json_.dumps(held, indent=1, allow_nan=False)
    write_atomically(out / RESULTS, (text + "\n").encode())
    write_atomically(out / PAGE, markdown(targets_sheet(records, lang, ranges=ranges)).encode())
