"""Verbs about markets as they are described: list, show, validate, diff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from sim.app.options import Json, Set, flag, resolved
from sim.app.output import Column, console, emit, note, number, say, table

if TYPE_CHECKING:
    from sim.scenario import Scenario

Kind = Literal["scenarios", "strategies", "studies", "checks", "targets", "knockouts"]


def list_(kind: Kind | None = None, /, *, json: Json = False) -> None:
    """Name the shipped markets, the strategies, the studies, the checks and the targets; when asked for, the knock-outs.

    Example: loyalty list

    Example: loyalty list strategies --json

    Example: loyalty list knockouts

    Args:
        kind: only these.
    """
    listed = {name: rows() for name, rows in _LISTS.items() if kind in (None, name)}
    if kind in _NAMES:
        listed[kind] = _NAMES[kind]()
    if json:
        emit(listed)
        return
    if kind == "knockouts":
        columns = [Column("name", "text"), Column("what no longer happens", "prose"), Column("what it sets", "prose")]
        for group in dict.fromkeys(row["group"] for row in listed["knockouts"]):
            rows = [row for row in listed["knockouts"] if row["group"] == group]
            table(group, columns, [(row["name"], row["about"], row["sets"]) for row in rows])
        say("TRAIT and FIRM stand for a name; loyalty ablate MARKET tries the mechanisms, one by one.")
        return
    for name, rows in listed.items():
        table(name, [Column("name", "text"), Column("what it is", "prose")], [(r["name"], r["about"]) for r in rows])
    if kind is None:
        say("loyalty show NAME describes a market, loyalty claims NAME puts a claim on trial.")
        say("loyalty list knockouts names the mechanisms that can be switched off.")


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
    from sim.lab import studies

    return [{"name": name, "about": studies.about(point)} for name, point in studies.points(group).items()]


def _knockouts() -> list[dict[str, Any]]:
    from sim.knockouts import FAMILIES, FROZEN, MECHANISMS

    rows = [{"name": k.name, "group": k.group, "about": k.about, "sets": k.what} for k in (*MECHANISMS, *FROZEN)]
    for family in FAMILIES:
        one = family.member(family.over.upper())
        rows.append({"name": family.pattern, "group": f"by {family.over}", "about": family.about, "sets": one.what})
    return rows


def _checks() -> list[dict[str, Any]]:
    from sim.lab.studies import check_sets

    return [{"name": c.name, "about": c.title} for module in check_sets().values() for c in module.CHECKS]


def _targets() -> list[dict[str, Any]]:
    from sim.lab.targets import targets

    return [{"name": t.name, "about": f"{t.label}: {t.title}"} for t in targets().values()]


_LISTS = {
    "scenarios": _scenarios,
    "strategies": _strategies,
    "studies": lambda: _points("loyalty.studies"),
    "checks": lambda: _points("loyalty.checks"),
    "targets": lambda: _points("loyalty.targets"),
}
_NAMES = {"checks": _checks, "targets": _targets, "knockouts": _knockouts}
"""Of these, what a module brings is named only when asked for: it has to be loaded."""


def show(
    scenario: str,
    /,
    *,
    yaml: Annotated[bool, flag("--yaml", "Print the whole of it as YAML, defaults included.")] = False,
    schedule: Annotated[bool, flag("--schedule", "Print the order of a month.")] = False,
    set_: Set = None,
    json: Json = False,
) -> None:
    """Describe one market: its customers, firms, levers, and what differs from the default behaviour.

    Example: loyalty show textbook

    Example: loyalty show my/market.yaml --yaml

    Args:
        scenario: a shipped name, or the path of a YAML file.
    """
    market = resolved(scenario, set_)
    if json:
        emit({"digest": market.digest(), **market.model_dump(mode="json")})
    elif yaml:
        console().file.write(market.to_yaml())
    elif schedule:
        from sim.state.schedule import as_text

        say(as_text())
    else:
        _describe(market)


def _describe(s: Scenario) -> None:
    from sim.scenario.differences import say as worded

    m, p = s.market, s.population
    say(f"{s.name}: {s.title}" if s.title else s.name, style="bold")
    if s.about:
        say(s.about.strip())
    say()
    say(f"A {m.kind} market, {m.months} months observed after {m.warm_up} lived before.")
    say(f"Money is counted in {m.currency} and discounted at {m.discount_rate:.0%} a year.")
    outside = f", {p.start_outside:.0%} of them with no firm" if p.start_outside else ""
    isolated = f", {p.isolated:,} more who know nobody" if p.isolated else ""
    say(f"{p.size:,} customers{outside}{isolated}.")
    say(f"In a year {p.entry_rate:.1%} enter, and for {p.need_ceases:.1%} the need ceases.")
    net = s.network
    known = {"none": "Nobody hears of anybody.", "file": f"Who hears whom stands in {net.path}."}
    say(
        known.get(
            net.kind, f"Word of mouth runs over a {net.kind.replace('_', ' ')} network, {net.degree} others each."
        )
    )
    service = any(f.service_price for f in s.firms.values())
    table(
        "firms",
        [
            Column("firm", "text"),
            "share",
            "list price",
            *(["service price"] if service else []),
            "quality",
            "failures",
            "known to",
            Column("strategy", "text"),
        ],
        [
            (
                name + (" (focal)" if name == s.focal_firm else ""),
                f"{f.start_share:.0%}",
                f.list_price,
                *([f.service_price] if service else []),
                number(sum(f.quality.values()) / len(f.quality.values()), 2),
                f"{f.failure_rate:.1%}",
                f"{f.awareness:.0%}",
                ", ".join(str(v) if k == "use" else f"{k}={v}" for k, v in f.strategy.items()),
            )
            for name, f in s.firms.items()
        ],
    )
    table(
        "segments",
        [Column("segment", "text"), "share", Column("needs", "prose"), Column("who they are", "prose")],
        [(name, f"{g.share:.0%}", _needs(g.needs), g.about.strip()) for name, g in p.segments.items()],
    )
    table(
        "journey of a visit",
        [Column("touchpoint", "text"), Column("need", "text"), "emotion", "weight"],
        [(t.name, t.need, worded(t.emotion), worded(t.weight)) for t in s.journey],
    )
    _unusual(s)


def _needs(needs: Any) -> str:
    from sim.scenario.differences import say as worded

    values = needs.model_dump()
    if len(set(values.values())) == 1:
        return "all alike"
    return ", ".join(f"{name} {worded(value)}" for name, value in values.items() if value)


def _unusual(s: Scenario) -> None:
    """What differs from the defaults: behaviour and resting levers."""
    from sim.scenario.differences import say as worded
    from sim.scenario.levers import Levers

    rows = [
        (d.name, worded(d.value), worded(d.default), d.meaning)
        for d in s.departures()
        if d.path[0] == "behaviour" or (d.path[0] == "firms" and d.path[2] in Levers.model_fields)
    ]
    if rows:
        columns: list[Column | str] = [Column("parameter", "text"), "value", "default", Column("meaning", "prose")]
        table("what differs from the defaults", columns, rows)
    else:
        say("Behaviour and resting levers are at their defaults.")


def validate(
    *files: str,
    json: Json = False,
) -> int:
    """Check markets of your own: say everything that is wrong, and where. Exits with 2 when anything is.

    What is allowed but hardly meant (a price far from the category's, a loss on every unit) is remarked on.

    Example: loyalty validate my/market.yaml

    Example: loyalty validate markets/*.yaml --json

    Args:
        files: paths of YAML files, or shipped names.
    """
    from sim.app.output import InputError

    if not files:
        raise InputError("give at least one file, e.g. loyalty validate my/market.yaml")
    results = [_verdict(file) for file in files]
    if json:
        emit({"files": results})
    for result in results:
        if result["valid"] and not json:
            say(f"{result['file']}: valid")
            for remark in result["remarks"]:
                say(f"  {remark['path']}: {remark['message']}")
        elif not result["valid"]:
            note(result["message"])
    return 0 if all(result["valid"] for result in results) else 2


def _verdict(file: str) -> dict[str, Any]:
    from sim.lab.preflight import preflight, ties_of
    from sim.scenario import Scenario, ScenarioError
    from sim.strategies import StrategyError

    problems: list[dict[str, Any]] = []
    remarks: list[dict[str, Any]] = []
    message = ""
    try:
        scenario = Scenario.load(file)
        remarks = [remark.to_dict() for remark in scenario.remarks()]
        found = []
        for firm in scenario.firms:
            try:
                preflight(scenario, firm)
            except StrategyError as error:
                found.append(str(error))
                problems.append({"path": f"firms.{firm}.strategy", "message": str(error), "file": file, "line": None})
        message = "\n".join(found)
        ties_of(scenario)
    except ScenarioError as error:
        message = "\n".join(filter(None, [message, _named(file, str(error))]))
        problems += [{"path": p.path, "message": p.message, "file": p.file, "line": p.line} for p in error.problems]
    return {"file": file, "valid": not problems, "problems": problems, "remarks": remarks, "message": message}


def _named(file: str, message: str) -> str:
    return message if file in message else f"{file}: {message}"


def diff(a: str, b: str, /, *, json: Json = False) -> None:
    """Say in words how two markets differ.

    Example: loyalty diff textbook my/market.yaml

    Args:
        a: a shipped name, or the path of a YAML file.
        b: the other one.
    """
    one, other = resolved(a), resolved(b)
    if json:
        emit({"a": one.name, "b": other.name, "differences": one.differences(other)})
    else:
        say(one.diff(other))
