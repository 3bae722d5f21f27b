"""The one source of luck: stateless uniforms addressed by (seed, replication, decision, month, row, sub, item).

Nothing here has a state. A draw is a function of its address, so it may be skipped where nobody needs it, taken in any
order and on any thread, and two worlds that differ in one policy share every stroke of luck they both use.

The generator is Philox-4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11):
a 128-bit counter, encrypted under a 64-bit key, gives four 32-bit words. The address *is* the counter, so two different
addresses can never meet:

======== ======================================================================
word     holds
======== ======================================================================
key 0    seed, 0 .. 2**32-1
key 1    replication, 0 .. 2**32-1
counter0 row: the customer
counter1 month, as an unsigned word (warm-up months are negative)
counter2 decision number << 16 | sub (firm, occasion, trait: 0 .. 65535)
counter3 item // 4 (touchpoint, neighbour, firm); item % 4 picks the word
======== ======================================================================

Only uniforms are born here. Quantile functions above them (``sim.numerics.quantiles``) make normals, Gumbels and the
rest, one uniform a variate, because only then is every variate addressable by row.

What this module does not know: which addresses a run uses. That each is used once is checked by ``Ledger``.
"""

from __future__ import annotations

import operator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.numerics.jit import njit

# One name per decision, one number per name. Numbers are part of every result: append, never renumber.
_DECLARED: Final[dict[str, tuple[int, str]]] = {
    "segment": (1, "which segment a customer belongs to"),
    "trait": (2, "each trait of a customer; sub: which"),
    "need_weights": (3, "how much each need counts; items: the needs, and how alike the segment is"),
    "taste": (4, "persistent taste; sub: the firm"),
    "first_home": (5, "the firm at the start; items: nobody, and the firms"),
    "first_tenure": (6, "months already with it"),
    "awareness": (7, "which firms are known at the start; sub: the firm"),
    "ties": (8, "who knows whom"),
    "need_ceases": (10, "whether the need ceases this month"),
    "advert": (11, "whether advertising reaches one; sub: the firm"),
    "review": (12, "subscription: whether the provider is reconsidered, or one is looked for"),
    "occasions": (13, "repertoire: how many purchases this month"),
    "shock": (14, "taste of the moment; sub: the occasion; items: no firm, and the firms"),
    "nest": (15, "taste of the moment shared by all firms; sub: the occasion"),
    "purchase": (16, "durable: whether one buys this month"),
    "repairs": (17, "durable: how many service visits this month"),
    "visit": (20, "a visit; sub: firm and number; item 0: does it fail; items 1, 2, ...: the touchpoints"),
    "severity": (21, "how hard a failure is, and at which touchpoint"),
    "complain": (23, "whether a failure is voiced; sub: the firm"),
    "resolve": (24, "whether the firm puts it right; sub: the firm"),
    "talk": (25, "whether one talks this month"),
    "meeting": (26, "whom one meets by chance; items: the partners"),
    "hear": (27, "whether what was heard makes a firm known; sub: the firm"),
    "estimate": (28, "visits rehearsed for the honest estimate: no customer's, the same under every seed"),
    "notice": (29, "whether the firm notices a failure nobody complains about; sub: the firm"),
    "win_back": (30, "whether a lost customer is called; sub: the firm"),
    "call": (31, "whether a prospect is called; sub: the firm"),
    "contact": (32, "whether a customer is called; sub: the firm"),
    "survey": (33, "whether a visitor answers the survey; sub: the firm"),
    "refer": (34, "whether a paid invitation is passed on; sub: the firm"),
    "redeem": (35, "whether a reward is taken; sub: the firm"),
    "enrol": (37, "whether one enrols in the programme; sub: the firm"),
    "assign": (38, "field experiment: who is treated, whatever the world's seed"),
    "sip": (39, "blind and branded tests of single sips; sub: the firm"),
    "strategy": (40, "dice of a firm's strategy; row: the firm's stream"),
    "match": (41, "how well a firm's service fits one; months: epochs of the match; sub: the firm"),
    "match_start": (42, "how far its first epoch had passed when time began; sub: the firm"),
    "answer": (43, "the slip of an answer to a survey; sub: the firm"),
    "incident": (44, "whether a failure makes one reconsider; sub: the firm"),
    "call_wakes": (46, "whether a firm's call makes its customer reconsider; sub: the firm"),
    "need": (47, "how much of the category one needs; months: epochs of it"),
    "need_start": (48, "how far its first epoch had passed when time began"),
    "move": (49, "whether life makes one choose anew"),
    "reach": (60, "whether the firm one was with is then out of reach"),
    "out_of_mind": (61, "whether a firm one has nothing to do with is forgotten; sub: the firm"),
    "advert_prompt": (45, "whether advertising makes another firm's subscriber reconsider; sub: the firm"),
    "addressee": (50, "which friend a paid invitation is meant for"),
    "prompt": (51, "whether news makes one reconsider; sub: what kind, by number; item: who it came from"),
    "inquiry": (80, "error of an answer in an analysis that asks customers; sub: which question"),
    "benchmark": (90, "benchmark data: who is treated, an answer's slip, whether it is missing; sub: which of these"),
    "tie": (52, "how strong a lasting tie is, in any month; row: its lower end; item: its higher"),
    "dropout": (54, "repertoire: how soon one has had enough of the category; once in a life"),
    "drops_out": (55, "repertoire: whether one has had enough of it after this month's purchases"),
    "forget": (53, "whether news that made one reconsider is forgotten before renewal is due"),
}

