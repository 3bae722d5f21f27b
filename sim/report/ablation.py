"""The report of mechanisms switched off one by one."""

from __future__ import annotations

import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.report.page import Grid
from sim.report.phrases import block_words, shipped
from sim.report.sheet import Chapter, Sheet, Sketch, moved
from sim.results.store import versions, write_atomically
from sim.words import amount, called, change_in, join, level_of, number

if TYPE_CHECKING:
    from sim.lab.ablation import Ablation

DRAWN = ("retention", "profit", "encounter_satisfaction")
"""Measures that get a figure."""

MANY = 20
"""Mechanisms at rest that are still named in a sentence."""


def write_ablation(found: Ablation, path: str | Path) -> Path:
    """Write the report as one HTML page; returns where it is.

    Raises:
        OSError: when it cannot be written; an older file stays as it was.
    """
    path = Path(path)
    write_atomically(path, ablation_sheet(found).html().encode())
    return path


def ablation_sheet(found: Ablation) -> Sheet:
    """The report of an ablation."""
    base, firm, level = found.base, found.firm, level_of(found.level)
    chapters = [
        Chapter(
            "What each mechanism moves",
            [
                f"Each row is a world without one mechanism, less the world with everything on: what {firm} would see change "
                f"if customers had never worked that way. ±: half of the {level} interval over {found.replications} pairs "
                "of worlds that share all luck. Shares are in percentage points."
            ],
            [_sketch(found, "ablation", measure) for measure in DRAWN],
            [differences(found)],
        )
    ]
    if found.tried is not None:
        chapters.append(
            Chapter(
                f"What the effect of {found.strategy} rests on",
                [
                    "Difference in differences over four worlds: what the strategy does without the mechanism, less what it "
                    "does with everything on. A mechanism that carries the effect takes it away when it is switched off."
                ],
                [_sketch(found, "interaction", measure) for measure in ("profit", "retention")],
                [interaction(found, measure) for measure in ("profit", "retention", "encounter_satisfaction")],
            )
        )
    chapters.append(
        Chapter(
            "Why customers leave, without each mechanism", ["Exits per hundred customer-years."], (), [exits(found)]
        )
    )
    chapters.append(
        Chapter(
            "At rest here",
            [
                "Off already: the scenario leaves nothing to switch off. At rest: no bit of any month's books changes. At "
                "rest but for rounding: nothing changes by more than a billionth."
            ],
            (),
            [resting(found)],
        )
    )
    chapters.append(
        Chapter(
            "What was switched off, and who is the same",
            ["Luck is the same everywhere. Whether people and ties are too was looked up in the worlds themselves."],
            (),
            [shared(found)],
        )
    )
    return Sheet(
        title=f"{base.title or base.name}: mechanisms switched off, one by one",
        lead=f"{firm}, {base.market.months} months, {len(found.knockouts)} knock-outs, {found.replications} pairs each.",
        short=headlines(found),
        chapters=chapters,
        limits=(
            "What two mechanisms do together: one is switched off at a time, so two that can stand in for one another both "
            "look idle.",
            "Whether customers outside the model work that way. A knock-out takes the model apart; it is no policy.",
            f"Which of many small differences are luck: at {level}, one interval in {round(1 / (1 - found.level))} leaves "
            "out zero by luck alone.",
        ),
        command=command(found),
        provenance=[
            ("Scenario", f"{base.name}, digest {base.digest()}"),
            ("Seed", f"{found.seed}, replications 0 to {found.replications - 1}"),
            ("Versions", ", ".join(f"{name} {v}" for name, v in versions().items())),
        ],
    )


def headlines(found: Ablation) -> list[str]:
    """What it comes to, in a few sentences."""
    firm, moving = found.firm, found.moving
    rest = [one.name for one in found.knockouts if found.status(one.name).startswith("at rest")]
    off = [one.name for one in found.knockouts if found.status(one.name) == "off already"]
    said = [
        f"Of {len(found.knockouts)} knock-outs, {len(moving)} move something in this market, {len(rest)} are at rest here and "
        f"{len(off)} are off already."
    ]
    for measure in ("retention", "profit", "encounter_satisfaction"):
        table = found.table(measure)
        rows = table[table["status"] == "moves"]
        sure = rows[rows["difference"].abs() > rows["half_width"]].head(3).to_dict("records")
        if sure:
            parts = [f"{row['knockout']} ({_amount(found, row)})" for row in sure]
            said.append(f"What moves {called(measure)} of {firm} most, when it is knocked out: {join(parts)}.")
        elif moving:
            said.append(f"Nothing moves {called(measure)} of {firm} beyond doubt.")
    if found.tried is not None:
        for measure in ("profit", "retention"):
            table = found.interaction(measure)
            if table.empty:
                continue
            whole = table.iloc[0]
            unit = change_in(str(whole["unit"]), found.base.market.currency)[1]
            effect = moved(float(whole["effect"]), float(whole["effect_half_width"]), str(whole["unit"]))
            rows = table[(table["status"] == "moves") & (table["difference"].abs() > table["half_width"])].head(3)
            parts = [
                f"without {row['knockout']} by {moved(row['effect_without'], row['effect_without_half_width'], row['unit'])}"
                for row in rows.to_dict("records")
            ]
            others = f"; {join(parts)}" if parts else "; no mechanism changes that beyond doubt"
            said.append(f"{found.strategy} changes {called(measure)} by {effect} {unit} with everything on{others}.")
    return said


