"""Rows on what reaches customers: advertising, word of mouth, points, invitations."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from sim.lab.plausible.band import Band, Part, Row, everywhere
from sim.lab.plausible.lived import REST, Floats, Lived, over
from sim.lab.plausible.worlds import ADVERTS

ADVERTISED: Final = ("adverts high", "adverts low")
SILENCED: Final = ("nothing said", "only good said", "only bad said")


def advertising_elasticity(lived: Lived, when: str) -> Floats:
    """Of what is bought, an arc from 2 to 4% of sales."""
    return np.asarray(lived.apart(when, *ADVERTISED) / math.log(ADVERTS[1] / ADVERTS[0]))


def volume_elasticity(lived: Lived) -> Floats:
    """Of what is bought, to how much is said of the firm: what is lost when nothing is, as a logarithm.

    With ln q = a + g G + b B in good and bad messages G and B, one per cent more of both adds (g G + b B)/100.
    """
    return lived.apart("late", REST, "nothing said")


def valence_elasticity(lived: Lived) -> Floats:
    """Of what is bought, to the rating on a scale from 1 to 5 that the good and the bad words come to, as many said.

    A rating R = 1 + 4 G/V of V = G + B messages; dR = 4 dG/V with dB = -dG, so d ln q / d ln R = (g - b) V R/4, where g G is what
    the good words bring (against a world in which only the bad are heard), b B what the bad ones bring.
    """
    good, bad = lived("told_good"), lived("told_bad")
    share = over(good, good + bad)
    of_good, of_bad = lived.apart("late", REST, "only bad said"), lived.apart("late", REST, "only good said")
    return np.asarray((over(of_good, share) - over(of_bad, 1 - share)) * (1 + 4 * share) / 4)


ROWS: Final = (
    Row(
        18,
        "Advertising elasticity",
        "INPUT",
        "Sethuraman, Tellis & Briesch 2011; Henningsen, Heuke & Clement 2011",
        "Of what is bought, between 2 and 4% of sales spent on it from the first month on: first and last"
        " twelve months.",
        (
            Part(
                "advertising early",
                "short run",
                everywhere(0.03, 0.20),
                lambda w: advertising_elasticity(w, "early"),
                ADVERTISED,
            ),
            Part(
                "advertising late",
                "long run",
                everywhere(0.06, 0.40),
                lambda w: advertising_elasticity(w, "late"),
                ADVERTISED,
            ),
        ),
    ),
    Row(
        19,
        "Word-of-mouth elasticity",
        "EMERGENT",
        "You, Vadakkepatt & Joshi 2015; Luca 2016",
        "Of what is bought in the last twelve months: from worlds in which nothing, only good, or only bad"
        " word of the focal firm reaches anyone. Valence as a rating from 1 to 5, as much being said.",
        (
            Part(
                "volume",
                "volume",
                {"subscription": Band(0.05, 0.40), "repertoire": Band(0, 0.20), "durable": Band(0.05, 0.40)},
                volume_elasticity,
                SILENCED,
            ),
            Part(
                "valence",
                "valence",
                {"subscription": Band(0.15, 0.80), "repertoire": Band(0, 0.40), "durable": Band(0.15, 0.80)},
                valence_elasticity,
                SILENCED,
            ),
        ),
    ),
    Row(
        20,
        "Points worth 5%: more bought",
        "EMERGENT",
        "Leenheer et al. 2007; Liu 2007; Belli et al. 2022",
        "In the last twelve months, in per cent, with points worth 5% of what is paid from the first month on.",
        (
            Part(
                "points",
                "per cent",
                everywhere(0, 8),
                lambda w: 100 * (over(w("late", "points"), w("late")) - 1),
                ("points",),
                "%",
            ),
        ),
    ),
    Row(
        21,
        "Joiners who were invited",
        "INPUT",
        "judgment; Schmitt, Skiera & Van den Bulte 2011 (A17) for one bank",
        "With a reward of what a customer pays in a month, over all months.",
        (
            Part(
                "referred",
                "share",
                {
                    "subscription": Band(0.05, 0.30, judged=True),
                    "repertoire": Band(0, 0.15, judged=True),
                    "durable": Band(0, 0.15, judged=True),
                },
                lambda w: over(w("referred", "referral"), w("joined", "referral")),
                ("referral",),
                "share",
            ),
        ),
    ),
)