DECISIONS: Final[dict[str, int]] = {name: number for name, (number, _) in _DECLARED.items()}
MEANINGS: Final[dict[str, str]] = {name: meaning for name, (_, meaning) in _DECLARED.items()}
"""What each decision is."""

VISITS_APART: Final = 255
"""Visits of a month from this one on share their luck: a visit's number has eight bits of its address."""

SEED_LIMIT: Final = 2**32
"""Seeds and replications are whole numbers below this."""


@njit("UniTuple(u4, 4)(u4, u4, u4, u4, u4, u4)", cache=True, inline="always")
def philox(c0: Any, c1: Any, c2: Any, c3: Any, k0: Any, k1: Any) -> tuple[Any, Any, Any, Any]:
    """Four 32-bit words of Philox-4x32-10 for counter (c0, c1, c2, c3) under key (k0, k1).

    Source: Salmon et al. 2011; the known-answer vectors of their Random123 library are in the tests.
    """
    x0, x1, x2, x3 = c0, c1, c2, c3
    for _ in range(10):
        p0 = np.uint64(x0) * np.uint64(0xD2511F53)
        p1 = np.uint64(x2) * np.uint64(0xCD9E8D57)
        x0, x1, x2, x3 = (
            np.uint32(p1 >> np.uint64(32)) ^ x1 ^ k0,
            np.uint32(p1 & np.uint64(0xFFFFFFFF)),
            np.uint32(p0 >> np.uint64(32)) ^ x3 ^ k1,
            np.uint32(p0 & np.uint64(0xFFFFFFFF)),
        )
        k0 = np.uint32(k0 + np.uint32(0x9E3779B9))
        k1 = np.uint32(k1 + np.uint32(0xBB67AE85))
    return x0, x1, x2, x3


@njit("f8(u4)", cache=True, inline="always")
def unit(word: Any) -> float:
    """The uniform of a 32-bit word, (word + 1/2) / 2**32: strictly inside (0, 1), spacing 2.3e-10."""
    return (np.float64(word) + 0.5) * 2.3283064365386963e-10


@njit("UniTuple(f8, 4)(u8, i8, i8, i8, i8, i8)", cache=True)
def uniforms4(
    key: np.uint64, decision: int, month: int, row: int, sub: int, block: int
) -> tuple[float, float, float, float]:
    """The four uniforms of items 4*block .. 4*block+3 at one address (see the module's table)."""
    a, b, c, d = philox(
        np.uint32(row),
        np.uint32(month & 0xFFFFFFFF),
        np.uint32((decision << 16) | sub),
        np.uint32(block),
        np.uint32(key & np.uint64(0xFFFFFFFF)),
        np.uint32(key >> np.uint64(32)),
    )
    return unit(a), unit(b), unit(c), unit(d)


@njit("f8(u8, i8, i8, i8, i8, i8)", cache=True)
def uniform(key: np.uint64, decision: int, month: int, row: int, sub: int, item: int) -> float:
    """The uniform at one address, in (0, 1)."""
    a, b, c, d = uniforms4(key, decision, month, row, sub, item >> 2)
    lane = item & 3
    if lane == 0:
        return a
    if lane == 1:
        return b
    return c if lane == 2 else d


@njit("void(u8, i8, i8, i8, i8, i8, f8[:])", cache=True, nogil=True)
def _fill(
    key: np.uint64, decision: int, month: int, first_row: int, sub: int, item: int, out: NDArray[np.float64]
) -> None:
    for i in range(out.size):
        out[i] = uniform(key, decision, month, first_row + i, sub, item)


@njit("void(u8, i8, i8, i8, i8, f8[::1])", cache=True, nogil=True, error_model="numpy")
def fill_rows(key: np.uint64, decision: int, month: int, first_row: int, sub: int, out: NDArray[np.float64]) -> None:
    """Fill ``out`` with the uniforms (item 0) of rows ``first_row`` on: the same as ``uniform``, one row after another.

    Straight-line over rows, so the compiler uses vector instructions: 2 ns a row against 15 for a single draw.
    """
    k0 = np.uint32(key & np.uint64(0xFFFFFFFF))
    k1 = np.uint32(key >> np.uint64(32))
    c1 = np.uint32(month & 0xFFFFFFFF)
    c2 = np.uint32((decision << 16) | sub)
    c3 = np.uint32(0)
    first = np.uint32(first_row)
    for i in range(out.size):
        a, _, _, _ = philox(np.uint32(first + np.uint32(i)), c1, c2, c3, k0, k1)
        out[i] = unit(a)


# How what happens is put into an address: said here once, for engines, windows and studies.


