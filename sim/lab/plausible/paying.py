"""Rows on money: what a complaint costs, and whether anything is left on the table at rest."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.lab.plausible.answering import PRICES, price_elasticity
from sim.lab.plausible.band import Band, Part, Row, everywhere
from sim.lab.plausible.lived import Floats, Lived, over
from sim.lab.plausible.worlds import STRATEGY, strategies

RECOVERY: Final = STRATEGY + "complaint-recovery"


def complaint_cost(lived: Lived) -> Floats:
    """What a complaint costs under the default recovery, ease included, money."""
    return over(lived("cost recovery", RECOVERY), lived("complaints", RECOVERY))


def gains(lived: Lived) -> dict[str, Floats]:
    """What each strategy that could be lived brings, in per cent of profit at rest before fixed costs; NaN where there is none."""
    rest = lived("profit")
    before_fixed = rest + lived("cost fixed")
    base = np.where(before_fixed > 0, before_fixed, np.nan)
    found = [world for world in lived.measures if world.startswith(STRATEGY)]
    return {world.removeprefix(STRATEGY): 100 * (lived("profit", world) - rest) / base for world in found}


def best(lived: Lived) -> str:
    """The strategy that brings most; none where none was lived."""
    means = {name: float(np.mean(gain)) for name, gain in gains(lived).items() if np.isfinite(gain).all()}
    return max(means, key=means.__getitem__) if means else ""


def best_gain(lived: Lived) -> Floats:
    """What it brings. It is chosen among many on the same worlds, so luck favours it a little."""
    return gains(lived).get(best(lived), lived.none())


def lerner(lived: Lived) -> Floats:
    """Price elasticity times the margin of one more unit: 1 at the best price."""
    return -price_elasticity(lived) * lived.unit_margin


ROWS: Final = (
    Row(
        22,
        "What a complaint costs",
        "INPUT",
        "1 to 8 dollars a call, 12 to 18 a contact; minutes of a service adviser",
        "What the default recovery (complaint-recovery) spends per complaint, ease included: in money, and as"
        " a share of what a visit at list price leaves after goods and serving (in durable markets, a service"
        " visit).",
        (
            Part(
                "complaint",
                "money",
                {"subscription": Band(5, 120), "repertoire": Band(5, 120), "durable": Band(50, 800)},
                complaint_cost,
                (RECOVERY,),
                "money",
                "yuan",
            ),
            Part(
                "complaint share",
                "share of a visit's margin",
                everywhere(high=0.5),
                lambda w: complaint_cost(w) / w.visit_margin if w.visit_margin > 0 else w.none(),
                (RECOVERY,),
                "share",
            ),
        ),
    ),
    Row(
        23,
        "Price elasticity times margin",
        "CHECK",
        "Lerner 1934: 1 at the best price",
        "Long-run elasticity times what of the price of one more unit is not spent on it; what a buyer of a"
        " durable brings later is left out.",
        (
            Part(
                "lerner",
                "product",
                {
                    "subscription": Band(0.6, 1.5),
                    "repertoire": Band(0.6, 1.5),
                    "durable": Band(0.3, 1.5, judged=True),
                },
                lerner,
                PRICES,
            ),
        ),
    ),
    Row(
        24,
        "Gain of the best default strategy",
        "CHECK",
        "no free lunch",
        "Profit over all months, in per cent of that at rest before fixed costs, of the strategy that brings most when the"
        " focal firm alone follows it at its defaults. The best of many, so luck favours it a little.",
        (
            Part(
                "best strategy",
                "per cent of profit",
                {"subscription": Band(high=5), "repertoire": Band(high=8), "durable": Band(high=5)},
                best_gain,
                tuple(strategies()),
                "%",
                which=best,
            ),
        ),
    ),
)
