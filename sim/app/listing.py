"""The verb list: what there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from sim.app.options import Json, Lang
from sim.app.output import Column, emit, say, table
from sim.words import say as worded
from sim.words import speaking, translated

Kind = Literal["scenarios", "strategies", "studies", "checks", "targets", "knockouts"]


def list_(kind: Kind | None = None, /, *, lang: Lang = "en", json: Json = False) -> None:
    """Name the shipped markets, the strategies and the studies; when asked for, the checks, targets or knock-outs.

    Example: loyalty list

    Example: loyalty list strategies --json

    Example: loyalty list knockouts

    Args:
        kind: only these.
    """
    listed = {name: rows() for name, rows in _LISTS.items() if kind in (None, name)}
    if kind in _LOADED:
        listed[kind] = _LOADED[kind]()
    if json:
        emit(listed)
        return
    with speaking(lang):
        _print(kind, listed)


def _print(kind: Kind | None, listed: dict[str, list[dict[str, Any]]]) -> None:
    if kind == "knockouts":
        columns = [
            Column(worded("app-col-name"), "text"),
            Column(worded("app-col-no-longer"), "prose"),
            Column(worded("app-col-sets"), "prose"),
        ]
        for group in dict.fromkeys(row["group"] for row in listed["knockouts"]):
            rows = [row for row in listed["knockouts"] if row["group"] == group]
            shown = [(row["name"], translated("knockouts", row["about"]), row["sets"]) for row in rows]
            table(translated("knockouts", group), columns, shown)
        say(worded("app-list-knockouts"))
        return
    columns = [Column(worded("app-col-name"), "text"), Column(worded("app-col-about"), "prose")]
    for name, rows in listed.items():
        table(
            worded(f"app-list-{name}"),
            columns,
            [(r["name"], translated(_ROOMS.get(name, "studies"), r["about"])) for r in rows],
        )
    if kind is None:
        for hint in ("app-list-markets", "app-list-more"):
            say(worded(hint))


def _scenarios() -> list[dict[str, Any]]:
    from sim.scenario import Scenario, ScenarioError
    from sim.scenario.files import shipped

    found = []
    for name in shipped():
        try:
            about = Scenario.load(name).title
        except ScenarioError as error:
            about = f"cannot be used: {error}"
        found.append({"name": name, "about": about})
    return found


def _strategies() -> list[dict[str, Any]]:
    from sim.strategies import known_strategies

    return [
        {"name": n, "about": s.about.replace("``", ""), "parameters": s.parameters}
        for n, s in known_strategies().items()
    ]


def _points(group: str) -> list[dict[str, Any]]:
    from sim.lab.court import find as studies

    return [{"name": name, "about": studies.about(point)} for name, point in studies.points(group).items()]


def _knockouts() -> list[dict[str, Any]]:
    from sim.knockouts import FAMILIES, FROZEN, MECHANISMS

    rows = [{"name": k.name, "group": k.group, "about": k.about, "sets": k.what} for k in (*MECHANISMS, *FROZEN)]
    for family in FAMILIES:
        one = family.member(family.over.upper())
        rows.append({"name": family.pattern, "group": f"by {family.over}", "about": family.about, "sets": one.what})
    return rows


def _checks() -> list[dict[str, Any]]:
    from sim.lab.court import find as studies

    found, broken = studies.modules(studies.CHECKS, "CHECKS")
    return [{"name": c.name, "about": c.title} for module in found.values() for c in module.CHECKS] + _useless(broken)


def _targets() -> list[dict[str, Any]]:
    from sim.lab.court import find as studies
    from sim.lab.court.target import targets

    _, broken = studies.modules(studies.TARGETS, "TARGETS")
    return [{"name": t.name, "about": f"{t.label}: {t.title}"} for t in targets().values()] + _useless(broken)


def _useless(broken: Mapping[str, Exception]) -> list[dict[str, Any]]:
    """What installed packages bring and cannot be used, with the reason where others say what they are."""
    return [{"name": name, "about": str(error)} for name, error in broken.items()]


_LISTS = {
    "scenarios": _scenarios,
    "strategies": _strategies,
    "studies": lambda: _points("loyalty.studies"),
}
_ROOMS = {"scenarios": "markets", "strategies": "strategies"}
"""Which catalogue translates what a list says."""

_LOADED = {"checks": _checks, "targets": _targets, "knockouts": _knockouts}
"""Named only when asked for: what brings them has to be loaded."""
