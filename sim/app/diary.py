"""The verb diary: one customer's life."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app.options import Json, Seed, Set, Threads, resolved, threads_for, whole, writable
from sim.app.output import Bar, announce_compilation, emit, say, wrote


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
    months: Annotated[int | None, whole(0, 10**6, "Months observed, instead of the scenario's.")] = None,
    set_: Set = None,
    threads: Threads = None,
    out: Annotated[Path | None, Parameter(help="The page to write, with the life and its figure.")] = None,
    json: Json = False,
) -> None:
    """Tell one customer's life: what was promised, expected, felt, said and heard, who was left, and why.

    The customer is that of any run of the same scenario and seed: its tables have the same number.

    Example: loyalty diary telecom --customer leaver

    Example: loyalty diary textbook --customer 42 --seed 7 --out 42.html

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    spec = resolved(scenario, set_, market__months=months)
    page = writable(out, folder=False) if out is not None else None
    announce_compilation()

    from sim.lab.replay import sought
    from sim.lab.run import simulate

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
    if json:
        emit(life.to_dict())
    else:
        say(str(life))
    if page is not None:
        from sim.report import write_diary

        write_diary(life, spec, page)
        wrote(page)
