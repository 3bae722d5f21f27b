"""How a decision says amounts, options and what is not known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from sim.report.cells import rounded
from sim.scenario.plainly import factor_named, is_share, option_name
from sim.words import amount, currency_name, number, opened, percent, say

if TYPE_CHECKING:
    from sim.lab.decision.decision import Decision
    from sim.lab.ensemble.ignorance import Reach
    from sim.scenario import Scenario


MOST: Final = 15
"""Coefficients in tables; the others move the choice less."""


def money(found: Decision) -> str:
    """What the market counts money in."""
    return currency_name(found.base.market.currency)


def sum_of(found: Decision, x: float, digits: int = 3, *, sign: bool = False) -> str:
    """An amount of money, to a few digits."""
    return amount(rounded(x, digits), money(found), sign=sign)


def within(found: Decision, reach: Reach) -> dict[str, Any]:
    """An effect in money as values of a message: ``by``, ``low``, ``high``, ``luck``."""
    return {
        "by": sum_of(found, abs(reach.mean)),
        "low": sum_of(found, reach.low, 2, sign=True),
        "high": sum_of(found, reach.high, 2, sign=True),
        "luck": say("report-not-known") if math.isnan(reach.luck) else sum_of(found, reach.luck, 2),
    }


def value_said(base: Scenario, path: str, x: float) -> str:
    """A value of a coefficient."""
    return percent(x, 1) if is_share(base.field(path)) else number(x, 2)


def called(path: str) -> str:
    """A coefficient, in words."""
    return factor_named(path)


def turn(found: Decision, row: dict[Any, Any]) -> str:
    """Where a coefficient turns the choice over: a sentence."""
    path = str(row["path"])
    low, high = (float(row[end]) for end in ("crosses_low", "crosses_high"))
    said = say(
        "decision-turns",
        what=called(path),
        above=bool(row["above"]),
        at=value_said(found.base, path, float(row["crosses"])),
        low=value_said(found.base, path, low) if math.isfinite(low) else "",
        high=value_said(found.base, path, high) if math.isfinite(high) else "",
        instead=option_name(str(row["instead"])),
    )
    return opened(said)


def turns(found: Decision) -> list[dict[Any, Any]]:
    """The coefficients that turn the choice over within the markets' range, the strongest first."""
    table = found.flips
    return list(table[table["crosses"].notna()].to_dict("records"))
