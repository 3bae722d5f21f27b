"""What each firm is worth to a customer at an occasion, part by part, and which parts a leaver left for."""

from sim.customers import PARTS
from sim.engines.causes import RIVAL
from sim.engines.columns.kernel import part
from sim.mechanisms.choice import felt_price, firm_utility, novelty_lost, quality_utility
from sim.mechanisms.expectation import promised_expectation

N_PARTS = len(PARTS)
UNKNOWN = -1e30
"""Utility of a firm that is not known: it cannot be chosen."""


@part
def weigh(c, bonds, terms, p, i, month, parts, worth):  # type: ignore[no-untyped-def]
    """Fill the parts of every known firm's utility, shape (firms, parts), and their sum, shape (firms,)."""
    for j in range(terms.size):
        b = bonds[i, j]
        f = terms[j]
        if b.aware == 0:
            worth[j] = UNKNOWN
            continue
        expected = promised_expectation(b.will, f.claim, p.expectation_promise_weight, b.trust)
        parts[j, 0] = quality_utility(expected, b.variance, p.choice_quality, p.choice_risk)
        parts[j, 1] = -c.price_sensitivity * felt_price(
            f.price / p.category_price, b.reference, p.price_loss, p.price_gain
        )
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
def settle_in(c, bonds, i, parts, worth):  # type: ignore[no-untyped-def]
    """Remember, on joining, what the home firm's parts and every firm's utility were."""
    for n in range(N_PARTS):
        c.parts[n] = parts[c.home, n]
    for j in range(worth.size):
        bonds[i, j].rival = worth[j]


@part
def pull(j, home, last, p, leaving_costs):  # type: ignore[no-untyped-def]
    """Inertia and switching cost of firm j for someone at home with ``home`` who chose ``last`` last; j = -1: outside."""
    pull = 0.0
    if j >= 0 and j == last:
        pull += p.choice_inertia
    if home >= 0 and j != home and (j >= 0 or leaving_costs):
        pull -= p.choice_switching_cost
    return pull


@part
def causes(c, bonds, p, i, parts, worth, shock, service, floor, leaving_costs):  # type: ignore[no-untyped-def]
    """Bits of the parts that, at their level on joining, would have kept this customer; ``floor`` is the outside option.

    ``worth`` and ``shock`` are those of the occasion; ``service`` shifts each firm's utility from a unit's price to a
    service visit's.
    """
    home = c.home
    mine = worth[home] + service[home] + pull(home, home, c.last, p, leaving_costs) + shock[home]
    best = floor
    before = floor
    for k in range(worth.size):
        if k != home:
            extra = service[k] + pull(k, home, c.last, p, leaving_costs) + shock[k]
            best = max(best, worth[k] + extra)
            before = max(before, bonds[i, k].rival + extra)
    bits = 0
    for n in range(N_PARTS):
        if mine - parts[home, n] + c.parts[n] >= best:
            bits |= 1 << n
    if mine >= before:
        bits |= RIVAL
    return bits
