"""Shipped markets, small, with every lever pulled that leaves a trace at single customers."""

from __future__ import annotations

from typing import Any

import sim
from worlds import shipped

EVERYTHING: dict[str, Any] = {
    "use": "set-levers",
    "programme.earn": 0.05,
    "programme.threshold": 0.5,
    "programme.endowed": 0.2,
    "programme.expiry_months": 5,
    "programme.partners": 0.01,
    "contract.months": 6,
    "contract.penalty": 0.3,
    "contract.gift": 0.1,
    "referral.reward": 0.5,
    "referral.in_points": 0.5,
    "survey.asked": 0.6,
    "price.newcomer": 0.2,
    "price.loyalty": 0.05,
    "bundle.discount": 0.05,
    "bundle.volume": 0.2,
    "win_back.rate": 0.1,
    "win_back.offer": 0.25,
    "contact.rate": 0.05,
    "contact.saving": 0.1,
    "advertising.calls": 0.02,
    "advertising.spend": 0.005,
    "release.fee": 0.05,
    "release.share": 0.3,
    "tiers.middle_share": 0.3,
    "tiers.lift_top": 0.05,
    "tiers.recognition": 0.5,
    "tiers.visibility": 0.3,
    "recovery.notice": 0.3,
    "personalisation.intensity": 0.4,
    "bonds.financial": 0.02,
    "bonds.social": 0.3,
    "bonds.structural": 0.3,
    "welcome.lift": 0.05,
    "partner.share": 0.2,
}
"""A firm that pulls every lever that leaves a trace at single customers."""

POLICIES: dict[str, Any] = {
    "rest": {"use": "rest"},
    "complaint-recovery": {"use": "complaint-recovery"},
    "everything": EVERYTHING,
}


def pulled(name: str, policy: str = "rest", *, size: int = 250, months: int = 26, **changes: Any) -> sim.Scenario:
    """A shipped market cut down, some met by chance, whose focal firm has a policy."""
    focal = sim.Scenario.load(name).focal_firm
    ties = {} if sim.Scenario.load(name).network.kind == "mixing" else {"network.weak": 3}
    block = {f"firms.{focal}.strategy": POLICIES[policy], f"firms.{focal}.unfair_share": 0.3}
    return shipped(name, size, months, 6, **{**ties, **block, **changes})
