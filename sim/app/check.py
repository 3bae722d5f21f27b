"""The verb check: the simulation docked against closed forms."""

from __future__ import annotations

import dataclasses

from sim.app.options import Json, Scale, Seed
from sim.app.output import Bar, Column, announce_compilation, emit, number, say, table


def check(*names: str, seed: Seed = 1, scale: Scale = 1.0, json: Json = False) -> int:
    """Dock the simulation against closed-form answers. Exits with 1 when any check fails.

    Example: loyalty check

    Example: loyalty check logit --scale 0.1

    Args:
        names: which checks (see loyalty list checks); all of them unless named.
    """
    from sim.lab.studies import run_checks

    announce_compilation()
    with Bar("checks", quiet=json) as bar:
        rows = run_checks(names, seed=seed, scale=scale, progress=bar)
    failed = sum(not row.passed for row in rows)
    if json:
        fields = [{k: v for k, v in dataclasses.asdict(row).items() if k != "seconds"} for row in rows]
        emit({"seed": seed, "scale": scale, "passed": failed == 0, "checks": fields})
    else:
        table(
            "simulated against exact",
            [Column("check", "text"), "simulated", "exact", "tolerance", "", Column("quantity", "prose")],
            [
                (
                    r.name,
                    r.simulated,
                    r.exact,
                    f"{number(r.tolerance)} ({r.rule})",
                    "ok" if r.passed else "FAILED",
                    r.quantity,
                )
                for r in rows
            ],
        )
        say(f"{len(rows) - failed} of {len(rows)} agree" + (f"; {failed} do not" if failed else ""))
    return 1 if failed else 0
