"""Who has had enough of a category."""

from __future__ import annotations

import numpy as np
import pytest

from sim.rules.lifetime import has_enough


class Of:
    """Coefficients, as a rule reads them."""

    def __init__(self, dropout: float, spread: float) -> None:
        self.dropout, self.dropout_spread = dropout, spread


def test_the_chance_is_that_of_each_purchase() -> None:
    assert has_enough.plain(Of(0.2, 0.0), 1.3, 1.0) == pytest.approx(0.2)
    assert has_enough.plain(Of(0.2, 0.0), 1.3, 3.0) == pytest.approx(1 - 0.8**3)
    odds = 0.25 * np.exp(0.7 * 1.3)
    assert has_enough.plain(Of(0.2, 0.7), 1.3, 2.0) == pytest.approx(1 - (1 / (1 + odds)) ** 2)
    assert has_enough.plain(Of(0.0, 0.7), 1.3, 2.0) == 0.0
