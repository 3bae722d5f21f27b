"""P20: a world that has lived all its months refuses to live another, in words, before anything has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from worlds import shipped

from sim.market.market import Market

SMALL = shipped("textbook", 40, 3, 2)
OVER = r"'small' has lived all its 3 months \(market.months\)"


def ended(engine: Any, **windows: Any) -> Market:
    return Market(SMALL, rng=1, engine=engine, **windows).run()


@pytest.mark.parametrize("engine", ["columns", "agents"])
@pytest.mark.parametrize("step", [lambda m: m.step(), Market.step], ids=["Mesa's", "ours"])
def test_a_step_past_the_end_is_refused_and_changes_nothing(engine: Any, step: Callable[[Market], None]) -> None:
    market = ended(engine, events=True, pyramid=True)
    before, counted = market.tables(), market.steps
    for _ in range(2):
        with pytest.raises(ValueError, match=OVER):
            step(market)
    assert (market.steps, market.month, market.running) == (counted, 3, False)
    for name, table in market.tables().items():
        pd.testing.assert_frame_equal(table, before[name], check_exact=True)
    assert len(market.datacollector.get_model_vars_dataframe()) == 3


@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_living_on_or_warming_up_after_the_end_does_nothing(engine: Any) -> None:
    market = ended(engine)
    before = market.tables()
    market.run().run(until=99).warm_up().run_model()
    assert market.steps == market.month == 3
    for name, table in market.tables().items():
        pd.testing.assert_frame_equal(table, before[name], check_exact=True)


def test_a_world_that_has_ended_has_no_twin() -> None:
    with pytest.raises(ValueError, match="would have none to live"):
        ended("columns").twin(SMALL)


def test_a_restored_world_that_has_ended_knows_it(tmp_path: Any) -> None:
    ended("columns").save(tmp_path / "end.npz")
    again = Market(SMALL, rng=1).restore(tmp_path / "end.npz")
    assert not again.running
    with pytest.raises(ValueError, match=OVER):
        again.step()


def test_a_column_of_the_last_month_asked_for_before_the_first_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="no month of 'small' has been lived yet"):
        Market(SMALL, rng=1).latest("profit")
