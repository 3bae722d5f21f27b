"""The verb store, and the options of verbs that keep worlds in one."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from cyclopts import Parameter

from sim.app.options import Json, Lang, Workers, writable
from sim.app.output import Bar, Column, InputError, emit, say, table
from sim.app.sizes import size
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.store import Folder

VARIABLE = "LOYALTY_STORE"
"""Where the store is, for those who do not want to say so each time."""

Stored = Annotated[
    Path | None,
    Parameter(
        name="--store",
        help="Folder in which worlds are looked up and kept, so that none is lived twice; LOYALTY_STORE unless given.",
    ),
]
Runner = Annotated[
    str | None,
    Parameter(
        name=["--runner", "--cluster"],
        help="Who lives the worlds: serial, processes, loky, dask, mpi, local:4 (Dask on this machine), tcp://HOST:PORT.",
    ),
]


@Parameter(name="*")
@dataclass(frozen=True)
class Living:
    """Who lives the worlds of a verb, and where they are kept: the options of every verb that lives many.

    Attributes:
        workers, store, runner: as typed.
    """

    workers: Workers = None
    store: Stored = None
    runner: Runner = None

    @property
    def how(self) -> dict[str, Any]:
        """As functions of the lab take it: ``workers``, ``executor``, ``store``.

        Raises:
            InputError, StoreError: for a runner there is not, or a folder that is no store.
        """
        return {
            "workers": self.workers,
            "executor": where_of(self.runner, self.workers),
            "store": kept_in(self.store),
        }


HERE: Final = Living()
"""Nothing said: processes when they pay, and nothing kept."""


def store_at(given: Path | None, default: Path | None = None) -> Path:
    """Where the store is: as said, as the environment says, or the default.

    Raises:
        InputError: when nothing says.
    """
    variable = os.environ.get(VARIABLE)
    place = given or (Path(variable) if variable else default)
    if place is None:
        raise InputError(message("typed-which-store", variable=VARIABLE))
    return writable(place, folder=True)


def kept_in(given: Path | None) -> Folder | None:
    """The store that was asked for, by ``--store`` or the environment; none when none was.

    Raises:
        StoreError: for a folder that is no store.
    """
    if given is None and not os.environ.get(VARIABLE):
        return None
    from sim.lab.store import Folder

    return Folder(store_at(given))


def where_of(runner: str | None, workers: int | None) -> Any:
    """Who lives the worlds, checked.

    Raises:
        InputError: for one there is not.
    """
    import re

    from sim.lab.executors import NAMES
    from sim.scenario.errors import suggest

    if runner is None:
        return "serial" if workers == 1 else None
    if runner in NAMES or re.fullmatch(r"local:\d{1,3}", runner) or re.match(r"[a-z]+://\S+:\d+$", runner):
        return runner
    raise InputError(message("typed-no-runner", runner=repr(runner), hint=suggest(runner, NAMES, "runners")))


def taken(lives: Callable[..., Any], lived: Mapping[str, Any]) -> dict[str, Any]:
    """Of workers, a runner and a store what a study takes.

    Args:
        lives: the study's function.
        lived: ``Living.how``.

    Raises:
        InputError: when it takes no store, or no runner, and one was asked for.
    """
    parameters = inspect.signature(lives).parameters
    free = any(one.kind is one.VAR_KEYWORD for one in parameters.values())
    found = {"workers": lived["workers"]}
    for name in ("executor", "store"):
        what = lived[name]
        if what is not None and (free or name in parameters):
            found[name] = what
        elif what is not None and what != "serial":
            option = {"store": "--store", "executor": "--runner"}[name]
            raise InputError(message("typed-no-use", option=option))
    return found


def store(
    do: Literal["status", "retry", "compact"],
    folder: Path | None = None,
    /,
    *,
    sweep: Annotated[
        str | None, Parameter(help="The sweep that is retried; the only one there is unless named.")
    ] = None,
    runner: Runner = None,
    workers: Workers = None,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Look after a store of worlds: what is in it and what failed, live again what failed, join its parts.

    Exits with 1 when worlds failed.

    Example: loyalty store status loyalty-store

    Example: loyalty store retry loyalty-store --sweep car-dealer

    Example: loyalty store compact loyalty-store

    Args:
        do: status, retry or compact.
        folder: of the store; LOYALTY_STORE unless given.
    """
    from sim.lab.store import Folder, StoreError
    from sim.words import say as worded
    from sim.words import speaking

    place = store_at(folder, Path("loyalty-store"))
    if Folder.identified(place) is None:
        raise StoreError(message("kept-no-store", place=str(place)))
    kept = Folder(place)
    with speaking(lang):
        if do == "compact":
            before, after = kept.compact()
            if json:
                emit({"store": str(place), "before": before, "after": after})
            else:
                say(worded("app-store-compacted", before=before, after=after))
            return 0
        if do == "retry":
            _retried(place, sweep, where_of(runner, workers), workers, quiet=json)
            kept = Folder(place)
        found = status(kept)
        if json:
            emit(found)
        else:
            _people(found)
        return 1 if any(one["failed"] for one in found["sweeps"]) else 0


