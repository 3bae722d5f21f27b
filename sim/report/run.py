"""The report of one run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from sim.plots import FIGURES
from sim.report import cells
from sim.report.again import code_for_run, command_for_run
from sim.report.phrases import (
    about_market,
    definitions,
    limits,
    market_facts,
    money_in,
    scenario_fact,
    title_of,
    unit_of,
    versions_fact,
)
from sim.report.sheet import Chapter, Code, Column, Entry, Facts, Grid, Sheet, Sketch
from sim.results.measures import MEASURES
from sim.words import amount, called, reason, say, speaking

if TYPE_CHECKING:
    from sim.lab.run import Run


def run_sheet(run: Run, lang: str = "en") -> Sheet:
    """The report of a run."""
    with speaking(lang):
        return _sheet(run, lang)


def _sheet(run: Run, lang: str) -> Sheet:
    scenario, focal = run.scenario, run.scenario.focal_firm
    chapters = [
        Chapter(say("report-run-firms-title"), [summary(run)]),
        Chapter(
            say("report-run-stay-title"),
            [
                _sketch(run, "retention"),
                _sketch(run, "retention", by="firm"),
                _sketch(run, "share"),
                say("report-run-stay-note"),
            ],
        ),
        Chapter(
            say("report-run-feel-title"), [_sketch(run, name) for name in ("bands", "satisfaction", "word-of-mouth")]
        ),
        Chapter(say("report-run-leave-title", firm=focal), [_sketch(run, "exits"), reasons(run)]),
        Chapter(
            say("report-run-money-title"),
            [_sketch(run, "profit"), _sketch(run, "profit", costs=True), _sketch(run, "components")],
        ),
    ]
    if "layers" in run.tables:
        chapters.append(
            Chapter(say("report-run-layers-title"), [_sketch(run, name) for name in ("pyramid", "whale", "migration")])
        )
    chapters.append(
        Chapter(
            say("report-assumed-title"),
            [*about_market(scenario), Facts(market_facts(scenario))],
        )
    )
    repertoire = [say("report-limit-repertoire")] if scenario.market.kind == "repertoire" else []
    return Sheet(
        title=say("report-run-title", market=title_of(scenario)),
        lead=say(
            "report-run-lead",
            months=scenario.market.months,
            firms=len(scenario.firms),
            seed=str(run.seed),
            replication=str(run.replication),
        ),
        short=headlines(run),
        chapters=chapters,
        limits=[say("report-limit-one-world"), *repertoire, *limits()],
        command=command_for_run(run),
        code=code_for_run(run),
        provenance=[
            (say("report-from-run"), run.id),
            scenario_fact(scenario),
            (say("report-from-seed"), say("report-from-one", seed=str(run.seed), replication=str(run.replication))),
            versions_fact(),
        ],
        appendix=[
            Chapter(say("report-definitions-title"), [Facts(definitions(scenario))]),
            Chapter(say("report-scenario-title"), [Code(scenario.to_yaml())], folded=True),
        ],
        lang=lang,
    )


def headlines(run: Run) -> list[str]:
    """What became of the focal firm, in a few sentences."""
    focal, currency = run.scenario.focal_firm, money_in(run.scenario)
    firms = {str(row["firm"]): row for row in run.summary().to_dict("records")}
    mine = firms[focal]
    best = max(firms, key=lambda name: float(firms[name]["profit"]))
    return [
        say(
            "report-run-keeps",
            firm=focal,
            retention=cells.share(float(mine["retention"]), 1).text,
            share=cells.share(float(mine["share"]), 1).text,
        ),
        say(
            "report-run-earns",
            profit=amount(float(mine["profit"]), currency),
            value=amount(float(mine["lifetime_value"]), currency),
            closed=run.scenario.market.kind == "subscription",
        ),
        say("report-run-best", firm=best, profit=amount(float(firms[best]["profit"]), currency)),
        say("report-run-one-world"),
    ]


def summary(run: Run) -> Grid:
    """The measures, a column a firm."""
    currency, firms = money_in(run.scenario), list(run.scenario.firms)
    found = {str(row["firm"]): row for row in run.summary().to_dict("records")}
    rows: list[list[Entry]] = [
        [
            cells.explained(called(m), about),
            unit_of(unit, currency),
            *(cells.level(float(found[f][m]), unit, 4) for f in firms),
        ]
        for m, (unit, about, *_) in MEASURES.items()
    ]
    columns = [*cells.heads("report-col-measure", "report-col-unit", words=(0, 1)), *map(Column, firms)]
    free = not any(firm.costs.has_fixed for firm in run.scenario.firms.values())
    return Grid(say("report-run-measures"), columns, rows, say("report-run-no-fixed") if free else "")


def reasons(run: Run) -> Grid:
    """Exits by reason, a column a firm; reasons may overlap."""
    counted = exits_by_reason(run)
    rows: list[list[Entry]] = [
        [
            say("report-run-exits") if key == "exits" else reason(str(key)),
            *(cells.whole(float(row[key])) for row in counted),
        ]
        for key in counted[0]
        if key != "firm"
    ]
    columns = [*cells.heads("report-col-reason"), *(Column(str(row["firm"])) for row in counted)]
    return Grid(say("report-run-reasons"), columns, rows)


def exits_by_reason(run: Run) -> list[dict[str, Any]]:
    """Exits of each firm by reason; reasons may overlap."""
    exits = run.exits
    names = list(exits.columns[exits.columns.get_loc("novelty seeking") :])
    rows = []
    for firm in run.scenario.firms:
        own = exits[exits["firm"] == firm]
        rows.append({"firm": firm, "exits": len(own), **{name: int(own[name].sum()) for name in names}})
    return rows


def layers(run: Run, firm: str) -> Grid:
    """The layers of customers in the last year ranked, a row a layer."""
    rows = run.table("pyramid")
    rows = rows[(rows["firm"] == firm) & (rows["month"] == rows["month"].max())]
    columns = cells.heads(
        "report-col-layer",
        "report-col-customers",
        "report-col-profit",
        "report-col-customer-share",
        "report-col-profit-share",
    )
    shown: list[list[Entry]] = [
        [
            str(row["layer"]),
            cells.whole(float(row["customers"])),
            cells.count(float(row["profit"]), 4),
            cells.percent(float(row["customer_share"])),
            cells.percent(float(row["profit_share"])),
        ]
        for row in rows.to_dict("records")
    ]
    return Grid(say("report-run-layers", firm=firm), columns, shown)


def moves(run: Run, firm: str) -> Grid:
    """Who is in which layer, and a year later."""
    moved = run.migration(firm)
    columns = [*cells.heads("report-col-before"), *(Column(str(name)) for name in moved.columns)]
    rows: list[list[Entry]] = [
        [str(name), *map(cells.entry, row)] for name, row in zip(moved.index, moved.to_numpy().tolist(), strict=True)
    ]
    return Grid(say("report-run-moves", firm=firm), columns, rows)


def _sketch(run: Run, what: str, **options: Any) -> Sketch:
    name = "-".join([what, *(str(x) if isinstance(x, str) else key for key, x in options.items())])
    return Sketch(name, FIGURES[what].about, partial(run.plot, what, **options))
