"""Why a row is red where it is: how an outcome is understood, written after it was seen and shown only with it.

To be read again, and dropped where no longer true, whenever the model changes. Written of the model's first version.
"""

from __future__ import annotations

from typing import Final

_ALIKE: Final = (
    "Customers of one firm are served alike: what differs between them is the luck of visits, which does not last and mostly"
    " averages out."
)
_LUCK: Final = (
    "What satisfaction differs by is luck, which does not last: it cannot tell who stays or where the money goes."
)
_FAILURES: Final = (
    "A failure weighs little in choice, is soon forgotten, and prompts nobody who subscribes to reconsider."
)
_QUALITY: Final = "Quality moves choice amply, at once and for everybody alike."

REASONS: Final[dict[int, str]] = {
    1: _ALIKE,
    2: _ALIKE,
    3: _ALIKE,
    4: "Nobody is easier to please than others whatever the firm, but for how losses weigh.",
    5: _LUCK,
    6: _LUCK,
    7: _LUCK,
    8: _LUCK,
    9: "Whoever expects more does not get more, as nothing lasting is lived; expectation lowers what is felt of the same visit.",
    10: _FAILURES,
    11: _FAILURES,
    12: _FAILURES,
    13: "Those who choose anew weigh prices as they are, whatever else holds them.",
    15: _QUALITY,
    16: "Of what is delivered, less than two thirds reaches satisfaction.",
    17: _QUALITY,
    18: "Advertising makes a firm known to those who do not know it; it persuades nobody, and a share of price buys few of them.",
    19: "Word of mouth fades before those who seldom choose act on it.",
    20: "Points pull three times over, whatever the reward is worth: on choice, on how often one comes, and on loyalty.",
    21: "One invitation goes to all one knows, and makes each of them reconsider.",
    22: "Talk is priced as a share of what is sold, and most who complain are compensated.",
    23: "Prices were set by hand, not for the margin and elasticity that the market turns out to have.",
    24: "Costs of levers are defaults: where one earns much for nothing, its cost says more than its effect.",
}
