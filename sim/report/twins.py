"""The report of policies compared on twin worlds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.lab.columns import COMPARISON
from sim.plots import FIGURES
from sim.plots.twins import break_even
from sim.report import budget, cells
from sim.report.again import code_for_twins, command_for_twins
from sim.report.cells import heads, ranges, spreads
from sim.report.phrases import (
    about_market,
    cautions,
    changes,
    definitions,
    headlines,
    limits,
    market_facts,
    meaning_of,
    money_in,
    scenario_fact,
    seed_fact,
    strategy_words,
    surety,
    title_of,
    unit_of,
    unit_of_change,
    versions_fact,
)
from sim.report.planner import planned_words
from sim.report.sheet import Cell, Chapter, Code, Column, Entry, Facts, Grid, Points, Sheet, Sketch
from sim.results.measures import MEASURES
from sim.scenario.booked import booked
from sim.state.books import COST_FIELDS, REVENUE_FIELDS
from sim.words import aside, called, level_of, line, policy_name, quadrant, say, slug, speaking

if TYPE_CHECKING:
    import pandas as pd

    from sim.lab.analyses.twins import Twins
from sim.scenario import Scenario

_LINES: Final = {field.name: field.meaning for field in (*REVENUE_FIELDS, *COST_FIELDS)}
"""What the lines of the books hold."""


def twins_sheet(twins: Twins, lang: str = "en") -> Sheet:
    """The report of a comparison."""
    with speaking(lang):
        return _sheet(twins, lang)


def _sheet(twins: Twins, lang: str) -> Sheet:
    base, firm = twins.base, twins.firm
    worlds = twins.replications * (1 + len(twins.names))
    moving = [name for name in twins.names if _moves(twins, name)]
    return Sheet(
        title=say("report-twins-title", market=title_of(base), firm=firm),
        lead=say(
            "report-twins-lead",
            firm=firm,
            months=base.market.months,
            pairs=twins.replications,
            policies=len(twins.names),
        ),
        short=[
            *filter(None, [budget.recommendation(twins)]),
            *headlines(twins),
            *planned_words(twins.planned, base),
            *cautions(twins),
        ],
        chapters=[
            _compared(twins),
            Chapter(
                say("report-twins-worth-title"),
                [
                    budget.ranking(twins),
                    _sketch(twins, "differences"),
                    _sketch(twins, "cumulative"),
                    payback(twins),
                    *(differences(twins, name) for name in moving),
                    *(
                        say("report-twins-same-money", policy=policy_name(name))
                        for name in twins.names
                        if name not in moving
                    ),
                ],
            ),
            Chapter(
                say("report-twins-money-title"),
                [
                    *([budget.doses(twins)] if twins.budget is not None else []),
                    budget.spend(twins),
                    *(_sketch(twins, "bridge", policy=name) for name in moving),
                    *(bridge(twins, name) for name in moving),
                    *([] if moving else [say("report-twins-no-line")]),
                ],
            ),
            Chapter(
                say("report-twins-people-title"),
                [say("report-twins-people", firm=firm), _sketch(twins, "quadrants"), quadrants(twins)],
            ),
            Chapter(
                say("report-twins-way-title"),
                [
                    _sketch(twins, "paths", measure="encounter_satisfaction"),
                    _sketch(twins, "paths", measure="retention"),
                ],
            ),
            Chapter(say("report-twins-why-title"), [_sketch(twins, "reasons")]),
            Chapter(say("report-twins-sure-title"), [*surety(twins), gains(twins), narrower(twins), more_pairs(twins)]),
            Chapter(
                say("report-assumed-title"),
                [
                    *about_market(base),
                    Facts(market_facts(base)),
                    Chapter(say("report-twins-costs-title", firm=firm), [costs(base, firm, lines_used(twins))]),
                ],
            ),
        ],
        limits=limits(),
        command=command_for_twins(twins),
        code=code_for_twins(twins),
        provenance=[
            scenario_fact(base),
            seed_fact(twins.seed, twins.replications),
            (say("report-from-worlds"), f"{worlds:,}"),
            versions_fact(),
        ],
        appendix=[
            Chapter(say("report-definitions-title"), [Facts(definitions(base))]),
            Chapter(say("report-scenario-title"), [Code(base.to_yaml())], folded=True),
        ],
        lang=lang,
    )


def _compared(twins: Twins) -> Chapter:
    policies = [
        Chapter(
            _headed(name),
            [
                *strategy_words(policy.firms[twins.firm].strategy),
                say("report-twins-differs"),
                Points(changes(twins.base, policy)),
            ],
        )
        for name, policy in zip(twins.names, twins.policies, strict=True)
    ]
    method = say("report-twins-method", level=level_of(twins.level), pairs=twins.replications)
    return Chapter(say("report-twins-compared-title"), [method, *policies])


def _headed(policy: str) -> str:
    """A policy as the language calls it, and, where that is another name, as it is typed."""
    said = policy_name(policy)
    return aside(said, policy if said != policy else "")


def _sketch(twins: Twins, what: str, **options: Any) -> Sketch:
    name = "-".join([what, *(slug(str(x)) for x in options.values())])
    return Sketch(name, FIGURES[what].about, partial(twins.plot, what, **options))


def _moves(twins: Twins, policy: str) -> bool:
    table = twins.bridge()
    return bool(table[table["policy"] == policy]["effect"].any())


def differences(twins: Twins, policy: str, measures: Sequence[str] | None = None) -> Grid:
    """Paired differences of one policy, a row a measure; all of them unless named."""
    currency, level = money_in(twins.base), level_of(twins.level)
    table = twins.table(measures) if measures else _there(twins.table())
    rows: list[list[Entry]] = []
    for row in table[table["policy"] == policy].to_dict("records"):
        measure, unit, gap = str(row["measure"]), str(row["unit"]), float(row["difference"])
        digits = 5 if unit == "money" else 4
        rows.append(
            [
                cells.explained(called(measure), MEASURES[measure].meaning),
                cells.signed(gap, unit),
                cells.between(float(row["low"]), float(row["high"]), unit),
                _unit(unit, currency),
                cells.level(float(row["baseline"]), unit, digits),
                cells.level(float(row["with_policy"]), unit, digits),
            ]
        )
    columns = heads(
        "report-col-measure",
        "report-col-difference",
        "report-col-interval",
        "report-col-unit",
        "report-col-baseline",
        "report-col-with-policy",
        words=(0, 3),
    )
    columns[2] = ranges(cells.named(columns[2], say("report-col-interval-at", level=level)))
    columns = cells.explaining(columns, COMPARISON["differences"], "", "difference", "", "", "baseline", "with_policy")
    note = say("report-twins-differences-note") if policy == twins.names[0] else ""
    return Grid(say("report-twins-differences", policy=policy_name(policy)), columns, rows, note)


def _there(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of measures that the market has: a closed form that does not apply is no row of dashes."""
    known = table[["baseline", "with_policy"]].notna().any(axis=1)
    return table[known.groupby(table["measure"]).transform("any")]


