"""Who has had enough of a category."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import special

from sim.rules.lifetime import last_purchase


class Of:
    """Coefficients, as a rule reads them."""

    def __init__(self, dropout: float, spread: float) -> None:
        self.dropout, self.dropout_spread = dropout, spread
        size = 1 / spread - 1 if spread else 0.0
        self.dropout_log_beta = special.betaln(dropout * size, (1 - dropout) * size) if spread else 0.0


def test_of_people_alike_the_last_is_geometric() -> None:
    """It is the n-th or an earlier one just where luck lies below 1 - (1 - p)^n."""
    for n in (1, 2, 5):
        reached = 1 - 0.8**n
        assert (
            last_purchase.plain(Of(0.2, 0.0), 0.9, reached - 1e-9)
            <= n
            < last_purchase.plain(Of(0.2, 0.0), 0.9, reached + 1e-9)
        )


def test_of_unequal_people_it_is_beta_geometric() -> None:
    """P(n or earlier) = 1 - B(a, b + n) / B(a, b), over people and months."""
    mean, spread = 0.25, 0.3
    a, b = mean * (1 / spread - 1), (1 - mean) * (1 / spread - 1)
    grid = (np.arange(200) + 0.5) / 200
    last = np.array([[last_purchase.plain(Of(mean, spread), who, luck) for luck in grid] for who in grid])
    for n in (1, 2, 4, 9):
        assert (last <= n).mean() == pytest.approx(
            1 - np.exp(special.betaln(a, b + n) - special.betaln(a, b)), abs=0.004
        )


def test_a_chance_of_nothing_never_comes() -> None:
    assert last_purchase.plain(Of(0.0, 0.3), 0.5, 1 - 2**-33) > 1e9
    assert last_purchase.plain(Of(0.2, 0.9), 0.05, 0.5) > 1e9  # nearly all never, the rest at once
    assert last_purchase.plain(Of(0.2, 0.9), 0.99, 0.5) == 1
