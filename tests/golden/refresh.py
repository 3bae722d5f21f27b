"""Write the golden summaries anew, on purpose: ``python tests/golden/refresh.py``; then say in the commit why they moved."""

from __future__ import annotations

import json
import math
from pathlib import Path

import sim
from sim.scenario.files import shipped

PATH = Path(__file__).with_name("summaries.json")


def summaries() -> dict[str, dict[str, dict[str, float]]]:
    """Measures of every firm of every shipped scenario, small and short, seed 7."""
    found = {}
    for name in shipped():
        small = sim.Scenario.load(name).evolve(name, {"population.size": 300, "market.months": 12, "market.warm_up": 6})
        table = sim.simulate(small, seed=7).summary().set_index("firm").to_dict("index")
        found[name] = {firm: {k: v for k, v in row.items() if not math.isnan(v)} for firm, row in table.items()}
    return found


if __name__ == "__main__":
    PATH.write_text(json.dumps(summaries(), indent=1) + "\n")
