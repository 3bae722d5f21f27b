"""The report of a field experiment."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.report import cells
from sim.report.again import command_for_trial
from sim.report.phrases import money_in, scenario_fact, title_of, unit_of_change, versions_fact
from sim.report.sheet import Cell, Chapter, Entry, Grid, Sheet, Sketch
from sim.results.measures import OUTCOMES
from sim.words import amount, aside, called, change_in, level_of, policy_name, say, sentences, speaking

if TYPE_CHECKING:
    from sim.lab.analyses.trials import FieldExperiment

DRAWN: Final = ("kept", "contribution", "customer")
"""Outcomes that get figures."""

MOST_HIDDEN: Final = 2.0
"""An error of more than twice the true effect is told as that: the effect is then so small that a share says nothing."""


def trial_sheet(found: FieldExperiment, lang: str = "en") -> Sheet:
    """The report of a field experiment."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: FieldExperiment, lang: str) -> Sheet:
    base, firm, level = found.base, found.firm, level_of(found.level)
    return Sheet(
        title=say("report-trial-title", market=title_of(base), policy=policy_name(found.policy), firm=firm),
        lead=say(
            "report-trial-lead",
            trials=found.replications,
            share=cells.share(found.share).text,
            months=base.market.months,
        ),
        short=[*headlines(found), say("report-luck-only")],
        chapters=[
            Chapter(
                say("report-trial-true-title"),
                [
                    say("report-trial-true", level=level),
                    say("report-trial-apart"),
                    *(_sketch(found, "trials", measure) for measure in DRAWN),
                    against(found),
                    one_trial(found),
                ],
            ),
            Chapter(
                say("report-trial-between-title"),
                [
                    say("report-trial-between"),
                    *(_sketch(found, "interference", measure) for measure in DRAWN),
                    between(found),
                ],
            ),
        ],
        limits=(say("report-trial-limit-groups"), say("report-trial-limit-later"), say("report-trial-limit-real")),
        command=command_for_trial(found),
        provenance=[
            scenario_fact(base),
            (
                say("report-from-seed"),
                say("report-from-trials", seed=str(found.seed), last=str(found.replications - 1)),
            ),
            versions_fact(),
        ],
        lang=lang,
    )


def headlines(found: FieldExperiment) -> list[str]:
    """What it comes to, an outcome a sentence or two."""
    said = []
    for row in found.table().to_dict("records"):
        hits = round(row["covered"] * row["trials"])
        covered = say("report-trial-covered", hits=hits, trials=int(row["trials"]))
        said.append(sentences((_headline(found, row), covered)))
    return said


def _headline(found: FieldExperiment, row: dict[Any, Any]) -> str:
    """How far trials are off about one outcome, with the numbers rather than a share of a share."""
    outcome = called(str(row["measure"]))
    names = ("interference", "truth", "expected")
    (bias, truth, expected), halves = ([float(row[n + end]) for n in names] for end in ("", "_half_width"))
    wide, unsure, loose = halves
    if math.isnan(wide):
        return say("report-trial-one", outcome=outcome)
    if bias == wide == 0:
        return say("report-trial-exact", outcome=outcome)
    told = {"outcome": outcome, "says": _amount(found, row, expected), "truth": _amount(found, row, truth)}
    if abs(bias) <= wide:
        return say("report-trial-unsure", level=level_of(found.level), **told)
    if abs(truth) <= unsure:
        return say("report-trial-about-nothing", **told)
    if truth * expected < 0 and abs(expected) > loose:
        return say("report-trial-wrong-sign", **told)
    return say("report-trial-too-little" if truth * bias < 0 else "report-trial-too-much", **told)


def _amount(found: FieldExperiment, row: dict[Any, Any], x: float) -> str:
    factor, unit = change_in(str(row["unit"]), found.base.market.currency)
    return ("+" if x > 0 else "") + amount(cells.rounded(factor * x, 3), unit)


def _sketch(found: FieldExperiment, what: str, measure: str) -> Sketch:
    if what == "trials":
        about = say("report-trial-figure-trials", outcome=called(measure))
    else:
        about = say("report-trial-figure-between", outcome=called(measure))
    return Sketch(f"{what}-{measure.replace('_', '-')}", about, partial(found.plot, what, measure=measure))


def _named(found: FieldExperiment, row: dict[Any, Any]) -> str:
    unit = str(row["unit"])
    unit = unit_of_change(unit, money_in(found.base))
    return aside(called(str(row["measure"])), unit)


def _spreads(row: dict[Any, Any], parts: tuple[str, ...]) -> list[Entry]:
    return [cells.spread(float(row[part]), float(row[f"{part}_half_width"]), str(row["unit"])) for part in parts]


def against(found: FieldExperiment) -> Grid:
    """Estimate and truth, a row an outcome."""
    rows = [
        [
            cells.explained(_named(found, row), OUTCOMES[str(row["measure"])].meaning),
            *_spreads(row, ("estimate", "expected", "truth", "interference")),
            _hidden(row),
        ]
        for row in found.table().to_dict("records")
    ]
    columns = cells.heads(
        "report-col-outcome",
        "report-col-trials-say",
        "report-col-luck-apart",
        "report-col-true-effect",
        "report-col-off-by",
        "report-col-hidden",
    )
    columns[1:5] = map(cells.spreads, columns[1:5])
    return Grid(say("report-trial-against"), columns, rows, say("report-trial-against-note"))


def _hidden(row: dict[Any, Any]) -> Cell:
    share = float(row["hidden"])
    if math.isnan(share):
        return cells.none()
    return cells.share(share) if abs(share) <= MOST_HIDDEN else Cell(say("report-trial-over"), (share,), "0%")


def one_trial(found: FieldExperiment) -> Grid:
    """What a single trial can tell."""
    rows: list[list[Entry]] = []
    for row in found.table().to_dict("records"):
        factor = 100 if str(row["unit"]) in cells.SHARES else 1
        half = factor * float(row["one_trial_half_width"])
        wide = cells.count(half, 3)
        rows.append(
            [
                cells.explained(_named(found, row), OUTCOMES[str(row["measure"])].meaning),
                cells.whole(float(row["treated"])),
                cells.whole(float(row["untreated"])),
                wide if math.isnan(half) else Cell(f"± {wide.text}", wide.numbers, wide.form),
                *(cells.share(float(row[part])) for part in ("covered", "told", "wrong_sign")),
            ]
        )
    columns = cells.heads(
        "report-col-outcome",
        "report-col-treated",
        "report-col-untreated",
        "report-col-interval",
        "report-col-covers",
        "report-col-leaves-zero",
        "report-col-wrong-sign",
    )
    return Grid(say("report-trial-single"), columns, rows)


def between(found: FieldExperiment) -> Grid:
    """What lies between estimate and truth."""
    rows = [
        [_named(found, row), *_spreads(row, ("leaked", "missed", "draw", "gap"))]
        for row in found.table().to_dict("records")
    ]
    columns = cells.heads(
        "report-col-outcome", "report-col-leaked", "report-col-missed", "report-col-draw", "report-col-less-truth"
    )
    columns[1:] = map(cells.spreads, columns[1:])
    return Grid(say("report-trial-parts"), columns, rows)
