"""Choose: who reconsiders, whom they pick, whom they leave and why, and how they came."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import cohort_of, note_leaver
from sim.engines.columns.draws import draw_drift, fill_block, fill_list, lucky, to_gumbel, to_nest
from sim.engines.columns.kernel import fetch_row, inlined, outlined, phase
from sim.engines.columns.worth import (
    N_PARTS,
    UNKNOWN,
    WORK,
    causes,
    deepest_deal,
    goal_at,
    pull,
    see_prices,
    settle_in,
    weigh,
)
from sim.mechanisms.choice import inclusive_value, nest_weight, nested_shock, outside_probability, search_shift
from sim.mechanisms.match import odds_moved
from sim.numerics import streams
from sim.numerics.quantiles import poisson_quantile
from sim.rules.price import advise, calls_on, leaving_felt, pays_off, price_for, sign
from sim.rules.relationship import habit_after
from sim.rules.utility import (
    durable_hazards,
    is_held,
    need_now,
    purchase_chance,
    purchase_rate,
    put_by,
    renewal_chance,
    renewal_due,
    renewal_hazards,
    repertoire_hazards,
    resent,
    service_shift,
    stocked,
    use_up,
)
from sim.state.coefficients import REPERTOIRE, SUBSCRIPTION
from sim.state.encounter import ENCOUNTER
from sim.state.person import (
    ADVERTISING,
    BY_CALL,
    BY_MOVE,
    OWN_SEARCH,
    PRESENT,
    REFERRAL,
    SALES_CALL,
    UNFIT,
    WIN_BACK,
    WORD_OF_MOUTH,
)
from sim.state.relationship import CUSTOMER, LOST, NEVER, SAW_ADVERT, TARGETED, WAS_TOLD, WON_BACK
from sim.state.world import BLOCK

D_REVIEW = streams.DECISIONS["review"]
D_NEED = streams.DECISIONS["need"]
D_NEED_START = streams.DECISIONS["need_start"]
D_OCCASIONS = streams.DECISIONS["occasions"]
D_PURCHASE = streams.DECISIONS["purchase"]
D_REPAIRS = streams.DECISIONS["repairs"]
D_SHOCK = streams.DECISIONS["shock"]
D_NEST = streams.DECISIONS["nest"]
D_CALL_WAKES = streams.DECISIONS["call_wakes"]
D_CONTACT = streams.DECISIONS["contact"]

AGAIN = 8
"""Added to the channel of whoever joins a firm, having been its customer before."""


@lucky("void(f8[::1], i8, f8, f8, f8)")
def _review_rates(rates: Any, count: Any, rate: Any, search: Any, satisfied: Any) -> Any:
    """Of what satisfaction makes of the rate at which one reconsiders (``renewal_chance``), by vector instructions, in place."""
    for n in range(count):
        rates[n] = odds_moved(rate, search_shift(search, satisfied, rates[n]))


@phase
def _count_occasions(
    w: Any, key: np.uint64, month: int, low: int, high: int, bought: Any, repairs: Any, often: Any, ahead: Any
) -> None:
    """Renewals or purchases, and service visits, of each row this month; how ``often`` one buys before points draw, and what of a
    purchase is ``ahead`` of need.
    """
    people, relationships, offers, club = w.people, w.relationships, w.offers, w.club
    p = w.p[0]
    watched = w.active[0].watched == 1
    term = int(p.term)
    luck = np.empty(high - low)
    more_luck = np.empty(high - low)
    if p.kind == SUBSCRIPTION:
        streams.fill_rows(key, D_REVIEW, month, low, 0, luck)
    elif p.kind == REPERTOIRE:
        streams.fill_rows(key, D_OCCASIONS, month, low, 0, luck)
    else:
        streams.fill_rows(key, D_PURCHASE, month, low, 0, luck)
        streams.fill_rows(key, D_REPAIRS, month, low, 0, more_luck)
    rates = np.empty(high - low)
    if p.kind == SUBSCRIPTION:
        for n in range(high - low):
            home = people[low + n].home
            rates[n] = relationships[low + n, home].cumulative_satisfaction if home >= 0 else 0.0
        if p.choice_review_search != 0.0:
            _review_rates(rates, high - low, p.review_rate, p.choice_review_search, p.choice_review_satisfied)
        else:
            rates[:] = p.review_rate
    drawn = np.empty((3, 0))
    drifts = p.rate_drift > 0.0 and p.kind != SUBSCRIPTION
    if drifts:
        rows, subs = np.arange(low, high).astype(np.uint32), np.zeros(high - low, np.uint32)
        drawn = draw_drift(key, D_NEED, D_NEED_START, month, rows, subs, p.rate_epoch)
    for n in range(high - low):
        c = people[low + n]
        bought[n] = 0
        repairs[n] = 0
        often[n] = 0.0
        ahead[n] = 0.0
        if c.stage != PRESENT:
            continue
        waits = c.prompted == BY_MOVE and c.left >= 0  # nobody leaves and joins in one month
        before, after, passed = 0.0, 0.0, 0.0
        if drifts:
            before, after, passed = drawn[0, n], drawn[1, n], drawn[2, n]
        if p.kind == SUBSCRIPTION:
            chance = -1.0  # no renewal is due: a prompt waits for the next one
            if c.home < 0:
                chance = p.seek_rate
            elif month > c.joined and (term == 1 or (month - c.joined) % term == 0):
                chance = renewal_due(rates[n], p, month == c.until)
            if chance >= 0.0 and c.prompted > 0 and not waits:
                chance = 1.0
                if watched:
                    w.customer_months[low + n].prompted = c.prompted
                c.prompted = 0
            if watched and c.home >= 0:
                w.customer_months[low + n].due = max(chance, 0.0)
            bought[n] = 1 if luck[n] < chance else 0
        else:
            rate = need_now(c, p, float(month), before, after, passed)
            often[n] = rate
            if watched:
                w.customer_months[low + n].rate = rate
                w.customer_months[low + n].stock = c.stock
            if p.price_forward > 0.0:
                depth = deepest_deal(c, relationships, offers, w.concessions, p, low + n, month)
                used, often[n], ahead[n] = stocked(c, p, rate, depth)
                use_up(c, used)
                if watched:
                    w.customer_months[low + n].deal = depth
        if p.kind == REPERTOIRE:
            goal = 0.0
            if c.home >= 0 and club.shape[1] > 0:
                goal = goal_at(relationships[low + n, c.home], offers[c.arm, c.home], p, club, low + n, month)
            bought[n] = int(poisson_quantile(luck[n], purchase_rate(often[n], p, goal)))
        elif p.kind != SUBSCRIPTION:
            must = c.prompted == BY_MOVE and not waits
            if must:
                c.prompted = 0
                ahead[n] = 0.0
            bought[n] = 1 if must or luck[n] < purchase_chance(often[n]) else 0
            if c.owns == 1:
                repairs[n] = int(poisson_quantile(more_luck[n], c.service_rate))


@phase
def _draw_shocks(w: Any, key: np.uint64, month: int, low: int, bought: Any, repairs: Any, work: Any) -> Any:
    """Shocks of every occasion, shape (items, occasions): row 0 the outside option's Gumbel, row ``work[j].item`` firm j's shock.

    Fills that ``item``.
    """
    p = w.p[0]
    offers = w.offers
    total = 0
    for n in range(bought.size):
        total += bought[n] + repairs[n]
    rows = np.empty(total, np.uint32)
    subs = np.empty(total, np.uint32)
    at = 0
    for n in range(bought.size):
        for number in range(bought[n] + repairs[n]):
            rows[at] = low + n
            subs[at] = number
            at += 1
    firms = offers.shape[1]
    blocks = np.zeros(firms + 1, np.int64)
    used = 1
    for j in range(firms):
        number = streams.shock_item(int(offers[0, j].stream))
        k = 0
        while k < used and blocks[k] != number >> 2:
            k += 1
        if k == used:
            blocks[k] = number >> 2
            used += 1
        work[j].item = 4 * k + (number & 3)
    shocks = np.empty((4 * used, total))
    for k in range(used):
        fill_block(key, D_SHOCK, month, rows, subs, total, blocks[k], shocks[4 * k : 4 * k + 4])
    to_gumbel(shocks, total)
    if p.choice_dissimilarity < 1.0:
        shared = np.empty((4, total))
        fill_block(key, D_NEST, month, rows, subs, total, 0, shared)
        to_nest(shared, total, p.choice_dissimilarity)
        for j in range(firms):
            row = shocks[work[j].item]
            for n in range(total):
                row[n] = nested_shock(row[n], shared[0, n], p.choice_dissimilarity)
    return shocks


@inlined
def _main_firm(c: Any, relationships: Any, p: Any, i: int, pick: int) -> int:
    """Where home is after picking ``pick`` (-1: outside): the last pick, or where most recent picks went."""
    home = pick
    if max(p.choice_habit, p.choice_habit_months) > 0.0 and p.kind != SUBSCRIPTION:
        home = c.home
        for j in range(relationships.shape[1]):
            b = relationships[i, j]
            b.habit = habit_after(b.habit, 1.0 if j == pick else 0.0, p)
        c.outside_habit = habit_after(c.outside_habit, 1.0 if pick < 0 else 0.0, p)
        most = c.outside_habit if home < 0 else relationships[i, home].habit
        if c.outside_habit > most:
            most = c.outside_habit
            home = -1
        for j in range(relationships.shape[1]):
            if relationships[i, j].habit > most:
                most = relationships[i, j].habit
                home = j
    return home


@outlined
def _odds(c: Any, p: Any, pick: int, work: Any, floor: float, leaving: float, leaving_costs: bool) -> float:
    """Probability of the pick by the (nested) logit behind it; ``floor`` is the outside option without its shock."""
    nest = 0.0
    mine = 0.0
    most = -1e300
    for j in range(work.size):
        if work[j].worth != UNKNOWN:
            most = max(most, work[j].worth + work[j].service + pull(j, c.home, c.last, p, leaving, leaving_costs))
    for j in range(work.size):
        if work[j].worth != UNKNOWN:
            value = work[j].worth + work[j].service + pull(j, c.home, c.last, p, leaving, leaving_costs)
            weight = nest_weight(value, most, p.choice_dissimilarity)
            nest += weight
            if j == pick:
                mine = weight
    inclusive = inclusive_value(nest, most, p.choice_dissimilarity) if nest > 0.0 else -1e300
    outside = outside_probability(inclusive, floor)
    if pick < 0:
        return outside
    return (1.0 - outside) * mine / nest


@inlined
def _pick(
    c: Any, p: Any, work: Any, shocks: Any, at: int, floor: float, leaving: float, renewing: bool
) -> tuple[int, float, float, float]:
    """Pick the best of known firms and the outside option; ``at`` is the occasion's column in ``shocks``.

    Returns the pick, -1 for outside; the outside option's utility; that of home; and that of the best elsewhere, were leaving
    free.
    """
    outside = floor + pull(-1, c.home, c.last, p, leaving, renewing) + shocks[0, at]
    best = outside
    pick = -1
    mine = -1e300
    tempting = outside + leaving if renewing else -1e300
    for j in range(work.size):
        if work[j].worth == UNKNOWN:
            work[j].shock = 0.0
            continue
        work[j].shock = shocks[work[j].item, at]
        value = work[j].worth + work[j].service + pull(j, c.home, c.last, p, leaving, renewing) + work[j].shock
        if j == c.home:
            mine = value
        else:
            tempting = max(tempting, value + leaving)
        if value > best:
            best = value
            pick = j
    return pick, outside, mine, tempting


@outlined
def _watch(turn: Any, c: Any, p: Any, pick: int, work: Any, floor: float, leaving: float, renewing: bool) -> None:
    """Take down the occasion, with the chances of the pick and of home."""
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    turn.occasions += 1
    turn.firm = c.home
    turn.pick = pick
    turn.chance = _odds(c, p, pick, work, calm, leaving, renewing)
    turn.stay = _odds(c, p, np.int64(c.home), work, calm, leaving, renewing)
    if pick >= 0:
        work[pick].chance = turn.chance


@outlined
def _foresee(w: Any, work: Any, parts: Any, i: int, month: int, leaving: float, often: float) -> None:
    """Take down how likely it is that one leaves home, this month and within a year, before luck has spoken; who buys, buys so
    ``often``.
    """
    c = w.people[i]
    p = w.p[0]
    turn = w.customer_months[i]
    renewing = p.kind == SUBSCRIPTION
    home = np.int64(c.home)
    turn.home = home
    floor = p.outside
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    stay = _odds(c, p, home, work, calm, leaving, renewing)
    if renewing:
        later = renewal_chance(w.relationships[i, home], p, False)
        first = turn.due
        if first == 0.0:  # none is due, and a prompt waits
            first = 1.0 if c.prompted > 0 else later
        turn.leave, turn.hazard = renewal_hazards(p, turn.due, first, later, stay)
        return
    elsewhere = max(1.0 - stay - _odds(c, p, np.int64(-1), work, calm, leaving, renewing), 0.0)
    if p.kind == REPERTOIRE:
        goal = 0.0
        if w.club.shape[1] > 0:
            goal = goal_at(w.relationships[i, home], w.offers[c.arm, home], p, w.club, i, month)
        turn.due, turn.leave, turn.hazard = repertoire_hazards(often, p, goal, elsewhere)
        return
    for j in range(work.size):
        work[j].service = service_shift(c, w.offers[c.arm, j], p, parts[j, 1])
    floor = p.outside_service
    calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
    away = 1.0 - _odds(c, p, home, work, calm, leaving, renewing)
    for j in range(work.size):
        work[j].service = 0.0
    turn.due, turn.leave, turn.hazard = durable_hazards(c, often, elsewhere, away)


@outlined
def _pay_off(w: Any, i: int, month: int) -> float:
    """Leave a contract before its end: pay, and have it booked; returns the money."""
    c = w.people[i]
    amount = 0.0
    if c.until > month:
        b = w.relationships[i, c.home]
        amount = pays_off(c, b, w.offers[c.arm, c.home], w.concessions[c.arm, c.home, c.segment], month)
        w.book[c.home].fees += amount
        if month >= 0:
            years = w.cohort.shape[1]
            c.paid += amount
            b.contribution += amount
            w.segment[c.arm, c.segment, c.home].paid += amount
            w.cohort[c.home, cohort_of(c.joined, years), min((month - c.joined) // 12, years - 1)].revenue += amount
    return amount


@outlined
def _arrive(w: Any, work: Any, i: int, home: int, month: int) -> None:
    """Become a customer of ``home``, under what contract; ``joined`` becomes how one came, plus ``AGAIN`` for whoever was one
    before.
    """
    c = w.people[i]
    b = w.relationships[i, home]
    book = w.book[home]
    book.joined += 1.0
    referrer = -1
    if c.invited == home:
        c.channel = REFERRAL
        book.referred += 1.0
        referrer = c.inviter
        w.thanks[i] = referrer
    elif b.past == LOST and (b.marks & TARGETED) != 0:
        c.channel = WIN_BACK
    elif (b.marks & TARGETED) != 0:
        c.channel = SALES_CALL
    elif b.past == NEVER and (b.marks & SAW_ADVERT) != 0:
        c.channel = ADVERTISING
    elif b.past == NEVER and (b.marks & WAS_TOLD) != 0:
        c.channel = WORD_OF_MOUTH
    else:
        c.channel = OWN_SEARCH
    work[home].joined = c.channel
    joiner = w.joiners[w.arrived[0]]
    joiner.row = i
    joiner.firm = home
    joiner.channel = c.channel
    joiner.referrer = referrer
    w.arrived[0] += 1
    if b.past == LOST:
        work[home].joined += AGAIN
        b.past = WON_BACK
        book.returned += 1.0
    else:
        b.past = CUSTOMER
    b.marks &= 255 ^ TARGETED
    c.invited = -1
    c.inviter = -1
    c.personal_contacts = 0.0
    c.structural_bond = 0.0
    c.plan = 0.0
    c.bought_at = 0


@outlined
def _move(
    w: Any,
    work: Any,
    parts: Any,
    i: int,
    home: int,
    pick: int,
    month: int,
    outside: float,
    leaving: float,
    renewing: bool,
) -> None:
    """Leave home for ``home``, -1 for none: take down the causes, pay what is due, settle in."""
    c = w.people[i]
    watched = w.active[0].watched == 1
    if c.home >= 0:
        c.left = c.home
        c.cause = 0  # home may move by habit alone, on the next occasion after it could not
        if pick != c.home:
            c.cause = causes(c, w.relationships, w.p[0], i, parts, work, outside, leaving, renewing)
        w.book[c.home].left += 1.0
        note_leaver(w.cohort, c.home, c.joined, month)
        if renewing:
            fee = _pay_off(w, i, month)
            if watched:
                w.customer_months[i].fee = fee
        w.relationships[i, c.home].past = LOST
    c.home = home
    c.joined = month
    c.until = month
    w.thanks[i] = -1
    if home >= 0:
        settle_in(c, w.relationships, w.offers, i, parts, work)
        _arrive(w, work, i, home, month)
        if renewing:
            sign(c, w.offers[c.arm, home], work[home], month)
        if watched and w.thanks[i] >= 0:
            w.customer_months[i].inviter = w.thanks[i]


@inlined
def _deal(m: Any, o: Any, c: Any, b: Any, f: Any, concession: float, month: int, i: int, j: int) -> None:
    """Begin an encounter with firm j, at which the month's work ``o`` is now done."""
    m.row = i
    m.firm = j
    m.visits = o.visits
    m.units = o.units
    m.services = o.services
    m.joined = 1 if o.joined > 0 else 0
    m.channel = o.joined % AGAIN
    m.returned = o.joined // AGAIN
    m.signed = o.signed
    m.chance = o.chance
    m.price = price_for(c, b, f, concession, c.home == j, month - c.joined)
    o.visits = 0
    o.units = 0
    o.services = 0
    o.joined = 0
    o.signed = 0


