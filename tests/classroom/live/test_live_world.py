"""A live market says what the market's own tables say, and its ghost is the world that nobody touched."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from sim.classroom.live.arrays import unpacked
from sim.classroom.live.frame import COLUMNS, SUMMED
from sim.classroom.live.levers import COSTS
from sim.classroom.live.markets import fit
from sim.classroom.live.window import ABSENT, NOBODY, YEAR
from sim.classroom.live.world import Live
from sim.lab.simulate import simulate
from sim.results.tables import Record
from sim.state.books import BANDS

SEED = 11


def begun(source: str = "textbook", customers: int = 300, months: int = 30, firms: Any = None) -> Live:
    live = Live(source, SEED, customers, months, firms)
    live.warm_up()
    live.begin()
    return live


@pytest.fixture(scope="module")
def lived() -> Live:
    """Two years of three firms, in which levers of two and a coefficient were moved."""
    live = begun("telecom", 400)
    one, two = list(live.spec.firms)[:2]
    live.step(4)
    live.set_levers(one, {"service.lift": 0.05, "recovery.ease": 0.9})
    live.step(5)
    live.set_levers(two, {"price.change": -0.1})
    live.set_levers(one, {"service.lift": 0.1})
    live.step(11)
    return live


def test_an_untouched_market_and_its_ghost_are_the_simulated_one() -> None:
    live = begun()
    live.step(30)
    alone = simulate(live.spec, seed=SEED).firms
    assert live._world.tables()["firms"].equals(alone)
    assert live._ghost.tables()["firms"].equals(alone)


def test_the_ghost_is_the_world_that_nobody_touched(lived: Live) -> None:
    alone = simulate(lived.spec, seed=SEED).firms
    assert lived._ghost.tables()["firms"].equals(alone[alone["month"] < lived.month])
    assert not lived._world.tables()["firms"].equals(lived._ghost.tables()["firms"])


def test_levers_moved_in_a_month_are_a_market_whose_levers_move_in_that_month() -> None:
    live = begun(months=20)
    live.step(6)
    live.set_levers("alpha", {"promise.cushion": 0.1, "service.lift": 0.05})
    live.step(14)
    moved = {"use": "set-levers", "start": 6, "promise.cushion": 0.1, "service.lift": 0.05}
    same = simulate(live.spec.evolve("moved", {"firms.alpha.strategy": moved}), seed=SEED).firms
    assert live._world.tables()["firms"].equals(same)


def test_levers_put_back_are_at_rest(lived: Live) -> None:
    live = begun(months=20)
    live.set_levers("alpha", {"service.lift": 0.1})
    live.set_levers("alpha", {"service.lift": 0.0})
    live.step(20)
    assert live._world.tables()["firms"].equals(live._ghost.tables()["firms"])
    assert live.frame()["levers"] == {}


def test_a_coefficient_moves_both_worlds_alike() -> None:
    live = begun(months=20)
    live.step(3)
    live.set_coefficient("behaviour.choice.inertia", 3.0)
    live.step(17)
    assert live._world.tables()["firms"].equals(live._ghost.tables()["firms"])
    assert not live._world.tables()["firms"].equals(simulate(live.spec, seed=SEED).firms)


def test_columns_are_those_of_the_tables(lived: Live) -> None:
    for world, name in ((lived._world, "firms"), (lived._ghost, "twin")):
        table = world.tables()["firms"]
        for numbers in lived.months[1:]:
            month = table[table["month"] == numbers["month"] - 1]
            for column in set(COLUMNS) & set(table.columns):
                assert numbers[name][column] == pytest.approx(month[column].tolist(), rel=1e-8), column
            lost = month["left"] + month["ceased"] + month["released"] + month["moved"]
            assert numbers[name]["lost"] == lost.tolist()


def test_what_lies_between_the_worlds_is_summed_month_by_month(lived: Live) -> None:
    ours, theirs = lived._world.tables()["firms"], lived._ghost.tables()["firms"]
    for name in set(SUMMED) & set(ours.columns):
        by_firm = (ours[name] - theirs[name]).groupby(ours["firm"], sort=False).sum()
        assert lived.months[-1]["difference"][name] == pytest.approx(by_firm.tolist(), rel=1e-8, abs=1e-6), name
    last = ours["month"] == lived.month - 1
    apart = (ours["customers"] - theirs["customers"])[last]
    assert lived.months[-1]["difference"]["customers"] == apart.tolist()


def test_costs_are_the_lines_of_the_books(lived: Live) -> None:
    ours, theirs = lived._world.tables()["firms"], lived._ghost.tables()["firms"]
    last = ours["month"] == lived.month - 1
    cost = lived.months[-1]["cost"]
    for block, lines in COSTS.items():
        line = ours.loc[last, list(lines)].sum(axis=1).to_numpy()
        more = line - theirs.loc[last, list(lines)].sum(axis=1).to_numpy()
        if block == "price":
            line = more = -more
        assert cost[block]["now"] == pytest.approx(line, rel=1e-5, abs=1e-9), block
        assert cost[block]["more"] == pytest.approx(more, rel=1e-5, abs=1e-9), block
    assert cost["service"]["now"][0] > 0 and cost["price"]["now"][1] != 0


def test_the_map_holds_every_customer_and_the_counts_of_the_books(lived: Live) -> None:
    frame = lived.frame()
    home = unpacked(frame["provider"])
    assert home.size == lived.spec.rows
    counts = [int((home == firm).sum()) for firm in range(len(lived.spec.firms))]
    assert counts == frame["firms"]["customers"]
    people = lived._world.customers.people
    assert np.array_equal(home == ABSENT, people["stage"] != 1)
    assert frame["nobody"] == int((home == NOBODY).sum())
    with_firm = home >= 0
    mean = unpacked(frame["satisfaction"])[with_firm].mean() / 255
    said = np.average(frame["firms"]["cumulative_satisfaction"], weights=counts)
    assert mean == pytest.approx(said, abs=1 / 255)
    assert unpacked(frame["loyalty"]).max() > 0 and not unpacked(frame["satisfaction"])[~with_firm].any()


def test_bands_exits_and_layers_add_up_to_the_tables(lived: Live) -> None:
    frame, tables = lived.frame(), lived._world.tables()
    month = tables["firms"][tables["firms"]["month"] == lived.month - 1]
    assert frame["bands"] == month[list(BANDS)].to_numpy().tolist()
    exits = tables["exits"][tables["exits"]["month"] >= lived.month - YEAR]
    firms = list(lived.spec.firms)
    for end, counts in frame["exits"].items():
        column = f"cause_{end}" if end in ("released", "moved") else end
        assert counts == [int(exits.loc[exits["firm"] == firm, column].sum()) for firm in firms], end
    assert frame["lost"] == [int((exits["firm"] == firm).sum()) for firm in firms]
    for k, layers in enumerate(frame["pyramid"]):
        assert sum(layer["customers"] for layer in layers) == month["customers"].tolist()[k]
        assert sum(layer["share"] for layer in layers) == pytest.approx(1, abs=1e-3)


def test_charts_of_the_ghost_are_those_of_the_world_until_a_lever_acts_and_then_of_the_ghosts_own_tables() -> None:
    live = begun(months=18)
    same = live.step(8)
    assert same["ghost"] == {name: same[name] for name in same["ghost"]}
    live.set_coefficient("behaviour.choice.inertia", 1.0)
    tuned = live.step()
    assert tuned["ghost"] == {name: tuned[name] for name in tuned["ghost"]}, "a law changes in both worlds"
    live.set_levers(live.spec.focal_firm, {"service.fewer_failures": 0.8, "service.lift": 0.1})
    frame = live.step(9)
    table = live._ghost.tables()["firms"]
    year = table[table["month"] >= live.month - YEAR].groupby("firm", sort=False)[["complaints", "resolved"]].sum()
    for ours, which in ((frame, live._world), (frame["ghost"], live._ghost)):
        month = which.tables()["firms"].query(f"month == {live.month - 1}")
        assert ours["bands"] == month[list(BANDS)].to_numpy().tolist()
        assert [sum(one["customers"] for one in layers) for layers in ours["pyramid"]] == month["customers"].tolist()
    assert [one["complained"] for one in frame["ghost"]["complaints"]] == year["complaints"].tolist()
    assert all(frame[name] != frame["ghost"][name] for name in ("bands", "journey", "complaints", "pyramid"))


def test_the_funnel_narrows_and_its_complaints_are_those_of_the_year(lived: Live) -> None:
    table = lived._world.tables()["firms"]
    year = table[table["month"] >= lived.month - YEAR].groupby("firm", sort=False)[["complaints", "resolved"]].sum()
    for k, funnel in enumerate(lived.frame()["complaints"]):
        assert funnel["complained"] == year["complaints"].iloc[k]
        assert funnel["righted"] == year["resolved"].iloc[k]
        assert funnel["failed"] == funnel["complained"] + funnel["silent"]
        assert funnel["failed"] >= funnel["complained"] >= funnel["righted"] >= funnel["stayed"] > 0
        assert funnel["silent"] >= funnel["silent_stayed"]


def test_words_shown_on_their_way_go_along_ties(lived: Live) -> None:
    ties = lived._world.ties
    pulses = lived.frame()["pulses"]
    assert 0 < len(pulses) <= 200
    assert all(teller in ties[listener] for teller, listener, _ in pulses)
    assert {good for _, _, good in pulses} == {0, 1}


@pytest.mark.parametrize("source", ["coffee-shop", "airline", "car-dealer"])
def test_what_was_lived_at_touchpoints_gives_the_engines_own_recall(source: str) -> None:
    live = begun(source, 300, 14)
    first = next(iter(live.spec.firms))
    live.set_levers(first, {"personalisation.intensity": 0.8, "welcome.lift": 0.1, "service.end": 0.2})
    failures = 0
    for _ in range(14):
        live.step()
        met = live._world.engine.encounters()
        met = met[met["visits"] > 0]
        seen = live._eyes[0].seen
        assert seen is not None and seen.journey is not None
        assert seen.journey.recalled == pytest.approx(met["experience"], rel=1e-12, abs=1e-12)
        failures += int(met["failures"].sum())
    assert failures > 0
    journey = live.frame()["journey"]
    assert sum(journey["visits"]) == met["visits"].sum()
    assert [sum(row) for row in journey["peaks"]] == pytest.approx([1.0] * len(live.spec.firms), abs=1e-3)


def test_a_diary_is_of_the_life_that_was_lived(lived: Live) -> None:
    rows = np.flatnonzero(lived._world.customers.people["home"] >= 0)[:3]
    for row in rows:
        diary = lived.diary(int(row))
        last = diary["path"][-1]
        home = int(lived._world.customers.people["home"][row])
        assert last["month"] == lived.month - 1
        assert last["firm"] == list(lived.spec.firms)[home]
        satisfied = lived._world.customers.relationships["cumulative_satisfaction"][row, home]
        assert last["cumulative_satisfaction"] == pytest.approx(float(satisfied))
        assert set(diary["opening"]) == {"en", "zh"} and diary["opening"]["zh"] != diary["opening"]["en"]
        assert all(line["en"] and line["zh"] for page in diary["pages"] for line in page["lines"])
        json.dumps(diary, allow_nan=False)


def test_a_diary_read_again_goes_on_as_if_it_were_read_for_the_first_time() -> None:
    live, fresh = begun(months=20), begun(months=20)
    for one in (live, fresh):
        one.step(5)
        if one is live:
            one.diary(4)
        one.set_levers("alpha", {"service.lift": 0.1})
        one.step(5)
        one.set_coefficient("behaviour.choice.inertia", 0.0)
        one.step(5)
    assert live.diary(4) == fresh.diary(4)
    assert live.diary(9) == fresh.diary(9)
    live.reset()
    live.step(2)
    assert live.diary(9)["path"][-1]["month"] == 1


def test_beginning_again_lives_the_same_months() -> None:
    live = begun(months=12)
    live.step(6)
    before = json.dumps(live.months)
    live.set_levers("alpha", {"service.lift": 0.1})
    live.step(3)
    assert live.reset() is False
    assert live.frame()["levers"] == {} and live.month == 0
    live.step(6)
    assert json.dumps(live.months) == before
    assert live.reset(SEED + 1) is True
    live.warm_up()
    live.begin()
    live.step(6)
    assert json.dumps(live.months) != before


def test_a_frame_is_json_from_the_first_day_to_the_last() -> None:
    live = begun(months=12)
    first = live.frame()
    json.dumps(first, allow_nan=False)
    assert first["firms"]["profit"] == [None, None] and sum(first["firms"]["customers"]) > 200
    last = live.step(24)
    json.dumps(last, allow_nan=False)
    assert last["over"] and last["month"] == 12 and len(last["missed"]) == 11


def test_looking_keeps_no_table() -> None:
    live = begun(months=12)
    live.step(12)
    assert set(live._world.tables()) == set(live._ghost.tables())
    assert isinstance(live._world.record, Record)


def test_fitting_a_market_changes_nothing_else() -> None:
    market = fit("telecom", 400, 30)
    assert market.population.size == 400 and market.market.months == 30
