"""Choose: who reconsiders, whom they pick, whom they leave and why, and how they came."""

import numpy as np

from sim.engines.columns.cohorts import cohort_of, note_leaver
from sim.engines.columns.kernel import aside, kernel, of_records, part
from sim.engines.columns.luck import fill_block, to_gumbel, to_nest
from sim.engines.columns.offers import price_for
from sim.engines.columns.utility import N_PARTS, UNKNOWN, causes, pull, settle_in, weigh
from sim.mechanisms.choice import event_probability
from sim.mechanisms.loyalty import habit_updated
from sim.mechanisms.pricing import exit_penalty
from sim.mechanisms.programme import goal_pull
from sim.numerics import streams
from sim.numerics.elementary import exponential, natural_log
from sim.numerics.quantiles import poisson_quantile
from sim.state.person import ADVERTISING, OWN_SEARCH, PRESENT, REFERRAL, SALES_CALL, UNFIT, WIN_BACK, WORD_OF_MOUTH
from sim.state.relationship import CUSTOMER, LOST, NEVER, SAW_ADVERT, TARGETED, WAS_TOLD, WON_BACK

D_REVIEW = streams.DECISIONS["review"]
D_OCCASIONS = streams.DECISIONS["occasions"]
D_PURCHASE = streams.DECISIONS["purchase"]
D_REPAIRS = streams.DECISIONS["repairs"]
D_SHOCK = streams.DECISIONS["shock"]
D_NEST = streams.DECISIONS["nest"]
D_OUTREACH = streams.DECISIONS["outreach"]

SUBSCRIPTION, REPERTOIRE, DURABLE = 0, 1, 2

AGAIN = 8
"""Added to the channel of whoever joins a firm, having been its customer before."""


@kernel
def _count_occasions(w, key, month, low, high, bought, repairs):  # type: ignore[no-untyped-def]
    """Renewals or purchases, and service visits, of each row this month."""
    people, offers, club = w.people, w.offers, w.club
    p = w.p[0]
    term = int(p.term)
    luck = np.empty(high - low)
    more_luck = np.empty(high - low)
    if p.kind == SUBSCRIPTION:
        streams.fill_rows(key, D_REVIEW, month, low, luck)
    elif p.kind == REPERTOIRE:
        streams.fill_rows(key, D_OCCASIONS, month, low, luck)
    else:
        streams.fill_rows(key, D_PURCHASE, month, low, luck)
        streams.fill_rows(key, D_REPAIRS, month, low, more_luck)
    for n in range(high - low):
        c = people[low + n]
        bought[n] = 0
        repairs[n] = 0
        if c.stage != PRESENT:
            continue
        if p.kind == SUBSCRIPTION:
            chance = -1.0  # no renewal is due: a prompt waits for the next one
            if c.home < 0:
                chance = p.seek_rate
            elif month > c.joined and (term == 1 or (month - c.joined) % term == 0):
                chance = max(p.review_rate, p.contract_review) if month == c.until else p.review_rate
            if chance >= 0.0 and c.prompted == 1:
                chance = 1.0
                c.prompted = 0
            bought[n] = 1 if luck[n] < chance else 0
        elif p.kind == REPERTOIRE:
            rate = float(c.rate)
            if c.home >= 0 and club.shape[1] > 0:
                f = offers[c.arm, c.home]
                if f.club >= 0.0 and f.earn > 0.0:
                    k = club[low + n, int(f.club)]
                    rate *= 1.0 + goal_pull(
                        float(k.points) + float(k.old), f.threshold, p.programme_goal, p.programme_goal_power
                    )
            bought[n] = int(poisson_quantile(luck[n], rate))
        else:
            bought[n] = 1 if luck[n] < event_probability(c.rate) else 0
            if c.owns == 1:
                repairs[n] = int(poisson_quantile(more_luck[n], c.service_rate))


