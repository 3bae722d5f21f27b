"""The trial: live the worlds, read the tables, judge."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pandas as pd

from loyalty_studies.claims.retention_profit import cohorts, figures, levers, maps
from loyalty_studies.claims.retention_profit.arithmetic import DISCOUNT
from loyalty_studies.claims.retention_profit.cohorts import Years
from loyalty_studies.claims.retention_profit.effort import Effort
from loyalty_studies.claims.retention_profit.free import (
    Books,
    Key,
    arm_of,
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
from sim.lab.collect import Collect, FirmStory
from sim.lab.court.claim import Study, Verdict
from sim.lab.design import Design, design_of
from sim.lab.outcomes import Outcomes
from sim.lab.result import Tables
from sim.lab.runner import Progress, Where, run
from sim.lab.world import Arm
from sim.results.store import records
from sim.scenario import Scenario


def put_on_trial(
    seed: int = 1,
    scale: float = 1.0,
    workers: int | None = None,
    progress: Progress | None = None,
    executor: Where = None,
) -> Verdict:
    """Put the claim on trial.

    Args:
        seed: of every world.
        scale: multiplies the effort; below 0.3 the textbook market alone is tried.
        workers: processes; none means one a core.
        progress: called with (worlds done, worlds in all).
        executor: who does the work; see ``sim.lab.runner``.
    """
    effort = Effort.of(scale)
    worlds = cohort_worlds(effort)
    markets = {case.name: levers.load(case, effort.size) for case in effort.markets}
    bases = {name: base for name, base in markets.items() if base is not None}
    lives = design_of({arm_of(key): world for key, world in worlds.items()}, seed=seed, replications=effort.lives)
    search: dict[Arm, Scenario] = {}
    for name, base in bases.items():
        search |= levers.search_arms(name, base, effort.doses)
    searches = design_of(search, seed=seed, replications=effort.searches) if search else Design(())
    most = len(bases) * effort.trials * (1 + len(levers.LEVERS) * len(levers.ANSWERS))
    total = len(lives) + len(searches) + most

    def lived(design: Design, collect: Collect, before: int) -> Outcomes:
        shifted = (lambda done, _: progress(before + done, total)) if progress else None
        return run(design, collect, executor=executor, workers=workers, progress=shifted).whole()

    cohorts_lived = lived(lives, cohorts.story, 0)
    books: dict[Key, list[Years]] = {
        key: [cohorts.years_of(one) for one in cohorts_lived.of(arm_of(key))] for key in worlds
    }
    searched = lived(searches, FirmStory(), len(lives)) if search else None
    said = [levers.responses(name, base, effort.doses, searched) for name, base in bases.items()] if searched else []
    response = pd.concat(said, ignore_index=True) if said else pd.DataFrame()
    reach = levers.attainable(response)

    doses = {
        name: {row["lever"]: row["dose"] for row in records(reach) if row["market"] == name and row["attained"]}
        for name in bases
    }
    trial: dict[Arm, Scenario] = {}
    for name, chosen in doses.items():
        trial |= levers.trial_arms(name, bases[name], chosen) if chosen else {}
    tables = []
    if trial:
        trials = design_of(trial, seed=seed, replications=effort.trials, first=levers.FRESH)
        tried = lived(trials, FirmStory(), len(lives) + len(searches))
        tables = [levers.trials(name, bases[name], own, response, tried) for name, own in doses.items() if own]
    if progress:
        progress(total, total)
    missing = tuple(name for name, base in markets.items() if base is None)
    bought = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
    return judge(effort, books, Bought(response, reach, bought, missing))


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
        tables=Tables(
            {
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
            }
        ),
        figures=charts,
        numbers=numbers,
        unknown=UNKNOWN,
    )


STUDY: Final = Study(NAME, CLAIM, put_on_trial)
