"""The first page: the answer in three sentences, and what one must know to act on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sim.report.decision.words import called, money, sum_of, turn, turns, value_said, within
from sim.scenario.plainly import option_name
from sim.words import aside, join, level_of, number, opened, percent, say, sentences

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

FEW_TURNS = 3
"""Coefficients named on the first page, at most."""


def answer(found: Decision) -> list[str]:
    """Three sentences: what to do and what it is worth; how it stands beside the others; what would change it."""
    if found.advice.grade == "same":
        return [say("decision-answer-same", policies=len(found.compared.names)), *_alone(found)]
    return [verdict(found), beside(found), changes(found), *_alone(found)]


def verdict(found: Decision) -> str:
    """What to do, and what it is worth, luck and ignorance apart."""
    advice = found.advice
    own = found.compared.profit.believed[:, advice.leading]
    loses = int((own < 0).sum())
    return say(
        "decision-answer-verdict",
        grade={"on average": "average"}.get(advice.grade, advice.grade),
        alone=found.members < 2,
        policy=option_name(found.leading),
        firm=found.firm,
        months=found.base.market.months,
        level=level_of(found.level),
        gains=advice.reach.mean > 0,
        policies=len(found.compared.names),
        loses=loses,
        members=found.members,
        **within(found, advice.reach),
    )


def beside(found: Decision) -> str:
    """How the choice stands beside the others: in how many markets it is best, its regret, what luck does not tell from it."""
    advice, profit = found.advice, found.compared.profit
    best = float(profit.best_in[advice.choice])
    ties = [option_name(found.compared.options[k]) for k in advice.ties]
    least = found.compared.options[advice.least]
    said = say(
        "decision-answer-beside",
        choice=option_name(found.choice),
        best=percent(best),
        alone=found.members < 2,
        regret=sum_of(found, advice.regret, 2),
        largest=sum_of(found, advice.largest, 2),
        none=advice.largest <= 0,
    )
    more = [
        say("decision-answer-ties", n=len(ties), ties=join(ties)) if ties else "",
        say("decision-answer-least", least=option_name(least)) if least != found.choice and found.members > 1 else "",
    ]
    return sentences(map(opened, filter(None, (said, *more))))


def changes(found: Decision) -> str:
    """What would change the answer: what is not known, then rivals."""
    some = [turn(found, row) for row in turns(found)[:FEW_TURNS]]
    first = say("decision-answer-turns", turn=some[0]) if some else say("decision-turns-none", members=found.members)
    return sentences(filter(None, (first, _rivals(found))))


def _rivals(found: Decision) -> str:
    other = {}
    for answer_ in found.answers:
        best = found.compared.options[answer_.markets.best_on_average]
        lead = answer_.markets.ahead(answer_.markets.best_on_average, found.advice.choice)
        if best != found.choice and lead.by_luck:
            other[answer_.name] = best
    if not found.answers:
        return ""
    if not other:
        return say("decision-answer-rivals-same")
    name, best = next(iter(other.items()))
    return say("decision-answer-rivals", answer=name.replace(" ", "-"), instead=option_name(best))


def _alone(found: Decision) -> list[str]:
    return [say("decision-alone")] if found.members < 2 else []


def facts(found: Decision) -> list[tuple[str, str | list[str]]]:
    """What one must know to act on it: terms, and what is to be said of each."""
    if found.advice.grade == "same":
        return []
    told: list[tuple[str, str | list[str]]] = [(_choice(found), chosen(found))]
    told.append((say("decision-fact-regret"), regret(found)))
    told.append((say("decision-fact-true"), must_be_true(found)))
    told.append((say("decision-fact-change"), would_change(found)))
    told.append((say("decision-fact-knowing"), knowing(found)))
    if len(found.trials):
        told.append((say("decision-fact-next"), next_step(found)))
    return told


def _choice(found: Decision) -> str:
    """What is recommended; or, where luck leaves it open, what is best on average and no recommendation."""
    return say("decision-fact-choice", told="no" if found.advice.grade == "untold" else "yes")


def chosen(found: Decision) -> str:
    """The option recommended, its dose and what it spends within the budget."""
    if found.advice.choice == 0:
        return opened(option_name(found.choice))
    spends = found.spending[found.choice]
    budget = found.compared.budget
    name = option_name(found.choice)
    if budget is not None:
        dose = next(dose for dose in budget.doses if dose.policy == found.choice)
        name = aside(name, say("decision-strength", strength=percent(dose.strength)))
    return say(
        "decision-spends",
        policy=opened(name),
        spends=sum_of(found, spends.mean),
        budget="" if budget is None else sum_of(found, budget.amount),
        low=sum_of(found, spends.low, 2),
        high=sum_of(found, spends.high, 2),
    )


def regret(found: Decision) -> str:
    """What the choice may be regretted by, and where."""
    advice = found.advice
    if found.members < 2:
        return say("decision-regret-alone")
    return say(
        "decision-regret",
        regret=sum_of(found, advice.regret, 2),
        largest=sum_of(found, advice.largest, 2),
        none=advice.largest <= 0,
    )


def must_be_true(found: Decision) -> list[str]:
    """What would have to be true for the leading policy to be the choice."""
    said = []
    for row in turns(found)[:FEW_TURNS]:
        path = str(row["path"])
        said.append(
            say(
                "decision-true-value",
                what=called(path),
                above=bool(row["above"]),
                at=value_said(found.base, path, float(row["crosses"])),
            )
        )
    if math.isfinite(found.may_cost) and found.advice.reach.mean > 0:
        said.append(
            say("decision-true-cost", policy=opened(option_name(found.leading)), times=number(found.may_cost, 2))
        )
    paid = found.paid_back
    if paid.month:
        said.append(say("decision-true-months", policy=opened(option_name(found.leading)), month=paid.month + 1))
    return said or [say("decision-true-nothing")]


def would_change(found: Decision) -> list[str]:
    """What would change the answer."""
    said = [turn(found, row) for row in turns(found)[:FEW_TURNS]]
    shown = found.horizons[(found.horizons["best"] != found.choice) & found.horizons["told"]]
    years = [str(row["until"]) for row in shown.to_dict("records") if row["until"] != "npv"]
    if years:
        best = option_name(str(shown.iloc[0]["best"]))
        said.append(say("decision-change-horizon", years=join(years), best=best))
    rivals = _rivals(found)
    return [*(said or [say("decision-turns-none", members=found.members)]), *([rivals] if rivals else [])]


def knowing(found: Decision) -> str:
    """What it would be worth to know more before choosing."""
    if found.members < 2:
        return say("decision-knowing-alone")
    worth = found.compared.profit.worth_knowing
    named = (
        found.flips[found.flips["named"] & (found.flips["knowing"] > 0.05 * worth)]
        if worth > 0
        else found.flips.head(0)
    )
    best = named.sort_values("knowing", ascending=False).to_dict("records")[:1]
    return say(
        "decision-knowing",
        worth=sum_of(found, worth, 2),
        nothing=worth <= 0,
        what=called(str(best[0]["path"])) if best else "",
        part=sum_of(found, float(best[0]["knowing"]), 2) if best else "",
    )


def next_step(found: Decision) -> str:
    """How to try the leading policy in the field."""
    plan = found.shortest
    if plan is None:
        return say("decision-next-none", policy=option_name(found.leading), months=int(found.trials["months"].max()))
    return say(
        "decision-next",
        policy=option_name(found.leading),
        months=int(plan["months"]),
        needed=float(plan["needed"]),
        measure=say("decision-read-" + str(plan["measure"])),
    )


def lead(found: Decision) -> str:
    """What was looked at."""
    budget = found.compared.budget
    return say(
        "decision-lead",
        firm=found.firm,
        months=found.base.market.months,
        policies=len(found.compared.names),
        members=found.members,
        budget="" if budget is None else sum_of(found, budget.amount),
        currency=money(found),
    )
