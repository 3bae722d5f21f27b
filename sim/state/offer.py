"""What a firm's levers come to in a month: what customers meet, and what each thing costs."""

from __future__ import annotations

from typing import Final

import numpy as np

TIERS: Final = 4
"""Rest, middle, top, summit."""

OFFER: Final = np.dtype(
    [
        (name, "f8")
        for name in (
            "stream",  # number under which the firm's luck is drawn
            "club",  # its column in the club records; -1 none
            "price",  # of one unit, money, after price lever and season
            "list_price",
            "visit_price",  # list price of a visit (durable: of a service visit)
            "service_price",
            "newcomer",  # discount, as a share
            "newcomer_months",  # months after joining that count as new for the price
            "loyal",  # discount after a year, as a share
            "price_visibility",  # share of customers who know what newcomers pay
            "bundle_discount",  # as a share
            "bundle_volume",  # what the bundle adds, as a share
            "bundle_tie",  # utility it adds to staying
            "charge",  # fee per unit for unprofitable customers, money
            "appeal",
            "good_news",  # 1, or 0 where a study lets none through
            "bad_news",  # the same for bad news
            "by_frequency",  # of the tiers' ranking
            "by_profit",  # the same for profit
            "effort",  # time, mental and physical cost, category prices
            "promised_quality",  # promised quality
            "brand",  # quality a halo adds
            "failure_rate",  # after prevention
            "unfair_share",  # of failures
            "welcome_lift",  # of quality, for newcomers
            "welcome_months",  # months that count as new for the welcome
            "personal",  # intensity of personalisation
            "visibility",  # of tiers
            "recognition",  # of tiers
            "reach",  # chance that advertising reaches someone, per month
            "calls",  # chance of a sales call, per month
            "win_rate",  # chance that a lost customer is called, per month
            "win_offer",  # discount for the first months back
            "win_apology",  # share of a grievance a win-back call takes
            "win_floor",  # trailing spend below which a lost customer is not called, money per month
            "outreach_rate",  # chance that a customer is called, per month
            "outreach_advice",  # how far a call moves trust
            "outreach_saving",  # share of the price a call saves
            "outreach_top",  # share of calls kept for the top tiers
            "ease",
            "resolve",
            "notice",  # share of silent failures noticed
            "compensation_share",  # of the price
            "compensation",  # money per complaint put right and unit of spend
            "apology",
            "delay_days",
            "earn",  # worth of points per money paid
            "threshold",  # points a reward takes, money
            "endowed",  # points given on enrolling and with every reward, money
            "redemption",  # chance that a reward within reach is taken
            "expiry",  # months; 0 never
            "enrolment",  # chance to enrol at a purchase
            "reward",  # worth of a reward, money
            "partner_points",  # collected at partners, money per month
            "contract_months",  # months signed for; 0 none
            "penalty",  # share of the fees due that leaving early costs
            "referral",  # reward, money, to each
            "referral_points",  # share of it in points
            "financial",  # rebate, as a share of the price
            "social",  # social bond, 0-1
            "structural",  # structural bond, 0-1
            "survey_rate",  # chance that a visiting customer answers
            "unit_cost",  # money per unit
            "service_unit_cost",  # money per service visit: goods
            "serve_cost",  # money per visit
            "failure_cost",  # money per failure
            "complaint_cost",  # money per complaint: contact, speed, apology
            "resolve_cost",  # money per complaint put right, compensation not counted
            "ease_cost",  # money per customer and month
            "quality_cost",  # money per visit: lifts and prevention
            "extras_cost",  # money per visit
            "welcome_cost",  # money per visit of a newcomer
            "acquisition_cost",  # money per new customer
            "gift",  # money per contract signed
            "point_cost",  # per worth of points taken
            "member_cost",  # money per member and month
            "bond_cost",  # money per customer and month: social and structural bonds
            "personal_cost",  # money per customer and month
            "outreach_cost",  # money per call
            "recognition_cost",  # money per customer above the rest, and month
            "survey_cost",  # money per answer
            "commission",  # money per unit, on average over what partners sell
        )
    ]
    + [
        ("tier_lift", "f8", (TIERS,)),  # of quality, by tier
        ("tier_cost", "f8", (TIERS,)),  # money per visit, by tier
        ("tier_share", "f8", (TIERS,)),  # share of the firm's customers, by tier, as last reviewed
    ],
    align=True,
)
"""What a firm's levers come to this month: what customers meet, and what each thing costs."""
