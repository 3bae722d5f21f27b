"""Rules that set levers: one a file, found by name.

``sim.strategies`` is this room and a function in one: ``sim.strategies()`` lists every strategy there is, whichever part of
the laboratory was imported first.
"""

import sys
from collections.abc import Mapping
from types import ModuleType

from sim.strategies import (
    advertise,
    airline_tiers,
    bandit,
    best_reply,
    better_service,
    brand_alignment,
    bundle,
    channel_partner,
    charge_unprofitable,
    complaint_recovery,
    complaint_watcher,
    contract_lock_in,
    copy_the_leader,
    customer_pyramid,
    equal_treatment,
    even_spend,
    financial_bonds,
    loyalty_pricing,
    margin_guard,
    newcomer_discount,
    over_promise,
    peak_and_end,
    personalisation,
    points_programme,
    price_cut,
    proactive_contact,
    recognition,
    referral_reward,
    release_unprofitable,
    reliability,
    responsiveness,
    rest,
    sales_calls,
    seasonal_pricing,
    segment_discount,
    set_levers,
    social_bonds,
    spend_tiers,
    structural_bonds,
    tiered_service,
    under_promise,
    voice_of_customer,
    welcome_programme,
    win_back,
    win_stay_lose_shift,
)
from sim.strategies.registry import Strategy, StrategyError, blend, find, strategies, strategy
from sim.strategies.view import MarketView, Offer

__all__ = [
    "MarketView",
    "Offer",
    "Strategy",
    "StrategyError",
    "advertise",
    "airline_tiers",
    "bandit",
    "best_reply",
    "better_service",
    "blend",
    "brand_alignment",
    "bundle",
    "channel_partner",
    "charge_unprofitable",
    "complaint_recovery",
    "complaint_watcher",
    "contract_lock_in",
    "copy_the_leader",
    "customer_pyramid",
    "equal_treatment",
    "even_spend",
    "financial_bonds",
    "find",
    "loyalty_pricing",
    "margin_guard",
    "newcomer_discount",
    "over_promise",
    "peak_and_end",
    "personalisation",
    "points_programme",
    "price_cut",
    "proactive_contact",
    "recognition",
    "referral_reward",
    "release_unprofitable",
    "reliability",
    "responsiveness",
    "rest",
    "sales_calls",
    "seasonal_pricing",
    "segment_discount",
    "set_levers",
    "social_bonds",
    "spend_tiers",
    "strategies",
    "strategy",
    "structural_bonds",
    "tiered_service",
    "under_promise",
    "voice_of_customer",
    "welcome_programme",
    "win_back",
    "win_stay_lose_shift",
]


class _Room(ModuleType):
    """A module that can be called, because the name of the room is the name of the function too."""

    def __call__(self) -> Mapping[str, Strategy]:
        """Every strategy known, by name (``sim.strategies.strategies``)."""
        return strategies()


sys.modules[__name__].__class__ = _Room
