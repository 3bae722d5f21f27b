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

from sim.lab.design import design_of
from sim.lab.outcomes import Outcome
from sim.lab.runner import Where, run
from sim.lab.store import Store
from sim.lab.world import Arm
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


def mean_satisfaction(market: Market) -> Outcome:
    """Mean satisfaction over all visits to all firms in one world."""
    firms = market.run().tables()["firms"]
    mean = float((firms["encounter_satisfaction"] * firms["buyers"]).sum() / firms["buyers"].sum())
    return Outcome({"satisfaction": mean})


def levelled(
    base: Scenario,
    seed: int,
    worlds: int,
    workers: int | None = 1,
    executor: Where = None,
    store: Store | None = None,
) -> dict[str, Scenario]:
    """The sub-models of one market, by form, at the mean satisfaction of the full one.

    Args:
        base: the market.
        seed: of the worlds that set the levels.
        worlds: how many.
        workers: processes; none means one a core.
        executor, store: as ``sim.lab.runner.run`` has them.
    """

    def level(scenario: Scenario) -> float:
        design = design_of({Arm(): scenario}, seed=seed, replications=worlds, first=FRESH)
        found = run(design, mean_satisfaction, executor=executor, workers=workers, store=store).whole()
        return sum(found.values("satisfaction", Arm()).tolist()) / worlds

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
