"""The verb demo: the main job, in a minute."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter

from sim.app import compare
from sim.app.options import USUAL, Json, Lang, Replications, Seed, policies_of, resolved
from sim.app.output import emit, grid, say, told
from sim.app.overwriting import Replace, free
from sim.app.stores import HERE, Living

PROMISING: Final = ("hotel", "credit-card")
"""Two markets in which less is promised: the verdicts differ (docs/explanation/policies.md), and both say why."""


def demo(
    scenario: str = "car-dealer",
    /,
    *,
    replications: Replications = 12,
    seed: Seed = 1,
    living: Living = HERE,
    out: Annotated[Path, Parameter(help="Write tables, figures and report.html into this folder.")] = Path(
        "results/demo"
    ),
    replace: Replace = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Try three policies on a car dealer: promise less, recover from complaints, or serve the best customers better.

    Then promise less in two more markets: in one it wins, in the other it loses, and why is said.

    Example: loyalty demo

    Example: loyalty demo telecom --out results/telecom

    Args:
        scenario: another market, by shipped name or path.
    """
    from sim.report.phrases import cautions, headlines, title_of, weighed
    from sim.report.twins import differences, quadrants
    from sim.strategies import known_strategies
    from sim.words import say as worded
    from sim.words import speaking, translated

    base = resolved(scenario)
    tried = policies_of(base, USUAL)
    wanted = compare.asked(base, tried, None, replications, seed, 0.95)
    mark = free(out, "demo", wanted, replace=replace)
    with speaking(lang):
        if not json:
            told(
                "app-demo-begins",
                market=base.name,
                customers=base.population.size,
                firm=base.focal_firm,
                pairs=replications,
            )
        twins = compare.live(
            base, tried, firm=None, replications=replications, seed=seed, level=0.95, quiet=json, **living.how
        )
        promised = {
            name: compare.live(
                market, policies_of(market, USUAL[:1]), firm=None, replications=replications, seed=seed, level=0.95,
                quiet=json, **living.how,
            )
            for name, market in ((name, resolved(name)) for name in PROMISING)
        }  # fmt: skip
        why = {name: weighed(found, found.names[0]) for name, found in promised.items()}
        if json:
            emit({**compare.machine(twins, None), "meaning": headlines(twins), "promising_less": why})
        else:
            say(worded("app-demo-title", market=title_of(base), firm=twins.firm), style="bold")
            known = known_strategies()
            for policy in USUAL:
                say(
                    worded(
                        "app-labelled",
                        label=policy,
                        text=translated("strategies", known[policy].about.replace("``", "")),
                    )
                )
            say()
            for policy in twins.names:
                grid(differences(twins, policy, ("retention", "encounter_satisfaction", "customers", "profit")))
            grid(quadrants(twins))
            say(worded("app-demo-meaning"), style="bold")
            for sentence in (*headlines(twins), *cautions(twins)):
                say(sentence)
            say()
            say(worded("app-demo-promising"), style="bold")
            for sentence in why.values():
                say(sentence)
            say()
            say(worded("app-demo-assumes", market=scenario))
        compare.write(twins, out, lang, figures=True, mark=mark)
        if not json:
            told("app-demo-look", page=str(out / "report.html"))
            told("app-demo-classroom")
