"""Price: what a customer is to a firm, what it asks, and what leaving a contract costs."""

from __future__ import annotations

from math import floor
from typing import Any, Final

from sim.mechanisms.choice import call_wakes
from sim.mechanisms.fairness import regretted, unfairness_updated
from sim.mechanisms.pricing import deal, exit_penalty, offered_price, penalty_felt, price_seen, reference_seen
from sim.numerics.encoding import MOST_PRICE, PRICE_CODES, SHARE_CODES
from sim.numerics.jit import njit
from sim.rules.rule import rule
from sim.state.person import CONVENIENCE, WIN_BACK
from sim.state.relationship import CHARGED, LOST, TARGETED

PLAIN, NEWCOMER, LOYAL, WON_BACK = range(4)
CLASSES: Final = ("none", "newcomer", "loyal", "win-back")
"""What a customer is to the firm when it sets the price, where that brings a discount."""

LOYAL_MONTHS: Final = 12
"""Months with a firm from which it may treat one as loyal."""


@rule
def suits(bundle: Any, convenience: Any) -> Any:
    """Whether a bundle is taken: one is offered (``bundle``, the sum of what it brings), and convenience counts for more than the
    average of the six needs. ``convenience`` is coded in 65535ths. Numbers, or arrays of them.
    """
    return (bundle > 0.0) & (6.0 * convenience > SHARE_CODES)


@rule
def bundled(c: Any, f: Any) -> bool:
    """Whether this customer would take the firm's bundle (``suits``)."""
    return suits(f.bundle_discount + f.bundle_volume + f.bundle_tie, float(c.needs[CONVENIENCE]))


@rule
def price_class(c: Any, b: Any, f: Any, home: bool, tenure: int) -> int:
    """What this customer is to the firm, as a position in ``CLASSES``.

    A newcomer is whoever is not with the firm, or has been for fewer than its ``newcomer_months``; one won back is a newcomer
    called back with the better offer; the loyal have been there a year. Without a discount for it one is none of these.
    """
    kind = PLAIN
    if not home or tenure < f.price_newcomer_months:
        called_back = b.past == LOST and (b.marks & TARGETED) != 0
        if (called_back or (home and c.channel == WIN_BACK)) and f.win_back_offer > f.price_newcomer:
            kind = WON_BACK
        elif f.price_newcomer > 0.0:
            kind = NEWCOMER
    elif tenure >= LOYAL_MONTHS and f.price_loyalty > 0.0:
        kind = LOYAL
    return kind


@rule
def class_discount(f: Any, kind: int) -> float:
    """The discount, as a share of the price, that a firm gives the class at this position of ``CLASSES``."""
    discount = 0.0
    if kind == NEWCOMER:
        discount = f.price_newcomer
    elif kind == LOYAL:
        discount = f.price_loyalty
    elif kind == WON_BACK:
        discount = f.win_back_offer
    return discount


@njit(cache=True, nogil=True, error_model="numpy")
def classed(people: Any, relationships: Any, offers: Any, firms: Any, month: int, kind: Any, discount: Any) -> None:
    """``price_class`` and ``class_discount`` of many customers: row n of each array is one customer and one firm.

    Fills ``kind`` and ``discount``, shape (n,).
    """
    for n in range(kind.size):
        c = people[n]
        kind[n] = price_class(c, relationships[n], offers[n], c.home == firms[n], month - c.joined)
        discount[n] = class_discount(offers[n], kind[n])


@rule
def membership(c: Any, b: Any, f: Any, home: bool, tenure: int) -> float:
    """Discount for what one is to the firm, a share of the price (``price_class``)."""
    return class_discount(f, price_class(c, b, f, home, tenure))


@rule
def price_for(c: Any, b: Any, f: Any, concession: float, home: bool, tenure: int) -> float:
    """Price of one unit for this customer, money; ``concession`` is their segment's discount."""
    bundle = f.bundle_discount if home and bundled(c, f) else 0.0
    charge = f.release_fee_paid if (b.marks & CHARGED) != 0 else 0.0
    plan = c.plan if home else 0.0
    return offered_price(f.price, membership(c, b, f, home, tenure), concession, bundle, plan, charge)


@rule
def pays_off(c: Any, b: Any, f: Any, concession: float, month: int) -> float:
    """What leaving home before the contract ends costs now, money: a share of the fees of the months left."""
    fee = price_for(c, b, f, concession, True, month - c.joined) * c.spend
    return exit_penalty(fee, c.until - month, f.contract_penalty)


@rule
def leaving_felt(c: Any, b: Any, f: Any, p: Any, concession: float, month: int) -> float:
    """Utility that the penalty of leaving home adds to the cost of switching, while a contract runs."""
    fee = price_for(c, b, f, concession, True, month - c.joined) / p.category_price
    return penalty_felt(p.contract_penalty, c.price_sensitivity, exit_penalty(fee, c.until - month, f.contract_penalty))


@rule
def sign(c: Any, f: Any, m: Any, month: int) -> None:
    """Sign the firm's contract from this month on, where it has one; ``m`` takes down that one did."""
    if f.contract_term > 0.0:
        c.until = month + int(f.contract_term)
        m.signed = 1


@rule
def calls_on(b: Any, f: Any) -> float:
    """Chance that the firm calls its own customer this month, r (1 - t) for all but those in its upper two tiers, who have r."""
    return f.contact_rate if b.tier >= 2 else f.contact_rate * (1.0 - f.contact_top_only)


@rule
def advise(c: Any, b: Any, m: Any, f: Any, p: Any) -> float:
    """A firm calls its customer, and its advice saves a share of the price, p (1 - s); part of it lasts, as a better plan does.

    Returns the chance that the call wakes a review (``call_wakes``).
    """
    m.called = 1
    m.price *= 1.0 - f.contact_saving
    c.plan = max(c.plan, p.contact_lasts * f.contact_saving)
    return call_wakes(p.contact_wakes, b.emotional)


@rule
def see_price(b: Any, p: Any, price: float, lowest: float) -> None:
    """See a firm's ``price`` when one chooses, money, and the ``lowest`` of those one weighs: the reference price moves."""
    seen = price_seen(price / p.category_price, lowest / p.category_price, p.price_lowest)
    b.reference = reference_seen(b.reference, seen, p.price_memory, p.price_seen)


@rule
def deal_of(b: Any, p: Any, price: float) -> float:
    """How far a firm's ``price``, money, is below what one takes for its usual one, a share (``deal``)."""
    return deal(price / p.category_price, b.reference)


@rule
def price_kept(p: Any, price: float) -> float:
    """A price, money, as it is kept: in 1000ths of the category's."""
    return min(floor(PRICE_CODES * price / p.category_price + 0.5), MOST_PRICE)


@rule
def look_back(c: Any, b: Any, m: Any, p: Any, month: int) -> None:
    """Keep what a unit of the home firm cost when one bought it; in a month without a purchase, regret to see it for less."""
    now = price_kept(p, m.price)
    if m.units > 0:
        c.bought = month
        c.bought_at = int(now)
    elif c.bought_at > 0:
        paid, asked = float(c.bought_at) / PRICE_CODES, now / PRICE_CODES
        felt = regretted(paid, asked, float(month - c.bought), p.price_regret, p.price_regret_half_life)
        b.unfairness = unfairness_updated(b.unfairness, felt)
