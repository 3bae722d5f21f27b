"""Parameters in words."""

from __future__ import annotations

import re
from typing import Final

from sim.scenario import Scenario
from sim.scenario.plainly import factor_named
from sim.words import say

NAMED: Final[tuple[tuple[str, str], ...]] = (
    (r"leaving\.mean", "leaving-mean"),
    (r"leaving\.spread", "leaving-spread"),
    (r"population\.traits\.rate\.gamma\.mean", "rate-mean"),
    (r"population\.traits\.rate\.gamma\.shape", "rate-shape"),
    (r"population\.traits\.taste\.normal\.sd", "taste-spread"),
    (r"population\.traits\.taste\.dirichlet\.spread", "taste-alike"),
    (r"population\.traits\.standards\.normal\.sd", "standards-spread"),
    (r"firms\.(?P<firm>.+)\.quality", "quality"),
    (r"firms\.(?P<firm>.+)\.appeal", "appeal"),
    (r"share\.(?P<firm>.+)", "share"),
    (r"market\.rate_drift", "need-drift"),
    (r"market\.rate_epoch", "need-epoch"),
    (r"population\.dropout", "dropout"),
    (r"population\.dropout_spread", "dropout-unequal"),
    (r"population\.need_ceases", "need-ceases"),
    (r"market\.review_rate", "review-rate"),
)
"""Parameters that have a message, ``calibrate-parameter-...``, by what their names look like."""


def parameter_called(name: str, base: Scenario) -> str:
    """A parameter in words.

    Args:
        name: by its path, or by what is fitted in its stead.
        base: the market that is fitted, which knows what a coefficient of behaviour means.
    """
    for pattern, key in NAMED:
        if match := re.fullmatch(pattern, name):
            return say(f"calibrate-parameter-{key}", firm=match.groupdict().get("firm", ""))
    return factor_named(name)
