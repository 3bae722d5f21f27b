"""The three sub-models, and how their levels are made equal.

All three share every other mechanism and coefficient. Satisfaction is

    full          S = s_0 + a P + gain or loss of disconfirmation, P perceived quality
    delta_only    S = s_0 + lambda (x - WE): the decks' Delta principle; a = 0, gains and losses alike
    quality_only  S = s_0 + a P

With one s_0 for all, mean satisfaction would be 0.42 under ``delta_only`` and 0.75 under ``quality_only``, on opposite sides
of the 0.6 at which talk turns from bad to good and loyalty grows: the sub-models would differ by a constant before they
differ by a mechanism. So each market's s_0 is set, for the two reduced forms, to give the mean satisfaction of the full
model on luck of its own. It is one constant a market and form, fitted to one mean and to no pattern.
"""

from __future__ import annotations

from typing import Final

from sim.lab.runner import run_all
from sim.market.market import Market
from sim.scenario import Scenario

FORMS: Final = ("full", "delta_only", "quality_only")
"""The sub-models, as ``behaviour.satisfaction.form`` names them."""

MARKETS: Final = ("textbook", "telecom", "car-dealer", "coffee-shop")
MONTHS: Final = 36

FRESH: Final = 1000
"""Replications from here on set the levels, so that none is judged on the luck it was set by."""

STEPS: Final = 2
"""Corrections of s_0: the second takes up what the first changed in who stays."""


def load(market: str) -> Scenario:
    """A shipped market, watched for three years, its own strategies at rest."""
    base = Scenario.load(market)
    rest = {f"firms.{firm}.strategy": {"use": "rest"} for firm in base.firms}
    return base.evolve(base.name, {"market.months": MONTHS, **rest})


def mean_satisfaction(task: tuple[Scenario, int, int]) -> float:
    """Mean satisfaction over all visits to all firms in one world; importable by name, as worker processes need."""
    scenario, seed, replication = task
    firms = Market(scenario, rng=seed, replication=replication).run().tables()["firms"]
    return float((firms["encounter_satisfaction"] * firms["buyers"]).sum() / firms["buyers"].sum())


def levelled(base: Scenario, seed: int, worlds: int, workers: int | None = 1) -> dict[str, Scenario]:
    """The sub-models of one market, by form, at the mean satisfaction of the full one.

    Args:
        base: the market.
        seed: of the worlds that set the levels.
        worlds: how many.
        workers: processes; none means one a core.
    """

    def level(scenario: Scenario) -> float:
        tasks = [(scenario, seed, FRESH + n) for n in range(worlds)]
        return sum(run_all(mean_satisfaction, tasks, workers=workers)) / worlds

    full = base.evolve(base.name, {"behaviour.satisfaction.form": "full"})
    aim = level(full)
    found = {"full": full}
    for form in FORMS[1:]:
        scenario = base.evolve(base.name, {"behaviour.satisfaction.form": form})
        for _ in range(STEPS):
            constant = scenario.behaviour.satisfaction.base + aim - level(scenario)
            scenario = scenario.evolve(scenario.name, {"behaviour.satisfaction.base": min(max(constant, -1.0), 1.0)})
        found[form] = scenario
    return found
