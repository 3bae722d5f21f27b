"""The verb show: one market as it is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from sim.app.options import Json, Set, flag, resolved
from sim.app.output import Column, console, emit, number, say, table

if TYPE_CHECKING:
    from sim.scenario import Scenario


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
