"""The verb check: the simulation docked against closed forms."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from sim.app.options import Json, Scale, Seed
from sim.app.output import Bar, Column, announce_compilation, emit, number, say, table
from sim.words import say as told


def check(*names: str, seed: Seed = 1, scale: Scale = 1.0, json: Json = False) -> int:
    """Dock the simulation against closed-form answers. Exits with 1 when any check fails.

    Example: loyalty check

    Example: loyalty check logit --scale 0.1

    Args:
        names: which checks (see loyalty list checks), or the name of a set (exact-cases); all of them unless named.
    """
    from sim.lab.court.check import run_checks

    announce_compilation()
    with Bar("checks", quiet=json, forecast="work") as bar:
        rows = run_checks(names, seed=seed, scale=scale, progress=bar)
    failed = [row for row in rows if not row.passed]
    if json:
        fields = [{k: v for k, v in dataclasses.asdict(row).items() if k != "seconds"} for row in rows]
        emit({"seed": seed, "scale": scale, "passed": not failed, "checks": fields})
    else:
        if names:
            _docking(told("app-check-docked"), rows)
        else:
            _summary(rows)
            if failed:
                _docking(told("app-check-apart"), failed)
        say(told("app-check-agree", agree=len(rows) - len(failed), rows=len(rows), failed=len(failed)))
    return 1 if failed else 0


def _docking(title: str, rows: Sequence[Any]) -> None:
    """The docking table, a row a number."""
    columns: list[Column | str] = [
        Column(told("app-col-check"), "text"),
        told("app-col-simulated"),
        told("app-col-exact"),
        told("app-col-tolerance"),
        "",
        Column(told("app-col-quantity"), "prose"),
    ]
    table(
        title,
        columns,
        [(*_compared(r), told("app-check-ok" if r.passed else "app-check-failed"), r.quantity) for r in rows],
    )


def _compared(row: Any) -> tuple[Any, ...]:
    return row.name, row.simulated, row.exact, f"{number(row.tolerance)} ({row.rule})"


def _summary(rows: Sequence[Any]) -> None:
    """A row a check: how many numbers agree, and how much of its tolerance the widest miss takes."""
    found = []
    for name in dict.fromkeys(row.name for row in rows):
        own = [row for row in rows if row.name == name]
        agree = sum(row.passed for row in own)
        used = max((abs(r.simulated - r.exact) / r.tolerance for r in own if r.tolerance > 0), default=0.0)
        ok = told("app-check-ok" if agree == len(own) else "app-check-failed")
        found.append(
            (
                name,
                told("app-check-of", part=agree, whole=len(own)),
                ok,
                f"{used:.0%}",
                f"{sum(row.seconds for row in own):.1f}",
            )
        )
    names = [told("app-col-agree"), "", told("app-col-tolerance-used"), told("app-col-seconds")]
    table(told("app-check-summary"), [Column(told("app-col-check"), "text"), *names], found)
