"""The lines, counts and sums of a firm's month."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from sim.scenario import NEEDS
from sim.state.field import SATISFACTION, Field, dtype_of, names

REVENUE_FIELDS: Final = (
    Field("sales", "f8", "money", "units sold"),
    Field("aftersales", "f8", "money", "durable: service visits"),
    Field("fees", "f8", "money", "penalties for leaving a contract early"),
    Field("partner_income", "f8", "money", "points sold to partners"),
)
REVENUES: Final = names(REVENUE_FIELDS)
"""Money in, one line a source."""

COST_FIELDS: Final = (
    Field("goods", "f8", "money", "what the units cost"),
    Field("serving", "f8", "money", "cost to serve visits"),
    Field("failures", "f8", "money", "failures put right on the spot"),
    Field("recovery", "f8", "money", "lever recovery: complaints handled, ease, speed, apology, repair, compensation"),
    Field("service", "f8", "money", "lever service: lift and prevention"),
    Field("tiers", "f8", "money", "lever tiers: what each tier gets"),
    Field("promise", "f8", "money", "lever promise: small free extras"),
    Field("welcome", "f8", "money", "lever welcome"),
    Field("programme", "f8", "money", "lever programme: rewards given and running costs"),
    Field("bonds", "f8", "money", "lever bonds: rebates, people, systems"),
    Field("personalisation", "f8", "money", "lever personalisation: fitting service to the person"),
    Field(
        "contact",
        "f8",
        "money",
        "levers contact, win_back and advertising: calls to customers, the lost, prospects",
    ),
    Field("gifts", "f8", "money", "levers contract and referral: gifts for signing, rewards for bringing a friend"),
    Field("survey", "f8", "money", "lever survey: answers"),
    Field("partner", "f8", "money", "lever partner: commissions"),
    Field("advertising", "f8", "money", "lever advertising: to the whole market, whoever is reached"),
    Field("acquisition", "f8", "money", "taking on new customers"),
    Field("fixed", "f8", "money", "what no customer causes"),
)
COSTS: Final = names(COST_FIELDS)
"""Money out, one line a purpose."""

LINES: Final = REVENUES + COSTS
"""The lines of the books; profit is the revenues less the costs."""

BAND_FIELDS: Final = (
    Field("outraged", "f8", "customers", "buyers whose experience was far below expectation"),
    Field("unhappy", "f8", "customers", "buyers whose experience was below expectation"),
    Field("satisfied", "f8", "customers", "buyers whose experience was as expected, or nearly"),
    Field("pleased", "f8", "customers", "buyers whose experience was above expectation"),
    Field("dazzled", "f8", "customers", "buyers whose experience was far above expectation"),
)
BANDS: Final = names(BAND_FIELDS)
"""The five felt bands of experience less expectation, from worst to best (DOMAIN section 1)."""

PLEASED, DAZZLED = 0.05, 0.15
"""Experience above expectation, on the quality scale, that is felt as pleasing and as dazzling; the same below."""

PLEASED_SD, DAZZLED_SD = 0.5, 1.5
"""The same in standard deviations of surprise: five bands of one each, the outer two open."""

NEEDS_NAMED: Final = tuple(f"named_{need}" for need in NEEDS)
"""Counts of answers that name a need as the one to do better in, in the order of ``NEEDS``."""

COUNT_FIELDS: Final = (
    Field("customers", "f8", "customers", "with the firm at the end of the month"),
    Field("buyers", "f8", "customers", "who visited this month"),
    Field("units", "f8", "units", "units bought"),
    Field("visits", "f8", "visits", "visits lived"),
    Field("failed", "f8", "visits", "visits that went wrong"),
    Field("complaints", "f8", "complaints", "failures brought to the firm, at most one a customer and month"),
    Field("resolved", "f8", "complaints", "complaints put right"),
    Field("joined", "f8", "customers", "who made the firm theirs"),
    Field("left", "f8", "customers", "who left by choice"),
    Field("ceased", "f8", "customers", "who left because the need ceased"),
    Field("told_good", "f8", "messages", "good messages sent"),
    Field("told_bad", "f8", "messages", "bad messages sent"),
    Field("heard_good", "f8", "messages", "good messages taken in, once a listener"),
    Field("heard_bad", "f8", "messages", "bad messages taken in, once a listener"),
    Field("informed", "f8", "customers", "learned of the firm by word of mouth"),
    Field("noticed", "f8", "failures", "failures nobody complained about that the firm handled"),
    Field("betrayals", "f8", "failures", "failures felt as betrayal"),
    Field("invitations", "f8", "invitations", "paid ones, sent"),
    Field("returned", "f8", "customers", "joined, having been customers before"),
    Field("referred", "f8", "customers", "joined, brought by a friend who is paid"),
    Field("released", "f8", "customers", "whom the firm let go"),
    Field("moved", "f8", "customers", "whom life made choose anew"),
    Field("called", "f8", "calls", "calls to prospects, to lost customers, to customers"),
    Field("enrolled", "f8", "customers", "customers in the programme"),
    Field("rewards", "f8", "rewards", "rewards taken"),
    Field("under_contract", "f8", "customers", "customers bound by one"),
    Field("promoted", "f8", "customers", "customers put in a higher tier"),
    Field("demoted", "f8", "customers", "customers put in a lower tier"),
    Field("surveyed", "f8", "answers", "answers received"),
    Field("named_product", "f8", "answers", "answers that name the product as what to do better"),
    Field("named_price", "f8", "answers", "answers that name the price as what to do better"),
    Field("named_convenience", "f8", "answers", "answers that name convenience as what to do better"),
    Field("named_service", "f8", "answers", "answers that name service as what to do better"),
    Field("named_relationship", "f8", "answers", "answers that name the relationship as what to do better"),
    Field("named_image", "f8", "answers", "answers that name the image as what to do better"),
    Field("same_fault", "f8", "answers", "answers that it came back for the same fault"),
    Field("would_return", "f8", "answers", "answers that intend to return"),
    *BAND_FIELDS,
)
COUNTS: Final = names(COUNT_FIELDS)
"""Whole numbers counted per firm and month."""

LISTED_FIELDS: Final = (Field("full_price", "f8", "money", "sales and after-sales had they been sold at list prices"),)
LISTED: Final = names(LISTED_FIELDS)
"""Worth of what was sold: what ``sales`` and ``aftersales`` fall short of it was given up."""

SUM_FIELDS: Final = (
    Field("encounter_satisfaction", "f8", SATISFACTION, "satisfaction with the month's visits, over buyers"),
    Field("delta", "f8", "quality", "experience less expectation, over buyers"),
    Field("perceived", "f8", "quality", "perceived quality, over buyers"),
    Field("cumulative_satisfaction", "f8", SATISFACTION, "cumulative satisfaction, over customers"),
    Field("emotional", "f8", "0-1", "emotional loyalty, over customers"),
    Field("transactional", "f8", "", "transactional loyalty, over customers"),
    Field("trust", "f8", "0-1", "trust in the firm, over customers"),
    Field("will", "f8", "quality", "will expectation, over customers"),
    Field("unfairness", "f8", "", "unfairness felt, over customers"),
    Field("wallet", "f8", "share", "share of wallet over the trailing year, over customers; 0 for who spent nothing"),
    Field("answered", "f8", SATISFACTION, "satisfaction as stated in the survey, over answers"),
    Field("bill", "f8", "quality", "answered: experience of the price against the promise, over answers"),
)
SUMS: Final = names(SUM_FIELDS)
"""Sums over buyers, customers or answers; tables show means."""

POINT_FIELDS: Final = (
    Field("issued", "f8", "money", "points given: earned, on enrolling or as a reward"),
    Field("redeemed", "f8", "money", "points spent on rewards"),
    Field("expired", "f8", "money", "points that lapsed"),
)
POINTS: Final = names(POINT_FIELDS)
"""Worth of points that moved this month, money."""

SEEN: Final = (
    "month",
    "price",
    *LINES,
    "profit",
    *LISTED,
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

FIELDS: Final = (*REVENUE_FIELDS, *COST_FIELDS, *COUNT_FIELDS, *LISTED_FIELDS, *SUM_FIELDS, *POINT_FIELDS)

BOOK: Final = dtype_of(FIELDS, align=True)
"""One firm, one month."""


def lost_of(columns: Any) -> Any:
    """Customers whom a firm has lost, whatever the reason: left, ceased, released or moved; of records or of columns by name."""
    return columns["left"] + columns["ceased"] + columns["released"] + columns["moved"]


def profit(book: np.ndarray) -> np.ndarray:
    """Revenues less costs of BOOK records, any shape."""
    total = np.zeros(book.shape)
    for line in REVENUES:
        total = total + book[line]
    for line in COSTS:
        total = total - book[line]
    return total
