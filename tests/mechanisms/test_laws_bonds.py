"""Social and structural bonds, and advice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.bonds import advised, social_bonded, structural_grown

UNIT = st.floats(0, 1)


def test_a_month_of_care() -> None:
    assert social_bonded(0.3, 0.5, 0.02, 1.5) == pytest.approx(0.3 + 0.015 * 0.7)


@given(UNIT, UNIT, UNIT, st.floats(0, 5))
def test_care_switches_off_and_stays_within_bounds(emotional: float, social: float, gain: float, person: float) -> None:
    assert social_bonded(emotional, 0.0, gain, person) == emotional
    assert social_bonded(emotional, social, 0.0, person) == emotional
    assert social_bonded(emotional, social, gain, 0.0) == emotional
    assert emotional <= social_bonded(emotional, social, gain, person) <= 1 + 1e-12


@given(UNIT, UNIT, UNIT)
def test_more_care_bonds_more(emotional: float, a: float, b: float) -> None:
    low, high = (social_bonded(emotional, s, 0.02, 1.0) for s in (min(a, b), max(a, b)))
    assert low <= high + 1e-12


def test_a_structural_bond_grows_geometrically_and_outlasts_the_effort() -> None:
    bound = 0.0
    for month in range(1, 40):
        bound = structural_grown(bound, 0.8, 0.1)
        assert bound == pytest.approx(0.8 * (1 - 0.9**month))
    left = bound
    for month in range(1, 40):
        left = structural_grown(left, 0.0, 0.1)
        assert left == pytest.approx(bound * 0.9**month)


@given(UNIT, UNIT, UNIT)
def test_a_structural_bond_stays_between(bound: float, structural: float, growth: float) -> None:
    assert structural_grown(bound, structural, 0.0) == bound
    new = structural_grown(bound, structural, growth)
    assert min(bound, structural) - 1e-12 <= new <= max(bound, structural) + 1e-12


@given(UNIT, UNIT, UNIT)
def test_advice_closes_a_part_of_the_gap_to_full_trust(trust: float, a: float, b: float) -> None:
    assert advised(trust, 0.0) == trust
    assert advised(trust, 1.0) == pytest.approx(1.0)
    assert trust <= advised(trust, min(a, b)) <= advised(trust, max(a, b)) + 1e-12 <= 1 + 2e-12
    assert advised(0.6, 0.1) == pytest.approx(0.64)
