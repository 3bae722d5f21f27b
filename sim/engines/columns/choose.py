"""Choose: who reconsiders, whom they pick, whom they leave and why."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.cohorts import note_leaver
from sim.engines.columns.kernel import kernel, part
from sim.engines.columns.luck import fill_block, to_gumbel, to_nest
from sim.engines.columns.utility import N_PARTS, UNKNOWN, causes, pull, settle_in, weigh
from sim.mechanisms.choice import event_probability
from sim.mechanisms.loyalty import habit_updated
from sim.mechanisms.quantiles import poisson_quantile

D_REVIEW = streams.DECISIONS["review"]
D_OCCASIONS = streams.DECISIONS["occasions"]
D_PURCHASE = streams.DECISIONS["purchase"]
D_REPAIRS = streams.DECISIONS["repairs"]
D_SHOCK = streams.DECISIONS["shock"]
D_NEST = streams.DECISIONS["nest"]

SUBSCRIPTION, REPERTOIRE, DURABLE = 0, 1, 2


@kernel
def _count_occasions(w, key, month, low, high, bought, repairs):  # type: ignore[no-untyped-def]
    """Renewals or purchases, and service visits, of each row this month."""
    people = w.people
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
            if c.home < 0:
                bought[n] = 1 if luck[n] < p.seek_rate else 0
            elif month > c.joined and (term == 1 or (month - c.joined) % term == 0):
                bought[n] = 1 if luck[n] < p.review_rate else 0
        elif p.kind == REPERTOIRE:
            bought[n] = int(poisson_quantile(luck[n], c.rate))
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
    terms = w.terms
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
    blocks = np.zeros(terms.size + 1, np.int64)
    used = 1
    for j in range(terms.size):
        number = int(terms[j].stream) + 1
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
        for j in range(terms.size):
            row = shocks[item[j]]
            for n in range(total):
                row[n] = p.choice_dissimilarity * (shared[0, n] + row[n])
    return shocks


@part
def _move(c, bonds, p, i, pick):  # type: ignore[no-untyped-def]
    """Where home is after picking ``pick`` (-1: outside): the last pick, or where most recent picks went."""
    home = pick
    if p.choice_habit > 0.0 and p.kind != SUBSCRIPTION:
        home = c.home
        for j in range(bonds.shape[1]):
            b = bonds[i, j]
            b.habit = habit_updated(b.habit, 1.0 if j == pick else 0.0, p.choice_habit)
        c.stray = habit_updated(c.stray, 1.0 if pick < 0 else 0.0, p.choice_habit)
        most = c.stray if home < 0 else bonds[i, home].habit
        if c.stray > most:
            most = c.stray
            home = -1
        for j in range(bonds.shape[1]):
            if bonds[i, j].habit > most:
                most = bonds[i, j].habit
                home = j
    return home


@part
def _occasion(  # type: ignore[no-untyped-def]
    c, bonds, joined, books, cohorts, p, month, i, at, item, shocks, parts, worth, shock, service, floor,
    outside_counts, leaving_costs,
):  # fmt: skip
    """One occasion: pick the best of known firms and the outside option, move home, take down a leaver's causes.

    ``at`` is the occasion's column in ``shocks``; ``joined[j]`` is set for a firm joined; returns the pick, -1 for outside.
    """
    outside = floor + pull(-1, c.home, c.last, p, leaving_costs) + shocks[0, at]
    best = outside
    pick = -1
    for j in range(worth.size):
        if worth[j] == UNKNOWN:
            shock[j] = 0.0
            continue
        shock[j] = shocks[item[j], at]
        value = worth[j] + service[j] + pull(j, c.home, c.last, p, leaving_costs) + shock[j]
        if value > best:
            best = value
            pick = j
    if pick >= 0 or outside_counts:
        home = _move(c, bonds, p, i, pick)
        if home != c.home and c.left < 0:
            if c.home >= 0:
                c.left = c.home
                c.cause = causes(c, bonds, p, i, parts, worth, shock, service, outside, leaving_costs)
                books[c.home].left += 1.0
                note_leaver(cohorts, c.home, c.joined, month)
            c.home = home
            c.joined = month
            if home >= 0:
                settle_in(c, bonds, i, parts, worth)
                joined[home] = 1
                books[home].joined += 1.0
        c.last = pick
    return pick


@part
def _deal(m, row, firm, visits, units, services, joined):  # type: ignore[no-untyped-def]
    """Begin a dealing: one customer, one firm, this month."""
    m.row = row
    m.firm = firm
    m.visits = visits
    m.units = units
    m.services = services
    m.failures = 0
    m.joined = joined
    m.complained = 0
    m.resolved = 0
    m.severity = 0.0


@kernel
def choose(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Every renewal, purchase and service occasion of the month; makes the list of dealings."""
    people, bonds, terms, books, cohorts, dealings = w.people, w.bonds, w.terms, w.book, w.cohort, w.dealings
    p = w.p[0]
    firms = terms.size
    parts = np.zeros((firms, N_PARTS))
    worth = np.zeros(firms)
    shock = np.zeros(firms)
    service = np.zeros(firms)
    item = np.zeros(firms, np.int64)
    visits = np.zeros(firms, np.int64)
    units = np.zeros(firms, np.int64)
    services = np.zeros(firms, np.int64)
    joined = np.zeros(firms, np.int64)
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
        if c.stage != PRESENT:
            continue
        n = i - low
        fresh = c.home >= 0 and c.parts[0] != c.parts[0]
        if bought[n] + repairs[n] > 0 or fresh:
            weigh(c, bonds, terms, p, i, month, parts, worth)
            if fresh:
                settle_in(c, bonds, i, parts, worth)
        for number in range(bought[n] + repairs[n]):
            repair = number >= bought[n]
            if number == bought[n]:
                for j in range(firms):
                    service[j] = -parts[j, 1] - c.price_sensitivity * (terms[j].service_price / p.service_reference)
            floor = p.outside_service if repair else p.outside
            pick = _occasion(
                c, bonds, joined, books, cohorts, p, month, i, at, item, shocks, parts, worth, shock, service,
                floor, renewing or repair, renewing,
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
                billed = term if term == 1 or (month - c.joined + 1) % term == 0 else 0
                _deal(dealings[k], i, c.home, 1, billed, 0, joined[c.home])
                joined[c.home] = 0
                k += 1
            continue
        if repairs[n] > 0:
            service[:] = 0.0
        for j in range(firms):
            if visits[j] + joined[j] > 0 or j == c.home:
                _deal(dealings[k], i, j, visits[j], units[j], services[j], joined[j])
                k += 1
                visits[j] = 0
                units[j] = 0
                services[j] = 0
                joined[j] = 0
    w.dealt[0] = k
