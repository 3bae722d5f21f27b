"""What is the most that something can be is never below it: what is beyond it need not be reckoned."""

from __future__ import annotations

from types import SimpleNamespace as Record

from hypothesis import given
from hypothesis import strategies as st

from sim.numerics.quantiles import normal_quantile
from sim.rules import utility

SHARES = st.floats(0, 1)
UNIFORMS = st.integers(0, 2**32 - 1).map(lambda word: (word + 0.5) / 2**32)
"""Every keyed uniform there is, the farthest among them."""


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
