"""Which firm is picked on an occasion, by what luck, and how likely that was."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import fill_block, to_gumbel, to_nest
from sim.engines.columns.kernel import inlined, outlined, phase
from sim.engines.columns.worth import UNKNOWN, pull
from sim.mechanisms.choice import inclusive_value, nest_weight, nested_shock, outside_probability
from sim.numerics import streams

D_SHOCK = streams.DECISIONS["shock"]
D_NEST = streams.DECISIONS["nest"]


@phase
def draw_shocks(w: Any, key: np.uint64, month: int, low: int, bought: Any, repairs: Any, work: Any) -> Any:
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


@outlined
def odds(c: Any, p: Any, pick: int, work: Any, floor: float, leaving: float, leaving_costs: bool) -> float:
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
def picked(
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
