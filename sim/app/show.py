"""The verb show: one market as it is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from sim.app.options import Json, Lang, Set, flag, resolved
from sim.app.output import Column, console, emit, number, remarked, say, table
from sim.words import currency, policy_name, segment_name, speaking, translated
from sim.words import say as told
from sim.words.names import named

if TYPE_CHECKING:
    from sim.scenario import Scenario


def show(
    scenario: str,
    /,
    *,
    yaml: Annotated[bool, flag("--yaml", "Print the whole of it as YAML, defaults included.")] = False,
    schedule: Annotated[bool, flag("--schedule", "Print the order of a month.")] = False,
    set_: Set = None,
    lang: Lang = "en",
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
        with speaking(lang):
            _describe(market)


def _describe(s: Scenario) -> None:
    from sim.scenario.differences import say as worded

    m, p = s.market, s.population
    from sim.report.phrases import about_market, title_of

    say(told("app-labelled", label=s.name, text=title_of(s)) if s.title else s.name, style="bold")
    for text in about_market(s):
        say(text)
    say()
    say(told("app-show-market", kind=named("market", m.kind), months=m.months, warm_up=m.warm_up))
    say(told("app-show-money", currency=currency(m.currency), rate=m.discount_rate))
    say(told("app-show-customers", customers=p.size, outside=p.start_outside or "", isolated=p.isolated or ""))
    say(told("app-show-turnover", enter=p.entry_rate, cease=p.need_ceases))
    net = s.network
    if net.kind == "none":
        say(told("app-show-deaf"))
    elif net.kind == "file":
        say(told("app-show-ties", place=str(net.path)))
    else:
        say(told("app-show-network", kind=named("network", net.kind), degree=net.degree))
    service = any(f.service_price for f in s.firms.values())
    table(
        told("app-show-firms"),
        [
            Column(told("app-col-firm"), "text"),
            told("app-col-share"),
            told("app-col-list-price"),
            *([told("app-col-service-price")] if service else []),
            told("app-col-quality"),
            told("app-col-failures"),
            told("app-col-known"),
            Column(told("app-col-strategy"), "text"),
        ],
        [
            (
                told("app-show-focal", firm=name) if name == s.focal_firm else name,
                f"{f.start_share:.0%}",
                f.list_price,
                *([f.service_price] if service else []),
                number(sum(f.quality.values()) / len(f.quality.values()), 2),
                f"{f.failure_rate:.1%}",
                f"{f.awareness:.0%}",
                ", ".join(policy_name(str(v)) if k == "use" else f"{k}={v}" for k, v in f.strategy.items()),
            )
            for name, f in s.firms.items()
        ],
    )
    table(
        told("app-show-segments"),
        [
            Column(told("app-col-segment"), "text"),
            told("app-col-share"),
            Column(told("app-col-needs"), "prose"),
            Column(told("app-col-who"), "prose"),
        ],
        [
            (segment_name(name), f"{g.share:.0%}", _needs(g.needs), translated("markets", g.about.strip()))
            for name, g in p.segments.items()
        ],
    )
    table(
        told("app-show-journey"),
        [
            Column(told("app-col-touchpoint"), "text"),
            Column(told("app-col-need"), "text"),
            told("app-col-emotion"),
            told("app-col-weight"),
        ],
        [(segment_name(t.name), named("need", t.need), worded(t.emotion), worded(t.weight)) for t in s.journey],
    )
    _unusual(s)
    remarked(s)


def _needs(needs: Any) -> str:
    from sim.scenario.differences import say as worded

    values = needs.model_dump()
    if len(set(values.values())) == 1:
        return told("app-show-alike")
    return told("report-comma").join(
        f"{named('need', name)} {worded(value)}" for name, value in values.items() if value
    )


def _unusual(s: Scenario) -> None:
    """What differs from the defaults: behaviour and resting levers."""
    from sim.scenario.differences import say as worded
    from sim.scenario.levers import Levers

    rows = [
        (d.name, worded(d.value), worded(d.default), translated("settings", d.meaning))
        for d in s.departures()
        if d.path[0] == "behaviour" or (d.path[0] == "firms" and d.path[2] in Levers.model_fields)
    ]
    if rows:
        columns: list[Column | str] = [
            Column(told("app-col-parameter"), "text"),
            told("app-col-value"),
            told("app-col-default"),
            Column(told("app-col-meaning"), "prose"),
        ]
        table(told("app-show-differs"), columns, rows)
    else:
        say(told("app-show-defaults"))
