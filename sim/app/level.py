"""The verb level: a market at rest, with retention and satisfaction where they are wanted and shares that stay."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from sim.app.options import Json, Lang, Scale, Seed, Set, fraction, resolved, whole, writable
from sim.app.output import Bar, InputError, announce_compilation, console, emit, grid, note, say, wrote
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.levelling.level import Levelled
    from sim.report.sheet import Cell, Grid

Target = Annotated[
    float | None, fraction("A year, all firms together: reached by the review rate, or the outside option.")
]
Felt = Annotated[
    float | None, fraction("Mean cumulative satisfaction, 0-1: reached by one shift of quality for all firms.")
]


def level(
    market: str,
    /,
    *,
    retention: Target = None,
    satisfaction: Felt = None,
    years: Annotated[int, whole(1, 20, "Years for which shares are to stay where they start.")] = 4,
    seeds: Annotated[int, Parameter(name=["--seeds", "--replications"]), whole(1, 1000, "Worlds of each try.")] = 4,
    seed: Seed = 1,
    scale: Scale = 1.0,
    set_: Set = None,
    living: Living = HERE,
    out: Annotated[Path | None, Parameter(help="Write the levelled market into this new YAML file.")] = None,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Level a market at rest: as many stay and as satisfied as wanted, and shares that stay where they start.

    Sets the review rate (or the utility of buying from nobody), one shift of quality for all firms, and appeal a firm; nothing
    else. Prints what it set as YAML and what that comes to; a file that is there is not written over. Exits with 1 when a target
    could not be reached.

    Example: loyalty level telecom

    Example: loyalty level telecom --retention 0.78 --satisfaction 0.74 --out level.yaml

    Args:
        market: a shipped name, or the path of a YAML file.
    """
    from sim.scenario.files import shipped
    from sim.words import speaking

    if out is not None:
        writable(out, folder=False)
        if out.exists():
            raise InputError(message("typed-there-new", path=str(out)))
        if out.suffix not in (".yaml", ".yml"):
            raise InputError(message("typed-ends-in-yaml", path=str(out)))
    base = resolved(market, set_)
    announce_compilation()
    with speaking(lang):
        from sim.lab.levelling.level import level as levelled

        with Bar(base.name, quiet=json) as bar:
            found = levelled(
                base,
                retention=retention,
                satisfaction=satisfaction,
                years=years,
                seeds=seeds,
                seed=seed,
                scale=scale,
                progress=bar,
                **living.how,
            )
        parent = market if market in shipped() and not set_ else ""
        text = written(found, parent, years)
        if json:
            emit(found.to_dict())
        else:
            people(found, parent)
        if out is not None:
            from sim.results.store import write_atomically

            write_atomically(out, text.encode())
            wrote(out)
    return 0 if all(found.held.values()) else 1


def written(found: Levelled, parent: str, years: int) -> str:
    """The levelled market as the text of a file: what was set over a shipped one, else all of it.

    Args:
        found: what was found.
        parent: the shipped market it extends; none writes all of it.
        years: for which shares were to stay.
    """
    after = found.after
    about = (
        f"# {found.market.name}, levelled at rest: retention {after.retention[0]:.3f} a year, satisfaction"
        f" {after.satisfaction[0]:.3f}, shares within {100 * after.moved(found.start):.1f} points over {years} years.\n"
    )
    if not parent:
        return about + found.scenario.to_yaml(defaults=False)
    return f"{about}extends: {parent}\n{changed(found)}"


def changed(found: Levelled) -> str:
    """What was set, as YAML."""
    from sim.scenario import yaml

    nested: dict[str, Any] = {}
    for path, value in found.changes.items():
        *above, last = path.split(".")
        here = nested
        for key in above:
            here = here.setdefault(key, {})
        here[last] = value
    return yaml.write(nested) if nested else ""


def people(found: Levelled, parent: str) -> None:
    """What was set, and what it comes to."""
    from sim.words import number
    from sim.words import say as worded

    if found.changes:
        console().file.write((f"extends: {parent}\n" if parent else "") + changed(found) + "\n")
    else:
        say(worded("plausible-level-nothing"))
    grid(table(found))
    for name, (low, high) in found.short.items():
        wanted = number(found.wanted[name])
        note(
            worded("plausible-level-short", what=worded(f"plausible-wanted-{name}"), wanted=wanted, low=low, high=high)
        )
    if not found.held["shares"]:
        note(worded("plausible-level-moved", points=100 * found.after.moved(found.start)))
    say(worded("plausible-level-tries", tries=found.tries, held=all(found.held.values())))


def _reached(mean: float, half: float) -> Cell:
    """A share with its interval: ``63.3% ± 0.9%``."""
    from sim.report import cells

    if math.isnan(half):
        return cells.percent(mean, 3)
    told = cells.within(100 * mean, 100 * half, 3)
    return replace(told, text=" ± ".join(f"{part}%" for part in told.text.split(" ± ")), numbers=(mean, half))


def table(found: Levelled) -> Grid:
    """Before and after, beside what was wanted."""
    from sim.report import cells
    from sim.report.sheet import Column, Entry, Grid
    from sim.words import say as worded

    columns = [
        Column(worded("plausible-col-number"), "text"),
        Column(worded("plausible-level-wanted")),
        Column(worded("plausible-level-before"), "number", cells.SPREAD),
        Column(worded("plausible-level-after"), "number", cells.SPREAD),
    ]
    rows: list[list[Entry]] = []
    for name in ("retention", "satisfaction"):
        was, now = getattr(found.before, name), getattr(found.after, name)
        wanted, share = found.wanted.get(name), name == "retention"
        rows.append(
            [
                worded(f"plausible-wanted-{name}"),
                cells.none() if wanted is None else cells.percent(wanted, 3) if share else cells.count(wanted, 3),
                *(_reached(one[0], one[1]) if share else cells.within(one[0], one[1], 3) for one in (was, now)),
            ]
        )
    for k, firm in enumerate(found.scenario.firms):
        ends = [cells.percent(float(reached.shares[-1, k]), 3) for reached in (found.before, found.after)]
        rows.append([worded("plausible-level-share", firm=firm), cells.percent(float(found.start[k]), 3), *ends])
    moved = [cells.percent(reached.moved(found.start), 2) for reached in (found.before, found.after)]
    rows.append([worded("plausible-level-farthest"), cells.none(), *moved])
    return Grid(worded("plausible-level-title", market=found.market.name), columns, rows)
