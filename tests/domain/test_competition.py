"""Satisfaction is not loyalty: how one leads to the other depends on who else there is."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import A, at_home, lived, relationship, world

from sim.state.books import BANDS

pytestmark = pytest.mark.domain("satisfaction is not loyalty")

UNEVEN = {"behaviour.experience.noise": 0.15, "firms.a.failure_rate": 0.25, "market.review_rate": 0.5}
RIVALS = {f"firms.{name}": {"list_price": 10.0, "start_share": 0.0} for name in "cde"}
MARKETS = {
    "near-monopoly": {"behaviour.choice.switching_cost": 14.0},
    "half-open": {"behaviour.choice.switching_cost": 1.5},
    "fierce": RIVALS,
}


def stayed(name: str) -> np.ndarray:
    """Share of firm a's customers still there half a year later, by quarter of satisfaction."""
    market = lived(world("subscription", UNEVEN | MARKETS[name], size=3000, months=18), 12)
    home = np.flatnonzero(at_home(market))
    felt = relationship(market, "cumulative_satisfaction")[home]
    quarter = np.searchsorted(np.quantile(felt, [0.25, 0.5, 0.75]), felt)
    market.run(18)
    return np.array([np.mean(market.customers.people["home"][home[quarter == q]] == A) for q in range(4)])


def test_no_curve_is_coded_and_competition_makes_one() -> None:
    curves = {name: stayed(name) for name in MARKETS}
    gap = {name: curve[-1] - curve[0] for name, curve in curves.items()}
    assert curves["near-monopoly"].min() > 0.95, "hostages stay, whatever they feel"
    assert gap["near-monopoly"] < 0.05 < 0.1 < min(gap["half-open"], gap["fierce"])
    assert (curves["fierce"] < curves["half-open"]).all()
    assert (curves["half-open"] < curves["near-monopoly"]).all()


def test_few_sit_at_either_extreme() -> None:
    """How many is for a study to say; here only that both ends are lived and the middle is fullest."""
    table = lived(world("subscription", UNEVEN, size=2000)).tables()["firms"].query("firm == 'a'")
    shares = table[list(BANDS)].sum() / table["buyers"].sum()
    assert shares.sum() == pytest.approx(1)
    assert 0 < shares["outraged"] < 0.5 and 0 < shares["dazzled"] < 0.5
