"""What a firm can do. Each lever is one block; its resting position is what the scenario's firm does anyway.

A strategy moves levers from rest towards a target; at zero strength it leaves them where they are. What each lever costs
stands in the firm's ``costs``.
"""

from __future__ import annotations

from typing import Any

from sim.scenario.fields import Part
from sim.scenario.levers.acquisition import Advertising, Partner, Referral, Welcome
from sim.scenario.levers.delivery import Promise, RecoveryLever, Service
from sim.scenario.levers.pricing import Bundle, Contract, PriceLever
from sim.scenario.levers.relationship import Bonds, Contact, Personalisation, Survey, WinBack
from sim.scenario.levers.rewards import Programme, Release, Tiers

__all__ = [
    "Advertising",
    "Bonds",
    "Bundle",
    "Contact",
    "Contract",
    "Levers",
    "Partner",
    "Personalisation",
    "PriceLever",
    "Programme",
    "Promise",
    "RecoveryLever",
    "Referral",
    "Release",
    "Service",
    "Survey",
    "Tiers",
    "Welcome",
    "WinBack",
    "between",
]


class Levers(Part):
    """Every lever of a firm at one setting."""

    promise: Promise = Promise()
    recovery: RecoveryLever = RecoveryLever()
    tiers: Tiers = Tiers()
    price: PriceLever = PriceLever()
    bundle: Bundle = Bundle()
    programme: Programme = Programme()
    contract: Contract = Contract()
    advertising: Advertising = Advertising()
    referral: Referral = Referral()
    personalisation: Personalisation = Personalisation()
    bonds: Bonds = Bonds()
    win_back: WinBack = WinBack()
    survey: Survey = Survey()
    service: Service = Service()
    welcome: Welcome = Welcome()
    contact: Contact = Contact()
    partner: Partner = Partner()
    release: Release = Release()

    def towards(self, strength: float, **targets: dict[str, Any]) -> Levers:
        """Levers moved from here towards targets: each field becomes rest + strength * (target - rest).

        Args:
            strength: 0 leaves everything as it is, exactly; 1 reaches the targets.
            targets: by lever block, the target of each field, e.g. ``recovery={"ease": 0.9}``.

        Raises:
            ValueError: for an unknown block or field, or when the result is outside a field's range.
        """
        changed: dict[str, Any] = {}
        for block, fields in targets.items():
            if block not in type(self).model_fields:
                raise ValueError(f"no lever {block!r}; levers: {', '.join(Levers.model_fields)}")
            rest = getattr(self, block)
            moved = rest.model_dump()
            for name, target in fields.items():
                if name not in moved:
                    raise ValueError(f"lever {block} has no {name!r}; it has: {', '.join(moved)}")
                moved[name] = between(moved[name], target, strength)
            changed[block] = type(rest)(**moved)
        return self.model_copy(update=changed)


def between(rest: Any, aim: Any, strength: float) -> Any:
    """A lever's field between rest and aim: rest + strength * (aim - rest), and exactly either of them at 0 and 1.

    A field by segment moves segment by segment; a segment that one side does not name counts there as 0.
    """
    if strength in (0, 1):
        return aim if strength else rest
    if isinstance(rest, dict):
        return {name: between(rest.get(name, 0.0), aim.get(name, 0.0), strength) for name in {**rest, **aim}}
    return rest + strength * (aim - rest)
