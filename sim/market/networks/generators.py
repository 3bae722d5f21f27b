"""Who talks to whom: the ties between customers, built once a world, kept as neighbour lists.

Word of mouth is gathered by the hearer from a fixed set of others (the customer network of
Goldenberg, Libai & Muller 2001). A tie joins two customers and is heard from both ends. With n
customers who may know one another and a mean degree d, there are m = floor(n d / 2) ties. Kinds of
network (``none`` and ``mixing`` have no lasting ties):

``small_world`` (Watts & Strogatz 1998)
    Customers sit on a ring. The customer at place p opens ties to places p + 1 .. p + d/2; each is,
    with probability ``rewire``, re-drawn to a customer chosen uniformly. For even d, clustering is
    near 3 (d - 2) / (4 (d - 1)) * (1 - rewire)^3; an odd d gives every second place one tie more
    and clusters more (by 0.05 at d = 7). The first customers sit in the order of their rows; those
    who enter later are spread evenly among them (golden-ratio sequence), so that newcomers come to
    know old hands and not only one another.
``random`` (Erdős & Rényi 1959, G(n, m))
    m of the n (n - 1) / 2 pairs, all sets of m pairs equally likely. Degrees are near Poisson.
``scale_free`` (Chung & Lu 2002, with a fixed number of ties)
    Customer i has a weight w_i, Pareto with density ~ w^-exponent above a least weight, cut at
    sqrt(n d): the structural cutoff, at which no pair is expected to be tied more than once. The
    least weight makes the mean weight d. Each of m ties draws both ends with chance w_i / sum(w),
    so that the expected degree of i is near w_i. About 1 in 100 has no tie (exponent 2.7, d = 8).
``file``
    An edge list: CSV with columns ``source,target`` holding row numbers; see ``read``. ``degree``
    is not used.

A self-tie, or a tie between two who are tied already, is drawn again at the next address until it
fits. A ``degree`` above n - 1 means n - 1: everybody knows everybody.

Luck: decision "ties", month 0. The s-th tie opened by a customer is addressed (row, item s), with
sub 0 for "is it re-drawn?" (and, item 0, for the Pareto weight) and sub 1, 2, ... for the attempts.
No draw depends on how many were drawn before, and only whole numbers are added up or sorted: the
same seed gives the same ties everywhere. The one power taken, in the Pareto weights, is rounded to
1/256; a platform whose ``pow`` differs in the last bit would have to meet a rounding edge, which
happens in about one network of a million customers in a million.

Limits. Isolated customers (the last rows) have no ties, and their number changes nobody's. The
number of first customers and of entrants does: every uniform choice is aimed at n, and an entrant
sits between two others. So scenarios that differ in ``size``, or, where there are entrants, in
``months``, ``warm_up`` or ``entry_rate``, have different ties. ``scale_free``: re-drawing doubles
takes up to a tenth from the largest hubs. A tie that finds no room in 1,000 attempts is left out;
that takes a network in which somebody knows nearly everybody. Uniforms have 32 bits: with 20
million customers, chances that should be equal differ by up to 0.5 %.

What this module does not know: who the customers are (ties ignore segment, taste and firm: there is
no homophily), how strong a tie is, who is listened to more than they listen, how ties form and fade
over the months, and who is there: a list may name someone who has not yet entered or has left. It
measures no influence; that is the talk law's task.

Sources: Watts & Strogatz (1998), Nature 393:440-442. Clustering: Barrat & Weigt (2000), Eur. Phys.
J. B 13:547-560. Erdős & Rényi (1959), Publ. Math. Debrecen 6:290-297. Chung & Lu (2002), Annals of
Combinatorics 6:125-145. Goldenberg, Libai & Muller (2001), Marketing Letters 12:211-223. Guide
tables: Chen & Asau (1974), AIIE Transactions 6:163-166.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from sim.numerics import streams
from sim.numerics.jit import njit
from sim.state.ties import _code, _Rows

if TYPE_CHECKING:
    pass

_Draw = Callable[[_Rows, int], tuple[_Rows, _Rows]]

_TIES: Final = streams.DECISIONS["ties"]
_ATTEMPTS: Final = 1000  # a tie takes at most two subs an attempt; there are 65,536
_GRAIN: Final = 256  # weights are whole numbers of 1/256, so that their sums are exact
_GOLDEN: Final = 0x9E3779B97F4A7C15  # 2**64 / golden ratio


# --- the kinds: each gives the ties once, coded smaller row << 32 | larger row, in ascending order -------------------


def _everybody(people: int) -> _Rows:
    one, other = np.triu_indices(people, 1)
    return _code(one.astype(np.int64), other.astype(np.int64))


def _small_world(key: np.uint64, people: int, degree: int, rewire: float, entrants: int) -> _Rows:
    """Watts-Strogatz; ``degree`` is from 1 to ``people - 2``."""
    place, item = _opened(people * degree // 2, people)
    place[item == degree // 2] *= 2  # an odd degree: one more tie from every second place
    ring = _ring(people - entrants, entrants)
    row, ahead = ring[place], ring[(place + item + 1) % people]
    moved = np.flatnonzero(_luck(key, row, item, 0) < rewire)
    kept = np.ones(row.size, bool)
    kept[moved] = False
    taken = np.sort(_code(row[kept], ahead[kept]))
    row, item = row[moved], item[moved]

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        luck = _luck(key, row[which], item[which], 1 + attempt)
        return row[which], (luck * people).astype(np.int64)

    return _settle(taken, moved.size, draw)


def _ring(size: int, entrants: int) -> _Rows:
    """The rows around the ring: the first customers in order, entrant e behind number {e * golden} * size."""
    if not entrants:
        return np.arange(size)
    number = np.arange(1, entrants + 1, dtype=np.uint64)
    after = ((number * np.uint64(_GOLDEN)) >> np.uint64(32)) * np.uint64(size) >> np.uint64(32)
    key = np.concatenate((np.arange(size) * 2, after.astype(np.int64) * 2 + 1))
    return np.argsort(key, kind="stable")


def _uniform_pairs(key: np.uint64, people: int, degree: int) -> _Rows:
    """Erdős-Rényi G(n, m). When more than half of all pairs are tied, those that are not are drawn instead."""
    pairs, count = people * (people - 1) // 2, people * degree // 2
    dense = 2 * count > pairs
    row, item = _opened(pairs - count if dense else count, people)

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        one = _luck(key, row[which], item[which], 1 + 2 * attempt) * people
        other = _luck(key, row[which], item[which], 2 + 2 * attempt) * people
        return one.astype(np.int64), other.astype(np.int64)

    drawn = _settle(np.empty(0, np.int64), row.size, draw)
    return np.setdiff1d(_everybody(people), drawn, assume_unique=True) if dense else drawn


def _scale_free(key: np.uint64, people: int, degree: int, exponent: float) -> _Rows:
    """Chung-Lu with m ties. Both ends of each are found by inverting the cumulative weights with a guide table."""
    upto = np.cumsum(_weights(key, people, degree, exponent))
    total = int(upto[-1])
    step = total // people + 1
    guide = np.searchsorted(upto, np.arange(0, total, step), side="right")
    row, item = _opened(people * degree // 2, people)

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        one = _luck(key, row[which], item[which], 1 + 2 * attempt)
        other = _luck(key, row[which], item[which], 2 + 2 * attempt)
        return _locate(one, upto, guide, step), _locate(other, upto, guide, step)

    return _settle(np.empty(0, np.int64), row.size, draw)


def _weights(key: np.uint64, people: int, degree: int, exponent: float) -> _Rows:
    """Pareto weights w = min(least * u^(-1 / (exponent - 1)), sqrt(n d)), in units of 1/256, at least one unit."""
    most = math.sqrt(people * degree)
    least = _least_weight(degree, exponent, most)
    luck = streams.column(key, "ties", people)
    weights = np.minimum(least * luck ** (-1.0 / (exponent - 1.0)), most)
    return np.maximum(np.rint(weights * _GRAIN), 1).astype(np.int64)


def _least_weight(mean: float, exponent: float, most: float) -> float:
    """The least weight L whose Pareto law, cut at ``most``, has the mean wanted; by bisection.

    With g = exponent - 2 and W ~ Pareto(L): E[min(W, most)] = L (g + 1 - (L / most)^g) / g.
    """
    g = exponent - 2.0
    low, high = 0.0, min(mean, most)
    for _ in range(60):
        middle = 0.5 * (low + high)
        if middle * (g + 1.0 - (middle / most) ** g) / g < mean:
            low = middle
        else:
            high = middle
    return high


# --- the workshop ---------------------------------------------------------------------------------------------------


def _opened(count: int, people: int) -> tuple[_Rows, _Rows]:
    """Whose tie each of ``count`` ties is, and the how manieth of theirs: everybody's first, everybody's second, ..."""
    item, row = np.divmod(np.arange(count), people)
    return row, item


def _luck(key: np.uint64, row: _Rows, item: _Rows, sub: int) -> NDArray[np.float64]:
    """One uniform a tie, at (row, sub, item) of the decision "ties"."""
    return _uniforms(key, _TIES, row, sub, item)


@njit(cache=True, nogil=True)
def _uniforms(key, decision, row, sub, item):  # type: ignore[no-untyped-def]
    out = np.empty(row.size)
    for k in range(row.size):
        out[k] = streams.uniform(key, decision, 0, row[k], sub, item[k])
    return out


@njit(cache=True, nogil=True)
def _locate(luck, upto, guide, step):  # type: ignore[no-untyped-def]
    """The rows whose share of the cumulative weights ``upto`` holds each uniform; ``guide[g]`` is that of g * step."""
    out = np.empty(luck.size, np.int64)
    total = upto[-1]
    for k in range(luck.size):
        at = np.int64(luck[k] * total)
        row = guide[at // step]
        while upto[row] <= at:
            row += 1
        out[k] = row
    return out


def _settle(taken: _Rows, count: int, draw: _Draw) -> _Rows:
    """Draw ties until none is a self-tie, already taken, or drawn twice; of two that are the same, the first stays.

    Args:
        taken: codes that may not be drawn, ascending.
        count: how many to draw.
        draw: gives both ends of the ties numbered, at the attempt numbered.

    Returns:
        The codes taken and drawn, ascending.
    """
    waiting = np.arange(count)
    for attempt in range(_ATTEMPTS):
        if not waiting.size:
            break
        one, other = draw(waiting, attempt)
        codes = _code(one, other)
        clash = (one == other) | _among(codes, taken)
        in_order = np.sort(codes)
        doubles = in_order[1:][in_order[1:] == in_order[:-1]]
        if doubles.size:
            same = np.flatnonzero(_among(codes, doubles))
            _, first = np.unique(codes[same], return_index=True)
            clash[np.delete(same, first)] = True
        if taken.size or clash.any():
            in_order = np.sort(codes[~clash])
        # a stable sort of two ascending runs only merges them
        taken = np.sort(np.concatenate((taken, in_order)), kind="stable") if taken.size else in_order
        waiting = waiting[clash]
    return taken


def _among(codes: _Rows, taken: _Rows) -> NDArray[np.bool_]:
    """Which codes occur in ``taken``, which is ascending."""
    if not taken.size:
        return np.zeros(codes.size, bool)
    at = np.searchsorted(taken, codes)
    return taken[np.minimum(at, taken.size - 1)] == codes
