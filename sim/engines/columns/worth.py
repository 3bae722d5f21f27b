"""What each firm is worth to a customer at an occasion, part by part, and which parts a leaver left for."""

from typing import Any, Final

import numpy as np

from sim.engines.columns.kernel import inlined, outlined
from sim.mechanisms.choice import coded, decoded, firm_utility
from sim.rules.price import deal_of, price_for, see_price
from sim.rules.rule import rule
from sim.rules.utility import forfeited, goal_felt, inertia, parts_of, points_earned
from sim.state.causes import RIVAL
from sim.state.person import PARTS, UNFIT
from sim.state.relationship import SHUT

WORK: Final = np.dtype(
    [
        ("worth", "f8"),  # utility, all but inertia and shock; UNKNOWN when the firm cannot be chosen
        ("price", "f8"),  # of a unit, for this customer, where the firm was weighed
        ("service", "f8"),  # from a unit's price to a service visit's, utility
        ("shock", "f8"),  # on the occasion at hand
        ("chance", "f8"),  # of the pick, when it fell on this firm; events only
        ("item", "i8"),  # row of its shocks
        ("visits", "i8"),
        ("units", "i8"),
        ("services", "i8"),
        ("joined", "i8"),  # how it was joined, 0 not
        ("signed", "i8"),  # a contract
    ]
)
"""What choosing keeps of each firm while one customer's month is lived."""

N_PARTS = len(PARTS)
UNKNOWN = -1e30
"""Utility of a firm that is not known: it cannot be chosen."""


@inlined
def goal_at(b: Any, f: Any, p: Any, club: Any, i: int, month: int) -> float:
    """How strongly the points this row holds with a firm draw; 0 where it keeps none."""
    goal = 0.0
    if f.club >= 0.0 and f.programme_earn > 0.0:
        goal = goal_felt(b, club[i, int(f.club)], f, p, month)
    return goal


@inlined
def weigh(
    c: Any,
    relationships: Any,
    offers: Any,
    concessions: Any,
    club: Any,
    p: Any,
    i: int,
    month: int,
    parts: Any,
    work: Any,
) -> None:
    """Fill the parts of every known firm's utility, shape (firms, parts), and their sum, ``work``'s worth."""
    for j in range(work.size):
        b = relationships[i, j]
        f = offers[c.arm, j]
        if b.aware == 0 or (b.marks & SHUT) != 0:
            work[j].worth = UNKNOWN
            continue
        home = j == c.home
        tenure = month - c.joined
        price = price_for(c, b, f, concessions[c.arm, j, c.segment], home, tenure)
        work[j].price = price
        worth = 0.0
        goal = 0.0  # as ``goal_at``; called here, it would count references to the club's records for every firm
        if f.club >= 0.0 and f.programme_earn > 0.0:
            goal = goal_felt(b, club[i, int(f.club)], f, p, month)
            worth = points_earned(b, f, p, price, goal)
        barriers = forfeited(c, f, p, goal, worth, home, not home or c.until <= month)
        (
            parts[j, 0], parts[j, 1], parts[j, 2], parts[j, 3], parts[j, 4], parts[j, 5], parts[j, 6], parts[j, 7],
            parts[j, 8], parts[j, 9], parts[j, 10], parts[j, 11],
        ) = parts_of(c, b, f, p, price, home, tenure, barriers)  # fmt: skip
        work[j].worth = firm_utility(
            parts[j, 0], parts[j, 1], parts[j, 2], parts[j, 3], parts[j, 4], parts[j, 5], parts[j, 6], parts[j, 7],
            parts[j, 8], parts[j, 9], parts[j, 10], parts[j, 11], b.taste + f.appeal,
        )  # fmt: skip


@inlined
def see_prices(relationships: Any, p: Any, i: int, work: Any) -> None:
    """See what a unit costs at every firm just weighed."""
    lowest = 1e300
    for j in range(work.size):
        if work[j].worth != UNKNOWN:
            lowest = min(lowest, work[j].price)
    for j in range(work.size):
        if work[j].worth != UNKNOWN:
            see_price(relationships[i, j], p, work[j].price, lowest)


@outlined
def deepest_deal(c: Any, relationships: Any, offers: Any, concessions: Any, p: Any, i: int, month: int) -> float:
    """The deepest deal at a firm one knows and may choose, a share of the price."""
    depth = 0.0
    for j in range(offers.shape[1]):
        b = relationships[i, j]
        if b.aware == 1 and (b.marks & SHUT) == 0:
            concession = concessions[c.arm, j, c.segment]
            price = price_for(c, b, offers[c.arm, j], concession, j == c.home, month - c.joined)
            depth = max(depth, deal_of(b, p, price))
    return depth


@inlined
def settle_in(c: Any, relationships: Any, offers: Any, i: int, parts: Any, work: Any) -> None:
    """Remember, on joining, what the home firm promised, what its parts and every firm's utility were."""
    c.promised = offers[c.arm, c.home].promised_quality
    for n in range(N_PARTS):
        c.parts[n] = int(coded(parts[c.home, n]))
    for j in range(work.size):
        relationships[i, j].rival = UNFIT if work[j].worth == UNKNOWN else int(coded(work[j].worth))


@rule
def pull(j: int, home: int, last: int, p: Any, leaving: float, leaving_costs: bool) -> float:
    """Inertia of firm j, and the cost ``leaving`` of going elsewhere, for someone at home with ``home`` who chose ``last``
    last; j = -1: outside, where going costs something only when it is a way of leaving (``leaving_costs``).
    """
    return inertia(p, j >= 0 and j == last, home >= 0 and j != home and (j >= 0 or leaving_costs), leaving)


@outlined
def causes(
    c: Any,
    relationships: Any,
    p: Any,
    i: int,
    parts: Any,
    work: Any,
    outside: float,
    leaving: float,
    leaving_costs: bool,
) -> int:
    """Bits of the parts that, at their level on joining, would have kept this customer; ``outside`` is the outside option's
    utility on the occasion.
    """
    home = c.home
    mine = (
        work[home].worth + work[home].service + pull(home, home, c.last, p, leaving, leaving_costs) + work[home].shock
    )
    best = outside
    before = outside
    for k in range(work.size):
        if k != home and work[k].worth != UNKNOWN:
            extra = work[k].service + pull(k, home, c.last, p, leaving, leaving_costs) + work[k].shock
            best = max(best, work[k].worth + extra)
            if relationships[i, k].rival != UNFIT:
                before = max(before, decoded(relationships[i, k].rival) + extra)
    bits = 0
    for n in range(N_PARTS):
        if mine - parts[home, n] + decoded(c.parts[n]) >= best:
            bits |= 1 << n
    if mine >= before:
        bits |= RIVAL
    return bits
