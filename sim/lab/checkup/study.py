"""Everything that is allowed in a scenario but hardly meant: in its values, and in a year of it."""

from __future__ import annotations

from pathlib import Path

from sim.lab.asked import scenario_of
from sim.lab.checkup.rules import RULES, judged
from sim.lab.checkup.year import SEEDS, lived, small
from sim.lab.preflight import preflight
from sim.market.market import Market
from sim.scenario import Scenario
from sim.scenario.remarks import Remark


def checkup(scenario: Scenario | str | Path) -> list[Remark]:
    """Look a market over before it is studied: its values, and a year of a small copy of it, lived at rest sixteen times.

    A remark on the year is beyond luck (``sim.lab.checkup.rules.LEVEL``). Where firms have strategies, a year is lived with
    them too: one that fails on the way is found before a sweep is.

    Args:
        scenario: a scenario, or the name or path of one.

    Returns:
        Remarks (``code``, ``path``, ``value``, ``low``, ``high``, ``message``), first those that the values alone show.

    Raises:
        ScenarioError: when the scenario is not valid.
        StrategyError: when a firm's strategy cannot be used, or fails within the year.
    """
    known = scenario_of(scenario)
    preflight(known)
    return [*known.remarks(), *lived_remarks(known)]


def lived_remarks(scenario: Scenario) -> list[Remark]:
    """The remarks that a year of a market shows.

    Raises:
        StrategyError: when a firm's strategy fails within the year.
    """
    if any(firm.strategy["use"] != "rest" for firm in scenario.firms.values()):
        Market(small(scenario, resting=False), rng=SEEDS[0]).run()
    year = lived(scenario)
    found = (judged(reading) for rule in RULES for reading in rule(year))
    return [remark for remark in found if remark is not None]
