"""The occasions of a month: who reconsiders, how often one buys, and how often one comes for service."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import draw_drift, lucky
from sim.engines.columns.kernel import inlined, outlined, phase
from sim.engines.columns.worth import deepest_deal, goal_at
from sim.mechanisms.choice import search_shift
from sim.mechanisms.match import odds_moved
from sim.numerics import streams
from sim.numerics.quantiles import poisson_quantile
from sim.rules.lifetime import last_purchase
from sim.rules.utility import (
    need_now,
    purchase_chance,
    purchase_chance_at_most,
    purchase_rate,
    rate_at_most,
    renewal_due,
    stocked,
    use_up,
)
from sim.state.coefficients import REPERTOIRE, SUBSCRIPTION
from sim.state.person import BY_MOVE, PRESENT

D_REVIEW = streams.DECISIONS["review"]
D_NEED = streams.DECISIONS["need"]
D_NEED_START = streams.DECISIONS["need_start"]
D_OCCASIONS = streams.DECISIONS["occasions"]
D_PURCHASE = streams.DECISIONS["purchase"]
D_REPAIRS = streams.DECISIONS["repairs"]
D_DROPOUT, D_DROPS_OUT = streams.DECISIONS["dropout"], streams.DECISIONS["drops_out"]


@lucky("void(f8[::1], i8, f8, f8, f8)")
def _review_rates(rates: Any, count: Any, rate: Any, search: Any, satisfied: Any) -> Any:
    """Of what satisfaction makes of the rate at which one reconsiders (``renewal_chance``), by vector instructions, in place."""
    for n in range(count):
        rates[n] = odds_moved(rate, search_shift(search, satisfied, rates[n]))


@outlined
def last_of(p: Any, key: np.uint64, month: int, i: int) -> float:
    """Which of the month's purchases of a repertoire category would be the last of row i."""
    who = streams.uniform(key, D_DROPOUT, 0, i, 0, 0)
    return last_purchase(p, who, streams.uniform(key, D_DROPS_OUT, month, i, 0, 0))


@inlined
def _who_may_buy(w: Any, low: int, high: int, luck: Any) -> Any:
    """A number for each of rows low .. high-1 whose need this month says whether they buy, or what they use up, in order from 0; -1
    for the rest: subscribers, who is not there, and who has nothing left of a durable and whose luck is beyond the most that
    the chance to buy one can be.
    """
    people = w.people
    p = w.p[0]
    place = np.full(high - low, -1)
    every = p.kind == REPERTOIRE or w.active[0].watched == 1
    most = rate_at_most(p)
    number = 0
    if p.kind != SUBSCRIPTION:
        for n in range(high - low):
            c = people[low + n]
            if c.stage == PRESENT and (every or c.stock > 0.0 or luck[n] < purchase_chance_at_most(c, most)):
                place[n] = number
                number += 1
    return place


@phase
def count_occasions(
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
    place = _who_may_buy(w, low, high, luck)  # where they stand in what is drawn
    if drifts:
        rows = np.empty(high - low, np.uint32)
        number = 0
        for n in range(high - low):
            if place[n] >= 0:
                rows[number] = low + n
                number += 1
        drawn = draw_drift(key, D_NEED, D_NEED_START, month, rows[:number], np.zeros(number, np.uint32), p.rate_epoch)
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
        if drifts and place[n] >= 0:
            before, after, passed = drawn[0, place[n]], drawn[1, place[n]], drawn[2, place[n]]
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
        elif place[n] >= 0:
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
            bought[n] = 1 if must or (place[n] >= 0 and luck[n] < purchase_chance(often[n])) else 0
            if c.owns == 1:
                repairs[n] = int(poisson_quantile(more_luck[n], c.service_rate))
