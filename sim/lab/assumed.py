"""What is assumed otherwise, in words."""

from __future__ import annotations

import re
from typing import Final

from sim.scenario import Scenario
from sim.scenario.plainly import factor_named
from sim.words import say

KNOWN: Final = {
    "as it is": "robustness-col-as-it-is",
    "all costs": "robustness-all-costs",
    "rivals": "robustness-all-rivals",
    "rivals at rest": "robustness-rivals-rest",
    "rivals copy the leader": "robustness-rivals-copy",
    "rivals best-reply": "robustness-rivals-reply",
}
"""Assumptions that have a message of their own."""

CASE: Final = re.compile(r"(?P<what>\S.*?) (?P<sign>[=×]) (?P<value>\S+)")
"""An assumption at a value: ``behaviour.choice.inertia = 2``, ``costs.prevention × 0.5``."""


def assumed(base: Scenario, firm: str, name: str) -> str:
    """An assumption as ``Assumption.name`` or ``Assumption.what`` has it, in words.

    Args:
        base: the market, which knows what its numbers mean.
        firm: whose costs are meant.
        name: of the assumption.
    """
    if case := CASE.fullmatch(name):
        return f"{assumed(base, firm, case['what'])} {case['sign']} {case['value'].replace('-', '−')}"
    if name in KNOWN:
        return say(KNOWN[name])
    if name.startswith("costs."):
        return re.split(r"[,，:：]", factor_named(name))[0]  # how it grows stands behind
    return factor_named(name)
