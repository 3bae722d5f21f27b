"""The verb new: a market founded on what a company knows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from sim.app.options import Json, Lang, Seed, flag, whole, writable
from sim.app.output import Bar, InputError, announce_compilation, emit, grid, note, say, wrote
from sim.app.overwriting import Replace
from sim.app.stores import HERE, Living
from sim.words import message

if TYPE_CHECKING:
    from sim.lab.founding.facts import Facts
    from sim.lab.founding.found import Founded
    from sim.lab.founding.met import Met
    from sim.report.sheet import Grid


def new(
    facts: str | None = None,
    /,
    *,
    example: Annotated[bool, flag("--example", "Print a facts file to start from, and do nothing else.")] = False,
    stdin: Annotated[bool, flag("--stdin", "Read the facts from standard input, as a file would hold them.")] = False,
    seeds: Annotated[int, Parameter(name=["--seeds", "--replications"]), whole(2, 1000, "Worlds of each try.")] = 16,
    seed: Seed = 1,
    out: Annotated[
        Path | None, Parameter(help="The market's file; NAME.yaml here unless given, NAME as the facts say.")
    ] = None,
    replace: Replace = False,
    living: Living = HERE,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Found a market on what a company knows: firms, prices, shares, who stays, how many customers there are.

    Asks a dozen questions, or reads a file of facts. Writes a scenario in which every value says where it is from: stated, solved
    for so that the market has the facts with every firm at rest, or the base's. Says what was reached, and what was not. Exits
    with 1 when a fact could not be reached: the nearest is written all the same.

    Example: loyalty new

    Example: loyalty new --example > facts.yaml

    Example: loyalty new facts.yaml --out gym.yaml

    Args:
        facts: a YAML file of facts; without one, questions are asked.
    """
    from sim.words import speaking

    with speaking(lang):
        if example:
            from sim.lab.founding.example import example as text

            print(text(), end="")
            return 0
        if out is not None:
            _free(out, replace)
        known = _facts(facts, stdin)
        place = out or Path(f"{known.name}.yaml")
        _free(place, replace)
        announce_compilation()
        from sim.lab.founding.found import found

        with Bar(known.name, quiet=json, forecast="work") as bar:
            founded = found(known, seeds=seeds, seed=seed, progress=bar, **living.how)
        founded.save(place)
        if json:
            emit({**founded.to_dict(), "file": str(place), "next": _next(founded, place)})
        else:
            _people(founded, place)
        wrote(place)
    return 0 if founded.held else 1


def _free(place: Path, replace: bool) -> None:

    writable(place, folder=False)
    if place.suffix not in (".yaml", ".yml"):
        raise InputError(message("founding-app-suffix", place=str(place)))
    if place.exists() and not replace:
        raise InputError(message("founding-app-there", place=str(place)))


def _facts(given: str | None, piped: bool) -> Facts:
    """What is known: from a file, standard input, or questions."""
    from sim.lab.founding.declared import from_text, load
    from sim.words import say as worded

    if piped and given is not None:
        raise InputError(message("founding-app-stdin"))
    if piped:
        return from_text(sys.stdin.buffer.read(1_000_001), "standard input")
    if given is not None:
        return load(given)
    from sim.lab.founding.interview import Ended, interviewed

    note(worded("founding-begin"))
    try:
        return interviewed(_asked, note)
    except Ended as error:
        raise InputError(*error.args) from None


def _asked(prompt: str) -> str | None:
    """One answer: the question goes to stderr, so that stdout holds results alone."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline(10_000)
    if not sys.stdin.isatty():
        print(file=sys.stderr)
    return line if line else None


def _people(founded: Founded, place: Path) -> None:
    from sim.words import say as worded

    grid(table(founded))
    for one in founded.met:
        if not one.held:
            say(_missed(one))
    say(worded("founding-app-lived", worlds=founded.worlds, people=founded.size, tries=founded.tries))
    say()
    say(worded("founding-app-next"))
    for command in _next(founded, place):
        say(f"  {command}", whole=True)


def _missed(one: Met) -> str:
    from sim.lab.founding.write import named, valued
    from sim.words import say as worded

    return worded(
        "founding-app-missed",
        fact=named(one),
        wanted=valued(one, one.wanted),
        reached=valued(one, one.reached[0]),
        end=one.at_end,
        paths=", ".join(one.paths),
    )


def _next(founded: Founded, place: Path) -> list[str]:
    """The commands to type next."""
    beside = place.with_name(f"{place.stem}.ensemble.yaml")
    budget = "" if founded.facts.budget is None else f" --budget {founded.facts.budget:.12g}/year"
    return [
        f"loyalty validate {place}",
        f"loyalty ensemble {place} --members 30 --out {beside}",
        f"loyalty compare {place} reliability under-promise complaint-recovery{budget}",
    ]


def table(founded: Founded) -> Grid:
    """Stated, reached, and how."""
    from sim.lab.founding.write import named, valued
    from sim.report.sheet import Column, Entry, Grid
    from sim.words import say as worded

    columns = [
        Column(worded("founding-col-fact"), "text"),
        Column(worded("founding-col-stated"), "text"),
        Column(worded("founding-col-reached"), "text"),
        Column(worded("founding-col-how"), "text"),
        Column(worded("founding-col-met"), "text"),
    ]
    rows: list[list[Entry]] = []
    for one in founded.met:
        wanted = valued(one, one.wanted)
        rows.append(
            [
                named(one),
                wanted if one.stated else worded("founding-col-usual", value=wanted),
                worded("founding-col-spread", mean=valued(one, one.reached[0]), half=valued(one, one.reached[1])),
                ", ".join(one.paths),
                worded("founding-col-yes") if one.held else worded("founding-col-no"),
            ]
        )
    return Grid(worded("founding-app-title", market=founded.facts.name), columns, rows)