def _amount(found: Ablation, row: dict[Any, Any]) -> str:
    factor, unit = change_in(str(row["unit"]), found.base.market.currency)
    gap = factor * float(row["difference"])
    return ("+" if gap > 0 else "") + amount(float(f"{gap:.3g}"), unit)


def _sketch(found: Ablation, what: str, measure: str) -> Sketch:
    about = {
        "ablation": f"what moves {called(measure)} when each mechanism is switched off",
        "interaction": f"what each mechanism has to do with the effect on {called(measure)}",
    }
    return Sketch(f"{what}-{measure}", about[what], partial(found.plot, what, measure=measure))


def _head(found: Ablation, measure: str, unit: str) -> str:
    shown = (
        "pts"
        if change_in(unit, "")[1] == "percentage points"
        else found.base.market.currency
        if unit == "money"
        else ""
    )
    return f"{called(measure)}, {shown}" if shown else called(measure)


def differences(found: Ablation) -> Grid:
    """The main table: a row a mechanism that moves something, by how much it moves retention."""
    table = found.table()
    measures = list(dict.fromkeys(table["measure"]))
    cells = table.set_index(["knockout", "measure"])
    order = [name for name in found.table("retention")["knockout"] if found.status(name) == "moves"]
    units = {m: str(table[table["measure"] == m]["unit"].iloc[0]) for m in measures} if len(table) else {}
    rows = [
        [name]
        + [
            moved(float(cells.loc[(name, m), "difference"]), float(cells.loc[(name, m), "half_width"]), units[m])
            for m in measures
        ]
        for name in order
    ]
    base = [level_with_all(found, m, units[m]) for m in measures]
    head = ["without", *(_head(found, m, units[m]) for m in measures)]
    return Grid("Differences from the world with everything on", head, [["(everything on)", *base], *rows])


def level_with_all(found: Ablation, measure: str, unit: str) -> str:
    """A measure with everything on, shares as per cent."""
    value = float(found.values(measure).mean())
    return f"{number(100 * value, 4)}%" if unit in ("per year", "share") else number(value, 4)


def interaction(found: Ablation, measure: str) -> Grid:
    """Difference in differences of one measure, a row a mechanism that moves something."""
    table = found.interaction(measure)
    rows = [
        [
            row["knockout"],
            moved(row["effect_without"], row["effect_without_half_width"], row["unit"]),
            moved(row["difference"], row["half_width"], row["unit"]),
        ]
        for row in table[table["status"] == "moves"].to_dict("records")
    ]
    unit = str(table["unit"].iloc[0]) if len(table) else ""
    if len(table):
        whole = table.iloc[0]
        rows = [["(everything on)", moved(whole["effect"], whole["effect_half_width"], unit), ""], *rows]
    head = ["without", f"effect of {found.strategy}", "difference from everything on"]
    return Grid(f"Effect on {_head(found, measure, unit)}", head, rows)


def exits(found: Ablation) -> Grid:
    """Exits by reason: everything on, then what each knock-out that moves changes."""
    table = found.reasons()
    if table.empty:
        return Grid("Exits by reason", ["without"], [])
    reasons = list(dict.fromkeys(table["reason"]))
    cells = table.set_index(["knockout", "reason"])
    first = str(table["knockout"].iloc[0])
    base = [number(float(cells.loc[(first, r), "baseline"]), 3) for r in reasons]
    rows = [
        [name]
        + [
            moved(float(cells.loc[(name, r), "difference"]), float(cells.loc[(name, r), "half_width"]), "")
            for r in reasons
        ]
        for name in dict.fromkeys(table["knockout"])
    ]
    title = "Exits by reason: everything on, then what changes (several reasons may apply)"
    return Grid(title, ["without", *reasons], [["(everything on)", *base], *rows])


def resting(found: Ablation) -> Grid:
    """What changes nothing here."""
    table = found.resting()
    columns = [c for c in table.columns if c not in ("group", "about")]
    rows = [[str(row[c]) for c in columns] + [row["about"]] for row in table.to_dict("records")]
    return Grid("Mechanisms that change nothing here", [*columns, "switched off"], rows, words=range(len(columns) + 1))


def shared(found: Ablation) -> Grid:
    """What each knock-out sets, and what its worlds share with the others."""
    about = {one.name: one.about for one in found.knockouts}
    rows = [[r["knockout"], about[r["knockout"]], r["sets"], r["same"]] for r in found.shared().to_dict("records")]
    return Grid(
        "Knock-outs", ["knock-out", "what no longer happens", "sets", "same on the first day"], rows, words=range(4)
    )


def command(found: Ablation) -> str:
    """The command that does it again; empty when no command can."""
    if not shipped(found.base):
        return ""
    words = ["loyalty", "ablate", found.base.name, "--seeds", str(found.replications), "--seed", str(found.seed)]
    names = [one.name for one in found.knockouts]
    from sim.knockouts import named as knockouts_named

    if names != [one.name for one in knockouts_named(found.base, ["mechanisms"])]:
        for name in names:
            words += ["--of", name]
    if found.tried is not None:
        text = block_words(found.base, found.tried, found.firm)
        if text is None:
            return ""
        words += ["--strategy", text]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)
