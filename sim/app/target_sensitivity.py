"""What targets do over the stated ranges of the coefficients: the sensitivity of the verb targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.app.output import Bar, InputError, grid, note, say, told
from sim.app.stores import Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.court.target import Target
    from sim.lab.sampling import Sample


def lacking(wanted: Sequence[Target], stored: Mapping[str, Any], out: Path) -> None:
    """Refuse to write beside targets that are not there.

    Raises:
        InputError: naming the first, and how to measure it.
    """
    for target in wanted:
        if target.name not in stored:
            raise InputError(message("typed-target-lacking", out=str(out), target=target.name))


def says_first(
    wanted: Sequence[Target], points: Sample, seeds: int, scale: float, workers: int | None, *, dry: bool
) -> None:
    """How many worlds and how long."""
    from sim.app.forecast import seconds_for
    from sim.app.sizes import duration
    from sim.words import say as worded

    places, worlds, pieces = (1 + len(points)) * seeds, 0, []
    for target in wanted:
        scenarios = [lived.scenario for lived in target.worlds(scale).values()]
        worlds += places * len(scenarios)
        work = [one.rows * (one.market.months + one.market.warm_up) for one in scenarios]
        largest = max(range(len(work)), key=work.__getitem__)
        pieces.append((scenarios[largest], round(places * sum(work) / work[largest])))
    text = worded(
        "app-target-ranges-first",
        targets=len(wanted),
        factors=len(points.factors),
        points=len(points),
        seeds=seeds,
        worlds=worlds,
        time=duration(seconds_for(pieces, workers)),
        dry=dry,
    )
    if dry:
        say(text)
    else:
        note(text)


def measured(
    wanted: Sequence[Target],
    points: Sample,
    stored: Mapping[str, Any],
    living: Living,
    *,
    seed: int,
    seeds: int,
    scale: float,
    quiet: bool,
) -> dict[str, dict[str, Any]]:
    """The records of targets over the ranges, by name: those that are stored are read, the others lived."""
    from sim.lab.court.sensitivity import id_of, over_ranges

    there = {
        target.name: stored[target.name]["sensitivity"]
        for target in wanted
        if stored.get(target.name, {}).get("sensitivity", {}).get("id") == id_of(target, points, seed, seeds, scale)
    }
    for name in there:
        told("app-target-ranges-stored", target=name)
    left = [target for target in wanted if target.name not in there]
    with Bar("targets", quiet=quiet, forecast="worlds") as bar:
        found = over_ranges(left, points=len(points), seed=seed, seeds=seeds, scale=scale, progress=bar, **living.how)
    for swing in found:
        if swing.failed:
            error = next(iter(swing.failed.values()))
            told("app-target-ranges-lost", target=swing.target.name, lost=len(swing.failed), error=error)
    return there | {swing.target.name: swing.record() for swing in found}


def people(records: Sequence[Mapping[str, Any]], *, full: bool) -> None:
    """A line a target; with ``full`` every prediction too."""
    from sim.report.target_sensitivity import headlines, line, predictions
    from sim.words import say as worded

    for record in records:
        say(f"{record['label']} {record['title']}", style="bold")
        say(line(record))
        if full:
            grid(predictions(record))
    say()
    for sentence in headlines(records):
        say(sentence)
    if not full:
        say(worded("app-target-rest"))
