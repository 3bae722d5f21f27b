"""Settle: what each customer paid and cost this month, and the points that moved."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.draws import lucky
from sim.engines.columns.kernel import inlined, phase
from sim.mechanisms.costs import cost_to_serve
from sim.numerics import streams
from sim.rules.bill import billed, episodes_before, is_referred, post, post_cohort, volume_of
from sim.rules.programme import (
    collect,
    enrol,
    expire,
    give_for_friend,
    may_enrol,
    may_redeem,
    month_passes,
    rank,
    redeem,
)
from sim.rules.relationship import spend_remembered
from sim.state.relationship import ENROLLED

D_ENROL = streams.DECISIONS["enrol"]
D_REDEEM = streams.DECISIONS["redeem"]


@lucky("void(f8[::1], f8[::1], i8, f8, f8[::1])")
def _cost_to_serve(base: Any, episodes: Any, count: Any, learning: Any, out: Any) -> Any:
    """``cost_to_serve`` of many visits, by vector instructions."""
    for n in range(count):
        out[n] = cost_to_serve(base[n], episodes[n], learning)


@inlined
def _serving(w: Any) -> Any:
    """What a visit costs in each encounter, money."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    met = w.met[0]
    base, episodes, cost = np.empty(met), np.empty(met), np.empty(met)
    for d in range(met):
        m = encounters[d]
        base[d] = offers[people[m.row].arm, m.firm].cost_serve
        episodes[d] = episodes_before(relationships[m.row, m.firm], m)
    _cost_to_serve(base, episodes, met, w.p[0].cost_to_serve_learning, cost)
    return cost


@inlined
def _keep_accounts(w: Any, month: int, low: int, high: int) -> None:
    """A month passes over what firms keep of their customers: scores fade, points die when their time has come."""
    people, offers, club, books = w.people, w.offers, w.club, w.book
    p = w.p[0]
    dying = np.zeros(offers.shape[0], np.bool_)
    for j in range(offers.shape[1]):
        number = int(offers[0, j].club)
        if number < 0:
            continue
        for arm in range(offers.shape[0]):
            life = int(offers[arm, j].programme_life)
            dying[arm] = life > 0 and month >= 0 and month % life == 0
        for i in range(low, high):
            k = club[i, number]
            month_passes(k, p)
            if dying[people[i].arm]:
                expire(k, books[j])


@inlined
def _collect(b: Any, k: Any, m: Any, f: Any, p: Any, book: Any, key: Any, month: Any, revenue: Any, home: Any) -> Any:
    """Enrol, earn points, take a reward; returns what it cost, money, and what partners paid."""
    cost = 0.0
    if may_enrol(b, m) and streams.uniform(key, D_ENROL, month, m.row, int(f.stream), 0) < f.programme_enrolment:
        enrol(b, k, m, f, book)
    income = collect(b, k, m, f, book, revenue, home)
    if (b.marks & ENROLLED) != 0:
        cost += f.cost_member
        if (
            may_redeem(b, k, m, f)
            and streams.uniform(key, D_REDEEM, month, m.row, int(f.stream), 0) < f.programme_redemption
        ):
            cost += redeem(b, k, m, f, p, book)
    return cost, income


@phase
def settle(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Every payment and cost, once, in the books of the firm, its cohort and the customer."""
    people, relationships, offers, encounters, club = w.people, w.relationships, w.offers, w.encounters, w.club
    books, cohorts, segments, growth = w.book, w.cohort, w.segment, w.growth
    p = w.p[0]
    years = cohorts.shape[1]
    if club.shape[1] > 0:
        _keep_accounts(w, month, low, high)
    visit = _serving(w)
    for d in range(w.met[0]):
        m = encounters[d]
        i, j = m.row, m.firm
        c = people[i]
        b = relationships[i, j]
        f = offers[c.arm, j]
        book = books[j]
        home = c.home == j
        tenure = month - c.joined
        year = tenure // 12 if home else 0
        bill = billed(c, b, m, f, visit[d], volume_of(c, f, growth[min(year, growth.size - 1)], home), home, tenure)
        cost = bill.cost
        income = 0.0
        if f.club >= 0.0:
            k = club[i, int(f.club)]
            if f.programme_earn > 0.0:
                programme, income = _collect(b, k, m, f, p, book, key, month, bill.revenue, home)
                if is_referred(m, home):
                    m.issued += give_for_friend(k, f, book)
                book.programme += programme
                book.partner_income += income
                cost += programme - income
            rank(k, m, f, p, bill.revenue, bill.revenue - cost)
        m.paid = bill.revenue
        m.income = income
        m.cost = cost + income + bill.acquisition
        post(book, bill, m)
        spend_remembered(b, p, bill.revenue)
        if month >= 0:
            c.paid += bill.revenue
            b.contribution += bill.revenue - cost - bill.acquisition
            segments[c.arm, c.segment, j].paid += bill.revenue
            segments[c.arm, c.segment, j].cost += cost + bill.acquisition
            if home:
                post_cohort(cohorts[j, cohort_of(c.joined, years), min(year, years - 1)], m, bill, cost)
