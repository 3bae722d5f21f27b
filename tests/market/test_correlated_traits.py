"""Traits that go together."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from worlds import shipped

from sim.market.market import Market
from sim.scenario import ScenarioError

PAIRS = {"spend": {"rate": 0.6}, "rate": {"talk_propensity": -0.3}}


def people(**changes: object) -> np.ndarray:
    return Market(shipped("textbook", 6000, 1, **changes), rng=4).customers.people


def test_the_copula_is_gaussian_and_leaves_each_trait_as_it_is_spread() -> None:
    """Spearman's rho of a Gaussian copula is 6 / pi asin(r / 2)."""
    apart, together = people(), people(**{"population.correlations": PAIRS})
    for first, second, r in (
        ("spend", "rate", 0.6),
        ("rate", "talk_propensity", -0.3),
        ("spend", "talk_propensity", 0.0),
    ):
        found = stats.spearmanr(together[first], together[second]).statistic
        assert found == pytest.approx(6 / np.pi * np.arcsin(r / 2), abs=0.035), (first, second)
        assert abs(stats.spearmanr(apart[first], apart[second]).statistic) < 0.04
    for trait in ("spend", "rate", "talk_propensity"):
        assert stats.ks_2samp(apart[trait], together[trait]).pvalue > 0.001
    np.testing.assert_array_equal(apart["privacy"], together["privacy"])


@pytest.mark.parametrize(
    ("pairs", "says"),
    [
        ({"spend": {"rat": 0.5}}, "no trait 'rat'"),
        ({"spend": {"taste": 0.5}}, "no trait 'taste'"),
        ({"spend": {"spend": 0.5}}, "named once"),
        ({"spend": {"rate": 0.5}, "rate": {"spend": 0.5}}, "named once"),
        ({"spend": {"rate": 0.9, "privacy": 0.9}, "rate": {"privacy": -0.9}}, "contradict"),
        ({"spend": {"rate": 1.5}}, "0.99"),
    ],
)
def test_what_cannot_go_together_is_refused(pairs: dict[str, dict[str, float]], says: str) -> None:
    with pytest.raises(ScenarioError, match=says):
        shipped("textbook", 10, 1, **{"population.correlations": pairs})
