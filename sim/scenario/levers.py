"""What a firm can do. Each lever is one block; its resting position is what the scenario's firm does anyway.

A strategy moves levers from rest towards a target; at zero strength it leaves them where they are. What each lever costs
stands in the firm's ``costs``.
"""

from __future__ import annotations

from typing import Any

from sim.scenario.fields import Part, number

# fmt: off  (one field a line: these are tables)


class Promise(Part):
    """What is promised before each visit, against the honest estimate."""

    cushion: float = number(
        0.0,
        "how far the promise stays below the honest estimate; negative over-promises",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN claim 7; B2",
    )
    extras: float = number(
        0.0,
        "small free extras at the farewell, paid from the cushion",
        unit="share of price",
        low=0,
        high=0.2,
        source="DOMAIN 2: promise",
    )


class RecoveryLever(Part):
    """What happens when something went wrong."""

    ease: float = number(
        0.3, "how easy complaining is made; effort is 1 - ease", low=0, high=1, source="DOMAIN 2: complaint recovery"
    )
    delay_days: float = number(10.0, "days until an answer", unit="days", low=0, high=60, source="B10")
    apology: float = number(0.3, "care taken in the apology (interactional justice)", low=0, high=1, source="B10")
    compensation: float = number(
        0.1, "compensation, as a share of the price", unit="share of price", low=0, high=1.5, source="B10, A8"
    )
    resolve: float = number(
        0.5, "share of complaints that are put right", low=0, high=1, source="A7: half of complainants get nothing"
    )


class Tiers(Part):
    """Better service for the customers who spend most, and what the rest get."""

    top_share: float = number(
        0.2,
        "share of a firm's customers in the top tier, by spend over the trailing year",
        low=0,
        high=1,
        source="DOMAIN 2: tiers",
    )
    lift_top: float = number(
        0.0, "quality lift for the top tier", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: tiers"
    )
    lift_rest: float = number(
        0.0, "quality lift for everyone else", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: equal treatment"
    )


class PriceLever(Part):
    """Price against the list price."""

    change: float = number(
        0.0,
        "change of the price, as a share of the list price",
        unit="share of price",
        low=-0.6,
        high=0.6,
        source="DOMAIN 2: price and discounts",
    )


class Advertising(Part):
    """Mass advertising: makes the firm known and carries its promise."""

    spend: float = number(
        0.0,
        "spend per month and head of the market, as a share of the category price",
        unit="share of price",
        low=0,
        high=5,
        source="DOMAIN 2: acquisition; B17",
    )


class Service(Part):
    """Quality of service for everyone."""

    lift: float = number(
        0.0,
        "quality lift for every customer, through staff and operations",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: staff, quality",
    )
    fewer_failures: float = number(0.0, "share of failures prevented", low=0, high=1, source="DOMAIN 2: reliability")


class Levers(Part):
    """Every lever of a firm at one setting."""

    promise: Promise = Promise()
    recovery: RecoveryLever = RecoveryLever()
    tiers: Tiers = Tiers()
    price: PriceLever = PriceLever()
    advertising: Advertising = Advertising()
    service: Service = Service()

    def towards(self, strength: float, **targets: dict[str, float]) -> Levers:
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
                moved[name] = target if strength == 1 else moved[name] + strength * (target - moved[name])
            changed[block] = type(rest)(**moved)
        return self.model_copy(update=changed)
