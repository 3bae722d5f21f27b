"""The verb demo: the main job, in a minute."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from sim.app import compare
from sim.app.options import USUAL, Json, Replications, Seed, Workers, policies_of, resolved, writable
from sim.app.output import emit, note, say


def demo(
    scenario: str = "car-dealer",
    /,
    *,
    replications: Replications = 12,
    seed: Seed = 1,
    workers: Workers = None,
    out: Annotated[Path, Parameter(help="Write tables, figures and report.html into this folder.")] = Path(
        "results/demo"
    ),
    json: Json = False,
) -> None:
    """Try three policies on a car dealer: promise less, recover from complaints, or serve the best customers better.

    Example: loyalty demo

    Example: loyalty demo telecom --out results/telecom

    Args:
        scenario: another market, by shipped name or path.
    """
    from sim.report.phrases import headlines

    base = resolved(scenario)
    tried = policies_of(base, USUAL)
    writable(out, folder=True)
    if not json:
        note(
            f"{base.name}: {base.rows:,} customers, three policies of {base.focal_firm}, {replications} pairs of worlds"
        )
    twins = compare.live(
        base, tried, firm=None, replications=replications, seed=seed, level=0.95, workers=workers, quiet=json
    )
    if json:
        emit({**compare.machine(twins, None), "meaning": headlines(twins)})
    else:
        say(f"{base.title or base.name}: what {twins.firm} would change", style="bold")
        for policy in twins.names:
            compare.differences(twins, policy, ["retention", "encounter_satisfaction", "customers", "profit"])
            compare.quadrants(twins, policy)
        compare.explain(twins)
        say("What it means", style="bold")
        for sentence in headlines(twins):
            say(sentence)
        say("These intervals speak of luck within this market, not of whether it is like yours.")
        say(f"What it assumes: loyalty show {scenario}")
    compare.write(twins, out, figures=True)
