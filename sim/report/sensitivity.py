"""The report of what matters: a paragraph, figures, and a row a factor."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.report import cells
from sim.report.again import command_for_sensitivity
from sim.report.cells import heads, named, ranges
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of, versions_fact
from sim.report.sheet import Cell, Chapter, Entry, Grid, Sheet, Sketch
from sim.scenario.plainly import factor_called, factor_named, policy_words
from sim.words import amount, aside, called, change_in, join, level_of, number, percent, say, sentences, speaking

if TYPE_CHECKING:
    from sim.lab.sensitivity.result import Sensitivity

NEXT: Final = 4
"""Factors named after the first."""

WIDE: Final = 0.5
"""An interval of a share wider than this says too little to speak of what factors do together."""


def sensitivity_sheet(found: Sensitivity, lang: str = "en") -> Sheet:
    """The report of what matters."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: Sensitivity, lang: str) -> Sheet:
    base, e = found.sweep.experiment.base, found.sweep.experiment
    names = [
        "influence",
        *(["screening"] if found.method == "morris" else []),
        *(["pairs"] if len(found.pairs()) else []),
    ]
    return Sheet(
        title=say("sense-page-title", market=title_of(base), **_of(found)),
        lead=say(
            "sense-page-lead",
            firm=found.firm,
            factors=len(found.factors),
            points=len(found.points),
            replications=found.replications,
        ),
        short=[*paragraph(found), say("report-luck-only")],
        chapters=[
            Chapter(say("sense-page-figures"), [*(_sketch(found, name) for name in names), influence(found)]),
            Chapter(say("sense-page-response"), [_sketch(found, "responses")]),
            Chapter(say("sense-page-method"), _method(found)),
            Chapter(say("sense-page-ranges"), [varied(found)], folded=True),
        ],
        limits=(say("sense-limit-ranges"), say("sense-limit-firms"), say("sense-limit-real")),
        command=command_for_sensitivity(found),
        provenance=[scenario_fact(base), seed_fact(e.seed, found.replications), versions_fact()],
        lang=lang,
    )


def _method(found: Sensitivity) -> list[str]:
    if found.method == "morris":
        return [say("sense-how-morris")]
    if found.method == "pawn":
        return [say("sense-how-pawn")]
    if found.method == "surrogate":
        return [say("sense-how-surrogate")]
    return [say("sense-how-sobol")]


def _of(found: Sensitivity) -> dict[str, str]:
    return {
        "measure": called(found.measure),
        "policy": "" if found.policy == "baseline" else policy_words(found.policy),
    }


def _sketch(found: Sensitivity, what: str) -> Sketch:
    from sim.plots import FIGURES

    return Sketch(what, FIGURES[what].about, partial(found.plot, what))


def _said(found: Sensitivity, x: float) -> str:
    factor, unit = change_in(found.unit, found.sweep.experiment.base.market.currency)
    return amount(cells.rounded(factor * x, 3), unit)


# -- in words -----------------------------------------------------------------------------------------------------------


def paragraph(found: Sensitivity) -> list[str]:
    """What it comes to, in a few sentences."""
    said = {"morris": _screened, "pawn": _moved}.get(found.method, _shared)(found)
    over = found.overall().iloc[0]
    said.append(
        say(
            "sense-signs",
            mean=_said(found, float(over["mean"])),
            least=_said(found, float(over["least"])),
            most=_said(found, float(over["most"])),
            share=percent(float(over["share_above_zero"])),
            **_of(found),
        )
    )
    if found.lost:
        said.append(say("sense-lost", lost=found.lost))
    if found.replications < 2:
        said.append(say("sense-one-replication"))
    return said


def _names(names: list[str]) -> str:
    return join(say("report-quoted", what=factor_called(name)) for name in names)


def _screened(found: Sensitivity) -> list[str]:
    table, of = found.table(), _of(found)
    moving = found.moving
    rest = int((table["status"] == "at rest").sum())
    said = [say("sense-screened", n=len(moving), all=len(table), rest=rest, **of)]
    if moving:
        top = table[table["factor"] == moving[0]].iloc[0]
        said.append(
            say(
                "sense-screened-most",
                name=factor_called(moving[0]),
                by=_said(found, float(top["mu_star"])),
                low=_said(found, float(top["low"])),
                high=_said(found, float(top["high"])),
                **of,
            )
        )
        if moving[1:]:
            said.append(say("sense-screened-next", names=_names(moving[1 : 1 + NEXT]), n=len(moving[1 : 1 + NEXT])))
        bent = [str(r["factor"]) for _, r in table.iterrows() if r["status"] == "moves" and r["sigma"] > r["mu_star"]]
        said.append(say("sense-screened-bent", n=len(bent), names=_names(bent[: 1 + NEXT])))
    return said


def _shared(found: Sensitivity) -> list[str]:
    table, of = found.table(), _of(found)
    said = _learned(found) if found.method == "surrogate" else []
    if found.shaky:
        return said
    if table["total"].isna().all():
        return [*said, say("sense-shared-none", **of)]
    top = table.iloc[0]
    name = str(top["factor"])
    said.append(
        say(
            "sense-shared",
            name=factor_called(name),
            share=_part(top["total"]),
            low=_part(top["total_low"]),
            high=_part(top["total_high"]),
            first=_part(top["first"]),
            **of,
        )
    )
    after = [str(n) for n in found.moving if n != name]
    if after:
        said.append(say("sense-shared-next", names=_names(after[:NEXT]), n=len(after[:NEXT])))
    together = 1 - float(table["first"].clip(lower=0).sum())
    if float((table["first_high"] - table["first_low"]).max()) > WIDE:
        said.append(say("sense-shared-unsure"))
        return [*said, *_luck(found)]
    said.append(say("sense-shared-together", rest=_part(together)) if together > 0.05 else say("sense-shared-alone"))
    pairs = found.pairs()
    if len(pairs) and pairs["low"].iloc[0] > 0:
        both = pairs.iloc[0]
        said.append(
            say(
                "sense-shared-pair",
                name=_names([str(both["factor"]), str(both["other"])]),
                share=_part(both["second"]),
            )
        )
    return [*said, *_luck(found)]


