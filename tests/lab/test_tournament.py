"""Tournaments: who sits where, what is paired, what is left out, and that order does not matter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import sim
from sim.lab import resample
from sim.lab.store import Memory
from sim.lab.tournament import Tournament, tournament
from sim.strategies import StrategyError
from sim.strategies.registry import _REGISTRY

SIZE = {"population.size": 300, "market.months": 12, "market.warm_up": 4}
PLAYED = ("price-cut", "better-service", "copy-the-leader")


@pytest.fixture(scope="module")
def duel() -> sim.Scenario:
    return sim.Scenario.load("duopoly").evolve("duel", SIZE)


@pytest.fixture(scope="module")
def played(duel: sim.Scenario) -> Tournament:
    return tournament(duel, *PLAYED, replications=3, executor="serial")


def test_each_strategy_meets_each_from_either_seat_and_all_rest_once(played: Tournament) -> None:
    count = len(PLAYED) + 1  # and rest
    assert played.worlds == 3 * (count**2 + 1)
    (one,) = played.fields
    assert one.gains.shape == (3, count, count, 2)
    assert one.names == ("rest", *PLAYED)


def test_both_at_rest_gain_nothing(played: Tournament) -> None:
    (one,) = played.fields
    assert (one.gains[:, 0, 0] == 0).all()


def test_gains_are_those_of_twin_worlds(duel: sim.Scenario, played: Tournament) -> None:
    (one,) = played.fields
    twins = sim.compare(duel, "price-cut", firm="north", replications=3, workers=1)
    assert one.gains[:, one.names.index("price-cut"), 0, 0] == pytest.approx(twins.difference("profit").each, rel=1e-12)


def test_the_order_of_strategies_does_not_matter(duel: sim.Scenario, played: Tournament) -> None:
    other = tournament(duel, *reversed(PLAYED), "rest", replications=3, executor="serial")
    mine, theirs = (t.ranking().set_index("strategy").sort_index() for t in (played, other))
    for column in ("gain", "low", "high", "place", "best_place", "worst_place", "wins", "regret"):
        assert mine[column].to_numpy() == pytest.approx(theirs[column].to_numpy(), rel=1e-9), column
    mixes = [{frozenset(map(frozenset, one.support)) for one in t.solved().found} for t in (played, other)]
    assert mixes[0] == mixes[1]


def test_places_have_room_for_what_luck_leaves_open(played: Tournament) -> None:
    table = played.ranking()
    assert (table["best_place"] <= table["place"]).all()
    assert (table["place"] <= table["worst_place"]).all()
    assert (table["low"] <= table["gain"]).all()


def test_intervals_that_hold_together_are_wider_than_one_by_one(played: Tournament) -> None:
    (one,) = played.fields
    scores = one.scores[:, 1]
    row = played.ranking().set_index("strategy").loc[one.names[1]]
    missing = 0.05 / 4  # four intervals share what may be missed
    quantile = (1 - missing) / np.sqrt(2 * (1 - missing / 2) * missing / 2)  # Student's, two degrees of freedom
    assert row["half_width"] == pytest.approx(quantile * scores.std(ddof=1) / np.sqrt(3), rel=1e-6)


def test_meetings_are_seen_from_both_sides(played: Tournament) -> None:
    table = played.meetings().set_index(["strategy", "rival"])
    for a in played.fields[0].names:
        for b in played.fields[0].names:
            assert table.loc[(a, b), "difference"] == pytest.approx(-table.loc[(b, a), "difference"])
            swapped = {"wins": "loses", "loses": "wins"}
            assert table.loc[(b, a), "outcome"] == swapped.get(*[table.loc[(a, b), "outcome"]] * 2)


def test_the_game_by_lot_is_symmetric_and_the_known_one_has_both_seats(played: Tournament) -> None:
    (one,) = played.fields
    assert played.game("lot").symmetric
    known = played.game("known")
    i, j = 1, 2
    assert known.row[i, j] == pytest.approx(one.gains[:, i, j, 0].mean())
    assert known.column[i, j] == pytest.approx(one.gains[:, j, i, 1].mean())


def test_strategies_that_do_the_same_are_told_apart_from_none(duel: sim.Scenario) -> None:
    twice = {"one": {"use": "price-cut"}, "two": {"use": "price-cut"}}
    found = tournament(duel, twice, replications=2, executor="serial")
    assert found.alike().to_dict("records") == [{"market": "duel", "strategy": "two", "same_as": "one"}]
    assert "two" not in found.solved().left[0]


def test_in_a_free_for_all_each_sits_once_in_every_seat(duel: sim.Scenario) -> None:
    three = sim.Scenario.load("telecom").evolve(
        "three", {"population.size": 300, "market.months": 6, "market.warm_up": 3}
    )
    found = tournament(three, *PLAYED, form="free-for-all", replications=2, executor="serial")
    (one,) = found.fields
    assert one.seats == tuple(three.firms)
    for replication in range(2):
        tables = [dict(w.factors) for w in one.outcomes.design.worlds if w.replication == replication]
        for seat in one.seats:
            sat = [table[seat] for table in tables if table[seat]]
            assert sorted(sat) == sorted(one.names), "everybody, once"
    with pytest.raises(ValueError, match="no pairs"):
        found.game()


def test_circles_are_as_likely_one_way_as_another() -> None:
    orders = resample.order(1, 6000, 3)
    _, counts = np.unique(orders, axis=0, return_counts=True)
    assert len(counts) == 6
    assert ((counts - 1000) ** 2 / 1000).sum() < 20.5  # chi-square, 5 degrees of freedom, 1 in 1000


def test_regret_across_markets_is_in_shares_of_what_a_seat_gets_at_rest(duel: sim.Scenario) -> None:
    other = duel.evolve("dear", {"firms.north.costs.lift": 3.0, "firms.south.costs.lift": 3.0})
    found = tournament([duel, other], "better-service", "price-cut", replications=2, executor="serial")
    table = found.across().set_index("strategy")
    for market in ("duel", "dear"):
        assert table[f"regret {market}"].min() == 0
    assert (table["largest_regret"] == table[["regret duel", "regret dear"]].max(axis=1)).all()


def test_a_tournament_again_lives_no_world_twice(duel: sim.Scenario) -> None:
    kept = Memory()
    first = tournament(duel, "price-cut", replications=2, executor="serial", store=kept)
    lived = len(kept)
    again = tournament(duel, "price-cut", replications=2, executor="serial", store=kept)
    assert len(kept) == lived
    assert again == first


def test_a_strategy_that_fails_is_left_out_and_said(duel: sim.Scenario) -> None:
    @sim.strategy("breaks-in-month-three", costs=())
    def breaks(view: sim.MarketView) -> sim.Levers:
        """Breaks in month 3. Costs nothing."""
        if view.month == 3:
            raise RuntimeError("a cogwheel is loose")
        return view.rest

    try:
        found = tournament(duel, "price-cut", breaks, replications=2, executor="serial")
    finally:
        del _REGISTRY["breaks-in-month-three"]
    assert found.fields[0].names == ("rest", "price-cut")
    assert found.failed()["error"].str.contains("a cogwheel is loose").all()
    assert len(found.ranking()) == 2


PYTHON = '''
import sim

@sim.strategy("a-little-cheaper", costs=(), forgoes=("realised_price",))
def a_little_cheaper(view, *, by: float = 0.02):
    """Prices two per cent down. Costs realised price."""
    return view.rest.towards(1, price={"change": -by})
'''


def test_strategies_come_from_files(duel: sim.Scenario, tmp_path: Path) -> None:
    python, text = tmp_path / "mine.py", tmp_path / "half.yaml"
    python.write_text(PYTHON)
    text.write_text("use: price-cut\nstrength: 0.5\n")
    try:
        found = tournament(duel, str(python), text, replications=2, executor="serial")
    finally:
        del _REGISTRY["a-little-cheaper"]
    assert list(found.players) == ["rest", "a-little-cheaper", "half"]
    assert (found.fields[0].gains[:, 1, 0] != 0).all()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("none.py", None, "there is no such file"),
        ("empty.py", "x = 1\n", "no strategy in it"),
        ("torn.py", "def f(:\n", "SyntaxError"),
        ("bad.yaml", "use: [", "bad.yaml"),
        ("list.yaml", "- 1\n", "no strategy in it"),
    ],
)
def test_a_file_without_a_strategy_says_what_is_wrong(
    duel: sim.Scenario, tmp_path: Path, name: str, text: str | None, why: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_text(text)
    with pytest.raises(StrategyError, match=why):
        tournament(duel, str(path))


def test_what_cannot_be_played_is_said(duel: sim.Scenario) -> None:
    with pytest.raises(StrategyError, match="price-cut"):
        tournament(duel, "price-cutt")
    with pytest.raises(ValueError, match="seats"):
        tournament(duel, "price-cut", seats=["north"])
    with pytest.raises(ValueError, match="no form"):
        tournament(duel, "price-cut", form="round")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no measure"):
        tournament(duel, "price-cut", measure="profits")
    with pytest.raises(ValueError, match="at least two"):
        tournament(duel, "rest")
    with pytest.raises(StrategyError, match="played by north of duel"):
        tournament(duel, {"use": "price-cut", "depth": "much"})
