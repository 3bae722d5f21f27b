"""What policies spend, which of them to choose, and by how much the choice may be regretted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from sim.report import cells
from sim.report.cells import heads, ranges, rounded
from sim.report.phrases import money_in
from sim.report.sheet import Entry, Grid
from sim.words import amount, level_of, line, number, policy_name, say, sentences

if TYPE_CHECKING:
    from sim.lab.analyses.twins import Twins

BASELINE = "baseline"


def recommendation(twins: Twins) -> str:
    """Which policy to choose by profit, and what the choice risks; empty with one pair, of which nothing can be said."""
    if twins.replications < 2:
        return ""
    found, money = twins.choice(), money_in(twins.base)
    best = found.best
    regret = float(found.regrets[best])
    told: dict[str, Any] = {
        "policies": len(twins.names),
        "chance": float(found.chances[best]),
        "regret": amount(rounded(regret, 2), money),
        "sure": regret == 0,
    }
    if found.names[best] == BASELINE:
        return sentences((say("budget-choose-none", **told), _given(twins)))
    gain = amount(rounded(float(found.means[best]), 3), money)
    said = say(
        "budget-choose", policy=policy_name(found.names[best]), gain=gain, months=twins.base.market.months, **told
    )
    return sentences(filter(None, (said, _given(twins))))


def _given(twins: Twins) -> str:
    """At which budget, and who could not spend it."""
    if twins.budget is None:
        return ""
    money = money_in(twins.base)
    short = [policy_name(dose.policy) for dose in twins.budget.doses if dose.met != "met"]
    return say("budget-given", amount=amount(twins.budget.amount, money), n=len(short), short=short)


def ranking(twins: Twins) -> Grid:
    """The policies and doing nothing, the best first."""
    rows: list[list[Entry]] = []
    for row in twins.ranking().to_dict("records"):
        resting = row["policy"] == BASELINE
        rows.append(
            [
                say("budget-nothing") if resting else policy_name(str(row["policy"])),
                cells.signed(float(row["difference"]), "money"),
                "" if resting else cells.between(float(row["low"]), float(row["high"]), "money"),
                "" if resting else cells.count(float(row["a_year"]), 3),
                cells.count(rounded(float(row["regret"]), 2), 2),
                cells.share(float(row["chance_best"])),
            ]
        )
    columns = heads(
        "report-col-policy",
        "report-col-difference",
        "report-col-interval",
        "budget-col-spends",
        "budget-col-regret",
        "budget-col-chance",
    )
    columns[2] = ranges(cells.named(columns[2], say("report-col-interval-at", level=level_of(twins.level))))
    return Grid(say("budget-ranking", currency=money_in(twins.base)), columns, rows, say("budget-ranking-note"))


def spend(twins: Twins) -> Grid:
    """What each policy spends a year, line by line."""
    rows: list[list[Entry]] = []
    for row in twins.spend().to_dict("records"):
        named = {"all": say("budget-all"), "price given up": say("budget-price")}
        rows.append(
            [
                policy_name(str(row["policy"])),
                named.get(str(row["line"])) or line(str(row["line"])),
                cells.signed(float(row["a_year"]), "money"),
                cells.between(float(row["low"]), float(row["high"]), "money"),
            ]
        )
    columns = heads("report-col-policy", "report-col-line", "budget-col-spends", "report-col-interval", words=(0, 1))
    columns[3] = ranges(cells.named(columns[3], say("report-col-interval-at", level=level_of(twins.level))))
    return Grid(say("budget-spend", currency=money_in(twins.base)), columns, rows, say("budget-spend-note"))


def doses(twins: Twins) -> Grid:
    """At which strength each policy spends its budget; no rows without one."""
    given = twins.budget.doses if twins.budget is not None else ()
    said = {
        "met": say("budget-met"),
        "too little": say("budget-too-little"),
        "nothing": say("budget-spends-nothing"),
        "jumps": say("budget-jumps"),
    }
    rows: list[list[Entry]] = [
        [policy_name(dose.policy), cells.count(dose.strength, 3), cells.count(dose.a_year, 3), said[dose.met]]
        for dose in given
    ]
    columns = heads(
        "report-col-policy", "budget-col-strength", "budget-col-spends", "budget-col-met", words=(0,), prose=(3,)
    )
    whole = twins.budget.amount if twins.budget is not None else math.nan
    return Grid(say("budget-doses", amount=number(whole), currency=money_in(twins.base)), columns, rows)
