"""What happens between one customer and one firm in a month: scratch, forgotten when the month is over."""

from __future__ import annotations

from typing import Final

import numpy as np

ENCOUNTER: Final = np.dtype(
    [
        ("row", "i4"),  # the customer
        ("firm", "i2"),
        ("visits", "i2"),
        ("units", "i2"),  # bought
        ("services", "i2"),  # service visits (durable)
        ("failures", "i2"),
        ("joined", "i1"),
        ("channel", "i1"),  # how a joiner came, as in CHANNELS; 0 for who did not join
        ("returned", "i1"),  # joined, having been a customer before
        ("complained", "i1"),
        ("resolved", "i1"),  # put right, complained about or noticed
        ("noticed", "i1"),  # handled though nobody complained
        ("betrayed", "i1"),  # a failure was felt as betrayal
        ("process", "i1"),  # the worst failure was one of process (service, relationship, image), not of outcome
        ("named", "i1"),  # the need that fell shortest of what was expected
        ("answered", "i1"),  # the survey
        ("called", "i1"),  # by the firm, as its customer
        ("rewards", "i1"),  # taken
        ("signed", "i1"),  # a contract
        ("price", "f8"),  # of one unit, as offered to this customer, money
        ("chance", "f8"),  # of the pick, by the choice model, on the last occasion; events only
        ("shortfall", "f8"),  # how far the need named fell short, quality
        ("expected", "f8"),  # before the visit, promise included
        ("experience", "f8"),  # mean recall of this month's visits
        ("severity", "f8"),  # worst failure, as felt
        ("encounter_satisfaction", "f8"),
        ("perceived", "f8"),
        ("emotional", "f8"),  # what the bond's field will be, while the others fade
        ("transactional", "f8"),
        ("variance", "f8"),  # what the bond's field was before the month faded it
        ("spend", "f8"),
        ("paid", "f8"),  # by the customer, for units and service visits, money
        ("income", "f8"),  # paid by partners for the points collected there, money
        ("cost", "f8"),  # to the firm, acquisition included, money
        ("issued", "f8"),  # worth of the points given, money
    ],
    align=True,
)
"""One customer and one firm that have to do with each other this month: scratch, forgotten when the month is over.

A strip's encounters stand in the order of rows, then firms; a customer's home firm is always among them.
"""
