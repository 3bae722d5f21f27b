"""Facts: what a company knows of its market, and nothing that only a model has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

KINDS: Final = ("subscription", "repertoire", "durable")
WHOSE: Final = ("all", "ours")
SENSITIVITIES: Final = ("low", "mid", "high")


@dataclass(frozen=True)
class FirmFacts:
    """What is known of a firm.

    Attributes:
        price: what a unit costs: a month's fee, a visit, the thing itself; money.
        share: of the customers who are with a firm, 0-1.
        margin: of the price what is left after what a unit and serving it cost, 0-1; None where it is not known.
        failure_rate: chance that a visit goes wrong; None where it is not known.
        contract_months: that a customer is bound; 0 where none is.
        service_price: durable: what a service visit costs; None elsewhere.
    """

    price: float
    share: float
    margin: float | None = None
    failure_rate: float | None = None
    contract_months: int = 0
    service_price: float | None = None


@dataclass(frozen=True)
class SegmentFacts:
    """What is known of a group of customers.

    Attributes:
        share: of the customers, 0-1.
        price_sensitivity: beside the others.
        cares_about: needs that count more for them than for others.
    """

    share: float
    price_sensitivity: Literal["low", "mid", "high"] = "mid"
    cares_about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facts:
    """What a company knows.

    Attributes:
        name: of the market, as a file is called.
        kind: of market.
        currency: what money is counted in.
        ours: which of the firms is ours.
        customers: how many there are at rest, at all firms or at ours.
        firms: by name.
        title: one line for people.
        customers_of, retention_of: whose number it is: of all firms together, or ours.
        retention: share that is still there after a year; None where it is not known.
        satisfaction: mean, 0-1; None where it is not known.
        operating_margin: profit of revenue after all costs, 0-1; None where it is not known.
        acquisition_cost: what winning a customer costs, money; None where it is not known.
        months: to look ahead.
        renewal_months: subscription: from renewal to renewal.
        purchases_a_year: repertoire: of a customer, at any firm.
        years_between: durable: from one purchase to the next.
        service_visits_a_year: durable: of an owner, anywhere.
        spend_per_visit: repertoire: what a customer spends on a visit, money; None: the price.
        complaints: how often a year a customer complains, by the need it is about; empty where it is not known.
        segments: by name; empty: all alike.
        budget: for policies a year, money; None where none is set.
    """

    name: str
    kind: str
    currency: str
    ours: str
    customers: int
    firms: Mapping[str, FirmFacts]
    title: str = ""
    customers_of: str = "all"
    retention: float | None = None
    retention_of: str = "all"
    satisfaction: float | None = None
    operating_margin: float | None = None
    acquisition_cost: float | None = None
    months: int = 36
    renewal_months: int = 1
    purchases_a_year: float | None = None
    years_between: float | None = None
    service_visits_a_year: float | None = None
    spend_per_visit: float | None = None
    complaints: Mapping[str, float] = field(default_factory=dict)
    segments: Mapping[str, SegmentFacts] = field(default_factory=dict)
    budget: float | None = None

    @property
    def shares(self) -> dict[str, float]:
        """Of the firms; they sum to 1."""
        total = sum(firm.share for firm in self.firms.values())
        return {name: firm.share / total for name, firm in self.firms.items()}

    @property
    def all_customers(self) -> float:
        """Customers at all firms together."""
        return self.customers / self.shares[self.ours] if self.customers_of == "ours" else float(self.customers)

    @property
    def typical_price(self) -> float:
        """What a unit costs in the category: the firms' prices by share."""
        return sum(self.shares[name] * firm.price for name, firm in self.firms.items())

    def to_dict(self) -> dict[str, Any]:
        """As a facts file says it: plain values, what is at its default left out."""
        said: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name in ("firms", "segments"):
                value = {name: _told(part) for name, part in value.items()}
            elif isinstance(value, Mapping):
                value = dict(value)
            if value not in (None, "", {}) and value != one.default:
                said[one.name] = value
        return said


def _told(part: FirmFacts | SegmentFacts) -> dict[str, Any]:
    said = {one.name: getattr(part, one.name) for one in fields(part)}
    defaults = {one.name: one.default for one in fields(part)}
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in said.items()
        if value != defaults[key]
    }
