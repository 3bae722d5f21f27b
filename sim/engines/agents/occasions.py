"""The occasions of a month: who reconsiders, how often one buys, and how often one comes for service."""

from __future__ import annotations

from typing import NamedTuple

from sim.engines.agents.customer import Customer
from sim.engines.agents.drift import drift_of
from sim.engines.agents.worth import goal_at, is_option, price_at
from sim.numerics.quantiles import poisson_quantile
from sim.rules.lifetime import last_purchase
from sim.rules.price import deal_of, leaving_felt
from sim.rules.utility import need_now, purchase_chance, purchase_rate, renewal_chance, stocked, use_up
from sim.state.person import BY_MOVE


class Buying(NamedTuple):
    """How often one buys this month.

    Attributes:
        need: how often the category is needed, a month.
        deal: the deepest one finds, a share of the price.
        used: units that the need takes from the stock.
        often: purchases a month, before points draw.
        ahead: what of a purchase is for later.
    """

    need: float
    deal: float
    used: float
    often: float
    ahead: float


def reconsiders(customer: Customer) -> bool:
    """Whether one looks at all firms this month; a prompt is then answered."""
    chance = chance_to_reconsider(customer)
    if chance is None:
        return False
    if customer.prompted and not _waits(customer):
        customer.this_month.prompted, customer.prompted = customer.prompted, 0
    return bool(customer.luck("review") < chance)


def chance_to_reconsider(customer: Customer) -> float | None:
    """Of the provider one has, or of looking for one; None when no renewal is due: a prompt waits for the next one."""
    p, month = customer.setting.coefficients, customer.setting.month
    if customer.home is None:
        chance = p.seek_rate
    elif month > customer.joined and (month - customer.joined) % customer.setting.term == 0:
        chance = renewal_chance.plain(customer.home, p, month == customer.until)
    else:
        return None
    return 1.0 if customer.prompted and not _waits(customer) else float(chance)


def cost_of_leaving(customer: Customer) -> float:
    """Switching cost and, under contract, the penalty as it is felt."""
    p = customer.setting.coefficients
    cost = float(p.choice_switching_cost)
    if customer.home is not None and customer.until > customer.setting.month:
        firm, month = customer.home.provider, customer.setting.month
        cost += leaving_felt.plain(customer, customer.home, firm, p, firm.concessions[customer.segment], month)
    return cost


def occasions_of(customer: Customer) -> tuple[int, int, float]:
    """How many purchases and how many service visits the month brings, and what of a purchase is ahead of need."""
    p, turn, buying = customer.setting.coefficients, customer.this_month, buying_now(customer)
    turn.rate, turn.deal, turn.stock = buying.need, buying.deal, customer.stock
    use_up.plain(customer, buying.used)
    if customer.setting.kind == "repertoire":
        goal = 0.0 if customer.home is None else goal_at(customer, customer.home)
        often = purchase_rate.plain(buying.often, p, goal)
        return int(poisson_quantile(customer.luck("occasions"), often)), 0, buying.ahead
    must = customer.prompted == BY_MOVE and not _waits(customer)
    customer.prompted = 0 if must else customer.prompted
    purchases = int(must or customer.luck("purchase") < purchase_chance.plain(buying.often))
    services = int(poisson_quantile(customer.luck("repairs"), customer.service_rate)) if customer.owns else 0
    return purchases, services, 0.0 if must else buying.ahead


def last_of(customer: Customer) -> float:
    """Which of the month's purchases of a repertoire category would be one's last."""
    setting = customer.setting
    who = setting.luck_of("dropout", 0, customer.row, 0)
    return float(last_purchase.plain(setting.coefficients, who, customer.luck("drops_out")))


def buying_now(customer: Customer) -> Buying:
    """How often one buys now: as one needs, less what one has, and more at a deal."""
    p, need = customer.setting.coefficients, _need(customer)
    if p.price_forward <= 0:
        return Buying(need, 0.0, 0.0, need, 0.0)
    depth = max(
        (deal_of.plain(known, p, price_at(customer, known)) for known in customer.relationships if is_option(known)),
        default=0.0,
    )
    return Buying(need, depth, *stocked.plain(customer, p, need, depth))


def _waits(customer: Customer) -> bool:
    """Whether one was made to choose anew this very month: nobody leaves and joins in one."""
    return customer.prompted == BY_MOVE and customer.left is not None


def _need(customer: Customer) -> float:
    """How often one needs the category now, purchases a month."""
    p = customer.setting.coefficients
    drawn = drift_of(customer, "need", 0, p.rate_epoch) if p.rate_drift > 0 else (0.0, 0.0, 0.0)
    return float(need_now.plain(customer, p, float(customer.setting.month), *drawn))
