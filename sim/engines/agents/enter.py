"""Enter: births, needs that cease, and customers let go."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.records import CustomerMonth
from sim.state.causes import CEASED, RELEASED
from sim.state.person import ABSENT, GONE, PRESENT
from sim.state.relationship import BARRED, LOST


def enter(customer: Customer) -> None:
    """Enter the category in one's month; for some the need ceases, for good; some are let go by their firm."""
    setting = customer.setting
    customer.left, customer.cause = None, 0
    customer.this_month = CustomerMonth()
    if customer.stage == ABSENT and customer.entry <= setting.month:
        customer.stage = PRESENT
    if setting.month == 0:
        customer.first = customer.home
    ceases = setting.coefficients.ceases
    if customer.present and ceases > 0 and customer.luck("need_ceases") < ceases:
        _cease(customer)
    elif customer.present and customer.home is not None and customer.home.has(BARRED):
        _be_let_go(customer)


def _cease(customer: Customer) -> None:
    customer.stage = GONE
    if customer.home is not None:
        customer.left, customer.cause = customer.home, CEASED
        customer.home.provider.book.ceased += 1
        customer.count_out()
        customer.home = None


def _be_let_go(customer: Customer) -> None:
    assert customer.home is not None
    customer.home.past, customer.home.habit = LOST, 0.0
    customer.left, customer.cause = customer.home, RELEASED
    customer.home.provider.book.released += 1
    customer.count_out()
    customer.home, customer.until = None, customer.setting.month
