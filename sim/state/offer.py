"""What a firm's levers come to in a month: what customers meet, and what each thing costs.

Every number of a lever is here under ``<lever>_<name>``, and every cost that stands for itself under ``cost_<name>``, in the
order and with the meaning of their declarations. Written out by hand is what is made of several of them, named for the
lever or the line of the books it belongs to.
"""

from __future__ import annotations

from typing import Final

from sim.scenario import Levers
from sim.scenario.booked import Booked, booked
from sim.scenario.flat import numbers_of, unit_of
from sim.scenario.levers import Costs
from sim.scenario.parts import FirmSpec
from sim.state.field import Field, dtype_of

TIERS: Final = 4
"""Rest, middle, top, summit."""

OWN: Final = ("list_price", "appeal", "unfair_share")
"""What an offer takes over from the firm as it stands in the scenario."""

LEVERS: Final = tuple(numbers_of(Levers))
"""The numbers of levers."""

PRICES: Final = {
    f"cost_{key}": (key, said) for key, cost in Costs.model_fields.items() if (said := booked(cost)) and said.of
}
"""Costs that are one price each: their key in the scenario, and how they come to money."""

MADE_FIELDS: Final = (
    Field("stream", "f8", "", "number under which the firm's luck is drawn"),
    Field("club", "f8", "", "its column in the club records; -1 none"),
    Field("price", "f8", "money", "of one unit, after price lever and season"),
    Field("service_list_price", "f8", "money", "durable: list price of one service visit"),
    Field("visit_price", "f8", "money", "list price of a visit (durable: of a service visit)"),
    Field("good_news", "f8", "", "1, or 0 where a study lets none through"),
    Field("bad_news", "f8", "", "the same for bad news"),
    Field("effort", "f8", "category prices", "time, mental and physical cost"),
    Field("promised_quality", "f8", "quality", "what the firm promises"),
    Field("brand", "f8", "quality", "what a halo adds"),
    Field("failure_rate", "f8", "", "after prevention"),
    Field("release_fee_paid", "f8", "money", "fee per unit for unprofitable customers"),
    Field("advertising_reach", "f8", "per month", "chance that advertising reaches someone"),
    Field("advertising_felt", "f8", "log-odds", "what a month's advertising adds to what was heard of the firm"),
    Field("advertising_prompts", "f8", "per month", "chance that it makes another firm's subscriber reconsider"),
    Field("win_back_spend", "f8", "money per month", "trailing spend below which a lost customer is not called"),
    Field("recovery_compensation_paid", "f8", "money", "compensation per complaint put right and unit of spend"),
    Field("programme_price", "f8", "money", "points a reward takes, a head start included"),
    Field("programme_reward", "f8", "money", "worth of a reward"),
    Field("programme_head_start", "f8", "money", "points given on enrolling and with every reward"),
    Field("programme_life", "f8", "months", "life of points, in whole months; 0 never"),
    Field("programme_partner_points", "f8", "money per month", "points collected at partners"),
    Field("contract_term", "f8", "months", "signed for, in whole terms; 0 none"),
    Field("contract_gift_paid", "f8", "money per contract signed", "gift for signing"),
    Field("referral_reward_paid", "f8", "money", "reward to each"),
    Field("referral_points", "f8", "share", "of it in points; 0 without a programme"),
    Field("survey_rate", "f8", "", "chance that a visiting customer answers"),
    Field("cost_serve", "f8", "money per visit", "cost to serve, less what partners bear"),
    Field("cost_complaint", "f8", "money per complaint", "handling, speed, apology"),
    Field("cost_service", "f8", "money per visit", "lifts and prevention"),
    Field("cost_promise", "f8", "money per visit", "small free extras"),
    Field("cost_welcome", "f8", "money per visit of a newcomer", "cost of the welcome"),
    Field("cost_member", "f8", "money per member and month", "running cost of the programme"),
    Field("cost_bonds", "f8", "money per customer and month", "social and structural bonds"),
    Field("cost_partner", "f8", "money per unit", "commission, on average over what partners sell"),
    Field("tiers_lift", "f8", "quality", "lift, by tier", shape=(TIERS,)),
    Field("cost_tiers", "f8", "money per visit", "cost, by tier", shape=(TIERS,)),
    Field("tiers_share", "f8", "share", "of the firm's customers, by tier, as last reviewed", shape=(TIERS,)),
)
"""What is made of levers, prices and costs, or is the market's to know."""


def _own(key: str) -> Field:
    said = FirmSpec.model_fields[key]
    return Field(key, "f8", unit_of(said), str(said.description))


def _price(name: str, key: str, said: Booked) -> Field:
    meaning = str(Costs.model_fields[key].description) + (f"; times {said.times}" if said.times else "")
    return Field(name, "f8", "" if said.of == "worth" else "money", meaning)


FIELDS: Final = (
    *map(_own, OWN),
    *(Field(n.name, "f8", unit_of(n.field), str(n.field.description)) for n in LEVERS),
    *(_price(name, key, said) for name, (key, said) in PRICES.items()),
    *MADE_FIELDS,
)

OFFER: Final = dtype_of(FIELDS, align=True)
"""What a firm's levers come to this month: what customers meet, and what each thing costs."""
