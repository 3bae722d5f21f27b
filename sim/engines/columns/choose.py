"""Choose: who reconsiders, what each firm is worth to them, whom they pick, whom they leave and why."""

import numpy as np

from sim import streams
from sim.customers import PARTS, PRESENT
from sim.engines.causes import RIVAL
from sim.engines.columns.cohorts import note_leaver
from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.choice import (
    event_probability,
    felt_price,
    firm_utility,
    nest_shock,
    novelty_lost,
    quality_utility,
)
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.loyalty import habit_updated
from sim.mechanisms.quantiles import gumbel_quantile, poisson_quantile

D_REVIEW = streams.DECISIONS["review"]
D_OCCASIONS = streams.DECISIONS["occasions"]
D_PURCHASE = streams.DECISIONS["purchase"]
D_REPAIRS = streams.DECISIONS["repairs"]
D_SHOCK = streams.DECISIONS["shock"]
D_NEST = streams.DECISIONS["nest"]

SUBSCRIPTION, REPERTOIRE, DURABLE = 0, 1, 2
N_PARTS = len(PARTS)
UNKNOWN = -1e30
"""Utility of a firm that is not known: it cannot be chosen."""


@part
def _weigh(c, bonds, terms, p, i, month, parts, worth):  # type: ignore[no-untyped-def]
    """Fill the parts of every known firm's utility, shape (firms, parts), and their sum, shape (firms,)."""
    for j in range(terms.size):
        b = bonds[i, j]
        f = terms[j]
        if b.aware == 0:
            worth[j] = UNKNOWN
            continue
        expected = promised_expectation(b.will, f.claim, p.expectation_promise_weight, b.trust)
        parts[j, 0] = quality_utility(expected, b.variance, p.choice_quality, p.choice_risk)
        parts[j, 1] = -c.price_sensitivity * felt_price(f.price / p.category_price, b.reference, p.price_loss, p.price_gain)
        parts[j, 2] = p.choice_emotional * b.emotional
        parts[j, 3] = p.choice_transactional * b.transactional
        parts[j, 4] = p.choice_word_of_mouth * b.heard
        parts[j, 5] = p.choice_trust * b.trust
        parts[j, 6] = -p.choice_grievance * b.grievance
        parts[j, 7] = 0.0
        if j == c.home:
            parts[j, 7] = novelty_lost(month - c.joined, c.novelty_seeking, p.choice_novelty_months)
        worth[j] = firm_utility(
            parts[j, 0], parts[j, 1], parts[j, 2], parts[j, 3], parts[j, 4], parts[j, 5], parts[j, 6], parts[j, 7],
            b.taste + f.appeal,
        )  # fmt: skip


@part
def _settle_in(c, bonds, i, parts, worth):  # type: ignore[no-untyped-def]
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for n in range(N_PARTS):
        c.parts[n] = parts[c.home, n]
    for j in range(worth.size):
        bonds[i, j].rival = worth[j]


@part
def _pull(j, home, last, p, leaving_costs):  # type: ignore[no-untyped-def]
    """Inertia and switching cost of firm j for someone at home with ``home`` who chose ``last`` last; j = -1: outside."""
    pull = 0.0
    if j >= 0 and j == last:
        pull += p.choice_inertia
    if home >= 0 and j != home and (j >= 0 or leaving_costs):
        pull -= p.choice_switching_cost
    return pull


@part
def _causes(c, bonds, p, i, parts, worth, shock, service, floor, leaving_costs):  # type: ignore[no-untyped-def]
    """Bits of the parts that, at their level on joining, would have kept this customer; ``floor`` is the outside option.

    ``worth`` and ``shock`` are those of the occasion; ``service`` shifts each firm's utility from a unit's price to a
    service visit's.
    """
    home = c.home
    mine = worth[home] + service[home] + _pull(home, home, c.last, p, leaving_costs) + shock[home]
    best = floor
    before = floor
    for k in range(worth.size):
        if k != home:
            extra = service[k] + _pull(k, home, c.last, p, leaving_costs) + shock[k]
            best = max(best, worth[k] + extra)
            before = max(before, bonds[i, k].rival + extra)
    bits = 0
    for n in range(N_PARTS):
        if mine - parts[home, n] + c.parts[n] >= best:
            bits |= 1 << n
    if mine >= before:
        bits |= RIVAL
    return bits


