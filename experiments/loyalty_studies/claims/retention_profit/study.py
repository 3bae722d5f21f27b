"""The trial: live the worlds, read the tables, judge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import pandas as pd

from loyalty_studies.claims.retention_profit import cohorts, figures, levers, maps
from loyalty_studies.claims.retention_profit.arithmetic import DISCOUNT
from loyalty_studies.claims.retention_profit.cohorts import Life, Years
from loyalty_studies.claims.retention_profit.effort import Effort
from loyalty_studies.claims.retention_profit.free import (
    Books,
    Key,
    cohort_worlds,
    credit_card_table,
    flow_table,
    grid_table,
    industry_table,
    spot_table,
    transition_table,
)
from loyalty_studies.claims.retention_profit.verdict import (
    CLAIM,
    DEFINITIONS,
    NAME,
    UNKNOWN,
    Bought,
    numbers_of,
    promise,
    rule,
    standing,
    words_of,
)
from sim.lab.runner import run_all
from sim.lab.studies import Progress, Study, Verdict
from sim.lab.twins import Outcome, Task
from sim.lab.twins import live as live_twins
from sim.results.store import records

Job = Life | Task


def work(job: Job) -> Any:
    """Live one job; importable by name, as worker processes need."""
    return cohorts.live(job) if isinstance(job, Life) else live_twins(job)


def run(seed: int = 1, scale: float = 1.0, workers: int | None = None, progress: Progress | None = None) -> Verdict:
    """Put the claim on trial.

    Args:
        seed: of every world.
        scale: multiplies the effort; below 0.3 the textbook market alone is tried.
        workers: processes; none means one a core.
        progress: called with (done, total).
    """
    effort = Effort.of(scale)
    worlds = cohort_worlds(effort)
    lives = [(key, Life(world, seed, n)) for key, world in worlds.items() for n in range(effort.lives)]
    markets = {case.name: levers.load(case, effort.size) for case in effort.markets}
    bases = {name: base for name, base in markets.items() if base is not None}
    searches = [
        (name, levers.search_task(base, effort.doses, seed, n))
        for name, base in bases.items()
        for n in range(effort.searches)
    ]
    first: list[Job] = [*(job for _, job in lives), *(job for _, job in searches)]
    total = len(first) + len(bases) * effort.trials
    done = run_all(work, first, workers=workers, progress=_shifted(progress, 0, total))

    books: dict[Key, list[Years]] = {}
    for (key, _), years in zip(lives, done, strict=False):
        books.setdefault(key, []).append(years)
    found = _by_market(searches, done[len(lives) :])
    said = [levers.responses(name, bases[name], effort.doses, task, out) for name, (task, out) in found.items()]
    response = pd.concat(said, ignore_index=True) if said else pd.DataFrame()
    reach = levers.attainable(response)

    doses = {
        name: {row["lever"]: row["dose"] for row in records(reach) if row["market"] == name and row["attained"]}
        for name in bases
    }
    trials = [
        (name, levers.trial_task(bases[name], chosen, seed, n))
        for name, chosen in doses.items()
        if chosen
        for n in range(effort.trials)
    ]
    done = run_all(work, [job for _, job in trials], workers=workers, progress=_shifted(progress, len(first), total))
    tables = [
        levers.trials(name, bases[name], doses[name], response, task, out)
        for name, (task, out) in _by_market(trials, done).items()
    ]
    tried = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
    if progress:
        progress(total, total)
    missing = tuple(name for name, base in markets.items() if base is None)
    return judge(effort, books, Bought(response, reach, tried, missing))


def _shifted(progress: Progress | None, by: int, total: int) -> Progress | None:
    return (lambda done, _: progress(by + done, total)) if progress else None


def _by_market(jobs: Sequence[tuple[str, Task]], done: Sequence[Outcome]) -> dict[str, tuple[Task, list[Outcome]]]:
    out: dict[str, tuple[Task, list[Outcome]]] = {}
    for (name, task), outcome in zip(jobs, done, strict=True):
        out.setdefault(name, (task, []))[1].append(outcome)
    return out


DOSE_COLUMNS: Final = [
    "market", "lever", "dose", "retention", "retention_half_width", "year five", "npv", "value", "lifetime value",
    "cost", "customers",
]  # fmt: skip


def judge(effort: Effort, books: Books, bought: Bought) -> Verdict:
    """From what was lived to the verdict."""
    grid, industry = grid_table(effort, books), industry_table(effort, books)
    card, flows, path = credit_card_table(books), flow_table(effort, books), transition_table(effort, books)
    spots = spot_table(effort, books)
    columns = ["exact", "simulated", "low", "high", "miss"]
    gains = pd.concat([t[columns] for t in (grid, industry.dropna(subset="miss"), flows, spots)], ignore_index=True)
    counts = {answer: promise(bought.trials, bought.reach, answer) for answer in levers.ANSWERS}
    verdict = rule(standing(gains), counts[levers.REST], counts[levers.AT_ONCE])
    by_customer, by_year, affordable = maps.per_customer(), maps.per_year(), maps.affordable()
    numbers = numbers_of(gains, card, flows, path, industry, bought, counts)
    charts: dict[str, Callable[[], Any]] = {
        "what five free points are worth": partial(figures.arithmetic_curves, grid),
        "what retention must have been": partial(figures.industries, industry),
        "how long yearly profit takes": partial(figures.transition, path),
        "map: retention and discount, winning is free": partial(figures.map_discount, by_customer, 0.0),
        "map: retention and discount, winning costs two years": partial(figures.map_discount, by_customer, 2.0),
        "map: retention and winning cost": partial(figures.map_acquisition, by_customer, DISCOUNT),
        "map: steady-state yearly profit": partial(figures.map_yearly, by_year),
        "what five points may cost, and did": partial(figures.map_cost, bought.trials),
    }
    for name in bought.response["market"].unique() if len(bought.response) else ():
        charts[f"bought, dose by dose: {name}"] = partial(figures.response, bought.response, name)
    labels = {
        "value": "profit and equity, discounted",
        "npv": "profit of five years, discounted",
        "year five": "profit of the fifth year",
        "lifetime value": "lifetime value per customer",
    }
    for measure, label in labels.items() if len(bought.trials) else ():
        charts[f"five points bought: {measure}"] = partial(figures.bought, bought.trials, measure, label)
    return Verdict(
        name=NAME,
        claim=CLAIM,
        definitions=DEFINITIONS,
        verdict=verdict,
        words=words_of(verdict, numbers, bought),
        tables={
            "industries": industry,
            "credit card": card,
            "table A1.3, lived": grid,
            "steady-state yearly profit": flows,
            "year by year after the change": path[path["year"].isin((1, 2, 3, 5, 10, 15, 20))],
            "readings": maps.readings(DISCOUNT),
            "where 25-85% lies": maps.edges(),
            "map of value per customer": maps.summary(
                by_customer,
                ["acquisition", "discount"],
                "gain",
                {"acquisition": (0.0, 1.0, 2.0, 3.0), "discount": (0.0, 0.05, 0.10, 0.15)},
            ),
            "map of yearly profit": maps.summary(by_year, ["spent"], "gain", {}),
            "map of what five points may cost": maps.summary(
                affordable, ["discount"], "cost", {"discount": (0.0, 0.05, 0.10, 0.15)}
            ),
            "spot checks of the map": spots,
            "bought, dose by dose": bought.response.reindex(columns=DOSE_COLUMNS),
            "what can be had": bought.reach,
            "five points bought": bought.trials,
        },
        figures=charts,
        numbers=numbers,
        unknown=UNKNOWN,
    )


STUDY: Final = Study(NAME, CLAIM, run)
