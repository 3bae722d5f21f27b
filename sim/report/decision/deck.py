"""Ten slides of a decision: the answer first, then what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.plots.bridge import line_moved
from sim.report.decision.field import readings, warnings
from sim.report.decision.first import answer, facts, knowing, lead, must_be_true, next_step, regret, would_change
from sim.report.decision.method import limits, method
from sim.report.decision.money import paid
from sim.report.decision.options import choice, sketch
from sim.report.decision.words import sum_of
from sim.report.phrases import title_of, versions_fact
from sim.report.sheet import Grid, Points
from sim.report.slides import Slide, slides
from sim.scenario.plainly import option_name
from sim.words import number, opened, say, segment_name, sentences, speaking

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

SHORT = 8
"""Rows of a table on a slide."""

FEW = 4
"""Rows of a figure with long labels: more would be too small to be read on a slide."""


def decision_deck(found: Decision, lang: str = "en") -> bytes:
    """The slides as a file."""
    with speaking(lang):
        return slides(ten(found), say("decision-title", market=title_of(found.base), firm=found.firm), lang)


def ten(found: Decision) -> list[Slide]:
    """The slides, in the language that is spoken."""
    notes = f"{found.base.name} {found.base.digest()} · {found.id} · {': '.join(versions_fact())}"
    title = say("decision-title", market=title_of(found.base), firm=found.firm)
    first = [lead(found), *answer(found)]
    same = found.advice.grade == "same"
    told = [Slide(title, first, notes=notes), _options(found)]
    if same:
        empty = [
            "decision-years-title",
            "decision-lines-title",
            "decision-people-title",
            "decision-rivals-title",
            "decision-unknown-title",
            "decision-field-title",
        ]
        told += [Slide(say(name), answer(found)[:1]) for name in empty]
        told.insert(7, Slide(say("decision-sure-title"), answer(found)[:1]))
    else:
        told += [
            _years(found),
            _lines(found),
            _people(found),
            _rivals(found),
            _changes(found),
            _sure(found),
            _field(found),
        ]
    return [*told, _method(found)]


def _options(found: Decision) -> Slide:
    whole = choice(found)
    kept = (0, 1, 3, 4)
    grid = Grid(whole.title, [whole.columns[k] for k in kept], [[row[k] for k in kept] for row in whole.rows[:SHORT]])
    said = [say("report-said-of", term=term, said=words) for term, words in facts(found)[:1] if isinstance(words, str)]
    return Slide(
        say("decision-worth-title"), said, None if found.advice.grade == "same" else sketch(found, "reach"), grid
    )


def _years(found: Decision) -> Slide:
    table = found.by_year
    own = table[table["policy"] == found.leading].to_dict("records")
    each = [
        say(
            "decision-slide-year",
            year=int(row["year"]),
            spent=sum_of(found, float(row["spent"]), 2),
            gain=sum_of(found, float(row["gain"]), 2, sign=True),
        )
        for row in own[:6]
    ]
    return Slide(say("decision-years-title"), [paid(found), *each], sketch(found, "spending"))


def _lines(found: Decision) -> Slide:
    told = found.bridge.sort_values("effect", key=lambda c: -c.abs(), kind="stable").head(4).to_dict("records")
    said = [
        say("decision-slide-line", line=opened(line_moved(row)), by=sum_of(found, float(row["effect"]), 3, sign=True))
        for row in told
        if row["effect"]
    ]
    said.append(say("decision-bridge-note"))
    if found.may_cost == found.may_cost and found.advice.reach.mean > 0:
        said.append(
            say("decision-true-cost", policy=opened(option_name(found.leading)), times=number(found.may_cost, 2))
        )
    return Slide(say("decision-lines-title"), said, sketch(found, "steps"))


def _people(found: Decision) -> Slide:
    table = found.fates[found.fates["fate"] == "net"]
    each = [
        say(
            "decision-slide-net",
            who=opened(segment_name(str(row["segment"])) if row["segment"] else say("decision-everybody")),
            net=number(float(row["customers"]), 2),
            low=number(float(row["low"]), 2),
            high=number(float(row["high"]), 2),
        )
        for row in table.to_dict("records")[:SHORT]
    ]
    about = say("decision-people", firm=found.firm, policy=option_name(found.leading))
    return Slide(say("decision-people-title"), [about, *each], sketch(found, "fates"))


def _rivals(found: Decision) -> Slide:
    if not found.answers:
        return Slide(say("decision-rivals-title"), [say("decision-slide-no-rivals")])
    each = [
        say(
            "decision-slide-rivals",
            answer=opened(say("decision-reply-" + one.name.replace(" ", "-"))),
            best=option_name(found.compared.options[one.markets.best_on_average]),
        )
        for one in found.answers
    ]
    return Slide(
        say("decision-rivals-title"),
        [say("decision-rivals", members=len(found.answers[0].members)), *each],
        sketch(found, "replies"),
    )


def _changes(found: Decision) -> Slide:
    drawn = sketch(found, "unknown", most=FEW) if found.members > 1 and len(found.flips) else None
    return Slide(say("decision-fact-change"), would_change(found), drawn)


def _sure(found: Decision) -> Slide:
    said = [regret(found), sentences([say("decision-slide-true"), *must_be_true(found)]), knowing(found)]
    turns = found.members > 1 and len(found.flips) and bool(found.flips.iloc[0]["named"])
    return Slide(say("decision-sure-title"), said, sketch(found, "turning") if turns else sketch(found, "paid-back"))


def _field(found: Decision) -> Slide:
    if not len(found.trials):
        return Slide(say("decision-field-title"), readings(found) or [say("decision-slide-no-trials")])
    return Slide(
        say("decision-field-title"), [next_step(found), *warnings(found), *readings(found)], sketch(found, "power")
    )


def _method(found: Decision) -> Slide:
    points = method(found).blocks[0]
    every = list(points.items) if isinstance(points, Points) else []
    return Slide(
        say("decision-method-title"),
        [*every[:3], sentences([say("report-label-limits") + say("decision-colon"), *limits(found)])],
    )
