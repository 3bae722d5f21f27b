"""Docking: the engine that is fast and the engine that reads like a textbook live the same lives."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from worlds import SHIPPED, shipped
from worlds.corners import ALL, CORNERS, any_small, assert_same_tables, corner

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.market.market import Market
from sim.numerics import streams
from sim.state.books import COUNTS
from sim.state.customers import Customers
from sim.strategies import known_strategies

CLOSE = {"rtol": 1e-6, "atol": 1e-9}


def assert_docked(columns: Market, agents: Market) -> None:
    """Whole numbers, words and decisions are identical; amounts and feelings agree to 1e-6."""
    theirs = agents.tables()
    for name, table in columns.tables().items():
        assert table.shape == theirs[name].shape, name
        exact = [c for c in table if c in COUNTS or not pd.api.types.is_float_dtype(table[c])]
        pd.testing.assert_frame_equal(table[exact], theirs[name][exact], check_exact=True, obj=name)
        for c in table.columns.difference(exact):
            np.testing.assert_allclose(table[c], theirs[name][c], **CLOSE, err_msg=f"{name}.{c}")
    for mine, other in zip(columns.customers, agents.customers, strict=True):
        for name in mine.dtype.names:
            if mine[name].dtype.kind == "f":
                np.testing.assert_allclose(mine[name], other[name], **CLOSE, err_msg=name)
            else:
                np.testing.assert_array_equal(mine[name], other[name], err_msg=name)


def both(scenario, rng: int = 7) -> tuple[Market, Market]:
    return Market(scenario, rng=rng), Market(scenario, rng=rng, engine="agents")


ONE_A_KIND = ("telecom", "coffee-shop", "car-dealer")
"""Markets whose docking stays in every lane of CI, with the corners; the others make the same arithmetic with other numbers."""
DOCKED = [name if name in ONE_A_KIND else pytest.param(name, marks=pytest.mark.model) for name in SHIPPED]


@pytest.mark.parametrize("name", [*DOCKED, *CORNERS])
def test_engines_agree_row_for_row(name: str) -> None:
    columns, agents = both(any_small(name, size=300, months=24))
    assert_docked(columns.run(), agents.run())
    assert columns.tables()["firms"]["buyers"].sum() > 0


@pytest.mark.model
@pytest.mark.parametrize("strategy", [name for name, rule in known_strategies().items() if not rule.free])
def test_engines_agree_under_every_strategy(strategy: str) -> None:
    scenario = shipped("telecom", 100, 14, **{"market.warm_up": 2, "firms.unity.strategy": strategy})
    columns, agents = both(scenario)
    assert_docked(columns.run(), agents.run())


STILL = ["cause_effort"]
"""Effort is as it was on joining as long as one lives, so nobody can be found to leave for it."""


@pytest.mark.model
def test_the_corners_reach_every_count() -> None:
    """What never happens in any of these worlds would not be docked."""
    seen = dict.fromkeys(COUNTS, 0.0)
    causes: dict[str, float] = {}
    for name in CORNERS:
        tables = Market(corner(name), rng=7).run().tables()
        for count in COUNTS:
            seen[count] += tables["firms"][count].sum()
        for cause in tables["exits"].columns[4:]:
            causes[cause] = causes.get(cause, 0) + tables["exits"][cause].sum()
    assert [name for name, total in (seen | causes).items() if total == 0] == STILL


def test_engines_agree_beyond_one_block() -> None:
    scenario = shipped("textbook", 4500, 2, **{"market.warm_up": 1})
    columns, agents = both(scenario)
    assert_docked(columns.run(), agents.run())


@pytest.mark.parametrize("name", CORNERS)
def test_either_engine_goes_on_from_the_others_checkpoint(name: str, tmp_path) -> None:
    scenario = corner(name, 60, 16)
    straight = Market(scenario, rng=3).run()
    for first, second in (("columns", "agents"), ("agents", "columns"), ("agents", "agents")):
        path = tmp_path / "world.npz"
        Market(scenario, rng=3, engine=first).run(9).save(path)
        assert_docked(straight, Market(scenario, rng=3, engine=second).restore(path).run())


@pytest.mark.parametrize("name", ALL)
def test_no_luck_is_drawn_twice(name: str, monkeypatch) -> None:
    first_day: set[str] = {"ties", "estimate"}
    column = streams.column

    def noted(key, decision, *args, **where):
        first_day.add(decision)
        return column(key, decision, *args, **where)

    monkeypatch.setattr(streams, "column", noted)
    market = Market(any_small(name, size=40, months=6), rng=1, engine="agents", audit=True).run()
    addresses = market.engine.ledger._seen
    assert len(addresses) > 0
    assert not {streams.DECISIONS[d] for d in first_day} & {decision for decision, *_ in addresses}


def test_an_audit_changes_nothing_and_a_second_draw_is_refused() -> None:
    scenario = shipped("textbook", 50, 3)
    plain = Market(scenario, rng=1, engine="agents").run()
    audited = Market(scenario, rng=1, engine="agents", audit=True).run()
    assert_same_tables(plain, audited)
    customer = next(iter(audited.agents_by_type[Customer]))
    audited.engine.setting.month += 1
    customer.luck("talk")
    with pytest.raises(RuntimeError, match="drawn twice: decision 'talk'"):
        customer.luck("talk")


def test_twins_of_the_agent_engine() -> None:
    scenario = shipped("telecom", 60, 4)
    bold = scenario.evolve("bold", {"firms.unity.strategy": "price-cut"})
    twin = Market(scenario, rng=2, engine="agents").warm_up().twin(bold).run()
    assert type(twin.engine).__name__ == "AgentEngine"
    assert_docked(Market(bold, rng=2).run(), twin)


def test_a_relationship_keeps_what_a_column_would_keep() -> None:
    relationship = Relationship(provider=None)  # type: ignore[arg-type]
    relationship.trust, relationship.episodes = 0.1, 3
    assert "trust" in Relationship.SINGLE and "episodes" not in Relationship.SINGLE
    assert relationship.trust == float(np.float32(0.1)) != 0.1
    assert relationship.episodes == 3


def test_columns_pass_through_agents_unchanged() -> None:
    columns = Market(corner("mixing-repertoire", 50, 5), rng=4).run()
    agents = Market(corner("mixing-repertoire", 50, 5), rng=4, engine="agents")
    agents.engine.restore(columns.engine.state())
    for mine, theirs in zip(columns.customers, agents.customers, strict=True):
        assert isinstance(agents.customers, Customers)
        for name in mine.dtype.names:
            np.testing.assert_array_equal(mine[name], theirs[name], err_msg=name)
