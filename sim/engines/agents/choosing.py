"""Choosing: the month's occasions, what a firm is worth, which one is picked, which one is home, and why one left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from sim.engines.agents.offering import bundled, penalty_due, price_for
from sim.engines.agents.relationship import Relationship
from sim.mechanisms.choice import (
    coded,
    event_probability,
    felt_price,
    firm_utility,
    nest_shock,
    novelty_lost,
    quality_utility,
)
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.loyalty import habit_updated
from sim.mechanisms.personalisation import intrusion
from sim.mechanisms.programme import goal_pull
from sim.mechanisms.tiers import status_value
from sim.mechanisms.value import effort_utility
from sim.numerics.elementary import exponential, natural_log
from sim.numerics.quantiles import gumbel_quantile, poisson_quantile
from sim.state.causes import CAUSES, RIVAL
from sim.state.person import CONVENIENCE, PARTS, UNFIT, uncoded
from sim.state.relationship import BARRED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer

NOTHING: Final = -1e300
"""Below every utility."""


class Parts(NamedTuple):
    """The components of a firm's utility that change with time."""

    quality: float
    price: float
    emotional: float
    transactional: float
    word_of_mouth: float
    trust: float
    grievance: float
    novelty: float
    effort: float
    status: float
    fairness: float
    barriers: float


assert Parts._fields == PARTS


class Appraisal(NamedTuple):
    """What a firm one knows is worth this month, before inertia, switching cost and shock."""

    relationship: Relationship
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


def renew(customer: Customer) -> None:
    """Subscription: keep or reconsider the provider, use it, and pay for a whole term at once."""
    setting = customer.setting
    if _reconsiders(customer):
        appraisals = appraise_all(customer)
        occasion = Occasion(0, setting.coefficients.outside, renewing=True, leaving=_cost_of_leaving(customer))
        decide(customer, occasion, appraisals)
    if customer.home is not None:
        customer.home.encounter.visits = 1
        if (setting.month - customer.joined + 1) % setting.term == 0:
            customer.home.encounter.units = setting.term


def _reconsiders(customer: Customer) -> bool:
    p, month = customer.setting.coefficients, customer.setting.month
    if customer.home is None:
        chance = p.seek_rate
    elif month > customer.joined and (month - customer.joined) % customer.setting.term == 0:
        chance = max(p.review_rate, p.contract_review) if month == customer.until else p.review_rate
    else:
        return False  # no renewal is due: a prompt waits for the next one
    if customer.prompted:
        chance, customer.prompted = 1.0, 0
    return bool(customer.luck("review") < chance)


def _cost_of_leaving(customer: Customer) -> float:
    """Switching cost and, under contract, the penalty as it is felt."""
    p = customer.setting.coefficients
    cost = float(p.choice_switching_cost)
    if customer.home is not None and customer.until > customer.setting.month:
        fee = price_for(customer, customer.home) / p.category_price
        cost += p.contract_penalty * customer.price_sensitivity * penalty_due(customer, fee)
    return cost


