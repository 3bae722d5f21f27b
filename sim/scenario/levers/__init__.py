"""What a firm can do, and what it costs. Each lever is one block; its resting position is what the scenario's firm does anyway.

A topic's file declares its levers and, beside them, their costs. A strategy moves levers from rest towards a target; at zero
strength it leaves them where they are.
"""

from __future__ import annotations

from typing import Annotated, Any

from sim.scenario.booked import Booked, booked
from sim.scenario.fields import Part, number
from sim.scenario.levers.acquisition import AcquisitionCosts, AcquisitionLevers
from sim.scenario.levers.delivery import DeliveryCosts, DeliveryLevers
from sim.scenario.levers.pricing import PricingLevers
from sim.scenario.levers.relationship import RelationshipCosts, RelationshipLevers
from sim.scenario.levers.rewards import RewardCosts, RewardLevers
from sim.words import listed, message

__all__ = ["Costs", "Levers", "between"]


class Levers(
    RelationshipLevers, AcquisitionLevers, RewardLevers, PricingLevers, DeliveryLevers
):  # listed last to first
    """Every lever of a firm at one setting."""

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
                raise ValueError(message("scenario-no-lever", name=repr(block), levers=listed(Levers.model_fields)))
            rest = getattr(self, block)
            moved = rest.model_dump()
            for name, target in fields.items():
                if name not in moved:
                    raise ValueError(
                        message("scenario-lever-has-no", lever=block, name=repr(name), there=listed(moved))
                    )
                moved[name] = between(moved[name], target, strength)
            changed[block] = type(rest)(**moved)
        return self.model_copy(update=changed)


class GoodsCosts(Part):
    """What no lever has a part in: fixed costs, and what is sold."""

    wage: Annotated[float, Booked("fixed")] = number(
        0.0,
        "an hour of work, all in; 0 where it is not known: then work costs shares of the price",
        unit="money per hour",
        low=0,
        high=1e6,
        source="60 yuan (40-120) in service; practice",
        rest=0.0,
    )
    fixed: Annotated[float, Booked("fixed")] = number(0.0, "fixed cost", unit="money per month", low=0)
    overhead: Annotated[float, Booked("fixed")] = number(
        0.0,
        "further fixed cost of a month, per customer the firm starts with: a market lived smaller has smaller firms",
        unit="share of price",
        low=0,
        high=10,
        source="operating margins by industry",
        rest=0.0,
    )
    unit: Annotated[float, Booked("goods", of="unit")] = number(
        0.5, "goods: cost of one unit", unit="share of price", low=0, high=5
    )
    unit_service: Annotated[float, Booked("goods", of="service visit")] = number(
        0.4, "durable: goods in one service visit", unit="share of price", low=0, high=5
    )


class Costs(RelationshipCosts, AcquisitionCosts, RewardCosts, DeliveryCosts, GoodsCosts):  # listed last to first
    """What things cost the firm: each says where in the books it stands, and what it is a share of."""

    @property
    def has_fixed(self) -> bool:
        """Whether there is any fixed cost: else what is called profit is contribution."""
        return self.fixed > 0 or self.overhead > 0

    def fixed_of(self, customers: float, price: float) -> float:
        """Fixed cost of a month of a firm that started with so many customers and sells at this list price, money."""
        return self.fixed + self.overhead * customers * price

    def is_idle(self, name: str) -> bool:
        """Whether another cost stands in the place of one: a share of price, where the wage is known; minutes of work, where not."""
        said = booked(type(self).model_fields[name])
        if said is not None and said.work:
            return self.wage > 0
        return self.wage == 0 and self.is_work(name)

    def is_work(self, name: str) -> bool:
        """Whether it counts minutes of work, which the wage turns into money."""
        return any(
            said.work == name for field in type(self).model_fields.values() if (said := booked(field)) is not None
        )


def between(rest: Any, aim: Any, strength: float) -> Any:
    """A lever's field between rest and aim: rest + strength * (aim - rest), and exactly either of them at 0 and 1.

    A field by segment moves segment by segment; a segment that one side does not name counts there as 0.
    """
    if strength in (0, 1):
        return aim if strength else rest
    if isinstance(rest, dict):
        return {name: between(rest.get(name, 0.0), aim.get(name, 0.0), strength) for name in {**rest, **aim}}
    return rest + strength * (aim - rest)
