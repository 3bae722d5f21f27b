"""Write the golden verdicts anew, on purpose: ``python tests/lab/plausible/refresh_verdicts.py``; then say in the commit why they
changed."""

from __future__ import annotations

import json
from pathlib import Path

from sim.lab.plausible.study import Plausibility, plausible

PATH = Path(__file__).with_name("verdicts.json")

MARKETS = ("textbook", "coffee-shop", "car-dealer")
"""One of each kind."""


def small() -> Plausibility:
    """All rows but the last at a tenth of the customers: cheap, and the same bits every time."""
    return plausible(*MARKETS, rows=["1-23", "beliefs"], seeds=2, scale=0.1, workers=1)


def verdicts(found: Plausibility) -> dict[str, dict[str, str]]:
    """By market and number: ``5 hazard``."""
    return {
        name: {f"{c.row.number} {c.part.key}": c.verdict for c in found.cells if c.market == name}
        for name in found.lived
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(verdicts(small()), indent=1) + "\n")