@njit("i8(i8, i8)", cache=True, forceinline=True)
def visit_sub(stream: int, visit: int) -> int:
    """Sub of a month's visit, its firm and its number: 0 for the first (decisions ``visit`` and ``severity``)."""
    return (stream << 8) | min(visit, VISITS_APART)


@njit("i8(i8)", cache=True, forceinline=True)
def touch_item(touchpoint: int) -> int:
    """Item of a touchpoint of a visit, 0 for the journey's first; item 0 says whether the visit fails."""
    return touchpoint + 1


@njit("i8(i8)", cache=True, forceinline=True)
def visit_item(touchpoints: int) -> int:
    """Item of what all touchpoints of a visit share, after those of the ``touchpoints``."""
    return touchpoints + 1


@njit("i8(i8)", cache=True, forceinline=True)
def shock_item(stream: int) -> int:
    """Item of a firm's shock on an occasion; item 0 is the outside option's."""
    return stream + 1


def as_seed(value: Any, name: str = "seed") -> int:
    """A seed as a plain whole number, from whatever a data frame, JSON or a notebook holds it in.

    Taken are whole numbers of Python and NumPy, and a float without a fraction (1.0 is 1, as in scenarios). Nothing is
    guessed at: true is not 1, and a text is not a number.

    Args:
        value: what was given.
        name: what to call it when it is refused.

    Raises:
        ValueError: when it is no whole number from 0 to 2**32 - 1; says what was given and what is allowed.
    """
    return as_whole(value, name, 0, SEED_LIMIT - 1)


def as_whole(value: Any, name: str, low: int, high: int | None = None) -> int:
    """A count as a plain whole number from ``low`` to ``high`` (none: without end); takes and refuses what ``as_seed`` does.

    Raises:
        ValueError: when it is none; says what was given and what is allowed.
    """
    found: int | None = None
    if isinstance(value, float | np.floating):
        found = int(value) if value.is_integer() else None
    elif not isinstance(value, bool | np.bool_):
        try:
            found = operator.index(value)
        except TypeError:
            found = None
    if found is None or found < low or (high is not None and found > high):
        reach = f"{low} or more" if high is None else f"from {low} to {high}"
        raise ValueError(f"{name} is {_shown(value)}; allowed: a whole number {reach}{_hint(value)}")
    return found


def seed_or_source(rng: Any = None, seed: Any = None) -> Any:
    """What a Mesa model is given as ``rng`` or ``seed``: a seed as a plain number, or what a seed is drawn from, as it is.

    Args:
        rng, seed: at most one of them: a seed, none, a generator of NumPy's, or a list of whole numbers.

    Raises:
        ValueError: when both are given, or what is given is nothing of the kind.
    """
    if rng is not None and seed is not None:
        raise ValueError("the seed is given twice: give rng or seed, not both")
    given = seed if rng is None else rng
    if given is None or isinstance(given, np.random.Generator | np.random.BitGenerator | np.random.SeedSequence):
        return given
    if isinstance(given, list | tuple | np.ndarray) and np.ndim(given) == 1 and len(given) > 0:
        return [as_whole(each, "a part of the seed", 0) for each in given]
    return as_seed(given)


def _hint(value: Any) -> str:
    if isinstance(value, str) and value.strip().isdecimal():
        return ", written without quotation marks"
    return ""


def _shown(value: Any) -> str:
    """A value in at most 40 characters; a number too long to print by how long it is."""
    try:
        text = repr(value)
    except ValueError:  # Python prints no whole number of more than some thousand digits
        return "a number of thousands of digits"
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:37]}..."


def make_key(seed: int, replication: int = 0) -> np.uint64:
    """The 64-bit key of a world.

    Args:
        seed: whole number, 0 .. 2**32-1.
        replication: whole number, 0 .. 2**32-1; worlds of one replication share all luck.

    Raises:
        ValueError: when either is no such number.
    """
    return np.uint64(as_seed(seed)) | (np.uint64(as_seed(replication, "replication")) << np.uint64(32))


def column(
    key: np.uint64, decision: str, rows: int, *, month: int = 0, sub: int = 0, item: int = 0, first: int = 0
) -> NDArray[np.float64]:
    """Uniforms for rows ``first`` .. ``first + rows - 1`` at one decision: a column, shape ``(rows,)``."""
    out = np.empty(rows)
    _fill(key, DECISIONS[decision], month, first, sub, item, out)
    return out


class Ledger:
    """Remembers every address drawn, and refuses a second draw under the same one.

    Used by the agent engine when asked to audit; since both engines agree row for row, it vouches for both.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[int, int, int, int, int]] = set()

    def note(self, decision: int, month: int, row: int, sub: int, item: int) -> None:
        """Record an address.

        Raises:
            RuntimeError: when it was drawn before.
        """
        address = (decision, month, row, sub, item)
        if address in self._seen:
            name = next(n for n, k in DECISIONS.items() if k == decision)
            raise RuntimeError(f"drawn twice: decision {name!r}, month {month}, row {row}, sub {sub}, item {item}")
        self._seen.add(address)

    def __len__(self) -> int:
        return len(self._seen)
