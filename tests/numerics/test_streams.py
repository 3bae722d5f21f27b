"""The one source of luck: known answers, golden values, independence, and refusals."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sim.numerics import streams

MASK = 0xFFFFFFFF
WORD = st.integers(0, MASK)

KNOWN = [
    ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
    ((MASK,) * 4, (MASK,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]
"""philox4x32-10 of Random123's kat_vectors: counter, key, words."""

# Seed 20240601, replication 3, month 5, row 123456, sub 2, item 7. These numbers are part of every result:
# a change here changes them all. A new decision adds a line.
GOLDEN = {
    "segment": (1, 0.35139922669623047),
    "trait": (2, 0.12124992546159774),
    "need_weights": (3, 0.41626379534136504),
    "taste": (4, 0.12187377491500229),
    "first_home": (5, 0.09037478046957403),
    "first_tenure": (6, 0.7528936254093423),
    "awareness": (7, 0.9957170787965879),
    "ties": (8, 0.5837075711460784),
    "dropout": (54, 0.4114873317303136),
    "drops_out": (55, 0.1177176459459588),
    "need_ceases": (10, 0.21907875791657716),
    "advert": (11, 0.8906249065184966),
    "review": (12, 0.1607213712995872),
    "occasions": (13, 0.43294743925798684),
    "shock": (14, 0.9181960282148793),
    "nest": (15, 0.38245980243664235),
    "purchase": (16, 0.9995654112426564),
    "repairs": (17, 0.30791202920954674),
    "visit": (20, 0.7993081185268238),
    "severity": (21, 0.029708864050917327),
    "complain": (23, 0.5162638541078195),
    "resolve": (24, 0.1657044474268332),
    "talk": (25, 0.6133714272873476),
    "meeting": (26, 0.7862758139381185),
    "hear": (27, 0.35831147839780897),
    "estimate": (28, 0.551469846512191),
    "notice": (29, 0.9253022231860086),
    "win_back": (30, 0.9359372792532668),
    "call": (31, 0.3385967811336741),
    "contact": (32, 0.9926269560819492),
    "survey": (33, 0.27960882417391986),
    "refer": (34, 0.4304026673780754),
    "redeem": (35, 0.6184288136428222),
    "enrol": (37, 0.8994520906126127),
    "assign": (38, 0.3582416818244383),
    "sip": (39, 0.823590075247921),
    "strategy": (40, 0.5985834508901462),
    "match": (41, 0.9726691112155095),
    "match_start": (42, 0.8842003390891477),
    "answer": (43, 0.18577711551915854),
    "incident": (44, 0.12460831983480603),
    "call_wakes": (46, 0.8050323930801824),
    "need": (47, 0.7314197734231129),
    "need_start": (48, 0.2749901671195403),
    "move": (49, 0.26650113344658166),
    "reach": (60, 0.6413606848800555),
    "out_of_mind": (61, 0.004893991514109075),
    "advert_prompt": (45, 0.6955383176682517),
    "addressee": (50, 0.07707386335823685),
    "prompt": (51, 0.5489796557230875),
    "inquiry": (80, 0.08707608317490667),
    "benchmark": (90, 0.669118213118054),
    "tie": (52, 0.6526823613094166),
    "forget": (53, 0.15354019368533045),
}


def philox(counter: tuple[int, ...], key: tuple[int, ...]) -> tuple[int, ...]:
    """Philox-4x32-10 in plain whole numbers, from the paper (Salmon et al. 2011, section 2.2)."""
    x, k = list(counter), list(key)
    for _ in range(10):
        high0, low0 = divmod(0xD2511F53 * x[0], 1 << 32)
        high1, low1 = divmod(0xCD9E8D57 * x[2], 1 << 32)
        x = [high1 ^ x[1] ^ k[0], low1, high0 ^ x[3] ^ k[1], low0]
        k = [(k[0] + 0x9E3779B9) & MASK, (k[1] + 0xBB67AE85) & MASK]
    return tuple(x)


