"""What a policy gains is told against something that does not come near nothing."""

from __future__ import annotations

import numpy as np
import pytest

from sim.lab.court.ledger import gained
from sim.lab.court.story import of_revenue
from sim.lab.outcomes import Outcome


def world(npv: float, revenue: float = 1000.0) -> Outcome:
    return Outcome({"npv": npv, "revenue": revenue}, {})


def test_a_world_that_earns_next_to_nothing_does_not_drown_the_others() -> None:
    without, with_it = [world(0.01), world(200.0)], [world(10.01), world(210.0)]
    assert np.mean(gained(without, with_it)) == pytest.approx(10.0, rel=1e-3)


def test_a_gain_on_a_loss_is_a_gain() -> None:
    assert (gained([world(-100.0)] * 2, [world(-50.0)] * 2) == [50.0, 50.0]).all()


def test_nothing_to_compare_with_is_no_number() -> None:
    assert np.isnan(gained([world(0.0)], [world(1.0)])).all()


def test_a_share_of_revenue_does_not_depend_on_what_is_earned() -> None:
    assert (
        of_revenue(world(0.01), world(20.01))
        == pytest.approx(of_revenue(world(-500.0), world(-480.0)))
        == pytest.approx(2.0)
    )
