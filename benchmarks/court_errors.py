"""Whether the court tells truth from falsehood: every claim, in worlds true and false by design, over many seeds.

python benchmarks/court_errors.py                          # goes on where it was stopped; docs/claims/errors.csv and errors.md
python benchmarks/court_errors.py under-promise --seeds 3
python benchmarks/court_errors.py --page                   # the page alone, from what is kept

What each world came to is kept, a row a claim, world and seed; one that is kept under the same verdict id is not lived again.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pandas as pd
from loyalty_studies.court_errors import COLUMNS, page, read

from sim.lab.court.errors import WORLDS, by_design
from sim.lab.court.find import find_studies
from sim.lab.court.record import on_trial
from sim.lab.staying import staying
from sim.results.store import write_atomically


def main() -> None:
    """Try them, seed by seed, and write data and page after each."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--seeds", type=int, default=20)
    asked.add_argument("--workers", type=int, default=None)
    asked.add_argument("--out", type=Path, default=Path("docs/claims"))
    asked.add_argument("--page", action="store_true")
    given = asked.parse_args()
    data, text = given.out / "errors.csv", given.out / "errors.md"
    rows = read(data)
    studies = [study for name in given.names or on_trial() for study in find_studies(name) if study.case is not None]
    with staying():
        for seed in range(1, 0 if given.page else given.seeds + 1):
            for study in studies:
                assert study.case is not None
                for world in WORLDS:
                    key = (study.case.number, world, seed)
                    verdict = study.id(seed, 0.1)
                    if key in rows and rows[key]["id"] == verdict:
                        continue
                    tried = by_design(study.case, world, seed, workers=given.workers)
                    rows[key] = dict(zip(COLUMNS, (*key, tried.told, verdict), strict=True))
                    print(*key, tried.told, flush=True)
                kept = pd.DataFrame([rows[key] for key in sorted(rows)], columns=COLUMNS)
                write_atomically(data, kept.to_csv(index=False).encode())
    write_atomically(text, page(rows).encode())


if __name__ == "__main__":
    main()