@inlined
def _call(w: Any, key: Any, month: int) -> None:
    """Firms call some of their own customers."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    calling = False
    for arm in range(offers.shape[0]):
        for j in range(offers.shape[1]):
            calling = calling or offers[arm, j].contact_rate > 0.0
    if calling:
        mine = np.empty(w.met[0], np.int64)
        rows, subs = np.empty(mine.size, np.uint32), np.empty(mine.size, np.uint32)
        number = 0
        for d in range(w.met[0]):
            m = encounters[d]
            c = people[m.row]
            f = offers[c.arm, m.firm]
            if f.contact_rate > 0.0 and c.home == m.firm:
                mine[number], rows[number], subs[number] = d, m.row, np.uint32(f.stream)
                number += 1
        luck = np.empty(number)
        fill_list(key, D_CONTACT, month, rows, subs, number, luck)
        for n in range(number):
            m = encounters[mine[n]]
            f = offers[people[m.row].arm, m.firm]
            if luck[n] < calls_on(relationships[m.row, m.firm], f):
                c = people[m.row]
                chance = advise(c, relationships[m.row, m.firm], m, f, w.p[0])
                if (
                    chance > 0.0
                    and w.p[0].kind == SUBSCRIPTION
                    and streams.uniform(key, D_CALL_WAKES, month, m.row, int(f.stream), 0) < chance
                ):
                    c.prompted = BY_CALL


@phase
def choose(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Every renewal, purchase and service occasion of the month; makes the list of encounters."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    concessions, club, thanks, customer_months = w.concessions, w.club, w.thanks, w.customer_months
    p = w.p[0]
    watched = w.active[0].watched == 1
    firms = offers.shape[1]
    parts = np.zeros((firms, N_PARTS))
    work = np.zeros(firms, WORK)
    blank = np.zeros(1, ENCOUNTER)
    blank[0].named = -1
    bought = np.empty(high - low, np.int64)
    repairs = np.empty(high - low, np.int64)
    often = np.empty(high - low)
    ahead = np.empty(high - low)
    _count_occasions(w, key, month, low, high, bought, repairs, often, ahead)
    shocks = _draw_shocks(w, key, month, low, bought, repairs, work)
    renewing = p.kind == SUBSCRIPTION
    sees = p.price_seen > 0.0
    term = int(p.term)
    at = 0
    k = 0
    end = min((low // BLOCK + 1) * BLOCK, people.size)
    for i in range(low, high):
        if i + high - low < end:  # the next strip, while there is much to reckon for this one
            fetch_row(people, relationships, club, i + high - low)
        c = people[i]
        thanks[i] = -1
        if c.stage != PRESENT:
            continue
        n = i - low
        if watched:
            for j in range(firms):
                work[j].chance = 0.0
        fresh = c.home >= 0 and c.parts[0] == UNFIT
        leaving = p.choice_switching_cost
        foreseen = watched and c.home >= 0
        if bought[n] + repairs[n] > 0 or fresh or foreseen:
            weigh(c, relationships, offers, concessions, club, p, i, month, parts, work)
            if fresh:
                settle_in(c, relationships, offers, i, parts, work)
            if renewing and c.home >= 0 and c.until > month:
                f = offers[c.arm, c.home]
                leaving += leaving_felt(c, relationships[i, c.home], f, p, concessions[c.arm, c.home, c.segment], month)
        if foreseen:
            _foresee(w, work, parts, i, month, leaving, often[n])
        if sees and bought[n] > 0:
            see_prices(relationships, p, i, work)
        for number in range(bought[n] + repairs[n]):
            repair = number >= bought[n]
            if number == bought[n]:
                for j in range(firms):
                    work[j].service = service_shift(c, offers[c.arm, j], p, parts[j, 1])
            floor = p.outside_service if repair else p.outside
            pick, outside, mine, tempting = _pick(c, p, work, shocks, at, floor, leaving, renewing)
            at += 1
            if watched:
                _watch(customer_months[i], c, p, np.int64(pick), work, floor, leaving, renewing)
            if renewing and c.home >= 0 and c.until > month and pick == c.home and is_held(p, mine, tempting):
                resent(relationships[i, c.home], p)
            if pick >= 0 or renewing or repair:
                home = _main_firm(c, relationships, p, i, pick)
                if home != c.home and c.left < 0:
                    _move(w, work, parts, i, np.int64(home), np.int64(pick), month, outside, leaving, renewing)
                elif renewing and c.home >= 0 and c.until <= month:
                    sign(c, offers[c.arm, c.home], work[c.home], month)
                c.last = pick
            if pick >= 0 and not renewing:
                work[pick].visits += 1
                if repair:
                    work[pick].services += 1
                else:
                    work[pick].units += 1
                    c.owns = 1
                    put_by(c, ahead[n])
        if renewing and c.home >= 0:
            work[c.home].visits = 1
            work[c.home].units = term if term == 1 or (month - c.joined + 1) % term == 0 else 0
        if repairs[n] > 0:
            for j in range(firms):
                work[j].service = 0.0
        first, beyond = 0, firms
        if renewing:  # whoever subscribes has to do with home alone
            first, beyond = max(c.home, 0), c.home + 1
        for j in range(first, beyond):
            if work[j].visits + work[j].joined > 0 or j == c.home:
                encounters[k] = blank[0]
                concession = concessions[c.arm, j, c.segment]
                _deal(encounters[k], work[j], c, relationships[i, j], offers[c.arm, j], concession, month, i, j)
                k += 1
    w.met[0] = k
    _call(w, key, month)
