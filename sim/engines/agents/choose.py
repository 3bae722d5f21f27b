"""Choose: the month's occasions, what a firm is worth, which one is picked, which one is home, and why one left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from sim.engines.agents.customer import Customer
from sim.engines.agents.drift import drift_of
from sim.engines.agents.records import Encounter
from sim.engines.agents.relationship import Relationship
from sim.mechanisms.choice import (
    coded,
    decoded,
    firm_utility,
    inclusive_value,
    nest_shock,
    nest_weight,
    nested_shock,
    outside_probability,
)
from sim.numerics.quantiles import gumbel_quantile, poisson_quantile
from sim.numerics.streams import shock_item
from sim.rules.price import advise, calls_on, deal_of, leaving_felt, pays_off, price_for, see_price, sign
from sim.rules.relationship import habit_after
from sim.rules.utility import (
    durable_hazards,
    forfeited,
    goal_felt,
    inertia,
    is_held,
    need_now,
    parts_of,
    points_earned,
    purchase_chance,
    purchase_rate,
    put_by,
    renewal_chance,
    renewal_hazards,
    repertoire_hazards,
    resent,
    service_shift,
    stocked,
    use_up,
)
from sim.state.causes import CAUSES, RIVAL
from sim.state.person import (
    ADVERTISING,
    BY_CALL,
    BY_MOVE,
    OWN_SEARCH,
    PARTS,
    REFERRAL,
    SALES_CALL,
    UNFIT,
    WIN_BACK,
    WORD_OF_MOUTH,
)
from sim.state.relationship import CUSTOMER, LOST, NEVER, SAW_ADVERT, SHUT, TARGETED, WAS_TOLD, WON_BACK

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


def choose(customer: Customer) -> None:
    """Live every renewal, purchase and service occasion of the month."""
    customer.thanks = -1
    for relationship in customer.relationships:
        relationship.encounter = Encounter()
    if not customer.present:
        return
    if customer.home is not None and not customer.knew_on_joining:  # with a firm from the first day
        _settle_in(customer, _appraise_all(customer))
    if customer.setting.active.watched and customer.home is not None:
        _foresee(customer)
    if customer.setting.kind == "subscription":
        _renew(customer)
    else:
        _shop(customer)
    for relationship in customer.met:
        _be_offered(customer, relationship)


def _foresee(customer: Customer) -> None:
    """Take down how likely it is that one leaves home, this month and within a year, before luck has spoken."""
    setting, home, turn = customer.setting, customer.home, customer.this_month
    assert home is not None
    p, appraisals = setting.coefficients, _appraise_all(customer)
    turn.home = home.provider.position
    renewing = setting.kind == "subscription"
    leaving = _cost_of_leaving(customer) if renewing else p.choice_switching_cost
    usual = Occasion(0, p.outside, renewing=renewing, leaving=leaving)
    stay, nobody = _foreseen(customer, usual, appraisals)
    if renewing:
        later = renewal_chance.plain(home, p, False)
        chance = _chance_to_reconsider(customer)
        turn.due = 0.0 if chance is None else chance
        first = turn.due if turn.due > 0 else 1.0 if customer.prompted else later
        turn.leave, turn.hazard = renewal_hazards.plain(p, turn.due, first, later, stay)
        return
    elsewhere = max(1.0 - stay - nobody, 0.0)
    often = _buying(customer).often
    if setting.kind == "repertoire":
        found = repertoire_hazards.plain(often, p, _goal(customer, home), elsewhere)
    else:
        service = Occasion(0, p.outside_service, for_service=True, leaving=leaving)
        away = 1.0 - _foreseen(customer, service, appraisals)[0]
        found = durable_hazards.plain(customer, often, elsewhere, away)
    turn.due, turn.leave, turn.hazard = found


def _foreseen(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> tuple[float, float]:
    """Chances, by the choice model, that home is picked on an occasion, and that no firm is."""
    options = [
        Option(
            appraisal,
            service=_to_service_price(customer, appraisal) if occasion.for_service else 0.0,
            pull=_pull(customer, appraisal.relationship, occasion),
            shock=0.0,
        )
        for appraisal in appraisals
    ]
    outside = occasion.outside + _pull(customer, None, occasion)
    scale = customer.setting.coefficients.choice_dissimilarity
    return _odds(customer.home, options, outside, scale), _odds(None, options, outside, scale)


def _renew(customer: Customer) -> None:
    """Subscription: keep or reconsider the provider, use it, and pay for a whole term at once."""
    setting = customer.setting
    if _reconsiders(customer):
        appraisals = _appraise_all(customer)
        _see_prices(customer, appraisals)
        occasion = Occasion(0, setting.coefficients.outside, renewing=True, leaving=_cost_of_leaving(customer))
        _decide(customer, occasion, appraisals)
    if customer.home is not None:
        customer.home.encounter.visits = 1
        if (setting.month - customer.joined + 1) % setting.term == 0:
            customer.home.encounter.units = setting.term


def _reconsiders(customer: Customer) -> bool:
    chance = _chance_to_reconsider(customer)
    if chance is None:
        return False
    if customer.prompted and not _waits(customer):
        customer.this_month.prompted, customer.prompted = customer.prompted, 0
    return bool(customer.luck("review") < chance)


def _chance_to_reconsider(customer: Customer) -> float | None:
    """Of the provider one has, or of looking for one; None when no renewal is due: a prompt waits for the next one."""
    p, month = customer.setting.coefficients, customer.setting.month
    if customer.home is None:
        chance = p.seek_rate
    elif month > customer.joined and (month - customer.joined) % customer.setting.term == 0:
        chance = renewal_chance.plain(customer.home, p, month == customer.until)
    else:
        return None
    return 1.0 if customer.prompted and not _waits(customer) else float(chance)


def _cost_of_leaving(customer: Customer) -> float:
    """Switching cost and, under contract, the penalty as it is felt."""
    p = customer.setting.coefficients
    cost = float(p.choice_switching_cost)
    if customer.home is not None and customer.until > customer.setting.month:
        firm, month = customer.home.provider, customer.setting.month
        cost += leaving_felt.plain(customer, customer.home, firm, p, firm.concessions[customer.segment], month)
    return cost


def _shop(customer: Customer) -> None:
    """Repertoire and durable: go through the month's purchases, then its service visits."""
    p = customer.setting.coefficients
    purchases, services, ahead = _occasions(customer)
    if purchases + services == 0:
        return
    appraisals = _appraise_all(customer)
    if purchases > 0:
        _see_prices(customer, appraisals)
    leaving = p.choice_switching_cost
    for number in range(purchases):
        pick = _decide(customer, Occasion(number, p.outside, nobody_counts=False, leaving=leaving), appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.units += 1
            customer.owns = 1
            put_by.plain(customer, ahead)
    for number in range(purchases, purchases + services):
        occasion = Occasion(number, p.outside_service, for_service=True, leaving=leaving)
        pick = _decide(customer, occasion, appraisals)
        if pick is not None:
            pick.encounter.visits += 1
            pick.encounter.services += 1


def _occasions(customer: Customer) -> tuple[int, int, float]:
    """How many purchases and how many service visits the month brings, and what of a purchase is ahead of need."""
    p, turn, buying = customer.setting.coefficients, customer.this_month, _buying(customer)
    turn.rate, turn.deal, turn.stock = buying.need, buying.deal, customer.stock
    use_up.plain(customer, buying.used)
    if customer.setting.kind == "repertoire":
        goal = 0.0 if customer.home is None else _goal(customer, customer.home)
        often = purchase_rate.plain(buying.often, p, goal)
        return int(poisson_quantile(customer.luck("occasions"), often)), 0, buying.ahead
    must = customer.prompted == BY_MOVE and not _waits(customer)
    customer.prompted = 0 if must else customer.prompted
    purchases = int(must or customer.luck("purchase") < purchase_chance.plain(buying.often))
    services = int(poisson_quantile(customer.luck("repairs"), customer.service_rate)) if customer.owns else 0
    return purchases, services, 0.0 if must else buying.ahead


def _buying(customer: Customer) -> Buying:
    """How often one buys now: as one needs, less what one has, and more at a deal."""
    p, need = customer.setting.coefficients, _need(customer)
    if p.price_forward <= 0:
        return Buying(need, 0.0, 0.0, need, 0.0)
    depth = max(
        (deal_of.plain(known, p, _price(customer, known)) for known in customer.relationships if _is_option(known)),
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


def _appraise(customer: Customer, relationship: Relationship) -> Appraisal:
    """Weigh one firm."""
    p, firm = customer.setting.coefficients, relationship.provider
    home = relationship is customer.home
    free = not home or customer.until <= customer.setting.month
    price, goal = _price(customer, relationship), _goal(customer, relationship)
    worth = 0.0
    if relationship.account is not None and firm.programme_earn > 0:
        worth = points_earned.plain(relationship, firm, p, price, goal)
    barriers = forfeited.plain(customer, firm, p, goal, worth, home, free)
    parts = Parts(*parts_of.plain(customer, relationship, firm, p, price, home, customer.tenure, barriers))
    return Appraisal(relationship, parts, firm_utility(*parts, relationship.taste + firm.appeal))


def _price(customer: Customer, relationship: Relationship) -> float:
    """What the firm asks of one for a unit, money."""
    firm, home = relationship.provider, relationship is customer.home
    return price_for.plain(customer, relationship, firm, firm.concessions[customer.segment], home, customer.tenure)


def _goal(customer: Customer, relationship: Relationship) -> float:
    """How strongly the points one holds with a firm draw; 0 where it keeps none."""
    if relationship.account is None or relationship.provider.programme_earn <= 0:
        return 0.0
    setting = customer.setting
    return goal_felt.plain(
        relationship, relationship.account, relationship.provider, setting.coefficients, setting.month
    )


def _be_offered(customer: Customer, relationship: Relationship) -> None:
    """The price of the month, and perhaps a call from the firm one is with."""
    firm, encounter = relationship.provider, relationship.encounter
    encounter.price = _price(customer, relationship)
    called = relationship is customer.home and firm.contact_rate > 0
    if called and customer.luck("contact", firm.stream) < calls_on.plain(relationship, firm):
        chance = advise.plain(customer, relationship, encounter, firm, customer.setting.coefficients)
        subscribes = customer.setting.kind == "subscription"
        if subscribes and chance > 0 and customer.luck("call_wakes", firm.stream) < chance:
            customer.prompted = BY_CALL


def _appraise_all(customer: Customer) -> list[Appraisal]:
    """Weigh every firm one knows and may choose."""
    return [_appraise(customer, relationship) for relationship in customer.relationships if _is_option(relationship)]


def _is_option(relationship: Relationship) -> bool:
    """Whether one knows the firm and may choose it."""
    return bool(relationship.aware) and not relationship.has(SHUT)


def _see_prices(customer: Customer, appraisals: list[Appraisal]) -> None:
    """See what a unit costs at every firm one has just weighed."""
    p = customer.setting.coefficients
    if p.price_seen <= 0 or not appraisals:
        return
    prices = [(appraisal.relationship, _price(customer, appraisal.relationship)) for appraisal in appraisals]
    lowest = min(price for _, price in prices)
    for relationship, price in prices:
        see_price.plain(relationship, p, price, lowest)


def _decide(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> Relationship | None:
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
            _leave(customer, cause, pays_off=occasion.renewing)
        _join(customer, home, appraisals, signs=occasion.renewing)
    elif occasion.renewing and customer.home is not None and customer.until <= customer.setting.month:
        _sign(customer)  # again, having reconsidered and stayed after the contract has ended
    customer.last = pick
    return pick


def _leave(customer: Customer, cause: int, *, pays_off: bool) -> None:
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


def _join(customer: Customer, home: Relationship | None, appraisals: list[Appraisal], *, signs: bool) -> None:
    """Make a firm one's home, or none."""
    customer.home, customer.joined = home, customer.setting.month
    customer.until, customer.thanks = customer.setting.month, -1
    if home is None:
        return
    _settle_in(customer, appraisals)
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
        _sign(customer)


def _sign(customer: Customer) -> None:
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


def _feel_held(customer: Customer, occasion: Occasion, options: list[Option], outside: float) -> None:
    """Resent a contract that alone keeps one here."""
    p = customer.setting.coefficients
    assert customer.home is not None
    mine = next((o.utility for o in options if o.appraisal.relationship is customer.home), NOTHING)
    others = [o.utility for o in options if o.appraisal.relationship is not customer.home]
    tempting = max([outside, *others]) + occasion.leaving
    if is_held.plain(p, mine, tempting):
        resent.plain(customer.home, p)


def _odds(pick: Relationship | None, options: list[Option], outside: float, scale: float) -> float:
    """Probability of a pick by the (nested) logit behind it; ``outside`` is the outside option without its shock, ``scale``
    the dissimilarity of firms.
    """
    most = max((option.calm for option in options), default=NOTHING)
    weights = [nest_weight(option.calm, most, scale) for option in options]
    inclusive = inclusive_value(sum(weights), most, scale) if weights else NOTHING
    nobody = outside_probability(inclusive, outside)
    if pick is None:
        return float(nobody)
    mine = sum(w for w, option in zip(weights, options, strict=True) if option.appraisal.relationship is pick)
    return float((1.0 - nobody) * mine / sum(weights))


def _settle_in(customer: Customer, appraisals: list[Appraisal]) -> None:
    """Remember, on joining, what the home firm promised, what its parts and every firm's utility were."""
    for relationship in customer.relationships:
        relationship.rival = UNFIT
    for appraisal in appraisals:
        appraisal.relationship.rival = int(coded(appraisal.worth))
        if appraisal.relationship is customer.home:
            customer.parts = tuple(int(coded(part)) for part in appraisal.parts)
            customer.promised = customer.home.provider.promised_quality


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
        own = gumbel_quantile(customer.luck("shock", occasion.number, shock_item(relationship.provider.stream)))
        options.append(
            Option(
                appraisal,
                service=_to_service_price(customer, appraisal) if occasion.for_service else 0.0,
                pull=_pull(customer, relationship, occasion),
                shock=nested_shock(own, shared, p.choice_dissimilarity),
            )
        )
    return options


def _to_service_price(customer: Customer, appraisal: Appraisal) -> float:
    """What to add to a firm's utility when a service visit's price counts in place of a unit's."""
    p, firm = customer.setting.coefficients, appraisal.relationship.provider
    return service_shift.plain(customer, firm, p, appraisal.parts.price)


def _pull(customer: Customer, relationship: Relationship | None, occasion: Occasion) -> float:
    """Inertia towards the firm chosen last, and the cost of switching away from home; None is the outside option."""
    away = customer.home is not None and relationship is not customer.home
    away = away and (relationship is not None or occasion.renewing)
    again = relationship is not None and relationship is customer.last
    return inertia.plain(customer.setting.coefficients, again, away, occasion.leaving)


def _main_firm(customer: Customer, pick: Relationship | None) -> Relationship | None:
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


def _causes(customer: Customer, options: list[Option], outside: float) -> int:
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
