"""Choosing: the month's occasions, what a firm is worth, which one is picked, which one is home, and why one left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from sim.customers import PARTS
from sim.engines.agents.bond import Bond, single
from sim.engines.causes import CAUSES, RIVAL
from sim.mechanisms.choice import (
    event_probability,
    felt_price,
    firm_utility,
    nest_shock,
    novelty_lost,
    quality_utility,
)
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.loyalty import habit_updated
from sim.mechanisms.quantiles import gumbel_quantile, poisson_quantile

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer

UNKNOWN: Final = -1e30
"""Utility remembered of a firm that was not known."""


class Parts(NamedTuple):
    """The components of a firm's utility that change with time."""

    quality: float
    price: float
    emotional: float
    transactional: float
    heard: float
    trust: float
    grievance: float
    novelty: float


assert Parts._fields == PARTS


class Appraisal(NamedTuple):
    """What a firm one knows is worth this month, before inertia, switching cost and shock."""

    bond: Bond
    parts: Parts
    worth: float


@dataclass(frozen=True)
class Occasion:
    """A renewal, a purchase, or a service visit: when a firm is picked.

    Attributes:
        number: which of the month's occasions; it addresses the luck.
        outside: utility of picking no firm.
        for_service: whether a service visit's price counts, in place of a unit's.
        nobody_counts: whether picking no firm is a choice (one leaves, or goes to the independent workshop) or only no
            purchase.
        leaving_costs: whether the switching cost is also due when leaving for nobody.
    """

    number: int
    outside: float
    for_service: bool = False
    nobody_counts: bool = True
    leaving_costs: bool = False


class Option(NamedTuple):
    """A firm on one occasion."""

    appraisal: Appraisal
    service: float  # from a unit's price to a service visit's
    pull: float  # inertia and switching cost
    shock: float

    @property
    def utility(self) -> float:
        """Everything that counts on this occasion."""
        return self.appraisal.worth + self.service + self.pull + self.shock


def renew(customer: Customer) -> None:
    """Subscription: keep or reconsider the provider, use it, and pay for a whole term at once."""
    setting = customer.setting
    if _reconsiders(customer):
        decide(customer, Occasion(0, setting.coefficients.outside, leaving_costs=True), appraise_all(customer))
    if customer.home is not None:
        customer.home.month.visits = 1
        if (setting.month - customer.joined + 1) % setting.term == 0:
            customer.home.month.units = setting.term


def _reconsiders(customer: Customer) -> bool:
    p = customer.setting.coefficients
    if customer.home is None:
        due, chance = True, p.seek_rate
    else:
        months = customer.setting.month - customer.joined
        due, chance = months > 0 and months % customer.setting.term == 0, p.review_rate
    return bool(due and customer.luck("review") < chance)


def shop(customer: Customer) -> None:
    """Repertoire and durable: go through the month's purchases, then its service visits."""
    p = customer.setting.coefficients
    purchases, services = _occasions(customer)
    if purchases + services == 0:
        return
    appraisals = appraise_all(customer)
    for number in range(purchases):
        pick = decide(customer, Occasion(number, p.outside, nobody_counts=False), appraisals)
        if pick is not None:
            pick.month.visits += 1
            pick.month.units += 1
            customer.owns = 1
    for number in range(purchases, purchases + services):
        pick = decide(customer, Occasion(number, p.outside_service, for_service=True), appraisals)
        if pick is not None:
            pick.month.visits += 1
            pick.month.services += 1


def _occasions(customer: Customer) -> tuple[int, int]:
    """How many purchases and how many service visits the month brings."""
    if customer.setting.kind == "repertoire":
        return int(poisson_quantile(customer.luck("occasions"), customer.rate)), 0
    purchases = int(customer.luck("purchase") < event_probability(customer.rate))
    services = int(poisson_quantile(customer.luck("repairs"), customer.service_rate)) if customer.owns else 0
    return purchases, services


def appraise(customer: Customer, bond: Bond) -> Appraisal:
    """Weigh one firm."""
    p, firm = customer.setting.coefficients, bond.provider
    expected = promised_expectation(bond.will, firm.claim, p.expectation_promise_weight, bond.trust)
    price = felt_price(firm.price / p.category_price, bond.reference, p.price_loss, p.price_gain)
    months = customer.setting.month - customer.joined
    at_home = bond is customer.home
    parts = Parts(
        quality=quality_utility(expected, bond.variance, p.choice_quality, p.choice_risk),
        price=-customer.price_sensitivity * price,
        emotional=p.choice_emotional * bond.emotional,
        transactional=p.choice_transactional * bond.transactional,
        heard=p.choice_word_of_mouth * bond.heard,
        trust=p.choice_trust * bond.trust,
        grievance=-p.choice_grievance * bond.grievance,
        novelty=novelty_lost(months, customer.novelty_seeking, p.choice_novelty_months) if at_home else 0.0,
    )
    return Appraisal(bond, parts, firm_utility(*parts, bond.taste + firm.appeal))


