"""The studies of ``docs/studies``, measured anew: each by the command that its page states, its report and figures copied there.

    python benchmarks/studies.py [--store FOLDER] [--only NAME ...]

Tables and the page as HTML stay in ``results/studies`` of the checkout.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE = Path(__file__).parent
DOCS = HERE.parent / "docs" / "studies"
WHOLE = HERE.parent / "results" / "studies"

SMALL: Final = ("--set", "population.size=400")
POLICY: Final = "better service=better-service:lift=0.3,fewer_failures=0.75"
FACTORS: Final = tuple(
    word
    for factor in (
        "policy.strength=0.1:1.0",
        "firms.sewell.costs.lift=0.2:1.6",
        "firms.sewell.costs.prevention=0.01:0.08",
        "firms.sewell.failure_rate=0.04:0.2",
        "population.traits.price_sensitivity.lognormal.mean=4.0:16.0",
        "behaviour.choice.quality=3.0:12.0",
        "behaviour.choice.inertia=0.2:1.5",
    )
    for word in ("--factor", factor)
)
"""Six numbers of the market, and how far the policy goes."""

STUDIES: Final[dict[str, tuple[str, ...]]] = {
    "claim-1/screening": (
        *("sensitivity", "car-dealer", "--measure", "profit", "--method", "morris"),
        *("--budget", "5080", *SMALL, "--policy", f"{POLICY},strength=0.45"),
    ),
    "claim-1/shares": (
        *("sensitivity", "car-dealer", "--measure", "profit", "--method", "sobol"),
        *("--budget", "9216", *SMALL, "--policy", POLICY, *FACTORS),
    ),
    "claim-1/map": (
        *("discover", "car-dealer", "--where", "profit>0", "--where", "retention>0"),
        *("--points", "512", *SMALL, "--policy", POLICY, *FACTORS),
    ),
    "arms-race": ("claims", "arms-race"),
}
"""Commands by the place of their report below ``docs/studies``."""


def measured(place: str, store: Path | None, workers: int | None) -> None:
    """Live one study, and put its report and its figures where the documentation has them.

    Raises:
        CalledProcessError: when the command fails.
    """
    out, there = WHOLE / place, DOCS / place
    shutil.rmtree(out, ignore_errors=True)
    how = [*(("--store", str(store)) if store else ()), *(("--workers", str(workers)) if workers else ())]
    command = [sys.executable, "-m", "sim.app.cli", *STUDIES[place], *how, "--out", str(out)]
    print(place, flush=True)
    subprocess.run(command, check=True)
    (report,) = out.rglob("report.md")  # a claim's stands in a folder of its own name
    shutil.rmtree(there / "figures", ignore_errors=True)
    shutil.copytree(report.parent / "figures", there / "figures")
    shutil.copy(report, there / "report.md")


def main() -> None:
    """Live them, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="folder in which worlds are kept, so that none is lived twice")
    parser.add_argument("--only", nargs="*", choices=list(STUDIES), default=list(STUDIES), help="some of them")
    parser.add_argument("--workers", type=int, help="processes; as many as there are cores unless given")
    chosen = parser.parse_args()
    for place in chosen.only:
        measured(place, chosen.store, chosen.workers)


if __name__ == "__main__":
    main()
