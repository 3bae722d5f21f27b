"""Markets whose tastes are Dirichlet: who starts where, who buys what, and what stays as it was in all other markets."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.towns import crowd

from sim.lab.calibration.bases import brands
from sim.lab.calibration.targets.panel import Bought
from sim.lab.yardsticks.dirichlet import Dirichlet
from sim.market.market import Market
from sim.market.population import populate
from sim.numerics import streams
from sim.scenario import Scenario

SHARES = {"large": 0.54, "middle": 0.32, "small": 0.09, "tiny": 0.05}
P = np.array(list(SHARES.values()))
SPREAD = {"population.traits.taste": {"dirichlet": {"spread": 0.9}}}
RATE = {"population.traits.rate": {"gamma": {"mean": 0.75, "shape": 1.3}}}
SIZE = 20_000


def panel(size: int = SIZE, **changes: object) -> Scenario:
    return brands("panel", SHARES, 12, size).evolve("panel", {**SPREAD, **RATE, **changes})


@pytest.fixture(scope="module")
def bought() -> tuple[Scenario, Market]:
    market = Market(panel(), rng=21)
    market.run()
    return panel(), market


def test_people_start_where_their_chances_are() -> None:
    starts = {f"firms.{name}.start_share": 0.7 * share for name, share in SHARES.items()}
    people = populate(panel(**starts, **{"population.start_outside": 0.3}), streams.make_key(8))
    home = people.people["home"]
    exact = np.array([0.3, *(0.7 * P)])
    seen = np.bincount(home + 1, minlength=5) / SIZE
    assert (np.abs(seen - exact) < 4 * np.sqrt(exact * (1 - exact) / SIZE)).all()
    chances = P * np.exp(people.relationships["taste"].astype(float))
    liked = chances[home >= 0, home[home >= 0]]  # of those who start with j, the mean chance of j is that of S p_j + 1
    again = np.array([liked[home[home >= 0] == j].mean() for j in range(4)])
    np.testing.assert_allclose(again, (0.9 * P + 1) / 1.9, atol=0.02)


def test_choice_shares_and_buyers_are_those_of_the_closed_form(bought: tuple[Scenario, Market]) -> None:
    """Within four standard errors of 20,000 people: shares, penetrations, purchases a buyer, sole buyers."""
    counts = bought[1].customers.relationships["episodes"].astype(float)
    model = Dirichlet(9.0, 1.3, 0.9, tuple(P))
    whole, buys = counts.sum(axis=1), counts > 0
    off = counts - P * whole[:, None]  # its mean is 0 where shares are the Dirichlet's
    assert (np.abs(off.mean(axis=0)) < 4 * off.std(axis=0) / np.sqrt(SIZE)).all()
    b = model.penetration()
    assert (np.abs(buys.mean(axis=0) - b) < 4 * np.sqrt(b * (1 - b) / SIZE)).all()
    sole = buys & (buys.sum(axis=1) == 1)[:, None]
    for j in range(4):
        mine = counts[buys[:, j], j]
        assert abs(mine.mean() - model.frequency()[j]) < 4 * mine.std() / np.sqrt(len(mine))
        exact = model.sole()[j]
        assert abs(sole[buys[:, j], j].mean() - exact) < 4 * np.sqrt(exact * (1 - exact) / len(mine))


def test_each_purchase_is_chosen_as_the_one_before(bought: tuple[Scenario, Market]) -> None:
    """Given how often a household buys, a brand's purchases are binomial with its own chance: no habit adds to their variance."""
    relationships = bought[1].customers.relationships
    counts, chances = relationships["episodes"].astype(float), P * np.exp(relationships["taste"].astype(float))
    whole = counts.sum(axis=1)
    for j in range(4):
        seen = (whole > 0) & (chances[:, j] > 0.02) & (chances[:, j] < 0.98)
        n, p = whole[seen], chances[seen, j]
        square = (counts[seen, j] - n * p) ** 2 / (n * p * (1 - p))
        assert abs(square.mean() - 1) < 4 * square.std() / np.sqrt(seen.sum())


def test_where_habits_and_forgetting_are_at_work_fewer_buy_each_brand(bought: tuple[Scenario, Market]) -> None:
    alive = panel(**{"behaviour.choice.inertia": None, "behaviour.word_of_mouth.forgotten": None})
    facts = Bought(tuple(SHARES))(Market(alive, rng=21)).tables["facts"]["value"]
    reach = (bought[1].customers.relationships["episodes"] > 0).mean(axis=0)
    assert (facts[6:10] < reach - 0.005).all()


def test_a_large_spread_is_no_difference_at_all() -> None:
    """At S = 1e6 tastes are below 0.02: nearly everyone chooses as if there were none, on the same luck."""
    alike, none = ({"dirichlet": {"spread": 1e6}}, 0.0)
    first, second = (Market(panel(2000, **{"population.traits.taste": taste}), rng=4) for taste in (alike, none))
    first.run(), second.run()
    one, other = (market.customers.relationships["episodes"].astype(int) for market in (first, second))
    assert np.abs(first.customers.relationships["taste"]).max() < 0.03
    assert np.abs(one - other).sum() < 0.005 * other.sum()


def test_agents_live_it_as_columns_do() -> None:
    columns, agents = (Market(panel(150), rng=5, engine=engine) for engine in ("columns", "agents"))
    columns.run(), agents.run()
    for name in ("episodes", "taste"):
        np.testing.assert_array_equal(
            columns.customers.relationships[name], agents.customers.relationships[name], err_msg=name
        )


def test_everyone_has_the_same_taste_whoever_else_there_is_and_in_whichever_order_firms_stand() -> None:
    own = populate(panel(300), streams.make_key(3)).relationships["taste"]
    more = populate(panel(900), streams.make_key(3)).relationships["taste"]
    np.testing.assert_array_equal(more[:300], own)
    base = panel(300).model_dump()
    streams_said = {name: {**firm, "stream": k} for k, (name, firm) in enumerate(base["firms"].items())}
    turned = Scenario.model_validate({**base, "firms": dict(reversed(streams_said.items()))})
    np.testing.assert_array_equal(populate(turned, streams.make_key(3)).relationships["taste"][:, ::-1], own)


def test_tastes_of_segments_may_differ_in_kind() -> None:
    """Of two segments one is Dirichlet: the other's tastes are what they were, bit for bit."""
    first, second = crowd(2000), crowd(2000).population.segments
    name = next(iter(second))
    mixed = first.evolve("mixed", {f"population.segments.{name}.traits.taste": {"dirichlet": {"spread": 2.0}}})
    before, after = (populate(one, streams.make_key(6)) for one in (first, mixed))
    moved = after.people["segment"] == 0
    np.testing.assert_array_equal(before.relationships["taste"][~moved], after.relationships["taste"][~moved])
    shares = np.array(mixed.taste_shares())
    chances = shares * np.exp(after.relationships["taste"][moved].astype(float))
    np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-5)
