"""What each firm is worth to a customer at an occasion, part by part, and which parts a leaver left for."""

from sim.engines.columns.kernel import aside, of_records, part
from sim.engines.columns.offers import bundled, price_for
from sim.mechanisms.choice import coded, felt_price, firm_utility, novelty_lost, quality_utility
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.personalisation import intrusion
from sim.mechanisms.programme import goal_pull
from sim.mechanisms.tiers import status_value
from sim.mechanisms.value import effort_utility
from sim.state.causes import RIVAL
from sim.state.person import CONVENIENCE, PARTS, UNFIT
from sim.state.relationship import BARRED

N_PARTS = len(PARTS)
UNKNOWN = -1e30
"""Utility of a firm that is not known: it cannot be chosen."""


@of_records
def tier_utility(b, f, p):  # type: ignore[no-untyped-def]
    """Utility of the tier one is in; the rest have none."""
    value = 0.0
    if b.tier > 0:
        above = 0.0
        below = 0.0
        for tier in range(1, 4):
            if tier >= b.tier:
                above += f.tier_share[tier]
            elif f.tier_share[tier] > 0.0:
                below = 1.0
        value = status_value(above, below, f.recognition, p.choice_status)
    return value


@part
def forfeited(c, b, f, p, club, i, j, month):  # type: ignore[no-untyped-def]
    """What draws one back to a firm one has invested in: points, a bond, a bundle; a gift for signing a contract, less what
    signing weighs.
    """
    value = 0.0
    if f.club >= 0.0 and f.earn > 0.0:
        k = club[i, int(f.club)]
        pull = goal_pull(float(k.points) + float(k.old), f.threshold, p.programme_goal, p.programme_goal_power)
        value += p.choice_points * c.price_sensitivity * pull
    if j == c.home:
        value += p.loyalty_structural * c.structural_bond
        if bundled(c, f):
            value += f.bundle_tie
    if f.contract_months > 0.0 and (j != c.home or c.until <= month):
        gift = c.price_sensitivity * f.gift / p.category_price
        value += gift - p.choice_lock_in * f.contract_months / 12.0
    return value


@part
def weigh(c, relationships, offers, concessions, club, p, i, month, parts, worth):  # type: ignore[no-untyped-def]
    """Fill the parts of every known firm's utility, shape (firms, parts), and their sum, shape (firms,)."""
    convenience = c.needs[CONVENIENCE] / 65535.0
    for j in range(worth.size):
        b = relationships[i, j]
        f = offers[c.arm, j]
        if b.aware == 0 or (b.marks & BARRED) != 0:
            worth[j] = UNKNOWN
            continue
        price = price_for(c, b, f, concessions[c.arm, j, c.segment], j, month)
        expected = promised_expectation(b.will, f.promised_quality, p.expectation_promise_weight, b.trust)
        parts[j, 0] = quality_utility(expected, b.variance, p.choice_quality, p.choice_risk)
        parts[j, 1] = -c.price_sensitivity * felt_price(
            price / p.category_price, b.reference, p.price_loss, p.price_gain
        )
        parts[j, 2] = p.choice_emotional * b.emotional
        parts[j, 3] = p.choice_transactional * b.transactional
        parts[j, 4] = p.choice_word_of_mouth * b.word_of_mouth
        parts[j, 5] = p.choice_trust * b.trust
        parts[j, 6] = -p.choice_grievance * b.grievance
        parts[j, 7] = 0.0
        parts[j, 8] = effort_utility(f.effort, convenience, c.price_sensitivity, p.choice_effort)
        parts[j, 9] = tier_utility(b, f, p)
        parts[j, 10] = -p.choice_fairness * c.fairness * b.unfairness
        if j == c.home:
            parts[j, 7] = novelty_lost(month - c.joined, c.novelty_seeking, p.choice_novelty_months)
            parts[j, 10] -= intrusion(f.personal, p.personalisation_threshold, p.personalisation_privacy, c.privacy)
        parts[j, 11] = forfeited(c, b, f, p, club, i, j, month)
        worth[j] = firm_utility(
            parts[j, 0], parts[j, 1], parts[j, 2], parts[j, 3], parts[j, 4], parts[j, 5], parts[j, 6], parts[j, 7],
            parts[j, 8], parts[j, 9], parts[j, 10], parts[j, 11], b.taste + f.appeal,
        )  # fmt: skip


@part
def settle_in(c, relationships, i, parts, worth):  # type: ignore[no-untyped-def]
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for n in range(N_PARTS):
        c.parts[n] = int(coded(parts[c.home, n]))
    for j in range(worth.size):
        relationships[i, j].rival = UNFIT if worth[j] == UNKNOWN else int(coded(worth[j]))


@of_records
def pull(j, home, last, p, leaving, leaving_costs):  # type: ignore[no-untyped-def]
    """Inertia of firm j, and the cost ``leaving`` of going elsewhere, for someone at home with ``home`` who chose ``last``
    last; j = -1: outside.
    """
    pull = 0.0
    if j >= 0 and j == last:
        pull += p.choice_inertia
    if home >= 0 and j != home and (j >= 0 or leaving_costs):
        pull -= leaving
    return pull


@aside
def causes(c, relationships, p, i, parts, worth, shock, service, floor, leaving, leaving_costs):  # type: ignore[no-untyped-def]
    """Bits of the parts that, at their level on joining, would have kept this customer; ``floor`` is the outside option.

    ``worth`` and ``shock`` are those of the occasion; ``service`` shifts each firm's utility from a unit's price to a
    service visit's.
    """
    home = c.home
    mine = worth[home] + service[home] + pull(home, home, c.last, p, leaving, leaving_costs) + shock[home]
    best = floor
    before = floor
    for k in range(worth.size):
        if k != home:
            extra = service[k] + pull(k, home, c.last, p, leaving, leaving_costs) + shock[k]
            best = max(best, worth[k] + extra)
            if relationships[i, k].rival != UNFIT:
                before = max(before, relationships[i, k].rival / 500.0 + extra)
    bits = 0
    for n in range(N_PARTS):
        if mine - parts[home, n] + c.parts[n] / 500.0 >= best:
            bits |= 1 << n
    if mine >= before:
        bits |= RIVAL
    return bits