def narrower(twins: Twins) -> Grid:
    """How much narrower paired intervals are than those of separate runs, a row a measure, a column a policy."""
    return _by_policy(
        twins,
        say("report-twins-narrower"),
        say("report-twins-narrower-note"),
        lambda row: cells.count(float(row["times_narrower"]), 2) if row["half_width"] > 0 else cells.none(),
    )


def more_pairs(twins: Twins) -> Grid:
    """How many more pairs would tell a difference to a tenth of itself, a row a measure, a column a policy."""
    return _by_policy(
        twins,
        say("report-twins-more-pairs"),
        say("report-twins-more-pairs-note"),
        lambda row: _more(twins, str(row["measure"]), str(row["policy"]), float(row["difference"])),
    )


def _by_policy(twins: Twins, title: str, note: str, cell: Callable[[dict[Any, Any]], Entry]) -> Grid:
    rows: dict[str, list[Entry]] = {}
    for row in _there(twins.table()).to_dict("records"):
        rows.setdefault(str(row["measure"]), []).append(cell(row))
    columns = [*heads("report-col-measure"), *(Column(policy_name(name)) for name in twins.names)]
    return Grid(
        title, columns, [[cells.explained(called(m), MEASURES[m].meaning), *cells_] for m, cells_ in rows.items()], note
    )


