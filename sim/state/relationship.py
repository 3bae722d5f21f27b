"""A customer's record with one firm.

It is contiguous, because that is how it is used: a visit reads and writes almost all of it.
"""

from __future__ import annotations

from typing import Final

import numpy as np

NEVER, CUSTOMER, LOST, WON_BACK = 0, 1, 2, 3
"""Life cycle with one firm: never a customer (``aware`` and the mark ``TARGETED`` tell non-customers, potential and target
customers apart), a customer, lost, won back."""

TARGETED, SLIGHTED, BARRED, CHARGED, ENROLLED, SAW_ADVERT, WAS_TOLD = 1, 2, 4, 8, 16, 32, 64
"""Marks between a customer and a firm: reached by a call or an offer; last complaint not put right; let go by the firm;
charged as unprofitable; in the programme; got to know it by advertising, by word of mouth."""

RELATIONSHIP: Final = np.dtype(
    [
        ("taste", "f4"),  # persistent taste, utility
        ("will", "f4"),  # will expectation learned from experience, quality
        ("variance", "f4"),  # its uncertainty, quality^2
        ("should", "f4"),  # should expectation, quality
        ("cumulative_satisfaction", "f4"),  # cumulative satisfaction, C
        ("emotional", "f4"),  # emotional loyalty, 0-1
        ("transactional", "f4"),  # transactional loyalty
        ("trust", "f4"),  # how far the firm's promise is believed, 0-1
        ("reference", "f4"),  # reference price, in category prices
        ("word_of_mouth", "f4"),  # what was heard, log-odds
        ("grievance", "f4"),  # severity felt and not put right
        ("goodwill", "f4"),  # good episodes counted towards goodwill
        ("failures", "f4"),  # failures remembered
        ("recovery", "f4"),  # recovery expected
        ("habit", "f4"),  # share of recent choices
        ("spend", "f4"),  # spend, trailing year, exponentially weighted
        ("contribution", "f4"),  # margin earned by the firm from this customer, observed months
        ("unfairness", "f4"),  # unfairness felt
        ("rival", "i2"),  # this firm's utility when the home firm was joined: coded
        ("episodes", "u2"),  # visits so far
        ("aware", "u1"),  # 1: knows the firm
        ("tier", "u1"),  # 0 rest, 1 middle, 2 top, 3 summit
        ("past", "u1"),  # life cycle with this firm
        ("marks", "u1"),  # bits: what happened between them
    ],
    align=True,
)
"""A customer and a firm: what lies between them."""