@kernel
def _draw_shocks(w, key, month, low, bought, repairs, item):  # type: ignore[no-untyped-def]
    """Shocks of every occasion, shape (items, occasions): row 0 the outside option's Gumbel, row ``item[j]`` firm j's shock.

    Fills ``item``, shape (firms,).
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
        number = int(offers[0, j].stream) + 1
        k = 0
        while k < used and blocks[k] != number >> 2:
            k += 1
        if k == used:
            blocks[k] = number >> 2
            used += 1
        item[j] = 4 * k + (number & 3)
    shocks = np.empty((4 * used, total))
    for k in range(used):
        fill_block(key, D_SHOCK, month, rows, subs, total, blocks[k], shocks[4 * k : 4 * k + 4])
    to_gumbel(shocks, total)
    if p.choice_dissimilarity < 1.0:
        shared = np.empty((4, total))
        fill_block(key, D_NEST, month, rows, subs, total, 0, shared)
        to_nest(shared, total, p.choice_dissimilarity)
        for j in range(firms):
            row = shocks[item[j]]
            for n in range(total):
                row[n] = p.choice_dissimilarity * (shared[0, n] + row[n])
    return shocks


@part
def _move(c, relationships, p, i, pick):  # type: ignore[no-untyped-def]
    """Where home is after picking ``pick`` (-1: outside): the last pick, or where most recent picks went."""
    home = pick
    if p.choice_habit > 0.0 and p.kind != SUBSCRIPTION:
        home = c.home
        for j in range(relationships.shape[1]):
            b = relationships[i, j]
            b.habit = habit_updated(b.habit, 1.0 if j == pick else 0.0, p.choice_habit)
        c.outside_habit = habit_updated(c.outside_habit, 1.0 if pick < 0 else 0.0, p.choice_habit)
        most = c.outside_habit if home < 0 else relationships[i, home].habit
        if c.outside_habit > most:
            most = c.outside_habit
            home = -1
        for j in range(relationships.shape[1]):
            if relationships[i, j].habit > most:
                most = relationships[i, j].habit
                home = j
    return home


@aside
def _odds(c, p, pick, worth, service, floor, leaving, leaving_costs):  # type: ignore[no-untyped-def]
    """Probability of the pick by the (nested) logit behind it; ``floor`` is the outside option without its shock."""
    nest = 0.0
    mine = 0.0
    most = -1e300
    for j in range(worth.size):
        if worth[j] != UNKNOWN:
            most = max(most, worth[j] + service[j] + pull(j, c.home, c.last, p, leaving, leaving_costs))
    for j in range(worth.size):
        if worth[j] != UNKNOWN:
            value = worth[j] + service[j] + pull(j, c.home, c.last, p, leaving, leaving_costs)
            weight = exponential((value - most) / p.choice_dissimilarity)
            nest += weight
            if j == pick:
                mine = weight
    inclusive = most + p.choice_dissimilarity * natural_log(nest) if nest > 0.0 else -1e300
    outside = 1.0 / (1.0 + exponential(min(inclusive - floor, 700.0)))
    if pick < 0:
        return outside
    return (1.0 - outside) * mine / nest


@aside
def _pay_off(c, relationships, offers, concessions, books, cohorts, segments, i, month):  # type: ignore[no-untyped-def]
    """Leave a contract before its end: pay, and have it booked; returns the money."""
    amount = 0.0
    if c.until > month:
        b = relationships[i, c.home]
        f = offers[c.arm, c.home]
        fee = price_for(c, b, f, concessions[c.arm, c.home, c.segment], c.home, month) * c.spend
        amount = exit_penalty(fee, c.until - month, f.penalty)
        books[c.home].fees += amount
        if month >= 0:
            years = cohorts.shape[1]
            c.paid += amount
            b.contribution += amount
            segments[c.arm, c.segment, c.home].paid += amount
            cohorts[c.home, cohort_of(c.joined, years), min((month - c.joined) // 12, years - 1)].revenue += amount
    return amount


@aside
def _arrive(c, relationships, offers, books, thanks, i, home, month, renewing, signed):  # type: ignore[no-untyped-def]
    """Become a customer of ``home``, under what contract; returns how one came, plus ``AGAIN`` for whoever was one before."""
    b = relationships[i, home]
    f = offers[c.arm, home]
    books[home].joined += 1.0
    thanks[i] = -1
    if c.invited == home:
        c.channel = REFERRAL
        books[home].referred += 1.0
        thanks[i] = c.inviter
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
    how = int(c.channel)
    if b.past == LOST:
        how += AGAIN
        b.past = WON_BACK
        books[home].returned += 1.0
    else:
        b.past = CUSTOMER
    b.marks &= 255 ^ TARGETED
    c.invited = -1
    c.inviter = -1
    c.personal_contacts = 0.0
    c.structural_bond = 0.0
    c.until = month
    if renewing and f.contract_months > 0.0:
        c.until = month + int(f.contract_months)
        signed[home] = 1
    return how


@part
def _occasion(  # type: ignore[no-untyped-def]
    c, relationships, offers, concessions, joined, signed, chance, books, cohorts, segments, thanks, customer_months,
    watched, p, month, i, at, item, shocks, parts, worth, shock, service, floor, leaving, renewing, repair,
):  # fmt: skip
    """One occasion: pick the best of known firms and the outside option, move home, take down a leaver's causes.

    ``at`` is the occasion's column in ``shocks``; ``joined[j]`` becomes how a firm was joined; returns the pick, -1 for
    outside.
    """
    outside = floor + pull(-1, c.home, c.last, p, leaving, renewing) + shocks[0, at]
    best = outside
    pick = -1
    mine = -1e300
    tempting = outside + leaving if renewing else -1e300
    for j in range(worth.size):
        if worth[j] == UNKNOWN:
            shock[j] = 0.0
            continue
        shock[j] = shocks[item[j], at]
        value = worth[j] + service[j] + pull(j, c.home, c.last, p, leaving, renewing) + shock[j]
        if j == c.home:
            mine = value
        else:
            tempting = max(tempting, value + leaving)
        if value > best:
            best = value
            pick = j
    if watched:
        calm = floor + pull(-1, c.home, c.last, p, leaving, renewing)
        this_month = customer_months[i]
        this_month.occasions += 1
        this_month.firm = c.home
        this_month.pick = pick
        this_month.chance = _odds(c, p, np.int64(pick), worth, service, calm, leaving, renewing)
        this_month.stay = _odds(c, p, np.int64(c.home), worth, service, calm, leaving, renewing)
        if pick >= 0:
            chance[pick] = this_month.chance
    bound = renewing and c.home >= 0 and c.until > month
    if bound and pick == c.home and tempting - p.choice_switching_cost > mine:
        relationships[i, c.home].grievance += p.contract_hostage
    if pick >= 0 or renewing or repair:
        home = _move(c, relationships, p, i, pick)
        if home != c.home and c.left < 0:
            if c.home >= 0:
                c.left = c.home
                c.cause = 0  # home may move by habit alone, on the next occasion after it could not
                if pick != c.home:
                    c.cause = causes(c, relationships, p, i, parts, worth, shock, service, outside, leaving, renewing)
                books[c.home].left += 1.0
                note_leaver(cohorts, c.home, c.joined, month)
                if renewing:
                    fee = _pay_off(c, relationships, offers, concessions, books, cohorts, segments, i, month)
                    if watched:
                        customer_months[i].fee = fee
                relationships[i, c.home].past = LOST
            c.home = home
            c.joined = month
            c.until = month
            thanks[i] = -1
            if home >= 0:
                settle_in(c, relationships, i, parts, worth)
                joined[home] = _arrive(c, relationships, offers, books, thanks, i, home, month, renewing, signed)
                if watched and thanks[i] >= 0:
                    customer_months[i].inviter = thanks[i]
        elif renewing and c.home >= 0 and c.until <= month and offers[c.arm, c.home].contract_months > 0.0:
            c.until = month + int(offers[c.arm, c.home].contract_months)
            signed[c.home] = 1
        c.last = pick
    return pick


@of_records
def _deal(m, c, b, f, concession, key, month, row, firm, visits, units, services, joined, signed, chance):  # type: ignore[no-untyped-def]
    """Begin an encounter: one customer, one firm, this month."""
    m.row = row
    m.firm = firm
    m.visits = visits
    m.units = units
    m.services = services
    m.failures = 0
    m.joined = 1 if joined > 0 else 0
    m.channel = joined % AGAIN
    m.returned = joined // AGAIN
    m.complained = 0
    m.resolved = 0
    m.noticed = 0
    m.betrayed = 0
    m.process = 0
    m.named = -1
    m.answered = 0
    m.called = 0
    m.rewards = 0
    m.signed = signed
    m.severity = 0.0
    m.shortfall = 0.0
    m.chance = chance
    m.paid = 0.0
    m.income = 0.0
    m.cost = 0.0
    m.issued = 0.0
    m.price = price_for(c, b, f, concession, firm, month)
    if f.outreach_rate > 0.0 and c.home == firm:
        rate = f.outreach_rate if b.tier >= 2 else f.outreach_rate * (1.0 - f.outreach_top)
        if streams.uniform(key, D_OUTREACH, month, row, int(f.stream), 0) < rate:
            m.called = 1
            m.price *= 1.0 - f.outreach_saving


@kernel
def choose(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Every renewal, purchase and service occasion of the month; makes the list of encounters."""
    people, relationships, offers, books, cohorts, encounters = (
        w.people,
        w.relationships,
        w.offers,
        w.book,
        w.cohort,
        w.encounters,
    )
    concessions, club, segments, thanks, customer_months = w.concessions, w.club, w.segment, w.thanks, w.customer_months
    p = w.p[0]
    watched = w.active[0].watched == 1
    firms = offers.shape[1]
    parts = np.zeros((firms, N_PARTS))
    worth = np.zeros(firms)
    shock = np.zeros(firms)
    service = np.zeros(firms)
    chance = np.zeros(firms)
    item = np.zeros(firms, np.int64)
    visits = np.zeros(firms, np.int64)
    units = np.zeros(firms, np.int64)
    services = np.zeros(firms, np.int64)
    joined = np.zeros(firms, np.int64)
    signed = np.zeros(firms, np.int64)
    bought = np.empty(high - low, np.int64)
    repairs = np.empty(high - low, np.int64)
    _count_occasions(w, key, month, low, high, bought, repairs)
    shocks = _draw_shocks(w, key, month, low, bought, repairs, item)
    renewing = p.kind == SUBSCRIPTION
    term = int(p.term)
    at = 0
    k = 0
    for i in range(low, high):
        c = people[i]
        thanks[i] = -1
        if c.stage != PRESENT:
            continue
        n = i - low
        if watched:
            chance[:] = 0.0
        fresh = c.home >= 0 and c.parts[0] == UNFIT
        leaving = p.choice_switching_cost
        if bought[n] + repairs[n] > 0 or fresh:
            weigh(c, relationships, offers, concessions, club, p, i, month, parts, worth)
            if fresh:
                settle_in(c, relationships, i, parts, worth)
            if renewing and c.home >= 0 and c.until > month:
                b = relationships[i, c.home]
                f = offers[c.arm, c.home]
                fee = price_for(c, b, f, concessions[c.arm, c.home, c.segment], c.home, month) / p.category_price
                leaving += p.contract_penalty * c.price_sensitivity * exit_penalty(fee, c.until - month, f.penalty)
        for number in range(bought[n] + repairs[n]):
            repair = number >= bought[n]
            if number == bought[n]:
                for j in range(firms):
                    away = c.price_sensitivity * (offers[c.arm, j].service_price / p.service_reference)
                    service[j] = -parts[j, 1] - away
            floor = p.outside_service if repair else p.outside
            pick = _occasion(
                c, relationships, offers, concessions, joined, signed, chance, books, cohorts, segments, thanks,
                customer_months, watched, p, month, i, at, item, shocks, parts, worth, shock, service, floor, leaving,
                renewing, repair,
            )  # fmt: skip
            at += 1
            if pick >= 0 and not renewing:
                visits[pick] += 1
                if repair:
                    services[pick] += 1
                else:
                    units[pick] += 1
                    c.owns = 1
        if renewing:
            if c.home >= 0:
                j = c.home
                billed = term if term == 1 or (month - c.joined + 1) % term == 0 else 0
                _deal(
                    encounters[k], c, relationships[i, j], offers[c.arm, j], concessions[c.arm, j, c.segment], key, month, i, j, 1,
                    billed, 0, joined[j], signed[j], chance[j],
                )  # fmt: skip
                joined[j] = 0
                signed[j] = 0
                k += 1
            continue
        if repairs[n] > 0:
            service[:] = 0.0
        for j in range(firms):
            if visits[j] + joined[j] > 0 or j == c.home:
                _deal(
                    encounters[k], c, relationships[i, j], offers[c.arm, j], concessions[c.arm, j, c.segment], key, month, i, j,
                    visits[j], units[j], services[j], joined[j], 0, chance[j],
                )  # fmt: skip
                k += 1
                visits[j] = 0
                units[j] = 0
                services[j] = 0
                joined[j] = 0
    w.met[0] = k
