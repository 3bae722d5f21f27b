"""The report of mechanisms switched off one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.lab.analyses.ablation import LOOKED_AT
from sim.report import cells
from sim.report.again import command_for_ablation
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of_change, versions_fact
from sim.report.sheet import Cell, Chapter, Column, Entry, Grid, Sheet, Sketch
from sim.words import (
    amount,
    aside,
    called,
    change_in,
    join,
    knockout_name,
    level_of,
    policy_name,
    reason,
    say,
    speaking,
    translated,
)
from sim.words.names import named

if TYPE_CHECKING:
    from sim.lab.analyses.ablation import Ablation

DRAWN: Final = ("retention", "profit", "encounter_satisfaction")
"""Measures that get a figure."""


def ablation_sheet(found: Ablation, lang: str = "en") -> Sheet:
    """The report of an ablation."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: Ablation, lang: str) -> Sheet:
    base, firm, level = found.base, found.firm, level_of(found.level)
    moved = say("report-ablation-moves", firm=firm, level=level, pairs=found.replications)
    chapters = [
        Chapter(
            say("report-ablation-moves-title"),
            [moved, *(_sketch(found, "ablation", measure) for measure in DRAWN), differences(found)],
        )
    ]
    if found.tried is not None:
        chapters.append(
            Chapter(
                say("report-ablation-rests-title", strategy=policy_name(found.strategy)),
                [
                    say("report-ablation-rests"),
                    *(_sketch(found, "interaction", measure) for measure in ("profit", "retention")),
                    *(interaction(found, measure) for measure in DRAWN),
                ],
            )
        )
    table = resting(found)
    idle = table if table.rows else say("report-ablation-idle-none")
    chapters += [
        Chapter(say("report-ablation-leave-title"), [say("report-ablation-leave"), exits(found)]),
        Chapter(
            say("report-ablation-idle-title"),
            [say("report-ablation-idle"), idle],
        ),
        Chapter(say("report-ablation-same-title"), [say("report-ablation-same"), shared(found)]),
    ]
    return Sheet(
        title=say("report-ablation-title", market=title_of(base)),
        lead=say(
            "report-ablation-lead",
            firm=firm,
            months=base.market.months,
            knockouts=len(found.knockouts),
            pairs=found.replications,
        ),
        short=[*headlines(found), say("report-luck-only")],
        chapters=chapters,
        limits=(
            say("report-ablation-limit-pairs"),
            say("report-ablation-limit-model"),
            say("report-ablation-limit-luck", level=level, one_in=round(1 / (1 - found.level))),
        ),
        command=command_for_ablation(found),
        provenance=[scenario_fact(base), seed_fact(found.seed, found.replications), versions_fact()],
        lang=lang,
    )


def headlines(found: Ablation) -> list[str]:
    """What it comes to, in a few sentences."""
    firm, moving = found.firm, found.moving
    rest = [one.name for one in found.knockouts if found.status(one.name).startswith("at rest")]
    off = [one.name for one in found.knockouts if found.status(one.name) == "off already"]
    said = [
        say(
            "report-ablation-counts",
            knockouts=len(found.knockouts),
            moving=len(moving),
            resting=len(rest),
            off=len(off),
        )
    ]
    for measure in DRAWN:
        table = found.table(measure)
        rows = table[table["status"] == "moves"]
        sure = rows[rows["difference"].abs() > rows["half_width"]].to_dict("records")
        groups = _alike([(str(row["knockout"]), _amount(found, row)) for row in sure])[:3]
        if groups:
            parts = [aside(name, by) for name, by in groups]
            said.append(say("report-ablation-most", measure=called(measure), firm=firm, what=join(parts)))
        elif moving:
            said.append(say("report-ablation-none", measure=called(measure), firm=firm))
    if found.tried is not None:
        said += [text for measure in ("profit", "retention") for text in _effect(found, measure)]
    return said


def _effect(found: Ablation, measure: str) -> list[str]:
    """What the strategy does to a measure, and which mechanisms carry that."""
    table = found.interaction(measure)
    if table.empty:
        return []
    whole = table.iloc[0]
    unit = change_in(str(whole["unit"]), found.base.market.currency)[1]
    effect = cells.spread(float(whole["effect"]), float(whole["effect_half_width"]), str(whole["unit"]))
    rows = table[(table["status"] == "moves") & (table["difference"].abs() > table["half_width"])]
    parts = _alike([(str(row["knockout"]), _spread(row, "effect_without").text) for row in rows.to_dict("records")])[:3]
    told = {"strategy": policy_name(found.strategy), "measure": called(measure), "effect": f"{effect} {unit}"}
    if not parts:
        return [say("report-ablation-effect-firm", **told)]
    others = join(say("report-ablation-without", knockout=name, effect=by) for name, by in parts)
    return [say("report-ablation-effect", others=others, **told)]


