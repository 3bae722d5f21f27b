"""Choosing: the month's occasions, what a firm is worth, which one is picked, which one is home, and why one left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from sim.customers import BARRED, CONVENIENCE, PARTS, UNFIT, uncoded
from sim.engines.agents.bond import Bond
from sim.engines.agents.offering import bundled, penalty_due, price_for
from sim.engines.causes import CAUSES, RIVAL
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
    heard: float
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
        customer.home.month.visits = 1
        if (setting.month - customer.joined + 1) % setting.term == 0:
            customer.home.month.units = setting.term


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
            pick.month.visits += 1
            pick.month.units += 1
            customer.owns = 1
    for number in range(purchases, purchases + services):
        occasion = Occasion(number, p.outside_service, for_service=True, leaving=leaving)
        pick = decide(customer, occasion, appraisals)
        if pick is not None:
            pick.month.visits += 1
            pick.month.services += 1


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


def appraise(customer: Customer, bond: Bond) -> Appraisal:
    """Weigh one firm."""
    p, firm = customer.setting.coefficients, bond.provider
    expected = promised_expectation(bond.will, firm.claim, p.expectation_promise_weight, bond.trust)
    asked = price_for(customer, bond)
    price = felt_price(asked / p.category_price, bond.reference, p.price_loss, p.price_gain)
    convenience = customer.needs[CONVENIENCE] / 65535.0
    unfair = -p.choice_fairness * customer.fairness * bond.unfair
    if bond is customer.home:
        unfair -= intrusion(firm.personal, p.personalisation_threshold, p.personalisation_privacy, customer.privacy)
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
        effort=effort_utility(firm.effort, convenience, customer.price_sensitivity, p.choice_effort),
        status=_standing(customer, bond),
        fairness=unfair,
        barriers=_forfeited(customer, bond),
    )
    return Appraisal(bond, parts, firm_utility(*parts, bond.taste + firm.appeal))


def _standing(customer: Customer, bond: Bond) -> float:
    """Utility of the tier one is in; the rest have none."""
    firm = bond.provider
    if bond.tier == 0:
        return 0.0
    above = sum(firm.tier_share[tier] for tier in range(1, 4) if tier >= bond.tier)
    below = any(firm.tier_share[tier] > 0 for tier in range(1, bond.tier))
    weight = customer.setting.coefficients.choice_status
    return float(status_value(above, float(below), firm.recognition, weight))


def draw_of_points(customer: Customer, bond: Bond) -> float:
    """How strongly the points one holds draw towards the reward."""
    p = customer.setting.coefficients
    assert bond.account is not None
    held = bond.account.points + bond.account.old
    return float(goal_pull(held, bond.provider.threshold, p.programme_goal, p.programme_goal_power))


def _forfeited(customer: Customer, bond: Bond) -> float:
    """What draws one back to a firm one has invested in: points, a bond, a bundle; a gift for signing a contract, less what
    signing weighs.
    """
    p, firm = customer.setting.coefficients, bond.provider
    value = 0.0
    if bond.account is not None and firm.earn > 0:
        value += p.choice_points * customer.price_sensitivity * draw_of_points(customer, bond)
    if bond is customer.home:
        value += p.loyalty_structural * customer.bound
        if bundled(customer, bond):
            value += firm.bundle_tie
    if firm.contract_months > 0 and (bond is not customer.home or customer.until <= customer.setting.month):
        gift = customer.price_sensitivity * firm.gift / p.category_price
        value += gift - p.choice_lock_in * firm.contract_months / 12.0
    return value


def appraise_all(customer: Customer) -> list[Appraisal]:
    """Weigh every firm one knows and may choose."""
    return [appraise(customer, bond) for bond in customer.bonds if bond.aware and not bond.has(BARRED)]


def decide(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> Bond | None:
    """Pick the best of the firms one knows and the outside option, and live with it; the pick, or None for no firm."""
    p = customer.setting.coefficients
    shock = _outside_shock(customer, occasion)
    outside = occasion.outside + _pull(customer, None, occasion) + shock
    options = _options(customer, occasion, appraisals)
    best = max(options, key=lambda option: option.utility, default=None)
    pick = best.appraisal.bond if best is not None and best.utility > outside else None
    if customer.setting.active.watched:
        calm = outside - shock
        turn = customer.turn
        turn.occasions += 1
        turn.firm, turn.pick = (-1 if bond is None else bond.provider.position for bond in (customer.home, pick))
        turn.chance, turn.stay = (_odds(bond, options, calm, p.choice_dissimilarity) for bond in (pick, customer.home))
        if pick is not None:
            pick.month.chance = turn.chance
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
    mine = next((o.utility for o in options if o.appraisal.bond is customer.home), NOTHING)
    others = [o.utility for o in options if o.appraisal.bond is not customer.home]
    tempting = max([outside, *others]) + occasion.leaving
    if tempting - p.choice_switching_cost > mine:
        customer.home.grievance += p.contract_hostage


def _odds(pick: Bond | None, options: list[Option], outside: float, scale: float) -> float:
    """Probability of a pick by the (nested) logit behind it; ``outside`` is the outside option without its shock, ``scale``
    the dissimilarity of firms.
    """
    most = max((option.calm for option in options), default=NOTHING)
    weights = [exponential((option.calm - most) / scale) for option in options]
    inclusive = most + scale * natural_log(sum(weights)) if weights else NOTHING
    nobody = 1.0 / (1.0 + exponential(min(inclusive - outside, 700.0)))
    if pick is None:
        return float(nobody)
    mine = sum(w for w, option in zip(weights, options, strict=True) if option.appraisal.bond is pick)
    return float((1.0 - nobody) * mine / sum(weights))


def settle_in(customer: Customer, appraisals: list[Appraisal]) -> None:
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for bond in customer.bonds:
        bond.rival = UNFIT
    for appraisal in appraisals:
        appraisal.bond.rival = int(coded(appraisal.worth))
        if appraisal.bond is customer.home:
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
    if away and (bond is not None or occasion.renewing):
        pull -= occasion.leaving
    return pull


def _main_firm(customer: Customer, pick: Bond | None) -> Bond | None:
    """The firm one belongs to after a pick: the pick itself or, where choices become habits, the most habitual one."""
    p = customer.setting.coefficients
    if p.choice_habit <= 0 or customer.setting.kind == "subscription":
        return pick
    for bond in customer.bonds:
        bond.habit = habit_updated(bond.habit, 1.0 if bond is pick else 0.0, p.choice_habit)
    customer.stray = habit_updated(customer.stray, 1.0 if pick is None else 0.0, p.choice_habit)
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
            if option.appraisal.bond.rival != UNFIT:
                best_then = max(best_then, uncoded(option.appraisal.bond.rival) + extra)
    bits = 0
    for cause, now, before in zip(PARTS, mine.appraisal.parts, then, strict=True):
        if mine.utility - now + uncoded(before) >= best:
            bits |= CAUSES[cause]
    if mine.utility >= best_then:
        bits |= RIVAL
    return bits
