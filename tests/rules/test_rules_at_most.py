"""What is the most that something can be is never below it: what is beyond it need not be reckoned."""

from __future__ import annotations

from types import SimpleNamespace as Record

from hypothesis import given
from hypothesis import strategies as st

from sim.numerics.quantiles import normal_quantile
from sim.rules import talk, utility

SHARES = st.floats(0, 1)
WEIGHTS = st.floats(0, 3)
FELT = st.floats(-2, 2)
UNIFORMS = st.integers(0, 2**32 - 1).map(lambda word: (word + 0.5) / 2**32)
"""Every keyed uniform there is, the farthest among them."""


@given(FELT, FELT, WEIGHTS, SHARES, WEIGHTS, WEIGHTS, WEIGHTS, SHARES, WEIGHTS, st.booleans())
def test_nobody_talks_more_than_whoever_is_moved_as_much(
    felt: float, more: float, propensity: float, rate: float, base: float, pleased: float, displeased: float, pivot: float,
    hostage: float, held: bool,
) -> None:  # fmt: skip
    c = Record(talk_propensity=propensity)
    p = Record(
        word_of_mouth_talk_rate=rate, word_of_mouth_talk_base=base, word_of_mouth_talk_pleased=pleased,
        word_of_mouth_talk_displeased=displeased, word_of_mouth_pivot=pivot, word_of_mouth_hostage=hostage,
    )  # fmt: skip
    most = max(talk.moved_by(felt, p), talk.moved_by(more, p))
    assert talk.talk_chance(c, p, felt, held) <= talk.talk_chance_at_most(c, p, most)


@given(st.lists(st.floats(0, 1e6, width=32), min_size=1, max_size=5), SHARES, SHARES, st.integers(-1, 4))
def test_no_firm_is_more_present_than_one_just_left_or_the_only_one(
    spends: list[float], memory: float, told: float, left: int
) -> None:
    c = Record(left=left)
    p = Record(word_of_mouth_topic_memory=memory, word_of_mouth_leaving_told=told)
    for j, spend in enumerate(spends):
        near = talk.presence(Record(spend=spend, episodes=1), p, sum(spends), talk.tells_of_leaving(c, j, p))
        assert near <= talk.presence_at_most(c, p)


@given(
    st.floats(0, 2), SHARES, SHARES, st.integers(0, 200), st.integers(0, 11), UNIFORMS, UNIFORMS, SHARES, st.floats(0, 5), SHARES,
    st.floats(0, 1),
)  # fmt: skip
def test_no_need_season_or_deal_makes_a_purchase_likelier_than_the_most(
    rate: float, drift: float, season: float, month: int, peak: int, before: float, after: float, passed: float,
    forward: float, depth: float, stock: float,
) -> None:  # fmt: skip
    c = Record(rate=rate, stock=stock)
    p = Record(rate_drift=drift, season=season, season_peak=float(peak), price_forward=forward)
    need = utility.need_now(c, p, float(month), normal_quantile(before), normal_quantile(after), passed)
    _, often, _ = utility.stocked(c, p, need, depth)
    most = utility.purchase_chance_at_most(c, utility.rate_at_most(p))
    assert utility.purchase_chance(often) <= most
