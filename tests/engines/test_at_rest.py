"""Laws that can rest: at rest they are not there, at work they are."""

from __future__ import annotations

import pytest
from worlds import SHIPPED, shipped
from worlds.corners import SECOND, STANDARDS, assert_same_tables, corner

import sim
from sim.market.market import Market
from sim.scenario import at_rest

CAN_REST = [
    *(f"behaviour.{block}.{key}" for block, laws in SECOND.items() for key in laws if key != "match_epoch"),
    "population.traits.standards",
]


@pytest.mark.parametrize("path", CAN_REST)
def test_what_is_at_work_can_be_put_to_rest(path: str) -> None:
    """``at_rest`` finds it, and leaves nothing that is not at rest."""
    working = corner("experiment-subscription", 20, 1)
    changes = at_rest(working)
    assert path in changes
    assert at_rest(working.evolve("at-rest", changes)) == {}


@pytest.mark.parametrize("engine", ["columns", "agents"])
@pytest.mark.parametrize("name", ["telecom", "car-dealer"])
def test_a_law_at_rest_moves_nothing_whatever_its_other_numbers_are(name: str, engine: str) -> None:
    """The length of an epoch, the reference of satisfaction and the like count only with their law."""
    plain = shipped(name, 60, 6).evolve("plain", at_rest(sim.Scenario.load(name)))
    others = {
        "behaviour.experience.match_epoch": 7.0,
        "behaviour.choice.review_satisfied": 0.2,
        "behaviour.advertising.informs": 2.0,
        "behaviour.price.regret_half_life": 1.0,
    }
    same = [Market(one, rng=3, engine=engine).run() for one in (plain, plain.evolve("plain", others))]
    assert_same_tables(*same)


RESTS = {"match_epoch": 100.0, "familiarity_most": 1.0, "invitation_prompts": 1.0, "incentive": 1.0, "ceiling": 2.0}
"""Where a coefficient that is not 0 at rest rests; an epoch never does, and is made longer."""

WHERE = {
    "grievance_occasions": "nested-durable",  # a subscriber comes every month
    "habit_months": "points-repertoire",
    "points_worth": "points-repertoire",
    "programme": "points-repertoire",
    "price": "points-repertoire",
    "contact": "talking-subscription",
    "word_of_mouth": "talking-subscription",
}
"""The market in which a law, or all of a block, has something to do."""


@pytest.mark.parametrize(("block", "key"), [(block, key) for block, laws in SECOND.items() for key in laws])
def test_each_law_at_work_is_felt(block: str, key: str) -> None:
    """A coefficient that nothing reads would rest for ever."""
    base = corner(WHERE.get(key, WHERE.get(block, "experiment-subscription")), 150, 16)
    changed = base.evolve("rests", {f"behaviour.{block}.{key}": RESTS.get(key, 0.0)})
    working, resting = (Market(one, rng=3).run().tables()["firms"] for one in (base, changed))
    assert not working.equals(resting)


def test_standards_move_what_is_felt() -> None:
    for trait in (STANDARDS, 0.05):
        base = shipped("textbook", 80, 4, **{"population.traits.standards": 0.0})
        moved = base.evolve("moved", {"population.traits.standards": trait})
        first, second = (Market(one, rng=3).run().tables()["firms"] for one in (base, moved))
        assert not first["cumulative_satisfaction"].equals(second["cumulative_satisfaction"])


@pytest.mark.parametrize("path", ["market.season", "market.rate_drift", "population.dropout"])
def test_needs_that_move_are_felt(path: str) -> None:
    base = corner("points-repertoire", 100, 6)
    moving = base.evolve("moving", {path: 0.6})
    still = base.evolve("still", {path: 0.0})
    first, second = (Market(one, rng=3).run().tables()["firms"]["units"] for one in (moving, still))
    assert not first.equals(second)


def test_the_category_is_needed_most_at_its_peak() -> None:
    base = shipped("coffee-shop", 600, 12, **{"market.season": 0.8, "market.season_peak": 3.0, "market.warm_up": 0})
    units = Market(base, rng=3).run().tables()["firms"].groupby("month")["units"].sum()
    assert units.loc[[2, 3, 4]].sum() > 3 * units.loc[[8, 9, 10]].sum()


@pytest.mark.parametrize("name", SHIPPED)
def test_rest_is_written_as_a_scenario_that_loads(name: str) -> None:
    scenario = sim.Scenario.load(name)
    assert at_rest(scenario.evolve("at-rest", at_rest(scenario))) == {}


@pytest.mark.parametrize("kind", ["telecom", "car-dealer"])
def test_whom_life_makes_choose_anew_chooses_in_the_month_after(kind: str) -> None:
    """A subscriber looks round at once, and a broken device is replaced; some find nothing that is better than nothing."""
    moving = {"population.moves": 0.6, "population.out_of_reach": 0.0, "market.warm_up": 0}
    lived = sim.simulate(shipped(kind, 400, 12, **moving), seed=3)
    exits = lived.exits
    moved = exits[exits["cause_moved"] & (exits["month"] < 11)]
    came = set(zip(lived.stays["customer"], lived.stays["began"], strict=True))
    at_once = [(row.customer, row.month + 1) in came for row in moved.itertuples()]
    assert len(at_once) > 20
    assert sum(at_once) > 0.8 * len(at_once)
