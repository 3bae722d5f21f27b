"""Whether the court tells truth from falsehood: every claim, in worlds true and false by design, over many seeds.

python benchmarks/court_errors.py --store store            # writes docs/claims/errors.md; resumable through the store
python benchmarks/court_errors.py under-promise --seeds 3
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sim.lab.court.case import Case
from sim.lab.court.errors import WORLDS, Tried, by_design
from sim.lab.court.find import find_studies
from sim.lab.court.record import on_trial
from sim.lab.staying import staying
from sim.lab.store import Folder

HEAD = """# Does the court tell truth from falsehood?

Each claim was tried in two worlds made for it: one in which it is true by design, one in which it is false, the law it rests on
amplified or knocked out (`true_world` and `false_world` in the file of the claim). Each on {seeds} seeds, in its first market, with
the fewest replications there are. An error is the contrary of what is so; where the court says neither it has told nothing. Made by
`python benchmarks/court_errors.py`.

| claim | true by design: yes | no (error) | open | false by design: no | yes (error) | open |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def row(case: Case, tried: list[Tried]) -> str:
    """One claim's line."""
    cells = []
    for world in WORLDS:
        own = [one for one in tried if one.world == world]
        right, wrong = sum(one.right for one in own), sum(one.wrong for one in own)
        cells += [right, wrong, len(own) - right - wrong]
    return f"| {case.number}. {case.claim} | " + " | ".join(map(str, cells)) + " |\n"


def main() -> None:
    """Try them and write the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--seeds", type=int, default=20)
    asked.add_argument("--workers", type=int, default=None)
    asked.add_argument("--store", type=Path, default=None)
    asked.add_argument("--out", type=Path, default=Path("docs/claims/errors.md"))
    given = asked.parse_args()
    store = Folder(given.store) if given.store else None
    lines = []
    for name in given.names or on_trial():
        (study,) = find_studies(name)
        if study.case is None:
            continue
        with staying():
            tried = [
                by_design(study.case, world, seed, workers=given.workers, store=store)
                for world in WORLDS
                for seed in range(1, given.seeds + 1)
            ]
        lines.append(row(study.case, tried))
        print(lines[-1], end="", flush=True)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(HEAD.format(seeds=given.seeds) + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
