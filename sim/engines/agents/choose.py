"""Choose: live every renewal, purchase and service occasion of the month, and be called by firms."""

from __future__ import annotations

import math

from sim.engines.agents.customer import Customer
from sim.engines.agents.foresee import foresee
from sim.engines.agents.move import causes, feel_held, join, leave, main_firm, sign_on
from sim.engines.agents.occasions import cost_of_leaving, last_of, occasions_of, reconsiders
from sim.engines.agents.pick import Occasion, odds, options_of, outside_shock, pull
from sim.engines.agents.records import Encounter
from sim.engines.agents.relationship import Relationship
from sim.engines.agents.worth import Appraisal, appraise_all, price_at, see_prices, settle_in
from sim.rules.price import advise, calls_on
from sim.rules.utility import put_by
from sim.state.person import BY_CALL


def choose(customer: Customer) -> None:
    """Live every renewal, purchase and service occasion of the month."""
    customer.thanks = -1
    for relationship in customer.relationships:
        relationship.encounter = Encounter()
    if not customer.present:
        return
    if customer.home is not None and not customer.knew_on_joining:  # with a firm from the first day
        settle_in(customer, appraise_all(customer))
    if customer.setting.active.watched and customer.home is not None:
        foresee(customer)
    if customer.setting.kind == "subscription":
        _renew(customer)
    else:
        _shop(customer)
    for relationship in customer.met:
        _be_offered(customer, relationship)


def _renew(customer: Customer) -> None:
    """Subscription: keep or reconsider the provider, use it, and pay for a whole term at once."""
    setting = customer.setting
    if reconsiders(customer):
        appraisals = appraise_all(customer)
        see_prices(customer, appraisals)
        occasion = Occasion(0, setting.coefficients.outside, renewing=True, leaving=cost_of_leaving(customer))
        _decide(customer, occasion, appraisals)
    if customer.home is not None:
        customer.home.encounter.visits = 1
        if (setting.month - customer.joined + 1) % setting.term == 0:
            customer.home.encounter.units = setting.term


def _shop(customer: Customer) -> None:
    """Repertoire and durable: go through the month's purchases, then its service visits."""
    p = customer.setting.coefficients
    purchases, services, ahead = occasions_of(customer)
    if purchases + services == 0:
        return
    appraisals = appraise_all(customer)
    if purchases > 0:
        see_prices(customer, appraisals)
    leaving = p.choice_switching_cost
    drops = customer.setting.kind == "repertoire" and p.dropout > 0
    last, made = last_of(customer) if drops else math.inf, 0
    for number in range(purchases):
        pick = _decide(customer, Occasion(number, p.outside, nobody_counts=False, leaving=leaving), appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.units += 1
            customer.owns = 1
            put_by.plain(customer, ahead)
            made += 1
        if made >= last:
            break
    for number in range(purchases, purchases + services):
        occasion = Occasion(number, p.outside_service, for_service=True, leaving=leaving)
        pick = _decide(customer, occasion, appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.services += 1


def _be_offered(customer: Customer, relationship: Relationship) -> None:
    """The price of the month, and perhaps a call from the firm one is with."""
    firm, encounter = relationship.provider, relationship.encounter
    encounter.price = price_at(customer, relationship)
    called = relationship is customer.home and firm.contact_rate > 0
    if called and customer.luck("contact", firm.stream) < calls_on.plain(relationship, firm):
        chance = advise.plain(customer, relationship, encounter, firm, customer.setting.coefficients)
        subscribes = customer.setting.kind == "subscription"
        if subscribes and chance > 0 and customer.luck("call_wakes", firm.stream) < chance:
            customer.prompted = BY_CALL


def _decide(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> Relationship | None:
    """Pick the best of the firms one knows and the outside option, and live with it; the pick, or None for no firm."""
    p = customer.setting.coefficients
    shock = outside_shock(customer, occasion)
    outside = occasion.outside + pull(customer, None, occasion) + shock
    options = options_of(customer, occasion, appraisals)
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
            odds(relationship, options, calm, p.choice_dissimilarity) for relationship in (pick, customer.home)
        )
        if pick is not None:
            pick.encounter.chance = this_month.chance
    if occasion.renewing and pick is customer.home and customer.under_contract:
        feel_held(customer, occasion, options, outside)
    if pick is None and not occasion.nobody_counts:
        return None
    home = main_firm(customer, pick)
    if home is not customer.home and customer.left is None:
        if customer.home is not None:
            by_habit = pick is customer.home  # on the next occasion after it could not
            cause = 0 if by_habit else causes(customer, options, outside)
            leave(customer, cause, pays_off=occasion.renewing)
        join(customer, home, appraisals, signs=occasion.renewing)
    elif occasion.renewing and customer.home is not None and customer.until <= customer.setting.month:
        sign_on(customer)  # again, having reconsidered and stayed after the contract has ended
    customer.last = pick
    return pick
