"""The report of a choice under other assumptions."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from sim.plots import FIGURES
from sim.report import cells
from sim.report.again import command_for_robustness
from sim.report.cells import heads, ranges
from sim.report.phrases import money_in, scenario_fact, seed_fact, title_of, unit_of_change, versions_fact
from sim.report.sheet import Chapter, Entry, Grid, Points, Sheet, Sketch
from sim.scenario.plainly import option_name
from sim.words import amount, called, change_in, level_of, number, say, speaking

if TYPE_CHECKING:
    from sim.lab.robustness import Robustness


def robustness_sheet(found: Robustness, lang: str = "en") -> Sheet:
    """The report of a choice under other assumptions."""
    with speaking(lang):
        chapters = [
            Chapter(say("robustness-regret-title"), [say("robustness-regret-words"), regrets(found)]),
            Chapter(
                say("robustness-flips-title"),
                [
                    Sketch("robustness", FIGURES["robustness"].about, partial(found.plot, "robustness")),
                    break_even(found),
                ],
            ),
            Chapter(say("robustness-each-title"), [advantages(found)]),
        ]
        if len(found.left_out):
            lines = [
                say("report-said-of", term=found.called(str(row["assumption"])), said=str(row["why"]))
                for row in found.left_out.to_dict("records")
            ]
            chapters.append(Chapter(say("robustness-left-out-title"), [Points(lines)]))
        return Sheet(
            title=say("robustness-title", market=title_of(found.base), firm=found.firm),
            lead=say(
                "robustness-lead",
                policies=len(found.names),
                assumptions=len(found.assumptions) - 1,
                replications=found.replications,
            ),
            short=headlines(found),
            chapters=chapters,
            limits=[say("robustness-limit-one"), say("robustness-limit-range"), say("report-limit-real")],
            command=command_for_robustness(found),
            provenance=[scenario_fact(found.base), seed_fact(found.seed, found.replications), versions_fact()],
            lang=lang,
        )


def option(name: str) -> str:
    """An option in words."""
    return option_name(name)


def money(found: Robustness, gap: float, *, sign: bool = False) -> str:
    """A difference with its unit."""
    factor, unit = change_in(found.unit, found.base.market.currency)
    return amount(factor * gap, unit, sign=sign)


def headlines(found: Robustness) -> list[str]:
    """Whether the choice stands, what flips it first, and which policy can be regretted least."""
    advantages_ = found.advantages()
    usual = advantages_.iloc[0]
    told = {"policy": option(found.best), "second": option(str(usual["second"]))}
    said = [
        say(
            "robustness-best",
            by=money(found, float(usual["advantage"])),
            measure=called(found.measure),
            sure=float(usual["low"]) > 0,
            **told,
        )
    ]
    even = found.break_even
    kinds = sorted({str(what) for what in even["what"]})
    if not kinds:
        said.append(say("robustness-stands", n=len(found.assumptions) - 1, policy=option(found.best)))
    else:
        every = len({one.what for one in found.assumptions}) - 1
        said.append(say("robustness-flips", n=len(kinds), of=every))
        first = even[even["of_the_way"].notna()].head(1).to_dict("records")
        for row in first:
            said.append(
                say(
                    "robustness-first",
                    what=found.called(str(row["what"])),
                    cost=row["kind"] == "cost",
                    usual=number(float(row["usual"])),
                    value=number(float(row["break_even"])),
                    policy=option(str(row["overtaken_by"])),
                    clear=bool(row["clear"]),
                )
            )
    rival = even[even["kind"] == "rivals"].to_dict("records")
    said += [
        say("robustness-rivals", what=found.called(str(r["assumption"])), policy=option(str(r["overtaken_by"])))
        for r in rival
    ]
    safe = found.regrets().iloc[0]
    if not float(safe["largest_regret"]) > 0:
        return [*said, say("robustness-never", policy=option(str(safe["policy"])))]
    said.append(
        say(
            "robustness-minimax",
            policy=option(str(safe["policy"])),
            regret=money(found, float(safe["largest_regret"])),
            under=found.called(str(safe["under"])),
            same=str(safe["policy"]) == found.best,
        )
    )
    return said


def regrets(found: Robustness) -> Grid:
    """Every option by its largest regret."""
    rows: list[list[Entry]] = [
        [
            option(str(row["policy"])),
            cells.signed(float(row["as_it_is"]), found.unit),
            cells.count(change_in(found.unit, "")[0] * float(row["largest_regret"]), 3),
            found.called(str(row["under"])) if float(row["largest_regret"]) > 0 else cells.none(),
            say("report-of", part=int(row["best_in"]), whole=int(row["of"])),
        ]
        for row in found.regrets().to_dict("records")
    ]
    columns = heads(
        "report-col-policy",
        "robustness-col-as-it-is",
        "robustness-col-regret",
        "robustness-col-under",
        "robustness-col-best-in",
        words=(0, 4),
        prose=(3,),
    )
    return Grid(say("robustness-regrets", unit=unit_of_change(found.unit, money_in(found.base))), columns, rows)


def break_even(found: Robustness) -> Grid:
    """What flips the choice, the smallest change first."""
    rows: list[list[Entry]] = []
    for row in found.break_even.to_dict("records"):
        known = not math.isnan(float(row["break_even"]))
        rows.append(
            [
                found.called(str(row["what"] if known else row["assumption"])),
                cells.count(float(row["usual"]), 3),
                cells.count(float(row["break_even"]), 3),
                cells.count(float(row["tried"]), 3),
                cells.percent(float(row["of_the_way"]), 2),
                option(str(row["overtaken_by"])),
                say("report-yes") if row["clear"] else say("report-no"),
            ]
        )
    columns = heads(
        "robustness-col-assumption",
        "robustness-col-usual",
        "robustness-col-break-even",
        "robustness-col-tried",
        "robustness-col-way",
        "robustness-col-overtaken",
        "robustness-col-clear",
        words=(5, 6),
        prose=(0,),
    )
    return Grid(say("robustness-flips-title"), columns, rows, say("robustness-flips-note", level=level_of(found.level)))


def advantages(found: Robustness) -> Grid:
    """The best option's advantage under each assumption."""
    rows: list[list[Entry]] = [
        [
            found.called(str(row["assumption"])),
            option(str(row["second"])),
            cells.signed(float(row["advantage"]), found.unit),
            cells.between(float(row["low"]), float(row["high"]), found.unit),
        ]
        for row in found.advantages().to_dict("records")
    ]
    columns = heads(
        "robustness-col-assumption",
        "robustness-col-second",
        "robustness-col-advantage",
        "report-col-interval",
        words=(1,),
        prose=(0,),
    )
    columns[3] = ranges(cells.named(columns[3], say("report-col-interval-at", level=level_of(found.level))))
    return Grid(say("robustness-advantages", policy=option(found.best)), columns, rows)