def _luck(found: Sensitivity) -> list[str]:
    if found.indices is None or math.isnan(found.indices.luck):
        return []
    return [say("sense-shared-luck", luck=_part(found.indices.luck))]


def _part(x: Any) -> str:
    return percent(min(max(float(x), 0.0), 1.0))


def _learned(found: Sensitivity) -> list[str]:
    one = found.surrogate
    said = say(
        "sense-learned",
        kind=say(f"sense-kind-{one.kind.replace(' ', '-')}"),
        points=len(found.points),
        error=_said(found, one.error),
        q2=percent(max(one.q2, 0.0)),
    )
    return [said, *([say("sense-learned-poor")] if found.shaky else [])]


def _moved(found: Sensitivity) -> list[str]:
    table, of = found.table(), _of(found)
    if not found.moving:
        return [say("sense-moved-none", **of)]
    top = table.iloc[0]
    return [
        say(
            "sense-moved",
            name=factor_called(str(top["factor"])),
            distance=number(float(top["distance"]), 2),
            dummy=number(float(top["dummy"]), 2),
            n=len(found.moving),
            all=len(table),
            **of,
        )
    ]


def last_words(found: Sensitivity) -> str:
    """What it comes to, in a sentence or two."""
    return sentences(paragraph(found)[:2])


# -- tables --------------------------------------------------------------------------------------------------------------


def influence(found: Sensitivity) -> Grid:
    """A row a factor, what matters most first."""
    make = {"morris": _effects, "pawn": _distances}.get(found.method, _parts)
    return make(found)


def _effects(found: Sensitivity) -> Grid:
    _, unit = change_in(found.unit, found.sweep.experiment.base.market.currency)
    rows: list[list[Entry]] = []
    for row in found.table().to_dict("records"):
        status = str(row["status"])
        rows.append(
            [
                factor_named(str(row["factor"])),
                cells.level(row["mu_star"], "", 3) if found.unit == "money" else _points(found, row["mu_star"]),
                _between(found, row["low"], row["high"]),
                _points(found, row["mu"]),
                _points(found, row["sigma"]),
                _points(found, row["luck"]),
                say(f"sense-status-{status.replace(' ', '-')}"),
            ]
        )
    columns = heads(
        "sense-col-factor",
        "sense-col-effect",
        "report-col-interval",
        "sense-col-signed",
        "sense-col-spread",
        "sense-col-luck",
        "sense-col-status",
        words=(0, 6),
    )
    columns[2] = ranges(named(columns[2], say("report-col-interval-at", level=level_of(found.level))))
    title = say("sense-page-table")
    return Grid(aside(title, unit), columns, rows)


def _points(found: Sensitivity, x: float) -> Cell:
    factor, _ = change_in(found.unit, "")
    return cells.none() if math.isnan(x) else cells.count(factor * float(x), 3)


def _between(found: Sensitivity, low: float, high: float) -> Cell:
    return cells.between(float(low), float(high), found.unit)


def _parts(found: Sensitivity) -> Grid:
    rows: list[list[Entry]] = [
        [
            factor_named(str(row["factor"])),
            cells.share(row["first"]),
            cells.shares_between(row["first_low"], row["first_high"]),
            cells.share(row["total"]),
            cells.shares_between(row["total_low"], row["total_high"]),
            cells.share(row["interaction"]),
        ]
        for row in found.table().to_dict("records")
    ]
    columns = heads(
        "sense-col-factor",
        "sense-col-first",
        "report-col-interval",
        "sense-col-total",
        "report-col-interval",
        "sense-col-together",
    )
    for k in (2, 4):
        columns[k] = ranges(named(columns[k], say("report-col-interval-at", level=level_of(found.level))))
    return Grid(say("sense-page-table"), columns, rows)


def _distances(found: Sensitivity) -> Grid:
    rows: list[list[Entry]] = [
        [
            factor_named(str(row["factor"])),
            cells.count(row["distance"], 3),
            cells.between(row["low"], row["high"], ""),
            cells.count(row["dummy"], 3),
            say(f"sense-status-{str(row['status']).replace(' ', '-')}"),
        ]
        for row in found.table().to_dict("records")
    ]
    columns = heads(
        "sense-col-factor",
        "sense-col-distance",
        "report-col-interval",
        "sense-col-luck",
        "sense-col-status",
        words=(0, 4),
    )
    columns[2] = ranges(named(columns[2], say("report-col-interval-at", level=level_of(found.level))))
    return Grid(say("sense-page-table"), columns, rows)


def varied(found: Sensitivity) -> Grid:
    """What was varied, between which ends."""
    rows: list[list[Entry]] = [
        [
            factor_named(one.name),
            one.name,
            cells.count(one.low, 3),
            cells.count(one.high, 3),
            unit_of(one.unit, money_in(found.sweep.experiment.base)),
            one.source,
        ]
        for one in found.factors
    ]
    columns = heads(
        "sense-col-factor",
        "sense-col-key",
        "sense-col-low",
        "sense-col-high",
        "sense-col-unit",
        "sense-col-source",
        words=(0, 4),
        prose=(5,),
        keys=(1,),
    )
    return Grid(say("sense-page-ranges-grid"), columns, rows, say("sense-page-ranges-note"))
