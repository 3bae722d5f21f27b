"""P01: what is called paired shares its luck, and can be lived again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sim
from sim import Market

SMALL = sim.Scenario.load("textbook").evolve("b", {"population.size": 200, "market.months": 4, "market.warm_up": 1})
DEARER = SMALL.evolve("n", {"firms.alpha.list_price": 20.000001})

VERBS: dict[str, Callable[[Any], Any]] = {
    "compare": lambda seed: sim.compare(SMALL, DEARER, replications=2, seed=seed, workers=1),
    "ablate": lambda seed: sim.ablate(SMALL, "inertia", replications=2, seed=seed, workers=1),
    "field_experiment": lambda seed: sim.field_experiment(SMALL, "under-promise", replications=2, seed=seed, workers=1),
}


@pytest.mark.parametrize("verb", VERBS)
def test_worlds_are_not_paired_by_a_seed_that_each_would_draw_for_itself(verb: str) -> None:
    with pytest.raises(ValueError, match="seed is None; allowed: a whole number"):
        VERBS[verb](None)


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_paired_is_the_same_when_it_is_lived_again(verb: str) -> None:
    one, other = VERBS[verb](5), VERBS[verb](5)
    assert one.table().equals(other.table())
    assert one.to_dict()["seed"] == 5


def test_policies_that_differ_in_more_than_a_strategy_share_their_luck() -> None:
    row = VERBS["compare"](1).table(["profit"]).iloc[0]
    assert row["half_width"] < 0.01
    assert row["times_narrower"] > 100


def test_a_single_world_that_draws_its_seed_keeps_it() -> None:
    drawn = sim.simulate(SMALL, seed=None)  # type: ignore[arg-type]
    assert sim.simulate(SMALL, seed=drawn.seed).firms.equals(drawn.firms)
    market = Market(SMALL).run()
    assert Market(SMALL, rng=market.world_seed).run().tables()["firms"].equals(market.tables()["firms"])
