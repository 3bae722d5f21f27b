"""Knock-outs: scenarios with one mechanism switched off, by name.

    base = sim.Scenario.load("telecom")
    quiet = sim.knock_out(base, "bad-word", "homogeneous:price_sensitivity")
    print(base.diff(quiet))

Names with a colon say of what: ``homogeneous:TRAIT``, ``frozen:trust``, ``good-word:FIRM``. A knock-out is a change of
the scenario and nothing else: luck stays addressed as it was, so twin worlds with and without a mechanism share people,
ties and luck as far as the mechanism itself is not about them (``sim.lab.analyses.ablation`` measures how far).

What this module does not know: whether a market without a mechanism is plausible. A knock-out takes the model apart; it
is no policy anyone could follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from sim.knockouts.families import FAMILIES, FROZEN, TRAITS, Family
from sim.knockouts.knockout import Knockout, KnockoutError
from sim.knockouts.mechanisms import MECHANISMS
from sim.scenario import Scenario
from sim.words import Message, listed, message, nearest

__all__ = [
    "FAMILIES",
    "FROZEN",
    "MECHANISMS",
    "TRAITS",
    "Family",
    "Knockout",
    "KnockoutError",
    "find",
    "knock_out",
    "knockouts",
    "named",
]

SETS: Final = ("mechanisms", "frozen", "homogeneous", "homogeneous-within")
"""Words that stand for many knock-outs at once."""


def knockouts(scenario: Scenario) -> dict[str, Knockout]:
    """Every knock-out there is for a scenario, by name: its traits and firms included."""
    found = {one.name: one for one in (*MECHANISMS, *FROZEN)}
    for family in FAMILIES:
        found |= family.members(scenario)
    return found


def find(scenario: Scenario, name: str) -> Knockout:
    """The knock-out of a name.

    Raises:
        KnockoutError: when there is none, naming the nearest.
    """
    known = knockouts(scenario)
    if _named(name) in known:
        return known[name]
    raise KnockoutError(_unknown(scenario, name, known))


def named(scenario: Scenario, names: Iterable[str]) -> list[Knockout]:
    """The knock-outs of some names, each once; the words of ``SETS`` stand for many.

    Raises:
        KnockoutError: when there is none of a name, naming the nearest.
    """
    families = {family.name: family for family in FAMILIES}
    found: dict[str, Knockout] = {}
    for name in names:
        if _named(name) == "mechanisms":
            some = list(MECHANISMS)
        elif name == "frozen":
            some = list(FROZEN)
        elif name in SETS:
            some = list(families[name].members(scenario).values())
        else:
            some = [find(scenario, name)]
        found |= {one.name: one for one in some}
    return list(found.values())


def knock_out(scenario: Scenario, *names: str) -> Scenario:
    """A scenario with some mechanisms switched off, one after another; the same scenario when there is nothing to change.

    Args:
        scenario: with everything on.
        names: knock-outs, such as ``inertia``, ``bad-word:alpha``, ``frozen:trust``.

    Raises:
        KnockoutError: when there is none of a name, naming the nearest.
    """
    out = scenario
    for one in named(scenario, names):
        changes = one.changes(out)
        if changes:
            out = out.evolve(called(scenario, names), changes)
    return scenario if out.digest() == scenario.digest() else out


def _named(name: Any) -> str:
    if not isinstance(name, str):
        raise KnockoutError(message("asked-knockout-name", given=repr(name)))
    return name


def called(scenario: Scenario, names: Iterable[str]) -> str:
    """A scenario's name once these are knocked out: ``textbook-without-inertia``."""
    text = f"{scenario.name}-without-{'-'.join(names)}".lower()
    return re.sub(r"[^a-z0-9_-]+", "-", text)[:60].rstrip("-")


def _unknown(scenario: Scenario, name: str, known: Iterable[str]) -> Message:
    word, colon, _ = name.partition(":")
    for family in FAMILIES:
        if colon and word == family.name:
            of = TRAITS if family.over == "trait" else tuple(scenario.firms)
            near = nearest(name.partition(":")[2], of)
            meant = repr(f"{word}:{near}") if near else ""
            return message("asked-no-knockout", name=repr(name), near=meant, over=family.over, of=listed(of))
    near = nearest(name, (*known, *SETS))
    return message("asked-no-knockout", name=repr(name), near=repr(near) if near else "", over="", of="")
