"""Which firm is picked on an occasion, by what luck, and how likely that was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.engines.agents.worth import Appraisal
from sim.mechanisms.choice import inclusive_value, nest_shock, nest_weight, nested_shock, outside_probability
from sim.numerics.quantiles import gumbel_quantile
from sim.numerics.streams import shock_item
from sim.rules.utility import inertia, service_shift

NOTHING: Final = -1e300
"""Below every utility."""


@dataclass(frozen=True)
class Occasion:
    """A renewal, a purchase, or a service visit: when a firm is picked.

    Attributes:
        number: which of the month's occasions; it addresses the luck.
        outside: utility of picking no firm.
        for_service: whether a service visit's price counts, in place of a unit's.
        nobody_counts: whether picking no firm is a choice (one leaves, or goes to the independent workshop) or only no
            purchase.
        renewing: whether it is a renewal: leaving for nobody costs something too.
        leaving: what leaving home costs on this occasion.
    """

    number: int
    outside: float
    for_service: bool = False
    nobody_counts: bool = True
    renewing: bool = False
    leaving: float = 0.0


class Option(NamedTuple):
    """A firm on one occasion."""

    appraisal: Appraisal
    service: float  # from a unit's price to a service visit's
    pull: float  # inertia and switching cost
    shock: float

    @property
    def calm(self) -> float:
        """Everything that counts on this occasion but luck."""
        return self.appraisal.worth + self.service + self.pull

    @property
    def utility(self) -> float:
        """Everything that counts on this occasion."""
        return self.calm + self.shock


def odds(pick: Relationship | None, options: list[Option], outside: float, scale: float) -> float:
    """Probability of a pick by the (nested) logit behind it; ``outside`` is the outside option without its shock, ``scale``
    the dissimilarity of firms.
    """
    most = max((option.calm for option in options), default=NOTHING)
    weights = [nest_weight(option.calm, most, scale) for option in options]
    inclusive = inclusive_value(sum(weights), most, scale) if weights else NOTHING
    nobody = outside_probability(inclusive, outside)
    if pick is None:
        return float(nobody)
    mine = sum(w for w, option in zip(weights, options, strict=True) if option.appraisal.relationship is pick)
    return float((1.0 - nobody) * mine / sum(weights))


def outside_shock(customer: Customer, occasion: Occasion) -> float:
    """The luck of picking no firm."""
    return float(gumbel_quantile(customer.luck("shock", occasion.number, 0)))


def options_of(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> list[Option]:
    """Every firm that was weighed, with what the occasion and luck add to it."""
    p = customer.setting.coefficients
    shared = 0.0
    if p.choice_dissimilarity < 1:
        angle, size = (customer.luck("nest", occasion.number, item) for item in (0, 1))
        shared = nest_shock(angle, size, p.choice_dissimilarity)
    options = []
    for appraisal in appraisals:
        relationship = appraisal.relationship
        own = gumbel_quantile(customer.luck("shock", occasion.number, shock_item(relationship.provider.stream)))
        options.append(
            Option(
                appraisal,
                service=to_service_price(customer, appraisal) if occasion.for_service else 0.0,
                pull=pull(customer, relationship, occasion),
                shock=nested_shock(own, shared, p.choice_dissimilarity),
            )
        )
    return options


def to_service_price(customer: Customer, appraisal: Appraisal) -> float:
    """What to add to a firm's utility when a service visit's price counts in place of a unit's."""
    p, firm = customer.setting.coefficients, appraisal.relationship.provider
    return service_shift.plain(customer, firm, p, appraisal.parts.price)


def pull(customer: Customer, relationship: Relationship | None, occasion: Occasion) -> float:
    """Inertia towards the firm chosen last, and the cost of switching away from home; None is the outside option."""
    away = customer.home is not None and relationship is not customer.home
    away = away and (relationship is not None or occasion.renewing)
    again = relationship is not None and relationship is customer.last
    return inertia.plain(customer.setting.coefficients, again, away, occasion.leaving)
