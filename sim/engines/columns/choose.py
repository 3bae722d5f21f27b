"""Choose: every renewal, purchase and service occasion of the month, and the calls of firms."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import fill_list
from sim.engines.columns.foresee import foresee, watch
from sim.engines.columns.kernel import fetch_row, inlined, phase, rows_of
from sim.engines.columns.move import AGAIN, main_firm, move
from sim.engines.columns.occasions import count_occasions, last_of
from sim.engines.columns.pick import draw_shocks, picked
from sim.engines.columns.worth import N_PARTS, WORK, see_prices, settle_in, weigh
from sim.numerics import streams
from sim.rules.price import advise, calls_on, leaving_felt, price_for, sign
from sim.rules.utility import is_held, put_by, resent, service_shift
from sim.state.coefficients import REPERTOIRE, SUBSCRIPTION
from sim.state.encounter import ENCOUNTER
from sim.state.person import BY_CALL, PRESENT, UNFIT
from sim.state.world import BLOCK

D_CALL_WAKES = streams.DECISIONS["call_wakes"]
D_CONTACT = streams.DECISIONS["contact"]


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
    books, cohorts, segments, joiners, arrived = w.book, w.cohort, w.segment, w.joiners, w.arrived
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
    count_occasions(w, key, month, low, high, bought, repairs, often, ahead)
    shocks = draw_shocks(w, key, month, low, bought, repairs, work)
    renewing = p.kind == SUBSCRIPTION
    drops = p.dropout > 0.0 and p.kind == REPERTOIRE
    sees = p.price_seen > 0.0
    term = int(p.term)
    at = 0
    k = 0
    end = min((low // BLOCK + 1) * BLOCK, people.size)
    rows = rows_of(w)
    for i in range(low, high):
        if i + high - low < end:  # the next strip, while there is much to reckon for this one
            fetch_row(rows, i + high - low)
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
            foresee(w, work, parts, i, month, leaving, often[n])
        if sees and bought[n] > 0:
            see_prices(relationships, p, i, work)
        last = last_of(p, key, month, i) if drops and bought[n] > 0 else np.inf
        made = 0
        for number in range(bought[n] + repairs[n]):
            repair = number >= bought[n]
            if number == bought[n]:
                for j in range(firms):
                    work[j].service = service_shift(c, offers[c.arm, j], p, parts[j, 1])
            floor = p.outside_service if repair else p.outside
            pick, outside, mine, tempting = picked(c, p, work, shocks, at, floor, leaving, renewing)
            at += 1
            if watched:
                watch(customer_months[i], c, p, np.int64(pick), work, floor, leaving, renewing)
            if renewing and c.home >= 0 and c.until > month and pick == c.home and is_held(p, mine, tempting):
                resent(relationships[i, c.home], p)
            if pick >= 0 or renewing or repair:
                home = main_firm(c, relationships, p, i, pick)
                if home != c.home and c.left < 0:
                    fee, referrer = move(
                        c, relationships, offers, concessions, books, cohorts, segments,
                        joiners[min(arrived[0], joiners.size - 1)], p,
                        work, parts, i, np.int64(home), np.int64(pick), month, outside, leaving, renewing,
                    )  # fmt: skip
                    arrived[0] += 1 if home >= 0 else 0
                    thanks[i] = referrer
                    if watched:
                        customer_months[i].fee = fee
                        if referrer >= 0:
                            customer_months[i].inviter = referrer
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
                    made += 1
                    if made >= last:
                        at += bought[n] - number - 1  # the shocks of what is not bought any more
                        break
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
