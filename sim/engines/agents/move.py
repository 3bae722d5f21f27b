"""Who moves to another home: why, what is paid on leaving, how one came, and where home is by habit."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.pick import NOTHING, Occasion, Option
from sim.engines.agents.relationship import Relationship
from sim.engines.agents.worth import Appraisal, settle_in
from sim.mechanisms.choice import decoded
from sim.rules.price import pays_off, sign
from sim.rules.relationship import habit_after
from sim.rules.utility import is_held, resent
from sim.state.causes import CAUSES, RIVAL
from sim.state.person import ADVERTISING, OWN_SEARCH, PARTS, REFERRAL, SALES_CALL, UNFIT, WIN_BACK, WORD_OF_MOUTH
from sim.state.relationship import CUSTOMER, LOST, NEVER, SAW_ADVERT, TARGETED, WAS_TOLD, WON_BACK


def leave(customer: Customer, cause: int, *, pays_off: bool) -> None:
    """Leave home, for the causes given."""
    assert customer.home is not None
    customer.left, customer.cause = customer.home, cause
    customer.home.provider.book.left += 1
    customer.count_out()
    if pays_off:
        customer.this_month.fee = _pay_off(customer)
    customer.home.past = LOST


def _pay_off(customer: Customer) -> float:
    """Leave a contract before its end: pay, and have it booked; the money."""
    home, setting = customer.home, customer.setting
    assert home is not None
    firm = home.provider
    if customer.until <= setting.month:
        return 0.0
    amount = pays_off.plain(customer, home, firm, firm.concessions[customer.segment], setting.month)
    firm.book.fees += amount
    if setting.observed:
        customer.paid += amount
        home.contribution += amount
        firm.segments[customer.segment].paid += amount
        setting.cohort(firm, customer.joined).revenue += amount
    return amount


def join(customer: Customer, home: Relationship | None, appraisals: list[Appraisal], *, signs: bool) -> None:
    """Make a firm one's home, or none."""
    customer.home, customer.joined = home, customer.setting.month
    customer.until, customer.thanks = customer.setting.month, -1
    if home is None:
        return
    settle_in(customer, appraisals)
    firm = home.provider
    home.encounter.joined = 1
    firm.book.joined += 1
    customer.channel = _channel(customer, home)
    referrer = customer.inviter if customer.channel == REFERRAL else -1
    customer.setting.joiners.append((customer.row, referrer, firm.position, customer.channel))
    if customer.channel == REFERRAL:
        firm.book.referred += 1
        customer.thanks = customer.inviter
        if customer.inviter >= 0:
            customer.this_month.inviter = customer.inviter
    home.encounter.channel, home.encounter.returned = customer.channel, int(home.past == LOST)
    firm.book.returned += home.encounter.returned
    home.past = WON_BACK if home.past == LOST else CUSTOMER
    home.mark(TARGETED, False)
    customer.invited, customer.inviter = None, -1
    customer.personal_contacts = customer.structural_bond = customer.plan = 0.0
    customer.bought_at = 0
    if signs:
        sign_on(customer)


def sign_on(customer: Customer) -> None:
    """Sign home's contract, where it has one."""
    assert customer.home is not None
    sign.plain(customer, customer.home.provider, customer.home.encounter, customer.setting.month)


def _channel(customer: Customer, home: Relationship) -> int:
    """How one came to a firm."""
    if customer.invited is home:
        return REFERRAL
    if home.has(TARGETED):
        return WIN_BACK if home.past == LOST else SALES_CALL
    if home.past == NEVER and home.has(SAW_ADVERT):
        return ADVERTISING
    return WORD_OF_MOUTH if home.past == NEVER and home.has(WAS_TOLD) else OWN_SEARCH


def feel_held(customer: Customer, occasion: Occasion, options: list[Option], outside: float) -> None:
    """Resent a contract that alone keeps one here."""
    p = customer.setting.coefficients
    assert customer.home is not None
    mine = next((o.utility for o in options if o.appraisal.relationship is customer.home), NOTHING)
    others = [o.utility for o in options if o.appraisal.relationship is not customer.home]
    tempting = max([outside, *others]) + occasion.leaving
    if is_held.plain(p, mine, tempting):
        resent.plain(customer.home, p)


def main_firm(customer: Customer, pick: Relationship | None) -> Relationship | None:
    """The firm one belongs to after a pick: the pick itself or, where choices become habits, the most habitual one."""
    p = customer.setting.coefficients
    if max(p.choice_habit, p.choice_habit_months) <= 0 or customer.setting.kind == "subscription":
        return pick
    for relationship in customer.relationships:
        relationship.habit = habit_after.plain(relationship.habit, 1.0 if relationship is pick else 0.0, p)
    customer.outside_habit = habit_after.plain(customer.outside_habit, 1.0 if pick is None else 0.0, p)
    home = customer.home
    most = customer.outside_habit if home is None else home.habit
    if customer.outside_habit > most:
        home, most = None, customer.outside_habit
    for relationship in customer.relationships:
        if relationship.habit > most:
            home, most = relationship, relationship.habit
    return home


def causes(customer: Customer, options: list[Option], outside: float) -> int:
    """Bits of the causes: what, had it been as on joining, would have kept this customer on this very occasion."""
    mine = next(option for option in options if option.appraisal.relationship is customer.home)
    best = best_then = outside
    for option in options:
        if option is not mine:
            extra = option.service + option.pull + option.shock
            best = max(best, option.appraisal.worth + extra)
            if option.appraisal.relationship.rival != UNFIT:
                best_then = max(best_then, decoded(option.appraisal.relationship.rival) + extra)
    bits = 0
    for cause, now, before in zip(PARTS, mine.appraisal.parts, customer.parts, strict=True):
        if mine.utility - now + decoded(before) >= best:
            bits |= CAUSES[cause]
    if mine.utility >= best_then:
        bits |= RIVAL
    return bits