def _unit(unit: str, currency: str) -> str:
    return unit_of_change(unit, currency)


def _more(twins: Twins, measure: str, policy: str, gap: float) -> Entry:
    """How many more pairs it would take."""
    need = twins.needed(measure, 0.1 * abs(gap), policy) if gap and math.isfinite(gap) else None
    if need is None:
        return cells.none()
    if need <= twins.replications:
        return Cell(say("report-enough"), (0,), "0")
    return cells.whole(need - twins.replications)


MOVED: Final = 0.01
"""Lines of the books that moved profit by less than this share of the most share a row."""


def bridge(twins: Twins, policy: str) -> Grid:
    """What moved profit under a policy, a row a line of the books; the largest first."""
    found = twins.bridge()
    own = found[found["policy"] == policy]
    most = float(own["effect"].abs().max())
    rows: list[list[Entry]] = []
    rest = 0.0
    for row in own.sort_values("effect", key=lambda e: -e.abs(), kind="stable").to_dict("records"):
        effect, half = float(row["effect"]), float(row["half_width"])
        if abs(effect) < MOVED * most:
            rest += effect
            continue
        side = say("report-side-revenue") if row["side"] == "revenue" else say("report-side-cost")
        ends = cells.between(effect - half, effect + half, "money")
        said = cells.explained(line(str(row["line"])), _LINES[str(row["line"])])
        rows.append([said, side, cells.signed(effect, "money"), ends])
    if rest:
        rows.append([say("report-other-lines"), "", cells.signed(rest, "money"), ""])
    rows.append(
        [
            cells.explained(called("profit"), MEASURES["profit"].meaning),
            "",
            cells.signed(float(own["effect"].sum()), "money"),
            "",
        ]
    )
    columns = heads("report-col-line", "report-col-side", "report-col-effect", "report-col-interval", words=(0, 1))
    columns[2] = cells.named(columns[2], say("report-col-effect-in", currency=money_in(twins.base)))
    columns[3] = ranges(cells.named(columns[3], say("report-col-interval-at", level=level_of(twins.level))))
    columns = cells.explaining(columns, COMPARISON["bridge"], "", "", "effect", "")
    return Grid(say("report-twins-bridge", policy=policy_name(policy)), columns, rows if most > 0 else [])


def payback(twins: Twins) -> Grid:
    """When each policy pays, a row a policy."""
    table, currency = twins.cumulative("profit"), money_in(twins.base)
    rows: list[list[Entry]] = []
    for name in twins.names:
        mine = table[table["policy"] == name].sort_values("month")
        last = mine.to_dict("records")[-1]
        sure = None if twins.replications < 2 else break_even(mine.assign(difference=mine["low"]))
        rows.append(
            [
                policy_name(name),
                cells.count(min(float(mine["difference"].min()), 0.0), 3),
                _month(break_even(mine)),
                say("report-not-known") if twins.replications < 2 else _month(sure),
                cells.signed(float(last["difference"]), "money"),
                cells.between(float(last["low"]), float(last["high"]), "money"),
            ]
        )
    columns = heads(
        "report-col-policy",
        "report-col-most-behind",
        "report-col-level-from",
        "report-col-ahead-from",
        "report-col-difference",
        "report-col-interval",
        words=(0, 2, 3),
    )
    columns[4] = cells.named(columns[4], say("report-col-after-months", months=twins.base.market.months))
    columns[5] = ranges(cells.named(columns[5], say("report-col-interval-at", level=level_of(twins.level))))
    return Grid(say("report-twins-payback", currency=currency), columns, rows, say("report-twins-payback-note"))


def _month(month: int | None) -> Entry:
    if month is None:
        return say("report-never")
    if month == 0:
        return Cell(say("report-from-start"), (month,), "0")
    said = say("report-month", month=month)
    before, _, after = said.partition(str(month))
    return Cell(said, (month,), f'"{before}"0' + (f'"{after}"' if after else ""))


