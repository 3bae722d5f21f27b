"""Why a row is red where it is: how an outcome is understood, written after it was seen and shown only with it.

To be read again, and dropped where no longer true, whenever the model changes. Written of the model's second version.
"""

from __future__ import annotations

from typing import Final

_HALO: Final = (
    "Where the name is tasted (a halo), people differ less in what they live, and what they say of it differs less."
)
_BUSY: Final = (
    "Where one firm is chosen among several each time, or years pass between purchases, other luck moves most who change; where one"
    " visit in five fails, failures move nearly all of them."
)
_QUALITY: Final = (
    "Where leaving costs nothing, quality moves who stays amply; inside yearly terms it hardly does, whatever is felt."
)

REASONS: Final[dict[int, str]] = {
    1: _HALO,
    2: _HALO,
    3: "Where people come a few times a year, what was felt once lasts.",
    4: "Subscribers come to know a second firm after the first suited them ill: that hides what is the person's whatever the firm.",
    7: "Where each occasion draws its luck anew, the most satisfied third stays little longer than the next.",
    8: "A share of wallet follows taste and price, too, which do not go with satisfaction.",
    9: "What is lived moves satisfaction in two ways, as quality and as a surprise, and people differ in what they live for good.",
    10: _BUSY,
    11: "Complaints are few, and severer than what is borne in silence.",
    12: _BUSY,
    16: "Expectations and what is felt to be due rise with quality, and take part of the gain away again.",
    17: _QUALITY,
    18: (
        "Advertising moves few subscribers between reviews; where no price of an exposure is known (textbook) it makes known, and"
        " no more."
    ),
    19: "Where ties are many, talk of every visit counts.",
    20: "Where what is sold is cheap and brands cost nearly the same, points weigh more than prices do.",
    22: "Minutes, rework and compensation by severity come to more than half of what one visit leaves, wherever a visit is cheap.",
    23: "Prices were set by hand, not for the margin and elasticity that the market turns out to have.",
    24: "Costs of levers are defaults: where one earns much for nothing, its cost says more than its effect.",
}
"""By row."""
