"""Bill: everything a customer pays and costs a firm in a month, as one record."""

from __future__ import annotations

from typing import Any, NamedTuple

from sim.mechanisms.costs import cost_to_serve
from sim.mechanisms.value import volume_grown
from sim.rules.price import bundled
from sim.rules.recovery import compensation_share
from sim.rules.rule import rule
from sim.state.person import REFERRAL


class Bill(NamedTuple):
    """A month between one customer and one firm, money; lines bear the names they have in the books.

    Attributes:
        sales: units at this customer's price.
        aftersales: service visits.
        goods: what was sold, to the firm.
        serving: visits served, cheaper with practice.
        failures: the failures themselves.
        recovery: complaints handled, put right and compensated, and being easy to complain to.
        service: lifts and prevention.
        tiers: what tiers are given, and recognition.
        promise: small free extras.
        welcome: what newcomers are given.
        bonds: social, structural and financial bonds.
        personalisation: knowing the customer.
        contact: calls to the customer.
        gifts: for signing, and to both friends for a referral, as far as it is money.
        survey: answers.
        partner: their commission.
        acquisition: of a new customer.
        full_price: what the month would have brought at list price.
        revenue: sales and aftersales.
        cost: all costs but acquisition and the programme.
    """

    sales: float
    aftersales: float
    goods: float
    serving: float
    failures: float
    recovery: float
    service: float
    tiers: float
    promise: float
    welcome: float
    bonds: float
    personalisation: float
    contact: float
    gifts: float
    survey: float
    partner: float
    acquisition: float
    full_price: float
    revenue: float
    cost: float


@rule
def volume_of(c: Any, f: Any, growth: float, home: bool) -> float:
    """What a unit is to this customer, in units of an average customer's (``volume_grown``); a bundle counts at home alone."""
    return volume_grown(c.spend, growth, f.bundle_volume if home and bundled(c, f) else 0.0)


@rule
def is_referred(m: Any, home: bool) -> bool:
    """Whether the firm has this month's customer from a friend; who has gone elsewhere by now brings nothing."""
    return m.joined == 1 and m.channel == REFERRAL and home


@rule
def episodes_before(b: Any, m: Any) -> float:
    """Visits before this month's, by which serving has become cheaper: the count has moved already."""
    return float(b.episodes - m.visits)


@rule
def bill_of(c: Any, b: Any, m: Any, f: Any, p: Any, volume: float, home: bool, tenure: int) -> Bill:
    """The month's bill (``billed``), a visit costing what it does after the visits before (``cost_to_serve``)."""
    visit = cost_to_serve(f.cost_serve, episodes_before(b, m), p.cost_to_serve_learning)
    return billed(c, b, m, f, visit, volume, home, tenure)


@rule
def billed(c: Any, b: Any, m: Any, f: Any, visit: float, volume: float, home: bool, tenure: int) -> Bill:
    """The month's bill, counts times prices; each line is 0 when its count or its price is.

    Args: visit, what serving one costs, money; volume of a unit (``volume_of``); home, whether one is with the firm, and for how
    many months (``tenure``).
    """
    sales = m.units * m.price * volume
    aftersales = m.services * f.service_list_price * c.spend
    goods = m.units * f.cost_unit * volume + m.services * f.cost_unit_service * c.spend
    serving = m.visits * visit
    failures = m.failures * f.cost_failure
    handled = m.complained + m.noticed
    recovery = handled * f.cost_complaint
    recovery += m.resolved * (f.cost_resolve + f.recovery_compensation_paid * compensation_share(m, f) * c.spend)
    bonds = 0.0
    personalisation = 0.0
    welcome = 0.0
    if home:
        recovery += f.cost_ease
        bonds = f.cost_bonds + f.bonds_financial * sales
        personalisation = f.cost_personalisation
        if tenure < f.welcome_months:
            welcome = m.visits * f.cost_welcome
    service = m.visits * f.cost_service
    tiers = m.visits * f.cost_tiers[b.tier] + (f.cost_recognition if b.tier > 0 else 0.0)
    promise = m.visits * f.cost_promise
    contact = m.called * f.cost_call
    gifts = m.signed * f.contract_gift_paid
    if is_referred(m, home):
        gifts += 2.0 * f.referral_reward_paid * (1.0 - f.referral_points)
    survey = m.answered * f.cost_survey
    partner = m.units * f.cost_partner * volume
    cost = goods + serving + failures + recovery + service + tiers + promise
    cost += bonds + personalisation + welcome + contact + gifts + survey + partner
    return Bill(
        sales, aftersales, goods, serving, failures, recovery, service, tiers, promise, welcome, bonds, personalisation,
        contact, gifts, survey, partner, m.joined * f.cost_acquisition, m.units * f.list_price * volume + aftersales,
        sales + aftersales, cost,
    )  # fmt: skip


@rule
def post(book: Any, bill: Any, m: Any) -> None:
    """Book a bill, line by line, and what of the month is counted where it is paid for: units, at list prices, calls, rewards."""
    book.sales += bill.sales
    book.aftersales += bill.aftersales
    book.goods += bill.goods
    book.serving += bill.serving
    book.failures += bill.failures
    book.recovery += bill.recovery
    book.service += bill.service
    book.tiers += bill.tiers
    book.promise += bill.promise
    book.welcome += bill.welcome
    book.bonds += bill.bonds
    book.personalisation += bill.personalisation
    book.contact += bill.contact
    book.gifts += bill.gifts
    book.survey += bill.survey
    book.partner += bill.partner
    book.acquisition += bill.acquisition
    book.units += m.units
    book.full_price += bill.full_price
    book.called += m.called
    book.rewards += m.rewards


@rule
def post_call(b: Any, book: Any, segment: Any, f: Any, observed: bool) -> None:
    """Book a call to a prospect or a lost customer; those to customers are on their bills."""
    book.called += 1.0
    book.contact += f.cost_call
    if observed:
        b.contribution -= f.cost_call
        segment.cost += f.cost_call


@rule
def post_cohort(cohort: Any, m: Any, bill: Any, cost: float) -> None:
    """Book a customer-month of a cohort; ``cost`` is the bill's with the programme's."""
    cohort.customer_months += 1.0
    cohort.units += m.units + m.services
    cohort.revenue += bill.revenue
    cohort.cost += cost
    cohort.acquisition += bill.acquisition
    cohort.full_price += bill.full_price
