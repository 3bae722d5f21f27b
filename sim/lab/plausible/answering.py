"""Rows on how customers answer price and quality."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from sim.lab.plausible.band import Band, Part, Row, everywhere
from sim.lab.plausible.lived import Floats, Lived, over
from sim.lab.plausible.worlds import PRICE, QUALITY

PRICES: Final = ("price up", "price down")
QUALITIES: Final = ("quality up", "quality down")


def price_elasticity(lived: Lived, when: str = "late") -> Floats:
    """Of what is bought, an arc from a price a tenth lower to one a tenth higher."""
    return np.asarray(lived.apart(when, *PRICES) / math.log((1 + PRICE) / (1 - PRICE)))


def quality_elasticity(lived: Lived) -> Floats:
    """Of what is bought, per 1% of mean quality, an arc."""
    return np.asarray(lived.apart("late", *QUALITIES) / math.log((lived.quality + QUALITY) / (lived.quality - QUALITY)))


def satisfied_more(lived: Lived) -> Floats:
    """Satisfaction gained by the whole step of quality."""
    return lived("satisfaction", "quality up") - lived("satisfaction", "quality down")


def retained_more(lived: Lived) -> Floats:
    """Yearly retention, relative and in per cent, per tenth of satisfaction."""
    gain = over(lived("retention", "quality up") - lived("retention", "quality down"), lived("retention"))
    return 100 * 0.1 * over(gain, satisfied_more(lived))


ROWS: Final = (
    Row(
        13,
        "Price elasticity, long run",
        "INPUT",
        "Tellis 1988; Bijmolt, van Heerde & Pieters 2005; Berry, Levinsohn & Pakes 1995",
        "Of what is bought in the last twelve months (customers of a subscription, units elsewhere), between a"
        " price a tenth lower and a tenth higher from the first month on.",
        (
            Part(
                "price late",
                "long run",
                {"subscription": Band(-2.6, -0.5), "repertoire": Band(-3.5, -1), "durable": Band(-6, -2)},
                price_elasticity,
                PRICES,
            ),
        ),
    ),
    Row(
        14,
        "Price elasticity, short over long",
        "EMERGENT",
        "judgment: who subscribes cannot answer at once",
        "Ratio of the elasticity of the first twelve months to that of the last.",
        (
            Part(
                "price early over late",
                "ratio",
                {"subscription": Band(high=1, judged=True)},
                lambda w: over(price_elasticity(w, "early"), price_elasticity(w)),
                PRICES,
            ),
        ),
    ),
    Row(
        15,
        "Quality elasticity, long run",
        "EMERGENT",
        "judgment; Rust, Lemon & Zeithaml 2004 for one driver of one airline",
        "Of what is bought in the last twelve months, per 1% of mean quality, between .05 less and .05 more at"
        " every touchpoint from the first month on.",
        (Part("quality late", "long run", everywhere(0.2, 1.5, judged=True), quality_elasticity, QUALITIES),),
    ),
    Row(
        16,
        "Satisfaction per quality",
        "INPUT",
        "ACSI, total effects of about .7 to .9 on one scale; A25",
        "Cumulative satisfaction over the last twelve months between the same two worlds, over the difference"
        " of quality.",
        (
            Part(
                "satisfaction per quality",
                "slope",
                everywhere(0.6, 1.0),
                lambda w: satisfied_more(w) / (2 * QUALITY),
                QUALITIES,
            ),
        ),
    ),
    Row(
        17,
        "Retention per tenth of satisfaction",
        "EMERGENT",
        "Ittner & Larcker 1998; Gupta & Zeithaml 2006",
        "Yearly retention over the last twelve months between the same two worlds, relative, over the"
        " difference of satisfaction.",
        (
            Part(
                "retention per satisfaction",
                "per cent",
                {"subscription": Band(1, 10), "durable": Band(1, 10)},
                retained_more,
                QUALITIES,
                "%",
            ),
        ),
    ),
)
