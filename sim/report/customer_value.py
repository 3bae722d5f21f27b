"""The report of what customers are worth."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.lab.living_on import CLOSED, OPEN
from sim.lab.world import BASELINE
from sim.plots import FIGURES
from sim.report import cells
from sim.report.again import code_for_value, command_for_value
from sim.report.cells import heads, ranges
from sim.report.phrases import (
    about_market,
    market_facts,
    money_in,
    scenario_fact,
    seed_fact,
    title_of,
    versions_fact,
)
from sim.report.sheet import Block, Cell, Chapter, Column, Entry, Facts, Grid, Sheet, Sketch
from sim.results.value import VALUES
from sim.words import amount, level_of, number, policy_name, say, speaking, translated
from sim.words.names import named

if TYPE_CHECKING:
    from sim.lab.customer_value import CustomerValue

SHOWN: Final = (
    "cohort_value",
    "customer_equity",
    "newcomers_value",
    "acquisition_value",
    "firm_value",
    "value_at_stake",
)
"""Values of which a policy's change is shown first."""


def customer_value_sheet(found: CustomerValue, lang: str = "en") -> Sheet:
    """The report of what customers are worth."""
    with speaking(lang):
        chapters = [
            Chapter(say("value-values-title"), [*(values(found, policy) for policy in found.names)]),
            Chapter(
                say("value-years-title"),
                [
                    Sketch("customer-value", FIGURES["customer-value"].about, partial(found.plot, "customer-value")),
                    years(found),
                ],
            ),
        ]
        if len(found.names) > 1:
            blocks: list[Block] = [changes(found, policy) for policy in found.names[1:]]
            chapters.append(Chapter(say("value-change-title"), blocks))
        chapters.append(Chapter(say("value-uses-title"), [uses(found)]))
        assumed = Facts(market_facts(found.lived))
        chapters.append(Chapter(say("report-assumed-title"), [*about_market(found.base), assumed]))
        return Sheet(
            title=say("value-title", market=title_of(found.base), firm=found.firm),
            lead=lead(found),
            short=headlines(found),
            chapters=chapters,
            command=command_for_value(found),
            code=code_for_value(found),
            limits=[say("value-limit-horizon"), say("value-limit-strategies"), say("report-limit-real")],
            provenance=[scenario_fact(found.base), seed_fact(found.seed, found.replications), versions_fact()],
            lang=lang,
        )


def lead(found: CustomerValue) -> str:
    """How it was told."""
    return say("value-lead", month=found.month, years=found.years, replications=found.replications, rate=found.rate)


def headlines(found: CustomerValue) -> list[str]:
    """What today's customers are worth, which part that is, and what the closed form says of it."""
    money = money_in(found.base)
    mean = {name: found.value(name).mean for name in VALUES}

    def paid(name: str) -> str:
        return amount(mean[name], money)

    last, firm = mean["last_year"], mean["firm_value"]
    said = [
        say(
            "value-cohort",
            customers=f"{mean['customers']:,.0f}",
            amount=paid("cohort_value"),
            years=found.years,
            each=paid("value_per_customer"),
            times=number(mean["cohort_value"] / last if last > 0 else math.nan, 2),
        )
    ]
    if firm > 0:
        share = cells.share(mean["cohort_value"] / firm).text
        said.append(say("value-share", share=share, firm=found.firm, newcomers=paid("newcomers_value")))
    said.append(say("value-equity", amount=paid("customer_equity"), added=paid("acquisition_value")))
    said.append(
        say(
            "value-stake",
            amount=paid("value_at_stake"),
            own=paid("cohort_value"),
            influence=amount(abs(mean["influence_value"]), money),
            brings=mean["influence_value"] >= 0,
        )
    )
    more = found.beyond("cohort_value")
    if math.isfinite(more):
        said.append(say("value-beyond", amount=amount(more, money)))
    if found.has_closed_form:
        low = mean["closed_form_equity_years"] <= mean["cohort_value"]
        told: dict[str, Any] = {"years": paid("closed_form_equity_years"), "forever": paid("closed_form_equity")}
        said.append(say("value-closed", low=low, **told))
    else:
        said.append(say("value-not-closed", kind=found.base.market.kind))
    if found.is_profit:
        said.append(say("value-is-profit", firm=found.firm))
    else:
        said.append(say("value-is-contribution", fixed=paid("fixed_cost"), profit=paid("profit_value")))
    return [*said, *(_changed(found, policy) for policy in found.names[1:])]


