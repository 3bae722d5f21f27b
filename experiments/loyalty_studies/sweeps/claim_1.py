"""Claim 1 at the car dealer: five points of retention are bought by better service. What profit comes of it, and why?

The lever and its mix are those of claim 1; at a strength of 0.45 it brings about five points.
The market is the shipped one with 400 customers, so that a study takes minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from sim.lab.result import Result
from sim.scenario import Scenario

ANY_STRENGTH: Final = {"better service": {"use": "better-service", "lift": 0.3, "fewer_failures": 0.75}}
POLICY: Final = {"better service": {**ANY_STRENGTH["better service"], "strength": 0.45}}

FACTORS: Final = {
    "policy.strength": "0.1:1",
    "firms.sewell.costs.lift": "0.2:1.6",
    "firms.sewell.costs.prevention": "0.01:0.08",
    "firms.sewell.failure_rate": "0.04:0.2",
    "population.traits.price_sensitivity.lognormal.mean": "4:16",
    "behaviour.choice.quality": None,
    "behaviour.choice.inertia": None,
}
"""What a dealer would ask about: how much of it, what it costs, how bad things were, and how people choose."""


def market() -> Scenario:
    """The car dealer, small."""
    return Scenario.load("car-dealer").evolve("car-dealer", {"population.size": 400})


def main(find: Any, name: str) -> None:
    """Live a study and write its page and figures; the folder may be named."""
    parser = argparse.ArgumentParser(description="Live this study and write its page and figures.")
    parser.add_argument("--out", type=Path, default=Path("results") / name)
    written(find(), parser.parse_args().out)


def written(found: Result, folder: Path) -> None:
    """Write a result's page as text, and its figures beside it."""
    from sim.app.publish import draw
    from sim.report import sheet_of
    from sim.report.markdown import markdown

    sheet = sheet_of(found)
    draw(sheet, folder / "figures")
    (folder / "report.md").write_text(markdown(sheet, "figures"), "utf-8")