def _alike(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Knock-outs that do the same, named together; the order stays."""
    together: dict[str, list[str]] = {}
    for name, what in pairs:
        together.setdefault(what, []).append(knockout_name(name))
    return [(" / ".join(names), what) for what, names in together.items()]


def _amount(found: Ablation, row: dict[Any, Any]) -> str:
    factor, unit = change_in(str(row["unit"]), found.base.market.currency)
    gap = factor * float(row["difference"])
    return ("+" if gap > 0 else "") + amount(cells.rounded(gap, 3), unit)


def _spread(row: dict[Any, Any], part: str, half: str = "") -> Cell:
    return cells.spread(float(row[part]), float(row[half or f"{part}_half_width"]), str(row["unit"]))


def _sketch(found: Ablation, what: str, measure: str) -> Sketch:
    if what == "ablation":
        about = say("report-ablation-figure", measure=called(measure))
    else:
        about = say("report-ablation-figure-effect", measure=called(measure))
    return Sketch(f"{what}-{measure}", about, partial(found.plot, what, measure=measure))


def _head(found: Ablation, measure: str, unit: str) -> str:
    shown = unit_of_change(unit, money_in(found.base))
    return aside(called(measure), shown)


def differences(found: Ablation) -> Grid:
    """The main table: a row a mechanism that moves something, by how much it moves retention."""
    table = found.table()
    measures = list(dict.fromkeys(table["measure"]))
    by = table.set_index(["knockout", "measure"])
    order = [str(name) for name in found.table("retention")["knockout"] if found.status(name) == "moves"]
    units = {m: str(table[table["measure"] == m]["unit"].iloc[0]) for m in measures} if len(table) else {}
    rows: dict[str, list[Entry]] = {
        name: [_spread({**by.loc[(name, m)], "unit": units[m]}, "difference", "half_width") for m in measures]
        for name in order
    }
    base: list[Entry] = [
        say("report-ablation-all-on"),
        *(cells.level(float(found.values(m).mean()), units[m]) for m in measures),
    ]
    columns = [
        *cells.heads("report-col-without"),
        *(
            Column(_head(found, m, units[m]), parts=cells.SPREAD, about=cells.meant(LOOKED_AT[m].meaning))
            for m in measures
        ),
    ]
    return Grid(say("report-ablation-differences"), columns, [base, *_merged(rows)])


def _merged(rows: dict[str, list[Entry]]) -> list[list[Entry]]:
    """Rows by knock-out; those of knock-outs that do exactly the same become one."""
    together: dict[tuple[str, ...], list[str]] = {}
    for name, cells_ in rows.items():
        together.setdefault(tuple(map(str, cells_)), []).append(name)
    return [[" / ".join(map(knockout_name, names)), *rows[names[0]]] for names in together.values()]


def interaction(found: Ablation, measure: str) -> Grid:
    """Difference in differences of one measure, a row a mechanism that moves something."""
    table = found.interaction(measure)
    rows: dict[str, list[Entry]] = {
        str(row["knockout"]): [_spread(row, "effect_without"), _spread(row, "difference", "half_width")]
        for row in table[table["status"] == "moves"].to_dict("records")
    }
    unit = str(table["unit"].iloc[0]) if len(table) else ""
    shown = _merged(rows)
    if len(table):
        whole = _spread(dict(table.iloc[0]), "effect")
        shown = [[say("report-ablation-all-on"), whole, ""], *shown]
    columns = cells.heads("report-col-without", "report-col-effect", "report-col-from-all-on")
    columns[1] = cells.spreads(
        cells.named(columns[1], say("report-col-effect-of", strategy=policy_name(found.strategy)))
    )
    columns[2] = cells.spreads(columns[2])
    return Grid(say("report-ablation-effect-on", measure=_head(found, measure, unit)), columns, shown)


def exits(found: Ablation) -> Grid:
    """Exits by reason: everything on, then what each knock-out that moves changes."""
    table = found.reasons()
    title = say("report-ablation-exits")
    if table.empty:
        return Grid(title, cells.heads("report-col-without"), [])
    reasons = list(dict.fromkeys(table["reason"]))
    by = table.set_index(["knockout", "reason"])
    first = str(table["knockout"].iloc[0])
    base: list[Entry] = [
        say("report-ablation-all-on"),
        *(cells.count(float(by.loc[(first, r), "baseline"]), 3) for r in reasons),
    ]
    rows: dict[str, list[Entry]] = {
        str(name): [
            cells.spread(float(by.loc[(name, r), "difference"]), float(by.loc[(name, r), "half_width"]), "")
            for r in reasons
        ]
        for name in dict.fromkeys(table["knockout"])
    }
    columns = [*cells.heads("report-col-without"), *(Column(reason(str(r)), parts=cells.SPREAD) for r in reasons)]
    return Grid(title, columns, [base, *_merged(rows)])


def resting(found: Ablation) -> Grid:
    """What changes nothing here."""
    table = found.resting()
    under = f"under {found.strategy}"
    tried = under in table.columns
    rows = [
        [
            knockout_name(str(row["knockout"])),
            _state(str(row["status"])),
            *([_state(str(row[under]))] if tried else []),
            translated("knockouts", str(row["about"])),
        ]
        for row in table.to_dict("records")
    ]
    first, last = cells.heads("report-col-knockout", "report-col-no-longer", words=(0,), prose=(1,))
    columns = [first, Column(say("report-col-state"), "text"), last]
    if tried:
        columns.insert(2, Column(say("report-col-state-under", strategy=policy_name(found.strategy)), "text"))
    return Grid(say("report-ablation-resting"), columns, rows)


_STATES: Final = {
    "off already": "report-state-off",
    "at rest": "report-state-resting",
    "at rest but for rounding": "report-state-rounding",
    "moves": "report-state-moves",
}


def _state(status: str) -> str:
    return say(_STATES[status])


def _same(changed: list[str]) -> str:
    """What is the same on the first day, but for some traits and ties."""
    traits = [named("trait", name) for name in changed if name != "ties"]
    return say("report-ablation-same-as", n=len(traits), traits=traits, ties="ties" in changed)


def shared(found: Ablation) -> Grid:
    """What each knock-out takes away, and what its worlds share with the others; what it sets stands in the tables."""
    rows = [
        [knockout_name(one.name), translated("knockouts", one.about), _same(found.differing(one.name))]
        for one in found.knockouts
    ]
    columns = cells.heads("report-col-knockout", "report-col-no-longer", "report-col-same", prose=(1, 2))
    return Grid(say("report-ablation-knockouts"), columns, rows)
