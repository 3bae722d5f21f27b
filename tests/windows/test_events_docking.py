"""Both engines see the same events."""

from __future__ import annotations

import pandas as pd
import pytest
from worlds import SHIPPED
from worlds.levers import pulled

from sim.market.market import Market
from sim.windows import EVENTS


@pytest.mark.parametrize("name", SHIPPED)
def test_both_engines_see_the_same_events(name: str) -> None:
    spec = pulled(name, "everything", size=60, months=13)
    columns, agents = (
        Market(spec, rng=3, engine=engine, events=True).run().tables() for engine in ("columns", "agents")
    )
    for table in EVENTS:
        pd.testing.assert_frame_equal(columns[table], agents[table], rtol=1e-6, atol=1e-9, obj=table)
