"""The report of a sweep."""

from __future__ import annotations

import shlex
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sim.report import cells
from sim.report.phrases import money_in, scenario_fact, title_of, unit_of, versions_fact
from sim.report.planner import planned_words
from sim.report.sheet import Chapter, Code, Entry, Grid, Sheet, Sketch
from sim.scenario.plainly import factors_called, option_name, policy_words
from sim.words import amount, called, change_in, join, level_of, say, slug, speaking

if TYPE_CHECKING:
    from sim.lab.sweep import Sweep

SHOWN: Final = ("profit", "retention", "customers", "encounter_satisfaction")
"""Measures that get a table and a figure, where they were taken."""


def sweep_sheet(found: Sweep, lang: str = "en") -> Sheet:
    """The report of a sweep."""
    with speaking(lang):
        return _sheet(found, lang)


def _sheet(found: Sweep, lang: str) -> Sheet:
    from sim.lab.crossing_file import written

    experiment = found.experiment
    several = len(experiment.scenarios) > 1
    shown = [name for name in SHOWN if name in found.measures] or found.measures[:2]
    chapters = []
    for measure in shown:
        sketches = [_sketch(found, measure, policy) for policy in _drawn(found)]
        chapters.append(Chapter(called(measure), [*sketches, arms(found, measure)]))
    if len(found.failed):
        chapters.append(Chapter(say("report-sweep-failed-title"), [say("report-sweep-failed"), lost(found)]))
    return Sheet(
        title=say("report-sweep-title", study=experiment.name, market=title_of(experiment.base), one=not several),
        lead=say(
            "report-sweep-lead",
            worlds=len(found.worlds),
            arms=len(experiment.cells),
            replications=experiment.replications,
            firm=experiment.firm,
        ),
        short=[*headlines(found), *planned_words(found.planned, experiment.base), say("report-luck-only")],
        chapters=chapters,
        limits=(say("report-sweep-limit-ranges"), say("report-sweep-limit-many"), say("report-limit-real")),
        provenance=[
            *(scenario_fact(one) for one in experiment.scenarios.values()),
            (
                say("report-from-seed"),
                say("report-from-seeds", seed=str(experiment.seed), last=str(experiment.replications - 1)),
            ),
            (say("report-sweep-sample"), _sampled(found)),
            versions_fact(),
        ],
        command=shlex.join(["loyalty", "sweep", f"{slug(experiment.name)}.yaml"]),
        appendix=[
            Chapter(
                say("report-sweep-study"),
                [say("report-sweep-study-kept", file=f"{slug(experiment.name)}.yaml"), Code(written(experiment))],
                folded=True,
            )
        ],
        lang=lang,
    )


def _sampled(found: Sweep) -> str:
    """How points were chosen, of what: a grid of strength and failure rate."""
    sample = found.experiment.sample
    kind = say(f"report-sweep-kind-{sample.kind}")
    return say("report-said-of", term=kind, said=join(factors_called(sample.names))) if sample.names else kind


def _drawn(found: Sweep) -> list[str]:
    """Policies that get a map of their own; one figure holds curves of all."""
    maps = found.experiment.sample.kind == "grid" and len(found.experiment.factors) > 1
    return list(found.experiment.policies) if maps and found.experiment.policies else [""]


def _sketch(found: Sweep, measure: str, policy: str) -> Sketch:
    about = say("report-sweep-figure", measure=called(measure), policy=policy_words(policy), one=bool(policy))
    name = "-".join(filter(None, ["response", measure, policy])).replace("_", "-").replace(" ", "-")
    return Sketch(name, about, partial(found.plot, "response", measure=measure, policy=policy))


def headlines(found: Sweep) -> list[str]:
    """What it comes to, a policy a sentence: where it gains and loses most, and whether that is more than luck."""
    said = []
    measure = "profit" if "profit" in found.measures else found.measures[0]
    unit = found.experiment.base.market.currency
    table = found.differences(measure)
    table = table[table["policy"].isin(list(found.experiment.policies))] if len(table) else table
    for policy in found.experiment.policies:
        rows = table[(table["policy"] == policy) & table["difference"].notna()]
        if rows.empty:
            continue
        factor, called_unit = change_in(str(rows["unit"].iloc[0]), unit)
        sure = rows[rows["difference"].abs() > rows["half_width"]]
        told: dict[str, Any] = {
            "policy": policy_words(policy),
            "measure": called(measure),
            "most": amount(factor * float(rows["difference"].max()), called_unit, sign=True),
            "least": amount(factor * float(rows["difference"].min()), called_unit, sign=True),
            "gains": int((sure["difference"] > 0).sum()),
            "losses": int((sure["difference"] < 0).sum()),
            "sure": len(sure),
            "points": len(rows),
            "level": level_of(found.level),
        }
        said.append(say("report-sweep-policy", **told))
    if not said:
        values = found.responses(measure)
        values = values[values["mean"].notna()]
    if not said and len(values):
        factor, called_unit = change_in(str(values["unit"].iloc[0]), unit)
        ends = (amount(factor * float(v), called_unit) for v in (values["mean"].min(), values["mean"].max()))
        least, most = ends
        said.append(say("report-sweep-range", measure=called(measure), least=least, most=most, arms=len(values)))
    return said


def _label(column: str, text: str) -> str:
    return option_name(text) if column == "policy" else text


def arms(found: Sweep, measure: str) -> Grid:
    """One measure arm by arm: the difference from the baseline with its interval, or the level where there is none."""
    differences = found.differences(measure)
    of_change = len(differences) > 0
    table = differences if of_change else found.responses(measure)
    experiment = found.experiment
    factors = [one.name for one in experiment.factors]
    named = {"scenario": "report-col-market", "policy": "report-col-policy", "knockouts": "report-col-without"}
    several = {"scenario": len(experiment.scenarios), "policy": 2, "knockouts": len(experiment.knockouts)}
    front = [name for name in named if several[name] > 1]
    rows: list[list[Entry]] = []
    for row in table.to_dict("records"):
        labels: list[Entry] = [_label(name, str(row[name])) for name in front]
        labels += [cells.entry(row[name]) for name in factors]
        unit = str(row["unit"])
        if of_change:
            values = [cells.level(row["baseline"], unit), cells.spread(row["difference"], row["half_width"], unit)]
        else:
            values = [cells.within(row["mean"], row["half_width"])]
        rows.append([*labels, *values, cells.whole(float(row["replications"]))])
    unit = unit_of(str(table["unit"].iloc[0]), money_in(experiment.base)) if len(table) else ""
    texts = cells.heads(*(named[name] for name in front), words=range(len(front)))
    numbers = [cells.named(texts[0], called_so) for called_so in factors_called(factors)]
    if of_change:
        columns = cells.heads("report-col-baseline", "report-col-difference", "report-col-worlds", words=())
        columns[1] = cells.spreads(columns[1])
    else:
        columns = cells.heads("report-col-level", "report-col-worlds", words=())
        columns[0] = cells.spreads(columns[0])
    if of_change and len(table) and str(table["unit"].iloc[0]) in cells.SHARES:
        unit = say("report-sweep-in-points")
    title = say("report-sweep-arms", measure=called(measure), unit=unit, known=unit not in ("", called(measure)))
    return Grid(title, [*texts, *numbers, *columns], rows)


def lost(found: Sweep) -> Grid:
    """Worlds that failed, with their errors."""
    names = [name for name in found.failed.columns if name != "run"]
    return cells.frame(say("report-sweep-lost"), found.failed[names])