def quadrants(twins: Twins) -> Grid:
    """Who was saved and driven away, and what that was worth, a row a quadrant and policy."""
    table, currency = twins.quadrants(), money_in(twins.base)
    profits = twins.table(["profit"]).set_index("policy")["difference"]
    rows: list[list[Entry]] = []
    for name in twins.names:
        mine = table[table["policy"] == name]
        for row in mine.to_dict("records"):
            heads_ = float(row["customers"])
            rows.append(
                [
                    policy_name(name),
                    quadrant(str(row["quadrant"])),
                    cells.within(heads_, float(row["customers_half_width"])),
                    cells.share(float(row["share"]), 1),
                    cells.within(float(row["worth"]), float(row["worth_half_width"]), 3),
                    cells.count(float(row["worth"]) / heads_, 3) if heads_ > 0 else cells.none(),
                ]
            )
        rest = float(profits[name] - mine["worth"].sum())
        rows.append([policy_name(name), say("report-quadrant-else"), "", "", cells.count(rest, 3), ""])
    columns = heads(
        "report-col-policy",
        "report-col-became",
        "report-col-customers",
        "report-col-share",
        "report-col-worth",
        "report-col-worth-each",
        words=(0, 1),
    )
    columns[2] = spreads(columns[2])
    columns[4] = spreads(cells.named(columns[4], say("report-col-worth-in", currency=currency)))
    columns = cells.explaining(columns, COMPARISON["quadrants"], "", "quadrant", "customers", "share", "worth", "")
    return Grid(say("report-twins-quadrants"), columns, rows, say("report-twins-quadrants-note", firm=twins.firm))


def gains(twins: Twins) -> Grid:
    """How much narrower paired intervals are, early and late."""
    paths = twins.paths()
    months = twins.base.market.months
    span = 12 if months >= 24 else max(months // 2, 1)
    columns = heads("report-col-policy")
    rows: list[list[Entry]] = [[policy_name(name)] for name in twins.names]
    for measure in ("profit", "customers", "encounter_satisfaction"):
        mine = paths[paths["measure"] == measure].set_index("month")
        base = mine[mine["world"] == "baseline"]["mean_half_width"]
        for late in (False, True):
            when = say("report-col-last" if late else "report-col-first", measure=called(measure), months=span)
            columns.append(Column(when))
            for name, row in zip(twins.names, rows, strict=True):
                world = mine[mine["world"] == name]
                use = world.index >= months - span if late else world.index < span
                alone = float((base[use] ** 2 + world["mean_half_width"][use] ** 2).mean())
                paired = float((world["half_width"][use] ** 2).mean())
                known = paired > 0 and not math.isnan(alone)
                row.append(cells.count(math.sqrt(alone / paired), 2) if known else cells.none())
    return Grid(say("report-twins-gains"), columns, rows)


# -- what levers cost ------------------------------------------------------------------------------------------------


def lines_used(twins: Twins) -> set[str]:
    """Lines of the books in which anything stands, in the baseline or with a policy."""
    table = twins.bridge()
    return set(table[(table["baseline"] != 0) | (table["effect"] != 0)]["line"])


def costs(scenario: Scenario, firm: str, used: set[str]) -> Grid:
    """What service and levers in use cost a firm, from the scenario."""
    priced = scenario.firms[firm].costs
    rows: list[list[Entry]] = []
    left_out = 0
    for name, field in type(priced).model_fields.items():
        stands = booked(field)
        idle = (stands is not None and stands.line not in used) or (name == "unit_service" and "aftersales" not in used)
        none = name in ("fixed", "overhead", "wage") and not getattr(priced, name)
        if idle or none or priced.is_idle(name):
            left_out += 1
            continue
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        unit = str(extra.get("unit", ""))
        value = cells.count(float(getattr(priced, name)), 6)
        rows.append([meaning_of(str(field.description)), value, unit_of(unit, money_in(scenario))])
    columns = heads("report-col-what", "report-col-cost", "report-col-unit", words=(2,), prose=(0,))
    return Grid(say("report-twins-costs-grid", firm=firm), columns, rows, say("report-twins-costs-note", n=left_out))
