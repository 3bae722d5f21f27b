"""A customer's row: traits for life, and what does not lie between the customer and one firm."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.scenario import NEEDS
from sim.scenario.parts import Traits

ABSENT, PRESENT, GONE = 0, 1, 2
"""Life-cycle stage of a row: not yet in the category, in it, need ceased."""

TRAITS: Final = tuple(name for name in Traits.model_fields if name not in ("taste", "need_concentration"))

PARTS: Final = (
    "quality",
    "price",
    "emotional",
    "transactional",
    "word_of_mouth",
    "trust",
    "grievance",
    "novelty",
    "effort",  # time, mental and physical cost
    "status",
    "fairness",  # envy, betrayal, jealousy, intrusion
    "barriers",  # points held, structural bonds, bundles
)
"""The components of a firm's utility that change with time, in the order they are kept from the month of joining."""

CONVENIENCE: Final = NEEDS.index("convenience")
"""A bundle suits those who need convenience more than the average need; effort weighs on them most."""

FIRST_PROCESS_NEED: Final = NEEDS.index("service")
"""Needs from this one on (service, relationship, image) are met by how one is treated, those before by what one gets."""

START, OWN_SEARCH, ADVERTISING, WORD_OF_MOUTH, SALES_CALL, REFERRAL, WIN_BACK = range(7)
CHANNELS: Final = ("start", "own search", "advertising", "word of mouth", "sales call", "referral", "win-back")
"""How a customer came to the home firm, by number."""

# What the comments behind these fields say goes into the ODD document.
PERSON: Final = np.dtype(
    [(name, "f4") for name in TRAITS]
    + [
        ("needs", "u2", (len(NEEDS),)),  # weights, in 65535ths of their sum
        ("parts", "i2", (len(PARTS),)),  # utility of the home firm, by component, on joining it: coded
        ("norm", "f4"),  # category norm: quality expected of any firm
        ("paid", "f8"),  # money paid to all firms, observed months
        ("entry", "i2"),  # month of entering the category
        ("joined", "i2"),  # month of joining the home firm
        ("cause", "u2"),  # this month's exit: one bit a cause
        ("segment", "u1"),  # which group of customers one belongs to
        ("stage", "u1"),  # of the life cycle: not yet in the category, in it, need ceased
        ("owns", "u1"),  # durable: has one that needs service
        ("home", "i1"),  # the firm one is with; -1 none
        ("last", "i1"),  # the firm chosen last; -1 none
        ("left", "i1"),  # this month's exit: the firm left; -1 no exit
        ("first", "i1"),  # home when observation began
        ("arm", "u1"),  # field experiment: 0 treated, 1 control
        ("inviting", "u1"),  # 1: has passed on a paid invitation
        ("prompted", "u1"),  # a call or an invitation makes one reconsider
        ("channel", "u1"),  # how one came to the home firm
        ("invited", "i1"),  # the firm a friend is paid for bringing one to; -1 none
        ("until", "i2"),  # month in which the contract ends; before joined: none
        ("outside_habit", "f4"),  # habit of the outside option
        ("personal_contacts", "f4"),  # personalised contacts the home firm learned from
        ("structural_bond", "f4"),  # structural bond with the home firm, 0-1
        ("inviter", "i4"),  # who invited; -1 nobody
    ],
    align=True,
)
"""A customer: traits for life, and what does not lie between them and one firm."""

UNFIT: Final = -32768
"""Code of the utility of a firm that was not known, and of parts not taken down yet."""


def uncoded(code: int) -> float:
    """A utility kept in a small integer, as a number; NaN when none was taken down. See ``mechanisms.choice.coded``."""
    return float("nan") if code == UNFIT else code / 500.0
