"""The lines, counts and sums of a firm's month."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.scenario import NEEDS

REVENUES: Final = (
    "sales",  # units sold
    "aftersales",  # durable: service visits
    "fees",  # penalties for leaving a contract early
    "partner_income",  # points sold to partners
)
"""Money in, one line a source."""

COSTS: Final = (
    "goods",  # what the units cost
    "service",  # cost to serve visits
    "failures",  # failures put right on the spot
    "recovery",  # complaints: contact, ease, speed, apology, repair, compensation
    "quality",  # lever service: lift and prevention
    "tiers",  # lever tiers: what each tier gets
    "extras",  # lever promise: small free extras
    "welcome",  # lever welcome
    "programme",  # lever programme: rewards given and running costs
    "bonds",  # lever bonds: rebates, people, systems
    "personalisation",  # fitting service to the person
    "outreach",  # sales calls, win-back calls, calls to customers
    "gifts",  # levers contract and referral: gifts for signing, rewards for bringing a friend
    "survey",  # answers
    "partners",  # lever partner: commissions
    "advertising",  # to the whole market, whoever is reached
    "acquisition",  # taking on new customers
    "fixed",  # what no customer causes
)
"""Money out, one line a purpose."""

LINES: Final = REVENUES + COSTS
"""The lines of the books; profit is the revenues less the costs."""

BANDS: Final = (
    "outraged",  # buyers whose experience was far below expectation
    "unhappy",  # below it
    "satisfied",  # as expected, or nearly
    "pleased",  # above it
    "dazzled",  # far above it
)
"""The five felt bands of experience less expectation, from worst to best (DOMAIN section 1)."""

PLEASED, DAZZLED = 0.05, 0.15
"""Experience above expectation, on the quality scale, that is felt as pleasing and as dazzling; the same below."""

NEEDS_NAMED: Final = tuple(f"named_{need}" for need in NEEDS)
"""Counts of answers that name a need as the one to do better in, in the order of ``NEEDS``."""

COUNTS: Final = (
    "customers",  # with the firm at the end of the month
    "buyers",  # who visited this month
    "units",  # bought
    "visits",  # lived
    "failed",  # visits that went wrong
    "complaints",  # failures brought to the firm, at most one a customer and month
    "resolved",  # complaints put right
    "joined",  # who made the firm theirs
    "left",  # by choice
    "ceased",  # need ceased
    "told_good",  # good messages sent
    "told_bad",  # bad ones
    "heard_good",  # good messages taken in, once a listener
    "heard_bad",  # bad ones
    "informed",  # learned of the firm by word of mouth
    "noticed",  # failures nobody complained about that the firm handled
    "betrayals",  # failures felt as betrayal
    "invitations",  # paid ones, sent
    "returned",  # joined, having been customers before
    "referred",  # joined, brought by a friend who is paid
    "released",  # let go
    "called",  # calls to prospects, to lost customers, to customers
    "enrolled",  # customers in the programme
    "rewards",  # taken
    "under_contract",  # customers bound by one
    "promoted",  # customers put in a higher tier
    "demoted",  # customers put in a lower tier
    "surveyed",  # answers received
    "named_product",  # answers that name the product as what to do better
    "named_price",  # answers that name the price as what to do better
    "named_convenience",  # answers that name convenience as what to do better
    "named_service",  # answers that name service as what to do better
    "named_relationship",  # answers that name the relationship as what to do better
    "named_image",  # answers that name the image as what to do better
    "same_fault",  # answers that it came back for the same fault
    "would_return",  # answers that intend to return
    *BANDS,
)
"""Whole numbers counted per firm and month."""

SUMS: Final = (
    "encounter_satisfaction",  # of episodes, over buyers
    "delta",  # experience less expectation, over buyers
    "perceived",  # perceived quality, over buyers
    "cumulative_satisfaction",  # cumulative satisfaction, over customers
    "emotional",  # emotional loyalty, over customers
    "transactional",  # transactional loyalty, over customers
    "trust",  # over customers
    "will",  # will expectation, over customers
    "unfairness",  # unfairness felt, over customers
    "wallet",  # share of wallet over the trailing year, over customers; 0 for who spent nothing
    "answered",  # satisfaction answered, over answers
    "bill",  # answered: experience of the price against the promise, over answers
)
"""Sums over buyers, customers or answers; tables show means."""

POINTS: Final = (
    "issued",  # earned, given on enrolling or as a reward
    "redeemed",  # spent on rewards
    "expired",  # died
)
"""Worth of points that moved this month, money."""

SEEN: Final = (
    "month",
    "price",
    *LINES,
    "profit",
    *(
        name
        for name in COUNTS
        if name not in ("told_good", "told_bad", "heard_good", "heard_bad", "informed", "betrayals", *BANDS)
    ),
    "retention",
    "share",
    "answered",
    "bill",
)
"""Columns of the ``firms`` table that a firm sees of its own months: money, heads, what was said to its face. What its
customers feel or tell each other it learns from its survey or not at all."""

BOOK: Final = np.dtype([(name, "f8") for name in LINES + COUNTS + SUMS + POINTS], align=True)
"""One firm, one month."""


def profit(book: np.ndarray) -> np.ndarray:
    """Revenues less costs of BOOK records, any shape."""
    total = np.zeros(book.shape)
    for line in REVENUES:
        total = total + book[line]
    for line in COSTS:
        total = total - book[line]
    return total