def appraise_all(customer: Customer) -> list[Appraisal]:
    """Weigh every firm one knows."""
    return [appraise(customer, bond) for bond in customer.bonds if bond.aware]


def decide(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> Bond | None:
    """Pick the best of the firms one knows and the outside option, and live with it; the pick, or None for no firm."""
    outside = occasion.outside + _pull(customer, None, occasion) + _outside_shock(customer, occasion)
    options = _options(customer, occasion, appraisals)
    best = max(options, key=lambda option: option.utility, default=None)
    pick = best.appraisal.bond if best is not None and best.utility > outside else None
    if pick is None and not occasion.nobody_counts:
        return None
    home = _main_firm(customer, pick)
    if home is not customer.home and customer.left is None:
        if customer.home is not None:
            customer.leave(_causes(customer, options, outside))
        customer.join(home, appraisals)
    customer.last = pick
    return pick


def settle_in(customer: Customer, appraisals: list[Appraisal]) -> None:
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for bond in customer.bonds:
        bond.rival = UNKNOWN
    for appraisal in appraisals:
        appraisal.bond.rival = appraisal.worth
        if appraisal.bond is customer.home:
            customer.parts_on_joining = Parts(*map(single, appraisal.parts))


def _outside_shock(customer: Customer, occasion: Occasion) -> float:
    return float(gumbel_quantile(customer.luck("shock", occasion.number, 0)))


def _options(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> list[Option]:
    p = customer.setting.coefficients
    shared = 0.0
    if p.choice_dissimilarity < 1:
        angle, size = (customer.luck("nest", occasion.number, item) for item in (0, 1))
        shared = nest_shock(angle, size, p.choice_dissimilarity)
    options = []
    for appraisal in appraisals:
        bond = appraisal.bond
        own = gumbel_quantile(customer.luck("shock", occasion.number, bond.provider.stream + 1))
        options.append(
            Option(
                appraisal,
                service=_to_service_price(customer, appraisal) if occasion.for_service else 0.0,
                pull=_pull(customer, bond, occasion),
                shock=p.choice_dissimilarity * (shared + own),
            )
        )
    return options


def _to_service_price(customer: Customer, appraisal: Appraisal) -> float:
    """What to add to a firm's utility when a service visit's price counts in place of a unit's."""
    price = appraisal.bond.provider.service_price / customer.setting.coefficients.service_reference
    return -appraisal.parts.price - customer.price_sensitivity * price


def _pull(customer: Customer, bond: Bond | None, occasion: Occasion) -> float:
    """Inertia towards the firm chosen last, and the cost of switching away from home; None is the outside option."""
    p = customer.setting.coefficients
    pull = 0.0
    if bond is not None and bond is customer.last:
        pull += p.choice_inertia
    away = customer.home is not None and bond is not customer.home
    if away and (bond is not None or occasion.leaving_costs):
        pull -= p.choice_switching_cost
    return pull


def _main_firm(customer: Customer, pick: Bond | None) -> Bond | None:
    """The firm one belongs to after a pick: the pick itself or, where choices become habits, the most habitual one."""
    p = customer.setting.coefficients
    if p.choice_habit <= 0 or customer.setting.kind == "subscription":
        return pick
    for bond in customer.bonds:
        bond.habit = habit_updated(bond.habit, 1.0 if bond is pick else 0.0, p.choice_habit)
    customer.stray = single(habit_updated(customer.stray, 1.0 if pick is None else 0.0, p.choice_habit))
    home = customer.home
    most = customer.stray if home is None else home.habit
    if customer.stray > most:
        home, most = None, customer.stray
    for bond in customer.bonds:
        if bond.habit > most:
            home, most = bond, bond.habit
    return home


def _causes(customer: Customer, options: list[Option], outside: float) -> int:
    """Bits of the causes: what, had it been as on joining, would have kept this customer on this very occasion."""
    then = customer.parts_on_joining
    assert then is not None
    mine = next(option for option in options if option.appraisal.bond is customer.home)
    best = best_then = outside
    for option in options:
        if option is not mine:
            extra = option.service + option.pull + option.shock
            best = max(best, option.appraisal.worth + extra)
            best_then = max(best_then, option.appraisal.bond.rival + extra)
    bits = 0
    for cause, now, before in zip(PARTS, mine.appraisal.parts, then, strict=True):
        if mine.utility - now + before >= best:
            bits |= CAUSES[cause]
    if mine.utility >= best_then:
        bits |= RIVAL
    return bits