def shop(customer: Customer) -> None:
    """Repertoire and durable: go through the month's purchases, then its service visits."""
    p = customer.setting.coefficients
    purchases, services = _occasions(customer)
    if purchases + services == 0:
        return
    appraisals = appraise_all(customer)
    leaving = p.choice_switching_cost
    for number in range(purchases):
        pick = decide(customer, Occasion(number, p.outside, nobody_counts=False, leaving=leaving), appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.units += 1
            customer.owns = 1
    for number in range(purchases, purchases + services):
        occasion = Occasion(number, p.outside_service, for_service=True, leaving=leaving)
        pick = decide(customer, occasion, appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.services += 1


def _occasions(customer: Customer) -> tuple[int, int]:
    """How many purchases and how many service visits the month brings."""
    if customer.setting.kind == "repertoire":
        rate = customer.rate
        if customer.home is not None and customer.home.account is not None and customer.home.provider.earn > 0:
            rate *= 1.0 + draw_of_points(customer, customer.home)
        return int(poisson_quantile(customer.luck("occasions"), rate)), 0
    purchases = int(customer.luck("purchase") < event_probability(customer.rate))
    services = int(poisson_quantile(customer.luck("repairs"), customer.service_rate)) if customer.owns else 0
    return purchases, services


def appraise(customer: Customer, relationship: Relationship) -> Appraisal:
    """Weigh one firm."""
    p, firm = customer.setting.coefficients, relationship.provider
    expected = promised_expectation(
        relationship.will, firm.promised_quality, p.expectation_promise_weight, relationship.trust
    )
    asked = price_for(customer, relationship)
    price = felt_price(asked / p.category_price, relationship.reference, p.price_loss, p.price_gain)
    convenience = customer.needs[CONVENIENCE] / 65535.0
    unfair = -p.choice_fairness * customer.fairness * relationship.unfairness
    if relationship is customer.home:
        unfair -= intrusion(firm.personal, p.personalisation_threshold, p.personalisation_privacy, customer.privacy)
    months = customer.setting.month - customer.joined
    at_home = relationship is customer.home
    parts = Parts(
        quality=quality_utility(expected, relationship.variance, p.choice_quality, p.choice_risk),
        price=-customer.price_sensitivity * price,
        emotional=p.choice_emotional * relationship.emotional,
        transactional=p.choice_transactional * relationship.transactional,
        word_of_mouth=p.choice_word_of_mouth * relationship.word_of_mouth,
        trust=p.choice_trust * relationship.trust,
        grievance=-p.choice_grievance * relationship.grievance,
        novelty=novelty_lost(months, customer.novelty_seeking, p.choice_novelty_months) if at_home else 0.0,
        effort=effort_utility(firm.effort, convenience, customer.price_sensitivity, p.choice_effort),
        status=_standing(customer, relationship),
        fairness=unfair,
        barriers=_forfeited(customer, relationship),
    )
    return Appraisal(relationship, parts, firm_utility(*parts, relationship.taste + firm.appeal))


def _standing(customer: Customer, relationship: Relationship) -> float:
    """Utility of the tier one is in; the rest have none."""
    firm = relationship.provider
    if relationship.tier == 0:
        return 0.0
    above = sum(firm.tier_share[tier] for tier in range(1, 4) if tier >= relationship.tier)
    below = any(firm.tier_share[tier] > 0 for tier in range(1, relationship.tier))
    weight = customer.setting.coefficients.choice_status
    return float(status_value(above, float(below), firm.recognition, weight))


def draw_of_points(customer: Customer, relationship: Relationship) -> float:
    """How strongly the points one holds draw towards the reward."""
    p = customer.setting.coefficients
    assert relationship.account is not None
    held = relationship.account.points + relationship.account.old
    return float(goal_pull(held, relationship.provider.threshold, p.programme_goal, p.programme_goal_power))


def _forfeited(customer: Customer, relationship: Relationship) -> float:
    """What draws one back to a firm one has invested in: points, a bond, a bundle; a gift for signing a contract, less what
    signing weighs.
    """
    p, firm = customer.setting.coefficients, relationship.provider
    value = 0.0
    if relationship.account is not None and firm.earn > 0:
        value += p.choice_points * customer.price_sensitivity * draw_of_points(customer, relationship)
    if relationship is customer.home:
        value += p.loyalty_structural * customer.structural_bond
        if bundled(customer, relationship):
            value += firm.bundle_tie
    if firm.contract_months > 0 and (relationship is not customer.home or customer.until <= customer.setting.month):
        gift = customer.price_sensitivity * firm.gift / p.category_price
        value += gift - p.choice_lock_in * firm.contract_months / 12.0
    return value


def appraise_all(customer: Customer) -> list[Appraisal]:
    """Weigh every firm one knows and may choose."""
    return [
        appraise(customer, relationship)
        for relationship in customer.relationships
        if relationship.aware and not relationship.has(BARRED)
    ]


def decide(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> Relationship | None:
    """Pick the best of the firms one knows and the outside option, and live with it; the pick, or None for no firm."""
    p = customer.setting.coefficients
    shock = _outside_shock(customer, occasion)
    outside = occasion.outside + _pull(customer, None, occasion) + shock
    options = _options(customer, occasion, appraisals)
    best = max(options, key=lambda option: option.utility, default=None)
    pick = best.appraisal.relationship if best is not None and best.utility > outside else None
    if customer.setting.active.watched:
        calm = outside - shock
        this_month = customer.this_month
        this_month.occasions += 1
        this_month.firm, this_month.pick = (
            -1 if relationship is None else relationship.provider.position for relationship in (customer.home, pick)
        )
        this_month.chance, this_month.stay = (
            _odds(relationship, options, calm, p.choice_dissimilarity) for relationship in (pick, customer.home)
        )
        if pick is not None:
            pick.encounter.chance = this_month.chance
    if occasion.renewing and pick is customer.home and customer.under_contract:
        _feel_held(customer, occasion, options, outside)
    if pick is None and not occasion.nobody_counts:
        return None
    home = _main_firm(customer, pick)
    if home is not customer.home and customer.left is None:
        if customer.home is not None:
            by_habit = pick is customer.home  # on the next occasion after it could not
            cause = 0 if by_habit else _causes(customer, options, outside)
            customer.leave(cause, pays_off=occasion.renewing)
        customer.join(home, appraisals, signs=occasion.renewing)
    elif occasion.renewing:
        customer.renew_contract()
    customer.last = pick
    return pick


def _feel_held(customer: Customer, occasion: Occasion, options: list[Option], outside: float) -> None:
    """Resent a contract that alone keeps one here."""
    p = customer.setting.coefficients
    assert customer.home is not None
    mine = next((o.utility for o in options if o.appraisal.relationship is customer.home), NOTHING)
    others = [o.utility for o in options if o.appraisal.relationship is not customer.home]
    tempting = max([outside, *others]) + occasion.leaving
    if tempting - p.choice_switching_cost > mine:
        customer.home.grievance += p.contract_hostage


def _odds(pick: Relationship | None, options: list[Option], outside: float, scale: float) -> float:
    """Probability of a pick by the (nested) logit behind it; ``outside`` is the outside option without its shock, ``scale``
    the dissimilarity of firms.
    """
    most = max((option.calm for option in options), default=NOTHING)
    weights = [exponential((option.calm - most) / scale) for option in options]
    inclusive = most + scale * natural_log(sum(weights)) if weights else NOTHING
    nobody = 1.0 / (1.0 + exponential(min(inclusive - outside, 700.0)))
    if pick is None:
        return float(nobody)
    mine = sum(w for w, option in zip(weights, options, strict=True) if option.appraisal.relationship is pick)
    return float((1.0 - nobody) * mine / sum(weights))


def settle_in(customer: Customer, appraisals: list[Appraisal]) -> None:
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for relationship in customer.relationships:
        relationship.rival = UNFIT
    for appraisal in appraisals:
        appraisal.relationship.rival = int(coded(appraisal.worth))
        if appraisal.relationship is customer.home:
            customer.parts_on_joining = tuple(int(coded(part)) for part in appraisal.parts)


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
        relationship = appraisal.relationship
        own = gumbel_quantile(customer.luck("shock", occasion.number, relationship.provider.stream + 1))
        options.append(
            Option(
                appraisal,
                service=_to_service_price(customer, appraisal) if occasion.for_service else 0.0,
                pull=_pull(customer, relationship, occasion),
                shock=p.choice_dissimilarity * (shared + own),
            )
        )
    return options


def _to_service_price(customer: Customer, appraisal: Appraisal) -> float:
    """What to add to a firm's utility when a service visit's price counts in place of a unit's."""
    price = appraisal.relationship.provider.service_price / customer.setting.coefficients.service_reference
    return -appraisal.parts.price - customer.price_sensitivity * price


def _pull(customer: Customer, relationship: Relationship | None, occasion: Occasion) -> float:
    """Inertia towards the firm chosen last, and the cost of switching away from home; None is the outside option."""
    p = customer.setting.coefficients
    pull = 0.0
    if relationship is not None and relationship is customer.last:
        pull += p.choice_inertia
    away = customer.home is not None and relationship is not customer.home
    if away and (relationship is not None or occasion.renewing):
        pull -= occasion.leaving
    return pull


def _main_firm(customer: Customer, pick: Relationship | None) -> Relationship | None:
    """The firm one belongs to after a pick: the pick itself or, where choices become habits, the most habitual one."""
    p = customer.setting.coefficients
    if p.choice_habit <= 0 or customer.setting.kind == "subscription":
        return pick
    for relationship in customer.relationships:
        relationship.habit = habit_updated(relationship.habit, 1.0 if relationship is pick else 0.0, p.choice_habit)
    customer.outside_habit = habit_updated(customer.outside_habit, 1.0 if pick is None else 0.0, p.choice_habit)
    home = customer.home
    most = customer.outside_habit if home is None else home.habit
    if customer.outside_habit > most:
        home, most = None, customer.outside_habit
    for relationship in customer.relationships:
        if relationship.habit > most:
            home, most = relationship, relationship.habit
    return home


def _causes(customer: Customer, options: list[Option], outside: float) -> int:
    """Bits of the causes: what, had it been as on joining, would have kept this customer on this very occasion."""
    then = customer.parts_on_joining
    assert then is not None
    mine = next(option for option in options if option.appraisal.relationship is customer.home)
    best = best_then = outside
    for option in options:
        if option is not mine:
            extra = option.service + option.pull + option.shock
            best = max(best, option.appraisal.worth + extra)
            if option.appraisal.relationship.rival != UNFIT:
                best_then = max(best_then, uncoded(option.appraisal.relationship.rival) + extra)
    bits = 0
    for cause, now, before in zip(PARTS, mine.appraisal.parts, then, strict=True):
        if mine.utility - now + uncoded(before) >= best:
            bits |= CAUSES[cause]
    if mine.utility >= best_then:
        bits |= RIVAL
    return bits
