"""The verb diary: one customer's life."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app.options import Json, Lang, Months, Seed, Set, Threads, new_file, resolved, threads_for, whole
from sim.app.output import Bar, InputError, announce_compilation, emit, say, wrote
from sim.app.overwriting import Replace
from sim.words import listed, message


def diary(
    scenario: str,
    /,
    *,
    customer: Annotated[
        str,
        Parameter(help="A number, or someone of the focal firm's: leaver, complainer, saved (put right, and stayed)."),
    ] = "leaver",
    seed: Seed = 1,
    replication: Annotated[int, whole(0, 2**32 - 1, "Further luck under the same seed.")] = 0,
    months: Months = None,
    set_: Set = None,
    threads: Threads = None,
    out: Annotated[
        Path | None, Parameter(help="The page to write, with the life and its figure (.html, .md, .xlsx).")
    ] = None,
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Tell one customer's life: what was promised, expected, felt, said and heard, who was left, and why.

    The customer is that of any run of the same scenario and seed: its tables have the same number.

    Example: loyalty diary telecom --customer leaver

    Example: loyalty diary textbook --customer 42 --seed 7 --out 42.html

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    from sim.report import SUFFIXES

    spec = resolved(scenario, set_, market__months=months)
    page = None if out is None else new_file(out, replace=replace)
    if page is not None and page.suffix.lower() not in SUFFIXES:
        raise InputError(message("typed-diary-forms", path=str(page), forms=listed(SUFFIXES)))
    announce_compilation()

    from sim.lab.replay import sought
    from sim.lab.simulate import simulate
    from sim.report import write
    from sim.words import speaking

    with Bar(f"{spec.name}, months", quiet=json) as bar:
        run = simulate(
            spec,
            seed=seed,
            replication=replication,
            threads=threads_for(threads, spec),
            events=["complaints"],
            progress=bar,
        )
        life = run.diary(sought(run, customer))
    with speaking(lang):
        if json:
            emit(life.to_dict())
        else:
            say(str(life))
        if page is not None:
            wrote(write(life, page, lang))
