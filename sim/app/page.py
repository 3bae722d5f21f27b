"""The verb page: lessons, or a market's worlds lived beforehand, as one file that needs no server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Months, Replications, Seed, Set, flag, new_file, resolved
from sim.app.output import Bar, InputError, announce_compilation, emit, say, wrote
from sim.app.sizes import duration, size
from sim.app.stores import HERE, Living, store_at, where_of
from sim.app.sweep import DEFAULT
from sim.words import message

if TYPE_CHECKING:
    from sim.classroom.export.grid import Grid


def page(
    out: Path,
    /,
    *,
    lesson: Annotated[
        list[str] | None,
        Parameter(name="--lesson", negative="", help="A lesson, by its name in the classroom, or all. Repeatable."),
    ] = None,
    market: Annotated[
        str | None, Parameter(help="A market: a shipped name, or the path of a YAML file. Needs --vary.")
    ] = None,
    vary: Annotated[
        list[str] | None,
        Parameter(
            name="--vary",
            negative="",
            help="LEVER=LOW:HIGH:COUNT or LEVER=VALUE,VALUE: a slider over these values, of the focal firm. Once or twice.",
        ),
    ] = None,
    replications: Replications = 10,
    seed: Seed = 1,
    months: Months = None,
    set_: Set = None,
    living: Living = HERE,
    dry_run: Annotated[bool, flag("--dry-run", "Say how many worlds and how long; live none, write nothing.")] = False,
    replace: Annotated[bool, flag("--replace", "Write over a page that is there.")] = False,
    json: Json = False,
) -> None:
    """Write lessons, or a market with sliders, as one page that opens from a folder, a stick or a course's site.

    Its worlds are lived now, and kept: stopped, the same command goes on. The page needs no server, no network and no
    installation, speaks English and 中文, and loads nothing from anywhere.

    Example: loyalty page lessons.html --lesson all

    Example: loyalty page cola.html --market cola --vary promise.cushion=-0.1:0.15:6

    Example: loyalty page dealer.html --market car-dealer --vary promise.cushion=0:0.15:4 --vary recovery.ease=0.2:0.8:4 --dry-run

    Args:
        out: the file to write; its name ends in .html.
    """
    from sim.classroom.export.file import written
    from sim.classroom.export.lessons import chosen, held
    from sim.classroom.lessons.kept import Kept, folder
    from sim.lab.store import Folder
    from sim.results.store import write_atomically

    if out.suffix.lower() != ".html":
        raise InputError(message("typed-ends-in-html", path=str(out)))
    if not lesson and market is None:
        raise InputError(message("typed-page-empty"))
    if (market is None) != (not vary):
        raise InputError(message("typed-page-both"))
    lessons = chosen(lesson or ())
    grid = None
    if market is not None:
        grid = _grid(resolved(market, set_, market__months=months), vary or (), replications, seed)
    new_file(out, replace=replace)
    announce_compilation()
    kept = Kept(folder())
    place = Folder(store_at(living.store, DEFAULT)) if grid is not None else None
    if dry_run:
        _told(lessons, kept, grid, place, living, json)
        return
    taught = []
    for one in lessons:
        with Bar(one.id, quiet=json) as bar:
            taught.append(held(one, kept, bar))
    grids = []
    if grid is not None and place is not None:
        where = where_of(living.runner, living.workers)
        with Bar(grid.market.name, quiet=json, forecast="worlds") as bar:
            found = grid.experiment.run(store=place, executor=where, workers=living.workers, progress=bar)
        grids.append(grid.told(found))
    content = written(lessons=taught, grids=grids).encode()
    write_atomically(out, content)
    if json:
        emit(
            {
                "page": str(out),
                "bytes": len(content),
                "lessons": [one.id for one in lessons],
                "market": grid and grid.market.name,
            }
        )
    wrote(out)


def _grid(market: Any, vary: Any, replications: int, seed: int) -> Grid:
    """The grid that was typed."""
    from sim.classroom.export.grid import Grid
    from sim.lab.factors import factor, typed

    levers: dict[str, Any] = {}
    for text in vary:
        name, values = typed(text)
        if name in levers:
            raise InputError(message("typed-given-twice", option=f"--vary {name}"))
        if values is None or (isinstance(values, str) and values.count(":") != 2):
            raise InputError(message("typed-page-values", text=f"--vary {text}", name=name))
        given = (
            factor(market, f"firms.{market.focal_firm}.{name}", values).values if isinstance(values, str) else values
        )
        levers[name] = given
    found = Grid.of(market, levers, replications, seed)
    found.experiment.design()  # what is out of range is said before anything is lived
    return found


def _told(lessons: Any, kept: Any, grid: Grid | None, place: Any, living: Living, json: bool) -> None:
    """What would be lived."""
    from sim.lab.estimate import estimate
    from sim.words import say as worded

    left = [one.id for one in lessons if kept.get(one) is None]
    before = None
    if grid is not None:
        asked = grid.experiment
        before = estimate(asked, asked.story(), place, workers=living.workers, runner=living.runner)
    if json:
        emit({"lessons": [one.id for one in lessons], "to_live": left, "market": before.to_dict() if before else None})
        return
    if lessons:
        say(worded("app-page-lessons", lessons=len(lessons), left=len(left)))
    if before is not None:
        say(worded("app-sweep-asked", worlds=before.worlds, arms=before.arms, kept=before.kept, left=before.left))
        if before.left:
            say(
                worded(
                    "app-sweep-takes",
                    time=duration(before.seconds),
                    each=f"{1000 * before.pace:,.3g}",
                    workers=before.workers,
                    disk=size(before.disk),
                    memory=size(before.memory),
                )
            )
        say(worded("app-sweep-place", place=str(place.path)), whole=True)
