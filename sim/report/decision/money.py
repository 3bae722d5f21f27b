"""The chapters on money: year by year, when it is paid back, and line by line of the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.report import cells
from sim.report.cells import heads, ranges
from sim.report.decision.options import sketch
from sim.report.decision.words import money, sum_of
from sim.report.sheet import Chapter, Entry, Grid
from sim.scenario.plainly import option_name
from sim.words import called, level_of, line, percent, say, sentences

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

MOVED = 0.01
"""Lines of the books that moved profit by less than this share of the most share a row."""


def years(found: Decision) -> Chapter:
    """Spending and return by year, and when it is paid back."""
    return Chapter(
        say("decision-years-title"),
        [paid(found), sketch(found, "spending"), sketch(found, "paid-back"), by_year(found)],
    )


def paid(found: Decision) -> str:
    """When the leading policy has paid for itself."""
    back, policy = found.paid_back, option_name(found.leading)
    told = [
        say("decision-paid-average", policy=policy, month=back.month + 1, start=back.month == 0)
        if back.month is not None
        else say("decision-paid-never", policy=policy, months=found.base.market.months),
        say("decision-paid-deepest", deepest=sum_of(found, -back.deepest, 2)) if back.deepest < 0 else "",
        say("decision-paid-sure", month=back.sure + 1) if back.sure is not None else say("decision-paid-unsure"),
        say("decision-paid-share", share=percent(back.share)) if found.members > 1 else "",
    ]
    return sentences(filter(None, told))


def by_year(found: Decision) -> Grid:
    """Spending and gain of every policy, a row a policy and year."""
    rows: list[list[Entry]] = []
    for row in found.by_year.to_dict("records"):
        rows.append(
            [
                option_name(str(row["policy"])),
                cells.whole(float(row["year"])),
                cells.count(cells.rounded(float(row["spent"]), 3), 3),
                cells.between(float(row["spent_low"]), float(row["spent_high"]), "money"),
                cells.signed(float(row["gain"]), "money"),
                cells.between(float(row["gain_low"]), float(row["gain_high"]), "money"),
            ]
        )
    columns = heads(
        "report-col-policy",
        "decision-col-year",
        "decision-col-spends",
        "report-col-interval",
        "decision-col-gain",
        "report-col-interval",
    )
    for k in (3, 5):
        columns[k] = ranges(cells.named(columns[k], say("report-col-interval-at", level=level_of(found.level))))
    return Grid(say("decision-years", currency=money(found)), columns, rows, say("decision-years-note"))


def lines(found: Decision) -> Chapter:
    """Line by line of the books."""
    return Chapter(say("decision-lines-title"), [sketch(found, "steps"), bridge(found)])


def bridge(found: Decision) -> Grid:
    """From the profit of doing nothing to that of the leading policy, the largest line first."""
    table = found.bridge.sort_values("effect", key=lambda c: -c.abs(), kind="stable")
    most = float(table["effect"].abs().max())
    rows: list[list[Entry]] = []
    rest = [0.0, 0.0, 0.0]
    for row in table.to_dict("records"):
        effect = float(row["effect"])
        sign = 1.0 if row["side"] == "revenue" else -1.0
        if abs(effect) < MOVED * most or most == 0:
            rest = [rest[0] + sign * float(row["without"]), rest[1] + sign * float(row["with_it"]), rest[2] + effect]
            continue
        side = say("report-side-revenue") if row["side"] == "revenue" else say("report-side-cost")
        rows.append(
            [
                line(str(row["line"])),
                side,
                cells.count(float(row["without"]), 4),
                cells.count(float(row["with_it"]), 4),
                cells.signed(effect, "money"),
                cells.between(float(row["low"]), float(row["high"]), "money"),
            ]
        )
    rows.append(
        [
            say("report-other-lines"),
            "",
            cells.count(rest[0], 4),
            cells.count(rest[1], 4),
            cells.signed(rest[2], "money"),
            "",
        ]
    )
    signs = table["side"].map({"revenue": 1.0, "cost": -1.0})
    reach = found.advice.reach
    rows.append(
        [
            called("profit"),
            "",
            cells.count(float((signs * table["without"]).sum()), 4),
            cells.count(float((signs * table["with_it"]).sum()), 4),
            cells.signed(reach.mean, "money"),
            cells.between(reach.low, reach.high, "money"),
        ]
    )
    columns = heads(
        "report-col-line", "report-col-side", "report-col-without-policy", "report-col-with-policy",
        "report-col-effect", "report-col-interval",
        words=(0, 1),
    )  # fmt: skip
    columns[5] = ranges(cells.named(columns[5], say("report-col-interval-at", level=level_of(found.level))))
    title = say("decision-bridge", policy=option_name(found.leading), currency=money(found))
    return Grid(title, columns, rows, say("decision-bridge-note"))