def _changed(found: CustomerValue, policy: str) -> str:
    table = found.differences()
    gaps = {str(row["value"]): row for row in table[table["policy"] == policy].to_dict("records")}
    money, cohort = money_in(found.base), gaps["cohort_value"]
    return say(
        "value-policy",
        policy=_policy(policy),
        cohort=amount(float(cohort["difference"]), money, sign=True),
        interval=_within(cohort),
        level=found.level,
        firm=found.firm,
        all=amount(float(gaps["firm_value"]["difference"]), money, sign=True),
        whole=_within(gaps["firm_value"]),
        open=[float(one["low"]) <= 0 <= float(one["high"]) for one in (cohort, gaps["firm_value"])].count(True),
    )


def _told(name: str, x: float) -> Cell:
    """An amount; of customers, how many, as the table counts money."""
    told = cells.count(x, 4)
    return told if name != "customers" else replace(told, text=say("value-heads", n=told.text))


def _within(row: Mapping[Hashable, Any]) -> str:
    return cells.between(float(row["low"]), float(row["high"]), "money").text


def values(found: CustomerValue, policy: str = BASELINE) -> Grid:
    """Every value of a policy, with its interval, and what it comes to."""
    table = found.table()
    rows: list[list[Entry]] = []
    for row in table[table["policy"] == policy].to_dict("records"):
        idle = found.is_profit and row["value"] in ("fixed_cost", "profit_value")
        if idle or math.isnan(float(row["mean"])):
            continue
        rows.append(
            [
                _named(str(row["value"])),
                _told(str(row["value"]), float(row["mean"])),
                cells.between(float(row["low"]), float(row["high"]), "money"),
                cells.count(float(row["per_customer"]), 4),
                cells.count(float(row["in_last_years"]), 3),
                cells.count(float(row["beyond"]), 3),
            ]
        )
    columns = heads(
        "value-col-value",
        "value-col-amount",
        "report-col-interval",
        "value-col-each",
        "value-col-times",
        "value-col-beyond",
    )
    columns[2] = _interval(columns[2], found)
    title = say("value-values", policy=_policy(policy), unit=money_in(found.base))
    return Grid(title, columns, rows, say("value-values-note", level=found.level))


def years(found: CustomerValue, policy: str = BASELINE) -> Grid:
    """What each year brings, and how many of today's customers are still there."""
    yearly, dealing = found.yearly(), found.dealing()
    mine = yearly[yearly["policy"] == policy].to_dict("records")
    brings = {(row["world"], row["who"], row["year"]): float(row["discounted"]) for row in mine}
    there = dealing[(dealing["policy"] == policy) & (dealing["world"] == OPEN)].to_dict("records")
    shares = {row["year"]: float(row["share"]) for row in there}
    rows: list[list[Entry]] = []
    for year in range(1, found.years + 1):
        brought = [brings[at] for at in ((OPEN, "cohort", year), (OPEN, "newcomers", year), (CLOSED, "cohort", year))]
        rows.append([str(year), *(cells.count(one, 4) for one in brought), cells.share(shares[year])])
    columns = heads(
        "value-col-year", "value-col-cohort", "value-col-newcomers", "value-col-closed", "value-col-dealing"
    )
    return Grid(say("value-years", unit=money_in(found.base)), columns, rows, say("value-years-note"))


def changes(found: CustomerValue, policy: str, *, full: bool = True) -> Grid:
    """What a policy changes in every value."""
    table = found.differences()
    rows: list[list[Entry]] = []
    for row in table[table["policy"] == policy].to_dict("records"):
        name = str(row["value"])
        idle = found.is_profit and name in ("fixed_cost", "profit_value")
        if idle or math.isnan(float(row["difference"])) or not (full or name in SHOWN):
            continue
        rows.append(
            [
                _named(name),
                _told(name, float(row["baseline"])),
                _told(name, float(row["with_policy"])),
                cells.signed(float(row["difference"]), "money"),
                cells.between(float(row["low"]), float(row["high"]), "money"),
            ]
        )
    columns = heads(
        "value-col-value", "value-col-without", "value-col-with", "value-col-difference", "report-col-interval"
    )
    columns[4] = _interval(columns[4], found)
    title = say("value-change", policy=_policy(policy), unit=money_in(found.base))
    return Grid(title, columns, rows, say("value-change-note"))


def uses(found: CustomerValue) -> Grid:
    """What each value is, and when to use it."""
    rows: list[list[Entry]] = [
        [named("value", name), translated("measures", one.meaning), translated("measures", one.use)]
        for name, one in VALUES.items()
        if found.has_closed_form or not one.closed
    ]
    columns = heads("value-col-value", "value-col-meaning", "value-col-use", words=(0,), prose=(1, 2))
    return Grid(say("value-uses"), columns, rows)


def _policy(policy: str) -> str:
    return say("value-as-it-is") if policy == BASELINE else policy_name(policy)


def _named(name: str) -> Entry:
    return cells.explained(named("value", name), VALUES[name].meaning)


def _interval(column: Column, found: CustomerValue) -> Column:
    return ranges(cells.named(column, say("report-col-interval-at", level=level_of(found.level))))
