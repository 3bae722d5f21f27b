"""Rows on what satisfaction tells of who stays and where the money goes."""

from __future__ import annotations

from typing import Final

from sim.lab.plausible.band import Band, Part, Row, everywhere

ROWS: Final = (
    Row(
        5,
        "Hazard of leaving per sd of satisfaction",
        "EMERGENT",
        "Bolton 1998",
        "Ratio by proportional hazards on cumulative satisfaction on the day of asking, over the 22 months"
        " after it; leaving is a change of main firm in repertoire and durable markets.",
        (Part("hazard", "hazard ratio", everywhere(0.55, 0.85), lambda w: w("hazard")),),
    ),
    Row(
        6,
        "Duration explained by satisfaction",
        "EMERGENT",
        "Bolton 1998: about 8%; A19",
        "R² of the same fit, 1 − exp(−2 (l − l₀)/n).",
        (
            Part(
                "explained",
                "R²",
                {
                    "subscription": Band(0.03, 0.20),
                    "repertoire": Band(0.02, 0.20, judged=True),
                    "durable": Band(0.03, 0.20),
                },
                lambda w: w("explained"),
            ),
        ),
    ),
    Row(
        7,
        "Most satisfied third over next 40%",
        "EMERGENT",
        "Jones & Sasser 1995, by shares of answers, as surveys have boxes",
        "Odds ratio of being with the firm 22 months after the day of asking, by satisfaction as answered."
        " Locked in: under a contract, or leaving costs at least two utilities.",
        (
            Part(
                "top over next",
                "odds ratio",
                {
                    "subscription": Band(1.3, 6),
                    "subscription, locked in": Band(1, 2.5),
                    "repertoire": Band(1.3, 4),
                    "durable": Band(1.3, 6),
                },
                lambda w: w("top over next"),
            ),
        ),
    ),
    Row(
        8,
        "Rank over level in share of wallet",
        "EMERGENT",
        "Keiningham et al. 2011, 2015; A19",
        "Partial R² of the Wallet Allocation Rule given the level over that of the level given the rule, of"
        " the share of next year's visits above an even split, over customers who know at least two firms.",
        (Part("rank over level", "ratio", {"repertoire": Band(low=3)}, lambda w: w("rank over level")),),
    ),
)
