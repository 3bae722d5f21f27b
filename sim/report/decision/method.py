"""How it was found, where it comes from, what it does not tell, and what the words mean."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sim.report.again import block_words, market_words
from sim.report.phrases import limits as common
from sim.report.phrases import scenario_fact, versions_fact
from sim.report.sheet import Chapter, Facts, Points
from sim.words import level_of, say, whole

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision

TERMS = (
    "market", "nothing", "luck", "ignorance", "regret", "knowing", "spending", "kept", "profit", "power", "arm", "strength",
)  # fmt: skip
"""What is explained behind everything, in order."""


def method(found: Decision) -> Chapter:
    """How it was found."""
    compared = found.compared
    size = compared.size
    points = [
        say(
            "decision-method-worlds",
            members=found.members,
            options=len(compared.options),
            replications=compared.replications,
            worlds=found.worlds,
        ),
        say("decision-method-size", customers=size.customers, all=size.whole, small=size.customers < size.whole),
        say("decision-method-intervals", level=level_of(found.level)),
        say("decision-method-believed"),
        say("decision-method-flips"),
        say("decision-method-rule"),
    ]
    if compared.profit.widest < found.level and found.members > 1:
        points.append(
            say(
                "decision-method-few", members=found.members, widest=compared.profit.widest, level=level_of(found.level)
            )
        )
    if len(found.trials):
        points.append(say("decision-method-trials"))
    if len(compared.failed):
        points.append(say("decision-method-failed", n=len(compared.ensemble) - found.members))
    return Chapter(say("decision-method-title"), [Points(points)])


def limits(found: Decision) -> list[str]:
    """What it does not tell."""
    own = [say("decision-limit-markets"), say("decision-limit-one")]
    free = not found.base.firms[found.firm].costs.has_fixed
    return [*own, *common()[2:], *([say("report-contribution", firm=found.firm)] if free else [])]


def glossary(found: Decision) -> Chapter:
    """What the words mean."""
    told = [
        (say(f"decision-term-{term}"), say(f"decision-means-{term}", level=level_of(found.level))) for term in TERMS
    ]
    return Chapter(say("decision-glossary-title"), [Facts(told)])


def provenance(found: Decision) -> list[tuple[str, str]]:
    """From what it was made."""
    compared = found.compared
    seeds = say("report-from-seeds", seed=str(compared.seed), last=str(compared.replications - 1))
    return [
        scenario_fact(found.base),
        (
            say("decision-from-markets"),
            say("decision-from-ensemble", name=compared.ensemble.name, n=len(compared.ensemble)),
        ),
        (say("report-from-seed"), seeds),
        (say("report-from-worlds"), whole(found.worlds)),
        (say("decision-from-id"), found.id),
        versions_fact(),
    ]


def command(found: Decision) -> str:
    """The command that makes this report again; its market and ensemble under names of their own where they are not shipped."""
    compared = found.compared
    words = ["loyalty", "report", *(market_words(found.base) or [f"{found.base.name}.yaml"])]
    for called, policy in compared.policies.items():
        text = block_words(found.base, policy, found.firm)
        if text is None:
            return ""
        words += [text] if called == text else ["--policy", f"{called}={text}"]
    if found.members < 2:
        words += ["--members", "0"]
    else:
        words += ["--ensemble", f"{compared.ensemble.name}.ensemble.yaml"]
    words += [
        "--replications",
        str(compared.replications),
        "--customers",
        str(compared.size.customers),
        "--seed",
        str(compared.seed),
    ]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.9 else []
    return shlex.join(words)