def by_hand(seed: int, replication: int, decision: int, month: int, row: int, sub: int, item: int) -> float:
    words = philox((row & MASK, month & MASK, (decision << 16) | sub, item // 4), (seed, replication))
    return (words[item % 4] + 0.5) / 2**32


# -- known answers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("counter", "key", "words"), KNOWN)
def test_the_generator_gives_the_known_answers(counter, key, words) -> None:
    assert tuple(int(w) for w in streams.philox(*map(np.uint32, counter), *map(np.uint32, key))) == words
    assert philox(counter, key) == words


@given(st.tuples(WORD, WORD, WORD, WORD), st.tuples(WORD, WORD))
def test_the_generator_is_the_one_of_the_paper(counter, key) -> None:
    assert tuple(int(w) for w in streams.philox(*map(np.uint32, counter), *map(np.uint32, key))) == philox(counter, key)


def test_golden_uniforms() -> None:
    key = streams.make_key(20240601, 3)
    got = {name: (number, streams.uniform(key, number, 5, 123456, 2, 7)) for name, number in streams.DECISIONS.items()}
    assert got == GOLDEN


@given(
    WORD,
    WORD,
    st.integers(1, 2**16 - 1),
    st.integers(-600, 1200),
    WORD,
    st.integers(0, 2**16 - 1),
    st.integers(0, 2**20),
)
def test_the_address_is_the_counter(seed, replication, decision, month, row, sub, item) -> None:
    got = streams.uniform(streams.make_key(seed, replication), decision, month, row, sub, item)
    assert got == by_hand(seed, replication, decision, month, row, sub, item)
    assert 0 < got < 1


@pytest.mark.parametrize("word", [0, 1, MASK // 2, MASK])
def test_a_uniform_is_never_0_nor_1(word: int) -> None:
    assert streams.unit(np.uint32(word)) == (word + 0.5) / 2**32
    assert 0 < streams.unit(np.uint32(word)) < 1


# -- addresses --------------------------------------------------------------------------------------------------------


def test_decision_numbers_are_unique_and_fit() -> None:
    numbers = list(streams.DECISIONS.values())
    assert len(set(numbers)) == len(numbers)
    assert all(0 < n < 2**16 for n in numbers)


def test_four_at_once_are_four_one_by_one() -> None:
    key = streams.make_key(5)
    for block in (0, 1, 77):
        four = streams.uniforms4(key, 14, -3, 99, 1, block)
        assert list(four) == [streams.uniform(key, 14, -3, 99, 1, 4 * block + lane) for lane in range(4)]


def test_a_column_is_its_rows_one_by_one() -> None:
    key = streams.make_key(5, 2)
    got = streams.column(key, "taste", 10, month=-7, sub=3, item=6, first=4000)
    number = streams.DECISIONS["taste"]
    assert got.tolist() == [streams.uniform(key, number, -7, 4000 + i, 3, 6) for i in range(10)]


@pytest.mark.parametrize("sub", [0, 513])
def test_rows_filled_at_once_are_rows_one_by_one(sub: int) -> None:
    key = streams.make_key(5, 2)
    out = np.empty(100)
    streams.fill_rows(key, 12, 7, 4090, sub, out)
    assert out.tolist() == [streams.uniform(key, 12, 7, 4090 + i, sub, 0) for i in range(100)]


@given(st.integers(1, 50), st.integers(1, 50))
def test_more_rows_change_nobody(few: int, more: int) -> None:
    key = streams.make_key(9)
    long = streams.column(key, "trait", few + more, sub=1)
    np.testing.assert_array_equal(streams.column(key, "trait", few, sub=1), long[:few])
    np.testing.assert_array_equal(streams.column(key, "trait", more, sub=1, first=few), long[few:])


def test_neighbouring_addresses_never_share_a_draw() -> None:
    """Every step in any one coordinate leads to another draw."""
    seen = set()
    for replication, decision, month, row, sub, item in itertools.product(
        (0, 1), (1, 14, 20), (-1, 0, 1), (0, 1, 2), (0, 1), range(5)
    ):
        seen.add(streams.uniform(streams.make_key(3, replication), decision, month, row, sub, item))
    assert len(seen) == 2 * 3 * 3 * 3 * 2 * 5


# -- chance -----------------------------------------------------------------------------------------------------------

ROWS = 20_000


def draws(**address: int) -> np.ndarray:
    where = {"seed": 1, "replication": 0, "month": 0, "sub": 0, "item": 0, "first": 0, **address}
    key = streams.make_key(where.pop("seed"), where.pop("replication"))
    return streams.column(key, ("shock", "visit")[where.pop("decision", 0)], ROWS, **where)


@pytest.mark.parametrize(
    "step",
    ["seed", "replication", "decision", "month", "sub", "item", "first"],
)
def test_neighbours_are_uncorrelated(step: str) -> None:
    """Correlation between draws one step apart in one coordinate: within 4 standard errors of none."""
    for lag in (1, 4) if step != "decision" else (1,):
        correlation = np.corrcoef(draws(), draws(**{step: lag + (step == "seed")}))[0, 1]
        assert abs(correlation) < 4 / np.sqrt(ROWS)


@pytest.mark.parametrize("name", streams.DECISIONS)
def test_every_decision_draws_uniform_and_independent_numbers(name: str) -> None:
    u = streams.column(streams.make_key(2), name, ROWS)
    assert stats.chisquare(np.histogram(u, 50, (0, 1))[0]).pvalue > 1e-4
    pairs = np.histogram2d(u[::2], u[1::2], 10, ((0, 1), (0, 1)))[0]
    assert stats.chisquare(pairs.ravel()).pvalue > 1e-4


def test_months_of_one_customer_are_uniform_too() -> None:
    key = streams.make_key(2)
    u = [streams.uniform(key, 14, month, 17, 0, 0) for month in range(-600, 1200)]
    assert stats.kstest(u, "uniform").pvalue > 1e-4


# -- keys and the ledger ----------------------------------------------------------------------------------------------


def test_keys_keep_seed_and_replication_apart() -> None:
    assert streams.make_key(7) == 7
    assert streams.make_key(0, 7) == 7 << 32
    assert streams.make_key(MASK, MASK) == 2**64 - 1


@pytest.mark.parametrize("bad", [-1, 2**32])
def test_a_seed_out_of_range_is_refused(bad: int) -> None:
    with pytest.raises(ValueError, match=rf"seed is {bad}; allowed: a whole number from 0 to 4294967295"):
        streams.make_key(bad)
    with pytest.raises(ValueError, match=rf"replication is {bad}; allowed"):
        streams.make_key(0, bad)


def test_the_ledger_refuses_a_second_draw() -> None:
    ledger = streams.Ledger()
    shock = streams.DECISIONS["shock"]
    ledger.note(shock, 3, 42, 1, 0)
    for other in (
        (shock, 4, 42, 1, 0),
        (shock, 3, 43, 1, 0),
        (shock, 3, 42, 2, 0),
        (shock, 3, 42, 1, 1),
        (12, 3, 42, 1, 0),
    ):
        ledger.note(*other)
    assert len(ledger) == 6
    with pytest.raises(RuntimeError, match="drawn twice: decision 'shock', month 3, row 42, sub 1, item 0"):
        ledger.note(shock, 3, 42, 1, 0)
