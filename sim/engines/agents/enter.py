"""Enter: births, needs that cease, and customers let go."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.records import CustomerMonth
from sim.state.causes import CEASED, MOVED, RELEASED
from sim.state.person import ABSENT, BY_MOVE, ENOUGH, GONE, PRESENT
from sim.state.relationship import BARRED, LOST, OUT_OF_REACH


def enter(customer: Customer) -> None:
    """Enter the category in one's month; for some the need ceases, for good; some are let go by their firm, some moved by life."""
    setting = customer.setting
    customer.left, customer.cause = None, 0
    customer.this_month = CustomerMonth()
    if customer.stage == ABSENT and customer.entry <= setting.month:
        customer.stage = PRESENT
    if setting.month == 0:
        customer.first = customer.home
    ceases = setting.coefficients.ceases
    if customer.present and (customer.prompted == ENOUGH or (ceases > 0 and customer.luck("need_ceases") < ceases)):
        _cease(customer)
    elif customer.present and customer.home is not None and customer.home.has(BARRED):
        _be_let_go(customer)
    elif customer.present and customer.home is not None and _is_made_to_move(customer):
        _move_away(customer)


def _cease(customer: Customer) -> None:
    customer.stage = GONE
    if customer.home is not None:
        customer.left, customer.cause = customer.home, CEASED
        customer.home.provider.book.ceased += 1
        customer.count_out()
        customer.home = None


def _is_made_to_move(customer: Customer) -> bool:
    moves = customer.setting.coefficients.moves
    return bool(moves > 0 and customer.luck("move") < moves)


def _move_away(customer: Customer) -> None:
    """Be made to choose anew; the firm one was with may be out of reach."""
    p, home = customer.setting.coefficients, customer.home
    assert home is not None
    if customer.luck("reach") < p.out_of_reach:
        home.mark(OUT_OF_REACH)
    home.past, home.habit = LOST, 0.0
    customer.left, customer.cause = home, MOVED
    home.provider.book.moved += 1
    customer.count_out()
    customer.home, customer.last, customer.until, customer.prompted = None, None, customer.setting.month, BY_MOVE


def _be_let_go(customer: Customer) -> None:
    assert customer.home is not None
    customer.home.past, customer.home.habit = LOST, 0.0
    customer.left, customer.cause = customer.home, RELEASED
    customer.home.provider.book.released += 1
    customer.count_out()
    customer.home, customer.until = None, customer.setting.month
