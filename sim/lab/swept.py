"""Living an experiment over a folder, under its name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from sim.lab.collect import Collect
from sim.lab.crossing import Crossing
from sim.lab.crossing_file import written
from sim.lab.executors import Where
from sim.lab.pour import Poured, Told, pour
from sim.lab.runner import Progress, collect_id
from sim.lab.store import Folder, StoreError, read
from sim.lab.store.sessions import locked
from sim.lab.sweep import Sweep
from sim.lab.world import World
from sim.words import message


def swept(
    experiment: Crossing,
    collect: Collect,
    store: Folder,
    *,
    executor: Where = None,
    workers: int | None = None,
    progress: Progress | None = None,
    retry: bool = False,
    replace: bool = False,
    told: Told | None = None,
) -> Sweep:
    """Live an experiment over a folder; see ``Experiment.run``.

    Args:
        experiment, collect, store, executor, workers, progress, retry: as there.
        replace: whether a sweep of the same name and another design may be replaced; its worlds stay.
        told: called whenever something was done, with how far it came.

    Raises:
        StoreError: when another sweep bears its name, the disk is full, or the folder cannot be used.
    """
    store.make()
    taken = collect_id(collect)
    place = store.path / "sweeps" / experiment.name
    before = _before(place)
    total = len(experiment)
    runs: list[tuple[int, str, dict[str, Any]]] = []

    def bundles() -> Iterator[list[World]]:
        for places, worlds in experiment.bundles():
            runs.extend((place, world.digest, world.labels()) for place, world in zip(places, worlds, strict=True))
            yield worlds

    def note(poured: Poured) -> None:
        if progress is not None:
            progress(min(poured.done, total), total)
        if told is not None:
            told(poured)

    if (
        before is not None
        and not replace
        and read.sweeps(store.path).get(experiment.name, {}).get("id") != experiment.id
    ):
        _refuse_another(store, experiment, before, place)
    poured = pour(
        bundles(),
        collect,
        store=store,
        taken=taken,
        executor=executor,
        workers=workers,
        retry=retry,
        left=total,
        told=note,
    )
    if progress is not None:
        progress(total, total)
    runs.sort(key=lambda run: run[0])
    design = pd.DataFrame([{"run": digest, **labels} for _, digest, labels in runs])
    return kept(experiment, design, store, taken, poured)


def kept(experiment: Crossing, design: pd.DataFrame, store: Folder, taken: str, poured: Poured) -> Sweep:
    """Write a sweep's tables under its name, and give it.

    Nobody closes a journal meanwhile: a world that moves from one into a part between two looks would be in neither.
    """
    with locked(store.path / "open"):
        store.refresh()
        found = Sweep.kept(experiment, store, design, taken)
        if len(found.worlds):
            about = {
                "experiment": experiment.name,
                "id": experiment.id,
                "asked": len(experiment),
                "failed": len(found.failed),
                "seconds": round(poured.seconds, 3),
            }
            read.publish(store, experiment.name, design, taken, about, written(experiment))
    return found


def _before(place: Path) -> pd.DataFrame | None:
    try:
        return read.design_of(place)
    except OSError:
        return None


def _refuse_another(store: Folder, experiment: Crossing, before: pd.DataFrame, place: Path) -> None:
    """Refuse to write over a sweep of the same name that neither holds this one nor is held by it.

    Raises:
        StoreError: saying what stands there.
    """
    old = set(before["run"])
    new = {world.digest for _, worlds in experiment.bundles() for world in worlds}
    if not (old <= new or new <= old):
        raise StoreError(
            message(
                "kept-another-sweep",
                place=str(place),
                name=experiment.name,
                worlds=f"{len(old):,}",
                asked=f"{len(old & new):,}",
            )
        )
