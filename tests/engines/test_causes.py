"""Why customers left: causes are of the occasion on which they left."""

from __future__ import annotations

import pytest
from worlds import shipped

import sim
from sim.state.person import PARTS


@pytest.mark.parametrize("name", ["coffee-shop", "car-dealer"])
def test_nobody_leaves_for_every_reason_at_once(name: str) -> None:
    """Where habit moves one after the fact, a customer may leave the very firm just chosen: that is no cause."""
    spec = shipped(name, 1500, 18)
    exits = sim.simulate(spec, seed=1).exits
    chosen = exits[~exits["cause_ceased"]]
    assert len(chosen) > 200
    assert not chosen[[f"cause_{part}" for part in PARTS]].all(axis=1).any()