@part
def _occasion(c, bonds, terms, moments, books, cohorts, p, key, month, i, low, number, parts, worth, shock, service, floor, outside_counts, leaving_costs):  # type: ignore[no-untyped-def]
    """One occasion: pick the best of known firms and the outside option; move home when habit says so; return the pick."""
    firms = terms.size
    block = 0
    u0, u1, u2, u3 = streams.uniforms4(key, D_SHOCK, month, i, number, 0)
    shared = 0.0
    if p.choice_dissimilarity < 1.0:
        a0, a1, _, _ = streams.uniforms4(key, D_NEST, month, i, number, 0)
        shared = nest_shock(a0, a1, p.choice_dissimilarity)
    outside = floor + _pull(-1, c.home, c.last, p, leaving_costs) + gumbel_quantile(u0)
    best = outside
    pick = -1
    for j in range(firms):
        shock[j] = 0.0
        if worth[j] == UNKNOWN:
            continue
        item = int(terms[j].stream) + 1
        if item >> 2 != block:
            block = item >> 2
            u0, u1, u2, u3 = streams.uniforms4(key, D_SHOCK, month, i, number, block)
        lane = item & 3
        u = u0 if lane == 0 else u1 if lane == 1 else u2 if lane == 2 else u3
        shock[j] = p.choice_dissimilarity * (shared + gumbel_quantile(u))
        value = worth[j] + service[j] + _pull(j, c.home, c.last, p, leaving_costs) + shock[j]
        if value > best:
            best = value
            pick = j

    if pick < 0 and not outside_counts:
        return pick
    home = pick
    if p.choice_habit > 0.0 and p.kind != SUBSCRIPTION:
        home = c.home
        for j in range(firms):
            b = bonds[i, j]
            b.habit = habit_updated(b.habit, 1.0 if j == pick else 0.0, p.choice_habit)
        c.stray = habit_updated(c.stray, 1.0 if pick < 0 else 0.0, p.choice_habit)
        most = c.stray if home < 0 else bonds[i, home].habit
        if c.stray > most:
            most = c.stray
            home = -1
        for j in range(firms):
            if bonds[i, j].habit > most:
                most = bonds[i, j].habit
                home = j
    if home != c.home and c.left < 0:
        if c.home >= 0:
            c.left = c.home
            c.cause = _causes(c, bonds, p, i, parts, worth, shock, service, outside, leaving_costs)
            books[c.home].left += 1.0
            note_leaver(cohorts, c.home, c.joined, month)
        c.home = home
        c.joined = month
        if home >= 0:
            _settle_in(c, bonds, i, parts, worth)
            moments[i - low, home].joined = 1
            books[home].joined += 1.0
    c.last = pick
    return pick


@kernel
def choose(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Every renewal, purchase and service occasion of the month."""
    people, bonds, terms, moments, books, cohorts = w.people, w.bonds, w.terms, w.moments, w.book, w.cohort
    p = w.p[0]
    firms = terms.size
    parts = np.zeros((firms, N_PARTS))
    worth = np.zeros(firms)
    shock = np.zeros(firms)
    plain = np.zeros(firms)
    service = np.zeros(firms)
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
    for i in range(low, high):
        c = people[i]
        for j in range(firms):
            m = moments[i - low, j]
            m.visits = 0
            m.units = 0
            m.services = 0
            m.failures = 0
            m.joined = 0
            m.complained = 0
            m.resolved = 0
            m.severity = 0.0
        if c.stage != PRESENT:
            continue
        fresh = c.home >= 0 and c.parts[0] != c.parts[0]
        if p.kind == SUBSCRIPTION:
            chance = p.seek_rate
            due = True
            if c.home >= 0:
                chance = p.review_rate
                due = month > c.joined and (month - c.joined) % term == 0
            due = due and luck[i - low] < chance
            if due or fresh:
                _weigh(c, bonds, terms, p, i, month, parts, worth)
            if fresh:
                _settle_in(c, bonds, i, parts, worth)
            if due:
                _occasion(c, bonds, terms, moments, books, cohorts, p, key, month, i, low, 0, parts, worth, shock, plain, p.outside, True, True)
            if c.home >= 0:
                m = moments[i - low, c.home]
                m.visits = 1
                if (month - c.joined + 1) % term == 0:
                    m.units = term
            continue

        bought = 0.0
        repairs = 0.0
        if p.kind == REPERTOIRE:
            bought = poisson_quantile(luck[i - low], c.rate)
        else:
            bought = 1.0 if luck[i - low] < event_probability(c.rate) else 0.0
            if c.owns == 1:
                repairs = poisson_quantile(more_luck[i - low], c.service_rate)
        if bought + repairs == 0.0 and not fresh:
            continue
        _weigh(c, bonds, terms, p, i, month, parts, worth)
        if fresh:
            _settle_in(c, bonds, i, parts, worth)
        for number in range(int(bought)):
            pick = _occasion(c, bonds, terms, moments, books, cohorts, p, key, month, i, low, number, parts, worth, shock, plain, p.outside, False, False)
            if pick >= 0:
                m = moments[i - low, pick]
                m.visits += 1
                m.units += 1
                c.owns = 1
        if repairs > 0.0:
            for j in range(firms):
                service[j] = -parts[j, 1] - c.price_sensitivity * (terms[j].service_price / p.service_reference)
            for number in range(int(repairs)):
                pick = _occasion(c, bonds, terms, moments, books, cohorts, p, key, month, i, low, int(bought) + number, parts, worth, shock, service, p.outside_service, True, False)
                if pick >= 0:
                    m = moments[i - low, pick]
                    m.visits += 1
                    m.services += 1