def status(kept: Folder) -> dict[str, Any]:
    """What is in a store."""
    from sim.lab.store import read, sessions

    sweeps = []
    for name, about in read.sweeps(kept.path).items():
        runs = set(read.design_of(kept.path / "sweeps" / name)["run"])
        errors = {run: error for run, error in kept.errors(about["taken"]).items() if run in runs}
        there = kept.runs(about["taken"]) & runs
        listed = sorted({error: sum(1 for e in errors.values() if e == error) for error in errors.values()}.items())
        sweeps.append(
            {
                "name": name,
                "worlds": len(runs),
                "kept": len(there),
                "failed": len(errors),
                "errors": [{"error": error, "worlds": count} for error, count in listed],
            }
        )
    every = [path for path in kept.path.rglob("*") if path.is_file()]
    return {
        "store": str(kept.path),
        "worlds": len(kept),
        "parts": len(kept.closed),
        "torn": [str(path) for path in kept.torn],
        "bytes": sum(path.stat().st_size for path in every),
        "at_work": len(sessions.living(kept.path / "open")),
        "sweeps": sweeps,
    }


def _people(found: dict[str, Any]) -> None:
    from sim.words import say as worded

    told = {key: found[key] for key in ("worlds", "parts", "at_work")}
    say(worded("app-store-status", place=found["store"], disk=size(found["bytes"]), **told), whole=True)
    for path in found["torn"]:
        say(worded("app-store-torn", place=path), whole=True)
    columns: list[Column | str] = [
        Column(worded("app-col-name"), "text"),
        worded("app-col-worlds"),
        worded("app-col-kept"),
        worded("app-col-failed"),
    ]
    table(
        worded("app-store-sweeps"), columns, [(s["name"], s["worlds"], s["kept"], s["failed"]) for s in found["sweeps"]]
    )
    for one in found["sweeps"]:
        for error in one["errors"][:10]:
            say(worded("app-sweep-error", error=f"{one['name']}: {error['error']}", worlds=error["worlds"]))
        if one["failed"]:
            say(worded("app-sweep-retry", failed=one["failed"], place=found["store"]), whole=True)


def _retried(place: Path, name: str | None, where: Any, workers: int | None, *, quiet: bool) -> None:
    """Live again the worlds of a sweep that failed."""
    from sim.lab.crossing_file import load
    from sim.lab.experiment import Experiment
    from sim.lab.store import read

    folder = read.place_of(place, name)
    asked = load(folder / read.STUDY, Experiment)
    with Bar(asked.name, quiet=quiet) as bar:
        asked.run(store=place, executor=where, workers=workers, progress=bar, retry=True)
