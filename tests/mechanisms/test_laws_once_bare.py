"""Laws of what acted as bare arithmetic before: closed forms, and off at zero."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.choice import (
    coded,
    decoded,
    inclusive_value,
    nest_weight,
    nested_shock,
    outside_probability,
    part_felt,
    review_chance,
    signing_utility,
)
from sim.mechanisms.expectation import norm_carried, raised_by_the_years
from sim.mechanisms.experience import failure_severity
from sim.mechanisms.loyalty import faded, monthly_decay
from sim.mechanisms.pricing import penalty_felt
from sim.mechanisms.programme import ranked, rewarded, thanked
from sim.mechanisms.recovery import goodwill_left, grievance_eased, grievance_forgiven
from sim.mechanisms.satisfaction import experience_counted
from sim.mechanisms.value import trailing, volume_grown
from sim.mechanisms.word_of_mouth import held_to_talk, invitation_trusted, message_weight
from sim.numerics.quantiles import severity_quantile

numbers = st.floats(-5, 5)
shares = st.floats(0, 1)


@given(st.lists(numbers, min_size=1, max_size=6), st.floats(0.2, 1.0), numbers)
def test_a_nest_by_its_parts_is_the_nested_logit(utilities: list[float], scale: float, outside: float) -> None:
    most = max(utilities)
    weights = [nest_weight(u, most, scale) for u in utilities]
    inclusive = scale * math.log(sum(math.exp(u / scale) for u in utilities))
    assert inclusive_value(sum(weights), most, scale) == pytest.approx(inclusive, abs=1e-9)
    nobody = math.exp(outside) / (math.exp(outside) + math.exp(inclusive))
    assert outside_probability(inclusive, outside) == pytest.approx(nobody, rel=1e-9)


@given(numbers)
def test_alone_and_undivided_the_nest_is_a_plain_logit(shock: float) -> None:
    assert nested_shock(shock, 0.0, 1.0) == shock
    assert nest_weight(shock, shock, 0.5) == 1.0


@given(st.floats(-60, 60))
def test_a_utility_survives_its_code_to_the_nearest_500th(utility: float) -> None:
    assert decoded(coded(utility)) == pytest.approx(utility, abs=0.001 + 1e-12)


@given(numbers, shares, shares)
def test_each_is_off_at_zero(x: float, share: float, other: float) -> None:
    assert part_felt(0.0, x) == 0.0
    assert signing_utility(2.0, 0.0, 50.0, 0.0, 24.0) == 0.0
    assert review_chance(share, 0.0) == share
    assert penalty_felt(0.0, x, share) == 0.0
    assert held_to_talk(share, 0.0) == share
    assert invitation_trusted(x, 0.0) == x
    assert message_weight(0.0, x) == message_weight(x, 0.0) == 0.0
    assert norm_carried(0.0, share, other) == norm_carried(share, other, other) == 0.0
    assert raised_by_the_years(share, 0.0) == share
    assert experience_counted(0.0, 7.0) == 0.0
    assert grievance_eased(0.0, x) == 0.0
    assert grievance_forgiven(share, 0.0) == goodwill_left(share, 1.0) == faded(share, 0.0) == share
    assert thanked(share, 0.0, 20.0, 40.0) == thanked(share, 1.0, 0.0, 40.0) == rewarded(share, 0.0) == share
    assert volume_grown(share, 1.0, 0.0) == share


@given(st.floats(0.01, 0.99), st.floats(0, 2))
def test_a_failure_is_as_hard_as_its_draw(u: float, scale: float) -> None:
    assert failure_severity(u, scale) == scale * severity_quantile(u)


@given(st.floats(0.5, 48))
def test_what_fades_is_half_gone_after_its_half_life(months: float) -> None:
    assert math.pow(faded(1.0, monthly_decay(months)), months) == pytest.approx(0.5, rel=1e-9)


@given(st.floats(0, 1000), st.integers(1, 60))
def test_a_trailing_mean_of_like_months_fills_up(month: float, n: int) -> None:
    mean, faded_first = 0.0, 0.0
    for _ in range(n):
        mean = trailing(mean, month, 11 / 12)
        faded_first = ranked(trailing(faded_first, 0.0, 11 / 12), month, 11 / 12)
    assert mean == pytest.approx(month * (1 - (11 / 12) ** n), abs=1e-9)
    assert faded_first == pytest.approx(mean, abs=1e-9)


def test_worked_numbers() -> None:
    assert signing_utility(3.0, 20.0, 40.0, 0.3, 12.0) == pytest.approx(1.2)
    assert review_chance(0.1, 0.6) == 0.6
    assert penalty_felt(0.7, 3.0, 1.5) == pytest.approx(3.15)
    assert held_to_talk(0.3, 0.5) == pytest.approx(0.45)
    assert held_to_talk(0.9, 0.5) == 1.0
    assert invitation_trusted(1.5, 0.4) == pytest.approx(0.9)
    assert norm_carried(0.5, 0.6, 0.7) == pytest.approx(0.05)
    assert grievance_eased(0.7, 0.9) == pytest.approx(0.63)
    assert grievance_forgiven(0.5, 0.4) == pytest.approx(0.3)
    assert thanked(0.3, 1.0, 20.0, 40.0) == pytest.approx(0.8)
    assert volume_grown(1.2, 1.1, 0.15) == pytest.approx(1.518)
