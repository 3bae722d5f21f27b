"""The chapters on what was compared, and what each option brings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from sim.plots import FIGURES
from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.decision.words import money, sum_of
from sim.report.phrases import strategy_words
from sim.report.sheet import Chapter, Entry, Grid, Sketch
from sim.scenario.plainly import option_name
from sim.words import called, level_of, say

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

DIGITS = 3


def sketch(found: Decision, what: str, **options: Any) -> Sketch:
    """A figure of the decision."""
    return Sketch(what, FIGURES[what].about, partial(found.plot, what, **options))


def compared(found: Decision) -> Chapter:
    """What was compared: each policy in words, and its dose."""
    parts = [
        Chapter(
            option_name(name), strategy_words(policy.firms[found.firm].strategy)[:1] or [say("decision-own-policy")]
        )
        for name, policy in found.compared.policies.items()
    ]
    return Chapter(
        say("decision-compared-title"), [say("decision-compared-words", firm=found.firm), doses(found), *parts]
    )


def doses(found: Decision) -> Grid:
    """What each policy spends a year, and at which strength."""
    budget = found.compared.budget
    given = {} if budget is None else {dose.policy: dose for dose in budget.doses}
    met = {
        "met": say("budget-met"),
        "too little": say("budget-too-little"),
        "nothing": say("budget-spends-nothing"),
        "jumps": say("budget-jumps"),
    }
    rows: list[list[Entry]] = []
    for name, policy in found.compared.policies.items():
        reach = found.spending[name]
        strength = float(policy.firms[found.firm].strategy.get("strength", 1.0))
        rows.append(
            [
                option_name(name),
                cells.share(strength),
                cells.count(cells.rounded(reach.mean, DIGITS), DIGITS),
                cells.between(reach.low, reach.high, "money"),
                met[given[name].met] if name in given else "",
            ]
        )
    columns = heads(
        "report-col-policy",
        "budget-col-strength",
        "budget-col-spends",
        "report-col-interval",
        "budget-col-met",
        words=(0,),
        prose=(4,),
    )
    columns[3] = _interval(found, columns[3])
    title = say("decision-doses", budget="" if budget is None else sum_of(found, budget.amount), currency=money(found))
    return Grid(
        title,
        columns if given else columns[:4],
        rows if given else [row[:4] for row in rows],
        say("decision-doses-note"),
    )


def _interval(found: Decision, column: Any) -> Any:
    return ranges(cells.named(column, say("report-col-interval-at", level=level_of(found.level))))


def worth(found: Decision) -> Chapter:
    """What each option brings, its regret, and in how many markets it pays."""
    return Chapter(say("decision-worth-title"), [sketch(found, "reach"), choice(found), pays(found)])


def choice(found: Decision) -> Grid:
    """The options, the best on average first."""
    rows: list[list[Entry]] = []
    for row in found.compared.choice().to_dict("records"):
        resting = row["policy"] == found.compared.options[0]
        rows.append(
            [
                option_name(str(row["policy"])),
                cells.signed(float(row["difference"]), "money"),
                "" if resting else cells.count(cells.rounded(float(row["luck"]), 2), 2),
                "" if resting else cells.between(float(row["low"]), float(row["high"]), "money"),
                cells.count(cells.rounded(float(row["regret"]), 2), 2),
                cells.count(cells.rounded(float(row["largest_regret"]), 2), 2),
                cells.share(float(row["best_in"])),
            ]
        )
    columns = heads(
        "report-col-policy", "decision-col-brings", "decision-col-luck", "report-col-interval", "decision-col-regret",
        "decision-col-largest", "decision-col-best",
    )  # fmt: skip
    columns[3] = ranges(cells.named(columns[3], say("decision-col-ignorance")))
    return Grid(
        say("decision-choice", currency=money(found), level=level_of(found.level)),
        columns,
        rows,
        say("decision-choice-note"),
    )


def pays(found: Decision) -> Grid:
    """In how many markets each policy pays, by the luck of that market alone."""
    table = found.compared.table(["profit"])
    rows: list[list[Entry]] = [
        [
            option_name(str(row["policy"])),
            cells.whole(float(row["pays"])),
            cells.whole(float(row["untold"])),
            cells.whole(float(row["loses"])),
            cells.share(float(row["believed"])),
        ]
        for row in table.to_dict("records")
    ]
    columns = heads(
        "report-col-policy", "decision-col-pays", "decision-col-untold", "decision-col-loses", "decision-col-believed"
    )
    return Grid(
        say("decision-pays", members=found.members),
        columns,
        rows,
        say("decision-pays-note", level=level_of(found.level)),
    )


def measured(found: Decision, measures: list[str]) -> Grid:
    """Some measures of each policy, with both intervals."""
    rows: list[list[Entry]] = [
        [
            option_name(str(row["policy"])),
            called(str(row["measure"])),
            cells.signed(float(row["difference"]), str(row["unit"])),
            cells.signed(abs(float(row["luck"])), str(row["unit"]), 2),
            cells.between(float(row["low"]), float(row["high"]), str(row["unit"])),
        ]
        for row in found.compared.table(measures).to_dict("records")
    ]
    columns = heads(
        "report-col-policy",
        "report-col-measure",
        "decision-col-brings",
        "decision-col-luck",
        "report-col-interval",
        words=(0, 1),
    )
    columns[4] = ranges(cells.named(columns[4], say("decision-col-ignorance")))
    return Grid(say("decision-choice", currency=money(found), level=level_of(found.level)), columns, rows)
